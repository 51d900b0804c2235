import type { Text } from "../text.ts";

/** The sheet that says in what one formula differs from the other. */
export const changeSheetWords = {
  changes: { en: "What changed", cy: "Beth a newidiodd" },
  changed: { en: "What changed", cy: "Beth a newidiodd" },
  aboutChanges: {
    en: "In what the later formula differs from the earlier: its method, its figures with the papers they come from, and words that change no budget. Figures follow the Figures sheet; the rest is a record of the two files.",
    cy: "Ym mha ffordd y mae'r fformiwla ddiweddarach yn wahanol i'r un gynharach: ei dull, ei ffigurau gyda'r papurau y dônt ohonynt, a geiriau nad ydynt yn newid unrhyw gyllideb. Mae'r ffigurau'n dilyn y ddalen Ffigurau; cofnod o'r ddwy ffeil yw'r gweddill.",
  },
  sameInBoth: {
    en: "The same in both formulas when this workbook was made; one that is changed on the Figures sheet says so here",
    cy: "Yr un fath yn y ddwy fformiwla pan wnaed y llyfr gwaith hwn; bydd un a newidir ar y ddalen Ffigurau yn dweud hynny yma",
  },
  changedHere: { en: "changed in this workbook", cy: "wedi'i newid yn y llyfr gwaith hwn" },
} satisfies Record<string, Text>;

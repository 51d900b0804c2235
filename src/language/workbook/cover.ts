import type { Text } from "../text.ts";

/** The cover. */
export const coverWords = {
  howToRead: { en: "How to read it", cy: "Sut i'w ddarllen" },
  madeBy: { en: "Made by", cy: "Gwnaed gan" },
  colours: { en: "Colours and borders", cy: "Lliwiau a ffiniau" },
  inputColour: {
    en: "An input: counted, stated or decided; may be changed (of these, the later budget's on Figures are read back)",
    cy: "Mewnbwn: wedi'i gyfrif, ei ddatgan neu ei benderfynu; gellir ei newid (o'r rhain, darllenir yn ôl rai'r gyllideb ddiweddarach ar Ffigurau)",
  },
  lineColour: { en: "A line of a school's budget: a live formula", cy: "Llinell o gyllideb ysgol: fformiwla fyw" },
  resultColour: { en: "A result: bold, with a rule above", cy: "Canlyniad: trwm, gyda llinell uwchben" },
} satisfies Record<string, Text>;

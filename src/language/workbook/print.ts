import type { Text } from "../text.ts";

/** How far the figures of a printed workbook are from being final, at the top of each page. */
export const printedStatus = {
  draft: { en: "Draft", cy: "Drafft" },
  consulted: { en: "For consultation", cy: "Ar gyfer ymgynghori" },
  adopted: { en: "Determined formula", cy: "Fformiwla a benderfynwyd" },
} satisfies Record<string, Text>;

export const printSentences = {
  page: (page: string, pages: string): Text => ({
    en: `Page ${page} of ${pages}`,
    cy: `Tudalen ${page} o ${pages}`,
  }),
};

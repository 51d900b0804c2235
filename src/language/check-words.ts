import type { Text } from "./text.ts";

/** Words of what `aln check` prints that nothing else says. */
export const checkWords = {
  notUsed: { en: "not used", cy: "heb ei ddefnyddio" },
  counted: { en: "counted", cy: "cyfrifwyd" },
  differences: { en: "differences", cy: "gwahaniaethau" },
} satisfies Record<string, Text>;

/** Sentences of `aln check` with numbers in them; in Welsh a number stands with the noun in the singular, or after *o* with the plural. */
export const checkSentences = {
  rows: (number: string): Text => ({ en: `${number} rows`, cy: `${number} rhes` }),
  emptyRows: (number: string): Text => ({
    en: number === "1" ? "1 empty row left out" : `${number} empty rows left out`,
    cy: number === "1" ? "1 rhes wag wedi'i gadael allan" : `${number} rhes wag wedi'u gadael allan`,
  }),
  passed: (kept: number, of: number): Text => ({
    en: `${kept} of ${of} checks`,
    cy: `${kept} o ${of} gwiriad`,
  }),
  differences: (from: string, method: number, figures: number, words: number): Text => ({
    en: `from ${from}: ${method} of method, ${figures} of figures, ${words} of words alone`,
    cy: `o ${from}: ${method} yn y dull, ${figures} mewn ffigurau, ${words} mewn geiriau'n unig`,
  }),
  inFull: (command: string): Text => ({ en: `in full: ${command}`, cy: `yn llawn: ${command}` }),
  all: (budgets: number, kept: number, of: number): Text => ({
    en: `${budgets === 1 ? "1 budget" : `${budgets} budgets`}: no problem in any file, and ${kept} of ${of} checks passed.`,
    cy: `Nifer y cyllidebau: ${budgets}. Dim problem mewn unrhyw ffeil, a ${kept} o ${of} gwiriad wedi pasio.`,
  }),
};

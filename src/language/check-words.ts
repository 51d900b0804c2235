import type { Text } from "./text.ts";

/** Words of what `aln check` prints that nothing else says. */
export const checkWords = {
  notUsed: { en: "not used", cy: "heb ei ddefnyddio" },
  counted: { en: "counted", cy: "cyfrifwyd" },
  rows: (number: string): Text => ({ en: `${number} rows`, cy: `${number} rhes` }),
};

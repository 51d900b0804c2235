/** Names that somebody typed, compared as a reader compares them. Nothing is taken for another by this: what is nearly one is asked about, or refused. */

/**
 * A name without what nobody sees: one spelling of each letter, however it was typed (NFKC), small letters, single spaces, and no sign that has no
 * width. Two names with one key are one name.
 */
export function nameKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC");
}

/** One letter in so many may be another, too many, too few, or change places with its neighbour. */
const lettersForEachSlip = 5;

/** How many slips there may be between two texts so long that are meant to be one. */
export function mostSlips(a: string, b: string): number {
  return Math.floor(Math.max([...a].length, [...b].length) / lettersForEachSlip);
}

/** Whether two names that are written otherwise are likely to be meant as one: "SA and SA +" and "SA and SA+", but not "Band A" and "Band B". */
export function isNearly(a: string, b: string): boolean {
  if (a === b) return false;
  const [one, other] = [spellingKey(a), spellingKey(b)];
  if (one === other) return true;
  if (tellsApart(a) !== tellsApart(b)) return false;
  return slipsBetween(one, other) <= mostSlips(one, other);
}

/** Letters, numbers and signs such as + alone: spaces, hyphens, apostrophes and stops are typed one way here and another there. */
export function spellingKey(text: string): string {
  // An acute accent typed for an apostrophe would become one over the letter before it.
  return nameKey(text.replace(/\u00B4/g, "'"))
    .replace(/&/g, "and")
    .replace(/[\s\p{P}\p{Sk}\u2212]/gu, "");
}

/** Numbers, and words of a single letter: they are what tells "Band 1" from "Band 2", and "Group A" from "Group B". */
function tellsApart(text: string): string {
  return (nameKey(text).match(/\p{N}+|(?<![\p{L}\p{N}])\p{L}(?![\p{L}\p{N}])/gu) ?? []).join(" ");
}

/** How many letters must be changed, added, left out or swapped with their neighbour to come from one text to the other. */
export function slipsBetween(from: string, to: string): number {
  const [these, those] = [[...from], [...to]];
  let older: number[] = [];
  let before = Array.from({ length: those.length + 1 }, (_, i) => i);
  for (const [i, letter] of these.entries()) {
    const row = [i + 1];
    for (const [j, other] of those.entries()) {
      const changed = (before[j] ?? 0) + (letter === other ? 0 : 1);
      const isSwapped = i > 0 && j > 0 && letter === those[j - 1] && these[i - 1] === other;
      const swapped = isSwapped ? (older[j - 1] ?? 0) + 1 : changed;
      row.push(Math.min(changed, swapped, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    [older, before] = [before, row];
  }
  return before.at(-1) ?? 0;
}

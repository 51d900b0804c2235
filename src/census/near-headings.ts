import { type Field, headings, plain } from "./headings.ts";

/** A heading of a file, and the one that it is nearly. */
export interface NearHeading {
  readonly heading: string;
  readonly known: string;
  readonly field: Field;
}

/** One letter in so many may be another, too many or too few. */
const lettersForEachSlip = 5;

/** Of some headings the one that is most nearly a name of the field, in English or Welsh: by its letters, or because a name of several words stands in it. */
export function nearestHeading(field: Field, found: readonly string[]): NearHeading | undefined {
  const near = found.flatMap((heading) =>
    headings[field].map((known) => ({ heading, known, slips: slipsBetween(heading, known) })),
  );
  const possible = near.filter(({ heading, known, slips }) => slips <= most(heading, known));
  const [first] = possible.sort((a, b) => a.slips - b.slips);
  return first && { heading: first.heading, known: first.known, field };
}

function most(heading: string, known: string): number {
  return Math.floor(Math.max(plain(heading).length, plain(known).length) / lettersForEachSlip);
}

function slipsBetween(heading: string, known: string): number {
  const [words, names] = [wordsOf(heading), wordsOf(known)];
  if (names.length > 1 && names.every((word) => words.includes(word))) return 0;
  return distance(plain(heading), plain(known));
}

function wordsOf(heading: string): string[] {
  return heading.split(/[^\p{L}\p{N}]+/u).map(plain);
}

/** How many letters must be changed, added or left out to come from one text to the other (Levenshtein). */
function distance(from: string, to: string): number {
  const letters = [...to];
  let before = Array.from({ length: letters.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const row = [i + 1];
    for (const [j, other] of letters.entries())
      row.push(Math.min((before[j] ?? 0) + (letter === other ? 0 : 1), (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    before = row;
  }
  return before.at(-1) ?? 0;
}

import { mostSlips, slipsBetween } from "../names-alike.ts";
import { type Field, headings, plain } from "./headings.ts";

/** A heading of a file, and the one that it is nearly. */
export interface NearHeading {
  readonly heading: string;
  readonly known: string;
  readonly field: Field;
}

/** Of some headings the one that is most nearly a name of the field, in English or Welsh: by its letters, or because a name of several words stands in it. */
export function nearestHeading(field: Field, found: readonly string[]): NearHeading | undefined {
  const near = found.flatMap((heading) =>
    headings[field].map((known) => ({ heading, known, slips: slipsIn(heading, known) })),
  );
  const possible = near.filter(({ heading, known, slips }) => slips <= mostSlips(plain(heading), plain(known)));
  const [first] = possible.sort((a, b) => a.slips - b.slips);
  return first && { heading: first.heading, known: first.known, field };
}

function slipsIn(heading: string, known: string): number {
  const [words, names] = [wordsOf(heading), wordsOf(known)];
  if (names.length > 1 && names.every((word) => words.includes(word))) return 0;
  return slipsBetween(plain(heading), plain(known));
}

function wordsOf(heading: string): string[] {
  return heading.split(/[^\p{L}\p{N}]+/u).map(plain);
}

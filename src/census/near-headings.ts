import { mostSlips, slipsBetween } from "../names-alike.ts";
import { type Field, fields, headings, plain } from "./headings.ts";

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

/** The same for a column that must be there, and may be under any heading with a word that no other field's names have. */
export function likelyHeading(field: Field, found: readonly string[]): NearHeading | undefined {
  const near = nearestHeading(field, found);
  if (near) return near;
  const telling = tellingWords(field);
  const heading = found.find((each) => wordsOf(each).some((word) => telling.some((other) => areAlike(word, other))));
  return heading === undefined ? undefined : { heading, known: headings[field][0] ?? field, field };
}

function tellingWords(field: Field): string[] {
  const others = new Set(fields.filter((each) => each !== field).flatMap((each) => headings[each].flatMap(wordsOf)));
  return headings[field].flatMap(wordsOf).filter((word) => word.length > 2 && !others.has(word));
}

/** `type` and `types`, `enrolled` and `enrolment`. */
function areAlike(word: string, other: string): boolean {
  return word === other || (word.length >= 4 && word.slice(0, 4) === other.slice(0, 4));
}

function slipsIn(heading: string, known: string): number {
  const [words, names] = [wordsOf(heading), wordsOf(known)];
  if (names.length > 1 && names.every((word) => words.includes(word))) return 0;
  return slipsBetween(plain(heading), plain(known));
}

function wordsOf(heading: string): string[] {
  return heading.split(/[^\p{L}\p{N}]+/u).map(plain);
}

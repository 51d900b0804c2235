import { plain } from "./headings.ts";

/** Words that say what a column is of: a need. */
const ofANeed = new Set("need needs sen aln angen anghenion aaa ady".split(" "));

/** Words that say what it holds: its rank, its description, its dates, a note. */
const describing = new Set(
  [
    "rank ranking order priority primary number no sequence trefn safle blaenoriaeth prif rhif",
    "type types code description desc detail details name math cod disgrifiad manylion enw",
    "start end from to date dates began ended dechrau gorffen diwedd o hyd dyddiad",
    "note notes comment comments nodyn nodiadau sylw sylwadau",
  ].flatMap((words) => words.split(" ")),
);

/** Words that join the others and say nothing themselves. */
const joining = new Set("of the for y yr".split(" "));

/** Whole headings that are of a need in an export with a row for each, although they do not say so; and the numbers of rows. */
const bare: ReadonlySet<string> = new Set(
  [
    ...["Rank", "Ranking", "Rank Order", "Trefn", "Start Date", "End Date", "Dyddiad Dechrau", "Dyddiad Gorffen"],
    ...["Description", "Notes", "Comments", "Disgrifiad", "Nodiadau", "Sylwadau"],
    ...["Row", "Row Number", "Row No", "Rhes", "Rhif Rhes", "Rhif y Rhes"],
  ].map(plain),
);

/**
 * Whether a column describes a need and not the pupil: where an export has a row for each need of a pupil, its cells may differ from row to row.
 * `SEN Need Rank`, `Need Type Description`, `Dyddiad Dechrau Angen`, `Rank`.
 */
export function isOfANeed(heading: string): boolean {
  if (bare.has(plain(heading))) return true;
  const words = heading
    .split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((word) => word !== "" && !joining.has(word));
  return (
    words.some((word) => ofANeed.has(word)) &&
    words.some((word) => describing.has(word)) &&
    words.every((word) => ofANeed.has(word) || describing.has(word))
  );
}

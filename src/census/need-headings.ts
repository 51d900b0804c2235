import { plain } from "./headings.ts";

/** Words that say what a column is of: a need. */
const ofANeed = "need needs sen aln angen anghenion aaa ady";

/** Words that say what it holds: its rank, its description, its dates, a note. */
const describing = [
  "rank ranking order priority primary number no sequence trefn safle blaenoriaeth prif rhif",
  "type types code description desc detail details name math cod disgrifiad manylion enw",
  "start end from to date dates began ended dechrau gorffen diwedd o hyd dyddiad",
  "note notes comment comments nodyn nodiadau sylw sylwadau",
].join(" ");

/** Words that join the others and say nothing themselves. */
const joining = "of the for y yr or";

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
  const text = plain(heading);
  if (bare.has(text)) return true;
  return text.length <= longest && saysNeed.test(text) && saysWhat.test(text);
}

/** No name of a column is longer. */
const longest = 60;

/** Exports run the words together (`SENtypeRank`): they are found in the letters alone, and nothing else may stand among them. */
const anyOf = (...words: string[]): string => `(?:${words.join(" ").replaceAll(" ", "|")})`;
const any = anyOf(ofANeed, describing, joining);
const saysNeed = new RegExp(`^${any}*${anyOf(ofANeed)}${any}*$`);
const saysWhat = new RegExp(`^${any}*${anyOf(describing)}${any}*$`);

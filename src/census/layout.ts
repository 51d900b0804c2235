import { listed, type Problem, quoted } from "../problem.ts";
import { type Field, fields, headings, requiredFields } from "./headings.ts";
import type { Vocabulary } from "./mapping.ts";
import { likelyHeading, type NearHeading, nearestHeading } from "./near-headings.ts";
import { isOfANeed } from "./need-headings.ts";
import { areHeadingsAlone, isOfAPupil } from "./swallowed.ts";

/** Where each field stands in the rows of one file, under the heading that the file gives it. */
export interface Layout {
  readonly file: string;
  readonly cells: number;
  readonly found: readonly string[];
  readonly at: ReadonlyMap<Field, { readonly index: number; readonly heading: string }>;
  readonly unused: readonly string[];
  /** Of these, those that are nearly the name of a column which the file has not. */
  readonly near: readonly NearHeading[];
  /** The columns that may differ in rows of one pupil, of which each adds a need. */
  readonly ofNeeds: ReadonlySet<number>;
  /** What must be read of each row: of needs and support levels, only what some driver counts. */
  readonly read: ReadonlySet<Field>;
  /** The column that goes back to a school with its rows. */
  readonly reference: number | undefined;
}

/** Where each field stands in a row, and -1 for one that the file has not. */
export function indexes({ at }: Layout): Readonly<Record<Field, number>> {
  return Object.fromEntries(fields.map((field) => [field, at.get(field)?.index ?? -1])) as Record<Field, number>;
}

export function layoutOf(
  file: string,
  line: number,
  found: readonly string[],
  required: readonly Field[],
  vocabulary: Vocabulary,
): { layout: Layout; problems: Problem[] } {
  const at = new Map<Field, { index: number; heading: string }>();
  const unused: string[] = [];
  const read = new Set(required);
  const problems: Problem[] = [];
  found.forEach((heading, index) => {
    const field = vocabulary.field(heading);
    if (!field) unused.push(heading);
    else if (at.has(field)) {
      const says = `the columns ${quoted(at.get(field)?.heading ?? "")} and ${quoted(heading)} both hold the ${headings[field][0]}`;
      problems.push({ kind: "census/column-twice", file, line, says, advice: ["Keep one of them."] });
    } else at.set(field, { index, heading });
  });
  const reference = found.findIndex(vocabulary.isReference);
  const layout = {
    ...{ file, cells: found.length, found, at, unused, read },
    ofNeeds: new Set(
      found.flatMap((heading, i) => {
        const field = vocabulary.field(heading);
        return field === "needs" || (!field && isOfANeed(heading)) ? [i] : [];
      }),
    ),
    near: fields.flatMap((field) => (at.has(field) ? [] : (nearestHeading(field, unused) ?? []))),
    reference: reference < 0 ? undefined : reference,
  };
  const unlisted = { ...layout, unused: [], near: [] };
  if (at.size < fewestHeadings) return { layout: unlisted, problems: [noHeadings(file, line)] };
  if (isOfAPupil(found)) return { layout: unlisted, problems: [pupilInHeadings(file, line)] };
  const known = [...at.values()].map(({ heading }) => heading);
  for (const [field, other] of inPlaceOf) if (!at.has(field) && at.has(other) && read.delete(field)) read.add(other);
  for (const field of required.filter((each) => read.has(each) && !at.has(each))) {
    const near = areHeadingsAlone(found) ? likelyHeading(field, unused) : undefined;
    problems.push({
      kind: "census/missing-column",
      file,
      line,
      says: noColumn(field),
      advice: [
        ...(near ? [isItThis(near)] : []),
        `Any of ${listed(headingsFor(field).map(quoted))} would do; for another, say what it is in a mapping file.`,
        areHeadingsAlone(found)
          ? `The headings found are ${listed(found.map(quoted), "and")}.`
          : `The headings that are known are ${listed(known.map(quoted), "and")}; the others are not shown, for a pupil's record may stand among them.`,
      ],
    });
  }
  return { layout, problems };
}

/** Who is part-time is known by the fractions too, and who is in a reserved place by the special classes alone. */
const inPlaceOf: ReadonlyMap<Field, Field> = new Map([
  ["partTime", "fullTimeEquivalent"],
  ["reservedPlace", "specialClass"],
]);

/** Every heading that would do for a field. */
function headingsFor(field: Field): readonly string[] {
  const other = inPlaceOf.get(field);
  return other ? [...headings[field], ...headings[other]] : headings[field];
}

/** The same, where its cells say it. */
export function withMeant(problem: Problem, near: readonly NearHeading[]): Problem {
  const meant = near.find(({ field }) => problem.says === noColumn(field));
  return meant && !problem.advice.some((each) => each.startsWith("Is it "))
    ? { ...problem, advice: [isItThis(meant), ...problem.advice] }
    : problem;
}

function noColumn(field: Field): string {
  return `there is no column ${quoted(headings[field][0] ?? field)}`;
}

function isItThis({ heading, known, field }: NearHeading): string {
  return `Is it ${quoted(heading)}? Write ${quoted(known)}, or add "headings": { ${quoted(heading)}: ${quoted(field)} } to a mapping file.`;
}

/** With fewer that are known, the first line is taken for a pupil: a cell may look like a heading by chance. */
export const fewestHeadings = 3;

/** Nothing of the line is quoted: the rest of the record stands there too. */
function pupilInHeadings(file: string, line: number): Problem {
  return {
    kind: "census/pupil-in-headings",
    file,
    line,
    says: "the line of the headings has a UPN in it",
    advice: [
      "Headings and a pupil's record stand on one line: put a line break between them, or export the file again.",
    ],
  };
}

/** What stands there is not quoted, for it may be a pupil. */
function noHeadings(file: string, line: number): Problem {
  return {
    kind: "census/no-headings",
    file,
    line,
    says: "the first line has not the headings of a census",
    advice: [
      `They are such as ${listed(
        requiredFields.map((field) => quoted(headings[field][0] ?? field)),
        "and",
      )}.`,
      "Put a row of headings first, or name the right file in the model.",
    ],
  };
}

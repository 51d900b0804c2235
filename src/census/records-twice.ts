import { grouped } from "../money.ts";
import { type Problem, someSchools } from "../problem.ts";
import type { Part, PlaceOfSchool } from "./identities.ts";
import type { NearHeading } from "./near-headings.ts";
import { datesUnread, type RecordsOfOne, twice } from "./refusals.ts";

/** Of records that stand twice for one reason these are kept, and of the rest the number. */
const kept = 1_000;
/** In one file fewer than these are slips, and each is said. */
const fewestOfOneFile = 5;
const fewestOfTwoFiles = 2;

/** The pupils of one file who stand in another too, or again in the same. */
interface Pair {
  readonly file: string;
  readonly other: string;
  readonly found: RecordsOfOne[];
  /** How many there are of each school of the later file. */
  readonly bySchool: Map<string, number>;
  number: number;
  haveNeeds: number;
  areOfOneSchool: boolean;
}

function started({ file, school }: PlaceOfSchool, there: PlaceOfSchool): Pair {
  return {
    ...{ file, other: there.file, found: [], bySchool: new Map() },
    ...{ number: 0, haveNeeds: 0, areOfOneSchool: school === there.school },
  };
}

/** Whether a file is wrong as a whole, so that nobody can judge who stands in it twice. */
type IsLeftOut = (file: string) => boolean;
type LeavingUnread = ReadonlyMap<string, NearHeading>;

/** Pupils who are current in two records. One is a slip; many of two files are one return that was given twice. */
export class RecordsTwice {
  private readonly pairs = new Map<string, Pair>();

  add(found: RecordsOfOne): void {
    const { here, there, hasNeeds } = found;
    const key = JSON.stringify([here.file, there.file, here.school === there.school]);
    const pair = this.pairs.get(key) ?? started(here, there);
    this.pairs.set(key, pair);
    pair.number += 1;
    if (hasNeeds) pair.haveNeeds += 1;
    pair.bySchool.set(here.school, (pair.bySchool.get(here.school) ?? 0) + 1);
    if (pair.found.length < kept) pair.found.push(found);
  }

  /** `parts` are the pupils who were seen for the first time, by file and school. */
  problems(parts: readonly Readonly<Part>[], leavingUnread: LeavingUnread, isLeftOut: IsLeftOut): Problem[] {
    const pairs = [...this.pairs.values()].filter(({ file, other }) => !isLeftOut(file) && !isLeftOut(other));
    const records = new Map<string, number>();
    const count = (file: string, number: number): void => void records.set(file, (records.get(file) ?? 0) + number);
    for (const { file, records: number } of parts) count(file, number);
    for (const { file, number } of this.pairs.values()) count(file, number);
    return pairs.flatMap((pair) => {
      const unread = leavingUnread.get(pair.file) ?? leavingUnread.get(pair.other);
      const [first] = pair.found;
      if (!first) return [];
      const all = { first, unread, here: records.get(pair.file) ?? 0, there: records.get(pair.other) ?? 0 };
      if (isOneReturn(pair, all)) return [pair.file === pair.other ? inOneFile(pair, all) : inTwoFiles(pair, all)];
      const each = pair.found.map((found) => twice(found, unread));
      const more = pair.number - each.length;
      return more > 0 && each[0] ? [...each, { ...each[0], times: more }] : each;
    });
  }
}

interface Of {
  readonly first: Pair["found"][number];
  readonly unread: NearHeading | undefined;
  /** Current pupils of either file. */
  readonly here: number;
  readonly there: number;
}

/** Pupils of one school twice in two files are one return that was given twice; and so is a file of which all are elsewhere, under whatever school. */
function isOneReturn({ file, other, number, areOfOneSchool }: Pair, { here, there }: Of): boolean {
  if (file === other) return areOfOneSchool && number >= fewestOfOneFile;
  return number >= fewestOfTwoFiles && (areOfOneSchool || number === here || number === there);
}

function inOneFile({ file, number, haveNeeds }: Pair, { first: { here, there }, unread }: Of): Problem {
  return {
    ...{ kind: "census/records-twice", file, line: here.line },
    says: `${shown(number)} rows are of pupils who are current in an earlier row too, here first and on line ${there.line}`,
    advice: [
      "One pupil is funded once.",
      ...(unread ? [datesUnread(unread)] : []),
      "If rows were pasted in twice, take out those that are too many.",
      ...(haveNeeds > 0
        ? [
            "If the rows differ in their needs alone, sort the file by UPN: where they stand together they are read as one record.",
          ]
        : []),
    ],
  };
}

function inTwoFiles(pair: Pair, { first: { here, there }, unread, ...of }: Of): Problem {
  const { file, other, number, bySchool, areOfOneSchool } = pair;
  const schools = someSchools([...bySchool.keys()].sort(), (more) => `${shown(more)} other schools`);
  // The file of which all records are in the other can go; of two that are alike, the later.
  const [whole, rest] = number === of.here ? [file, other] : number === of.there ? [other, file] : [undefined, other];
  const says =
    whole === undefined
      ? `${shown(number)} of the ${shown(of.here)} current pupils of ${file} are in ${other} too (${schools})`
      : `all ${shown(number)} current pupils of ${whole} are in ${rest} too (${schools})`;
  const elsewhere = areOfOneSchool ? "" : `, under ${there.school}`;
  const first = `, here first and on line ${there.line}`;
  return {
    ...{ kind: "census/records-twice", file, line: here.line },
    says: `${says}${elsewhere}${first}`,
    advice: [
      "One pupil is funded once.",
      ...(unread ? [datesUnread(unread)] : []),
      whole === undefined
        ? "Give each school once: take its rows out of one of the two files."
        : `Take ${whole} out of the model, or the rows of ${bySchool.size === 1 ? "that school" : "those schools"} out of ${rest}.`,
    ],
  };
}

function shown(number: number): string {
  return grouped(String(number));
}

import { grouped } from "./money.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Table } from "./table.ts";

/** What a row is that stands among records and is none. */
export type Stray =
  | { readonly what: "totals"; readonly word: string }
  | { readonly what: "headings" }
  | { readonly what: "other headings" }
  | { readonly what: "note" };

/** `Total`, `Grand Total`, `Total pupils: 120`, and `6992012 Total` or `Grand Count` as Excel's Subtotal has them; the same in Welsh. */
const totals = [
  /^(?:(?:grand|overall) )?(?:sub[- ]?)?totals?(?![\p{L}\p{N}])/iu,
  /^(?:is-?gyfanswm|cyfanswm|cyfansymiau)(?: cyffredinol)?(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:totals?|cyfanswm):?$/iu,
  /^(?:(?:grand|\d{1,7}) )?count:?$/iu,
];
/** A record has more. */
const mostCellsOfANote = 2;
const leastHeadings = 3;

/** Whether a row that no record can be made of is one of totals, of headings or of words. `isHeading` knows any heading, `headings` are the file's. */
export function strayIn(
  cells: readonly string[],
  headings: readonly string[],
  isHeading: (cell: string) => boolean,
): Stray | undefined {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const word = totalsIn(written[0] ?? "");
  if (word !== undefined) return { what: "totals", word };
  if (written.filter(isHeading).length >= Math.min(leastHeadings, written.length)) {
    const same = cells.filter((cell, i) => cell.trim() !== "" && cell.trim() === headings[i]).length;
    if (written.length > 1) return { what: same === written.length ? "headings" : "other headings" };
  }
  const isNote = written.length <= mostCellsOfANote && headings.length > mostCellsOfANote;
  return isNote && /\p{L}{2}/u.test(written[0] ?? "") ? { what: "note" } : undefined;
}

function totalsIn(cell: string): string | undefined {
  for (const form of totals) {
    const found = form.exec(cell.replace(/\s+/g, " "));
    if (found) return found[0];
  }
  return undefined;
}

interface Found {
  readonly kind: string;
  readonly stray: Stray;
  readonly at: { readonly file: string; readonly line: number };
  readonly rows: number;
  readonly files: number;
}

/** Said once, with the first of them and what to do. Of what stands there no more than the word for a total is shown. */
export function strayProblem({ kind, stray, at, rows, files }: Found): Problem {
  const inAll = `${grouped(String(rows))} rows${files > 1 ? ` of ${grouped(String(files))} files` : ""}`;
  const isOne = rows === 1;
  const takeOut = isOne ? "In Excel, take the row out and save again." : "In Excel, take the rows out and save again.";
  const pasted = "Files were pasted one under another.";
  switch (stray.what) {
    case "totals":
      return {
        ...{ kind, ...at },
        says: isOne
          ? `this row is a total (${quoted(stray.word)}), not a record`
          : `${inAll} are totals (${quoted(stray.word)}), not records, here first`,
        advice: [takeOut],
      };
    case "headings":
      return {
        ...{ kind, ...at },
        says: isOne ? "the headings come again here" : `the headings come again in ${inAll}, here first`,
        advice: [`${pasted} ${takeOut}`],
      };
    case "other headings":
      return {
        ...{ kind, ...at },
        says: isOne ? "other headings come here" : `other headings come in ${inAll}, here first`,
        advice: [
          `${pasted} What is under the row has other columns: save it as a file of its own.`,
          "Nothing of it has been read.",
        ],
      };
    case "note":
      return {
        ...{ kind, ...at },
        says: isOne ? "this row is a few words, not a record" : `${inAll} are a few words, not records, here first`,
        advice: [takeOut, "If a record should stand here, the file is cut off: export it again."],
      };
  }
}

/** The headings stand under a title or two. */
export function headingsBelow(kind: string, at: { readonly file: string; readonly line: number }): Problem {
  return {
    ...{ kind, ...at },
    says: "the headings are in this row, not in the first",
    advice: ["In Excel, take out the rows above them and save again."],
  };
}

/** Strays of one kind in all files, each kind said once. */
export class Strays {
  private readonly kind: string;
  private readonly found = new Map<
    string,
    { readonly stray: Stray; readonly at: Found["at"]; rows: number; readonly files: Set<string> }
  >();

  constructor(kind: string) {
    this.kind = kind;
  }

  add(stray: Stray, at: Found["at"]): void {
    const found = this.found.get(stray.what) ?? { stray, at, rows: 0, files: new Set() };
    this.found.set(stray.what, found);
    found.rows += 1;
    found.files.add(at.file);
  }

  problems(): Problem[] {
    return [...this.found.values()].map((found) =>
      strayProblem({ ...found, kind: this.kind, files: found.files.size }),
    );
  }
}

/** Of a small file the rows that are none, said once, and their lines; or where its headings stand, if that is under a title. */
export function straysOf(
  { file, headings, rows }: Table,
  known: readonly string[],
): { readonly problems: readonly Problem[]; readonly lines: ReadonlySet<number>; readonly below?: Problem } {
  const isKnown = (cell: string): boolean => known.includes(cell);
  if (!headings.some(isKnown)) {
    const under = rows
      .slice(0, mostTitles)
      .find(({ cells }) => cells.filter((cell) => isKnown(cell.trim())).length >= 2);
    return {
      problems: [],
      lines: new Set(),
      ...(under ? { below: headingsBelow("table/headings-below", { file, line: under.line }) } : {}),
    };
  }
  const strays = new Strays("table/not-a-row");
  const lines = new Set<number>();
  const key = headings.indexOf(known[0] ?? "");
  for (const { line, cells } of rows) {
    const stray = strayIn(cells, headings, isKnown);
    if (!stray || (stray.what !== "headings" && !namesNothing(cells, key, stray))) continue;
    strays.add(stray, { file, line });
    lines.add(line);
  }
  return { problems: strays.problems(), lines };
}

/** Whether a row says of no school that it is about it: a total or a note by itself, and not the words that some column holds. */
function namesNothing(cells: readonly string[], key: number, { what }: Stray): boolean {
  const cell = cells[key]?.trim() ?? "";
  if (what === "note") return (cells[0] ?? "").trim() !== "" && cells.slice(1).every((each) => each.trim() === "");
  const [first = ""] = cells.map((each) => each.trim()).filter((each) => each !== "");
  return (cell === "" || cell === first) && totalsIn(first) === first.replace(/^\d{1,7} (?=\D)/, "");
}

/** A title takes a few rows; where headings stand further down, they are a table's of its own. */
export const mostTitles = 30;

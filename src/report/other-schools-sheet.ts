import { allocated } from "../comparison/compare.ts";
import type { Match, MatchKind } from "../comparison/match.ts";
import type { Text } from "../language/text.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import type { School } from "../school/school.ts";
import { type Context, footerOf, topRows } from "./context.ts";
import { type BudgetLayout, firstSchoolRow } from "./layout.ts";
import { type Cell, inSheet, number, type RowPlan, type SheetPlan, text } from "./plan.ts";

const kinds: readonly { kind: Exclude<MatchKind, "same">; title: Text }[] = [
  { kind: "joined", title: workbookWords.joined },
  { kind: "opened", title: workbookWords.opened },
  { kind: "closed", title: workbookWords.closed },
  { kind: "partYear", title: workbookWords.partYear },
];

const rowsOnTop = 4;

/** Schools that joined, opened, closed or were open for part of a year, each with its dates and both budgets: never a silent zero. */
export function otherSchoolsSheet(context: Context): SheetPlan {
  const name = context.in(workbookWords.otherSchools);
  return {
    name,
    purpose: "output",
    widths: [10, 44, 15, 15, 34, 18, 18],
    rows: [
      ...topRows(context, name, context.in(workbookSentences.aboutOthers)),
      { cells: [] },
      ...kinds.flatMap(({ kind, title }) => rowsFor(context, kind, title)),
    ],
    frozen: { rows: 3, columns: 2 },
    footer: footerOf(context),
  };
}

/** Excel text: what schools have that are not compared, with the words between them. Schools that joined stand first, and are compared. */
export function otherSchoolsRange(context: Context, side: "before" | "after"): string {
  const rows = kinds.map(({ kind, title }) => ({ kind, taken: rowsFor(context, kind, title).length }));
  const joined = rows.reduce((sum, { kind, taken }) => (kind === "joined" ? sum + taken : sum), 0);
  const all = rows.reduce((sum, { taken }) => sum + taken, 0);
  const letter = { before: "F", after: "G" }[side];
  return `${inSheet(context.in(workbookWords.otherSchools))}$${letter}$${rowsOnTop + joined + 1}:$${letter}$${rowsOnTop + all}`;
}

function rowsFor(context: Context, kind: MatchKind, title: Text): RowPlan[] {
  const { before, after, comparison } = context;
  const matches = comparison.matches.filter((match) => match.kind === kind);
  const headings = [
    workbookWords.number,
    workbookWords.school,
    workbookWords.firstDay,
    workbookWords.lastDay,
    workbookWords.madeFrom,
  ].map((each) => context.in(each));
  return [
    { cells: [text("section", context.in(title))] },
    ...(matches.length === 0
      ? [{ cells: [text("text", context.in(workbookWords.none))] }]
      : [{ cells: [...headings, `${before.name}, £`, `${after.name}, £`].map((each) => text("heading", each)) }]),
    ...matches.flatMap((match) => matchRows(context, match)),
    { cells: [] },
  ];
}

/** A row for each school of the match, so that every allocation stands beside the school that has it. */
function matchRows(context: Context, match: Match): RowPlan[] {
  const schools = [...new Map([...match.before, ...match.after].map((school) => [school.number, school])).values()];
  return schools.map((school) => ({
    cells: [
      text("label", school.number),
      text("label", school.name),
      text("label", school.opened ?? ""),
      text("label", school.closed ?? ""),
      text("label", school.predecessors.join(" + ")),
      cellFor(context, context.before, match.before, school),
      cellFor(context, context.after, match.after, school),
    ],
  }));
}

/** The allocation, live; or words where the school has no budget that year. */
function cellFor(context: Context, { main }: BudgetLayout, side: readonly School[], school: School): Cell {
  const index = main.worked.schools.findIndex(({ number }) => number === school.number);
  if (index < 0 || !side.some(({ number }) => number === school.number))
    return text("none", context.in(workbookWords.noBudget));
  return number("line", "pounds", allocated(main.worked, [school]), main.cell("allocation", firstSchoolRow + index));
}

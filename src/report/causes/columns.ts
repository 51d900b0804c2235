import type { Parts } from "../../comparison/causes.ts";
import { allocated } from "../../comparison/compare.ts";
import { causeReasons, causeSentences, causeWords } from "../../language/cause-words.ts";
import { workbookSentences, workbookWords } from "../../language/workbook-words.ts";
import { type Decimal, minus, sum, zero } from "../../money.ts";
import { letterOf } from "../compared/layout.ts";
import { totalOf } from "../compared/total.ts";
import type { Context } from "../context.ts";
import { type BudgetLayout, firstSchoolRow } from "../layout.ts";
import { type Cell, inSheet, live, number } from "../plan.ts";
import type { SchoolsColumn } from "../schools-rows.ts";
import { causesLayout } from "./layout.ts";

/** A column over the schools compared, with what the others have and the authority. */
export interface CausesColumn extends SchoolsColumn {
  readonly letter: string;
  readonly values: Parts;
  readonly others: Cell;
  readonly authority: Cell;
}

interface Content extends Parts {
  readonly letter: string;
  readonly group?: string;
  readonly heading: string;
  readonly how: string;
  readonly width?: number;
  readonly shown: "pounds" | "signedPounds";
  /** The live cell of a row; a record has none. */
  readonly formula?: (row: number) => string;
}

/** The earlier budget, each cause, what was changed in the workbook, the later budget; and what the causes are held to. */
export function causesColumns(context: Context): CausesColumn[] {
  const { before, after, comparison } = context;
  const place = causesLayout(context);
  const [was, is] = [sideOf(context, before, "before"), sideOf(context, after, "after")];
  const { each: causes, change } = comparison.causes;
  const brought = less(less(is, was), change);
  const left = causes.reduce<Parts>((rest, cause) => less(rest, cause), change);
  const group = context.in(causeWords.comesFrom);
  const recorded = context.in(causeWords.asWorkedOut);
  const [firstCause, lastCause] = [place.cause(0), place.cause(causes.length - 1)];
  const contents: Content[] = [
    { ...was, letter: place.before, heading: before.name, shown: "pounds" },
    ...causes.map(
      ({ steps, why, at, others }, i): Content => ({
        letter: place.cause(i),
        group,
        heading: context.in(causeSentences.label(steps)),
        how: context.in(
          why
            ? causeSentences.together(causeReasons[why.reason])
            : causeSentences.how[steps[0] ?? "method"](before.name, after.name),
        ),
        width: steps.length > 1 ? 24 : 17,
        shown: "signedPounds",
        at,
        others,
      }),
    ),
    {
      ...brought,
      letter: place.since,
      heading: context.in(causeWords.since),
      how: context.in(causeWords.sinceHow),
      shown: "signedPounds",
      formula: (row) => `$${place.after}${row}-$${place.before}${row}-$${place.recorded}${row}`,
    },
    { ...is, letter: place.after, heading: after.name, shown: "pounds" },
    {
      ...change,
      letter: place.recorded,
      group: recorded,
      heading: context.in(causeWords.recorded),
      how: context.in(causeWords.recordedHow),
      shown: "signedPounds",
    },
    {
      ...left,
      letter: place.left,
      group: recorded,
      heading: context.in(causeWords.left),
      how: context.in(causeWords.leftHow),
      shown: "signedPounds",
      formula: (row) => `$${place.recorded}${row}-SUM($${firstCause}${row}:$${lastCause}${row})`,
    },
  ];
  return contents.map((each) => columnOf(context, each));
}

function less(from: Parts, part: Parts): Parts {
  return { at: from.at.map((value, i) => minus(value, part.at[i] ?? zero)), others: minus(from.others, part.others) };
}

/** What a budget comes to at each school compared, as the Schools sheet has it, and at all others. */
function sideOf(
  context: Context,
  { budget: { allocation }, main }: BudgetLayout,
  side: "before" | "after",
): Parts & Required<Pick<Content, "formula" | "how">> {
  const { totalRow, othersRow, [side]: letter } = causesLayout(context);
  const at = context.comparison.comparable.map((match) => allocated(allocation, match[side]));
  const schools = context.in(workbookWords.schools);
  return {
    at,
    others: minus(allocated(allocation, allocation.schools), sum(at)),
    how: context.in(workbookSentences.fromSheet(schools)),
    formula: (row) =>
      row === othersRow
        ? `SUM(${main.range("allocation")})-${letter}${totalRow}`
        : `${inSheet(schools)}$${letterOf(context, side)}${row}`,
  };
}

function columnOf(context: Context, { letter, shown, at, others, formula, ...heads }: Content): CausesColumn {
  const { totalRow, othersRow } = causesLayout(context);
  const cell = (value: Decimal, row: number): Cell =>
    formula ? live("line", shown, value, formula(row)) : number("record", shown, value);
  const cells = at.map((value, i) => cell(value, firstSchoolRow + i));
  return {
    letter,
    values: { at, others },
    group: "",
    unit: "£",
    width: 15,
    ...heads,
    cells,
    total: totalOf(context, letter, cells, shown),
    others: cell(others, othersRow),
    authority: live("total", shown, sum([...at, others]), `${letter}${totalRow}+${letter}${othersRow}`),
  };
}

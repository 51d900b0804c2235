import type { Step } from "../../formula/sheet.ts";
import { comparedWords } from "../../language/compared-words.ts";
import { oneSchoolSentences } from "../../language/one-school-words.ts";
import { type Decimal, minus, sum, zero } from "../../money.ts";
import { changeLines } from "../change-lines.ts";
import type { Context } from "../context.ts";
import { type BudgetLayout, firstSchoolRow } from "../layout.ts";
import { letters, live } from "../plan.ts";
import type { SchoolsColumn } from "../schools-rows.ts";
import { firstAfter, firstBefore, firstPart, letterOf, toldSteps } from "./layout.ts";
import { totalOf } from "./total.ts";

/** What each line brings to the change of a school: together they are the change, and the last column says so. */
export function partColumns(context: Context): SchoolsColumn[] {
  const { before, after, comparison } = context;
  const lines = changeLines(context);
  const group = context.in(comparedWords.madeOf);
  const column = (
    at: number,
    heading: string,
    how: string,
    values: readonly Decimal[],
    formula: (row: number) => string,
  ): SchoolsColumn => {
    const cells = values.map((value, i) => live("line", "signedPounds", value, formula(firstSchoolRow + i)));
    return {
      group,
      heading,
      unit: "£",
      how,
      width: 15,
      cells,
      total: totalOf(context, letters(firstPart(context) + at), cells, "signedPounds"),
    };
  };
  const valuesAt = ({ main }: BudgetLayout, side: "before" | "after", step: Step | undefined): Decimal[] => {
    const rows = new Map(main.worked.schools.map(({ number }, i) => [number, i]));
    const values = step ? (main.worked.worked.columns.get(step.id) ?? []) : [];
    return comparison.comparable.map((match) =>
      sum(match[side].map(({ number }) => values[rows.get(number) ?? -1] ?? zero)),
    );
  };
  const parts = lines.map((line) => {
    const [was, is] = [valuesAt(before, "before", line.before), valuesAt(after, "after", line.after)];
    return is.map((value, i) => minus(value, was[i] ?? zero));
  });
  const changes = comparison.change.worked.columns.get("change") ?? [];
  const letterIn = (layout: BudgetLayout, first: number, step: Step | undefined): string =>
    letters(first + toldSteps(layout).findIndex(({ id }) => id === step?.id));
  return [
    ...lines.map((line, at) => {
      const was = line.before && letterIn(before, firstBefore(context), line.before);
      const is = line.after && letterIn(after, firstAfter(context), line.after);
      const label = line.after?.label ?? line.before?.label ?? comparedWords.madeOf;
      return column(
        at,
        context.in(label),
        context.in(oneSchoolSentences.lessThan(before.name, after.name)),
        parts[at] ?? [],
        (row) => `${is ? `$${is}${row}` : "0"}${was ? `-$${was}${row}` : ""}`,
      );
    }),
    column(
      lines.length,
      context.in(comparedWords.notInParts),
      context.in(comparedWords.notInPartsHow),
      changes.map((change, i) => minus(change, sum(parts.map((values) => values[i] ?? zero)))),
      (row) =>
        `$${letterOf(context, "change")}${row}-${lines.length > 0 ? `SUM($${letters(firstPart(context))}${row}:$${letters(firstPart(context) + lines.length - 1)}${row})` : "0"}`,
    ),
  ];
}

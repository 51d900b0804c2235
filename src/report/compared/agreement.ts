import { typedSentences, typedWords } from "../../language/workbook/typed.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { zero } from "../../money.ts";
import type { School } from "../../school/school.ts";
import type { Context } from "../context.ts";
import { type BudgetLayout, firstSchoolRow } from "../layout.ts";
import { otherSchoolsRange } from "../other-schools-sheet.ts";
import { type Cell, inSheet, letters, live, number } from "../plan.ts";
import type { SchoolsColumn } from "../schools-rows.ts";
import { comparedLayout, firstAfter, firstAgreement, firstBefore, letterOf, toldSteps } from "./layout.ts";

/**
 * What the checks look at: how far a school's row is from the workings of each budget, and whether its name is the one that the later budget's
 * sheet of counts has. Nothing, unless somebody has typed over a row.
 */
export function agreementColumns(context: Context): SchoolsColumn[] {
  const { before, after } = context;
  const common = { group: context.in(workbookWords.forChecks), how: "", width: 14 };
  return [
    { ...common, ...gapColumn(context, before, "before", 0) },
    { ...common, ...gapColumn(context, after, "after", 1) },
    {
      ...common,
      heading: context.in(typedWords.otherName),
      unit: "",
      cells: context.comparison.comparable.map(({ school }, i) => otherName(context, school, firstSchoolRow + i)),
    },
  ];
}

type Side = "before" | "after";

function gapColumn(
  context: Context,
  layout: BudgetLayout,
  side: Side,
  at: number,
): Pick<SchoolsColumn, "heading" | "unit" | "cells" | "total"> {
  const { comparable } = context.comparison;
  const { main } = layout;
  const rows = new Map(main.worked.schools.map(({ number: school }, i) => [school, firstSchoolRow + i]));
  const told = toldColumns(context, layout, side);
  const gapAt = (schools: readonly School[], row: number): string =>
    told
      .map(({ letter, id }) => {
        const workings = schools.flatMap((school) => {
          const found = rows.get(school.number);
          return found === undefined ? [] : [`-${main.cell(id, found)}`];
        });
        return `ABS($${letter}${row}${workings.join("")})`;
      })
      .join("+");
  const letter = letters(firstAgreement(context) + at);
  const last = firstSchoolRow + comparable.length - 1;
  const totals = told.map(
    (each) => `ABS(${each.letter}${last + 1}-SUM(${each.letter}${firstSchoolRow}:${each.letter}${last}))`,
  );
  return {
    heading: context.in(typedSentences.fromWorkings(main.workingsSheet)),
    unit: "£",
    cells: comparable.map((match, i) => live("worked", "pounds", zero, gapAt(match[side], firstSchoolRow + i))),
    total: live(
      "total",
      "pounds",
      zero,
      comparable.length === 0 ? "0" : [`SUM(${letter}${firstSchoolRow}:${letter}${last})`, ...totals].join("+"),
    ),
  };
}

/** The columns that a budget is told in, and the comparison's own of its allocation: each with the step that it is of. */
function toldColumns(context: Context, layout: BudgetLayout, side: Side): { letter: string; id: string }[] {
  const first = side === "before" ? firstBefore(context) : firstAfter(context);
  return [
    { letter: letterOf(context, side), id: "allocation" },
    ...toldSteps(layout).map(({ id }, i) => ({ letter: letters(first + i), id })),
  ];
}

/** Number, name, phase and medium, letter by letter, beside the sheet of counts of the later budget. */
function otherName({ after }: Context, school: School, row: number): Cell {
  const { main } = after;
  const at = firstSchoolRow + main.worked.schools.findIndex((each) => each.number === school.number);
  const same = ["A", "B", "C", "D"].map(
    (letter) => `EXACT($${letter}${row},${inSheet(main.driversSheet)}$${letter}$${at})`,
  );
  return number("worked", "whole", zero, `IF(AND(${same.join(",")}),0,1)`);
}

/** How far the sheets of schools are from the workings of a budget: row by row, in their totals, and at all schools together. */
export function gapOf(context: Context, layout: BudgetLayout): Cell {
  const side = layout === context.before ? "before" : "after";
  const compared = comparedLayout(context);
  const total = `${inSheet(compared.sheet)}$${letters(firstAgreement(context) + (side === "before" ? 0 : 1))}$${compared.lastRow + 1}`;
  const parts = [
    ...(context.comparison.comparable.length > 0 ? [`SUM(${compared.range(side)})`] : []),
    `SUM(${otherSchoolsRange(context, side)})`,
  ];
  return live("worked", "pounds", zero, `${total}+ABS(${parts.join("+")}-SUM(${layout.main.range("allocation")}))`);
}

/** How many schools of the sheet have another name than on the sheet of counts, or stand there no longer. */
export function otherNames(context: Context): Cell {
  const { length } = context.comparison.comparable;
  if (length === 0) return number("worked", "whole", zero);
  const compared = comparedLayout(context);
  const letter = letters(firstAgreement(context) + 2);
  const range = `${inSheet(compared.sheet)}$${letter}$${firstSchoolRow}:$${letter}$${compared.lastRow}`;
  return number("worked", "whole", zero, `SUM(${range})+ABS(${length}-COUNT(${range}))`);
}

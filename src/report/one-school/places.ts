import { dependencies } from "../../expression/dependencies.ts";
import { exactOf, wholeOf } from "../../formula/share-parts.ts";
import type { InputColumn, InputFigure, Step } from "../../formula/sheet.ts";
import { attributeNames } from "../../language/attributes.ts";
import { known } from "../../look-up.ts";
import type { BudgetLayout } from "../layout.ts";
import { letters } from "../plan.ts";
import type { SchoolChoice } from "./choices.ts";
import { mostTogether } from "./choices.ts";
import { type ShownStep, shownSteps } from "./shown-steps.ts";

/** Where the sheet that looks a school's numbers up has them. Rows are counted from 1. */
export interface Places {
  /** The most schools that are added together, each in a pair of columns: its number, and that number as it is written. */
  readonly slots: number;
  readonly place: number;
  readonly comparable: number;
  readonly says: number;
  readonly before: BudgetPlaces;
  readonly after: BudgetPlaces;
  readonly listHeading: number;
  readonly firstInList: number;
  readonly lastInList: number;
}

export interface BudgetPlaces {
  readonly layout: BudgetLayout;
  readonly shown: readonly ShownStep[];
  readonly title: number;
  /** How many schools, their numbers, and where each stands on the sheets of the budget. */
  readonly count: number;
  readonly numbers: number;
  readonly rows: number;
  readonly heading: number;
  readonly first: number;
  readonly looked: readonly Looked[];
  rowOf(id: string): number;
}

/** What is looked up for the school that is chosen. */
export interface Looked {
  readonly id: string;
  readonly is: "column" | "figure" | "attribute";
  readonly of: InputColumn | InputFigure | Step | undefined;
}

export const valueLetter = (slot: number): string => letters(1 + 2 * slot);
export const writtenLetter = (slot: number): string => letters(2 + 2 * slot);
export const sumLetter = (slots: number): string => letters(2 + 2 * slots);

const firstBudgetRow = 10;

export function placesOf(before: BudgetLayout, after: BudgetLayout, choices: readonly SchoolChoice[]): Places {
  const first = budgetPlaces(before, firstBudgetRow);
  const second = budgetPlaces(after, first.first + first.looked.length + 1);
  const listHeading = second.first + second.looked.length + 2;
  return {
    slots: mostTogether(choices),
    place: 6,
    comparable: 7,
    says: 8,
    before: first,
    after: second,
    listHeading,
    firstInList: listHeading + 1,
    lastInList: listHeading + choices.length,
  };
}

function budgetPlaces(layout: BudgetLayout, title: number): BudgetPlaces {
  const shown = shownSteps(layout.main.worked.sheet);
  const looked = lookedUp(layout, shown);
  const first = title + 5;
  const rows = new Map(looked.map(({ id }, i) => [id, first + i]));
  return {
    layout,
    shown,
    title,
    count: title + 1,
    numbers: title + 2,
    rows: title + 3,
    heading: title + 4,
    first,
    looked,
    rowOf: (id) => known(rows, id, "is not looked up for one school"),
  };
}

/** Whatever the sums read, in the order of the sheet. */
function lookedUp({ main }: BudgetLayout, shown: readonly ShownStep[]): Looked[] {
  const { columns, figures, steps } = main.worked.sheet;
  const read = new Set(
    shown.flatMap(({ step, sum, isShare }) => [
      step.id,
      ...dependencies(sum),
      ...(isShare ? [exactOf(step.id), wholeOf(step.id)] : []),
    ]),
  );
  // Counts are by twelfths of the year, whether a sum reads the months or not.
  read.add("monthsOpen");
  const attributes = Object.keys(attributeNames).filter((name) => read.has(name));
  const isRead = ({ id }: { readonly id: string }): boolean => read.has(id);
  return [
    ...attributes.map((id): Looked => ({ id, is: "attribute", of: undefined })),
    ...columns.filter(isRead).map((of): Looked => ({ id: of.id, is: "column", of })),
    ...figures.filter(isRead).map((of): Looked => ({ id: of.id, is: "figure", of })),
    ...steps.filter(isRead).map((of): Looked => ({ id: of.id, is: of.per === "school" ? "column" : "figure", of })),
  ];
}

import { oneSchoolWords } from "../../language/one-school-words.ts";
import { one, zero } from "../../money.ts";
import type { School } from "../../school/school.ts";
import type { Context } from "../context.ts";
import { type Cell, letters, number, type RowPlan, text } from "../plan.ts";
import type { OneSchool } from "./one-school.ts";

/** Whose budgets are shown, side by side: the columns of the list after the label and whether there is a comparison. */
export function numberLetter(side: "before" | "after", slot: number, slots: number): string {
  return letters(2 + slot + (side === "after" ? slots : 0));
}

/** The schools that may be chosen, each with the schools whose budgets are shown for it. */
export function listRows(context: Context, { choices, places }: OneSchool): RowPlan[] {
  const { slots } = places;
  const inSlots = (cellFor: (slot: number) => Cell): Cell[] =>
    Array.from({ length: slots }, (_, slot) => cellFor(slot));
  const numbers = (schools: readonly School[]): Cell[] =>
    inSlots((slot) => text("record", schools[slot]?.number ?? ""));
  return [
    { cells: [text("section", context.in(oneSchoolWords.schools))] },
    {
      cells: [
        text("heading", context.in(oneSchoolWords.schools)),
        text("heading", context.in(oneSchoolWords.comparable)),
        ...inSlots(() => text("heading", context.before.name)),
        ...inSlots(() => text("heading", context.after.name)),
        text("heading", context.in(oneSchoolWords.says)),
      ],
    },
    ...choices.map(({ label, isComparable, before, after, says }) => ({
      cells: [
        text("label", label),
        number("record", "whole", isComparable ? one : zero),
        ...numbers(before),
        ...numbers(after),
        text("text", context.in(says)),
      ],
    })),
  ];
}

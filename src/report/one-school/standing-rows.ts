import { comparedWords } from "../../language/compared-words.ts";
import { oneSchoolWords } from "../../language/one-school-words.ts";
import type { Text } from "../../language/text.ts";
import type { Context } from "../context.ts";
import { type RowPlan, text } from "../plan.ts";
import { hasBaselines } from "../protection-status.ts";
import type { Chosen } from "./chosen.ts";
import type { OneSchool } from "./one-school.ts";
import type { BudgetPlaces } from "./places.ts";

interface Standing {
  readonly id: "monthsOpen" | "baseline";
  readonly label: Text;
  readonly how: Text;
  readonly unit: Text;
}

/** How many rows stand between a budget's last line and its protection. */
export function standingHeight(places: BudgetPlaces): number {
  return standing(places).length;
}

/** What is behind the numbers of the sums: how long the school is open, and what its floor and its cap are of. */
export function standingRows(context: Context, { names, places }: OneSchool, chosen: Chosen): RowPlan[] {
  const count = `${names.inWorkings}$B$${chosen.places.count}`;
  const schools = chosen.schools.length;
  return standing(chosen.places).map(({ id, label, how, unit }) => {
    const isPounds = id === "baseline";
    // Pounds of several schools can be added, and months cannot.
    const { formula, value } = isPounds
      ? chosen.together(id, names.inWorkings)
      : { ...chosen.number(id), formula: `${names.inWorkings}${chosen.number(id).formula}` };
    const test =
      isPounds || places.slots === 1
        ? { formula: `${count}>0`, met: schools > 0 }
        : { formula: `${count}=1`, met: schools === 1 };
    return {
      cells: [
        text("label", context.in(label)),
        text("how", context.in(how)),
        undefined,
        {
          meaning: isPounds ? "line" : "worked",
          shown: isPounds ? "pounds" : "whole",
          value: test.met ? value : "",
          formula: `IF(${test.formula},${formula},"")`,
        },
        text("unit", context.in(unit)),
      ],
    };
  });
}

function standing({ layout, looked }: BudgetPlaces): Standing[] {
  const isLooked = (id: string): boolean => looked.some((each) => each.id === id);
  const { monthsOpen, monthsHow, months } = oneSchoolWords;
  const { baseline, baselineHow } = comparedWords;
  return [
    ...(isLooked("monthsOpen") ? [{ id: "monthsOpen", label: monthsOpen, how: monthsHow, unit: months } as const] : []),
    ...(hasBaselines(layout) && isLooked("baseline")
      ? [{ id: "baseline", label: baseline, how: baselineHow, unit: { en: "£", cy: "£" } } as const]
      : []),
  ];
}

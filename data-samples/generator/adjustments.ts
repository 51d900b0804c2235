import { openingSize } from "./entrants.ts";
import type { Events } from "./events.ts";
import type { School } from "./schools.ts";
import { N1 } from "./sizes.ts";

export const ADJUSTMENT_HEADINGS = ["school", "driver", "date", "number", "reason", "source", "approvedBy"];

/** A school that opens after the census has no pupils in it: its first numbers are the plan it was opened on. */
export function adjustmentRows({ opening }: Events): string[][] {
  const nursery = planned(opening, N1, -1);
  const infant = planned(opening, 0, 2);
  const junior = planned(opening, 3, 6);
  const roll = infant + junior;
  const numbers = {
    roll,
    nursery,
    infant,
    junior,
    eligibleMeals: Math.round(roll * opening.deprivation),
    provision: Math.round(roll * 0.08),
    // An estimate is given of everything that is counted: what is left out would be refused.
    keyStage3: 0,
    keyStage4: 0,
    schoolAction: 0,
  };
  return Object.entries(numbers).map(([driver, number]) => [
    ...[opening.number, driver, opening.opened, String(number)],
    ...["New school opens 1 September 2023", "Pupil place plan of October 2022 (invented)", "Head of School Planning"],
  ]);
}

function planned(school: School, first: number, last: number): number {
  let sum = 0;
  for (let year = first; year <= last; year++) sum += openingSize(school, year);
  return sum;
}

import type { Formula } from "../../formula/formula.ts";
import { own } from "../../look-up.ts";
import { type Decimal, one } from "../../money.ts";
import { type Query, someSchools } from "../../problem.ts";
import type { WorkedSheet } from "../worked-sheet.ts";

/**
 * A column of percentages that a counts file has as fractions, as Excel does behind its sign: 0.95 where 95% is meant. One school's half a per cent may be right; of a
 * column of which every number is 1 or less, none is likely to be.
 */
export function percentageColumns({ drivers, protection }: Formula, sheets: readonly WorkedSheet[]): Query[] {
  const found = sheets.flatMap(({ sheet, schools, inputs }) =>
    sheet.columns.flatMap(({ id, unit }): [string, Query][] => {
      const driver = own(drivers, id);
      if (!driver || !("column" in driver) || unit !== "%") return [];
      const values = inputs.columns.get(id) ?? [];
      const fractions = values.flatMap((value, i) =>
        isFraction(value) ? [`${value.toFixed()} at ${schools[i]?.number} ${schools[i]?.name}`] : [],
      );
      const isAll = !values.some((value) => value.abs().gt(one));
      // A floor or a cap of less than 1% is right at no school.
      const isLimit = protection.some(({ floor, cap }) => floor === id || cap === id);
      if (fractions.length === 0 || !(isAll || isLimit)) return [];
      return [
        [
          id,
          {
            kind: "query/percentage-column",
            at: id,
            value: `${fractions.length} below 1`,
            explains: ["check/", "count/", "allocation/"],
            says: `${id} is in %, and ${isAll ? "no school has more than 1" : "is below 1 at some schools"}: ${someSchools(fractions, (others) => `${others} more below 1`)}`,
            advice: [
              `If 0.95 is to be 95%, multiply the column “${driver.column}” of the counts file by 100: Excel shows 95% and saves 0.95.`,
              "If they are right, nothing need be done.",
            ],
          },
        ],
      ];
    }),
  );
  return [...new Map(found).values()];
}

function isFraction(value: Decimal): boolean {
  return !value.isZero() && value.abs().lt(one);
}

import { canonicalUnit } from "../../expression/unit.ts";
import { own } from "../../look-up.ts";
import { decimal } from "../../money.ts";
import { quoted } from "../../problem.ts";
import { isCensusDriver } from "../driver.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";
import { unknownFigure } from "./unknown-names.ts";

const year = 12;
const wholeMonths = 'Write whole months of the year under "figures", in the unit "month": such as "5" and "7".';

/** Months that two censuses stand for must be whole and come to the year: what they miss would be counted for nobody. */
export function dateFindings({ drivers, figures }: Formula): Finding[] {
  return Object.entries(drivers).flatMap(([id, driver]): Finding[] => {
    if (!isCensusDriver(driver) || !driver.dates) return [];
    const path = ["drivers", id, "dates"];
    const named = Object.entries(driver.dates);
    const wrong = named.flatMap(([term, name]): Finding[] => {
      const figure = own(figures, name);
      if (!figure) return [unknownFigure([...path, term], name, Object.keys(figures))];
      const months = decimal(figure.value);
      if (canonicalUnit(figure.unit) !== "month")
        return [
          {
            path: [...path, term],
            kind: "formula/months-unit",
            says: `${name} is in ${quoted(figure.unit)}, and a census stands for months of the year`,
            advice: [wholeMonths],
          },
        ];
      return months?.isInteger()
        ? []
        : [
            {
              path: [...path, term],
              kind: "formula/months-whole",
              says: `${name} is ${quoted(figure.value)}, which is not whole months`,
              advice: [wholeMonths],
            },
          ];
    });
    const months = named.reduce((total, [, name]) => total + Number(own(figures, name)?.value), 0);
    if (wrong.length > 0 || months === year) return wrong;
    return [
      {
        path,
        kind: "formula/months-of-year",
        says: `${named.map(([, name]) => `${name} (${own(figures, name)?.value})`).join(" and ")} come to ${months} months, and the year has ${year}: the weights ${months < year ? "miss" : "pass"} 100%`,
        advice: ["Let the months that the two censuses stand for come to the whole year."],
      },
    ];
  });
}

import { canonicalUnit } from "../expression/unit.ts";
import { labels, standing } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import { Decimal } from "../money.ts";
import { placesOfDriver, unitOfDriver } from "./driver.ts";
import { type Formula, factorLists } from "./formula.ts";
import { type InputColumn, type InputFigure, pencePlaces } from "./sheet.ts";

/** The standing inputs of every formula, beside its drivers. */
export const standingColumns: readonly InputColumn[] = [
  { id: "order", label: standing.order, unit: "1", places: 0, from: "school" },
  { id: "monthsOpen", label: standing.monthsOpen, unit: "month", places: 0, from: "school" },
  { id: "baseline", label: standing.baseline, unit: "£", places: pencePlaces, from: "baseline" },
  { id: "hasBaseline", label: standing.hasBaseline, unit: "1", places: 0, from: "baseline" },
];

export function inputColumns(formula: Formula): InputColumn[] {
  const drivers = Object.entries(formula.drivers).map(
    ([id, driver]): InputColumn => ({
      id,
      label: labelOf(driver),
      unit: canonicalUnit(unitOfDriver(driver)),
      places: placesOfDriver(driver),
      from: "driver",
    }),
  );
  return [...standingColumns, ...drivers, ...statedColumns(formula)];
}

/** The sums that a factor states for named schools, as an input of its own. */
function statedColumns(formula: Formula): InputColumn[] {
  return factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) =>
      factor.kind === "stated"
        ? [
            {
              id: `${factor.id}.stated`,
              label: labels.stated(labelOf(factor)),
              unit: "£",
              places: pencePlaces,
              from: "stated",
            },
          ]
        : [],
    );
}

export function inputFigures(formula: Formula): InputFigure[] {
  return Object.entries(formula.figures).map(([id, figure]) => ({
    id,
    label: labelOf(figure),
    unit: canonicalUnit(figure.unit),
    places: figure.value.split(".")[1]?.length ?? 0,
    value: new Decimal(figure.value),
    paper: figure.paper,
  }));
}

function labelOf({ en, cy }: Text): Text {
  return { en, cy };
}

import { z } from "zod";
import { amount, atLeast, atMost, column, difference, figure, product, quotient } from "../../expression/build.ts";
import { labels } from "../../language/labels.ts";
import { decimal } from "../../money.ts";
import { phases } from "../../school/school.ts";
import { pencePlaces, type Step, workingPlaces } from "../sheet.ts";
import { type FactorFinding, type Lowering, labelOf, name, someOf } from "./factor.ts";

/** Between two sizes the sum goes in a straight line from one amount to the other. */
export const taper = z.strictObject({
  driver: name,
  from: name,
  to: name,
  amountAtFrom: name,
  amountAtTo: name,
  phases: someOf(phases).optional(),
});
type Taper = z.infer<typeof taper>;

/** How far the school is along the taper, and the part of the change that this brings: never before it, never beyond it. */
export function taperSteps(
  factor: { readonly id: string; readonly en: string; readonly cy: string },
  { driver, from, to, amountAtFrom, amountAtTo }: Taper,
  lowering: Lowering,
): Step[] {
  const { unit } = lowering.column(driver);
  const label = labelOf(factor);
  const part = (name: string): string => `${factor.id}.${name}`;
  const common = { role: "working", factor: factor.id } as const;
  const size = { ...common, per: "school", unit, places: workingPlaces } as const;
  return [
    {
      ...size,
      id: part("span"),
      per: "authority",
      label: labels.span(label),
      expression: difference(figure(to), figure(from)),
    },
    {
      ...common,
      id: part("rise"),
      per: "authority",
      label: labels.rise(label),
      unit: "£",
      places: pencePlaces,
      expression: difference(figure(amountAtTo), figure(amountAtFrom)),
    },
    { ...size, id: part("size"), label: labels.size(label), expression: atMost(column(driver), figure(to)) },
    {
      ...size,
      id: part("beyond"),
      label: labels.beyond(label),
      expression: atLeast(difference(column(part("size")), figure(from)), amount("0", unit)),
    },
    {
      ...common,
      id: part("taper"),
      per: "school",
      label: labels.taper(label),
      unit: "£",
      places: workingPlaces,
      expression: quotient(product(column(part("beyond")), figure(part("rise"))), figure(part("span"))),
    },
  ];
}

/** A taper that ends no further than it begins has no straight line to go along. */
export function taperFindings(tapered: Taper | undefined, valueFor: (figure: string) => string): FactorFinding[] {
  const [from, to] = tapered ? [decimal(valueFor(tapered.from)), decimal(valueFor(tapered.to))] : [];
  if (!from || !to || from.lt(to)) return [];
  return [
    {
      path: ["tapered"],
      kind: "formula/taper",
      says: `the taper goes from ${from.toFixed()} to ${to.toFixed()}`,
      advice: ["Let it end at a larger size than it begins at."],
    },
  ];
}

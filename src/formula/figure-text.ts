import { type Decimal, grouped, inPounds } from "../money.ts";

/** A figure as it is read in a sentence: `£12,000.00`, `27.5%`, `1.25`. */
export function figureText(value: Decimal, unit: string): string {
  const places = value.decimalPlaces();
  if (unit.startsWith("£")) return inPounds(value, Math.max(2, places));
  return `${grouped(value.toFixed(places))}${unit === "%" ? "%" : ""}`;
}

import { unitInWords } from "../language/attributes.ts";
import type { Language } from "../language/text.ts";
import { Decimal, grouped, inPounds } from "../money.ts";
import type { Formula } from "./formula.ts";

interface Written {
  readonly unit: string;
  readonly places: number;
}

/** A number with its sign, grouped: `£12,000.00`, `25%`. */
export function written(number: Decimal, { unit, places }: Written): string {
  if (unit.startsWith("£")) return inPounds(number);
  return `${grouped(number.toFixed(places))}${unit === "%" ? "%" : ""}`;
}

/** Pounds and per cent stand with the figure itself; a plain number needs none. */
export function unitAfter(unit: string, language: Language): string {
  return ["£", "%", "1"].includes(unit) ? "" : ` (${unitInWords(unit)[language]})`;
}

/** A figure by itself: `£12,000.00`, and the unit where its sign does not say it. */
export function valueInWords(figure: Formula["figures"][string] | undefined, language: Language): string {
  return figure
    ? `${written(new Decimal(figure.value), { unit: figure.unit, places: figure.value.split(".")[1]?.length ?? 0 })}${unitAfter(figure.unit, language)}`
    : "";
}

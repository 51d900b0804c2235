import { unitAfterNumber } from "../language/attributes.ts";
import type { Language } from "../language/text.ts";
import { type Decimal, grouped, inPounds, rounded } from "../money.ts";
import { either, joined, type LiveText, words } from "./live-text.ts";
import type { Unit } from "./unit.ts";

/** A number in a cell, and what it is there now. */
export interface LiveNumber {
  readonly formula: string;
  readonly value: Decimal;
}

/** How a number is written in a sum: `£1,234.50`, `120.5 pupils`, `90%`. Only digits, points and commas depend on where it is read. */
export function writtenNumber(number: LiveNumber, unit: Unit, places: number, language: Language): LiveText {
  if (unit.split("/")[0] === "£") return inMoney(number, Math.max(2, places));
  const { formula, value } = number;
  const digits = inDigits(number, Math.max(1, places));
  const after = unitAfterNumber(unit);
  if (!after) return digits;
  const [one, several] = [after.one[language], after.several[language]];
  if (one === several) return joined(digits, words(one));
  return joined(digits, either({ formula: `${formula}=1`, met: value.eq(1) }, words(one), words(several)));
}

/** Pounds and pence, and what is beyond pence only where there is any. */
function inMoney({ formula, value }: LiveNumber, places: number): LiveText {
  const format = `£#,##0.00${"#".repeat(places - 2)}`;
  const shown = rounded(value, places);
  return {
    formula: `TEXT(${formula},"${format};-${format}")`,
    ...shownWithRoom(inPounds(shown, Math.max(2, shown.decimalPlaces())), "£999,999.99"),
  };
}

/** A whole number has no point: a format that leaves decimals out would leave the point standing. */
function inDigits({ formula, value }: LiveNumber, places: number): LiveText {
  const shown = rounded(value, places);
  return {
    formula: `IF(${formula}=INT(${formula}),TEXT(${formula},"#,##0"),TEXT(${formula},"#,##0.0${"#".repeat(places - 1)}"))`,
    ...shownWithRoom(grouped(shown.toFixed()), "999.99"),
  };
}

/** Another school may have a longer number than the one that is shown. */
function shownWithRoom(value: string, usual: string): { readonly value: string; readonly longest: string } {
  return { value, longest: value.length > usual.length ? value : usual };
}

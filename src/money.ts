import { Decimal as DecimalConstructor } from "decimal.js";

/** The one Decimal of the engine: 40 significant digits, halves away from zero as Excel's ROUND, never in exponent form. */
export const Decimal = DecimalConstructor.clone({
  defaults: true,
  precision: 40,
  rounding: DecimalConstructor.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 100,
});
export type Decimal = DecimalConstructor;

export const zero = new Decimal(0);
export const one = new Decimal(1);

/** What Excel holds. */
export const mostDigits = 15;

/** Digits from the first that is not 0: zeros before it only say where the point stands. */
function significantDigits(text: string): number {
  return text.replace(/[-.]/g, "").replace(/^0+/, "").length;
}

/** Plain digits only: no exponent, no separators, no `-0`, nothing but ASCII, at most 15 significant digits. */
export function decimal(text: string): Decimal | undefined {
  if (!/^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text)) return undefined;
  if (significantDigits(text) > mostDigits) return undefined;
  const value = new Decimal(text);
  return value.isZero() && text.startsWith("-") ? undefined : value;
}

/**
 * A number as a table of counts may hold it. A program that exports doubles writes 16 or 17 digits, of which a spreadsheet keeps 15. A whole
 * number that long is no count, and is refused.
 */
export function countedDecimal(text: string): Decimal | undefined {
  if (!/^-?(0|[1-9][0-9]{0,14})\.[0-9]+$/.test(text)) return decimal(text);
  return significantDigits(text) > mostDigits ? new Decimal(text).toSignificantDigits(mostDigits) : decimal(text);
}

/** Pounds with at most two decimal places, or undefined when the text is anything else. */
export function pounds(text: string): Decimal | undefined {
  const value = decimal(text);
  return value && value.decimalPlaces() <= 2 ? value : undefined;
}

/** `zero` cuts off, so that -1.5 becomes -1; `down` makes it -2. */
export const directions = ["nearest", "down", "up", "zero"] as const;
export type Towards = (typeof directions)[number];

const modes = {
  nearest: Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_FLOOR,
  up: Decimal.ROUND_CEIL,
  zero: Decimal.ROUND_DOWN,
} as const satisfies Record<Towards, number>;

/** Exactly, to a number of decimal places; to tens, hundreds and thousands where it is -1, -2 and -3. */
export function rounded(value: Decimal, places: number, towards: Towards = "nearest"): Decimal {
  if (places < 0) return rounded(value.times(`1e${places}`), 0, towards).times(`1e${-places}`);
  // Most cells are round already, and a copy of each is what evaluation would spend its time on.
  if (value.decimalPlaces() <= places) return value;
  return value.toDecimalPlaces(places, modes[towards]);
}

// decimal.js copies what it adds, takes or compares with. Most cells of an allocation are nothing, or need no copy to be told apart.

export function plus(a: Decimal, b: Decimal): Decimal {
  if (b.isZero()) return a;
  return a.isZero() ? b : a.plus(b);
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return b.isZero() ? a : a.minus(b);
}

export function times(a: Decimal, b: Decimal): Decimal {
  return a.isZero() || b.isZero() ? zero : a.times(b);
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = zero;
  for (const value of values) total = plus(total, value);
  return total;
}

/** More than 0 where `a` is the larger, less where `b` is: exactly, digit by digit. */
export function compared(a: Decimal, b: Decimal): number {
  const sign = a.isZero() ? 0 : a.s;
  const other = b.isZero() ? 0 : b.s;
  if (sign !== other) return sign - other;
  if (a.e !== b.e) return sign * (a.e - b.e);
  const at = a.d.findIndex((digits, i) => digits !== b.d[i]);
  // The last digits are never 0: the one that goes on is the larger, whatever it goes on with.
  return sign * (at < 0 ? a.d.length - b.d.length : (a.d[at] ?? 0) - (b.d[at] ?? -1));
}

/** Money as files hold it: two places, no separators. */
export function inPence(value: Decimal): string {
  return value.toFixed(2);
}

/** Money as people read it: `£1,234.50`, `-£12.00`. */
export function inPounds(value: Decimal, places = 2): string {
  const digits = grouped(value.abs().toFixed(places));
  return rounded(value, places).isNegative() && !rounded(value, places).isZero() ? `-£${digits}` : `£${digits}`;
}

/** Digits in groups of three, as English and Welsh both write them. */
export function grouped(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

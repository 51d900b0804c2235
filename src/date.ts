import { z } from "zod";

/** A plain date as `YYYY-MM-DD`: dates of this form sort as text. */
export type PlainDate = string;

/** A date in a JSON file: of that form, and a day that there was or will be. */
export const jsonDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a date such as 2023-01-17", abort: true })
  .refine((text) => plainDate(text) === text, "must be a day of the calendar, such as 2023-01-17");

/** A database exports a day as its first moment. Any other time is no day alone, and is not read. */
const midnight = /[T ]0?0:00(:00(\.0+)?)?$/;

/** Reads `YYYY-MM-DD` or `DD/MM/YYYY`, with midnight after it or not; undefined for anything else. MM/DD is never guessed. */
export function plainDate(text: string): PlainDate | undefined {
  const alone = text.replace(midnight, "");
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(alone);
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(alone);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : british
      ? [british[3], british[2], british[1]].map(Number)
      : [];
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The year in which the school year of a day began: each begins on 1 September. */
export function schoolYearOf(date: PlainDate): number {
  return Number(date.slice(0, 4)) - (date.slice(5) >= "09-01" ? 0 : 1);
}

/** Days since 1 March of the year 0, so that a difference of two is a number of days. */
function dayNumber(date: PlainDate): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    Math.floor((153 * marchMonth + 2) / 5) +
    day
  );
}

/** Days from one date to another, both counted; 0 when the second is before the first. */
export function daysFromTo(first: PlainDate, last: PlainDate): number {
  return Math.max(0, dayNumber(last) - dayNumber(first) + 1);
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

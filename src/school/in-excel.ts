import { daysFromTo, daysInMonth } from "../date.ts";
import { Decimal } from "../money.ts";
import { nameKey } from "../names-alike.ts";
import { monthNamed } from "../typed-date.ts";

/**
 * What Excel may take a name for where it looks for it: two names that share one of these are one to Excel, and each would have the sum of both. It knows no
 * capitals, reads numbers out of text (`1.1` and `1.10`, `50%` and `0.5`, `£5` and `5`), and dates and times too.
 */
export function inExcel(name: string): readonly string[] {
  const text = nameKey(name);
  return [text, ...numbersIn(text).map((number) => `number ${shortened(number)}`), ...daysOfAnyYear(text)];
}

/** Excel keeps fifteen digits. */
function shortened(number: Decimal): string {
  return number.toSignificantDigits(15).toFixed();
}

function numbersIn(text: string): Decimal[] {
  return [plainNumber(text), fraction(text), timeOfDay(text), ...wholeDates(text)].filter((each) => each !== undefined);
}

/** With a sign, brackets, a currency, separators, an exponent or a per cent sign. */
function plainNumber(text: string): Decimal | undefined {
  const isNegative = /^\(.*\)$/.test(text) || /^[£$€]? ?-/.test(text);
  const bare = text.replace(/^\((.*)\)$/, "$1").replace(/[£$€ ]|^[+-]|(?<=^[£$€])-/g, "");
  const parts = /^[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d{1,3})?(%?)$/.exec(bare);
  if (!parts) return undefined;
  const number = new Decimal(`${(parts[1] ?? "").replaceAll(",", "")}${parts[2] ?? ""}`);
  const value = parts[3] ? number.div(100) : number;
  return isNegative ? value.negated() : value;
}

/** `0 1/2`, as Excel writes a half. */
function fraction(text: string): Decimal | undefined {
  const parts = /^(\d{1,9}) (\d{1,5})\/([1-9]\d{0,4})$/.exec(text);
  return parts ? new Decimal(parts[2] ?? 0).div(parts[3] ?? 1).plus(parts[1] ?? 0) : undefined;
}

/** A part of a day. */
function timeOfDay(text: string): Decimal | undefined {
  const parts = /^(\d{1,4})(?::([0-5]?\d))?(?::([0-5]?\d))?(?: ?(am|pm))?$/.exec(text);
  if (!parts || (parts[2] === undefined && parts[4] === undefined)) return undefined;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  const from = parts[4] ? (hours % 12) + (parts[4] === "pm" ? 12 : 0) : hours;
  return new Decimal(from * 3600 + minutes * 60 + seconds).div(86_400);
}

const withYear = /^(\d{1,2}|\p{L}{3,9})[-/ .](\d{1,2}|\p{L}{3,9})[-/ .,]+(\d{4})$/u;
const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const monthAndYear = /^(\d{1,2}|\p{L}{3,9})[-/ ](\d{4})$/u;
const dayAndMonth = /^(\d{1,2}|\p{L}{3,9})[-/ ](\d{1,2}|\p{L}{3,9})$/u;

/** Dates are days since 30 December 1899: with the day first, as here, and with the month first, as elsewhere. */
function wholeDates(text: string): Decimal[] {
  const whole = withYear.exec(text);
  if (whole) return orders(whole[1], whole[2]).flatMap(([day, month]) => serial(Number(whole[3]), month, day));
  const iso = yearFirst.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const month = monthAndYear.exec(text);
  return month ? serial(Number(month[2]), monthIn(month[1]), 1) : [];
}

/** A day and a month are of the year in which the workbook is opened: the same day of any year is one, as Excel is set to have the day or the month first. */
function daysOfAnyYear(text: string): string[] {
  const parts = dayAndMonth.exec(text);
  if (!parts) return [];
  const [dayFirst, monthFirst = dayFirst] = orders(parts[1], parts[2]);
  return [dayFirst, monthFirst].flatMap(([day, month] = [0, 0], i) =>
    serial(2024, month, day).length > 0 ? [`${day}/${month} where ${i === 0 ? "days" : "months"} come first`] : [],
  );
}

/** Day and month, with the day first and with the month first: one and the same where a name says which is the month. */
function orders(first = "", second = ""): (readonly [number, number])[] {
  const isNumber = (part: string): boolean => /^\d/.test(part);
  if (isNumber(first) && isNumber(second))
    return [
      [Number(first), Number(second)],
      [Number(second), Number(first)],
    ];
  return isNumber(first) ? [[Number(first), monthIn(second)]] : [[Number(second), monthIn(first)]];
}

function monthIn(part = ""): number {
  return /^\d/.test(part) ? Number(part) : monthNamed(part);
}

function serial(year: number, month: number, day: number): Decimal[] {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return [];
  const date = [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
  return [new Decimal(daysFromTo("1899-12-30", date) - 1)];
}

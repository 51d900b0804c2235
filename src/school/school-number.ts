import { nameKey } from "../names-alike.ts";
import { tidied, withoutApostrophe } from "../typed-cell.ts";
import type { School } from "./school.ts";

/** A number in Excel's short form, such as `6.99E+06`: the digits before and after the point, and the power of ten. */
const shortForm = /^(\d)(?:[.,](\d+))?e\+?0*(\d+)$/i;

/**
 * A school's number as people and Excel type it: ` 6992001`, `'6992001`, `="6992001"`, `6992001.0`, `6,992,001`, `699 2001`, `699/2001`, `6.992001E+06`. Each can
 * mean one number only. Anything else is given back as it is.
 */
export function schoolNumberIn(text: string): string {
  const typed = withoutApostrophe(tidied(text));
  const grouped = /^(\d{3})[ /-](\d{4})$/.exec(typed) ?? /^(\d)[,. '’](\d{3})[,. '’](\d{3})(?:[.,]0+)?$/.exec(typed);
  if (grouped) return grouped.slice(1).join("");
  const [, first = "", after = "", power = ""] = shortForm.exec(typed) ?? [];
  if (first !== "" && after.length === Number(power)) return first + after;
  return typed.replace(/^(\d+)[.,]0+$/, "$1");
}

/** Whether Excel has put a number in short, and its last digits are lost. */
export function isShortForm(text: string): boolean {
  return shortForm.test(text);
}

/** The number of the school of a register that a cell means; undefined where it means none, or might mean several. */
export function numberIn(register: ReadonlyMap<string, School>, text: string): string | undefined {
  const number = schoolNumberIn(text);
  return (
    [text, number, withZeros(number)].find((each) => each !== undefined && register.has(each)) ?? named(register, text)
  );
}

/** Excel takes zeros off the front of a number. */
function withZeros(number: string): string | undefined {
  return /^\d{1,6}$/.test(number) ? number.padStart(7, "0") : undefined;
}

/** Of an authority that has no schools file, any text is a number, whatever its capitals. */
function named(register: ReadonlyMap<string, School>, text: string): string | undefined {
  const key = nameKey(text);
  const found = [...register.keys()].filter((number) => !/^\d{7}$/.test(number) && nameKey(number) === key);
  return found.length === 1 ? found[0] : undefined;
}

/** What to do about a cell that is no school's number, in the words of Excel where it was Excel that changed it. */
export function notANumber(text: string): string[] {
  const number = schoolNumberIn(text);
  if (isShortForm(number))
    return [
      `Excel has turned the school's number into ${number}.`,
      "Format the column as Number, without decimals, until all seven digits show, and save the file again. If they are lost, type them again.",
    ];
  if (/^\d{1,6}$/.test(number))
    return [
      "A school's number is seven digits. Leading zeros belong to it: Excel takes them off, unless the column is formatted as Text.",
    ];
  return ["A school's number is seven digits. Leading zeros belong to it."];
}

import { provisionOf } from "./codes.ts";
import type { Field } from "./headings.ts";
import { needOf, parts } from "./needs.ts";

const dates: ReadonlySet<Field> = new Set<Field>(["birth", "leaving", "entry", "censusDate"]);

/** Whether a cell holds what belongs under another heading: the cells of the row have slid along, and any of them may name the pupil. */
export function isOutOfPlace(field: Field, cell: string): boolean {
  if (field !== "upn" && /^[A-Za-z]\d{8}/.test(cell)) return true;
  return !dates.has(field) && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ][\d:.]+Z?)?$/.test(cell);
}

/** A sum as a spreadsheet has it, such as `=1+1` or `=B2*2`: no word, no date and no long number stands in it. */
function isSum(cell: string): boolean {
  const rest = cell.slice(1).replace(/\$?\b[A-Z]{1,2}\$?\d{1,4}\b/g, "");
  return /^[=+@-]/.test(cell) && cell.length <= 40 && !/\p{L}|\d{6}|\d[-/.]\d+[-/.]\d/u.test(rest);
}

/**
 * A cell that has slid may hold a name, a class or a birth date. What is shown is what cannot be one: a short code in capitals, a short
 * number, or a code of another era.
 */
export function mayBePersonal(field: Field, cell: string): boolean {
  if (field === "yearGroup" && /^[a-z]{1,8} ?\d{1,2}$/i.test(cell)) return false;
  if (/^[^\p{Ll}]{1,3}$/u.test(cell) || /^\d{1,7}$/.test(cell)) return false;
  if (isSum(cell)) return false;
  if (field === "fullTimeEquivalent" && /^-?\d{0,3}[.,]\d{1,3}$/.test(cell)) return false;
  if (field === "needs") return parts(cell).some((part) => !/^[A-Z]{1,3}$/.test(part) && needOf(part) === undefined);
  return field !== "provision" || provisionOf(cell) === undefined;
}

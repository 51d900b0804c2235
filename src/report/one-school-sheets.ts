import type { Context } from "./context.ts";
import { oneSchoolOf } from "./one-school/one-school.ts";
import { oneSchoolSheet } from "./one-school/statement-sheet.ts";
import { oneSchoolWorkings } from "./one-school/workings-sheet.ts";
import type { SheetPlan } from "./plan.ts";

/** The statement of one school, and the sheet that it looks its numbers up on. The first school is chosen unless another is. */
export function oneSchoolSheets(
  context: Context,
  chosen?: string,
  suffix?: string,
): { readonly statement: SheetPlan; readonly workings: SheetPlan } {
  const one = oneSchoolOf(context, chosen, suffix);
  return { statement: oneSchoolSheet(context, one), workings: oneSchoolWorkings(context, one) };
}

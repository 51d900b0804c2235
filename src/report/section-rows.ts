import type { Text } from "../language/text.ts";
import type { Context } from "./context.ts";
import { type RowPlan, text } from "./plan.ts";

/** The headings of a section's columns. */
export function headings(context: Context, ...words: readonly (Text | string)[]): RowPlan {
  return { cells: words.map((each) => text("heading", typeof each === "string" ? each : context.in(each))) };
}

export function section(context: Context, title: Text): RowPlan {
  return { cells: [text("section", context.in(title))] };
}

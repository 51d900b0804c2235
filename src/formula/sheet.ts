import type { Expression } from "../expression/expression.ts";
import type { Unit } from "../expression/unit.ts";
import type { Text } from "../language/text.ts";
import type { Decimal } from "../money.ts";

/**
 * A formula lowered: inputs, then an ordered list of columns and one-cell figures, each worked out from what stands before it. The order of
 * evaluation, the layout of the workbook and the order of a school's statement are this one order.
 */
export interface Sheet {
  readonly columns: readonly InputColumn[];
  readonly figures: readonly InputFigure[];
  readonly steps: readonly Step[];
  readonly checks: readonly Check[];
}

/** Counted or stated for each school before any sum is done. */
export interface InputColumn {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly places: number;
  readonly from: "driver" | "school" | "baseline" | "stated";
}

/** A figure that a forum may change. */
export interface InputFigure {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly places: number;
  readonly value: Decimal;
  readonly paper: string;
}

/** One worked column (`per: "school"`) or one worked figure (`per: "authority"`), rounded to its places before anything reads it. */
export interface Step {
  readonly id: string;
  readonly per: "school" | "authority";
  readonly label: Text;
  readonly unit: Unit;
  readonly places: number;
  readonly role: Role;
  readonly expression: Expression;
  /** The author's factor that this step came from, so that its words stay the author's. */
  readonly factor?: string;
}

export type Role =
  | "working"
  | "line"
  | "formulaShare"
  | "limit"
  | "protection"
  | "allocation"
  | "grant"
  | "notional"
  | "check";

/** A named promise: a worked figure, and what it must be. */
export interface Check {
  readonly id: string;
  readonly label: Text;
  /** The id of the worked figure that is looked at. */
  readonly figure: string;
  /** The column that the figure adds up, where the schools at which it is not nothing are to be named. */
  readonly column?: string;
  readonly must: "beNothing" | "notBeNegative" | "beMoreThanNothing";
  /** True of what the engine keeps by itself once the other promises hold: where one of those fails, this may fail with it. */
  readonly follows: boolean;
  /** Other checks that this may fail by: where one of them is broken, this is not said beside it. */
  readonly mayFailBy?: readonly string[];
  /** Words for a refusal: what is wrong and what to do, given the figure as text, and any other figure by its id. */
  readonly refusal: (figure: string, at: (id: string) => Decimal) => readonly string[];
}

export const pencePlaces = 2;
export const workingPlaces = 6;

import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import type { Text } from "../../language/text.ts";
import type { Lowered } from "../factors/factor.ts";
import { type Formula, moneyPlaces, type Protection } from "../formula.ts";
import type { Protected } from "../protection/index.ts";
import { type Check, pencePlaces, type Step } from "../sheet.ts";

/** What the checks look at. */
export interface Checkable {
  readonly formula: Formula;
  readonly protection: Protection | undefined;
  readonly guarded: Protected | undefined;
  readonly lowered: readonly Lowered[];
  readonly grants: readonly Lowered[];
  readonly lines: readonly Step[];
  readonly grantLines: readonly Step[];
}

/** Named promises, and the steps that work out what they look at. */
export interface CheckSteps {
  readonly steps: readonly Step[];
  readonly checks: readonly Check[];
}

interface Looked {
  readonly id: string;
  readonly label: Text;
  readonly must: Check["must"];
  readonly expression: Expression;
  readonly refusal: Check["refusal"];
  readonly before?: readonly Step[];
  readonly places?: number;
  /** The column that the figure adds up: the schools at which it is not nothing are named. */
  readonly column?: string;
}

export function check({ id, label, must, expression, refusal, before = [], places, column }: Looked): CheckSteps {
  const figure = authorityStep(`check.${id}`, label, expression, places);
  const follows = followsFromTheOthers.has(id);
  const looked: Check = {
    ...{ id, label, figure: figure.id, must, follows, refusal },
    ...(column ? { column } : {}),
    ...(id === "noneNegative" ? { mayFailBy: mustBePaid } : {}),
  };
  return { steps: [...before, figure], checks: [looked] };
}

/** True of what the engine keeps by itself once the other promises hold. */
const followsFromTheOthers = new Set([
  "potShared",
  "potSpent",
  "limitsHonoured",
  "linesAddUp",
  "sharedInFull",
  "sharedInGrants",
  "sharedInMemorandum",
  "withinOneUnit",
]);

/** What schools cannot pay between them leaves some with less than nothing, whatever the lines are. */
const mustBePaid = ["fixedLinesCovered", "protectionAffordable"];

/** A check of a figure that stands already. */
export function looksAt(figure: string, of: Text, refusal: Check["refusal"]): CheckSteps {
  const label = labels.someoneCounted(of);
  const id = `someoneCounted.${figure}`;
  return { steps: [], checks: [{ id, label, figure, must: "beMoreThanNothing", follows: false, refusal }] };
}

export function authorityStep(id: string, label: Text, expression: Expression, places = pencePlaces): Step {
  return { id, per: "authority", label, unit: "£", places, role: "check", expression };
}

export function schoolStep(id: string, label: Text, expression: Expression): Step {
  return { id, per: "school", label, unit: "£", places: pencePlaces, role: "check", expression };
}

export function placesOf({ formula }: Checkable): number {
  return moneyPlaces(formula.balance);
}

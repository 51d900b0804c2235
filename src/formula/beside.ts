import { amount, atMost, column, figure, product, quotient, sum } from "../expression/build.ts";
import type { Expression } from "../expression/expression.ts";
import { labels, standing } from "../language/labels.ts";
import type { Formula } from "./formula.ts";
import { pencePlaces, type Step } from "./sheet.ts";

/** What stands beside a school's allocation: its grants, and the notional part of its lines. */
export function besideSteps(
  formula: Formula,
  lines: readonly Step[],
  grants: readonly Step[],
  { places, isProtected }: { readonly places: number; readonly isProtected: boolean },
): Step[] {
  return [...grantSteps(grants, places), ...notionalSteps(formula, lines, isProtected)];
}

/** A grant has conditions of its own: it is never added to the allocation, only shown with it. */
function grantSteps(steps: readonly Step[], places: number): Step[] {
  const lines = steps.filter(({ role }) => role === "line");
  if (lines.length === 0) return [...steps];
  const grants = sum(...lines.map(({ id }) => column(id)));
  const at = { per: "school", unit: "£", places, role: "grant" } as const;
  return [
    ...steps.map((step): Step => (step.role === "line" ? { ...step, role: "grant" } : step)),
    { ...at, id: "grants", label: standing.grants, expression: grants },
    { ...at, id: "withGrants", label: standing.withGrants, expression: sum(column("allocation"), column("grants")) },
  ];
}

/** The notional SEN budget of the Section 52 statement (WSI 2002/122): the part of each line that its factor names. */
function notionalSteps({ factors, balance }: Formula, lines: readonly Step[], isProtected: boolean): Step[] {
  const at = { per: "school", unit: "£", places: pencePlaces, role: "notional" } as const;
  const parts = factors.flatMap(({ id, notional }): Step[] => {
    const line = lines.find((each) => each.id === id);
    if (!line || notional === undefined) return [];
    const expression = partOf(id, notional, balance.method === "scaled");
    return [{ ...at, id: `${id}.notional`, label: labels.notional(line.label), expression, factor: id }];
  });
  if (parts.length === 0) return [];
  const added = sum(...parts.map(({ id }) => column(id)));
  // Parts of scaled lines are each rounded by themselves: together they could be a penny more than the whole.
  const all = balance.method === "scaled" ? atMost(added, column("formulaShare")) : added;
  const budget = { ...at, id: "notional", label: standing.notional };
  if (!isProtected) return [...parts, { ...budget, expression: all }];
  // What a floor adds or a cap takes is of every line alike: a part of what the school has, and never more than that.
  const asAllocated = quotient(
    product(column("notionalBefore"), column("allocation")),
    column("formulaShare"),
    amount("0", "£"),
  );
  return [
    ...parts,
    { ...at, id: "notionalBefore", label: standing.notionalBefore, expression: all },
    { ...budget, expression: asAllocated },
  ];
}

/** A percentage of a line; of what scaling leaves of it, where all lines are scaled: that is what the school has. */
function partOf(line: string, percentage: string, isScaled: boolean): Expression {
  const all = amount("100", "%");
  if (!isScaled) return quotient(product(column(line), figure(percentage)), all);
  const chain = product(column(line), column("scaled"), figure(percentage));
  return quotient(chain, product(column("unscaled"), all), amount("0", "£"));
}

import { dependencies } from "../expression/dependencies.ts";
import type { Sheet } from "./sheet.ts";

/** Every column and figure that some of a sheet's are worked out from, with these themselves. */
export function stepsBehind({ steps }: Pick<Sheet, "steps">, starts: Iterable<string>): ReadonlySet<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const left = [...starts];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const step = byId.get(id);
    if (step) left.push(...dependencies(step.expression));
  }
  return seen;
}

import type { Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import { type Decimal, decimal } from "../money.ts";
import type { Change } from "./change.ts";
import type { Formula } from "./formula.ts";
import { differingLeaves } from "./leaves.ts";
import { type Paper, paperOf } from "./paper.ts";

/** A figure with another value than it had. */
export interface FigureChange {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  /** As many as either value is written with. */
  readonly places: number;
  readonly before: Decimal;
  readonly after: Decimal;
  readonly difference: Decimal;
  /** Of what it was, where that was more than nothing. */
  readonly percentage: Decimal | undefined;
  readonly papers: { readonly before: Paper; readonly after: Paper };
}

interface FigureChanges {
  readonly changed: readonly FigureChange[];
  /** Figures that came or went, or changed in their unit or their words. */
  readonly others: readonly Change[];
}

export function figureChanges(before: Formula, after: Formula): FigureChanges {
  const [was, is] = [before.figures, after.figures];
  const ids = [...Object.keys(was).filter((id) => !Object.hasOwn(is, id)), ...Object.keys(is)];
  const changed = ids.flatMap((id) => valueChange(id, before, after) ?? []);
  const others = ids.flatMap((id): Change[] => {
    const [old, now] = [own(was, id), own(is, id)];
    // The paper of another value is told with it.
    const told = changed.some((each) => each.id === id) ? ["value", "paper"] : [];
    const details = differingLeaves("figures", old, now).filter(({ path }) => !told.includes(path));
    if (details.length === 0) return [];
    const { en = id, cy = id } = now ?? old ?? {};
    return [{ part: "figures", id, label: { en, cy }, what: !old ? "added" : !now ? "removed" : "changed", details }];
  });
  return { changed, others };
}

function valueChange(id: string, before: Formula, after: Formula): FigureChange | undefined {
  const [old, now] = [own(before.figures, id), own(after.figures, id)];
  if (!old || !now) return undefined;
  const [was, is] = [decimal(old.value), decimal(now.value)];
  if (!was || !is || was.equals(is)) return undefined;
  const difference = is.minus(was);
  return {
    id,
    label: { en: now.en, cy: now.cy },
    unit: now.unit,
    places: Math.max(placesIn(old.value), placesIn(now.value)),
    before: was,
    after: is,
    difference,
    percentage: was.gt(0) ? difference.times(100).div(was) : undefined,
    papers: { before: paperOf(before, old.paper), after: paperOf(after, now.paper) },
  };
}

function placesIn(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

import type { Model } from "./model.ts";

/** The same model on the provisional returns that final ones took the place of; undefined where it names none for the period. */
export function onProvisional(model: Model, period: string): Model | undefined {
  const stated = Object.hasOwn(model.fundingPeriods, period) ? model.fundingPeriods[period] : undefined;
  const hasAny = stated?.census?.some((each) => each.status === "final" && each.provisional !== undefined);
  if (!stated || !hasAny) return undefined;
  const census = stated.census?.map((each) =>
    each.status === "final" && each.provisional
      ? { date: each.date, term: each.term, status: "provisional" as const, files: each.provisional }
      : each,
  );
  return { ...model, fundingPeriods: { ...model.fundingPeriods, [period]: { ...stated, census } } };
}

import type { Model, ModelCensus } from "./model.ts";

/** A census with records: an estimate has none, and nothing can be compared with it. */
export type Recorded = Exclude<ModelCensus, { status: "estimated" }>;

/**
 * The censuses of other periods that those of each budget are compared with, budget by budget: for a census that has none earlier among all that are
 * read, the latest of its term in the model. Each is read once, with the first budget that needs it.
 */
export function censusesToCompare(
  { fundingPeriods }: Model,
  budgets: readonly (readonly ModelCensus[])[],
): Recorded[][] {
  const inModel = Object.values(fundingPeriods).flatMap(({ census = [] }) => recorded(census));
  const read = budgets.flatMap(recorded);
  const taken = new Set<string>();
  return budgets.map((own) =>
    recorded(own).flatMap((now) => {
      const before = latestBefore(now, read) ? undefined : latestBefore(now, inModel);
      const key = JSON.stringify([before?.date, before?.files]);
      if (!before || taken.has(key)) return [];
      taken.add(key);
      return [before];
    }),
  );
}

/** Of two returns for one day the final one. */
function latestBefore({ term, date }: Recorded, all: readonly Recorded[]): Recorded | undefined {
  const rank = (each: Recorded): string => `${each.date} ${each.status === "final" ? 1 : 0}`;
  return all
    .filter((each) => each.term === term && each.date < date)
    .reduce<Recorded | undefined>((last, each) => (last && rank(last) >= rank(each) ? last : each), undefined);
}

function recorded(census: readonly ModelCensus[]): Recorded[] {
  return census.flatMap((each) => (each.status === "estimated" ? [] : [each]));
}

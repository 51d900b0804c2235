import type { Model, ModelCensus } from "./model.ts";

/** Every file that a model names, of whichever budget: none of them may be written over. */
export function filesNamed({ schools, places, mapping, fundingPeriods }: Model): string[] {
  const periods = Object.values(fundingPeriods).flatMap((period) => [
    period.formula,
    ...Object.values(period.options ?? {}),
    ...[period.counts, period.namedLearners, period.adjustments, period.baseline],
    ...(period.census ?? []).flatMap(censusFiles),
  ]);
  return [schools, places, mapping, ...periods].filter((file) => file !== undefined);
}

/** The return that a final one took the place of is read when somebody asks what changed. */
function censusFiles(census: ModelCensus): readonly string[] {
  if (census.status === "estimated") return [census.counts];
  return census.status === "final" ? [...census.files, ...(census.provisional ?? [])] : census.files;
}

/** The formulas that a model names, in whose folders a list of what was adopted may stand. */
export function formulasNamed({ fundingPeriods }: Model): string[] {
  return Object.values(fundingPeriods).flatMap(({ formula, options = {} }) => [formula, ...Object.values(options)]);
}

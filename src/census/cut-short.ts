import type { Census } from "./census.ts";
import type { CensusQuery } from "./census-count.ts";

/** That the records end early, and the schools of which nothing else is then asked. */
export interface CutShort {
  readonly query: CensusQuery;
  readonly schools: ReadonlySet<string>;
}

/** So many schools of a row are no school that happened to send nothing. */
const fewestMissing = 2;

/**
 * Where all schools that came last in the census before are missing, and the last that is there may be smaller, the file was cut: that is said
 * once. Schools stand in the order in which their records came.
 */
export function cutShort(
  before: Census,
  now: Census,
  missing: readonly CensusQuery[],
  moved: readonly CensusQuery[],
): CutShort | undefined {
  const there = [...now.facts.keys()];
  const last = there.at(-1);
  const gone = new Set(missing.map(({ school }) => school));
  const order = [...before.facts.keys()].filter((school) => gone.has(school) || now.facts.has(school));
  const at = order.findIndex((school) => gone.has(school));
  if (last === undefined || at < 1 || order[at - 1] !== last || !order.slice(at).every((each) => gone.has(each)))
    return;
  const fell = moved.find(({ school, figures }) => school === last && figures && figures.now < figures.before);
  if (gone.size < fewestMissing && !fell) return undefined;
  const parts = [...missing, ...(fell ? [fell] : [])];
  const sum = (of: "before" | "now"): number => parts.reduce((total, { figures }) => total + (figures?.[of] ?? 0), 0);
  return {
    query: {
      check: "census-cut",
      school: "",
      records: 0,
      figures: { before: sum("before"), now: sum("now") },
      schools: { found: parts.length, of: order.length },
      after: last,
    },
    schools: new Set(parts.map(({ school }) => school)),
  };
}

import { type FactName, type Facts, factsBy, together } from "../../src/census/facts.ts";
import { fields } from "../../src/census/headings.ts";
import type { Census } from "../../src/census/index.ts";
import type { Register } from "../../src/school/read-schools.ts";
import type { School, YearGroup } from "../../src/school/school.ts";
import { counted } from "./counted.ts";

export type Some = Partial<Record<FactName, number>>;

export function registerOf(...schools: (Partial<School> & { number: string })[]): Register {
  const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
  return new Map(schools.map((school) => [school.number, { name: school.number, ...plain, ...school }]));
}

/** A census that is known by its facts alone: of each school those of each year group, or of Year 3. */
export function censusOf(
  date: string,
  schools: Readonly<Record<string, Some | Partial<Record<YearGroup, Some>>>>,
): Census {
  const facts = Object.entries(schools).map(([number, of]) => {
    const years = Object.entries("pupils" in of ? { 3: of } : of).map(
      ([year, some]) => [year as YearGroup, whole(some as Some)] as const,
    );
    return [number, { ...together(years.map(([, each]) => each)), years: new Map(years) }] as const;
  });
  const { value } = counted([]);
  return { ...value, date, term: "spring", status: "final", fields: new Set(fields), facts: new Map(facts) };
}

function whole(some: Some): Facts {
  return factsBy((name) => some[name] ?? 0);
}

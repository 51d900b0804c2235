import { expect, test } from "vitest";
import type { Sources } from "../../src/allocation/inputs.ts";
import { pupilsOnRoll } from "../../src/allocation/pupils-on-roll.ts";
import type { Census } from "../../src/census/index.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const closed: School = { ...plain, number: "6992002", name: "Closed", closed: "2023-03-31" };
const closing: School = { ...plain, number: "6992003", name: "Closing", closed: "2023-08-31" };
const taking: School = { ...plain, number: "6992001", name: "Taking", predecessors: ["6992002", "6992003"] };
const still: School = { ...plain, number: "6992004", name: "Still", closed: "2025-08-31" };
const later: School = { ...plain, number: "6992005", name: "Later", predecessors: ["6992004"] };

function sources(pupils: Record<string, number> | undefined): Sources {
  const ledger = new Map(
    Object.entries(pupils ?? {}).map(([number, funded]) => [number, new Map([["funded" as const, funded]])]),
  );
  const census = { date: "2023-01-17", term: "spring", status: "final", ledger } as unknown as Census;
  return {
    period: fundingPeriod("2023-24")!,
    register: new Map([taking, closed, closing, still, later].map((school) => [school.number, school])),
    census: pupils ? [census] : [],
    counts: new Map(),
    places: [],
    namedLearners: [],
    adjustments: [],
    baseline: new Map(),
  };
}

test("the pupils on roll of a school are its own and those of all that it took in, each once", () => {
  const from = sources({ "6992001": 4, "6992002": 3, "6992003": 20, "6992004": 7, "6992005": 9 });
  expect(pupilsOnRoll([taking], from)).toBe(27);
  expect(pupilsOnRoll([taking, closing], from)).toBe(27);
  expect(pupilsOnRoll([closing], from)).toBe(20);
  // A school that is to take in another later has its own.
  expect(pupilsOnRoll([later], from)).toBe(9);
});

test("the pupils on roll are not known where no census has records of any of them, and are where it has none funded", () => {
  expect(pupilsOnRoll([taking], sources(undefined))).toBeUndefined();
  expect(pupilsOnRoll([taking], sources({ "6992004": 7 }))).toBeUndefined();
  expect(pupilsOnRoll([taking], sources({ "6992002": 0 }))).toBe(0);
});

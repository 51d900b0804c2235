import { chosenNeeds, levelsFor, neededIn, severityFor } from "./needs.ts";
import type { Pupil } from "./pupils.ts";
import type { Random } from "./random.ts";

export type Provision = "none" | "schoolAction" | "schoolActionPlus" | "statement" | "schoolIdp" | "authorityIdp";
type Rates = readonly (readonly [Provision, number])[];

/** Parts of mainstream pupils, out of reserved places, in the school years that begin in these years. */
const MAINSTREAM: Record<number, Rates> = {
  2021: rates(0.067, 0.055, 0.0232, 0.01, 0.0004),
  2022: rates(0.034, 0.024, 0.006, 0.04, 0.001),
  2023: rates(0.01, 0.009, 0.002, 0.045, 0.002),
  2024: rates(0.003, 0.004, 0, 0.05, 0.003),
  2025: rates(0, 0, 0, 0.05, 0.004),
};

/** In special schools and reserved places nearly everyone has a statement or a plan. */
const SPECIALIST: Record<number, Rates> = {
  2021: rates(0, 0.03, 0.83, 0.1, 0.02),
  2022: rates(0, 0.01, 0.42, 0.49, 0.06),
  2023: rates(0, 0, 0.12, 0.77, 0.09),
  2024: rates(0, 0, 0.02, 0.86, 0.1),
  2025: rates(0, 0, 0, 0.88, 0.1),
};

/** Where a pupil's provision goes in the September of each year, as the old system gives way to the new. */
const CHANGES: Record<number, Record<Provision, Rates>> = {
  2022: changes(rates(0.005, 0.002, 0.0015, 0.005, 0.0004), [0.4, 0.07], [0.49, 0.3], [0.69, 0.26, 0.05]),
  2023: changes(rates(0.003, 0.001, 0, 0.005, 0.0006), [0.28, 0.11], [0.36, 0.38], [0.35, 0.56, 0.09]),
  2024: changes(rates(0.001, 0.0004, 0, 0.006, 0.0006), [0.16, 0.14], [0.22, 0.5], [0.12, 0.77, 0.11]),
  2025: changes(rates(0, 0, 0, 0.004, 0.0006), [0, 0.2], [0, 0.6], [0, 0.87, 0.13]),
};

function rates(action: number, actionPlus: number, statement: number, schoolIdp: number, authorityIdp: number): Rates {
  const some = action + actionPlus + statement + schoolIdp + authorityIdp;
  return [
    ["schoolAction", action],
    ["schoolActionPlus", actionPlus],
    ["statement", statement],
    ["schoolIdp", schoolIdp],
    ["authorityIdp", authorityIdp],
    ["none", 1 - some],
  ];
}

type Stays = readonly [same: number, schoolIdp: number];

function changes(
  fromNone: Rates,
  action: Stays,
  plus: Stays,
  statement: readonly [...Stays, number],
): Record<Provision, Rates> {
  const toStatement = plus[0] > 0.4 ? 0.04 : 0;
  return {
    none: fromNone,
    schoolAction: rates(action[0], 0, 0, action[1], 0),
    schoolActionPlus: rates(0, plus[0], toStatement, plus[1], 0.005),
    statement: rates(0, 0, statement[0], statement[1], statement[2]),
    schoolIdp: rates(0, 0, 0, 0.89, 0.005),
    authorityIdp: rates(0, 0, 0, 0.02, 0.97),
  };
}

function isSpecialist(pupil: Pupil): boolean {
  return pupil.inBase || pupil.school.phase === "special";
}

export function assignProvision(pupil: Pupil, schoolYear: number, random: Random): void {
  const table = isSpecialist(pupil) ? SPECIALIST[schoolYear]! : scaled(MAINSTREAM[schoolYear]!, likelihood(pupil));
  setProvision(pupil, random.pickWeighted(table), schoolYear, random);
}

/** A pupil of a reserved base always has some provision; a special school may have one or two still being assessed. */
export function assignSomeProvision(pupil: Pupil, schoolYear: number, random: Random): void {
  const table = SPECIALIST[schoolYear]!.filter(([each]) => each !== "none");
  setProvision(pupil, random.pickWeighted(table), schoolYear, random);
}

export function changeProvision(pupil: Pupil, schoolYear: number, random: Random): void {
  const table = CHANGES[schoolYear]![pupil.provision];
  const keeps = isSpecialist(pupil) || pupil.severity >= 3;
  if (pupil.provision === "none") {
    if (isSpecialist(pupil)) assignSomeProvision(pupil, schoolYear, random);
    else setProvision(pupil, random.pickWeighted(scaled(table, likelihood(pupil))), schoolYear, random);
    return;
  }
  const next = random.pickWeighted(keeps ? table.filter(([each]) => each !== "none") : table);
  // The authority keeps the plan of a looked-after child.
  setProvision(pupil, next === "schoolIdp" && pupil.lookedAfter ? "authorityIdp" : next, schoolYear, random);
}

function setProvision(pupil: Pupil, provision: Provision, schoolYear: number, random: Random): void {
  const before = pupil.provision;
  pupil.provision = provision;
  if (provision === "none") {
    pupil.severity = 0;
    pupil.needs = "";
    pupil.levels = [];
  } else if (before === "none") {
    pupil.severity = severityFor(provision, random);
    pupil.needs = neededIn(schoolYear, chosenNeeds(pupil.severity, random));
    pupil.levels = levelsFor(pupil.severity, random);
  }
}

/** How likely additional learning needs are for this pupil, 1 being ordinary: by school, means and age. */
function likelihood(pupil: Pupil): number {
  const age = pupil.year < 0 ? 0.3 : pupil.year === 0 ? 0.6 : pupil.year <= 9 ? 1.15 : pupil.year <= 11 ? 1.05 : 0.5;
  return pupil.school.alnFactor * (pupil.meals === "eligible" ? 1.5 : 0.87) * age;
}

function scaled(table: Rates, factor: number): Rates {
  const some = table.filter(([each]) => each !== "none").map(([each, part]) => [each, part * factor] as const);
  return [...some, ["none", 1 - some.reduce((sum, [, part]) => sum + part, 0)]];
}

import type { Driver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { Sheet } from "../formula/sheet.ts";
import { own } from "../look-up.ts";
import type { Problem } from "../problem.ts";
import { holderOn, monthsByHolder } from "../school/succession.ts";
import type { Sources } from "./sources.ts";
import type { WorkedSheet } from "./worked-sheet.ts";

/** A sheet and its schools: the budget's, then the memorandum's where there is one. */
export type Counted = Pick<WorkedSheet, "sheet" | "schools">;

/** What is stated for a school must reach one: an estimate or a stated sum that nothing takes up is money that someone expects. */
export function unplaced(formula: Formula, [budget, memorandum]: readonly Counted[], sources: Sources): Problem[] {
  const { adjustments, namedLearners, register, period } = sources;
  const budgeted = numbersOf(budget);
  const shown = numbersOf(memorandum);
  const shownBy = driversRead(memorandum?.sheet, formula);
  const named = (number: string): string => `${number} ${register.get(number)?.name ?? ""}`.trim();
  const estimates = adjustments.filter(({ school, driver }) => {
    const holders = holdersOf(school, sources);
    return !holders.some((each) => budgeted.has(each) || (shown.has(each) && shownBy.has(driver)));
  });
  const showsLearners = [...shownBy.values()].some((driver) => "namedLearners" in driver);
  const learners = namedLearners.filter(({ school }) => !budgeted.has(school) && !(shown.has(school) && showsLearners));
  return [
    ...numbersIn(estimates).map((number) => ({
      kind: "count/estimate-without-budget",
      says: `the adjustments file has numbers for ${named(number)}, which has no budget for ${period.name}`,
      advice: ["Correct the school's number, its phase or its dates, or take the rows out: nothing would read them."],
    })),
    ...numbersIn(learners).map((number) => ({
      kind: "count/learner-without-budget",
      says: `the named learners file has learners at ${named(number)}, which has no budget for ${period.name}`,
      advice: [
        "Correct the school's number, its phase or its dates, or take the rows out: nothing would be paid for them.",
      ],
    })),
    ...statedIn([...formula.factors, ...formula.grants], budgeted).map(({ id, school }) => ({
      kind: "count/stated-without-budget",
      says: `the formula states a sum for ${named(school)} under ${id}, and that school has no budget for ${period.name}`,
      advice: [
        ...closedFor(school, sources),
        "Correct the school's number, or take its sum out: it would go to nobody.",
      ],
    })),
    ...statedIn(formula.memorandum, shown).map(({ id, school }) => ({
      kind: "count/stated-without-school",
      says: `the memorandum states a sum for ${named(school)} under ${id}, and no such school is open in ${period.name}`,
      advice: [
        ...closedFor(school, sources),
        "Correct the school's number, or take its sum out: it would be shown nowhere.",
      ],
    })),
  ];
}

/** The schools that have a school's pupils in some month, and what is estimated of them. */
function holdersOf(number: string, { register, period }: Sources): string[] {
  const school = register.get(number);
  return school ? [...monthsByHolder(school, register, period).keys()] : [];
}

/** What is stated for one school does not go to another by itself, and may be meant for the one that has its pupils. */
function closedFor(number: string, { register, period }: Sources): string[] {
  const school = register.get(number);
  const now = school && holderOn(school, period.lastDay, register);
  return now && now !== school
    ? [
        `It closed on ${school.closed}, and its pupils are at ${now.number} ${now.name}: state it for that school if it is meant for them.`,
      ]
    : [];
}

function numbersOf(counted: Counted | undefined): ReadonlySet<string> {
  return new Set(counted?.schools.map(({ number }) => number));
}

function numbersIn(rows: readonly { readonly school: string }[]): string[] {
  return [...new Set(rows.map(({ school }) => school))];
}

/** The drivers that a sheet reads, by name. */
export function driversRead(sheet: Sheet | undefined, { drivers }: Formula): ReadonlyMap<string, Driver> {
  return new Map(
    (sheet?.columns ?? []).flatMap(({ id }): [string, Driver][] => {
      const driver = own(drivers, id);
      return driver ? [[id, driver]] : [];
    }),
  );
}

/** The sums that factors state for schools that are not among these. */
function statedIn(factors: Formula["factors"], known: ReadonlySet<string>): { id: string; school: string }[] {
  return factors.flatMap((factor) =>
    factor.kind === "stated"
      ? factor.amounts.filter(({ school }) => !known.has(school)).map(({ school }) => ({ id: factor.id, school }))
      : [],
  );
}

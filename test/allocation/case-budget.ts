import { type Allocation, allocate } from "../../src/allocation/allocate.ts";
import type { Sources } from "../../src/allocation/inputs.ts";
import type { Formula } from "../../src/formula/formula.ts";
import { readFormula } from "../../src/formula/read-formula.ts";
import { Decimal } from "../../src/money.ts";
import { type Checked, type Problem, problemsAsText } from "../../src/problem.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import { readSchools } from "../../src/school/read-schools.ts";
import type { Case, CaseFactor, CaseSchool } from "./random-case.ts";

export const period = "2023-24";

const words = (en: string) => ({ en, cy: `${en} (cy)` });
const inPounds = (pence: number): string => new Decimal(pence).div(100).toFixed(2);

/** The formula's file, as somebody would have written it. */
export function formulaFileOf({
  factors,
  points,
  pot,
  heldBack,
  protection,
  method = "sharePot",
  to = "penny",
}: Case): Record<string, unknown> {
  const figure = (value: string, unit: string) => ({ ...words(value), unit, value, paper: "paper" });
  const figures: Record<string, unknown> = {
    pot: figure(inPounds(pot), "£"),
    bandEdge: figure("3", "pupil"),
    none: figure("0.00", "£"),
  };
  if (heldBack !== undefined) figures.heldBack = figure(inPounds(heldBack), "£");
  points.forEach((each, i) => {
    figures[`points${i}`] = figure(each, "1");
  });
  const lines = factors.map((factor, i) => {
    const name = `value${i}`;
    if ("pence" in factor) figures[name] = figure(inPounds(factor.pence), factor.kind === "perPupil" ? "£/pupil" : "£");
    if ("percentage" in factor) figures[name] = figure(factor.percentage, "%");
    if (factor.kind === "lumpSum") figures[`double${i}`] = figure(inPounds(factor.pence * 2), "£");
    return { id: lineId(i), ...words(lineId(i)), emptyBecause, ...formOf(factor, name, `double${i}`) };
  });
  for (const limit of ["floor", "cap", "blend"] as const)
    if (protection?.[limit] !== undefined) figures[limit] = figure(protection[limit], "%");
  const driver = (column: string) => ({ ...words(column), column, unit: "pupil", emptyBecause });
  return {
    format: 1,
    id: "random",
    ...words("A random formula"),
    system: "aln",
    fundingPeriod: period,
    status: "draft",
    covers: ["primary", "middle", "secondary"],
    papers: { paper: { ...words("A paper"), date: "2022-11-17" } },
    figures,
    drivers: {
      pupils: driver("pupils"),
      meals: driver("meals"),
      learners: driver("learners"),
      size: { ...driver("pupils"), asIfOpenAllYear: true },
    },
    balance: {
      method,
      to,
      pot: "pot",
      ...(heldBack === undefined ? {} : { heldBack: "heldBack" }),
      ...(method === "unitValues" ? { surplus: "centralReserve", shortfall: "authority" } : {}),
    },
    factors: [scoreFactor, ...lines],
    protection: protection
      ? [
          {
            fundingPeriod: period,
            ...(protection.floor === undefined ? {} : { floor: "floor" }),
            ...(protection.cap === undefined ? {} : { cap: "cap" }),
            ...(protection.blend === undefined ? {} : { blend: "blend" }),
            ...(protection.perPupil ? { perPupil: { now: "pupils", before: "learners" } } : {}),
            ...(protection.lines === undefined
              ? {}
              : { lines: factors.slice(0, protection.lines).map((_, i) => lineId(i)) }),
            ...(protection.floor === undefined && protection.cap === undefined
              ? {}
              : { overspend: protection.overspend, surplus: protection.surplus }),
          },
        ]
      : [],
  };
}

export function lineId(index: number): string {
  return `line${index}`;
}

/** Chance may leave a driver without anybody, and a line without a penny. */
const emptyBecause = words("By chance");

const scoreFactor = {
  id: "score",
  kind: "score",
  ...words("Score"),
  of: ["pupils", "meals", "learners"].map((driver, i) => ({ driver, points: `points${i}` })),
};

function formOf(factor: CaseFactor, value: string, double: string): Record<string, unknown> {
  switch (factor.kind) {
    case "perPupil":
      return { kind: "perPupil", driver: factor.driver, unitValue: value };
    case "shareOfPot":
      return { kind: "shareOfPot", by: factor.by, percentage: value };
    case "shareOfAmount":
      return { kind: "shareOfPot", by: factor.by, amount: value };
    case "shareOfRemainder":
      return { kind: "shareOfRemainder", by: factor.by };
    case "lumpSum":
      return {
        kind: "lumpSum",
        ...{
          all: { amount: value },
          phase: { byPhase: { primary: value, middle: "none", secondary: double } },
          medium: { byMedium: { Welsh: double, dual: "none", English: value } },
          size: { bySize: { driver: "size", bands: [{ upTo: "bandEdge", amount: value }, { amount: double }] } },
        }[factor.by],
      };
  }
}

export function schoolNumber(index: number): string {
  return String(6_800_001 + index);
}

/** Pence, before which nobody has more than a part of the pot. */
export function baselineOf({ baseline }: CaseSchool, { pot, heldBack = 0, schools }: Case): bigint | undefined {
  if (!baseline) return undefined;
  const part = (BigInt(Math.max(0, pot - heldBack)) * BigInt(baseline.tenths)) / BigInt(10 * schools.length);
  const pence = part + BigInt(baseline.pennies);
  return pence < 0n ? 0n : pence;
}

/** The case as the engine reads it. `order` is the order in which the rows of every file are written. */
export function budgetOf(each: Case, order = each.schools.map((_, i) => i)): { formula: Formula; sources: Sources } {
  const rows = order.map((i) => ({ number: schoolNumber(i), school: each.schools[i]! }));
  const register = sound(
    readSchools({
      file: "schools.csv",
      headingLine: 1,
      headings: ["number", "name", "phase", "medium", "opened", "closed"],
      rows: rows.map(({ number, school }, i) => ({
        line: i + 2,
        cells: [number, `School ${number}`, school.phase, school.medium, ...days(school)],
      })),
    }),
  );
  const baseline = rows.flatMap(({ number, school }): [string, Decimal][] => {
    const pence = baselineOf(school, each);
    return pence === undefined ? [] : [[number, new Decimal(pence.toString()).div(100)]];
  });
  const counts = rows.map(({ number, school }): [string, ReadonlyMap<string, Decimal>] => [
    number,
    new Map(
      ["pupils", "meals", "learners"].map((id) => [id, new Decimal(school[id as "pupils" | "meals" | "learners"])]),
    ),
  ]);
  return {
    formula: formulaOf(formulaFileOf(each)),
    sources: {
      period: fundingPeriod(period)!,
      register,
      census: [],
      counts: new Map(counts),
      places: [],
      namedLearners: [],
      adjustments: [],
      baseline: new Map(baseline),
      baselineAsAt,
    },
  };
}

/** The last day before the period: a school open by then has a baseline, and one without opened since. */
const baselineAsAt = "2023-03-31";

function days({ part, baseline }: CaseSchool): [opened: string, closed: string] {
  if (part === "opens in September") return ["2023-09-01", ""];
  return [baseline ? "" : "2023-04-01", part === "closes in August" ? "2023-08-31" : ""];
}

export function formulaOf(value: unknown): Formula {
  return sound(
    readFormula({
      file: "formula.json",
      value,
      locate: () => ({ line: 1, excerpt: { before: "", mark: "", after: "" } }),
    }),
  );
}

function sound<T>({ value, problems }: Checked<T>): T {
  if (value === undefined || problems.length > 0) throw new Error(problemsAsText(problems));
  return value;
}

/** What the engine makes of a case. */
export interface Outcome {
  readonly allocation: Allocation;
  readonly problems: readonly Problem[];
  /** A column in pence, or a figure. */
  pence(id: string): bigint[];
  /** A column in millionths, as counts and scores are held. */
  millionths(id: string): bigint[];
  figure(id: string): bigint;
}

const outcomes = new Map<string, Outcome>();
/** One alone where each change of the program asks which tests reach it: a promise that is told the answer of another reaches nothing. */
const mostKept = process.env.MUTANTS ? 1 : 3000;

/** Each case is allocated once, however many promises look at it. */
export function outcomeOf(each: Case, order?: number[]): Outcome {
  const key = JSON.stringify([each, order]);
  const known = outcomes.get(key);
  if (known) return known;
  const { formula, sources } = budgetOf(each, order);
  const { value: allocation, problems } = allocate(formula, sources);
  if (!allocation) throw new Error("there is always an allocation, if only to show what is wrong with it");
  const { columns, figures } = allocation.worked;
  const whole = (value: Decimal | undefined, places: number): bigint =>
    BigInt(value!.times(new Decimal(10).pow(places)).toFixed());
  const outcome: Outcome = {
    allocation,
    problems,
    pence: (id) => columns.get(id)!.map((value) => whole(value, 2)),
    millionths: (id) => columns.get(id)!.map((value) => whole(value, 6)),
    figure: (id) => whole(figures.get(id), 2),
  };
  if (outcomes.size >= mostKept) outcomes.clear();
  outcomes.set(key, outcome);
  return outcome;
}

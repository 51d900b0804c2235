import { describe, expect, test } from "vitest";
import type { CensusDay } from "../../src/census/index.ts";
import { censusFindings } from "../../src/formula/findings/censuses.ts";
import { problemsAsText } from "../../src/problem.ts";
import { figure, formulaOf, read, words, written } from "./written.ts";

type Parts = Record<string, unknown>;
const spring = (...dates: string[]): CensusDay[] => dates.map((date) => ({ date, term: "spring" }));
const points = { low: figure("1.00", "point/pupil"), high: figure("4.00", "point/pupil"), pot: figure("1000.00", "£") };
const balance = { method: "sharePot", pot: "pot" };
const driver = (parts: Parts) => ({ ...words("Pupils"), ...parts });
const where = (tests: Parts) => driver({ where: tests });
const share = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "need" };
const score = (of: Record<string, string>) => ({
  id: "need",
  kind: "score",
  ...words("Need"),
  of: Object.entries(of).map(([each, figureOf]) => ({ driver: each, points: figureOf })),
});

const scored = (drivers: Record<string, unknown>, of: Record<string, string>, more: Parts = {}) =>
  written({ figures: points, balance, drivers, factors: [score(of), share], ...more });

function saysOf(formula: Parts): string {
  return problemsAsText(read(formula).problems);
}

function censusSays(formula: Parts, census: readonly CensusDay[]): string[] {
  return censusFindings(formulaOf(formula), census).map(({ says }) => says);
}

const reason = { codesReason: words("It is so") };
const one = (tests: Parts, more: Parts = {}) =>
  scored({ a: driver({ ...("reportsOf" in tests ? tests : { where: tests }), ...more }) }, { a: "low" }, reason);

describe("a code that no census has which the driver reads is refused", () => {
  test.each<[string, Parts, string, string]>([
    ["School Action from 2026", { provision: ["schoolAction"] }, "2026-01-20", '"schoolAction"'],
    ["statements beside IDPs from 2026", { provision: ["schoolIdp", "statement"] }, "2026-01-20", '"statement"'],
    ["IDPs before 2022", { provision: ["schoolIdp"] }, "2021-04-20", '"schoolIdp"'],
    ["general learning difficulties", { reportsOf: ["hearing", "general"] }, "2023-01-17", '"general"'],
    ["support levels", { adviceSupport: ["none"] }, "2026-01-20", '"adviceSupport"'],
  ])("%s", (_, tests, date, code) => {
    const units = "reportsOf" in tests ? { figures: { ...points, low: figure("1.00", "point/report") } } : {};
    expect(censusSays({ ...one(tests), ...units }, spring(date))).toEqual([
      `a counts ${code}, and the census of ${date} has no such code`,
    ]);
  });

  test.each<[string, Parts, string]>([
    ["School Action in 2025", { provision: ["schoolAction"] }, "2025-01-15"],
    ["IDPs in 2022", { provision: ["schoolIdp", "authorityIdp"] }, "2022-02-15"],
    ["pupils with none, ever", { provision: ["none"] }, "2026-01-20"],
    ["support levels in 2025", { adviceSupport: ["4"] }, "2025-01-15"],
  ])("and not %s", (_, tests, date) => {
    expect(censusSays(one(tests), spring(date))).toEqual([]);
  });

  test("and not of a driver that nothing reads: an option leaves its base's where they are", () => {
    const unread = { b: where({ provision: ["schoolAction"] }), c: driver({ where: {}, average: 3 }) };
    const formula = one({ provision: ["schoolIdp"] });
    const drivers = { ...(formula.drivers as Parts), ...unread };
    expect(censusSays({ ...formula, drivers }, spring("2026-01-20"))).toEqual([]);
  });

  test("and not where the census that the driver reads is not named: it is said alone that it is not", () => {
    expect(censusSays(one({ provision: ["statement"] }, { ago: 1 }), spring("2025-01-15"))).toEqual([
      "a reads the spring census 1 before the latest, and the model names 1 for the period in all",
    ]);
  });

  test("and a mean over eras needs each code once, and some code in each", () => {
    const eras = spring("2026-01-20", "2025-01-15", "2024-01-16");
    expect(censusSays(one({ provision: ["statement", "schoolIdp"] }, { average: 3 }), eras)).toEqual([]);
    expect(censusSays(one({ provision: ["statement"] }, { average: 3 }), eras)).toEqual([
      'a counts "statement", and of the censuses that it reads that of 2026-01-20 has none of these',
    ]);
    expect(censusSays(one({ provision: ["statement"] }, { ago: 1 }), eras)).toEqual([]);
  });
});

describe("one code in two drivers", () => {
  const both = (a: Parts, b: Parts) => saysOf(scored({ a: driver(a), b: driver(b) }, { a: "low", b: "high" }, reason));

  test.each<[string, Parts, Parts]>([
    ["provision", { provision: ["schoolAction", "statement"] }, { provision: ["statement"] }],
    [
      "provision of some, with another test",
      { provision: ["statement"], freeSchoolMeals: ["eligible"] },
      { provision: ["statement"] },
    ],
    ["year groups that weigh", { yearGroup: ["R", "1", "2"] }, { yearGroup: ["2", "3"] }],
    [
      "year groups that weigh, where another counts meals of them",
      { yearGroup: ["2"] },
      { yearGroup: ["2"], freeSchoolMeals: ["eligible"] },
    ],
    ["stages of learning English", { eal: ["A", "B"] }, { eal: ["B", "C"], lookedAfter: ["no"] }],
    ["a support level", { adviceSupport: ["3", "4"] }, { adviceSupport: ["4"] }],
  ])("of one score is refused: %s", (_, a, b) => {
    expect(both({ where: a }, { where: b })).toContain("a and b both count");
  });

  test.each<[string, Parts, Parts]>([
    ["other codes", { provision: ["schoolAction"] }, { provision: ["statement"] }],
    [
      "other year groups",
      { provision: ["statement"], yearGroup: ["R"] },
      { provision: ["statement"], yearGroup: ["1"] },
    ],
    [
      "other fields of the same pupils",
      { provision: ["statement"], yearGroup: ["1"] },
      { eal: ["A"], yearGroup: ["1"] },
    ],
    [
      "neither in a reserved place",
      { provision: ["statement"], reservedPlace: ["no"] },
      { eal: ["A"], reservedPlace: ["no"] },
    ],
  ])("is not found in %s", (_, a, b) => {
    expect(both({ where: a }, { where: b })).toBe("");
  });

  test("is allowed where one of them says why", () => {
    const tests = { where: { provision: ["statement"] } };
    expect(both({ ...tests, countedTwice: words("A weight of its own") }, tests)).toBe("");
  });

  test("of needs is found in reports, and other year groups keep them apart", () => {
    const reports = (of: string[], yearGroup?: string[]) => ({
      reportsOf: of,
      ...(yearGroup ? { where: { yearGroup } } : {}),
    });
    const figures = { ...points, low: figure("1", "point/report"), high: figure("2", "point/report") };
    const says = (a: Parts, b: Parts) =>
      saysOf(scored({ a: driver(a), b: driver(b) }, { a: "low", b: "high" }, { ...reason, figures }));
    expect(says(reports(["hearing", "visual"]), reports(["visual"]))).toContain(
      'both count "visual" in the score need',
    );
    expect(says(reports(["hearing"]), reports(["visual"]))).toBe("");
    expect(says(reports(["visual"], ["1"]), reports(["visual"], ["2"]))).toBe("");
  });

  test("of two lines that bring money is refused, but not of a size", () => {
    const line = (id: string) => ({ id: `${id}Line`, kind: "perPupil", ...words(id), driver: id, unitValue: "value" });
    const figures = { value: figure("1.00", "£/pupil") };
    const says = (more: Parts) =>
      saysOf(
        written({
          figures,
          drivers: {
            a: where({ provision: ["statement"] }),
            b: driver({ where: { provision: ["statement"] }, ...more }),
          },
          factors: [line("a"), line("b")],
        }),
      );
    expect(says({})).toContain('a and b both count "statement", and both bring money');
    expect(says({ asIfOpenAllYear: true })).toBe("");
    expect(says({ countedTwice: words("Both") })).toBe("");
  });
});

describe("an old code and a new one", () => {
  const drivers = {
    old: where({ provision: ["schoolAction", "schoolActionPlus", "statement"] }),
    idp: where({ provision: ["schoolIdp", "authorityIdp"] }),
  };

  test("that bring the same points by value are no problem, whatever the figures are called", () => {
    const figures = { ...points, high: figure("1", "point/pupil") };
    expect(censusSays(scored(drivers, { old: "low", idp: "high" }, { figures }), spring("2023-01-17"))).toEqual([]);
  });

  test("that bring other points are refused, with what each brings, unless the formula says why", () => {
    const formula = scored(drivers, { old: "low", idp: "high" });
    expect(censusSays(formula, spring("2023-01-17"))).toEqual([
      'the same pupil brings other money under an old code than under a new one: "schoolAction", "schoolActionPlus" and "statement" 1 in need; "schoolIdp" and "authorityIdp" 4 in need',
    ]);
    expect(censusSays({ ...formula, ...reason }, spring("2023-01-17"))).toEqual([]);
  });

  test("are compared where both can be recorded: not before IDPs, and not from 2026", () => {
    const figures = points;
    const idp = written({ figures, balance, drivers: { idp: drivers.idp }, factors: [score({ idp: "high" }), share] });
    expect(censusSays(idp, spring("2026-01-20"))).toEqual([]);
    expect(censusSays(idp, spring("2025-01-15")).join()).toContain('"statement" nothing; "schoolIdp"');
    const old = written({ figures, balance, drivers: { old: drivers.old }, factors: [score({ old: "low" }), share] });
    expect(censusSays(old, spring("2021-04-20"))).toEqual([]);
  });

  test("with one unit value under two lines bring the same", () => {
    const line = (id: string, value: string) => ({
      id: `${id}Line`,
      kind: "perPupil",
      ...words(id),
      driver: id,
      unitValue: value,
    });
    const says = (value: string) =>
      censusSays(
        written({
          figures: { one: figure("640.00", "£/pupil"), other: figure(value, "£/pupil") },
          drivers,
          factors: [line("old", "one"), line("idp", "other")],
        }),
        spring("2023-01-17"),
      );
    expect(says("640")).toEqual([]);
    expect(says("641").join()).toContain("£640; ");
  });

  test("with one unit value for each phase bring the same, in whatever order the phases are written", () => {
    const byPhase = { primary: "low", middle: "low", "all-through": "high", secondary: "high" };
    const line = (id: string, values: Record<string, string>) => ({
      id: `${id}Line`,
      kind: "perPupil",
      ...words(id),
      driver: id,
      unitValue: { byPhase: values },
    });
    const says = (values: Record<string, string>) =>
      censusSays(
        written({
          figures: { low: figure("640.00", "£/pupil"), high: figure("700.00", "£/pupil") },
          drivers,
          factors: [line("old", byPhase), line("idp", values)],
        }),
        spring("2023-01-17"),
      );
    expect(says(Object.fromEntries(Object.entries(byPhase).reverse()))).toEqual([]);
    expect(says({ ...byPhase, primary: "high" })).toHaveLength(1);
  });
});

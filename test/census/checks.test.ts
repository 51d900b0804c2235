import { describe, expect, test } from "vitest";
import { factsBy } from "../../src/census/facts.ts";
import { type CensusCount, CensusIntake, checkNames, movedSince } from "../../src/census/index.ts";
import { censusChecks } from "../../src/language/census-checks.ts";
import type { Register } from "../../src/school/read-schools.ts";
import type { School } from "../../src/school/school.ts";

const headings = [
  ...["School Number", "UPN", "Date of Birth", "NC Year", "Enrolment Status", "Leaving Date"],
  ...["FSM Eligible", "FSM Protected", "ALN Provision", "Needs", "Name"],
];
/** Year 3 in January 2023: seven on 31 August 2022. The check letter fits. */
const sound = {
  school: "6992001",
  upn: "B801200005001",
  birth: "2015-03-01",
  year: "3",
  enrolment: "C",
  leaving: "",
  eligible: "N",
  protected: "N",
  provision: "",
  needs: "",
  name: "Anwen Prŷs",
};
type Row = Partial<Record<keyof typeof sound, string>>;

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const registerOf = (...schools: (Partial<School> & { number: string })[]): Register =>
  new Map(schools.map((school) => [school.number, { name: school.number, ...plain, ...school }]));
const primary = registerOf({ number: "6992001", lowestYear: "R", highestYear: "6" });

function count(rows: readonly Row[], register = primary, date = "2023-01-17"): CensusCount {
  const intake = new CensusIntake(date, register, []);
  intake.headings("plasc.csv", 1, headings);
  rows.forEach((row, i) => {
    intake.row(Object.values({ ...sound, ...row }), i + 2);
  });
  const { value, problems } = intake.finish();
  expect(problems).toEqual([]);
  return value;
}

const found = (row: Row, date?: string): string[] => count([row], primary, date).queries.map(({ check }) => check);

describe("a record that is in order", () => {
  test("is asked nothing about", () => expect(found({})).toEqual([]));
});

describe("each check asks where it should, and not beside it", () => {
  test.each([
    ["upn-letter", { upn: "A801200005001" }, { upn: "B681200019001" }],
    ["year-outside-school", { year: "7", birth: "2011-03-01" }, { year: "6", birth: "2011-10-01" }],
    ["year-outside-school", { year: "N2", birth: "2018-10-01" }, { year: "R", birth: "2018-02-01" }],
    // Two years older than the year group is; one year is not far.
    ["birth-and-year", { birth: "2013-08-31" }, { birth: "2013-09-01" }],
    ["birth-and-year", { birth: "2016-09-01" }, { birth: "2016-08-31" }],
    ["birth-unreadable", { birth: "31/02/2015" }, { birth: "01/03/2015 00:00" }],
    ["birth-unreadable", { birth: "unknown" }, { birth: " " }],
    ["provision-without-need", { provision: "SA" }, { provision: "SA", needs: "MLD" }],
    ["need-without-provision", { needs: "MLD" }, { needs: "  " }],
    ["eligible-and-protected", { eligible: "Y", protected: "Y" }, { protected: "Y" }],
    ["left-before-census", { leaving: "2023-01-16" }, { leaving: "2023-01-17" }],
    ["leaving-date-odd", { leaving: "1900-01-01" }, { leaving: "" }],
    ["leaving-date-odd", { leaving: "30/12/1899" }, { leaving: "17/01/2023" }],
    ["leaving-date-odd", { leaving: "2015-02-28" }, { leaving: "2023-06-01" }],
    ["leaving-date-odd", { leaving: "2008-01-16", birth: "" }, { leaving: "2023-02-01", birth: "" }],
    ["left-before-census", { leaving: "2008-01-17", birth: "" }, { leaving: "2023-02-01", birth: "" }],
    ["broken-letters", { name: "PrÅ·s" }, { name: "Prŷs" }],
    ["broken-letters", { name: "Pr?s" }, { name: "Prys ?" }],
    ["broken-letters", { name: "Pr\uFFFDs" }, { name: "Åse" }],
  ] as const)("%s: %j, and not %j", (check, odd, fine) => {
    expect(found(odd)).toEqual([check]);
    expect(found(fine)).toEqual([]);
  });

  test("a temporary UPN has a check letter too", () => {
    expect(found({ upn: "V68120002301A" })).toEqual([]);
    expect(found({ upn: "W68120002301A" })).toEqual(["upn-letter"]);
  });

  test("ages are taken on the 31 August before the school year, in September as in January", () => {
    expect(found({ birth: "2015-03-01", year: "4" }, "2023-09-14")).toEqual([]);
    expect(found({ birth: "2013-08-31", year: "3" }, "2022-09-14")).toEqual(["birth-and-year"]);
  });

  test("who is not funded at the school is not looked at", () => {
    expect(found({ enrolment: "G", upn: "A801200005001", needs: "MLD" })).toEqual([]);
  });

  test("special-school-little-aln: fewer than half", () => {
    const special = registerOf({ number: "6992001", phase: "special" });
    const aln = { provision: "SA", needs: "MLD", upn: "B681200019001" };
    expect(count([{}, aln], special).queries).toEqual([]);
    const few = count([{}, aln, { upn: "V68120002301A" }], special).queries;
    expect(few).toEqual([{ check: "special-school-little-aln", school: "6992001", records: 2 }]);
    expect(count([{}, {}].map((_, i) => ({ upn: i ? "B681200019001" : sound.upn }))).queries).toEqual([]);
  });
});

test("records are added up by school and check, with the place of the first", () => {
  const rows = [{}, { upn: "A801200005001" }, { upn: "C801200005001", eligible: "Y", protected: "Y" }];
  expect(count(rows).queries).toEqual([
    { check: "upn-letter", school: "6992001", records: 2, first: { file: "plasc.csv", line: 3 } },
    { check: "eligible-and-protected", school: "6992001", records: 1, first: { file: "plasc.csv", line: 4 } },
  ]);
});

describe("a census beside the one before it", () => {
  const census = (date: string, facts: Record<string, [number, number, number]>) => ({
    ...count([], primary, date),
    term: "spring" as const,
    status: "final" as const,
    facts: new Map(
      Object.entries(facts).map(([school, [pupils, aln, mealsEligible]]) => [
        school,
        { ...factsBy(() => 0), pupils, aln, mealsEligible, years: new Map() },
      ]),
    ),
  });
  const moved = (
    before: [number, number, number],
    now: [number, number, number],
    register = registerOf({ number: "6992001" }),
  ): string[] =>
    movedSince(census("2022-02-15", { "6992001": before }), census("2023-01-17", { "6992001": now }), register).map(
      ({ check }) => check,
    );

  test.each([
    [[100, 10, 20], [110, 10, 22], []],
    [[100, 10, 20], [111, 10, 22], ["pupils-moved"]],
    [[100, 10, 20], [89, 10, 18], ["pupils-moved"]],
    // Four pupils are no movement, however small the school.
    [[20, 4, 4], [24, 8, 4], []],
    [[100, 10, 20], [100, 15, 20], []],
    [[100, 10, 20], [100, 16, 20], ["aln-moved"]],
    [[100, 10, 20], [100, 4, 20], ["aln-moved"]],
    [[100, 10, 20], [100, 10, 35], []],
    [[100, 10, 20], [100, 10, 36], ["meals-moved"]],
    [[100, 10, 40], [100, 10, 25], []],
    [[100, 10, 40], [100, 10, 24], ["meals-moved"]],
    [[100, 10, 20], [0, 0, 0], ["school-missing"]],
  ] as [[number, number, number], [number, number, number], string[]][])("%j, then %j: %j", (before, now, checks) => {
    expect(moved(before, now)).toEqual(checks);
  });

  test("a school that has closed is not missing", () => {
    expect(moved([100, 10, 20], [0, 0, 0], registerOf({ number: "6992001", closed: "2022-08-31" }))).toEqual([]);
  });

  test("a school made from two is compared with both together", () => {
    const register = registerOf({ number: "6992029", predecessors: ["6992001", "6992002"] });
    const before = census("2022-02-15", { "6992001": [60, 6, 12], "6992002": [60, 6, 12] });
    const same = census("2023-01-17", { "6992029": [120, 12, 24] });
    expect(movedSince(before, same, register)).toEqual([]);
    const less = census("2023-01-17", { "6992029": [60, 12, 24] });
    expect(movedSince(before, less, register)).toEqual([
      { check: "pupils-moved", school: "6992029", records: 0, figures: { before: 120, now: 60 } },
      { check: "meals-moved", school: "6992029", records: 0, figures: { before: 24, now: 24 } },
    ]);
  });
});

test("every check has its words", () => {
  expect(Object.keys(censusChecks)).toEqual([...checkNames]);
});

describe("a leaving date that cannot be", () => {
  const withEntry = (rows: readonly { leaving: string; entry: string }[]) => {
    const intake = new CensusIntake("2023-01-17", primary, []);
    intake.headings("plasc.csv", 1, [...headings, "Entry Date"]);
    rows.forEach(({ leaving, entry }, i) => {
      intake.row([...Object.values({ ...sound, leaving }), entry], i + 2);
    });
    const { value, problems } = intake.finish();
    return {
      queries: value.queries.map(({ check }) => check),
      ledger: Object.fromEntries(value.ledger.get("6992001") ?? []),
      problems: problems.map(({ kind }) => kind),
    };
  };

  test("leaves the pupil where the row says, and counted", () => {
    const { ledger, facts } = count([{ leaving: "1900-01-01" }]);
    expect(Object.fromEntries(ledger.get("6992001") ?? [])).toEqual({ funded: 1 });
    expect(facts.get("6992001")?.pupils).toBe(1);
  });

  test("is one before the day on which the pupil came back", () => {
    const back = { leaving: "2022-07-20", entry: "2022-09-05" };
    expect(withEntry([back])).toEqual({ queries: ["leaving-date-odd"], ledger: { funded: 1 }, problems: [] });
  });

  test("is none before a day on which the pupil is still to come back", () => {
    const away = { leaving: "2022-12-20", entry: "2023-02-06" };
    expect(withEntry([away])).toEqual({ queries: ["left-before-census"], ledger: { left: 1 }, problems: [] });
  });

  test("is not asked about where the pupil is funded elsewhere", () => {
    expect(found({ leaving: "1900-01-01", enrolment: "S" })).toEqual([]);
  });

  test("and entry-before-birth: a day of entry before that of birth", () => {
    expect(withEntry([{ leaving: "", entry: "2015-02-28" }]).queries).toEqual(["entry-before-birth"]);
    expect(withEntry([{ leaving: "", entry: "2018-09-03" }]).queries).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { movedSince } from "../../src/census/index.ts";
import { censusOf, registerOf, type Some } from "./facts.ts";

const numbers = Array.from({ length: 10 }, (_, i) => String(6992001 + i));
const ten = registerOf(...numbers.map((number) => ({ number })));

/** What is asked of ten schools that are alike, but for what some of them have otherwise in the later census. */
function asked(before: Some, now: Some, others: Record<string, Some> = {}, days = ["2026-01-20", "2027-01-19"]) {
  const [earlier = "", later = ""] = days;
  const of = (facts: Some): Record<string, Some> =>
    Object.fromEntries(numbers.map((number) => [number, { pupils: 200, ...facts }]));
  const after = {
    ...of(now),
    ...Object.fromEntries(Object.entries(others).map(([n, f]) => [n, { pupils: 200, ...f }])),
  };
  return movedSince(censusOf(earlier, of(before)), censusOf(later, after), ten).map(
    ({ check, school, figures, schools }) =>
      `${check} ${school || "all"} ${figures?.before}-${figures?.now}${schools ? ` ${schools.found}/${schools.of}` : ""}`,
  );
}

describe("of one school it is asked", () => {
  const meals = { mealsEligible: 40, mealsProtected: 12 };
  test.each<[string, Some, Some, string[]]>([
    ["nothing where nothing moves", meals, meals, []],
    [
      "when eligible pupils fall by 15 points and ten",
      { mealsEligible: 60 },
      { mealsEligible: 29 },
      ["meals-moved 6992001 60-29"],
    ],
    ["nothing at 15 points", { mealsEligible: 60 }, { mealsEligible: 30 }, []],
    ["when they fall to less than half", { mealsEligible: 30 }, { mealsEligible: 14 }, ["meals-moved 6992001 30-14"]],
    ["when six are none", { mealsEligible: 6 }, { mealsEligible: 0 }, ["meals-moved 6992001 6-0"]],
    ["nothing when five are none", { mealsEligible: 5 }, { mealsEligible: 0 }, []],
    [
      "once when the two columns of meals have changed places",
      { mealsEligible: 40, mealsProtected: 12 },
      { mealsEligible: 12, mealsProtected: 40 },
      ["meals-moved 6992001 40-12"],
    ],
    [
      "when protection is gone at one school alone",
      { mealsProtected: 12 },
      { mealsProtected: 1 },
      ["protected-moved 6992001 12-1"],
    ],
    ["when stages of EAL are gone", { eal: 20 }, { eal: 9 }, ["eal-moved 6992001 20-9"]],
    ["nothing when they are half", { eal: 20 }, { eal: 10 }, []],
    ["when twenty more are looked after", { lookedAfter: 4 }, { lookedAfter: 24 }, ["looked-after-moved 6992001 4-24"]],
    ["nothing when nineteen more are", { lookedAfter: 4 }, { lookedAfter: 23 }, []],
    [
      "when part-time nursery pupils are gone",
      { nursery: 30, nurseryPartTime: 28 },
      { nursery: 30, nurseryPartTime: 0 },
      ["part-time-moved 6992001 28-0"],
    ],
    [
      "nothing when the nursery is gone with them",
      { nursery: 30, nurseryPartTime: 28 },
      { nursery: 0, nurseryPartTime: 0 },
      [],
    ],
    [
      "once when IDPs of the school became the authority's",
      { aln: 32, schoolIdp: 30, authorityIdp: 2 },
      { aln: 32, schoolIdp: 2, authorityIdp: 30 },
      ["school-idp-moved 6992001 30-2"],
    ],
    [
      "once when all ALN is gone",
      { aln: 32, schoolIdp: 30, authorityIdp: 2 },
      { aln: 0, schoolIdp: 0, authorityIdp: 0 },
      ["aln-moved 6992001 32-0"],
    ],
  ])("%s", (_, before, now, queries) => {
    expect(asked(before, before, { "6992001": now })).toEqual(queries);
  });

  test("about its pupils alone where half of it is missing, and not about each of its codes", () => {
    const before = { mealsEligible: 40, aln: 20, schoolIdp: 20, eal: 30 };
    const half = { pupils: 100, mealsEligible: 20, aln: 10, schoolIdp: 10, eal: 15 };
    expect(asked(before, before, { "6992001": half })).toEqual(["pupils-moved 6992001 200-100"]);
  });
});

describe("what moves at most schools is said once", () => {
  test("of free meals, and nothing of protection, which has them", () => {
    const [before, now] = [
      { mealsEligible: 30, mealsProtected: 8 },
      { mealsEligible: 8, mealsProtected: 30 },
    ];
    expect(asked(before, now)).toEqual(["meals-moved all 300-80 10/10"]);
  });

  test("and a school that moves the other way is asked about besides", () => {
    const other = { mealsEligible: 65 };
    expect(asked({ mealsEligible: 30 }, { mealsEligible: 8 }, { "6992004": other })).toEqual([
      "meals-moved all 300-137 9/10",
      "meals-moved 6992004 30-65",
    ]);
  });

  test("where it is at three schools of ten, each is asked about", () => {
    const gone = { mealsEligible: 0 };
    expect(
      asked({ mealsEligible: 30 }, { mealsEligible: 30 }, { "6992001": gone, "6992002": gone, "6992003": gone }),
    ).toEqual(["6992001", "6992002", "6992003"].map((number) => `meals-moved ${number} 30-0`));
  });
});

describe("codes that come and go by law", () => {
  const sen = { aln: 30, schoolAction: 20, schoolActionPlus: 10 };
  const idp = { aln: 30, schoolIdp: 30 };
  test.each<[string, Some, Some, string[], string[]]>([
    ["SEN ends in January 2026", sen, idp, ["2025-01-14", "2026-01-20"], []],
    ["IDPs begin in 2022", sen, { ...sen, schoolIdp: 5, aln: 35 }, ["2021-04-20", "2022-02-15"], []],
    [
      "pupils are moved from SEN to IDPs",
      sen,
      { aln: 30, schoolAction: 5, schoolActionPlus: 3, schoolIdp: 22 },
      ["2023-01-17", "2024-01-16"],
      [],
    ],
    ["the last of them before the end", sen, { aln: 30, schoolIdp: 30 }, ["2024-01-16", "2025-01-14"], []],
    [
      "but hardly one is left at once, long before the end",
      sen,
      { aln: 20, schoolAction: 0, schoolActionPlus: 20 },
      ["2022-02-15", "2023-01-17"],
      ["school-action-moved all 200-0 10/10"],
    ],
    [
      "but School Action rises",
      { aln: 30, schoolAction: 5, statement: 25 },
      { aln: 30, schoolAction: 30 },
      ["2022-02-15", "2023-01-17"],
      ["statement-moved all 250-0 10/10"],
    ],
    [
      "protection ends little by little",
      { mealsProtected: 20 },
      { mealsProtected: 5 },
      ["2025-01-14", "2026-01-20"],
      [],
    ],
    [
      "but not all of it at once",
      { mealsProtected: 20 },
      { mealsProtected: 1 },
      ["2025-01-14", "2026-01-20"],
      ["protected-moved all 200-10 10/10"],
    ],
  ])("%s", (_, before, now, days, queries) => {
    expect(asked(before, now, {}, days)).toEqual(queries);
  });
});

describe("a school that took others in", () => {
  const pupils = (number: number): Some => ({ pupils: number, aln: number / 5, mealsEligible: number / 4 });
  const before = censusOf("2022-02-15", { "6992001": pupils(100), "6992002": pupils(80), "6992003": pupils(60) });
  const withClosed = (closed: string | undefined) =>
    registerOf(
      { number: "6992001", predecessors: ["6992002"] },
      { number: "6992002", closed, predecessors: ["6992003"] },
      { number: "6992003", closed: "2022-07-31" },
    );

  test("is compared with itself and all of them", () => {
    const now = censusOf("2023-01-17", { "6992001": pupils(240) });
    expect(movedSince(before, now, withClosed("2022-08-31"))).toEqual([]);
  });

  test("and not with one that is still open on the census day", () => {
    const now = censusOf("2023-01-17", { "6992001": pupils(100), "6992002": pupils(140) });
    expect(movedSince(before, now, withClosed("2023-01-17"))).toEqual([]);
  });

  test("and is asked about when their pupils did not come", () => {
    const now = censusOf("2023-01-17", { "6992001": pupils(100) });
    expect(movedSince(before, now, withClosed("2022-08-31"))).toEqual([
      { check: "pupils-moved", school: "6992001", records: 0, figures: { before: 240, now: 100 } },
    ]);
  });
});

describe("a census that ends early", () => {
  const five = registerOf(...numbers.slice(0, 5).map((number) => ({ number })));
  const all = (...pupils: number[]): Record<string, Some> =>
    Object.fromEntries(pupils.flatMap((number, i) => (number > 0 ? [[numbers[i] ?? "", { pupils: number }]] : [])));
  const before = censusOf("2022-02-15", all(100, 110, 120, 130, 140));
  const found = (...pupils: number[]) =>
    movedSince(before, censusOf("2023-01-17", all(...pupils)), five).map(({ check, school, figures, after }) =>
      [check, school || "all", figures?.before, figures?.now, after].filter((part) => part !== undefined).join(" "),
    );

  test.each<[string, number[], string[]]>([
    ["in the midst of a school", [100, 110, 50, 0, 0], ["census-cut all 390 50 6992003"]],
    ["between two schools", [100, 110, 120, 0, 0], ["census-cut all 270 0 6992003"]],
    ["in the midst of the last but one", [100, 110, 120, 60, 0], ["census-cut all 270 60 6992004"]],
    // One school that sent nothing is no file that was cut.
    ["not where the last is missing alone", [100, 110, 120, 130, 0], ["school-missing 6992005 140 0"]],
    ["not where one in the midst is missing", [100, 0, 120, 130, 140], ["school-missing 6992002 110 0"]],
    ["not where it is whole", [100, 110, 120, 130, 140], []],
  ])("%s", (_, pupils, queries) => {
    expect(found(...pupils)).toEqual(queries);
  });
});

import { describe, expect, test } from "vitest";
import type { CensusDay } from "../../../src/census/index.ts";
import { censusFindings } from "../../../src/formula/findings/censuses.ts";
import { figure, formulaOf, found, words, written } from "../written.ts";

type Parts = Record<string, unknown>;
const figures = {
  each: figure("2.00", "£/pupil"),
  more: figure("3.00", "£/pupil"),
  days: figure("190", "1"),
  pot: figure("1000.00", "£"),
  point: figure("1", "point/pupil"),
  five: figure("5", "month"),
  seven: figure("7", "month"),
};
const driver = (parts: Parts) => ({ ...words("Driver"), where: {}, ...parts });
const line = (id: string, unitValue = "each", more: Parts = {}) => ({
  id: `${id}Line`,
  kind: "perPupil",
  ...words(id),
  driver: id,
  unitValue,
  ...more,
});
const conditions = words("For something");
const days = (...dates: string[]): CensusDay[] => dates.map((date) => ({ date, term: "spring" }));
const says = (drivers: Parts, census: readonly CensusDay[], parts: Parts = {}) => {
  const factors = Object.keys(drivers).map((id) => line(id));
  const formula = formulaOf(written({ figures, drivers, factors, ...parts }));
  return censusFindings(formula, census).map((each) => `${each.path.join(".")}: ${each.says}`);
};

describe("censuses that a driver reads and the model does not name", () => {
  const [one, two, three] = [
    days("2023-01-17"),
    days("2023-01-17", "2022-02-15"),
    days("2023-01-17", "2022-02-15", "2021-04-20"),
  ];

  test.each<[Parts, CensusDay[], string[]]>([
    [
      { average: 3 },
      two,
      ["drivers.a.average: a is a mean over 3 spring censuses, and the model names 2 for the period"],
    ],
    [{ average: 3 }, three, []],
    [{ average: 1 }, one, []],
    [
      { ago: 1 },
      one,
      ["drivers.a.ago: a reads the spring census 1 before the latest, and the model names 1 for the period in all"],
    ],
    [{ ago: 1 }, two, []],
    [
      { ago: 2 },
      two,
      ["drivers.a.ago: a reads the spring census 2 before the latest, and the model names 2 for the period in all"],
    ],
    [{}, one, []],
    [
      { dates: { spring: "five", autumn: "seven" } },
      two,
      ["drivers.a.dates: a reads an autumn census, and the model names none for the period"],
    ],
    [{ dates: { spring: "five", autumn: "seven" } }, [...one, { date: "2023-09-14", term: "autumn" }], []],
    [
      { average: 2 },
      [...one, { date: "2023-09-14", term: "autumn" }],
      ["drivers.a.average: a is a mean over 2 spring censuses, and the model names 1 for the period"],
    ],
  ])("%j of %j", (how, census, expected) => {
    expect(says({ a: driver(how) }, census)).toEqual(expected);
  });

  test("are the model's to name: nothing is said of a period without any, nor of what is not counted in one", () => {
    expect(says({ a: driver({ average: 3 }) }, [])).toEqual([]);
    expect(says({ a: { ...words("Column"), column: "a", unit: "pupil" } }, one)).toEqual([]);
  });
});

describe("a code is looked for where the driver names it", () => {
  const codesReason = words("It is so");

  test("among several of which some are there", () => {
    const provision = ["schoolAction", "schoolIdp"];
    expect(says({ a: driver({ where: { provision } }) }, days("2026-01-20"), { codesReason })).toEqual([
      'drivers.a.where.provision.0: a counts "schoolAction", and the census of 2026-01-20 has no such code',
    ]);
  });

  test("in all that the driver reads", () => {
    const a = driver({ where: { provision: ["schoolIdp"] }, average: 2 });
    expect(says({ a }, days("2021-04-20", "2020-01-21"), { codesReason })).toEqual([
      'drivers.a.where.provision.0: a counts "schoolIdp", and the census of 2021-04-20 or 2020-01-21 has no such code',
    ]);
    expect(says({ a }, days("2022-02-15", "2021-04-20"), { codesReason })).toEqual([
      'drivers.a.where.provision.0: a counts "schoolIdp", and of the censuses that it reads that of 2021-04-20 has none of these',
    ]);
  });
});

describe("one code that brings money twice", () => {
  const drivers = Object.fromEntries(
    ["a", "b", "c"].map((id) => [id, driver({ where: { provision: ["statement"] } })]),
  );
  const both = (one: string, other: string) =>
    `drivers.${other}: ${one} and ${other} both count "statement", and both bring money`;
  const of = (lists: Parts) => found(written({ figures, drivers, ...lists }));
  const granted = (id: string) => line(id, "each", { conditions });

  test("is found once for each driver, in the budget or in grants, and not of one and the other", () => {
    expect(of({ factors: [line("a"), line("b")] })).toEqual([both("a", "b")]);
    expect(of({ factors: [line("a"), line("b"), line("c")] })).toEqual([both("a", "b"), both("a", "c")]);
    expect(of({ factors: [line("a")], grants: [granted("b")] })).toEqual([]);
    expect(of({ factors: [line("a")], grants: [granted("b"), granted("c")] })).toEqual([both("b", "c")]);
    expect(of({ factors: [line("a")], memorandum: [line("b"), line("c")] })).toEqual([]);
  });

  test("is found in a score of any list, with its name", () => {
    const score = {
      id: "need",
      kind: "score",
      ...words("Need"),
      of: ["a", "b"].map((each) => ({ driver: each, points: "point" })),
    };
    const flat = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "pot" };
    const inScore = 'drivers.b: a and b both count "statement" in the score need';
    expect(of({ factors: [flat], memorandum: [score] })).toEqual([inScore]);
    expect(of({ factors: [flat], grants: [{ ...score, conditions }] }).at(0)).toBe(inScore);
    expect(of({ factors: [score] })).toEqual([inScore]);
  });
});

describe("what a pupil brings under an old code and under a new one", () => {
  const drivers = {
    old: driver({ where: { provision: ["statement"] } }),
    idp: driver({ where: { provision: ["schoolIdp", "authorityIdp"] } }),
  };
  const brings = (parts: Parts) =>
    says(drivers, days("2023-01-17"), parts).map((each) => each.replace(/^.* than under a new one: /, ""));
  const rest = '"schoolAction" and "schoolActionPlus" nothing, "statement"';

  test("is by each unit value once, and what it is divided by", () => {
    const divided = { dividedBy: "days" };
    expect(brings({ factors: [line("old"), line("idp", "each", divided)] })).toEqual([
      `${rest} £2; "schoolIdp" and "authorityIdp" £2 ÷ 190`,
    ]);
    const twice = [line("old"), { ...line("old", "more"), id: "again" }, { ...line("old"), id: "same" }];
    expect(brings({ factors: [...twice, line("idp")] })).toEqual([
      `${rest} £2 and £3; "schoolIdp" and "authorityIdp" £2`,
    ]);
  });

  test("is compared where some census has one and some census the other, and not within an era", () => {
    const differIn = (more: object, ...dates: string[]) => {
      const drivers = {
        old: driver({ where: { provision: ["schoolAction", "schoolIdp"] }, ...more }),
        other: driver({ where: { provision: ["statement", "authorityIdp"] }, ...more }),
      };
      const factors = [line("old", "each"), line("other", "more")];
      return says(drivers, days(...dates), { factors }).filter((each) => each.includes("the same pupil")).length;
    };
    expect(["2021-04-20", "2026-01-20", "2023-01-17"].map((date) => differIn({}, date))).toEqual([0, 0, 1]);
    // A census that nothing is counted in brings nobody any money.
    expect(differIn({}, "2026-01-20", "2025-01-15")).toBe(0);
    expect(differIn({ average: 2 }, "2026-01-20", "2025-01-15")).toBe(1);
  });

  test("is in the order of the sums, whichever line stands first", () => {
    const factors = [line("old", "more"), { ...line("old"), id: "again" }, line("idp")];
    expect(brings({ factors })).toEqual([`${rest} £2 and £3; "schoolIdp" and "authorityIdp" £2`]);
  });

  test("is a part of what is shared, and grants count with the budget", () => {
    const shared = { id: "part", kind: "shareOfPot", ...words("Part"), by: "old", amount: "pot" };
    expect(brings({ factors: [shared, line("idp")] })).toEqual([
      `${rest} a part of part; "schoolIdp" and "authorityIdp" £2`,
    ]);
    const flat = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "pot" };
    expect(brings({ factors: [flat], grants: [line("old", "each", { conditions })] })).toEqual([
      `${rest} £2; "schoolIdp" and "authorityIdp" nothing`,
    ]);
    expect(brings({ factors: [flat], memorandum: [line("old")] })).toEqual([]);
  });

  test("is said where the first driver that counts provision stands", () => {
    const [first] = says({ all: driver({}), ...drivers }, days("2023-01-17"), { factors: [line("idp")] });
    expect(first?.split(":")[0]).toBe("drivers.old.where.provision");
  });
});

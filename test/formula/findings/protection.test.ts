import { describe, expect, test } from "vitest";
import { figure, found, words, written } from "../written.ts";

type Parts = Record<string, unknown>;
const figures = { sum: figure("1000.00", "£"), floor: figure("90", "%"), point: figure("1", "point/pupil") };
const flat = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "sum" };
const score = { id: "need", kind: "score", ...words("Need"), of: [{ driver: "pupils", points: "point" }] };
const floored = { floor: "floor", overspend: "authority", surplus: "heldBack" };
const period = (fundingPeriod: string, how: Parts = floored) => ({ fundingPeriod, ...how });
const says = (protection: Parts[], parts: Parts = {}) =>
  found(written({ figures, factors: [flat], protection, ...parts }));

describe("the periods of protection", () => {
  test("run on, with the formula's own among them", () => {
    expect(says([])).toEqual([]);
    expect(says([period("2023-24")])).toEqual([]);
    expect(says([period("2022-23"), period("2023-24"), period("2024-25")])).toEqual([]);
    expect(says([period("2023-24"), period("2025-26"), period("2026-27")])).toEqual([
      "protection.1.fundingPeriod: protection goes from 2023-24 to 2025-26",
    ]);
    expect(says([period("2022-23"), period("2023-24"), period("2025-26")])).toEqual([
      "protection.2.fundingPeriod: protection goes from 2023-24 to 2025-26",
    ]);
    expect(says([period("2024-25"), period("2025-26")])).toEqual([
      "protection: protection says nothing for the formula's own period, 2023-24",
    ]);
  });

  test("are financial years, each once, each with something that it does", () => {
    expect(says([period("2023-25")])).toEqual(['protection.0.fundingPeriod: "2023-25" is not a funding period']);
    expect(says([period("2023-24"), period("2023-24")])).toEqual(["protection.1: protection for 2023-24 stands twice"]);
    expect(says([period("2023-24", {})])).toEqual([
      "protection.0: protection for 2023-24 has neither floor nor cap nor blend",
    ]);
    expect(says([period("2023-24", { blend: "floor" })])).toEqual([]);
    expect(says([period("2023-24", { ...floored, floor: undefined, cap: "floor" })])).toEqual([]);
  });

  test("end on the last day of the last of them, if an end is stated", () => {
    const ends = (day: string, ...periods: string[]) =>
      says(
        periods.map((name) => period(name)),
        { protectionEnds: day },
      );
    expect(ends("2024-03-31", "2023-24")).toEqual([]);
    expect(ends("2025-03-31", "2023-24", "2024-25")).toEqual([]);
    expect(ends("2024-03-31", "2023-24", "2024-25")).toEqual([
      'protectionEnds: protectionEnds is "2024-03-31", and the last period of protection, 2024-25, ends on 2025-03-31',
    ]);
    expect(ends("2024-03-31")).toEqual(['protectionEnds: protectionEnds is "2024-03-31", and there is no protection']);
  });

  test("may all be over, where that is said; none may be still to come", () => {
    expect(says([period("2021-22"), period("2022-23")], { protectionEnds: "2023-03-31" })).toEqual([]);
    expect(says([period("2022-23")])).toEqual([
      "protection: protection says nothing for the formula's own period, 2023-24",
    ]);
    expect(says([period("2024-25")], { protectionEnds: "2025-03-31" })).toEqual([
      "protection: protection says nothing for the formula's own period, 2023-24",
    ]);
  });

  test("are looked at together once each is right by itself", () => {
    expect(says([period("2023-24"), period("2025-26", {})])).toEqual([
      "protection.1: protection for 2025-26 has neither floor nor cap nor blend",
    ]);
  });
});

describe("protection of some lines", () => {
  const lines = (...names: string[]) => [period("2023-24", { ...floored, lines: names })];

  test("is of lines of the budget", () => {
    const both = { factors: [flat, score] };
    expect(says(lines("flat"), both)).toEqual([]);
    expect(says(lines("flat", "need", "astray"), both)).toEqual([
      'protection.0.lines.1: protection names "need", which is no line of the formula',
      'protection.0.lines.2: protection names "astray", which is no line of the formula',
    ]);
  });

  test("is not beside scaling, which is of all", () => {
    const scaled = { balance: { method: "scaled", pot: "sum" } };
    expect(says(lines("flat"), scaled)).toEqual([
      "protection.0.lines: protection is of some lines, and the balance scales all of them together",
    ]);
    expect(says([period("2023-24")], scaled)).toEqual([]);
    expect(says(lines("flat"), { balance: { method: "sharePot", pot: "sum" } })).toEqual([]);
  });
});

describe("protection for each pupil", () => {
  const roll = { ...words("Roll"), where: {} };
  const drivers = {
    twelfths: { ...words("Pupils"), column: "pupils", unit: "pupil" },
    whole: { ...words("Size"), column: "pupils", unit: "pupil", asIfOpenAllYear: true },
    stated: { ...words("Not whole"), column: "pupils", unit: "pupil", asIfOpenAllYear: false },
    roll,
    wholeRoll: { ...roll, asIfOpenAllYear: true },
    places: { ...words("Places"), places: "resource base" },
  };
  const by = (now: string, before: string) =>
    says([period("2023-24", { ...floored, perPupil: { now, before } })], { drivers });
  const differ = (whole: string, part: string) => [
    `protection.0.perPupil: ${whole} counts a school open for part of the year as if it were open all year, and ${part} by twelfths`,
  ];

  test.each([
    ["twelfths", "roll"],
    ["whole", "wholeRoll"],
    ["stated", "twelfths"],
  ])("is by two that count alike: %s and %s", (now, before) => {
    expect(by(now, before)).toEqual([]);
  });

  test.each([
    ["whole", "twelfths"],
    ["wholeRoll", "stated"],
    ["whole", "places"],
  ])("is not by %s and %s", (whole, part) => {
    expect(by(whole, part)).toEqual(differ(whole, part));
    expect(by(part, whole)).toEqual(differ(whole, part));
  });
});

describe("a name in protection or in the balance that is not there", () => {
  test.each<[string, Parts, string[]]>([
    ["a floor", { ...floored, floor: "astray" }, ['protection.0.floor: there is no figure "astray"']],
    ["a cap", { ...floored, cap: "astray" }, ['protection.0.cap: there is no figure "astray"']],
    ["a phase-in", { blend: "astray" }, ['protection.0.blend: there is no figure "astray"']],
    [
      "pupils",
      { ...floored, perPupil: { now: "astray", before: "sum" } },
      [
        'protection.0.perPupil.now: there is no driver "astray", and no factor of that name before this',
        'protection.0.perPupil.before: "sum" is one figure, and a column is wanted here, with a value at each school',
      ],
    ],
  ])("is found where it stands: %s", (_, how, expected) => {
    expect(says([period("2023-24", how)])).toEqual(expected);
  });

  test.each(["pot", "heldBack", "centralReserve"])("is found where it stands: %s", (key) => {
    expect(says([], { balance: { method: "sharePot", pot: "sum", [key]: "astray" } })).toEqual([
      `balance.${key}: there is no figure "astray"`,
    ]);
  });

  test("is none where a column, or what is worked out, is a limit", () => {
    const worked = (id: string, per: string, how: Parts) => ({ id, kind: "worked", ...words(id), per, ...how });
    const factors = [flat, worked("half", "authority", { sum: ["floor"] }), worked("own", "school", { sum: ["flat"] })];
    for (const floor of ["half", "own"])
      expect(says([period("2023-24", { ...floored, floor })], { factors })).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { lowerFormula } from "../../src/formula/lower.ts";
import { formulaInWords } from "../../src/formula/words.ts";
import { problemsAsText } from "../../src/problem.ts";
import { cells, driverOf, figures, shared } from "./cells.ts";
import { figure, formulaOf, read, words, written } from "./written.ts";

describe("protection", () => {
  const sharePot = { method: "sharePot", pot: "pot" };
  const limits = { overspend: "gainingSchools", surplus: "schoolsBelowCap" };

  test("phases the formula in: three quarters of the baseline, a quarter of the formula, taken to what there is", () => {
    const { at, figure } = cells(
      {
        balance: sharePot,
        factors: [shared],
        protection: [{ fundingPeriod: "2023-24", blend: "threeQuarters" }],
      },
      // Formula shares of £40,000 and £20,000; £30,000 each before.
      [
        { pupils: "100", baseline: "30000" },
        { pupils: "50", baseline: "30000" },
      ],
    );
    expect(at("baselineAndFormula")).toEqual(["32500", "27500"]);
    expect(figure("toBlend")).toBe("60000");
    expect(at("allocation")).toEqual(["32500", "27500"]);
    expect(at("protection")).toEqual(["-7500", "7500"]);
  });

  test("and takes a new school's formula share first", () => {
    const { at } = cells(
      {
        balance: sharePot,
        factors: [shared],
        protection: [{ fundingPeriod: "2023-24", blend: "threeQuarters" }],
      },
      // Formula shares of £30,000, £15,000 and £15,000; what had £50,000 before has £45,000 now.
      [{ pupils: "100", baseline: "30000" }, { pupils: "50", baseline: "20000" }, { pupils: "50" }],
    );
    expect(at("baselineAndFormula")).toEqual(["30000", "18750", "0"]);
    expect(at("allocation")).toEqual(["27692.31", "17307.69", "15000"]);
  });

  test("for each pupil starts from the baseline at the pupils of now", () => {
    const { at } = cells(
      {
        balance: sharePot,
        factors: [shared],
        protection: [
          { fundingPeriod: "2023-24", floor: "floor", perPupil: { now: "pupils", before: "before" }, ...limits },
        ],
      },
      // The first had £50,000 for 120 pupils and has 100: £41,666.67, of which 90% is £37,500.003.
      [
        { pupils: "100", before: "120", baseline: "50000" },
        { pupils: "100", before: "100", baseline: "20000" },
      ],
    );
    expect(at("baselineNow")).toEqual(["41666.67", "20000"]);
    expect(at("lower")).toEqual(["37500.01", "18000"]);
    expect(at("allocation")).toEqual(["37500.01", "22499.99"]);
  });

  test("on some lines leaves the others as the formula gives them", () => {
    const part = { id: "part", kind: "shareOfPot", ...words("Part"), by: "pupils", percentage: "percentage" };
    const { at, figure } = cells(
      {
        balance: sharePot,
        factors: [part, shared],
        protection: [{ fundingPeriod: "2023-24", lines: ["part"], cap: "cap", ...limits }],
      },
      // The part is £24,000: £16,000 and £8,000; the rest £24,000 and £12,000.
      [
        { pupils: "100", baseline: "10000" },
        { pupils: "50", baseline: "30000" },
      ],
    );
    expect(figure("toProtect")).toBe("24000");
    expect(at("upper")).toEqual(["11000", "33000"]);
    expect(at("protectedAllocation")).toEqual(["11000", "13000"]);
    expect(at("allocation")).toEqual(["35000", "25000"]);
  });

  test("by a sum of each school's own", () => {
    const guaranteed = {
      id: "guaranteed",
      kind: "worked",
      ...words("Guaranteed"),
      product: ["before", "unitValue"],
    };
    const { at } = cells(
      {
        balance: sharePot,
        factors: [guaranteed, shared],
        protection: [{ fundingPeriod: "2023-24", floor: "guaranteed", ...limits }],
      },
      // Formula shares of £40,000 and £20,000; 60 pupils before at £461 are £27,660.
      [
        { pupils: "100", before: "0", baseline: "1" },
        { pupils: "50", before: "60", baseline: "1" },
      ],
    );
    expect(at("lower")).toEqual(["0", "27660"]);
    expect(at("allocation")).toEqual(["32340", "27660"]);
  });

  test("by a sum of each school's own, which a school without a baseline has not: it keeps its formula share", () => {
    const guaranteed = { id: "guaranteed", kind: "worked", ...words("Guaranteed"), product: ["before", "unitValue"] };
    const parts = {
      balance: sharePot,
      factors: [guaranteed, shared],
      protection: [{ fundingPeriod: "2023-24", floor: "guaranteed", ...limits }],
    };
    const { at } = cells(parts, [
      { pupils: "100", before: "0", baseline: "1" },
      { pupils: "50", before: "60" },
    ]);
    expect(at("allocation")).toEqual(["40000", "20000"]);
    const file = written({ figures, drivers: { pupils: driverOf("pupils"), before: driverOf("before") }, ...parts });
    const said = formulaInWords(formulaOf(file), "2023-24", []).main.map(({ says }) => says.en);
    expect(said).toContain("No school with a baseline has less than “Guaranteed”, rounded up to the penny.");
    expect(said).toContain("A school without a baseline keeps its formula share.");
  });

  test("under fixed unit values costs nothing: what caps bring in is what floors cost", () => {
    const { at, figure } = cells(
      {
        balance: { method: "unitValues" },
        protection: [{ fundingPeriod: "2023-24", floor: "floor", ...limits }],
      },
      // £46,100 and £23,050: the second keeps 90% of £30,000.
      [
        { pupils: "100", baseline: "20000" },
        { pupils: "50", baseline: "30000" },
      ],
    );
    expect(figure("formulaTotal")).toBe("69150");
    expect(at("allocation")).toEqual(["42150", "27000"]);
  });

  test("by a percentage of each school's own", () => {
    const own = {
      id: "own",
      kind: "worked",
      ...words("Own floor"),
      choice: {
        when: { left: "pupils", is: "lessThan", right: "hundred" },
        gives: "floor",
        otherwise: "threeQuarters",
      },
    };
    const { at } = cells(
      {
        figures: { ...figures, hundred: figure("100", "pupil") },
        balance: sharePot,
        factors: [own, shared],
        protection: [{ fundingPeriod: "2023-24", floor: "own", ...limits }],
      },
      [
        { pupils: "100", baseline: "30000" },
        { pupils: "50", baseline: "30000" },
      ],
    );
    expect(at("lower")).toEqual(["22500", "27000"]);
    expect(at("allocation")).toEqual(["33000", "27000"]);
  });

  test("is not by one sum in pounds for all schools", () => {
    const pounds = { ...figures, floor: figure("20000.00", "£") };
    const floored = { fundingPeriod: "2023-24", floor: "floor", ...limits };
    const { problems } = read(
      written({ figures: pounds, factors: [shared], balance: sharePot, protection: [floored] }),
    );
    expect(problemsAsText(problems)).toContain("“Floor: exact” comes to £·£/%, not £");
  });

  test("may be the formula's in one period and over in the next", () => {
    const formula = formulaOf(
      written({
        figures,
        factors: [shared],
        balance: sharePot,
        protection: [
          { fundingPeriod: "2023-24", floor: "floor", ...limits },
          { fundingPeriod: "2024-25", cap: "cap", ...limits },
        ],
        protectionEnds: "2025-03-31",
      }),
    );
    const has = (period: string): string[] =>
      lowerFormula(formula, period)
        .steps.map(({ id }) => id)
        .filter((id) => id === "lower" || id === "upper");
    expect([has("2023-24"), has("2024-25"), has("2025-26")]).toEqual([["lower"], ["upper"], []]);
  });
});

/** £60,000 between 100, 50 and 50 pupils: £30,000, £15,000 and £15,000. */
const three = [
  { pupils: "100", baseline: "20000" },
  { pupils: "50", baseline: "20000" },
  { pupils: "50", baseline: "16000" },
];

describe("what floors cost", () => {
  // Floors of £18,000, £18,000 and £14,400: the second is brought up by £3,000. The third is above its floor, and below its baseline.
  test.each([
    ["gainingSchools", ["10000", "0", "0"], "3000", ["27000", "18000", "15000"]],
    ["schoolsAboveFloor", ["12000", "0", "600"], "3000", ["27142.86", "18000", "14857.14"]],
    ["heldBack", ["0", "0", "0"], "0", ["30000", "18000", "15000"]],
    ["authority", ["0", "0", "0"], "0", ["30000", "18000", "15000"]],
  ])("is met by %s, and by no other", (overspend, room, toMeet, allocation) => {
    const { at, figure: worked } = cells(
      {
        balance: { method: "sharePot", pot: "pot" },
        factors: [shared],
        protection: [{ fundingPeriod: "2023-24", floor: "floor", overspend, surplus: "heldBack" }],
      },
      three,
    );
    expect(worked("overspend")).toBe("3000");
    expect(at("roomToPay")).toEqual(room);
    expect(worked("toMeet")).toBe(toMeet);
    expect(at("allocation")).toEqual(allocation);
  });

  test.each([
    ["penny", ["20000.4", "20000", "16000"]],
    ["pound", ["20001", "20000", "16000"]],
  ])("leaves a school that pays its baseline, to the %s", (to, downTo) => {
    const { at } = cells(
      {
        balance: { method: "sharePot", pot: "pot", to },
        factors: [shared],
        protection: [
          { fundingPeriod: "2023-24", floor: "floor", overspend: "gainingSchools", surplus: "schoolsBelowCap" },
        ],
      },
      [{ pupils: "100", baseline: "20000.40" }, ...three.slice(1)],
    );
    expect(at("paysDownTo")).toEqual(downTo);
  });
});

describe("what caps bring in", () => {
  // Caps of £22,000, £22,000 and £17,600: the first gives up £8,000, for which the others have room of £7,000 and £2,600.
  test.each([
    ["schoolsBelowCap", ["0", "7000", "2600"], "8000", ["22000", "20833.33", "17166.67"]],
    ["heldBack", ["0", "0", "0"], "0", ["22000", "15000", "15000"]],
  ])("goes to %s, and to no other", (surplus, room, toMeet, allocation) => {
    const { at, figure: worked } = cells(
      {
        balance: { method: "sharePot", pot: "pot" },
        factors: [shared],
        protection: [{ fundingPeriod: "2023-24", cap: "cap", overspend: "authority", surplus }],
      },
      three,
    );
    expect(worked("surplus")).toBe("8000");
    expect(at("roomToReceive")).toEqual(room);
    expect(worked("toMeet")).toBe(toMeet);
    expect(at("allocation")).toEqual(allocation);
  });
});

describe("whatever is protected", () => {
  const part = { id: "part", kind: "shareOfPot", ...words("Part"), by: "pupils", percentage: "percentage" };
  const [blend, lines] = [{ blend: "threeQuarters" }, { lines: ["part"] }];
  const floor = { floor: "floor", overspend: "authority", surplus: "heldBack" };

  test.each([
    [blend, ["phasedShare"]],
    [floor, ["lower", "clipped"]],
    [{ ...blend, ...lines }, ["phasedShare", "protectedAllocation"]],
    [{ ...floor, ...lines }, ["lower", "clipped", "protectedAllocation"]],
  ])("one column is the allocation, and what it was held to is not: %j", (how, limited) => {
    const { having } = cells(
      {
        balance: { method: "sharePot", pot: "pot" },
        factors: [part, shared],
        protection: [{ fundingPeriod: "2023-24", ...how }],
      },
      three,
    );
    expect(having("allocation")).toEqual(["allocation"]);
    expect(having("limit")).toEqual(limited);
  });
});

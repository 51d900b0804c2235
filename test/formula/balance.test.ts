import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import { formulaInWords } from "../../src/formula/words.ts";
import { Decimal } from "../../src/money.ts";
import { problemsAsText } from "../../src/problem.ts";
import { figure, formulaOf, read, words, written } from "./written.ts";

const figures = {
  pot: figure("60000.00", "£"),
  heldBack: figure("1000.00", "£"),
  reserve: figure("2500.00", "£"),
  unitValue: figure("461.00", "£/pupil"),
  floor: figure("90", "%"),
  cap: figure("110", "%"),
  threeQuarters: figure("75", "%"),
  percentage: figure("40", "%"),
};
const each = { id: "each", kind: "perPupil", ...words("Each pupil"), driver: "pupils", unitValue: "unitValue" };
const shared = { id: "each", kind: "shareOfRemainder", ...words("Each pupil"), by: "pupils" };

const driverOf = (column: string) => ({ ...words(column), column, unit: "pupil" });

interface Parts {
  readonly balance: unknown;
  readonly factors?: readonly unknown[];
  readonly grants?: readonly unknown[];
  readonly protection?: readonly unknown[];
}

/** The cells of schools of so many pupils, with so much of a baseline or none. */
function cells(parts: Parts, schools: readonly { pupils: string; before?: string; baseline?: string }[]) {
  const formula = formulaOf(
    written({
      figures,
      drivers: {
        pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
        before: { ...words("Pupils before"), column: "before", unit: "pupil" },
      },
      factors: [each],
      ...parts,
    }),
  );
  const column = (of: (school: (typeof schools)[number], i: number) => string): Decimal[] =>
    schools.map((school, i) => new Decimal(of(school, i)));
  const sheet = lowerFormula(formula, formula.fundingPeriod);
  const { columns, figures: worked } = evaluate(sheet, {
    schools: schools.map((_, i) => ({ number: String(i), name: String(i) })),
    attributes: new Map(),
    columns: new Map([
      ["pupils", column(({ pupils }) => pupils)],
      ["before", column(({ before }) => before ?? "0")],
      ["baseline", column(({ baseline }) => baseline ?? "0")],
      ["hasBaseline", column(({ baseline }) => (baseline === undefined ? "0" : "1"))],
      ["order", column((_, i) => String(i + 1))],
      ["monthsOpen", column(() => "12")],
    ]),
  });
  return {
    at: (id: string): string[] => (columns.get(id) ?? []).map((value) => value.toFixed()),
    figure: (id: string): string | undefined => worked.get(id)?.toFixed(),
    checks: sheet.checks.map(({ id }) => id),
  };
}

const two = [{ pupils: "100" }, { pupils: "50" }];

describe("unit values scaled to the pot by one figure", () => {
  const balance = { method: "scaled", pot: "pot", heldBack: "heldBack" };

  test("take every line up or down alike, to the penny", () => {
    // 100 and 50 pupils at £461 are £69,150.00; there is £59,000.00.
    const { at, figure } = cells({ balance }, two);
    expect(figure("scalingFactor")).toBe("0.85321764");
    expect(at("each")).toEqual(["46100", "23050"]);
    expect(at("scaling")).toEqual(["-6766.67", "-3383.33"]);
    expect(at("allocation")).toEqual(["39333.33", "19666.67"]);
  });

  test("or to the pound", () => {
    const { at } = cells({ balance: { ...balance, to: "pound" } }, two);
    expect(at("allocation")).toEqual(["39333", "19667"]);
  });
});

describe("fixed unit values beside a pot", () => {
  const balance = {
    method: "unitValues",
    pot: "pot",
    heldBack: "heldBack",
    centralReserve: "reserve",
    surplus: "centralReserve",
    shortfall: "heldBack",
  };

  test("state what is short, and take it from what is held back", () => {
    const { figure } = cells({ balance }, [{ pupils: "100" }, { pupils: "29" }]);
    expect(figure("formulaTotal")).toBe("59469");
    expect(figure("potShortfall")).toBe("469");
    expect(figure("potSurplus")).toBe("0");
    expect(figure("heldBackNow")).toBe("531");
  });

  test("state what is left, and add it to the reserve", () => {
    const { figure } = cells({ balance }, [{ pupils: "100" }, { pupils: "20" }]);
    expect(figure("potSurplus")).toBe("3680");
    expect(figure("reserveNow")).toBe("6180");
    expect(figure("potAndReserve")).toBe("62500");
  });
});

describe("what a pot beside unit values leaves or lacks", () => {
  const moved = (surplus: string, shortfall: string, pupils: string) => {
    const balance = {
      method: "unitValues",
      pot: "pot",
      heldBack: "heldBack",
      centralReserve: "reserve",
      surplus,
      shortfall,
    };
    const { figure } = cells({ balance }, [{ pupils }]);
    return ["potSurplus", "potShortfall", "heldBackNow", "reserveNow"].map(figure);
  };

  // £59,000.00 to allocate: 100 pupils at £461 leave £12,900.00 of it, and 129 lack £469.00.
  test.each([
    ["heldBack", "heldBack", "100", ["12900", "0", "13900", undefined]],
    ["heldBack", "heldBack", "129", ["0", "469", "531", undefined]],
    ["heldBack", "authority", "129", ["0", "469", "1000", undefined]],
    ["heldBack", "refused", "129", ["0", "469", "1000", undefined]],
    ["centralReserve", "heldBack", "129", ["0", "469", "531", "2500"]],
    ["centralReserve", "authority", "100", ["12900", "0", undefined, "15400"]],
    ["centralReserve", "authority", "129", ["0", "469", undefined, "2500"]],
  ])("a surplus to %s and a shortfall met by %s move those sums alone: %s pupils", (surplus, shortfall, pupils, is) => {
    expect(moved(surplus, shortfall, pupils)).toEqual(is);
  });

  test("is stated of unit values alone: a pot that is shared leaves nothing and lacks nothing", () => {
    const { figure } = cells({ balance: { method: "sharePot", pot: "pot" }, factors: [shared] }, two);
    expect(["formulaTotal", "potSurplus", "potShortfall"].map(figure)).toEqual([undefined, undefined, undefined]);
  });
});

describe("floors beside a pot of unit values", () => {
  const schools = [
    { pupils: "100", baseline: "40000.00" },
    { pupils: "20", baseline: "20000.00" },
  ];
  // £46,100.00 and £9,220.00 of £59,000.00; the second is brought up to £18,000.00.
  const floored = (overspend: string, more: object = {}) => ({
    balance: {
      method: "unitValues",
      pot: "pot",
      heldBack: "heldBack",
      surplus: "centralReserve",
      shortfall: "refused",
      ...more,
    },
    protection: [{ fundingPeriod: "2023-24", floor: "floor", overspend, surplus: "heldBack" }],
  });

  test("that the authority pays for are no shortfall of the unit values", () => {
    const { at, figure } = cells(floored("authority"), schools);
    expect(at("allocation")).toEqual(["46100", "18000"]);
    expect(figure("overspend")).toBe("8780");
    expect(["formulaTotal", "potSurplus", "potShortfall"].map(figure)).toEqual(["55320", "3680", "0"]);
    expect(figure("check.shortfallMet")).toBe("0");
    expect(figure("reserveNow")).toBe("3680");
  });

  test("that are paid from the sum held back leave so much less of it, with what the pot leaves or lacks", () => {
    const { figure } = cells(floored("heldBack"), schools);
    expect(["potSurplus", "potShortfall", "heldBackNow"].map(figure)).toEqual(["3680", "0", "-7780"]);
    expect(figure("check.heldBackSuffices")).toBe("-7780");
    const kept = cells(floored("heldBack", { surplus: "heldBack" }), schools);
    expect(kept.figure("heldBackNow")).toBe("-4100");
    const short = cells(floored("heldBack", { shortfall: "heldBack" }), [
      { pupils: "109", baseline: "40000.00" },
      schools[1]!,
    ]);
    expect(["potShortfall", "overspend", "heldBackNow"].map(short.figure)).toEqual(["469", "8780", "-8249"]);
  });

  test("and what caps bring in is added to it", () => {
    const protection = [{ fundingPeriod: "2023-24", cap: "cap", overspend: "authority", surplus: "heldBack" }];
    const { at, figure } = cells({ ...floored("authority"), protection }, schools);
    expect(at("allocation")).toEqual(["44000", "9220"]);
    expect(["potSurplus", "heldBackNow"].map(figure)).toEqual(["3680", "3100"]);
  });
});

describe("a pot shared to the pound", () => {
  test("gives the odd pounds to the largest remainders", () => {
    const balance = { method: "sharePot", pot: "pot", to: "pound" };
    const share = { id: "each", kind: "shareOfRemainder", ...words("Each pupil"), by: "pupils" };
    // £60,000 over 7 pupils: £8,571 3/7, £25,714 2/7 and £25,714 2/7.
    const { at, figure } = cells({ balance, factors: [share] }, [{ pupils: "1" }, { pupils: "3" }, { pupils: "3" }]);
    expect(at("each.whole")).toEqual(["8571", "25714", "25714"]);
    expect(figure("each.odd")).toBe("1");
    expect(at("allocation")).toEqual(["8572", "25714", "25714"]);
  });
});

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

describe("what stands beside an allocation", () => {
  test("is never part of it: grants, and the notional part of its lines", () => {
    const grant = {
      ...each,
      id: "grant",
      conditions: words("To be spent by 31 March"),
    };
    const { at } = cells(
      { balance: { method: "unitValues" }, factors: [{ ...each, notional: "percentage" }], grants: [grant] },
      two,
    );
    expect(at("allocation")).toEqual(["46100", "23050"]);
    expect(at("grants")).toEqual(["46100", "23050"]);
    expect(at("withGrants")).toEqual(["92200", "46100"]);
    expect(at("notional")).toEqual(["18440", "9220"]);
  });

  test("is a part of what scaling leaves of a line, which is what the school has", () => {
    const balance = { method: "scaled", pot: "pot", heldBack: "heldBack" };
    const twice = { ...each, id: "twice", notional: "percentage" };
    const { at } = cells({ balance, factors: [{ ...each, notional: "percentage" }, twice] }, [...two, { pupils: "0" }]);
    // £39,333.33 and £19,666.67 are left, half of it of each line: 40% of that.
    expect(at("scaled")).toEqual(["39333.33", "19666.67", "0"]);
    expect(at("each.notional")).toEqual(["7866.67", "3933.33", "0"]);
    expect(at("notional")).toEqual(["15733.34", "7866.66", "0"]);
  });

  test("says that it is of the line as scaled", () => {
    const formula = (method: string) =>
      formulaOf(
        written({
          figures,
          factors: [{ ...each, notional: "percentage" }],
          balance: { method, pot: "pot", ...rest(method) },
        }),
      );
    const rest = (method: string) => (method === "unitValues" ? { surplus: "heldBack", shortfall: "authority" } : {});
    const said = (method: string) =>
      formulaInWords(formula(method), "2023-24", [])
        .main.map(({ says }) => says)
        .filter(({ en }) => en.includes("notional SEN"));
    expect(said("scaled")[0]?.en).toContain("is the part of it, once scaled, that counts as notional SEN");
    expect(said("scaled")[0]?.cy).toContain("yw'r rhan ohoni, wedi'i graddio, sy'n cyfrif");
    expect(said("unitValues")[0]?.en).toContain("is the part of it that counts as notional SEN");
  });

  test("goes by points among the grants, which are no money and have no conditions", () => {
    const points = { id: "points", kind: "score", ...words("Points"), of: [{ driver: "pupils", points: "point" }] };
    const half = { id: "half", kind: "worked", ...words("Half"), sum: ["points"] };
    const grant = { id: "grant", kind: "shareOfPot", ...words("Grant"), by: "half", amount: "pot" };
    const point = figure("2", "point/pupil");
    const parts = (conditions?: unknown) =>
      written({ figures: { ...figures, point }, factors: [each], grants: [points, half, { ...grant, conditions }] });
    expect(problemsAsText(read(parts(words("To be spent by 31 March"))).problems)).toBe("");
    expect(problemsAsText(read(parts()).problems)).toContain("the grant grant has no conditions");
  });
});

import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { amount } from "../../src/expression/build.ts";
import { lowerFormula } from "../../src/formula/lower.ts";
import type { Sheet } from "../../src/formula/sheet.ts";
import { Decimal } from "../../src/money.ts";
import { exactly, figure, formulaOf, words, written } from "./written.ts";

const figures = { million: figure("1000000.00", "£"), percentage: figure("100", "%"), small: figure("0.0000001", "1") };
const drivers = { pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" } };
const share = { id: "line", kind: "shareOfPot", ...words("Line"), by: "pupils", amount: "million" };
const schools = (...counts: string[]) => counts.map((pupils) => ({ columns: { pupils } }));
const balances = [{ method: "unitValues" }, { method: "sharePot", pot: "million" }];

describe("a share by a column of more than six places", () => {
  test.each(balances)("comes to the sum that is shared: %j", (balance) => {
    const formula = formulaOf(written({ figures, drivers, balance, factors: [share] }));
    // To six places 1.00000049 is 1.000000, and three of them are 3.000000: of the counts as written, 3.00000147.
    expect(exactly(formula, "line", schools("1.00000049", "1.00000049", "1.00000049"))).toEqual([
      "333333.34",
      "333333.33",
      "333333.33",
    ]);
  });

  test("goes by six places of it, as its total does", () => {
    const formula = formulaOf(written({ figures, drivers, factors: [share] }));
    const three = schools("0.2", "0.29999951", "0.50000049");
    expect(exactly(formula, "line.by", three)).toEqual(["0.2", "0.3", "0.5"]);
    expect(exactly(formula, "line.counted", three)).toEqual(["1"]);
    expect(exactly(formula, "line", three)).toEqual(["200000", "300000", "500000"]);
  });

  test("where it is worked out, as where it is counted", () => {
    const tiny = { id: "tiny", kind: "worked", ...words("Tiny"), product: ["pupils", "small"], places: 8 };
    const parts = { figures, drivers, factors: [tiny, { ...share, by: "tiny" }] };
    const three = schools("14.9", "14.9", "14.9");
    expect(exactly(formulaOf(written(parts)), "tiny", three)).toEqual(["0.00000149", "0.00000149", "0.00000149"]);
    expect(exactly(formulaOf(written(parts)), "line", three)).toEqual(["333333.34", "333333.33", "333333.33"]);
  });

  test("has no other column where there are six places or fewer", () => {
    const six = { id: "six", kind: "worked", ...words("Six"), sum: ["pupils"], places: 6 };
    const sheet = lowerFormula(
      formulaOf(written({ figures, drivers, factors: [six, { ...share, by: "six" }] })),
      "2023-24",
    );
    expect(sheet.steps.map(({ id }) => id)).not.toContain("line.by");
  });
});

describe("a share within some schools", () => {
  const counts = ["1", "2", "3"].map((pupils) => ({ columns: { pupils } }));

  test.each([
    [{ medium: ["Welsh", "dual"] }, ["333333.33", "666666.67", "0"]],
    [{ medium: ["English"] }, ["0", "0", "1000000"]],
    [{ phase: ["primary"] }, ["250000", "0", "750000"]],
  ])("is of those alone: %j", (within, pounds) => {
    const formula = formulaOf(written({ figures, drivers, factors: [{ ...share, within }] }));
    const kinds = [{ medium: "Welsh" }, { medium: "dual", phase: "secondary" }, {}];
    expect(
      exactly(
        formula,
        "line",
        counts.map((each, i) => ({ ...each, ...kinds[i] })),
      ),
    ).toEqual(pounds);
  });
});

describe("a share of the remainder", () => {
  const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "pupils" };
  const remainder = (...factors: unknown[]) => {
    const formula = formulaOf(written({ figures, drivers, balance: { method: "sharePot", pot: "million" }, factors }));
    const { steps } = lowerFormula(formula, "2023-24");
    const figureOf = (id: string) =>
      steps.some((step) => step.id === id) ? exactly(formula, id, schools("1"))[0] : undefined;
    return ["rest.before", "rest.sum", "fixedLinesCovered.lines"].map(figureOf);
  };
  const half = { ...share, amount: undefined, percentage: "part" };

  test("is all that there is, where it stands first or alone; after others it is what they leave", () => {
    const before = { id: "before", kind: "worked", ...words("Before"), sum: ["pupils"] };
    expect(remainder(rest)).toEqual([undefined, "1000000", "0"]);
    expect(remainder(before, rest)).toEqual([undefined, "1000000", "0"]);
    const parts = { ...figures, part: figure("12.5", "%") };
    const formula = formulaOf(
      written({ figures: parts, drivers, balance: { method: "sharePot", pot: "million" }, factors: [half, rest] }),
    );
    const is = ["line.sum", "rest.before", "rest.sum", "fixedLinesCovered.lines"];
    expect(is.flatMap((id) => exactly(formula, id, schools("1")))).toEqual(["125000", "125000", "875000", "125000"]);
  });
});

describe("the workings of a share", () => {
  const labelsOf = (to: string): string[] =>
    lowerFormula(
      formulaOf(written({ figures, drivers, factors: [share], balance: { method: "unitValues", to } })),
      "2023-24",
    )
      .steps.filter(({ id }) => id === "line" || id.startsWith("line."))
      .map(({ label }) => `${label.en} | ${label.cy}`);

  test("are named in English and Welsh, by the pennies that it goes by", () => {
    expect(labelsOf("penny")).toEqual([
      "Pupils: to six places | Pupils (cy): i chwe lle degol",
      "Line: sum to share | Line (cy): swm i'w rannu",
      "Total: Pupils: to six places | Cyfanswm: Pupils (cy): i chwe lle degol",
      "Line: exact share | Line (cy): cyfran union",
      "Line: whole pence | Line (cy): ceiniogau cyfan",
      "Line: remainder | Line (cy): gweddill",
      "Line: remainder as a whole number | Line (cy): gweddill fel rhif cyfan",
      "Line: order for odd pennies | Line (cy): trefn y ceiniogau dros ben",
      "Line: whole pence shared | Line (cy): ceiniogau cyfan a rannwyd",
      "Line: left over | Line (cy): dros ben",
      "Line: odd pennies | Line (cy): ceiniogau dros ben",
      "Line: last in order to have one | Line (cy): yr olaf yn y drefn i gael un",
      "Line | Line (cy)",
      "Line: distance from exact | Line (cy): pellter o'r union",
    ]);
  });

  test("or by the pounds", () => {
    const pence = labelsOf("penny");
    expect(labelsOf("pound").filter((label) => !pence.includes(label))).toEqual([
      "Line: whole pounds | Line (cy): punnoedd cyfan",
      "Line: order for odd pounds | Line (cy): trefn y punnoedd dros ben",
      "Line: whole pounds shared | Line (cy): punnoedd cyfan a rannwyd",
      "Line: odd pounds | Line (cy): punnoedd dros ben",
    ]);
  });
});

describe("a census driver", () => {
  const roll = { ...words("Roll"), where: { reservedPlace: ["no"] } };

  test("has the six places that every count of a census is rounded to, and needs no other column", () => {
    const formula = formulaOf(written({ figures, drivers: { pupils: roll }, factors: [share] }));
    expect(lowerFormula(formula, "2023-24").steps.map(({ id }) => id)).not.toContain("line.by");
  });
});

/** A sheet of which one step gives another value than it should. */
function withStep(sheet: Sheet, id: string, value: string): Sheet {
  return {
    ...sheet,
    steps: sheet.steps.map((step) => (step.id === id ? { ...step, expression: amount(value, step.unit) } : step)),
  };
}

describe("that every share comes to the sum that is shared", () => {
  const sharePot = { method: "sharePot", pot: "million" };
  const scaled = { method: "scaled", pot: "million" };
  const grant = { ...share, id: "granted", conditions: words("For something") };
  const floored = {
    fundingPeriod: "2023-24",
    floor: "percentage",
    blend: "percentage",
    overspend: "authority",
    surplus: "heldBack",
  };

  test.each([
    ["a line", "line", { factors: [share] }],
    ["a grant", "granted", { factors: [share], grants: [grant] }],
    ["scaling", "scaled", { factors: [share], balance: scaled }],
    ["a phase-in", "blended", { factors: [share], balance: sharePot, protection: [floored] }],
    ["protection", "adjustment", { factors: [share], balance: sharePot, protection: [floored] }],
  ])("is tested of %s", (_, id, parts) => {
    const sheet = lowerFormula(formulaOf(written({ figures, drivers, ...parts })), "2023-24");
    const check = sheet.checks.find((each) => each.id === (id === "granted" ? "sharedInGrants" : "sharedInFull"))!;
    const checked = (of: Sheet): string => {
      const columns = new Map(
        of.columns.map((column) => [
          column.id,
          [new Decimal({ pupils: 3, baseline: 5, monthsOpen: 12 }[column.id] ?? 1)],
        ]),
      );
      const { figures: worked } = evaluate(of, {
        schools: [{ number: "1", name: "One" }],
        attributes: new Map(),
        columns,
      });
      return worked.get(check.figure)!.toFixed(2);
    };
    expect(checked(sheet)).toBe("0.00");
    expect(checked(withStep(sheet, `${id}.whole`, "0.38"))).not.toBe("0.00");
    expect(checked(withStep(sheet, id, "0.38"))).not.toBe("0.00");
    expect(check.must).toBe("beNothing");
  });
});

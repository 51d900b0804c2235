import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { allocate as allocated } from "../../src/allocation/allocate.ts";
import { type Causes, causesOf, notExplained } from "../../src/comparison/causes.ts";
import { compare } from "../../src/comparison/compare.ts";
import { forShares } from "../../src/comparison/recounted.ts";
import { CensusMemory } from "../../src/files/census-memory.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { loadRecounted } from "../../src/files/load-recounted.ts";
import { withFigures } from "../../src/formula/allowed.ts";
import { formulaFindings } from "../../src/formula/findings/index.ts";
import type { Budget } from "../../src/model/budget.ts";
import { budgetsOf } from "../../src/model/budget-name.ts";
import { minus, sum } from "../../src/money.ts";
import { allocate, aln, columnOf, SampleCopy, sampleModel } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

vi.setConfig({ testTimeout: 120_000 });

const loaded = loadModel(sampleModel).value!;
const memory = new CensusMemory();
const budgets = new Map<string, Budget>();
const budget = (name: string): Budget => {
  const known = budgets.get(name) ?? budgetOf(name, sampleModel);
  budgets.set(name, known);
  return known;
};

const compared = (before: Budget, after: Budget) =>
  compare(
    before,
    after,
    loadRecounted(loaded, before, after, () => {}, memory),
  );
const stepsOf = ({ each }: Causes) => each.map(({ steps }) => steps.join("+"));
const reasonsOf = ({ each }: Causes) => each.flatMap(({ why }) => why?.reason ?? []);
/** The causes that bring something to any school. */
const bringing = ({ each }: Causes) =>
  each.filter(({ at, others }) => [...at, others].some((value) => !value.isZero())).map(({ steps }) => steps.join("+"));

/** A budget with other figures over the very same data. */
function with_(of: Budget, figures: Readonly<Record<string, string>>): Budget {
  const formula = withFigures(of.formula, new Map(Object.entries(figures)));
  const { value, problems } = allocated(formula, of.sources);
  expect(problems).toEqual([]);
  return { ...of, formula, allocation: value! };
}

describe("the causes of a change", () => {
  const names = budgetsOf(loaded.model);
  const periods = names.filter((name) => !name.includes(":"));
  // Each period with the next and back, each option with its own period and with the next one.
  const pairs = names.flatMap((name) => {
    const [period = ""] = name.split(":");
    const next = periods[periods.indexOf(period) + 1];
    return [
      ...(name === period ? [] : [[period, name]]),
      ...(next ? [[name, next]] : []),
      ...(next === undefined ? [] : [[next, name]]),
    ];
  });

  test.each(pairs)("add up to the penny, at each school and at the others: %s, %s", (first, second) => {
    const [before, after] = [budget(first!), budget(second!)];
    const { causes, change, comparable } = compared(before, after);
    const changes = change.worked.columns.get("change")!;
    expect(causes.each.every(({ at }) => at.length === comparable.length)).toBe(true);
    changes.forEach((each, i) => {
      expect(sum(causes.each.map(({ at }) => at[i]!)).toFixed(2), comparable[i]!.school.number).toBe(each.toFixed(2));
    });
    const all = (of: Budget) => sum(of.allocation.worked.columns.get("allocation")!);
    const total = sum(causes.each.flatMap(({ at, others }) => [...at, others]));
    expect(total.toFixed(2)).toBe(minus(all(after), all(before)).toFixed(2));
    expect(notExplained(causes).toFixed()).toBe("0");
    const steps = causes.each.flatMap((cause) => cause.steps);
    expect(steps).toEqual(
      ["counts", "pot", "figures", "method", "protection"].filter((step) => step !== "pot" || steps.includes("pot")),
    );
    // Steps stand together only where it is said why.
    expect(causes.each.filter(({ steps, why }) => steps.length > 1 !== (why !== undefined))).toEqual([]);
  });

  test("are nothing where formula and data are the same", () => {
    for (const name of ["2022-23", "2024-25"]) {
      const { causes } = compared(budget(name), budget(name));
      expect(bringing(causes)).toEqual([]);
      expect(causes.each.map(({ steps }) => steps.length)).toEqual(causes.each.map(() => 1));
    }
  });

  test.each([
    ["figures", { pupilPercentage: "31" }, "figures"],
    ["a unit value", { alncoSmall: "9961.00" }, "figures"],
    ["the pot", { pot: "2870000.00" }, "pot"],
    ["both", { pot: "2870000.00", alncoSmall: "9961.00" }, "pot,figures"],
  ])("are where the change was made: %s", (_, figures, expected) => {
    const before = budget("2026-27");
    expect(bringing(compared(before, with_(before, figures)).causes).join()).toBe(expected);
  });

  test("are all protection where its limits alone were changed", () => {
    const before = budget("2024-25");
    expect(bringing(compared(before, with_(before, { floor2024: "85" })).causes)).toEqual(["protection"]);
  });

  test("stand together where a step cannot be run, with the reason", () => {
    const causes = (before: string, after: string) => compared(budget(before), budget(after)).causes;
    const named = causes("2022-23", "2023-24");
    expect([stepsOf(named), reasonsOf(named)]).toEqual([["counts+figures+method", "protection"], ["namedLearners"]]);
    const codes = causes("2025-26", "2026-27");
    expect([stepsOf(codes), reasonsOf(codes)]).toEqual([["counts+pot+figures+method", "protection"], ["censuses"]]);
    expect(codes.each[0]!.why!.details.join()).toContain("the census of 2026-01-20 has no such code");
    const refused = causes("2024-25", "2024-25:80-20");
    expect([stepsOf(refused), reasonsOf(refused)]).toEqual([
      ["counts", "pot", "figures+method", "protection"],
      ["refused"],
    ]);
    const system = causes("2023-24", "2022-23");
    expect([stepsOf(system), reasonsOf(system)]).toEqual([["counts+figures+method", "protection"], ["system"]]);
    const untried = compare(budget("2023-24"), budget("2024-25")).causes;
    expect([stepsOf(untried), reasonsOf(untried)]).toEqual([["counts+pot+figures+method", "protection"], ["notTried"]]);
  });

  test("stand together where the earlier formula leaves out a school that is compared", () => {
    const [before, after] = [budget("2023-24"), budget("2024-25")];
    const { comparable } = compare(before, after);
    const recounted = loadRecounted(loaded, before, after, () => {}, memory);
    const formula = { ...before.formula, covers: before.formula.covers.filter((phase) => phase !== "all-through") };
    const causes = causesOf({ before: { ...before, formula }, after, comparable }, recounted);
    expect([stepsOf(causes), reasonsOf(causes)]).toEqual([["counts+pot+figures+method", "protection"], ["phases"]]);
    expect(causes.each[0]!.why!.details).toEqual(["6995501 Ysgol Bro Tre'r Ddôl is all-through"]);
    expect(notExplained(causes).toFixed()).toBe("0");
  });

  test("a gap between them and the change is seen", () => {
    const { causes } = compared(budget("2023-24"), budget("2024-25"));
    const [first, ...rest] = causes.each;
    const wrong = {
      ...causes,
      each: [{ ...first!, at: first!.at.map((value, i) => (i === 3 ? value.plus("0.01") : value)) }, ...rest],
    };
    expect(notExplained(wrong).toFixed()).toBe("0.01");
  });
});

test("what gives the shares of a formula is a formula that nothing is wrong with", () => {
  for (const name of budgetsOf(loaded.model))
    expect(formulaFindings(forShares(budget(name).formula)), name).toEqual([]);
});

describe("a model with exactly the step, allocated from the command line,", () => {
  /** The sample, where 2024-25 is by the formula of 2023-24: its own figures, or some of them those of 2024-25. */
  async function sharesOf(figures: Readonly<Record<string, string>>): Promise<Map<string, string>> {
    const copy = new SampleCopy();
    const option = {
      format: 1,
      extends: "aln-support-2023-24.json",
      id: "step",
      en: "Step",
      cy: "Cam",
      status: "draft",
      papers: { step: { en: "Step", cy: "Cam", date: "2024-01-01" } },
      figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value, paper: "step" }])),
    };
    writeFileSync(join(copy.folder, "../formulas/step.json"), JSON.stringify(option));
    const model = JSON.parse(copy.read("data-samples/model.json"));
    model.fundingPeriods["2024-25"].formula = "../formulas/step.json";
    writeFileSync(copy.model, JSON.stringify(model));
    return columnOf(await allocate(copy.model, "2024-25"), "formulaShare");
  }

  test("comes to the same shares, step by step, at every school", async () => {
    const [before, after] = [budget("2023-24"), budget("2024-25")];
    const { causes, comparable } = compared(before, after);
    const { pot, ...others } = Object.fromEntries(
      Object.keys(before.formula.figures)
        .filter((id) => before.formula.figures[id]!.value !== after.formula.figures[id]!.value)
        .map((id) => [id, after.formula.figures[id]!.value]),
    );
    expect(Object.keys(others).sort()).toEqual([
      "alncoLarge",
      "alncoMiddling",
      "alncoSmall",
      "basePlace",
      "specialPlace",
    ]);
    const steps = [
      columnOf(await allocate(sampleModel, "2023-24"), "formulaShare"),
      await sharesOf({}),
      await sharesOf({ pot: pot! }),
      await sharesOf({ pot: pot!, ...others }),
    ];
    let different = 0;
    comparable.forEach(({ school: { number } }, i) => {
      const shares = steps.map((shares) => Math.round(Number(shares.get(number)) * 100));
      const [counts, ofPot, figures] = causes.each.map(({ at }) => at[i]!.times(100).toNumber());
      expect([counts, ofPot, figures], number).toEqual([1, 2, 3].map((step) => shares[step]! - shares[step - 1]!));
      different += Number(counts !== 0 && ofPot !== 0 && figures !== 0);
    });
    expect(different).toBe(comparable.length);
  });
});

test("a comparison says on the terminal what the change comes from, and what the engine says of a step that it cannot run", async () => {
  const copy = new SampleCopy();
  const lines = (text: string) =>
    text
      .split("\n")
      .filter((line) => /^ {2}Causes|^ {20,}/.test(line))
      .map((line) => line.trim());
  const run = (before: string, after: string) =>
    aln("compare", copy.model, before, after, "--output", join(copy.folder, "x.xlsx"));
  const told = await run("2024-25", "2025-26");
  expect(told.err).not.toContain("among the causes");
  expect(lines(told.out).slice(0, 5)).toEqual([
    "Causes                       £0.00  Counts, and £74,934.31 from some schools to others",
    "+£130,000.00  Pot",
    "-£1,000.00  Figures, and £3,030.32 from some schools to others",
    "£0.00  Method",
    "£0.00  Protection, and £35,393.07 from some schools to others",
  ]);
  const joined = await run("2025-26", "2026-27");
  expect(joined.err).toContain(
    "Counts, pot, figures and method together among the causes. What the engine says of 2025-26 on the data of 2026-27:\n" +
      '  schoolAction counts "schoolAction", and the census of 2026-01-20 has no such code\n',
  );
  expect(lines(joined.out).slice(0, 3)).toEqual([
    "Causes                +£119,000.00  Counts, pot, figures and method together, and £53,136.19 from some schools to others",
    "(the later censuses do not hold what the earlier formula counts)",
    "£0.00  Protection, and £35,523.05 from some schools to others",
  ]);
});

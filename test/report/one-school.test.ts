import { describe, expect, it, test } from "vitest";
import { allocated, compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { withFigures } from "../../src/formula/allowed.ts";
import type { Language } from "../../src/language/text.ts";
import { type Budget, budgetFrom } from "../../src/model/budget.ts";
import { comparisonContext, comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { Context } from "../../src/report/context.ts";
import { choicesOf } from "../../src/report/one-school/choices.ts";
import { oneSchoolSheets } from "../../src/report/one-school-sheets.ts";
import type { Cell, SheetPlan } from "../../src/report/plan.ts";
import { compareCells } from "../libreoffice/compare-cells.ts";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";

const program = libreOffice();

const budgets = new Map<string, Budget>();
const budget = (name: string): Budget => {
  const loaded = budgets.get(name) ?? budgetOf(name);
  budgets.set(name, loaded);
  return loaded;
};

const contextFor = (before: string, after: string, language: Language = "en"): Context =>
  comparisonContext(compare(budget(before), budget(after)), language);

/** What stands in the cell where nobody chose a school of the list. */
const noSchools = ["", "6990000 Nobody's School"];

/** The sheets that a statement looks at, and those that these look at. */
const lookedAt = ({ name }: SheetPlan): boolean =>
  /^(Drivers|Gyrwyr|Workings|Gweithio \d|Memorand|Figures|Ffigurau|Schools|Opened|Ysgolion|Agor|Causes|Achosion|Checks|Gwiriadau|Pupil ledger|Cyfriflyfr)/.test(
    name,
  );

describe("the sheet for one school", () => {
  it.skipIf(!program)(
    "follows whichever school is chosen, in LibreOffice, in both languages",
    { timeout: 600_000 },
    async () => {
      const copies = [
        { context: contextFor("2022-23", "2023-24"), from: 0 },
        { context: contextFor("2023-24", "2026-27", "cy"), from: 1 },
      ].map(({ context, from }) => {
        const first = oneSchoolSheets(context);
        const numbers = choicesOf(context).filter(
          ({ school: { number }, before, after }) =>
            before.length !== 1 || after.length !== 1 || (Number(number) + from) % 2 === 0,
        );
        const chosen = [...numbers.map(({ label }) => label), ...noSchools];
        // Each school of the sample is chosen in one of the two, and those that are in one budget alone in both.
        // What is chosen changes what stands in the cell, and no formula: so each copy is the file with another choice in it.
        const sheets = chosen.flatMap((label, i) => {
          const { statement, workings } = oneSchoolSheets(context, label, ` ${i}`);
          expect(formulasOf(statement, i)).toEqual(formulasOf(first.statement));
          expect(formulasOf(workings, i)).toEqual(formulasOf(first.workings));
          return [statement, workings];
        });
        return { base: comparisonWorkbook(context.comparison, context.language).sheets.filter(lookedAt), sheets };
      });
      const sheets = copies.flatMap(({ base, sheets: own }) => [...base, ...own]);
      const bytes = await workbookBytes({ title: "", printed: { authority: "", status: "", page: () => "" }, sheets });
      const { compared, differences } = compareCells({ sheets }, recalculate(program ?? "", bytes));
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(10_000);
      console.info(`LibreOffice agrees on ${compared} cells of statements and what they look at`);
    },
  );

  test("writes a figure with every place that its cell takes, so that a sum is true as it is printed", {
    timeout: 60_000,
  }, () => {
    const [before, after] = [budget("2023-24"), budget("2024-25")];
    const typed = {
      pot: "2900000.55",
      floor2024: "92.257",
      weightNursery: "0.854321",
      deprivationPercentage: "12.3456",
    };
    const { value: tried } = budgetFrom(
      { period: "2024-25", option: undefined, determination: undefined },
      { ...after, formula: withFigures(after.formula, new Map(Object.entries(typed))) },
    );
    const context = comparisonContext(compare(before, { ...after, allocation: tried!.allocation }), "en", {
      recorded: after.allocation,
    });
    const { statement, workings } = oneSchoolSheets(context);
    const said = [statement, workings].flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []))),
    );
    const says = (text: string): boolean => said.some((each) => each.includes(text));
    expect(said.filter((each) => /92\.\d*%/.test(each) && !each.includes("92.257%"))).toEqual([]);
    expect([says("× 92.257%"), says("× 0.854321"), says("£2,900,000.55 −"), says("× 12.3456% = £")]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    // What was whole when the workbook was made shows its places once it has some.
    const points = statement.rows.findLast(({ cells: [first] }) => first?.value === "ALN points");
    expect(points?.cells[3]?.shown).toBe("typed");
  });

  test("comes to the allocations, and to a change that its lines add up to", { timeout: 60_000 }, () => {
    for (const [before, after] of [
      ["2022-23", "2023-24"],
      ["2023-24", "2026-27"],
    ] as const) {
      const context = contextFor(before, after);
      const { comparison } = context;
      for (const choice of choicesOf(context)) {
        const { statement } = oneSchoolSheets(context, choice.label);
        const results = statement.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.meaning === "result"));
        const was = allocated(comparison.before.allocation, choice.before);
        const is = allocated(comparison.after.allocation, choice.after);
        expect(results.map(shown), choice.label).toEqual([
          choice.isComparable ? is.minus(was).toFixed(2) : "",
          choice.before.length > 0 ? was.toFixed(2) : "",
          choice.after.length > 0 ? is.toFixed(2) : "",
        ]);
      }
    }
  });
});

/** The sums of a school, by the label of their line. */
const sumsOf = (before: string, after: string, chosen: string, language: Language = "en"): string[][] =>
  oneSchoolSheets(contextFor(before, after, language), chosen).statement.rows.map(({ cells }) => cells.map(shown));

const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed(2);

const formulasOf = ({ rows }: SheetPlan, suffix?: number): string[] =>
  rows.flatMap(({ cells }) =>
    cells.map((cell) => {
      const formula = cell?.formula ?? "";
      return suffix === undefined ? formula : formula.replaceAll(` ${suffix}'!`, "'!");
    }),
  );

test("every sum is written as a person would write it", () => {
  const rows = sumsOf("2023-24", "2024-25", "6992001 Ysgol Gynradd Llansîn");
  const first = rows.findIndex(([title]) => title === "2023-24: ALN Support budget 2023-24");
  const sumOf = (label: string): string | undefined => rows.slice(first).find(([name]) => name === label)?.[2];
  expect(sumOf("To allocate")).toBe("£2,750,000.00 − £25,000.00 = £2,725,000.00");
  expect(sumOf("ALN co-ordinator: full-year amount")).toBe("155 pupils ≤ 420 pupils: £14,400.00");
  expect(sumOf("ALN points")).toBe("5 pupils × 1 point + 22 pupils × 4 points = 93 points");
  expect(sumOf("Pupil numbers: sum to share")).toBe("£2,725,000.00 × 30% = £817,500.00");
  expect(sumOf("Pupil numbers")).toBe(
    "£817,500.00 × 174.15 pupils ÷ 7,161.1375 pupils = £19,880.588105, rounded down to £19,880.58 + £0.01, an odd penny: its remainder is one of the largest",
  );
  expect(sumOf("Deprivation")).toBe(
    "£408,750.00 × 51 pupils ÷ 1,380.833333 pupils = £15,096.861802, rounded down to £15,096.86",
  );
  expect(sumOf("Floor")).toBe("has a baseline: £80,610.00 × 90%, rounded up to the penny = £72,549.00");
  expect(sumOf("ALN Support budget")).toBe("£45,535.49 > £0.00: £82,164.94 − £289.02 = £81,875.92");
  expect(rows.filter(([label]) => label === "Transitional protection").map((row) => row[2])).toEqual([
    "£183.56 − (-£289.02)",
    "£81,875.92 − £82,164.94 = -£289.02",
    "£81,458.26 − £81,274.70 = £183.56",
  ]);
});

test("the baseline, of which floors and caps are, has a row where there is protection", () => {
  const rows = sumsOf("2022-23", "2023-24", "6992012 Cefn-y-gwyddau Primary School");
  expect(rows.filter(([label]) => label === "Baseline")).toEqual([
    ["Baseline", "what protection starts from", "", "44940.00", "£"],
  ]);
});

test("a school that is open for part of a year is told for how many months: its counts are by twelfths", () => {
  const months = (chosen: string, language: Language = "en") =>
    sumsOf("2022-23", "2023-24", chosen, language)
      .filter(([label]) =>
        /^(Months open in the funding year|Misoedd ar agor yn y flwyddyn gyllido)$/.test(label ?? ""),
      )
      .map((row) => row[3]);
  expect(months("6992012 Cefn-y-gwyddau Primary School")).toEqual(["12.00"]);
  expect(months("6992030 Ysgol Gynradd Golau'r Wawr", "cy")).toEqual(["7.00"]);
  expect(months("")).toEqual([""]);
});

describe("who is in one budget alone, or was made from others, is told so", () => {
  const says = (chosen: string, language: Language = "en"): string | undefined =>
    sumsOf("2022-23", "2023-24", chosen, language)[5]?.[1];

  test.each([
    ["6992001 Ysgol Gynradd Llansîn", "Open throughout both years: its budgets can be compared."],
    [
      "6992002 Brynhelyg Infant School",
      "Joined or became 6992029 Brynhelyg Primary School: choose that school for the change. Only its own budgets are here.",
    ],
    [
      "6992029 Brynhelyg Primary School",
      "Schools that joined or became this one are added together: 6992002 Brynhelyg Infant School; 6992007 Brynhelyg Junior School. Choose one of them for its own sums.",
    ],
    ["6992030 Ysgol Gynradd Golau'r Wawr", "Opened: it has no budget in 2022-23, and so there is no change to show."],
    ["6992005 Maes-y-mêl Primary School", "Closed: it has no budget in 2023-24, and so there is no change to show."],
    ["", "Choose a school from the list."],
    ["6990000 Nobody's School", "There is no such school in the list: choose one from it."],
  ])("%s", (chosen, sentence) => {
    expect(says(chosen)).toBe(sentence);
  });

  test("and what two schools had is added", () => {
    const rows = sumsOf("2022-23", "2023-24", "6992029 Brynhelyg Primary School");
    const [, , sum, comesTo] = rows.find(([label]) => label === "SEN budget")!;
    const parts = ["6992002 Brynhelyg Infant School", "6992007 Brynhelyg Junior School"].map(
      (each) => sumsOf("2022-23", "2023-24", each).find(([label]) => label === "SEN budget")![2],
    );
    expect(sum).toBe(
      `${parts.join(" + ")} = £${Number(comesTo).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`,
    );
  });

  test("with nothing chosen there is no number at all", () => {
    for (const chosen of noSchools)
      expect(
        oneSchoolSheets(contextFor("2022-23", "2023-24"), chosen).statement.rows.flatMap(({ cells }) =>
          cells.filter((cell) => cell && typeof cell.value !== "string"),
        ),
      ).toEqual([]);
  });
});

test("the one input of the sheet is the school, chosen from every school of either budget", () => {
  const context = contextFor("2022-23", "2023-24");
  const { statement, workings } = oneSchoolSheets(context);
  const inputs = statement.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.meaning === "input"));
  expect(inputs.map((cell) => cell?.value)).toEqual(["6992001 Ysgol Gynradd Llansîn"]);
  const [, first, last] = /^'One school workings'!\$A\$(\d+):\$A\$(\d+)$/.exec(inputs[0]?.choices?.range ?? "")!;
  const listed = workings.rows.slice(Number(first) - 1, Number(last)).map(({ cells }) => cells[0]?.value);
  expect(listed).toEqual(choicesOf(context).map(({ label }) => label));
  expect(listed.length).toBe(35);
});

import { expect, test, vi } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { withFigures } from "../../src/formula/allowed.ts";
import { scheduleWords } from "../../src/language/schedule-words.ts";
import { type Budget, budgetFrom } from "../../src/model/budget.ts";
import { comparisonContext, comparisonWorkbook, workbookOf } from "../../src/report/comparison-workbook.ts";
import type { SheetPlan } from "../../src/report/plan.ts";
import { budgetOf } from "../sample.ts";

vi.setConfig({ testTimeout: 60_000 });

const sheetOf = (before: string, after: string, language: "en" | "cy" = "en"): SheetPlan =>
  comparisonWorkbook(compare(budgetOf(before), budgetOf(after)), language).sheets.find(({ name }) =>
    ["What changed", "Beth a newidiodd"].includes(name),
  )!;

const said = ({ rows }: SheetPlan) =>
  rows.map(({ cells }) => cells.map((cell) => (typeof cell?.value === "string" ? cell.value : cell?.value.toFixed())));

/** The rows of one section, without its title and headings. */
const section = (sheet: SheetPlan, title: string) => {
  const all = said(sheet);
  const from = all.findIndex(([first]) => first?.startsWith(title));
  const end = all.findIndex((cells, i) => i > from && cells.length === 0);
  return { rows: all.slice(from + 2, end), plans: sheet.rows.slice(from + 2, end) };
};

test("figures with another value stand with both, live from the sheet of figures, and with their papers", () => {
  const { rows, plans } = section(sheetOf("2023-24", "2024-25"), scheduleWords.figures.en);
  expect(rows.slice(0, 6).map((row) => row.slice(0, 6))).toEqual([
    ["The ALN Support pot", "2750000", "2860000", "110000", "4", "£"],
    ["ALNCo, small school", "9600", "9960", "360", "3.75", "£"],
    ["ALNCo, middle-sized school", "14400", "14940", "540", "3.75", "£"],
    ["ALNCo, large school", "28800", "29880", "1080", "3.75", "£"],
    ["Place in a special school", "22360", "23250", "890", "3.98", "£ per place"],
    ["Reserved place in a specialist resource base", "10190", "10600", "410", "4.02", "£ per place"],
  ]);
  const formulas = plans[0]!.cells.map((cell) => cell?.formula);
  expect(formulas.slice(1, 3).every((each) => /^'Figures'!\$B\$\d+$/.test(each ?? ""))).toBe(true);
  expect(formulas[3]).toBe(`ROUND(${formulas[2]}-${formulas[1]},2)`);
  expect(rows[0]?.[6]).toContain(" → ");
});

test("a value that stands in no paper says so on both sheets, in both languages", () => {
  const before = budgetOf("2023-24");
  const { formula } = before;
  const pot = { ...formula.figures.pot!, value: "2800000.00", paper: "none" };
  const after = budgetOf("2023-24", undefined, { ...formula, id: "tried", figures: { ...formula.figures, pot } });
  for (const [language, words] of [
    ["en", "not in a paper"],
    ["cy", "nid yw mewn papur"],
  ] as const) {
    const { sheets } = comparisonWorkbook(compare(before, after), language);
    const cells = (name: string) => said(sheets.find((sheet) => sheet.name === name)!).flat();
    expect(cells(language === "en" ? "Figures" : "Ffigurau").filter((cell) => cell === words).length).toBe(1);
    const changed = cells(language === "en" ? "What changed" : "Beth a newidiodd");
    expect(changed.filter((cell) => cell?.endsWith(` → ${words}`)).length).toBe(1);
  }
});
test.each(["en", "cy"] as const)(
  "figures that both formulas have alike stand under them, and say it where one is changed (%s)",
  (language) => {
    const [before, after] = [budgetOf("2023-24"), budgetOf("2024-25")];
    const floor = "deprivationPercentage";
    const { value: tried } = budgetFrom(
      { period: "2024-25", option: undefined, determination: undefined },
      { ...after, formula: withFigures(after.formula, new Map([[floor, "17.25"]])) },
    );
    const rowOf = (allocation: Budget["allocation"]) => {
      const context = comparisonContext(compare(before, { ...after, allocation }), language, {
        recorded: after.allocation,
      });
      const sheet = workbookOf(context).sheets.find(({ name }) => ["What changed", "Beth a newidiodd"].includes(name))!;
      const row = sheet.rows.find(({ cells: [first] }) => first?.formula?.includes(labels[language]))!;
      return row.cells.slice(0, 5);
    };
    const labels = { en: "Part of the pot shared by eligible", cy: "Rhan o'r gronfa a rennir yn ôl prydau" };
    const texts = (cells: ReturnType<typeof rowOf>) =>
      cells.map((cell) => (typeof cell?.value === "string" ? cell.value : cell?.value.toFixed()));
    const [same, changed] = [rowOf(after.allocation), rowOf(tried!.allocation)];
    expect(texts(same).slice(1)).toEqual(["15", "15", "–", "–"]);
    expect(texts(changed).slice(1)).toEqual(["15", "17.25", "2.25", "15"]);
    const marked = { en: " (changed in this workbook)", cy: " (wedi'i newid yn y llyfr gwaith hwn)" }[language];
    expect(texts(changed)[0]).toBe(`${texts(same)[0]}${marked}`);
    expect(changed.map((cell) => cell?.formula)).toEqual(same.map((cell) => cell?.formula));
  },
);

test("a change of method is told apart, with what was said and what is said now", () => {
  const sheet = sheetOf("2022-23", "2023-24");
  const title = said(sheet).find(([first]) => first?.startsWith(scheduleWords.method.en))?.[0];
  expect(title).toContain("regulation 11");
  const { rows, plans } = section(sheet, scheduleWords.method.en);
  expect(rows[0]).toEqual([
    "System changed",
    "SEN funding, with named learners.",
    undefined,
    undefined,
    undefined,
    "One ALN Support budget for each school.",
  ]);
  const removed = rows.find(([first]) => first?.startsWith("Factor removed: School Action ("));
  expect(removed?.[5]).toBe("(nothing)");
  const floor = rows.findIndex(([first]) => first?.startsWith("Figure added: Floor in the third year"));
  expect(rows[floor]?.slice(5)).toEqual(["70", "%"]);
  // A figure that this period's budget does not read stands on no sheet: it is a record.
  expect(plans[floor]?.cells[5]?.formula).toBeUndefined();
  const first = rows.findIndex(([first]) => first?.startsWith("Figure added: Floor: least"));
  expect(plans[first]?.cells[5]?.formula).toMatch(/^'Figures'!\$B\$\d+$/);
});

test("two options of one method differ in figures and words alone, and a formula in nothing from itself", () => {
  expect(section(sheetOf("2023-24", "2023-24:B"), scheduleWords.method.en).rows).toEqual([]);
  expect(said(sheetOf("2023-24", "2023-24")).flat()).toContain(scheduleWords.noDifference.en);
  expect(said(sheetOf("2023-24", "2023-24", "cy")).flat()).toContain(scheduleWords.noDifference.cy);
});

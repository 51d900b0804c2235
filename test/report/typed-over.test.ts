import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import type { Budget } from "../../src/model/budget.ts";
import { Decimal } from "../../src/money.ts";
import { isTaken } from "../../src/report/accepts.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { letters, type WorkbookPlan } from "../../src/report/plan.ts";
import { type Typed, withCells } from "../libreoffice/edit-workbook.ts";
import { inputPlaces } from "../libreoffice/input-places.ts";
import { cellsOf, libreOffice, type Recalculated, savedAnew } from "../libreoffice/recalculate.ts";
import { budgetOf } from "../sample.ts";

const program = libreOffice();

const base = join(import.meta.dirname, "..", "errors", "base", "model.json");
const [earlier, later] = ["2022-23", "2023-24"].map((name) => budgetOf(name, base)) as [Budget, Budget];
const adopted = (budget: Budget): Budget => ({ ...budget, formula: { ...budget.formula, status: "adopted" } });

const plans = {
  draft: comparisonWorkbook(compare(earlier, later), "en"),
  decided: comparisonWorkbook(compare(earlier, adopted(later)), "en"),
  cymraeg: comparisonWorkbook(compare(earlier, adopted(later)), "cy"),
};

const places = inputPlaces(plans.draft, "2023-24");
const at = (input: string): readonly [sheet: string, address: string] => {
  const { sheet, address } = places.get(input)!;
  return [sheet, address];
};

type Edit = readonly [sheet: string, cells: Typed];
const onInput = (input: string, typed: string): Edit => {
  const [sheet, address] = at(input);
  return [sheet, { [address]: typed }];
};
const inEarlier = (input: string, typed: string): Edit => {
  const { sheet, address } = inputPlaces(plans.draft, "2022-23").get(input)!;
  return [sheet, { [address]: typed }];
};

/** The letter of a column of the Schools sheet by its heading, the last of those that have it. */
function columnAt(plan: WorkbookPlan, heading: string): string {
  const { rows } = plan.sheets.find(({ name }) => name === "Schools")!;
  return letters(rows[4]!.cells.findLastIndex((cell) => cell?.value === heading));
}

const [taken, addUp, names] = [
  "Every input is one that its cell takes",
  "The sheets of schools add up to the workings, school by school",
  "Every school compared stands on its sheet once, under its own name",
];
const idea = (budget: string): string =>
  `AN IDEA, NOT WHAT WAS DECIDED: figures of ${budget} are not those that were adopted`;

interface Case {
  readonly says: string;
  readonly plan: keyof typeof plans;
  readonly edits: readonly Edit[];
  /** The checks that fail, and what each comes to. */
  readonly failed: readonly (readonly [check: string, value: string])[];
  readonly light?: string;
}

const allPassed = "All checks passed";
const someFailed = "A CHECK HAS FAILED: see Checks";
const cases: readonly Case[] = [
  { says: "nothing", plan: "draft", edits: [], failed: [] },
  { says: "another floor", plan: "draft", edits: [onInput("floor", "91.25")], failed: [] },
  { says: "a budget on Schools", plan: "draft", edits: [["Schools", { H8: "99999" }]], failed: [[addUp, ""]] },
  {
    says: "two budgets on Schools that come to the same",
    plan: "draft",
    edits: [["Schools", { G8: "30000", G9: "=Z8+Z9-30000" }]],
    failed: [[addUp, ""]],
  },
  {
    says: "a line on Schools",
    plan: "draft",
    edits: [["Schools", { [columnAt(plans.draft, "Roll") + 8]: "1" }]],
    failed: [[addUp, ""]],
  },
  {
    says: "a total on Schools",
    plan: "draft",
    edits: [["Schools", { H11: "=SUM(H8:H10)+1" }]],
    failed: [[addUp, "1"]],
  },
  { says: "a name on Schools", plan: "draft", edits: [["Schools", { B8: "Another School" }]], failed: [[names, "1"]] },
  {
    says: "a count of less than nothing, one with places, one of 16 digits, a text, and none",
    plan: "draft",
    edits: [
      onInput("roll 6982001", "-5"),
      onInput("roll 6982002", "4.5"),
      onInput("meals 6982001", "1000000000000000"),
      onInput("meals 6982002", "about 3"),
      onInput("baseline 6982001", ""),
    ],
    failed: [[taken, "5"]],
  },
  {
    says: "a pot with half a penny, and nine tenths for a percentage",
    plan: "draft",
    edits: [onInput("pot", "100000.005"), onInput("rollPart", "0.9")],
    failed: [[taken, "2"]],
  },
  {
    says: "a figure of the earlier budget that is no number",
    plan: "draft",
    edits: [inEarlier("schoolAction", "six hundred")],
    failed: [[taken, "1"]],
    light: `${someFailed}. ${idea("2022-23")}`,
  },
  {
    says: "a locked figure of the earlier budget, which was adopted",
    plan: "draft",
    edits: [inEarlier("schoolAction", "641.5")],
    failed: [],
    light: `${allPassed}. ${idea("2022-23")}`,
  },
  {
    says: "a figure of an adopted budget",
    plan: "decided",
    edits: [onInput("floor", "91.25")],
    failed: [],
    light: `${allPassed}. ${idea("2023-24")}`,
  },
  {
    says: "a count of an adopted budget",
    plan: "decided",
    edits: [onInput("roll 6982001", "5")],
    failed: [],
    light: `${allPassed}. ${idea("2023-24")}`,
  },
  { says: "nothing of an adopted budget", plan: "decided", edits: [], failed: [] },
];

describe.skipIf(!program)("a workbook in which somebody typed over", () => {
  let saved: Recalculated[] = [];
  let welsh: Recalculated = new Map();

  // One run of LibreOffice for all of them: it takes longer to start than to work a book out.
  beforeAll(async () => {
    const made = new Map<string, Uint8Array>();
    for (const [name, plan] of Object.entries(plans)) made.set(name, await workbookBytes(plan));
    const books = cases.map(({ plan, edits }) =>
      edits.reduce((book, [sheet, cells]) => withCells(book, sheet, cells), made.get(plan)!),
    );
    const [, address] = at("floor");
    const cymraeg = withCells(made.get("cymraeg")!, "Ffigurau", { [address]: "91.25" });
    const all = savedAnew(program!, [...books, cymraeg]).map(cellsOf);
    saved = all.slice(0, -1);
    welsh = all.at(-1)!;
  }, 600_000);

  test.each(cases.map((each, i) => [each.says, each, i] as const))("%s", (_, { failed, light }, i) => {
    const cells = saved[i]!;
    const checks = [...cells.get("Checks")!];
    const value = (address: string): string => cells.get("Checks")!.get(address)?.value ?? "";
    const rows = checks.flatMap(([address, cell]) => (cell.value === "FAILED" ? [address.slice(1)] : []));
    const isOwn = (label: string): boolean => [taken, addUp, names].includes(label);
    const found = rows.map((row): [string, string] => [value(`B${row}`), value(`C${row}`)]);
    const own = found.filter(([label]) => isOwn(label));
    expect(own.map(([label]) => label)).toEqual(failed.map(([label]) => label));
    for (const [k, [, expected]] of failed.entries()) if (expected !== "") expect(own[k]![1]).toBe(expected);
    const said = light ?? (found.length > 0 ? someFailed : allPassed);
    for (const [name, sheet] of cells) if (name !== "Checks") expect(sheet.get("A3")?.value, name).toBe(said);
    // What is a slip by itself makes no other check of the budget fail for no reason.
    if (failed.length === 0) expect(found).toEqual([]);
  });

  test("says so in Welsh", () => {
    expect(welsh.get("Clawr")!.get("A3")?.value).toBe(
      "Pob gwiriad wedi pasio. SYNIAD, NID YR HYN A BENDERFYNWYD: nid ffigurau 2023-24 yw'r rhai a fabwysiadwyd",
    );
  });
});

test("a cell takes what its limits and its places let it, and fifteen digits", () => {
  const accepts = { least: 0, most: undefined, places: 2, slipBelow: new Decimal(1), title: "", says: "" };
  const takes = (value: string, others = {}): boolean => isTaken(new Decimal(value), { ...accepts, ...others });
  expect(["0", "1", "27.55", "999999999999999"].map((value) => takes(value))).toEqual([true, true, true, true]);
  expect(["-0.01", "0.925", "27.555", "1000000000000000"].map((value) => takes(value))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(takes("-5", { least: undefined })).toBe(true);
  expect(takes("101", { most: 100 })).toBe(false);
});

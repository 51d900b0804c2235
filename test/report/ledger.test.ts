import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { jointLedgers } from "../../src/model/joint-ledger.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { Cell, SheetPlan, WorkbookPlan } from "../../src/report/plan.ts";
import { SampleCopy } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

const plan = comparisonWorkbook(compare(budgetOf("2022-23"), budgetOf("2023-24")), "en");
const sheet = ({ sheets }: WorkbookPlan, name: string): SheetPlan => sheets.find((each) => each.name === name)!;
const shown = (cell: Cell | undefined): string =>
  cell === undefined ? "" : typeof cell.value === "string" ? cell.value : cell.value.toFixed();
const rowsOf = ({ rows }: SheetPlan, ...starts: string[]): string[] =>
  rows
    .map(({ cells }) => cells.map(shown))
    .filter((cells) => starts.every((start) => cells.includes(start)))
    .map((cells) => cells.join(" | "));

describe("the Pupil ledger sheet", () => {
  const ledger = sheet(plan, "Pupil ledger");

  test("has each school's records by why they belong there, and the authority's, which come to the files", () => {
    expect(rowsOf(ledger, "6994003")).toEqual([
      "2022-02-15 | 6994003 | Pant-y-gŵydd High School | 572 | 0 | 0 | 4 | 0 | 576 | 0 | 2022-23",
      "2023-01-17 | 6994003 | Pant-y-gŵydd High School | 562 | 0 | 0 | 7 | 0 | 569 | 0 | 2023-24",
    ]);
    expect(rowsOf(ledger, "All schools")).toEqual([
      "2022-02-15 |  | All schools | 8001 | 13 | 7 | 42 | 0 | 8063 | 0",
      "2023-01-17 |  | All schools | 8074 | 13 | 7 | 42 | 0 | 8136 | 0",
    ]);
  });

  test("heads every column of records with its unit, and says what the last must be", () => {
    const [headings, units] = ledger.rows.slice(3, 5).map(({ cells }) => cells.map(shown));
    expect(headings!.slice(3, 8)).toEqual([
      "funded at the school",
      "not funded: subsidiary registration",
      "not funded: guest",
      "not funded: left before census day",
      "a further need of the record before",
    ]);
    expect(units!.slice(3)).toEqual([...Array(6).fill("records"), "must be 0", ""]);
  });
});

describe("the sheet of each driver", () => {
  const drivers = sheet(plan, "Pupil ledger by driver");

  test("has the funded records of each school counted, or not for the first test that they do not meet", () => {
    const [headings] = drivers.rows.slice(3, 4).map(({ cells }) => cells.map(shown));
    expect(headings!.slice(5)).toEqual([
      "Funded records",
      "counted",
      "not counted: year group",
      "not counted: ALN provision",
      "not counted: free school meals",
      "not counted: reserved place",
      "Unaccounted for",
    ]);
    const driver = "Pupils eligible for free school meals";
    expect(rowsOf(drivers, "2023-01-17", driver, "All schools")).toEqual([
      `2023-01-17 | ${driver} |  | All schools | 2023-24 | 8074 | 1401 | 1093 | 0 | 5559 | 21 | 0`,
    ]);
    expect(rowsOf(drivers, "2023-01-17", driver, "6992001")).toHaveLength(1);
  });
});

test("a census that both budgets read stands once, and a driver that they count alike", () => {
  const [before, after] = [budgetOf("2023-24"), budgetOf("2023-24:B")];
  const both = [
    { name: "2023-24", budget: before },
    { name: "2023-24:B", budget: after },
  ];
  const [ledger, ...others] = jointLedgers(both);
  expect(others).toEqual([]);
  expect(ledger!.censuses).toEqual([before.census, after.census]);
  const names = ledger!.drivers.map((driver) => driver.names.join(" and "));
  expect(names.filter((each) => each === "2023-24 and 2023-24:B").length).toBeGreaterThan(5);
  const records = jointLedgers(both.slice(0, 1))[0]!.drivers.length;
  expect(ledger!.drivers.length).toBeLessThan(2 * records);
});

test("a driver that two budgets count differently under one name stands twice, each with its budget", () => {
  const copy = new SampleCopy();
  copy.editJson("formulas/aln-support-2023-24-option-b.json", (option) => {
    option.codesReason = { en: "As the base.", cy: "Fel y sylfaen." };
    option.drivers = {
      nursery: { en: "Nursery pupils", cy: "Disgyblion meithrin", where: { yearGroup: ["N2"] }, partTime: "0.5" },
    };
  });
  const budgets = ["2023-24", "2023-24:B"].map((name) => ({ name, budget: budgetOf(name, copy.model) }));
  const named = jointLedgers(budgets)[0]!.drivers.filter(({ label }) => label.en === "Nursery pupils");
  expect(named.map(({ names }) => names)).toEqual([["2023-24"], ["2023-24:B"]]);
});

describe("the sheet of queries about the censuses", () => {
  const queries = sheet(plan, "Queries");

  test("has each with its school and records, or what moved, and the answer of the model or that there is none", () => {
    expect(rowsOf(queries, "pupils-moved", "6992009")).toEqual([
      "2023-01-17 | pupils-moved | 6992009 | Porth-y-telynor Primary School | pupils up or down by more than a tenth |  | 86 | 114 |  | not answered | ",
    ]);
    const [answered] = rowsOf(queries, "left-before-census", "6994003", "2023-01-17");
    expect(answered).toMatch(/not counted \| 7 \| {2}\| {2}\| plasc-2023\.csv:\d+ \| Leavers of the autumn term/);
    expect(answered).toMatch(/\| Pupil data officer \(invented\)$/);
  });

  test("is on the cover with the number that nobody answered, live", () => {
    const row = sheet(plan, "Cover").rows.find(({ cells }) => shown(cells[0]) === "Queries not answered")!;
    const all = queries.rows.length - 5;
    const open = rowsOf(queries, "not answered").length;
    expect([all, open]).toEqual([41, 4]);
    expect(shown(row.cells[1])).toBe(`${open} of ${all}`);
    expect(row.cells[1]!.formula).toBe(`COUNTIF('Queries'!$J$6:$J$${5 + all},"not answered")&" of ${all}"`);
  });
});

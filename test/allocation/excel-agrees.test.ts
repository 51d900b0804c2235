import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Allocation } from "../../src/allocation/allocate.ts";
import { type Addresses, excelOf } from "../../src/expression/excel.ts";
import type { Step } from "../../src/formula/sheet.ts";
import { letters } from "../../src/report/plan.ts";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { outcomeOf } from "./case-budget.ts";
import { type Case, everyWay } from "./random-case.ts";
import { seed } from "./runs.ts";

const program = libreOffice();
const cases = Number(process.env.CASES ?? 60);
const millionOfPence = 100_000_000;

/** Pots above £1m, where a double has fewer digits to spare, and small ones, where remainders tie. */
const wanted: readonly (readonly [string, (each: Case) => boolean])[] = [
  ["a pot above £1m", ({ pot }) => pot > millionOfPence],
  ["equal schools", ({ schools }) => new Set(schools.map((one) => JSON.stringify(one))).size < schools.length],
  ["scaling", ({ method }) => method === "scaled"],
  ["unit values", ({ method }) => method === "unitValues"],
  ["to the pound", ({ to }) => to === "pound"],
  ["a phase-in", ({ protection }) => protection?.blend !== undefined],
  ["limits for each pupil", ({ protection }) => protection?.perPupil === true],
];

describe("a whole allocation in Excel", () => {
  it.skipIf(!program)(
    `is recalculated by LibreOffice to the engine's own cells, over ${cases} random authorities (seed ${seed})`,
    { timeout: 600_000 },
    async () => {
      const tried = fc
        .sample(everyWay, { seed, numRuns: cases * 4 })
        .filter((each) => outcomeOf(each).problems.length === 0)
        .slice(0, cases);
      for (const [name, test] of wanted) expect(tried.filter(test).length, name).toBeGreaterThan(cases / 20);
      const workbook = new exceljs.Workbook();
      const pages = tried.map((each, i) => {
        const page = new Page(outcomeOf(each).allocation);
        page.write(workbook.addWorksheet(`case ${i}`));
        return page;
      });
      const read = recalculate(program ?? "", new Uint8Array(await workbook.xlsx.writeBuffer()));
      const cells = pages.flatMap((page, i) =>
        page.cells().map((cell) => ({ ...cell, page: i, found: read.get(`case ${i}`)?.get(cell.address)?.value })),
      );
      expect(cells.filter(({ value, found }) => found === undefined || Number(found) !== Number(value))).toEqual([]);
      console.info(`LibreOffice agrees on ${cells.length} cells of ${tried.length} allocations (seed ${seed})`);
    },
  );
});

const firstRow = 3;

/** An allocation on one sheet: a row for each school from row 3 on, figures in row 1, phase and medium in the first two columns. */
class Page {
  private readonly allocation: Allocation;
  private readonly columns: readonly string[];
  private readonly figures: readonly string[];

  constructor(allocation: Allocation) {
    this.allocation = allocation;
    const { columns, figures, steps } = allocation.sheet;
    const ids = (per: Step["per"]): string[] => steps.filter((step) => step.per === per).map(({ id }) => id);
    this.columns = [...columns.map(({ id }) => id), ...ids("school")];
    this.figures = [...figures.map(({ id }) => id), ...ids("authority")];
  }

  write(page: exceljs.Worksheet): void {
    const { sheet, schools, inputs } = this.allocation;
    for (const [i, name] of ["phase", "medium"].entries())
      schools.forEach((_, at) => {
        page.getCell(`${letters(i)}${firstRow + at}`).value = inputs.attributes.get(name)?.[at] ?? "";
      });
    for (const { id } of sheet.columns)
      inputs.columns.get(id)?.forEach((value, at) => {
        page.getCell(this.column(id, at)).value = value.toNumber();
      });
    for (const { id, value } of sheet.figures) page.getCell(this.figure(id)).value = value.toNumber();
    for (const step of sheet.steps)
      for (const at of step.per === "school" ? schools.keys() : [0]) {
        const address = step.per === "school" ? this.column(step.id, at) : this.figure(step.id);
        const formula = excelOf(step.expression, step.places, this.addresses(at));
        page.getCell(address).value = { formula } as exceljs.CellFormulaValue;
      }
  }

  /** Every cell that is worked out, and what the engine has there. */
  cells(): { address: string; id: string; value: string }[] {
    const { sheet, worked } = this.allocation;
    return sheet.steps.flatMap(({ id, per }) =>
      per === "school"
        ? (worked.columns.get(id) ?? []).map((value, at) => ({
            address: this.column(id, at),
            id,
            value: value.toFixed(),
          }))
        : [{ address: this.figure(id), id, value: worked.figures.get(id)?.toFixed() ?? "" }],
    );
  }

  private column(id: string, at: number): string {
    return `${letters(2 + this.columns.indexOf(id))}${firstRow + at}`;
  }

  private figure(id: string): string {
    return `${letters(2 + this.figures.indexOf(id))}1`;
  }

  private addresses(at: number): Addresses {
    const last = firstRow + this.allocation.schools.length - 1;
    return {
      column: (id) => this.column(id, at),
      range: (id) => `${this.column(id, 0)}:${this.column(id, 0).replace(/\d+$/, String(last))}`,
      figure: (id) => this.figure(id),
      attribute: (name) => `${name === "phase" ? "A" : "B"}${firstRow + at}`,
      attributeText: (_name, value) => value,
    };
  }
}

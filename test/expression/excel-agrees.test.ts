import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { type Addresses, excelOf } from "../../src/expression/excel.ts";
import type { Decimal } from "../../src/money.ts";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { type RandomCase, randomCase, roundingCase } from "./random-sheet.ts";

const program = libreOffice();
const seed = Number(process.env.SEED ?? 20261122);
const cases = Number(process.env.CASES ?? 300);

describe("the Excel reading of an expression", () => {
  it.skipIf(!program)(
    `is recalculated by LibreOffice to the value reading, cell by cell, over ${cases} random sheets (seed ${seed})`,
    { timeout: 300_000 },
    async () => {
      const sheets = fc
        .sample(randomCase, { seed, numRuns: cases * 12 })
        .filter((each) => worked(each).problems.length === 0)
        .slice(0, cases);
      expect(sheets.length).toBeGreaterThan(cases / 2);
      const { compared, differences } = await recalculated(sheets);
      expect(differences).toEqual([]);
      console.info(`LibreOffice agrees on ${compared} cells of ${sheets.length} random sheets (seed ${seed})`);
    },
  );

  it.skipIf(!program)(
    `rounds numbers of 14 and 15 digits as LibreOffice does, to thousands and to 11 places, in every direction (seed ${seed})`,
    { timeout: 300_000 },
    async () => {
      const sheets = fc
        .sample(roundingCase, { seed, numRuns: cases })
        .filter((each) => worked(each).problems.length === 0);
      const { compared, differences } = await recalculated(sheets);
      expect(differences).toEqual([]);
      console.info(`LibreOffice agrees on ${compared} numbers rounded (seed ${seed})`);
    },
  );
});

/** Every cell as LibreOffice works it out, and those that are not what the engine has. */
async function recalculated(sheets: readonly RandomCase[]): Promise<{ compared: number; differences: string[] }> {
  const workbook = new exceljs.Workbook();
  for (const [i, each] of sheets.entries()) write(workbook.addWorksheet(`case ${i}`), each);
  const read = recalculate(program ?? "", new Uint8Array(await workbook.xlsx.writeBuffer()));
  const differences: string[] = [];
  let compared = 0;
  sheets.forEach((each, i) => {
    const layout = layoutOf(each);
    const { columns, figures } = worked(each);
    for (const step of each.sheet.steps) {
      const values = step.per === "school" ? columns.get(step.id) : [figures.get(step.id)];
      values?.forEach((value, school) => {
        const address = step.per === "school" ? layout.cell(step.id, school) : layout.figure(step.id);
        const cell = read.get(`case ${i}`)?.get(address);
        compared += 1;
        if (cell?.value === undefined || Number(cell.value) !== Number((value as Decimal).toFixed()))
          differences.push(
            `case ${i} ${address} ${step.id}: engine ${value}, LibreOffice ${cell?.value}: ${layout.text(step, school)}`,
          );
      });
    }
  });
  return { compared, differences };
}

function worked({ sheet, columns, phases }: RandomCase) {
  const schools = phases.map((_, i) => ({ number: String(i), name: "x" }));
  return evaluate(sheet, { schools, columns, attributes: new Map([["phase", phases]]) });
}

/** Schools from row 8; phase in A, then the columns; figures in row 1 on. */
function layoutOf({ sheet, phases }: RandomCase) {
  const ids = [
    ...sheet.columns.map(({ id }) => id),
    ...sheet.steps.filter(({ per }) => per === "school").map(({ id }) => id),
  ];
  const figures = [
    ...sheet.figures.map(({ id }) => id),
    ...sheet.steps.filter(({ per }) => per === "authority").map(({ id }) => id),
  ];
  const letter = (id: string): string => String.fromCharCode(66 + ids.indexOf(id));
  const cell = (id: string, school: number): string => `${letter(id)}${8 + school}`;
  const figure = (id: string): string => `${String.fromCharCode(66 + figures.indexOf(id))}2`;
  const addresses = (school: number): Addresses => ({
    column: (id) => cell(id, school),
    range: (id) => `${letter(id)}$8:${letter(id)}$${7 + phases.length}`,
    figure,
    attribute: () => `A${8 + school}`,
    attributeText: (_name, value) => value,
  });
  const text = (step: RandomCase["sheet"]["steps"][number], school: number): string =>
    excelOf(step.expression, step.places, addresses(school));
  return { cell, figure, text };
}

function write(page: exceljs.Worksheet, each: RandomCase): void {
  const { cell, figure, text } = layoutOf(each);
  each.phases.forEach((phase, i) => {
    page.getCell(`A${8 + i}`).value = phase;
  });
  for (const { id } of each.sheet.columns)
    each.columns.get(id)?.forEach((value, i) => {
      page.getCell(cell(id, i)).value = value.toNumber();
    });
  for (const { id, value } of each.sheet.figures) page.getCell(figure(id)).value = value.toNumber();
  for (const step of each.sheet.steps)
    if (step.per === "authority")
      page.getCell(figure(step.id)).value = { formula: text(step, 0) } as exceljs.CellFormulaValue;
    else
      each.phases.forEach((_, i) => {
        page.getCell(cell(step.id, i)).value = { formula: text(step, i) } as exceljs.CellFormulaValue;
      });
}

import exceljs from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { outcomeOf } from "./case-budget.ts";
import { Page } from "./excel-page.ts";
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

import { expect, test } from "vitest";
import { allocationTable } from "../../src/commands/allocation-text.ts";
import { compare } from "../../src/comparison/compare.ts";
import { standing } from "../../src/language/labels.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import { words } from "../formula/written.ts";
import { withCounts } from "./with-counts.ts";

/** Names that another formula's balance, protection or grants would add: here they are its author's. */
const ids = ["adjustment", "grants", "potSurplus", "protection"];
const money = { ...words("Money"), column: "money", unit: "£", asIfOpenAllYear: true };
const lines = ids.map((id) => ({ id, kind: "worked", ...words(`My ${id}`), sum: ["money"], line: true }));
const total = { id: "reserveNow", kind: "worked", ...words("My reserveNow"), total: "money", per: "authority" };
const budget = withCounts({ drivers: { money }, factors: [...lines, total] }, ["A,School A,100.00,0"]);

test("lines with names that the formula does not work out itself are added up and printed", () => {
  expect(budget.allocation.worked.columns.get("allocation")?.map(String)).toEqual(["400"]);
  const table = allocationTable(budget, "en");
  for (const id of ids) expect(table).toContain(id);
  expect(table.match(/100\.00/g)).toHaveLength(2 * ids.length);
});

test("no report takes one of them for what another formula would mean by it", () => {
  const { sheets } = comparisonWorkbook(compare(budget, budget), "en");
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell?.value)));
  for (const id of ["grants", "potSurplus", "reserveNow"] as const) expect(cells).not.toContain(standing[id].en);
  for (const id of ids) expect(cells).toContain(`My ${id}`);
});

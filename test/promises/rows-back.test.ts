import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cellsOf } from "../libreoffice/recalculate.ts";
import { partsOf } from "./every-output.ts";
import { found, personalInSample } from "./pupils-of-the-sample.ts";
import { aln, census2023, type Rows, SampleCopy } from "./sample.ts";

const personal = personalInSample();
const nobody = { names: 0, upns: 0, birthDates: 0, learners: 0 };

interface Back {
  readonly code: number;
  readonly err: string;
  /** Rows of the first sheet: what was found, then every cell of the row. */
  readonly rows: readonly string[];
  readonly workbook: string;
  readonly bytes: Uint8Array;
}

/** What `aln check --output` writes for the sample with a changed census. */
async function back(change: (rows: Rows) => Rows, prepare: (copy: SampleCopy) => void = () => {}): Promise<Back> {
  const copy = new SampleCopy();
  copy.editCsv(census2023, change);
  copy.editJson("data-samples/model.json", ({ fundingPeriods }) => {
    const periods = fundingPeriods as Record<string, { options?: unknown }>;
    for (const later of Object.keys(periods).filter((name) => name > "2023-24")) delete periods[later];
    delete periods["2022-23"];
  });
  prepare(copy);
  const file = copy.path("rows.xlsx");
  const { code, err } = await aln("check", copy.model, "--output", file);
  const bytes = new Uint8Array(readFileSync(file));
  const cells = [...(cellsOf(bytes).get("Rows") ?? [])];
  const byRow = new Map<string, string[]>();
  for (const [address, { value }] of cells) {
    const row = address.replace(/\D/g, "");
    if (Number(row) > 5) byRow.set(row, [...(byRow.get(row) ?? []), String(value ?? "")]);
  }
  const rows = [...byRow.values()].map((each) => each.join(" | "));
  const workbook = partsOf(file, "check")
    .map(({ text }) => text)
    .join("\n");
  return { code, err, rows, workbook, bytes };
}

const edit =
  (...edits: readonly [row: number, heading: string, cell: string][]) =>
  ([headings = [], ...rows]: Rows): Rows => {
    const changed = rows.map((row) => [...row]);
    for (const [row, heading, cell] of edits) changed[row - 2]![headings.indexOf(heading)] = cell;
    return [headings, ...changed];
  };
const provision = "SEN/ALN Provision";

describe("rows written back to their sender", () => {
  test("are there where errors refuse the run, each with its line, its checks and their headings", async () => {
    const { code, err, rows } = await back(edit([2, provision, "SP"], [3, "NC Year", "15"], [3, "EAL Stage", "F"]));
    expect(code).toBe(1);
    expect(err).toMatch(/\n3 problems: the rows concerned are in .*rows\.xlsx\.\n$/);
    expect(rows[0]).toMatch(
      /^2 \| unknown-code \(SEN\/ALN Provision\) \| error \| 2023-01-17 \| plasc-2023\.csv \| .* \| SP/,
    );
    expect(rows[1]).toMatch(/^3 \| unknown-year-group \(NC Year\); unknown-code \(EAL Stage\) \| error \|/);
    expect(rows[2]).toContain("query");
  });

  test("name both rows of a pupil who is current twice, and once however many budgets read the census", async () => {
    const { rows } = await back((all) => [...all, all[100]!]);
    expect(rows[0]).toMatch(
      /^101 \| pupil-twice, and plasc-2023\.csv:8138 \| error \| .* \| Tŷ'r Gŵyr Nursery School \| 6991001$/,
    );
    expect(rows[1]).toMatch(/^8138 \| pupil-twice \(UPN\), and plasc-2023\.csv:101 \| error \|/);
    expect(rows.filter((row) => row.includes("pupil-twice"))).toHaveLength(2);
  });

  test("say the school of a row of whose cells no other is shown", async () => {
    const { rows } = await back((all) => {
      const [headings = [], first = [], second = [], third = [], ...rest] = edit(
        [2, "UPN", "A69"],
        [3, provision, "A69920010000"],
      )(all);
      return [headings, first, second, [...third, ""], ...rest];
    });
    const ends = rows.slice(0, 3).map((row) => row.replace(/ \|.* \| /, " … "));
    expect(ends).toEqual(["2 … 6991001", "3 … 6991001", "4 … 6991001"]);
  });

  test("stand under what is wrong with the file as a whole, which no row can show", async () => {
    const { rows, err, workbook } = await back(edit([2, provision, "SP"]), (copy) =>
      copy.write(census2023, `${copy.read(census2023)}6992001,"${"x".repeat(20)}\n`),
    );
    expect(err).toContain("plasc-2023.csv:8138: a double quote in this row has no other to end it\n");
    expect(rows[0]).toMatch(
      /^8138 \| Problem of the file, which no row can show: a double quote in this row has no other to end it\. A cell .* \| error \| plasc-2023\.csv$/,
    );
    expect(rows[1]).toMatch(/^2 \| unknown-code /);
    expect(found(workbook, personal)).toEqual(nobody);
  });

  test("are there with queries alone, and the run is not refused", async () => {
    const { code, rows, err } = await back((rows) => rows);
    expect(code).toBe(0);
    expect(err).toContain("Written: ");
    expect(rows).toHaveLength(42);
    expect(rows.every((row) => row.includes("query, answered"))).toBe(true);
  });

  test("hold text where a cell looks like a formula", async () => {
    const { workbook, rows, bytes } = await back(
      edit([2, provision, "=1+"], [3, provision, "+1"], [4, provision, "-2"], [5, provision, "@A"]),
    );
    expect(rows.slice(0, 4).map((row) => row.match(/=1\+|\+1|-2(?= \|)|@A/)?.[0])).toEqual(["=1+", "+1", "-2", "@A"]);
    expect(workbook).not.toContain("<f>");
    expect(strFromU8(unzipSync(bytes)["xl/styles.xml"]!)).toContain('numFmtId="49"');
  });
});

describe("no row that goes back names a pupil", () => {
  // Rows go back whatever else is wrong, also those of whose swapped columns nothing is read.
  const twentyWrong = edit(...Array.from({ length: 20 }, (_, i): [number, string, string] => [i + 2, provision, "SP"]));
  const swap =
    (one: string, other: string) =>
    ([headings = [], ...rows]: Rows): Rows => {
      const [a, b] = [headings.indexOf(one), headings.indexOf(other)];
      return [headings.with(a, other).with(b, one), ...rows];
    };

  test.each([
    ["year groups over surnames", swap("NC Year", "Surname")],
    ["year groups over birth dates", swap("NC Year", "Date of Birth")],
    ["leaving dates over birth dates", swap("Leaving Date", "Date of Birth")],
    ["provision over UPNs", swap(provision, "UPN")],
    ["needs, which nothing reads, over forenames", swap("Needs", "Forename")],
    ["support levels over surnames", swap("Advice and Assessment", "Surname")],
    ["free meals over surnames", swap("FSM Eligible", "Surname")],
    [
      "rows without their first cell",
      ([headings = [], ...rows]: Rows) => [headings, ...rows.map((row) => [...row.slice(1), ""])],
    ],
    ["rows of another length", ([headings = [], ...rows]: Rows) => [headings, ...rows.map((row) => row.slice(1))]],
  ])("%s", async (_, change) => {
    const { workbook, rows } = await back((rows) => change(twentyWrong(rows.slice(0, 1_500))));
    expect(rows.length).toBeGreaterThan(10);
    expect(found(workbook, personal)).toEqual(nobody);
  });

  test("not even under the reference that the authority chose, which is shown where it is a number", async () => {
    const upnOf = (row: string[]): string => row[1]!;
    const { workbook, rows } = await back(
      ([headings = [], ...rows]) => [
        [...headings, "Admission No"],
        ...edit(
          [2, provision, "SP"],
          [3, provision, "SP"],
          [4, provision, "SP"],
          [5, provision, "SP"],
          [6, provision, "SP"],
        )([headings, ...rows])
          .slice(1)
          .map((row, i) => [...row, ["A1234", upnOf(row), row[2]!, row[4]!, "CF10 1AA"][i] ?? String(i)]),
      ],
      (copy) => {
        copy.write("data-samples/mapping.json", JSON.stringify({ format: 1, reference: "Admission No" }));
        copy.editJson("data-samples/model.json", (model) => Object.assign(model, { mapping: "mapping.json" }));
      },
    );
    expect(rows[0]).toContain("A1234");
    expect(found(workbook, personal)).toEqual(nobody);
    expect(workbook).not.toContain("CF10");
  });
});

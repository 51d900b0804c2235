import { describe, expect, test } from "vitest";
import { allocate, census2023, namedLearners, type Rows, SampleCopy, sampleModel } from "./sample.ts";

/** A pupil with School Action Plus at 6994001, to follow. */
function indexOfPupil([headings = [], ...rows]: Rows): number {
  const at = (heading: string): number => headings.indexOf(heading);
  const found = rows.findIndex(
    (row) =>
      row[at("School Number")] === "6994001" &&
      row[at("SEN/ALN Provision")] === "P" &&
      row[at("Leaving Date")] === "" &&
      row[at("Resource Base")] === "",
  );
  expect(found).toBeGreaterThan(0);
  return found + 1;
}

function withCell(rows: Rows, row: number, heading: string, value: string): Rows {
  const at = rows[0]!.indexOf(heading);
  return rows.map((cells, i) => (i === row ? cells.map((cell, j) => (j === at ? value : cell)) : cells));
}

/** 2023-24 is counted on 17 January 2023. */
describe("a pupil who transfers", () => {
  test("after census day moves no money in 2023-24, and the leaving date does not matter", async () => {
    const copy = new SampleCopy();
    copy.editCsv(census2023, (rows) => withCell(rows, indexOfPupil(rows), "Leaving Date", "2023-02-10"));
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
  });

  test("on census day is still counted where the census has the pupil", async () => {
    const copy = new SampleCopy();
    copy.editCsv(census2023, (rows) => withCell(rows, indexOfPupil(rows), "Leaving Date", "17/01/2023"));
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
  });

  test("the day before census day is counted there no more", async () => {
    const copy = new SampleCopy();
    copy.editCsv(census2023, (rows) => withCell(rows, indexOfPupil(rows), "Leaving Date", "16/01/2023"));
    expect(await allocate(copy.model, "2023-24")).not.toBe(await allocate(sampleModel, "2023-24"));
  });

  test("and is in another school's next census moves no money in 2023-24", async () => {
    const copy = new SampleCopy();
    copy.editCsv("data-samples/plasc-2024.csv", (rows) =>
      withCell(rows, indexOfPupil(rows), "School Number", "6992001"),
    );
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
  });

  test("with an enhancement takes it along in 2022-23, and nothing in 2023-24", async () => {
    const copy = new SampleCopy();
    copy.editCsv(namedLearners, (rows) => {
      const [school, learner, band] = rows[1]!;
      const moved = ["6994001", learner!, band!, "2023-02-11", ""];
      return [rows[0]!, [school!, learner!, band!, "", "2023-02-10"], moved, ...rows.slice(2)];
    });
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
    expect(await allocate(copy.model, "2022-23")).not.toBe(await allocate(sampleModel, "2022-23"));
  });
});

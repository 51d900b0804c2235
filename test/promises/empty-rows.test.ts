import { expect, test } from "vitest";
import { allocate, aln, SampleCopy, sampleModel } from "./sample.ts";

const files = ["schools.csv", "places.csv", "baseline-2022-23.csv", "named-learners-2022-23.csv", "plasc-2023.csv"];

/** Rows of delimiters, as Excel leaves them where something once stood. */
function withEmptyRows(number: number): SampleCopy {
  const copy = new SampleCopy();
  copy.editJson("data-samples/model.json", (model) => {
    const { "2022-23": before, "2023-24": now } = model.fundingPeriods as Record<string, object>;
    model.fundingPeriods = { "2022-23": before, "2023-24": { ...now, options: {} } };
  });
  for (const file of files)
    copy.write(`data-samples/${file}`, `${copy.read(`data-samples/${file}`)}${",,,,\r\n".repeat(number)}`);
  return copy;
}

test("empty rows at the end of a file are left out and counted, and move no penny", async () => {
  const copy = withEmptyRows(3);
  expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
  const { code, out } = await aln("check", copy.model);
  expect(code).toBe(0);
  const text = out.replace(/\s+/g, " ");
  for (const file of files.filter((name) => !name.startsWith("named")))
    expect(text).toMatch(new RegExp(`${file} \\([\\d,]+ rows, 3 empty rows left out\\)`));
  const welsh = (await aln("check", copy.model, "--language", "cy")).out.replace(/\s+/g, " ");
  expect(welsh).toContain("rhes, 3 rhes wag wedi'u gadael allan)");
  expect((await aln("check", withEmptyRows(1).model)).out.replace(/\s+/g, " ")).toContain(
    "rows, 1 empty row left out)",
  );
  expect((await aln("check", withEmptyRows(0).model)).out).not.toContain("empty row");
}, 60_000);

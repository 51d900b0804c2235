import { expect, test } from "vitest";
import { aln, sampleModel } from "./sample.ts";

/** Queries are few and worth reading: a new one that the sample brings about is a query that careful officers would be asked for nothing. */
test("of its files, formulas and results the sample authority is asked one thing", { timeout: 120_000 }, async () => {
  const { code, err } = await aln("check", sampleModel);
  expect(code).toBe(0);
  expect(err).toContain("1 query: nothing was refused.");
  expect(err).toMatch(/^2022-23: 6992005 /);
});

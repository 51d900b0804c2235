import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formulaSchema } from "../../src/formula/option.ts";

const path = "formulas/formula.schema.json";

/** What editors check a formula file by, made from the form that the engine reads. `UPDATE=1` writes it anew. */
it("formula.schema.json is the form that the engine reads", () => {
  const schema = `${JSON.stringify(formulaSchema(), null, 2)}\n`;
  if (process.env.UPDATE) writeFileSync(path, schema);
  expect(readFileSync(path, "utf8")).toBe(schema);
});

it("both sample formulas name it, so that an editor helps with them", () => {
  for (const file of ["sen-2022-23", "aln-support-2023-24"])
    expect(JSON.parse(readFileSync(`formulas/${file}.json`, "utf8")).$schema).toBe("formula.schema.json");
});

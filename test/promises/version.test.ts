import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { version } from "../../src/version.ts";
import { allocate, aln, sampleModel } from "./sample.ts";

const { version: published } = JSON.parse(readFileSync(join(repositoryRoot(), "package.json"), "utf8")) as {
  version: string;
};

test("the version that every output says is that of the package", async () => {
  expect(version).toBe(published);
  expect((await aln("--version")).out).toBe(`${published}\n`);
  expect(JSON.parse(await allocate(sampleModel, "2023-24", "json"))).toMatchObject({ version: published });
});

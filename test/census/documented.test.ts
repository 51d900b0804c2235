import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { checkNames } from "../../src/census/index.ts";

const guide = readFileSync(join(repositoryRoot(), "docs/census-checks.md"), "utf8");
const [refused = "", queries = ""] = guide.split("## Queries");

test("every query has its line in the guide, and no other", () => {
  const rows = (queries.split("## The ledger")[0] ?? "").matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm);
  const named = [...rows].flatMap(([, names = ""]) => [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
  expect(named).toEqual([...checkNames]);
});

test("every kind of refusal of the census is named in the guide", () => {
  const folder = join(repositoryRoot(), "src/census");
  const source = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const kinds = source.flatMap((text) => [
    ...[...text.matchAll(/"(census\/[a-z-]+)"/g)].map(([, kind]) => kind ?? ""),
    ...[...text.matchAll(/new Unreadable\(\s*"([a-z-]+)"/g)].map(([, kind]) => `census/${kind}`),
  ]);
  expect(kinds.length).toBeGreaterThan(12);
  expect([...new Set(kinds)].filter((kind) => !refused.includes(`\`${kind}\``))).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";

/** Everything that tells somebody what to type. */
const guides = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "package.json"].concat(
  ["docs", "formulas", "src", "data-samples"].flatMap((folder) =>
    readdirSync(join(repositoryRoot(), folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(md|ts|json)$/.test(file))
      .map((file) => join(folder, file)),
  ),
);

// Outside this folder, `npx` and a name fetches whatever somebody has published under it, and runs it.
test("no command asks a registry for a name that is not ours", () => {
  const asking = guides.flatMap((file) =>
    readFileSync(join(repositoryRoot(), file), "utf8")
      .split("\n")
      .filter((line) => /\bnpx (?!--no )(?:-\S+ )*aln\b/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(guides.length).toBeGreaterThan(300);
  expect(asking).toEqual([]);
  expect(readFileSync(join(repositoryRoot(), "README.md"), "utf8")).toContain("npx --no aln allocate");
});

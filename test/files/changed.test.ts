import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { addOption } from "../../src/files/add-option.ts";
import { loadBudget } from "../../src/files/load-budget.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { readCsv } from "../../src/files/read-csv.ts";
import { openText, Room, type TextFile } from "../../src/files/read-text.ts";

const folder = mkdtempSync(join(tmpdir(), "aln-changed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = `School,Name\n${"6992001,Tŷ\n".repeat(10)}`;

function written(): string {
  const path = join(folder, "census.csv");
  writeFileSync(path, content);
  return path;
}

/** A file for which there is no room in memory, or there is. */
function opened(path: string, isKept: boolean): TextFile {
  const room = new Room();
  if (!isKept) room.take(64_000_000);
  const { value, problems } = openText(path, "census.csv", undefined, undefined, room);
  expect(problems).toEqual([]);
  return value!;
}

function rowsOf(file: TextFile) {
  const rows: string[] = [];
  const problems = readCsv(file, { headings: () => {}, row: (cells) => rows.push(cells.join()) });
  return { rows: rows.length, says: problems.map(({ kind, says, advice }) => [kind, says, ...advice]) };
}

const changes: readonly [string, (path: string) => void][] = [
  ["is a line longer", (path) => appendFileSync(path, "\n")],
  ["is a row shorter", (path) => truncateSync(path, content.length - 10)],
  ["holds other letters, as many", (path) => writeFileSync(path, content.replace("6992001", "6992002"))],
  ["is no text any more", (path) => writeFileSync(path, Buffer.alloc(Buffer.byteLength(content), 0xff))],
  ["is gone", (path) => rmSync(path)],
];

describe("a census that changes between its hash and its rows", () => {
  test.each(changes)("is refused where it %s and is read again", (_, change) => {
    const path = written();
    const file = opened(path, false);
    change(path);
    expect(rowsOf(file).says).toEqual([
      ["file/changed", "the file was changed while it was read", "Run the command again."],
    ]);
  });

  test.each(changes)("is what was hashed where it %s and stands in memory", (_, change) => {
    const path = written();
    const file = opened(path, true);
    change(path);
    expect(rowsOf(file)).toEqual({ rows: 10, says: [] });
  });

  test("and does not change, is read as it is, kept or not", () => {
    const path = written();
    const [kept, again] = [opened(path, true), opened(path, false)];
    expect(again.sha256).toBe(kept.sha256);
    for (const file of [kept, again]) expect(rowsOf(file)).toEqual({ rows: 10, says: [] });
  });
});

test("files share the room in memory, and beyond it none is kept", () => {
  const room = new Room();
  expect([40_000_000, 40_000_000, 24_000_000, 1].map((bytes) => room.take(bytes))).toEqual([true, false, true, false]);
});

describe("a model whose files change between two readings of one run", () => {
  const name = { period: "2023-24", option: undefined, determination: undefined };
  const kindsOf = (problems: readonly { kind: string; file?: string }[]) =>
    problems.map(({ kind, file }) => [kind, file]);

  function copyOfBase(copy: string): string {
    const path = join(folder, copy);
    cpSync(join(repositoryRoot(), "test/errors/base"), path, { recursive: true });
    return path;
  }

  test.each(["plasc-2023.csv", "baseline.csv", "aln.json"])("is refused for %s, by name, and once", (file) => {
    const path = copyOfBase(`of ${file}`);
    const loaded = loadModel(join(path, "model.json")).value!;
    const load = () => loadBudget(loaded, name, () => {}).problems;
    expect([load(), load()]).toEqual([[], []]);
    appendFileSync(join(path, file), "\n");
    expect(kindsOf(load())).toEqual([["file/changed", file]]);
    expect(loaded.seen.changed).toEqual([file]);
  });

  test("is not given an option that was worked out from another", () => {
    const path = copyOfBase("option");
    const model = join(path, "model.json");
    const sha256 = createHash("sha256").update(readFileSync(model)).digest("hex");
    const option = {
      model,
      path: join(path, "c.json"),
      text: "{}",
      name: { ...name, option: "C" },
      file: "c.json",
    };
    const before = readdirSync(path);
    appendFileSync(model, "\n");
    expect(addOption({ ...option, sha256 })?.kind).toBe("file/changed");
    expect(readdirSync(path)).toEqual(before);
    const now = createHash("sha256").update(readFileSync(model)).digest("hex");
    expect(addOption({ ...option, sha256: now })).toBeUndefined();
    expect(JSON.parse(readFileSync(model, "utf8")).fundingPeriods["2023-24"].options).toEqual({ C: "c.json" });
  });
});

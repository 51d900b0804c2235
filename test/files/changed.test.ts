import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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

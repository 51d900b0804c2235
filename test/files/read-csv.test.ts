import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv } from "../../src/files/read-csv.ts";
import { openText } from "../../src/files/read-text.ts";
import { problemsAsText } from "../../src/problem.ts";

const folder = mkdtempSync(join(tmpdir(), "aln-csv-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(content: string | Uint8Array) {
  const path = join(folder, "file.csv");
  writeFileSync(path, content);
  const opened = openText(path, "file.csv");
  const rows: [number, ...string[]][] = [];
  const parts: number[] = [];
  const problems = opened.value
    ? readCsv(opened.value, {
        headings: (cells, line) => rows.push([line, ...cells]),
        row: (cells, line) => rows.push([line, ...cells.map((cell) => cell.trim())]),
        read: (bytes) => parts.push(bytes),
      })
    : opened.problems;
  return { rows, says: problemsAsText(problems), encoding: opened.value?.encoding, parts, bytes: opened.value?.bytes };
}

const two = [
  [1, "School", "Name"],
  [2, "6992001", "Tŷ"],
];

describe("the same rows, however they are written", () => {
  test.each([
    ["commas", "School,Name\n6992001,Tŷ\n"],
    ["semicolons", "School;Name\n6992001;Tŷ"],
    ["tabs", "School\tName\n6992001\tTŷ\n"],
    ["bars", "School|Name\n6992001|Tŷ\n"],
    ["line ends of Windows", "School,Name\r\n6992001,Tŷ\r\n"],
    ["line ends of old systems", "School,Name\r6992001,Tŷ\r"],
    ["quotes", '"School","Name"\r\n"6992001","Tŷ"\r\n'],
    ["quotes and no end to the last line", '"School","Name"\n"6992001","Tŷ"'],
    ["a mark", "\uFEFFSchool,Name\n6992001,Tŷ\n"],
    ["blank lines at the end", "School,Name\n6992001,Tŷ\n\n  \n"],
    ["empty rows at the end, as Excel leaves them", 'School,Name\r\n6992001,Tŷ\r\n,\r\n"", \r\n,,,\r\n'],
    ["UTF-16", Buffer.from("\uFEFFSchool\tName\r\n6992001\tTŷ\r\n", "utf16le")],
    ["UTF-16, the other way", Buffer.from("\uFEFFSchool\tName\r\n6992001\tTŷ\r\n", "utf16le").swap16()],
    ["ISO-8859-14", Buffer.from("School,Name\n6992001,T\xfe\n", "latin1")],
  ])("%s", (_, content) => {
    const { rows, says } = read(content);
    expect(says).toBe("");
    expect(rows).toEqual(two);
  });

  test("Windows-1252 keeps the circumflexes it has", () => {
    expect(read(Buffer.from("School,Name\n6992001,M\xf4r\n", "latin1")).rows[1]).toEqual([2, "6992001", "Môr"]);
  });

  test("line breaks inside a cell are counted as lines", () => {
    const { rows } = read('School,Name\n6992001,"Tŷ\nMawr"\n6992002,Môr\n');
    expect(rows).toEqual([
      [1, "School", "Name"],
      [2, "6992001", "Tŷ\nMawr"],
      [4, "6992002", "Môr"],
    ]);
  });
});

describe("a file larger than the pieces it is read in", () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => [String(6_000_000 + i), `Tŷ "${i}", Môr`]);
  const quotedAll = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

  test("loses and repeats nothing where it is cut", () => {
    const { rows: found, says, parts, bytes } = read(`School,Name\r\n${quotedAll}\r\n`);
    expect(says).toBe("");
    expect(found.length).toBe(60_001);
    expect(found.slice(1).map(([, ...cells]) => cells)).toEqual(rows);
    expect(found.slice(1).every(([line], i) => line === i + 2)).toBe(true);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.at(-1)).toBe(bytes);
  });

  test.each([0, 1, 2, 3])("a letter that is cut between two pieces is read whole (%i bytes on)", (bytes) => {
    const long = "x".repeat(512 * 1024 - "School,Name\n".length - bytes);
    const { rows: found, says, encoding } = read(`School,Name\n${long}ŷ’,ŵ\n${long},${long.slice(9)}\n`);
    expect({ says, encoding }).toEqual({ says: "", encoding: "utf-8" });
    expect(found[1]?.slice(1)).toEqual([`${long}ŷ’`, "ŵ"]);
  });

  test("a quotation mark left open is refused, at its line", () => {
    const broken = quotedAll.replace('"6040000",', '"6040000,');
    const { rows: found, says } = read(`School,Name\r\n${broken}\r\n`);
    expect(says).toContain("file.csv:40002: a double quote in this row has no other to end it");
    expect(found.at(-1)?.[1]).toBe("6039999");
  });

  test("one line without an end is refused before its cells are told apart", () => {
    const { rows: found, says } = read(`${",".repeat(3_000_000)}\n`);
    expect(found).toEqual([]);
    expect(says).toContain("the row that begins here does not end within 1,000,000 characters");
  });
});

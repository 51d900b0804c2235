import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv } from "../../src/files/read-csv.ts";
import { openText, type TextFile } from "../../src/files/read-text.ts";
import { problemsAsText } from "../../src/problem.ts";
import { patience, runs, seed } from "../allocation/runs.ts";

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

  test.each([",", ";", "\t", "|"])("a first line sep=%s says the delimiter, and is no heading", (delimiter) => {
    for (const end of ["\n", "\r\n", "\r"])
      expect(
        read(
          `sep=${delimiter}${end}School${delimiter}A,b;c|d${end}6992001${delimiter}Tŷ${end}`.replace(
            "A,b;c|d",
            '"A,b;c|d"',
          ),
        ),
      ).toMatchObject({
        says: "",
        rows: [
          [2, "School", "A,b;c|d"],
          [3, "6992001", "Tŷ"],
        ],
      });
  });

  test("a delimiter that is stated stands against a first line with more of another", () => {
    expect(read('\uFEFF"sep=;"\r\nSchool;a,b,c,d\r\n').rows).toEqual([[2, "School", "a,b,c,d"]]);
  });

  test("a last line that ends within a line end of Windows, whether or not its quotes are parsed in full", () => {
    expect(read('School,Name\n"6992001","Tŷ"\r').rows).toEqual(two);
    const { rows, says } = read('School,Name\n6992001,"the ""old"" school"\r');
    expect({ rows, says }).toEqual({
      rows: [
        [1, "School", "Name"],
        [2, "6992001", 'the "old" school'],
      ],
      says: "",
    });
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

describe("a file larger than the pieces it is read in", { timeout: 60_000 }, () => {
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
    const line = "6992001,Môr\n";
    const lines = line.repeat(Math.floor((512 * 1024 - "School,Name\n".length - bytes) / Buffer.byteLength(line)) - 1);
    const long = "x".repeat(512 * 1024 - Buffer.byteLength(`School,Name\n${lines}`) - bytes);
    const { rows: found, says, encoding } = read(`School,Name\n${lines}${long}ŷ’,ŵ\n${line}`);
    expect({ says, encoding }).toEqual({ says: "", encoding: "utf-8" });
    expect(found.at(-2)?.slice(1)).toEqual([`${long}ŷ’`, "ŵ"]);
    expect(found.at(-1)?.slice(1)).toEqual(["6992001", "Môr"]);
  });

  test("a quotation mark left open is refused, at its line", () => {
    const broken = quotedAll.replace('"6040000",', '"6040000,');
    const { rows: found, says } = read(`School,Name\r\n${broken}\r\n`);
    expect(says).toContain("file.csv:40002: a double quote in this row has no other to end it");
    expect(found.at(-1)?.[1]).toBe("6039999");
  });

  test("one line without an end is refused before the parser collects it", () => {
    const { rows: found, says } = read(`${",".repeat(3_000_000)}\n`);
    expect(found).toEqual([]);
    expect(says).toContain("the row that begins here does not end within 100,000 characters");
  });
});

/** What is told of a text whose bytes come in pieces that are cut there. */
function readCut(text: string, ...cuts: number[]) {
  const ends = [...cuts.sort((a, b) => a - b), text.length];
  const pieces = ends.map((end, i) => ({ text: text.slice(ends[i - 1] ?? 0, end), bytesRead: end }));
  const file: TextFile = {
    file: "file.csv",
    sha256: "",
    encoding: "utf-8",
    bytes: text.length,
    pieces: () => [...pieces, { text: "", bytesRead: text.length }],
  };
  const rows: string[][] = [];
  const lines: number[] = [];
  let emptyRows = 0;
  const problems = readCsv(file, {
    headings: (cells, line) => lines.push(line, cells.length),
    row: (cells, line) => {
      rows.push([...cells]);
      lines.push(line);
    },
    emptyRow: () => {
      emptyRows += 1;
    },
  });
  return { rows, lines, emptyRows, kinds: problems.map(({ kind, line }) => `${kind}:${line}`) };
}

/** The same under a long row that ends so that the parser, which is given 100,000 characters at a time, is given so many of the text with it. */
function readUnderLongRow(headings: string, text: string, together: number) {
  const long = "z".repeat(100_000 - headings.length - 1 - (together % (text.length + 1)));
  const { rows, ...others } = readCut(`${headings}${long}\n${text}`);
  expect(rows[0]).toEqual([long]);
  return { rows: rows.slice(1), ...others };
}

describe("rows are told apart", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ŵ", '"', ",", ";", "\n", "\r", " ", "=", "\t"), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

  test(
    `as they were written, wherever the text is cut (seed ${seed})`,
    () => {
      const property = fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (table, delimiter, quotes, cut, other) => {
          const first = `School${delimiter}Name\n`;
          const written = Papa.unparse(table, { delimiter, newline: "\n", quotes });
          const text = `${first}${written}`;
          const rows = table.filter((cells) => cells.some((cell) => cell.trim() !== ""));
          const told = { rows, emptyRows: table.length - rows.length, kinds: [] };
          const behind = (where: number): number => first.length + (where % (text.length - first.length + 1));
          for (const end of ["", "\n"]) {
            expect(readCut(`${text}${end}`, behind(cut), behind(other))).toMatchObject(told);
            expect(readUnderLongRow(first, `${written}${end}`, cut)).toMatchObject(told);
          }
        },
      );
      fc.assert(property, { seed, numRuns: runs });
    },
    patience,
  );

  test(
    `with the same lines and problems wherever a text of any letters is cut, good or bad (seed ${seed})`,
    () => {
      const any = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " "), maxLength: 14 });
      const property = fc.property(any, fc.nat(), (rest, cut) => {
        const [first, text] = ["x,y\n", `x,y\n\n${rest}`];
        const { rows, lines, emptyRows, kinds } = readCut(text);
        expect(readCut(text, first.length + (cut % (rest.length + 2)))).toEqual({ rows, lines, emptyRows, kinds });
        // The long row stands where the blank line does.
        const under = { rows, lines: lines.toSpliced(2, 0, 2), emptyRows, kinds };
        expect(readUnderLongRow(first, rest, cut)).toEqual(under);
      });
      fc.assert(property, { seed, numRuns: runs });
    },
    patience,
  );

  test.each([
    ['"a" ,b', [["a", "b"]]],
    [
      '"a",\r\n"b",\t\r\n',
      [
        ["a", "\r"],
        ["b", "\t\r"],
      ],
    ],
    ['"a"\r\n"b"\t\r\n', [["a"], ["b"]]],
    ['a "quoted" b,c', [['a "quoted" b', "c"]]],
    ["a,\n,", [["a", ""]]],
    ['"a""b"', [['a"b']]],
    ["\n\n", []],
    [
      '"a","b"\r\n"","c"',
      [
        ["a", "b"],
        ["", "c"],
      ],
    ],
    ['"a,b"', [["a,b"]]],
    ['"a\nb"', [["a\nb"]]],
  ])("%j", (text, rows) => {
    expect(readCut(`x,y\n${text}`)).toMatchObject({ rows, kinds: [] });
  });

  test(
    `and a file whose quotes stand around whole cells alone as papaparse reads it in full, to the first cell that is otherwise (seed ${seed})`,
    () => {
      const plainly = fc.string({ unit: fc.constantFrom("a", "ŵ", ";", " ", "\t"), maxLength: 4 });
      const quoted = plainly.map((text) => `"${text}"`);
      const odd = fc.constantFrom('"a,b"', '"a""b"', 'a"b', '"a" ', '"a\nb"', '""""');
      const cellOf = (others: fc.Arbitrary<string>) => fc.oneof(plainly, quoted, others);
      const rowsOf = (others: fc.Arbitrary<string>) =>
        fc.array(fc.array(cellOf(others), { minLength: 2, maxLength: 3 }), { maxLength: 8 });
      const property = fc.property(rowsOf(quoted), rowsOf(odd), fc.constantFrom("\n", "\r\n"), (plain, others, end) => {
        const text = [...plain, ...others].map((cells) => `${cells.join(",")}${end}`).join("");
        const whole = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n" });
        const known = (rows: string[][]) =>
          rows.map((cells) => cells.map((cell) => cell.trim())).filter((cells) => cells.some((cell) => cell !== ""));
        const { rows, kinds } = readCut(`x,y${end}${text}`);
        expect(whole.errors).toEqual([]);
        expect({ rows: known(rows), kinds }).toEqual({ rows: known(whole.data), kinds: [] });
      });
      fc.assert(property, { seed, numRuns: runs });
    },
    patience,
  );

  test.each(['"a', '"a"b', '"a"b"', 'x,"a"" ', '"""'])("%j is not balanced", (text) => {
    expect(readCut(`x,y\n${text}`)).toMatchObject({ rows: [], kinds: ["file/quotes:2"] });
  });

  test("a row of a hundred thousand characters is read and a longer one refused, over however many lines and wherever cut", () => {
    const over = (length: number): string => `"${"12345678\n".repeat(length)}`;
    const start = `x,y\n${"1,2\n".repeat(20_000)}`;
    for (const cut of [10, start.length + 50_000, start.length + 99_999]) {
      const longest = over(11_110);
      const fits = `${longest}${"z".repeat(100_000 - longest.length - 4)}",3\n`;
      expect(readCut(`${start}${fits}4,5\n`, cut).lines.slice(-2)).toEqual([20_002, 31_113]);
      expect(readCut(`${start}x${fits}4,5\n`.replace('x"', '"x'), cut).kinds).toEqual(["file/overlong-row:20002"]);
    }
    expect(readCut(`x,y\n${over(40_000)}",3\n`).kinds).toEqual(["file/overlong-row:2"]);
    expect(readCut(`x,y\n${" ".repeat(99_998)},\n`).kinds).toEqual([]);
    expect(readCut(`x,y\n${" ".repeat(100_000)},\n`).kinds).toEqual(["file/overlong-row:2"]);
  });
});

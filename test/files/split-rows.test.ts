import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { splitRows } from "../../src/files/split-rows.ts";
import { patience, runs, seed } from "../allocation/runs.ts";

/** All rows of a text that comes in two pieces, as readCsv joins them. */
function rowsOf(text: string, cutAt: number, delimiter = ",", newline = "\n"): string[][] | "unbalanced" {
  const rows: string[][] = [];
  const keep = (cells: string[]): boolean => rows.push([...cells]) > 0;
  const signs = { delimiter, newline };
  const first = splitRows(text.slice(0, cutAt), signs, false, keep);
  if (first.isUnbalanced) return "unbalanced";
  const second = splitRows(text.slice(first.end), signs, true, keep);
  return second.isUnbalanced ? "unbalanced" : rows;
}

const cell = fc.string({ unit: fc.constantFrom("a", "ŵ", '"', ",", ";", "\n", "\r", " ", "=", "\t"), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe("rows are told apart", () => {
  test(
    `as they were written, wherever the text is cut (seed ${seed})`,
    () => {
      const property = fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r"),
        fc.boolean(),
        fc.nat(),
        (rows, delimiter, newline, quotes, cut) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes });
          expect(rowsOf(text, cut % (text.length + 1), delimiter, newline)).toEqual(rows);
          expect(rowsOf(`${text}${newline}`, cut % (text.length + 1), delimiter, newline)).toEqual(rows);
        },
      );
      fc.assert(property, { seed, numRuns: runs });
    },
    patience,
  );

  test(
    `the same wherever a text of any letters is cut, good or bad (seed ${seed})`,
    () => {
      const any = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " "), maxLength: 14 });
      const property = fc.property(any, fc.nat(), (text, cut) => {
        expect(rowsOf(text, cut % (text.length + 1))).toEqual(rowsOf(text, text.length));
      });
      fc.assert(property, { seed, numRuns: runs });
    },
    patience,
  );

  test.each([
    ['"a" ,b', [["a", "b"]]],
    ['"a"\r\n"b"\t\r\n', [["a"], ["b"]]],
    ['a "quoted" b,c', [['a "quoted" b', "c"]]],
    [
      "a,\n,",
      [
        ["a", ""],
        ["", ""],
      ],
    ],
    ['"a""b"', [['a"b']]],
    ["\n\n", [[""], [""]]],
  ])("%j", (text, rows) => {
    expect(rowsOf(text, 0)).toEqual(rows);
  });

  test.each(['"a', '"a"b', '"a"b"', 'x,"a"" ', '"""'])("%j is not balanced", (text) => {
    expect(rowsOf(text, 0)).toBe("unbalanced");
  });
});

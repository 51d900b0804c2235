import { expect, test } from "vitest";
import { text } from "../../src/report/plan.ts";
import { severalRows } from "../../src/report/several-rows.ts";

const sentence = (length: number): string => `${"x".repeat(length - 1)}.`;

test("a text that one row shows stays in one", () => {
  const row = { cells: [text("label", "Note"), text("text", sentence(1500))], spans: [{ column: 1, columns: 2 }] };
  expect(severalRows(row)).toEqual([row]);
});

test("a longer one goes on in the next, from a sentence, a part of one or a word", () => {
  const spans = [{ column: 1, columns: 2 }];
  const long = [sentence(1000), sentence(700), `${"y".repeat(900)};`, `${"z".repeat(600)}`].join(" ");
  expect(severalRows({ cells: [text("label", "Note"), text("text", long)], spans })).toEqual([
    { cells: [text("label", "Note"), text("text", sentence(1000))], spans },
    { cells: [undefined, text("text", sentence(700))], spans },
    { cells: [undefined, text("text", `${"y".repeat(900)};`)], spans },
    { cells: [undefined, text("text", "z".repeat(600))], spans },
  ]);
});

test("and where nothing ends, from anywhere; nothing is lost of it", () => {
  const rows = severalRows({ cells: [text("text", "x".repeat(3100))] });
  expect(rows.map(({ cells }) => cells[0]?.value)).toEqual(["x".repeat(1500), "x".repeat(1500), "x".repeat(100)]);
});

test("a character of two units is not cut in two", () => {
  const long = `x${"\u{1F600}".repeat(900)}`;
  const rows = severalRows({ cells: [text("text", long)] });
  expect(rows.map(({ cells }) => String(cells[0]?.value).length)).toEqual([1499, 302]);
  expect(rows.map(({ cells }) => cells[0]?.value).join("")).toBe(long);
});

test("a row has as many as its longest text needs", () => {
  const rows = severalRows({ cells: [text("text", sentence(2)), text("text", `${sentence(1400)} ${sentence(800)}`)] });
  expect(rows.map(({ cells }) => cells.map((cell) => `${cell?.value ?? ""}`.length))).toEqual([
    [2, 1400],
    [0, 800],
  ]);
});

import { expect, test } from "vitest";
import { MarkedRows } from "../../src/census/index.ts";

const census = "2023-01-17";
const found = (check: "bad-date" | "unknown-code") => ({ check, headings: [], fields: ["leaving"] as const });

test("rows beyond the most that are kept are not, and that there were more is known", () => {
  const marked = new MarkedRows(2);
  for (const line of [4, 3]) marked.add({ census, file: "a.csv", line }, found("bad-date"), () => undefined);
  expect(marked.hasMore).toBe(false);
  marked.add({ census, file: "a.csv", line: 3 }, found("unknown-code"), () => undefined);
  expect(marked.hasMore).toBe(false);
  marked.add({ census, file: "a.csv", line: 5 }, found("bad-date"), () => undefined);
  expect(marked.hasMore).toBe(true);
  expect(marked.all().map(({ line, found }) => [line, found.length])).toEqual([
    [3, 2],
    [4, 1],
  ]);
});

test("what a check found in a row stands once, however often the census is read", () => {
  const marked = new MarkedRows();
  for (const _ of [1, 2]) marked.add({ census, file: "a.csv", line: 3 }, found("bad-date"), () => undefined);
  expect(marked.all().map(({ found }) => found.length)).toEqual([1]);
});

test("cells of a column that is wrong for the most part are not shown, but for blanks", () => {
  const marked = new MarkedRows();
  const shown = (line: number, cell: string) =>
    marked.add({ census, file: "a.csv", line }, found("bad-date"), () => ({
      byField: new Map([["yearGroup", cell]]),
      reference: undefined,
    }));
  shown(2, "MAI");
  shown(3, "");
  marked.withhold(census, "a.csv", ["yearGroup"]);
  expect(marked.all().map(({ cells }) => cells?.get("yearGroup"))).toEqual([undefined, ""]);
});

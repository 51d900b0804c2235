import { describe, expect, test } from "vitest";
import { clearProgress, progressOn } from "../../src/commands/progress.ts";

/** What was written by the pieces of two files, on a clock of ours. */
function said(isTerminal: boolean): string[] {
  const lines: string[] = [];
  let now = 5_000;
  const io = { isTerminal, out: () => {}, err: (text: string) => lines.push(text) };
  const progress = progressOn(io, () => now);
  const reached = (file: string, rows: number, bytesRead: number, at: number): void => {
    now = at;
    progress({ file, rows, bytesRead, bytes: 90_500 });
  };
  reached("plasc-a.csv", 100, 500, 5_000);
  reached("plasc-a.csv", 2_100, 10_500, 5_900);
  reached("plasc-a.csv", 4_100, 20_500, 7_000);
  reached("plasc-a.csv", 4_101, 20_600, 1_005_000);
  reached("plasc-a.csv", 9_000, 90_500, 1_006_000);
  reached("plasc-b.csv", 100, 500, 1_007_000);
  clearProgress(io);
  return lines.map((line) => line.replaceAll("\r\u001b[K", "<"));
}

describe("the line of progress", () => {
  test("has the rows, and after a second their rate and the time left", () => {
    expect(said(true)).toEqual([
      "<plasc-a.csv: 100 rows",
      "<plasc-a.csv: 2,100 rows",
      "<plasc-a.csv: 4,100 rows, 2,000 a second, 7 s left",
      "<plasc-a.csv: 4,101 rows, 4 a second, 57 min 58 s left",
      "<plasc-a.csv: 9,000 rows, 9 a second, 0 s left",
      "<plasc-b.csv: 100 rows",
      "<",
    ]);
  });

  test("is not written to a pipe", () => {
    expect(said(false)).toEqual([]);
  });
});

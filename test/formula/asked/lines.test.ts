import { expect, test } from "vitest";
import { noLine } from "../../../src/formula/asked/lines.ts";
import { formulaFile } from "../../../src/formula/formula.ts";
import { everyKind } from "../every-kind.ts";
import { read, words, written } from "../written.ts";

const score = { id: "roll", kind: "worked", ...words("Roll"), sum: ["pupils"] };
const of = (...factors: unknown[]) => written({ factors });

test("a formula of workings alone is asked about: each school would have nothing by it", () => {
  const { value, queries } = read(of(score));
  expect(value?.id).toBe("written");
  expect(queries).toMatchObject([
    {
      kind: "query/no-line",
      file: "formula.json",
      at: "written",
      says: "no factor of written gives money to a school",
      advice: [
        "Every allocation would be £0.00.",
        'Add a factor that pays, or write "line": true in the factor of kind "worked" that is the sum for each school.',
      ],
    },
  ]);
});

test("money under a memorandum or a grant is no line of the budget", () => {
  const grant = { id: "grant", kind: "worked", ...words("Grant"), sum: ["pupils"], line: true };
  expect(noLine(formulaFile.parse({ ...of(score), grants: [grant], memorandum: [grant] })).length).toBe(1);
});

test("a formula with a line is not asked about", () => {
  expect(noLine(formulaFile.parse(of(score, { ...score, id: "line", line: true })))).toEqual([]);
  expect(noLine(formulaFile.parse(everyKind))).toEqual([]);
});

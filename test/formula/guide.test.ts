import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { driver } from "../../src/formula/driver.ts";
import { factor } from "../../src/formula/factors/index.ts";
import { formulaFile } from "../../src/formula/formula.ts";
import { optionFile } from "../../src/formula/option.ts";
import { problemsAsText } from "../../src/problem.ts";
import { evaluated, figure, formulaOf, read, words, written } from "./written.ts";

/** Every block of JSON in the guide, as an object: what begins with a key is a part of one. */
const blocks = [...readFileSync("formulas/README.md", "utf8").matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = ""]) =>
    JSON.parse(text.startsWith("{") ? text : text.startsWith("[") ? `{ "factors": ${text} }` : `{ ${text} }`),
) as Record<string, unknown>[];

describe("what the guide shows is as a file is read", () => {
  test.each(blocks.map((block) => [Object.keys(block).join(" "), block] as const))("%s", (_, block) => {
    if ("extends" in block) {
      expect(optionFile.safeParse(block).error?.issues ?? []).toEqual([]);
      return;
    }
    const parts: Record<string, { safeParse(value: unknown): { error?: { issues: unknown } | undefined } }> =
      formulaFile.shape;
    for (const [key, value] of Object.entries(block))
      expect((parts[key] ?? driver).safeParse(value).error?.issues ?? [], key).toEqual([]);
  });

  test("with every kind of factor, together in a formula that is accepted", () => {
    const factors = blocks.find((block) => Object.keys(block).join() === "factors")?.factors as { kind: string }[];
    const all = factor.options.map(({ shape }) => shape.kind.value);
    expect([...new Set(factors.map(({ kind }) => kind))].sort()).toEqual(all.sort());
    const column = { ...words("Counted"), unit: "pupil" };
    const { problems } = read(
      written({
        covers: ["primary", "secondary"],
        figures: {
          pot: figure("1000000.00", "£"),
          ...Object.fromEntries(["coordinatorSum", "small", "large"].map((id) => [id, figure("100.00", "£")])),
          ...{ edge: figure("100", "pupil"), end: figure("200", "pupil"), percentage: figure("10", "%") },
          ...{
            rate: figure("2.50", "£/pupil"),
            otherRate: figure("2.50", "£/pupil"),
            placeRate: figure("1.00", "£/place"),
          },
          ...{ onePoint: figure("1", "point/pupil"), halfPoint: figure("0.5", "point/pupil") },
        },
        drivers: {
          pupils: { ...column, column: "pupils" },
          meals: { ...column, column: "meals" },
          size: { ...column, column: "pupils", asIfOpenAllYear: true },
          places: { ...words("Places"), places: "resource base" },
        },
        balance: { method: "sharePot", pot: "pot" },
        factors,
      }),
    );
    expect(problemsAsText(problems)).toBe("");
  });

  test.each([
    [["7"], "7"],
    [["8", "1"], "4.5"],
    [["8", "1", "4"], "4"],
    [["8", "5", "5", "1"], "5"],
    [["0", "9", "2", "8", "2"], "2"],
  ])("with a median that is one: of %j it is %s", (pupils, median) => {
    const steps = blocks
      .map(({ factors }) => factors as { id: string }[] | undefined)
      .find((factors) => factors?.some(({ id }) => id === "median"));
    const each = { id: "each", kind: "perPupil", ...words("Each"), driver: "pupils", unitValue: "rate" };
    const formula = formulaOf(
      written({
        figures: { rate: figure("1.00", "£/pupil"), two: figure("2", "1") },
        factors: [...(steps ?? []), each],
      }),
    );
    const { figures, problems } = evaluated(
      formula,
      pupils.map((count) => ({ columns: { pupils: count } })),
    );
    expect([problemsAsText(problems), figures.get("median")?.toFixed()]).toEqual(["", median]);
  });
});

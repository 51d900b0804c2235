import { describe, expect, test } from "vitest";
import { componentsBeside } from "../../src/model/components.ts";
import { Decimal } from "../../src/money.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const formulaWith = (components: readonly string[] | undefined, period = "2023-24") =>
  formulaOf(
    written({
      figures: { floor: figure("90", "%"), lump: figure("1.00", "£") },
      factors: [{ id: "line", kind: "lumpSum", ...words("Line"), amount: "lump" }],
      fundingPeriod: period,
      protection: [{ fundingPeriod: period, floor: "floor", overspend: "authority", surplus: "heldBack", components }],
    }),
  );

/** Rows such as `1 Statements 24000.00`: the school, the component and the amount. */
function of(components: readonly string[] | undefined, rows: readonly string[], period = "2023-24") {
  const { problems, queries = [] } = componentsBeside(formulaWith(components), period, {
    file: "baseline.csv",
    rows: rows.map((row) => {
      const [school = "", ...rest] = row.split(" ");
      const amount = new Decimal(rest.pop() ?? "");
      return { school, component: rest.join(" "), basis: "original" as const, asAt: "2023-03-31", amount };
    }),
    nameOf: (school) => `${school} School ${school}`,
  });
  return { problems, queries };
}

describe("a component that is written otherwise than the formula's", () => {
  test.each(["statements", "Statements ", "STATEMENTS", "State-ments", "State\u00adments", "Statements."])(
    "is refused with the schools and the sums: %j",
    (component) => {
      const { problems, queries } = of(["Statements"], ["1 Statements 10.00", `2 ${component} 24000.00`]);
      expect(problems).toEqual([
        {
          kind: "model/component-written-otherwise",
          file: "baseline.csv",
          says: `the component "${component.replace("\u00ad", "\ufffd")}" is written otherwise than "Statements", which protection starts from`,
          advice: [
            "It stands at 2 School 2 (£24,000.00), and would not be counted.",
            'Write "Statements" in those rows.',
          ],
        },
      ]);
      expect(queries).toEqual([]);
    },
  );

  test("is one message, whatever the number of schools, with the sum of all", () => {
    const { problems } = of(
      ["Statements"],
      ["9 Statements 1.00", ...["1", "2", "3", "4", "5", "6", "7"].map((school) => `${school} statements 10.00`)],
    );
    expect(problems.map(({ advice }) => advice[0])).toEqual([
      "It stands at 1 School 1 (£10.00), 2 School 2 (£10.00), 3 School 3 (£10.00), 4 School 4 (£10.00), 5 School 5 (£10.00) and 2 more, £70.00 in all, and would not be counted.",
    ]);
  });

  test("is asked about where a letter is another", () => {
    const { problems, queries } = of(
      ["Statements"],
      ["1 Statements 10.00", "2 Statement 24000.00", "3 Statement 5.00"],
    );
    expect(problems).toEqual([]);
    expect(queries).toEqual([
      {
        kind: "query/component-nearly",
        file: "baseline.csv",
        at: "Statement",
        value: "2 schools",
        says: 'the component "Statement" is nearly "Statements", which protection starts from',
        advice: [
          "It stands at 2 School 2 (£24,000.00) and 3 School 3 (£5.00), £24,005.00 in all, and is not counted.",
          'If "Statements" is meant, write that in those rows. If it is another component, nothing need be done.',
        ],
      },
    ]);
  });

  test("is taken for the one that it is, and not for another that is near", () => {
    const { problems } = of(
      ["Statement", "Statements"],
      ["1 Statement 1.00", "1 Statements 1.00", "2 statements 1.00"],
    );
    expect(problems.map(({ advice }) => advice[1])).toEqual(['Write "Statements" in those rows.']);
  });

  test("is right where the formula names both", () => {
    expect(of(["CNE", "cne"], ["1 CNE 1.00", "2 cne 1.00"])).toEqual({ problems: [], queries: [] });
  });

  test("is another component where a number or a single letter differs", () => {
    expect(of(["Enhancement 1"], ["1 Enhancement 1 1.00", "1 Enhancement 2 1.00", "1 Other 1.00"])).toEqual({
      problems: [],
      queries: [],
    });
  });
});

describe("schools without any of the components", () => {
  test("are asked about once, with how many", () => {
    const { queries } = of(["CNE"], ["1 CNE 1.00", ..."2345678".split("").map((school) => `${school} Action 1.00`)]);
    expect(queries).toEqual([
      {
        kind: "query/no-component",
        file: "baseline.csv",
        at: "baseline.csv",
        value: "7 schools",
        says: '2 School 2, 3 School 3, 4 School 4, 5 School 5, 6 School 6 and 2 more have other rows and none of "CNE"',
        advice: [
          'Their baseline is £0.00: protection starts from "CNE".',
          "Add the row, with 0.00 where a school had nothing. If it is right, nothing need be done.",
        ],
      },
    ]);
  });

  test("are asked about by name where it is one", () => {
    const { queries } = of(["CNE", "Action"], ["1 CNE 1.00", "2 Other 1.00", "3 Action 0.00"]);
    expect(queries.map(({ value, says, advice }) => [value, says, advice[0]])).toEqual(
      [
        [
          "2",
          '2 School 2 has other rows and none of "CNE" or "Action"',
          'Its baseline is £0.00: protection starts from "CNE" or "Action".',
        ],
      ].map(([value, says, advice]) => [value, says, advice]),
    );
  });
});

describe("where protection starts from all components", () => {
  test("one that is spelled in two ways is asked about at the fewer schools", () => {
    const { problems, queries } = of(undefined, ["1 cne 5.00", "2 CNE 1.00", "3 CNE 1.00"]);
    expect(problems).toEqual([]);
    expect(queries).toEqual([
      {
        kind: "query/component-two-ways",
        file: "baseline.csv",
        at: "cne",
        value: "1",
        says: 'the component "cne" is nearly "CNE": it stands at 1 School 1 (£5.00)',
        advice: ['If they are one component, write "CNE" in both. If they are two, nothing need be done.'],
      },
    ]);
  });

  test("one of two letters more at a school that has both is counted there twice", () => {
    const { queries } = of(undefined, ["1 Statements 5.00", "1 Statement 5.00", "2 Statements 1.00"]);
    expect(queries.map(({ advice }) => advice[0])).toEqual(["Both stand at 1 School 1, and both are counted there."]);
  });

  test("others are not asked about", () => {
    expect(of(undefined, ["1 SA 1.00", "1 SA+ 1.00", "2 SA and SA+ 1.00", "2 CNE 1.00"])).toEqual({
      problems: [],
      queries: [],
    });
  });
});

test("a component that no school has is refused alone, and in a period without protection none is looked at", () => {
  const { problems, queries } = of(["Statements"], ["1 statements 10.00", "2 CNE 1.00"]);
  expect(problems.map(({ kind }) => kind)).toEqual(["model/unknown-component"]);
  expect(queries).toEqual([]);
  expect(of(["Statements"], ["1 statements 10.00"], "2024-25")).toEqual({ problems: [], queries: [] });
  expect(of(["Statements"], [])).toEqual({ problems: [], queries: [] });
});

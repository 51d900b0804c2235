import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { amount, column, figure, product, quotient, sum, total } from "../../src/expression/build.ts";
import type { Expression } from "../../src/expression/expression.ts";
import type { InputFigure, Step } from "../../src/formula/sheet.ts";
import { Decimal } from "../../src/money.ts";

const schools = [
  { number: "6992001", name: "Ysgol y Bryn" },
  { number: "6992002", name: "Castle Primary" },
];

function step(id: string, expression: Expression, parts: Partial<Step> = {}): Step {
  const label = { en: `The ${id}`, cy: id };
  return { id, per: "school", label, unit: "£", places: 2, role: "working", expression, ...parts };
}

function workedOut(steps: Step[], pupils = ["10", "0"], others: InputFigure[] = []) {
  const all = pupils.map((_, i) => schools[i] ?? { number: String(i + 1), name: "School" });
  const value = new Decimal("100.00");
  const pot = { id: "pot", label: { en: "Pot", cy: "Cronfa" }, unit: "£", places: 2, value, paper: "paper" };
  const columns = new Map([["pupils", pupils.map((text) => new Decimal(text))]]);
  const worked = evaluate(
    { columns: [], figures: [pot, ...others], steps, checks: [] },
    { schools: all, attributes: new Map(), columns },
  );
  return { ...worked, column: (id: string) => worked.columns.get(id)!.map((each) => each.toFixed()) };
}

describe("a sheet is worked out from left to right", () => {
  test("and only the rounded figure is read next", () => {
    const steps = [
      step("third", quotient(amount("1"), amount("3"))),
      step("again", product(column("third"), amount("3"))),
      step("all", total("again"), { per: "authority" }),
      step("beside", sum(figure("all"), figure("pot"))),
    ];
    const { column: at, figures } = workedOut(steps);
    expect(at("third")).toEqual(["0.33", "0.33"]);
    expect(at("again")).toEqual(["0.99", "0.99"]);
    expect(figures.get("all")?.toFixed()).toBe("1.98");
    expect(at("beside")).toEqual(["101.98", "101.98"]);
  });

  test("what stands there already stays there", () => {
    const { column: at, figures } = workedOut([step("all", total("pupils"), { per: "authority" })]);
    expect(at("pupils")).toEqual(["10", "0"]);
    expect([...figures.keys()]).toEqual(["pot", "all"]);
  });
});

test("a fault of the program is thrown, and not told as a divisor that is nothing", () => {
  const faulty = new Proxy<Decimal[]>([], {
    get: () => {
      throw new TypeError("a fault");
    },
  });
  const sheet = { columns: [], figures: [], steps: [step("each", column("pupils"))], checks: [] };
  const columns = new Map([["pupils", faulty]]);
  expect(() => evaluate(sheet, { schools, attributes: new Map(), columns })).toThrow("a fault");
});

describe("a divisor that is 0", () => {
  test("is told with the schools, and the rest is worked out with 0 in its place", () => {
    const { problems, column: at } = workedOut([
      step("each", quotient(figure("pot"), column("pupils"))),
      step("next", sum(column("each"), amount("1"))),
    ]);
    expect(problems).toEqual([
      {
        kind: "allocation/zero-divisor",
        says: "“The each” divides by 0 at 6992002 Castle Primary",
        advice: [
          "Correct the figure or the count that it is divided by.",
          'Where it may be 0, say what it gives then: a worked quotient has "ifZero".',
        ],
      },
    ]);
    expect(at("next")).toEqual(["11", "1"]);
  });

  test("that is a figure is one message, whatever is divided by it, at however many schools", () => {
    const none = {
      id: "none",
      label: { en: "None", cy: "Dim" },
      unit: "1",
      places: 0,
      value: new Decimal(0),
      paper: "",
    };
    const { problems } = workedOut(
      [
        step("each", quotient(column("pupils"), product(figure("pot"), figure("none"))), { factor: "each" }),
        step("other", quotient(figure("pot"), figure("none")), { factor: "other" }),
        step("sum", quotient(column("each"), column("other")), { factor: "sum" }),
      ],
      ["10", "5"],
      [none],
    );
    expect(problems.map(({ says, advice }) => [says, advice[0]])).toEqual([
      ["“The each” and “The other” divide by none, which is 0", "Correct none."],
    ]);
  });

  test("is told of no school where the cell is the authority's", () => {
    const { problems } = workedOut([step("each", quotient(figure("pot"), amount("0")), { per: "authority" })]);
    expect(problems.map(({ says }) => says)).toEqual(["“The each” divides by 0"]);
  });

  test("names five schools, and how many more there are", () => {
    const { problems } = workedOut(
      [step("each", quotient(figure("pot"), column("pupils")))],
      ["1", ...Array(7).fill("0")],
    );
    expect(problems.map(({ says }) => says)).toEqual([
      "“The each” divides by 0 at 6992002 Castle Primary, 3 School, 4 School, 5 School, 6 School and 2 more",
    ]);
  });
});

describe("a cell holds 15 digits, as in Excel", () => {
  test.each([
    [2, "9999999999999.99", []],
    [2, "10000000000000.00", ["“The sum” comes to 10000000000000 at 6992001 Ysgol y Bryn"]],
    [2, "-9999999999999.99", []],
    [2, "-10000000000000.00", ["“The sum” comes to -10000000000000 at 6992001 Ysgol y Bryn"]],
    [0, "999999999999999", []],
    [0, "1000000000000000", ["“The sum” comes to 1000000000000000 at 6992001 Ysgol y Bryn"]],
    [6, "999999999.999999", []],
    [6, "1000000000", ["“The sum” comes to 1000000000 at 6992001 Ysgol y Bryn"]],
  ])("with %i places it %s: problems %j", (places, value, says) => {
    const { problems } = workedOut([step("sum", column("pupils"), { places })], [value, "0"]);
    expect(problems.map((problem) => problem.says)).toEqual(says);
  });

  const large = ["10000000000", "30000000000", "-20000000000", "1"];
  const advice = [
    "A cell of a workbook holds 15 digits: with 6 decimal places, 9 before the point.",
    "Look for a figure or a count that is far too large.",
  ];

  test("a number that nobody could read is told by its digits", () => {
    const chain = product(...Array<Expression>(30).fill(column("pupils")));
    expect(workedOut([step("sum", chain)], ["10", "1"]).problems[0]?.says).toBe(
      "“The sum” comes to a number of 31 digits at 6992001 Ysgol y Bryn",
    );
    expect(workedOut([step("sum", column("pupils"))], ["100000000000000000000", "1"]).problems[0]?.says).toContain(
      "comes to 100000000000000000000 at",
    );
  });

  test("of many schools the worst is told, how many there are, and the places that would fit", () => {
    const { problems } = workedOut([step("sum", column("pupils"), { places: 6, factor: "sum" })], large);
    expect(problems).toEqual([
      {
        kind: "allocation/too-large",
        says: "“The sum” comes to 30000000000 at 6992002 Castle Primary, and so at 2 other schools",
        advice: [...advice, 'If all are right, a factor of kind "worked" may state its "places": with 4 it fits.'],
      },
    ]);
    const two = workedOut([step("sum", column("pupils"), { places: 6 })], ["1000000000", "2000000000"]);
    expect(two.problems[0]?.says).toBe(
      "“The sum” comes to 2000000000 at 6992002 Castle Primary, and so at 1 other school",
    );
  });

  test("places are no help to a line, to a part of a factor, or where no places would fit", () => {
    const adviceOf = (parts: Partial<Step>, pupils = large) =>
      workedOut([step("sum", column("pupils"), { places: 6, ...parts })], pupils).problems[0]?.advice;
    expect(adviceOf({ factor: "sum", role: "line" })).toEqual(advice);
    expect(adviceOf({ factor: "other" })).toEqual(advice);
    expect(adviceOf({ factor: "sum" }, ["100000000000000"])?.[2]).toContain("with 0 it fits");
    expect(adviceOf({ factor: "sum" }, ["1000000000000000"])).toEqual(advice);
  });

  test("the total that a share goes by is told to be of a larger unit: it has six places, whatever is stated", () => {
    const counted = step("share.counted", total("pupils"), { places: 6, factor: "share", per: "authority" });
    expect(workedOut([counted], ["500000000", "500000000"]).problems).toEqual([
      {
        kind: "allocation/too-large",
        says: "“The share.counted” comes to 1000000000",
        advice: [
          ...advice,
          "If all are right, share by a larger unit, such as thousands: what a sum is shared by may come to 999,999,999 at most.",
        ],
      },
    ]);
  });

  test("one cause is one message: neither what is worked out from it nor the totals of all are said again", () => {
    const steps = [
      step("first", column("pupils"), { factor: "first" }),
      step("first.total", total("pupils"), { factor: "first", per: "authority" }),
      step("next", sum(column("first"), amount("1")), { factor: "next" }),
      step("later", sum(column("next"), amount("1")), { factor: "later" }),
      step("apart", product(column("pupils"), amount("2")), { factor: "apart" }),
      step("all", total("pupils"), { per: "authority" }),
      step("both", total("pupils"), { per: "authority" }),
    ];
    const { problems } = workedOut(steps, ["10000000000000", "10000000000000"]);
    expect(problems.map(({ says }) => says)).toEqual([
      "“The first” comes to 10000000000000 at 6992001 Ysgol y Bryn, and so at 1 other school",
      "“The apart” comes to 20000000000000 at 6992001 Ysgol y Bryn, and so at 1 other school",
    ]);
    // Where no factor is too large by itself, the first total is.
    expect(workedOut(steps.slice(5), ["9000000000000", "9000000000000"]).problems.map(({ says }) => says)).toEqual([
      "“The all” comes to 18000000000000",
    ]);
  });
});

describe("a number on the way to a cell", () => {
  const digits = "999999999999999";
  const many = (times: number) => product(...Array<Expression>(times).fill(column("pupils")));
  const says = (expression: Expression, pupils: string[], parts: Partial<Step> = {}) =>
    workedOut([step("chain", expression, parts)], pupils).problems.map((problem) => problem.says);

  test("that no spreadsheet holds is refused, although the cell itself is small", () => {
    const { problems } = workedOut([step("chain", quotient(many(21), many(21)))], [digits, "1"]);
    expect(problems).toEqual([
      {
        kind: "allocation/too-large",
        says: "a number on the way to “The chain” is too large for a spreadsheet at 6992001 Ysgol y Bryn",
        advice: [
          "A spreadsheet holds numbers of 308 digits at most.",
          "Multiply fewer figures in one factor: divide in one before the next multiplies.",
        ],
      },
    ]);
    expect(says(quotient(many(20), many(20)), [digits, "1"])).toEqual([]);
    expect(says(quotient(amount("1"), many(21)), [digits, digits])).toEqual([
      "a number on the way to “The chain” is too large for a spreadsheet at 6992001 Ysgol y Bryn, and so at 1 other school",
    ]);
    expect(says(many(21), [digits, "1"], { per: "authority" })).toEqual([
      "a number on the way to “The chain” is too large for a spreadsheet",
    ]);
  });

  test("that a spreadsheet takes for 0 is refused as well", () => {
    const { problems } = workedOut([step("chain", quotient(many(52), many(52)))], ["0.000001", "1"]);
    expect(problems[0]).toEqual({
      kind: "allocation/too-large",
      says: "a number on the way to “The chain” is too small for a spreadsheet at 6992001 Ysgol y Bryn",
      advice: [
        "A spreadsheet takes a number with 307 zeros after its point for 0.",
        "Multiply fewer figures in one factor: divide in one before the next multiplies.",
      ],
    });
  });

  test.each([
    ["10", 307, []],
    ["10", 308, ["large"]],
    ["-10", 308, ["large"]],
    ["0.1", 307, []],
    ["0.1", 308, ["small"]],
    ["0", 308, []],
  ])("%s multiplied %i times is refused as %j", (pupils, times, refused) => {
    const chain = quotient(many(times), many(times), amount("0"));
    expect(says(chain, [pupils, "1"]).map((text) => /too (\w+)/.exec(text)?.[1])).toEqual(refused);
  });

  test("that is a quotient by something very small is refused", () => {
    const chain = product(quotient(many(300), amount("0.1")), amount("0"));
    expect(says(chain, ["10", "1"])).toEqual([]);
    const steep = product(quotient(many(300), product(...Array<Expression>(20).fill(amount("0.1")))), amount("0"));
    expect(says(steep, ["10", "1"])).toEqual([
      "a number on the way to “The chain” is too large for a spreadsheet at 6992001 Ysgol y Bryn",
    ]);
  });
});

test("what is wrong with the program is thrown, and not told as a slip in the figures", () => {
  expect(() => workedOut([step("sum", column("staff"))])).toThrow("does not stand to the left");
});

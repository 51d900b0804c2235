import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/allocation/evaluate.ts";
import { changeSheet } from "../../src/comparison/change-sheet.ts";
import { compare } from "../../src/comparison/compare.ts";
import { Decimal } from "../../src/money.ts";
import { sampleModel } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

/** One row a school: before, after, pupils. */
function changes(...rows: [before: string, after: string, pupils: string][]) {
  const column = (i: number) => rows.map((row) => new Decimal(row[i]!));
  const columns = new Map([
    ["before", column(0)],
    ["after", column(1)],
    ["pupils", column(2)],
    ["order", rows.map((_, i) => new Decimal(i + 1))],
  ]);
  return evaluate(changeSheet, {
    schools: rows.map((_, i) => ({ number: String(i), name: "" })),
    columns,
    attributes: new Map(),
  });
}

describe("the change at a school", () => {
  test.each([
    [
      "a gain",
      ["1000.00", "1100.50", "201"],
      { change: "100.5", percentage: "10.05", perPupil: "0.5", gains: "1", loses: "0" },
    ],
    [
      "a loss",
      ["1100.50", "1000.00", "201"],
      { change: "-100.5", percentage: "-9.13", perPupil: "-0.5", gains: "0", loses: "1" },
    ],
    ["no change", ["500.00", "500.00", "10"], { change: "0", percentage: "0", perPupil: "0", gains: "0", loses: "0" }],
    [
      "a penny gained",
      ["1000.00", "1000.01", "300"],
      { change: "0.01", percentage: "0", perPupil: "0", gains: "1", loses: "0" },
    ],
    [
      "something where there was nothing",
      ["0.00", "500.00", "10"],
      { change: "500", percentage: "0", perPupil: "50", gains: "1", loses: "0" },
    ],
    [
      "a school with no pupils",
      ["100.00", "50.00", "0"],
      { change: "-50", percentage: "-50", perPupil: "0", gains: "0", loses: "1" },
    ],
  ] as const)("%s", (_, [before, after, pupils], expected) => {
    const { columns, problems } = changes([before, after, pupils]);
    expect(problems).toEqual([]);
    for (const [id, value] of Object.entries(expected)) expect(columns.get(id)![0]!.toFixed(), id).toBe(value);
  });

  test("is counted and added up for the authority", () => {
    const { figures } = changes(
      ["100.00", "150.00", "10"],
      ["100.00", "90.00", "10"],
      ["100.00", "99.99", "10"],
      ["100.00", "100.00", "10"],
    );
    const printed = ["gainers", "losers", "beforeTotal", "afterTotal", "changeTotal"].map((id) =>
      figures.get(id)!.toFixed(2),
    );
    expect(printed).toEqual(["1.00", "2.00", "400.00", "439.99", "39.99"]);
  });

  test("puts schools in order, largest gain first, equal ones by school number", () => {
    const { columns } = changes(
      ["100.00", "90.00", "1"],
      ["100.00", "120.00", "1"],
      ["100.00", "100.00", "1"],
      ["100.00", "120.00", "1"],
    );
    const place = columns.get("place")!;
    const order = place.map((_, i) => i).sort((a, b) => place[b]!.comparedTo(place[a]!));
    expect(order).toEqual([1, 3, 2, 0]);
  });
});

describe("the sample's two years compared", () => {
  const { matches, comparable, change } = compare(budgetOf("2022-23", sampleModel), budgetOf("2023-24", sampleModel));

  test("have every school of either year in one match", () => {
    const kinds = (kind: string): string[] =>
      matches.filter((match) => match.kind === kind).map(({ school }) => school.number);
    expect(kinds("closed")).toEqual(["6992005"]);
    expect(kinds("opened")).toEqual(["6992030"]);
    expect(kinds("joined")).toEqual(["6992029"]);
    expect(kinds("partYear")).toEqual([]);
    expect(kinds("same").length).toBe(30);
    expect(comparable.length).toBe(31);
  });

  test("come to what each year's budgets come to, less those that cannot be compared", () => {
    const inAll = (budget: string, without: string[]) => {
      const { schools, worked } = budgetOf(budget, sampleModel).allocation;
      const kept = worked.columns.get("allocation")!.filter((_, i) => !without.includes(schools[i]!.number));
      return kept.reduce((sum, each) => sum.plus(each), new Decimal(0)).toFixed(2);
    };
    const { figures } = change.worked;
    expect(figures.get("beforeTotal")!.toFixed(2)).toBe(inAll("2022-23", ["6992005"]));
    expect(figures.get("afterTotal")!.toFixed(2)).toBe(inAll("2023-24", ["6992030"]));
  });
});

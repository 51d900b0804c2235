import { describe, expect, test } from "vitest";
import type { Budget } from "../../src/model/budget.ts";
import { figure, words } from "../formula/written.ts";
import { type Parts, withCounts } from "./with-counts.ts";

const money = { ...words("Money"), column: "money", unit: "£", asIfOpenAllYear: true };
const growth = { ...words("Growth"), column: "growth", unit: "class", asIfOpenAllYear: true };
const figures = { pot: figure("1000.00", "£"), point: figure("1", "point/class"), none: figure("0", "point/class") };
const line = { id: "line", kind: "worked", ...words("Line"), sum: ["money"], line: true };
const shared = { id: "shared", kind: "shareOfPot", ...words("Shared"), by: "growth", amount: "pot" };

const of = (factors: readonly object[], growths: readonly string[], more: Parts = {}): Budget =>
  withCounts(
    { figures, drivers: { money, growth }, factors: [line, ...factors], ...more },
    growths.map((each, i) => `${i + 1},School ${i + 1},5000.00,${each}`),
  );
const columnOf = ({ allocation }: Budget, id: string) =>
  allocation.worked.columns.get(id)?.map((each) => each.toFixed());

describe("a share", () => {
  test("by a number that is nothing to six places is refused, with the school and the number", () => {
    expect(() => of([shared], ["2", "0.0000004", "0.00000049999"])).toThrow(
      'shared (“Shared”) is shared by six places of "growth", which hold nothing of ' +
        "0.0000004 at 2 School 2 and 0.00000049999 at 3 School 3\n",
    );
  });

  test("by half a millionth, which is one in six places, and by nothing is not", () => {
    expect(columnOf(of([shared], ["0.0000005", "0", "0.000001"]), "shared")).toEqual(["500", "0", "500"]);
  });

  test("of the remainder is refused as well", () => {
    const rest = { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "growth" };
    const balance = { method: "sharePot", pot: "pot" };
    expect(() =>
      withCounts({ figures, drivers: { growth }, factors: [rest], balance }, ["1,A,0,2", "2,B,0,0.0000001"]),
    ).toThrow('rest (“Rest”) is shared by six places of "growth", which hold nothing of 0.0000001 at 2 B\n');
  });

  test("within some schools alone is refused for one of these, and not for one of the others", () => {
    const tiny = ["0.0000004", "6"];
    const within = (kind: object) => () => of([{ ...shared, within: kind }], tiny);
    expect(within({ phase: ["primary"] })).toThrow("hold nothing of 0.0000004 at 1 School 1\n");
    expect(within({ medium: ["English"] })).toThrow("hold nothing of 0.0000004 at 1 School 1\n");
    expect(within({ phase: ["secondary"] })).not.toThrow("hold nothing");
    expect(within({ medium: ["Welsh"] })).not.toThrow("hold nothing");
  });

  test("names five schools, and how many more there are", () => {
    expect(() => of([shared], [...Array(7).fill("0.0000001"), "60"])).toThrow(
      "0.0000001 at 5 School 5 and what 2 more have\n",
    );
  });

  test("by a worked column of more places is looked at by its own number", () => {
    const part = { id: "part", kind: "worked", ...words("Part"), product: ["growth", "tenth"], places: 8 };
    const some = { ...figures, tenth: figure("0.1", "1") };
    expect(() => of([part, { ...shared, by: "part" }], ["0.000003", "2"], { figures: some })).toThrow(
      'is shared by six places of "part", which hold nothing of 0.0000003 at 1 School 1\n',
    );
  });
});

describe("a score", () => {
  const score = (points: string) => [
    {
      id: "points",
      kind: "score",
      ...words("Points"),
      of: [
        { driver: "growth", points },
        { driver: "money", points: "pound" },
      ],
    },
    { ...shared, by: "points" },
  ];
  const withPounds = { figures: { ...figures, pound: figure("1", "point/£") } };

  test("that six places of a number × its points take to nothing is refused", () => {
    expect(() => of(score("point"), ["2", "0.0000004"], withPounds)).toThrow(
      'points (“Points”) has six places of "growth" × "point", which hold nothing of 0.0000004 at 2 School 2\n',
    );
  });

  test("in which the number is worth no points is not: that stands in the formula", () => {
    expect(columnOf(of(score("none"), ["2", "4"], withPounds), "points")).toEqual(["5000", "5000"]);
  });
});

test("a line that goes by no share has what its number brings, however small", () => {
  const each = { id: "each", kind: "perPupil", ...words("Each"), driver: "growth", unitValue: "dear" };
  const more = { figures: { dear: figure("50000.00", "£/class") } };
  expect(columnOf(of([each], ["2", "0.0000004"], more), "each")).toEqual(["100000", "0.02"]);
});

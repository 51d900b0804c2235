import { expect, test } from "vitest";
import { largeAdjustments } from "../../../src/allocation/asked/large-adjustments.ts";
import type { Sources } from "../../../src/allocation/inputs.ts";
import type { Census } from "../../../src/census/index.ts";
import { lowerFormula } from "../../../src/formula/lower.ts";
import { Decimal } from "../../../src/money.ts";
import { fundingPeriod } from "../../../src/school/funding-period.ts";
import type { School } from "../../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../../formula/written.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const school: School = { ...plain, number: "6992001", name: "Always" };
const joining: School = { ...plain, number: "6992007", name: "Closed", closed: "2023-03-31" };
const opening: School = { ...plain, number: "6992030", name: "New", opened: "2023-09-01", predecessors: ["6992007"] };

const driver = { where: {} };
const drivers = {
  roll: { ...words("Roll"), ...driver },
  meals: { ...words("Meals"), ...driver },
  dated: { ...words("Dated"), ...driver, dates: { spring: "five", autumn: "seven" } },
  classes: { ...words("Classes"), column: "classes", unit: "class" },
  growth: { ...words("Growth"), column: "growth", unit: "class", mayBeNegative: true },
  unread: { ...words("Unread"), column: "classes", unit: "class" },
};
const formula = formulaOf(
  written({
    figures: {
      pupil: figure("1.00", "£/pupil"),
      class: figure("1.00", "£/class"),
      five: figure("5", "month"),
      seven: figure("7", "month"),
    },
    drivers,
    factors: ["roll", "meals", "dated", "classes", "growth"].map((id) => ({
      id: `${id}Line`,
      kind: "perPupil",
      ...words(id),
      driver: id,
      unitValue: id === "classes" || id === "growth" ? "class" : "pupil",
    })),
  }),
);
const sheet = lowerFormula(formula, "2023-24");

function census(date: string, term: "spring" | "autumn", pupils: Record<string, number>): Census {
  const each = (count: number) => new Map(["roll", "meals", "dated"].map((id) => [id, Math.round(count * 1_000_000)]));
  const counts = Object.entries(pupils);
  return {
    ...{ date, term, status: "final", rows: 0, records: new Map(), drivers: new Map(), reasons: new Map() },
    ...{ facts: new Map(), queries: [], files: [], unused: [], fields: new Set() },
    counts: new Map(counts.map(([number, count]) => [number, each(count)])),
    ledger: new Map(counts.map(([number, count]) => [number, new Map([["funded", Math.ceil(count)]])])),
  };
}

/** Adjustments such as `roll +18 2023-09-01` at a school, beside what is counted there. */
function asked(adjustments: readonly string[], parts: Partial<Sources> = {}, at = school) {
  const sources: Sources = {
    period: fundingPeriod("2023-24")!,
    register: new Map([school, joining, opening].map((each) => [each.number, each])),
    census: [census("2023-01-17", "spring", { [school.number]: 17, [joining.number]: 12 })],
    counts: new Map([
      [
        school.number,
        new Map([
          ["classes", new Decimal("12")],
          ["growth", new Decimal("12")],
        ]),
      ],
    ]),
    places: [],
    namedLearners: [],
    adjustments: adjustments.map((text) => {
      const [driver = "", number = "", date = "2023-01-17"] = text.split(" ");
      return {
        ...{ reason: "r", source: "s", approvedBy: "a" },
        school: at.number,
        driver,
        date,
        number: new Decimal(number),
      };
    }),
    baseline: new Map(),
    ...parts,
  };
  return largeAdjustments(formula, [{ sheet, schools: [school, opening] }], sources);
}
const said = (...adjustments: string[]) => asked(adjustments).map(({ says }) => says);
const pupilsOf = (count: number) => ({ census: [census("2023-01-17", "spring", { [school.number]: count })] });

test("a count that is written for a correction is asked about, with what it makes and what may be meant", () => {
  expect(asked(["roll 18"])).toEqual([
    {
      kind: "query/large-adjustment",
      at: "6992001",
      value: "+18 on 17",
      explains: ["count/negative"],
      says: "6992001 Always: the adjustments file adds 18 to 17 in roll, making 35",
      advice: [
        "Did you mean +1 in roll?",
        "An adjustment is the difference from what was counted. If it is right, nothing need be done.",
      ],
    },
  ]);
});

test("all of a school are one message, and what is taken away has no other meaning", () => {
  expect(asked(["roll 17", "meals -9", "classes 11"])).toMatchObject([
    {
      value: "+17 on 17, -9 on 17, +11 on 12",
      says: "6992001 Always: the adjustments file adds 17 to 17 in roll, making 34, takes 9 from 17 in meals, leaving 8 and adds 11 to 12 in classes, making 23",
      advice: ["Did you mean 0 in roll and -1 in classes?", expect.any(String)],
    },
  ]);
  expect(asked(["meals -9"])[0]?.advice.length).toBe(1);
});

test("half of the count is asked about, and less is not", () => {
  expect(said("roll 8.5")).toEqual(["6992001 Always: the adjustments file adds 8.5 to 17 in roll, making 25.5"]);
  expect(said("roll 8.49")).toEqual([]);
  expect(said("roll -8.5").length).toBe(1);
  expect(said("roll -8")).toEqual([]);
});

test("a few pupils on a few are usual", () => {
  expect(asked(["roll 4"], pupilsOf(3))).toEqual([]);
  expect(asked(["roll 4.99"], pupilsOf(4))).toEqual([]);
  expect(asked(["roll 5"], pupilsOf(4)).map(({ value }) => value)).toEqual(["+5 on 4"]);
  expect(asked(["roll 5"], pupilsOf(11))).toEqual([]);
});

test("an opening has no count that it could be mistaken for", () => {
  expect(asked(["roll 60"], pupilsOf(0))).toEqual([]);
  expect(asked(["roll 60"], { census: [] })).toEqual([]);
});

test("a school that was made from another is added to what that one was counted with", () => {
  expect(asked(["roll 12"], {}, opening).map(({ says }) => says)).toEqual([
    "6992030 New: the adjustments file adds 12 to 12 in roll, making 24",
  ]);
});

test("with a census for each term it is added to that one's own count", () => {
  const both = {
    census: [
      census("2023-01-17", "spring", { [school.number]: 17 }),
      census("2023-09-14", "autumn", { [school.number]: 90 }),
    ],
  };
  expect(asked(["dated 18 2023-01-17"], both).map(({ value }) => value)).toEqual(["+18 on 17"]);
  expect(asked(["dated 18 2023-09-20"], both)).toEqual([]);
});

test("a growth, a driver that nothing reads and a school without a budget are not asked about", () => {
  expect(said("growth 12")).toEqual([]);
  expect(said("unread 12")).toEqual([]);
  expect(asked(["roll 12"], {}, joining)).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { baselineTwice } from "../../src/model/baseline-twice.ts";
import type { BaselineRow } from "../../src/model/read-stated.ts";
import { Decimal } from "../../src/money.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
const part: School = { ...plain, number: "6992007", name: "Part", closed: "2023-08-31" };
const made: School = { ...plain, number: "6992029", name: "Made", opened: "2023-09-01", predecessors: [part.number] };
const open: School = { ...plain, number: "6992040", name: "Open", predecessors: [part.number] };

const protection = { fundingPeriod: "2023-24", floor: "floor", overspend: "authority", surplus: "schoolsBelowCap" };
const parts = {
  figures: { each: figure("1.00", "£/pupil"), floor: figure("90", "%") },
  factors: [{ id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" }],
};
const formula = formulaOf(written({ ...parts, protection: [protection] }));

function row({ number }: School, asAt: string, amount: string, component = "SA"): BaselineRow {
  return { school: number, component, basis: "original", asAt, amount: new Decimal(amount) };
}

function asked(schools: readonly School[], rows: readonly BaselineRow[], of = formula): string[][] {
  const register = new Map(schools.map((school) => [school.number, school]));
  const sources = { register, period: fundingPeriod("2023-24")! };
  return baselineTwice({ formula: of, sources, baselineRows: rows }).map(({ at, value, says, advice }) => [
    at,
    value,
    says,
    ...advice,
  ]);
}

describe("rows of the baseline file of a school and of one that it was made from", () => {
  test("are asked about where a row of the merged school is for a day before it opened", () => {
    const rows = [row(part, "2023-04-01", "12000.50"), row(made, "2023-04-01", "12000.50")];
    expect(asked([part, made], rows)).toEqual([
      [
        "6992029",
        "£12,000.50 and £12,000.50",
        "the baseline file has £12,000.50 for 6992029 Made and £12,000.50 for 6992007 Part, which it was made from: both are added, and they may be the same money",
        "A row of 6992029 is for 2023-04-01, and it was not open then.",
        "If they are the same money, take out the rows of 6992029, or those of the other.",
        "If each is what that school had besides the other, correct the date.",
      ],
    ]);
  });

  test("are asked about where a row of the other is for a day after it closed", () => {
    const rows = [row(part, "2024-03-31", "7.00"), row(made, "2024-03-31", "9.00")];
    expect(asked([part, made], rows).map(([, , , why]) => why)).toEqual([
      "A row of 6992007 is for 2024-03-31, and it was not open then.",
    ]);
  });

  test("are what each had besides, where each was open on its day", () => {
    expect(asked([part, made], [row(part, "2023-04-01", "7.00"), row(made, "2023-09-30", "9.00")])).toEqual([]);
    expect(asked([part, open], [row(part, "2023-04-01", "7.00"), row(open, "2023-04-01", "9.00")])).toEqual([]);
  });

  test("are no question where one has £0.00, or has no row, or where no protection starts from them", () => {
    expect(asked([part, made], [row(part, "2023-04-01", "0.00"), row(made, "2023-04-01", "9.00")])).toEqual([]);
    expect(asked([part, made], [row(made, "2023-04-01", "9.00")])).toEqual([]);
    const rows = [row(part, "2023-04-01", "7.00"), row(made, "2023-04-01", "9.00", "CNE")];
    expect(asked([part, made], rows, formulaOf(written(parts)))).toEqual([]);
    const ofOne = formulaOf(written({ ...parts, protection: [{ ...protection, components: ["SA"] }] }));
    expect(asked([part, made], rows, ofOne)).toEqual([]);
    expect(asked([part, made], rows)).toHaveLength(1);
  });
});

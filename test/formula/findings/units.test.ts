import { describe, expect, test } from "vitest";
import { figure, found, read, words, written } from "../written.ts";

type Parts = Record<string, unknown>;
const figures = {
  sum: figure("1000.00", "£"),
  less: figure("10.00", "£"),
  count: figure("1000", "pupil"),
  each: figure("2.00", "£/pupil"),
  percentage: figure("90", "%"),
};
const flat = { id: "flat", kind: "lumpSum", ...words("Flat"), amount: "sum" };
const says = (parts: Parts) => found(written({ figures, factors: [flat], ...parts }));
const floored = { floor: "percentage", overspend: "authority", surplus: "heldBack" };
const period = (fundingPeriod: string, how: Parts) => ({ fundingPeriod, ...floored, ...how });
const floor = "protection: “Floor: exact” comes to £·£/%/pupil, not £";

describe("units that do not multiply out are found", () => {
  test.each(["factors", "grants", "memorandum"])("at the factor, in %s", (list) => {
    const marks = list === "grants" ? { conditions: words("For something") } : {};
    const wrong = { id: "k", kind: "perPupil", ...words("Wrong"), driver: "pupils", unitValue: "sum", ...marks };
    expect(says({ [list]: [{ ...flat, id: "before", ...marks }, wrong] })).toEqual([
      `${list}.1: “Wrong” comes to £·pupil, not £`,
    ]);
  });

  test.each([
    ["pot", "“To allocate” adds or compares pupil and £"],
    ["heldBack", "“To allocate” adds or compares £ and pupil"],
    ["centralReserve", "“Pot and central reserve” adds or compares £ and pupil"],
  ])("at %s, of every balance", (key, words) => {
    const sums = { pot: "sum", heldBack: "less", [key]: "count" };
    for (const method of ["sharePot", "scaled"])
      expect(says({ balance: { method, ...sums } })).toEqual([`balance.${key}: ${words}`]);
    const differences = { method: "unitValues", surplus: "heldBack", shortfall: "heldBack" };
    expect(says({ balance: { ...differences, ...sums } })[0]).toBe(`balance.${key}: ${words}`);
  });

  test("at the first factor too, and at a central reserve beside a pot of which nothing is held back", () => {
    const wrong = { id: "k", kind: "perPupil", ...words("Wrong"), driver: "pupils", unitValue: "sum" };
    expect(says({ factors: [wrong, flat] })).toEqual(["factors.0: “Wrong” comes to £·pupil, not £"]);
    expect(says({ balance: { method: "sharePot", pot: "sum", centralReserve: "count" } })).toEqual([
      "balance.centralReserve: “Pot and central reserve” adds or compares £ and pupil",
    ]);
  });

  test("with the unit of all that the step reads, and of a school's phase none", () => {
    const byPhase = { primary: "each", middle: "each", "all-through": "sum", secondary: "each" };
    const wrong = { id: "k", kind: "perPupil", ...words("Wrong"), driver: "pupils", unitValue: { byPhase } };
    const { problems } = read(written({ figures, factors: [wrong] }));
    expect(problems.map(({ advice }) => advice)).toEqual([
      ["each is in £/pupil; sum is in £.", "Correct the unit of a figure, or use another driver."],
    ]);
  });

  test("where the pot alone is no sum of money", () => {
    expect(says({ balance: { method: "sharePot", pot: "count" } })).toEqual([
      "balance.pot: “To allocate” comes to pupil, not £",
    ]);
    expect(says({ balance: { method: "sharePot", pot: "count", centralReserve: "count" } })[0]).toBe(
      "balance.pot: “To allocate” comes to pupil, not £",
    );
    expect(says({ balance: { method: "scaled", pot: "count" } })[0]).toBe(
      "balance.pot: “To allocate” comes to pupil, not £",
    );
  });

  test("in protection: once for all its periods, and of any one of them", () => {
    const wrong = { floor: "each" };
    expect(says({ protection: [period("2023-24", wrong)] })).toEqual([floor]);
    expect(says({ protection: [period("2023-24", wrong), period("2024-25", wrong)] })).toEqual([floor]);
    expect(says({ protection: [period("2023-24", {}), period("2024-25", wrong)] })).toEqual([floor]);
    expect(says({ protection: [period("2023-24", {}), period("2024-25", {})] })).toEqual([]);
  });

  test("only once all names stand: a formula that names what is not there cannot be looked over", () => {
    const wrong = { id: "k", kind: "perPupil", ...words("Wrong"), driver: "pupils", unitValue: "sum" };
    expect(says({ factors: [wrong, { ...flat, amount: "astray" }] })).toEqual([
      'factors.1.amount: there is no figure "astray"',
    ]);
  });
});

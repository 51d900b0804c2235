import { expect, test } from "vitest";
import { driversPaid, driversRead } from "../../src/formula/drivers-paid.ts";
import { formulaFile } from "../../src/formula/formula.ts";
import { figure, words, written } from "./written.ts";

const limits = { fundingPeriod: "2023-24", floor: "floor", overspend: "authority", surplus: "heldBack" };
const counts = (column: string, more: object = {}) => ({ ...words(column), column, unit: "pupil", ...more });
const bands = (gives: string, less: string, more: string) => ({
  id: gives,
  kind: "bands",
  ...words(gives),
  driver: gives === "amount" ? "banded" : "paid",
  gives,
  bands: [
    { below: "edge", amount: less },
    { from: "edge", amount: more },
  ],
});
const formula = (factors: readonly object[], more: object = {}) =>
  // Its form alone: what is found beside it asks who is paid too.
  formulaFile.parse(
    written({
      figures: {
        sum: figure("100.00", "£"),
        each: figure("5.00", "£/pupil"),
        more: figure("6.00", "£/pupil"),
        edge: figure("20", "pupil"),
        large: figure("200.00", "£"),
        floor: figure("90", "%"),
      },
      drivers: {
        paid: counts("paid"),
        banded: counts("banded"),
        sized: counts("sized", { asIfOpenAllYear: true }),
        partly: counts("partly", { asIfOpenAllYear: false }),
        before: counts("before"),
        unread: counts("unread"),
      },
      factors,
      ...more,
    }),
  );
const perPupil = (driver: string) => ({
  id: `by${driver}`,
  kind: "perPupil",
  ...words(driver),
  driver,
  unitValue: "each",
});

test("read are the drivers of any list of factors and of protection for each pupil, and nothing but drivers", () => {
  const protection = [{ ...limits, perPupil: { now: "paid", before: "before" } }];
  const grants = [{ ...perPupil("partly"), conditions: words("For books.") }];
  expect([...driversRead(formula([perPupil("paid")], { protection, grants }))].sort()).toEqual([
    "before",
    "paid",
    "partly",
  ]);
  const worked = { id: "twice", kind: "worked", ...words("Twice"), sum: ["paid", "paid"] };
  const line = { id: "line", kind: "worked", ...words("Line"), product: ["twice", "each"], line: true };
  expect([...driversRead(formula([worked, line]))]).toEqual(["paid"]);
});

test("money is brought by what is not counted for the size of a school alone", () => {
  const lump = { id: "lump", kind: "lumpSum", ...words("Lump"), amount: "sum" };
  const { amount: _, ...flat } = lump;
  const bySize = {
    ...flat,
    bySize: { driver: "partly", bands: [{ upTo: "edge", amount: "sum" }, { amount: "large" }] },
  };
  const paidBy = (...factors: readonly object[]) => {
    const read = formula(factors);
    return driversPaid(read.factors, read);
  };
  expect(paidBy(bySize, bands("amount", "sum", "large"))).toEqual([]);
  expect(paidBy(bands("unitValue", "each", "more"))).toEqual(["paid"]);
  expect(paidBy(perPupil("paid"), perPupil("partly"), perPupil("sized"))).toEqual(["paid", "partly"]);
});

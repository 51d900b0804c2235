import { expect, test } from "vitest";
import { figure, words } from "../../formula/written.ts";
import { allocated, queriesOf } from "./allocated.ts";

/** Each school's own floor, which is the only column in %; and a weight beside it, which is no percentage. */
const asked = (floors: readonly string[], unit = "%", more: object = {}) =>
  queriesOf(
    "percentage-column",
    allocated(
      {
        figures: { lump: figure("1000.00", "£"), floor: figure("90", "%") },
        drivers: {
          own: { ...words("Own floor"), column: "own floor", unit, asIfOpenAllYear: true, mayBeNegative: true },
        },
        factors: [
          { id: "line", kind: "lumpSum", ...words("Line"), amount: "lump" },
          { id: "read", kind: "worked", ...words("Read"), sum: ["own"] },
        ],
        memorandum: [
          { id: "beside", kind: "worked", ...words("Beside"), sum: ["own"] },
          { id: "shown", kind: "lumpSum", ...words("Shown"), amount: "lump" },
        ],
        ...more,
      },
      floors.map((own) => ({ columns: { "own floor": own } })),
    ),
  );

test("a column in % that is all fractions is asked about once, with the schools", () => {
  expect(asked(["0.95", "0.9", "1", "0"])).toEqual([
    {
      kind: "query/percentage-column",
      at: "own",
      value: "2 below 1",
      explains: ["check/", "count/", "allocation/"],
      says: "own is in %, and no school has more than 1: 0.95 at 1 School 1 and 0.9 at 2 School 2",
      advice: [
        "If 0.95 is to be 95%, multiply the column “own floor” of the counts file by 100: Excel shows 95% and saves 0.95.",
        "If they are right, nothing need be done.",
      ],
    },
  ]);
  expect(asked(["-0.05", "0.02"]).map(({ value }) => value)).toEqual(["2 below 1"]);
});

test("one school's half a per cent among others, and whole numbers, are not", () => {
  expect(asked(["0.5", "12"])).toEqual([]);
  expect(asked(["0.5", "-12"])).toEqual([]);
  expect(asked(["0", "1"])).toEqual([]);
});

test("a floor or a cap of less than 1% at one school alone is", () => {
  const limits = (as: "floor" | "cap") => ({
    protection: [{ fundingPeriod: "2023-24", [as]: "own", overspend: "authority", surplus: "heldBack" }],
  });
  for (const as of ["floor", "cap"] as const)
    expect(asked(["95", "0.95"], "%", limits(as)).map(({ says }) => says)).toEqual([
      "own is in %, and is below 1 at some schools: 0.95 at 2 School 2",
    ]);
  expect(asked(["95", "0"], "%", limits("floor"))).toEqual([]);
});

test("a weight is no percentage", () => {
  expect(asked(["0.5", "0.9"], "1")).toEqual([]);
});

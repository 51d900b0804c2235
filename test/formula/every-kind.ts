import { figure, words, written } from "./written.ts";

const factor = (id: string, kind: string, parts: Record<string, unknown>) => ({ id, kind, ...words(id), ...parts });

const choice = (when: unknown, gives: string, otherwise: string) => ({
  choice: { when, gives, otherwise },
});

/** A named figure or column in every way that it can be worked out. */
const worked = [
  { sum: ["pupils", "meals"] },
  { difference: ["pupils", "meals"] },
  { product: ["pupils", "unitValue"] },
  { quotient: { of: ["meals", "unitValue"], by: "pupils", ifZero: "0" } },
  { atLeast: ["pupils", "small"] },
  { atMost: ["pupils", "larger"] },
  { rounded: { of: "pupils", places: 0, towards: "up" } },
  { rounded: { of: "pupils", places: -2, towards: "zero" } },
  { sum: ["meals"] },
  { quotient: { of: ["pupils", "percentage"], by: ["100%", "small"] } },
  choice({ left: "pupils", is: "lessThan", right: "small" }, "pupils", "0"),
  choice({ phase: ["primary"] }, "meals", "pupils"),
  choice({ medium: ["Welsh", "dual"] }, "1", "0"),
  choice(
    { all: [{ left: "pupils", is: "equals", right: "small" }, { phase: ["primary"] }, { medium: ["Welsh"] }] },
    "1",
    "0",
  ),
  choice({ any: [{ left: "pupils", is: "moreThan", right: "small" }, { phase: ["primary"] }] }, "meals", "0"),
  {
    byBand: {
      of: "pupils",
      bands: [{ below: "small", gives: "0" }, { below: "larger", gives: "1" }, { gives: "days" }],
    },
  },
  { total: "meals", per: "authority" },
  { nthLargest: { of: "meals", n: "1" }, per: "authority" },
  { product: ["pupils", "unitValue"], line: true },
].map((way, i) => factor(`worked${i}`, "worked", way));

/** One formula with every kind of factor in every way that it can be written, protected by floor and cap. */
export const everyKind = written({
  figures: {
    pot: figure("2000000.00", "£"),
    heldBack: figure("1000.00", "£"),
    small: figure("150", "pupil"),
    larger: figure("420", "pupil"),
    sum: figure("9600.00", "£"),
    otherSum: figure("14400.00", "£"),
    unitValue: figure("461.00", "£/pupil"),
    dayValue: figure("3450.00", "£/pupil"),
    days: figure("365", "1"),
    placeValue: figure("22360.00", "£/place"),
    points: figure("4", "point/pupil"),
    percentage: figure("15", "%"),
    floor: figure("90", "%"),
    cap: figure("135", "%"),
  },
  drivers: {
    pupils: { ...words("Pupils"), column: "pupils", unit: "pupil" },
    size: { ...words("Size"), column: "pupils", unit: "pupil", asIfOpenAllYear: true },
    meals: { ...words("Meals"), column: "meals", unit: "pupil" },
    places: { ...words("Places"), places: "resource base" },
  },
  balance: { method: "sharePot", pot: "pot", heldBack: "heldBack" },
  factors: [
    factor("flat", "lumpSum", { amount: "sum" }),
    factor("byPhase", "lumpSum", {
      byPhase: { primary: "sum", middle: "sum", "all-through": "otherSum", secondary: "otherSum" },
    }),
    factor("byMedium", "lumpSum", { byMedium: { Welsh: "sum", dual: "otherSum", English: "sum" } }),
    factor("bySize", "lumpSum", {
      bySize: {
        driver: "size",
        bands: [{ upTo: "small", amount: "sum" }, { upTo: "larger", amount: "otherSum" }, { amount: "sum" }],
      },
    }),
    factor("taperedSum", "lumpSum", {
      tapered: {
        driver: "size",
        from: "small",
        to: "larger",
        amountAtFrom: "otherSum",
        amountAtTo: "sum",
        phases: ["secondary"],
      },
    }),
    factor("banded", "bands", {
      driver: "size",
      bands: [
        { below: "small", amount: "sum" },
        { from: "small", amount: "otherSum" },
      ],
    }),
    factor("bandedEach", "bands", {
      driver: "pupils",
      gives: "unitValue",
      bands: [
        { below: "small", amount: "unitValue" },
        { from: "small", amount: "dayValue" },
      ],
    }),
    factor("exception", "stated", { amounts: [{ school: "6992001", amount: "sum", reason: words("A reason") }] }),
    factor("each", "perPupil", { driver: "pupils", unitValue: "unitValue" }),
    factor("eachByPhase", "perPupil", {
      driver: "pupils",
      unitValue: {
        byPhase: { primary: "unitValue", middle: "unitValue", "all-through": "dayValue", secondary: "dayValue" },
      },
    }),
    factor("eachDay", "perPupil", { driver: "pupils", unitValue: "dayValue", dividedBy: "days" }),
    factor("base", "places", { driver: "places", unitValue: "placeValue" }),
    factor("need", "score", {
      of: [
        { driver: "pupils", points: "points" },
        { driver: "meals", points: "points" },
      ],
    }),
    ...worked,
    factor("byPercentage", "shareOfPot", { by: "meals", percentage: "percentage" }),
    factor("withinPhase", "shareOfPot", { by: "meals", amount: "sum", within: { phase: ["primary", "middle"] } }),
    factor("byAmount", "shareOfPot", { by: "need", amount: "sum" }),
    factor("theRest", "shareOfRemainder", { by: "need" }),
  ],
  protection: [
    { fundingPeriod: "2023-24", floor: "floor", cap: "cap", overspend: "gainingSchools", surplus: "schoolsBelowCap" },
  ],
});

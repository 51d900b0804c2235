import { describe, expect, test } from "vitest";
import { name } from "../../src/formula/factors/factor.ts";
import { factor } from "../../src/formula/factors/index.ts";
import { operand } from "../../src/formula/factors/operand.ts";
import { factorLists, formulaFile } from "../../src/formula/formula.ts";
import { text } from "../../src/language/forms.ts";
import { read, words } from "./written.ts";

type Parts = Record<string, unknown>;
const takes = (kind: string, parts: Parts): boolean =>
  factor.safeParse({ id: "k", kind, ...words("K"), ...parts }).success;
const worked = (parts: Parts): boolean => takes("worked", parts);
const of = <T>(length: number, each: T): T[] => Array.from({ length }, () => each);

/** Which lengths of a list are taken: one less than the fewest, the fewest, the most, and one more. */
const lengths = (fewest: number, most: number, taken: (length: number) => boolean): boolean[] =>
  [fewest - 1, fewest, most, most + 1].map(taken);
const within = [false, true, true, false];

test.each<[string, boolean]>([
  ["a", true],
  ["pupilNumbers2", true],
  [`a${"b".repeat(39)}`, true],
  [`a${"b".repeat(40)}`, false],
  ["", false],
  ["Pupils", false],
  ["2pupils", false],
  ["-pupils", false],
  ["pupils-2", false],
  ["pupils.2", false],
  ["pupil numbers", false],
])("%j is a name: %s, and so an operand", (id, is) => {
  expect([name.safeParse(id).success, operand.safeParse(id).success]).toEqual([is, is]);
});

test.each<[string, boolean]>([
  ["0", true],
  ["1", true],
  ["100%", true],
  ["2", false],
  ["10", false],
  ["01", false],
  ["100", false],
  ["1100%", false],
  ["100%%", false],
])("%j is an operand that needs no paper: %s", (literal, is) => {
  expect([operand.safeParse(literal).success, name.safeParse(literal).success]).toEqual([is, false]);
});

test("words are in both languages, and none is blank", () => {
  expect(text.parse({ en: " A ", cy: "B " })).toEqual({ en: "A", cy: "B" });
  for (const blank of ["", " "])
    for (const language of ["en", "cy"]) {
      expect(text.safeParse({ ...words("K"), [language]: blank }).success).toBe(false);
      expect(takes("lumpSum", { amount: "sum", [language]: blank })).toBe(false);
    }
  expect(text.safeParse({ ...words("K"), fr: "C" }).success).toBe(false);
});

describe("every factor", () => {
  const flat = (parts: Parts): boolean => takes("lumpSum", { amount: "sum", ...parts });

  test.each<[string, boolean]>([
    ["reg13", true],
    ["reg8", true],
    ["sch3:1", true],
    ["sch3:12", true],
    ["reg", false],
    ["sch3:", false],
    ["reg13a", false],
    ["areg13", false],
    ["sch3:1a", false],
    ["asch3:1", false],
    ["sch4:1", false],
  ])("may rest on %j: %s", (legalBasis, is) => {
    expect(flat({ legalBasis })).toBe(is);
  });

  test("has the marks of a closed set, and no key that is not known", () => {
    expect(["delegated", "devolved", "central", "other"].map((delegation) => flat({ delegation }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(["universal", "targeted", "specific", "other"].map((tier) => flat({ tier }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(flat({ unknown: 1 })).toBe(false);
    expect(flat({ notional: "Not a name" })).toBe(false);
  });
});

test("a lump sum is one way, and ends its bands but for the last", () => {
  const bySize = (bands: Parts[]): boolean => takes("lumpSum", { bySize: { driver: "size", bands } });
  const upTo = (length: number): boolean =>
    bySize([...of(Math.max(0, length - 1), { upTo: "small", amount: "sum" }), { amount: "sum" }]);
  expect(lengths(2, 50, upTo)).toEqual(within);
  expect(bySize([{ amount: "sum" }, { amount: "sum" }])).toBe(false);
  expect(bySize(of(2, { upTo: "small", amount: "sum" }))).toBe(false);
  expect(bySize([{ upTo: "small", amount: "sum", more: "sum" } as Parts, { amount: "sum" }])).toBe(false);
  const tapered = { driver: "size", from: "small", to: "large", amountAtFrom: "sum", amountAtTo: "sum" };
  expect(takes("lumpSum", { tapered })).toBe(true);
  expect(takes("lumpSum", { tapered: { ...tapered, more: "sum" } })).toBe(false);
  expect(takes("lumpSum", { tapered, amount: "sum" })).toBe(false);
  expect(takes("lumpSum", { tapered: { ...tapered, phases: [] } })).toBe(false);
});

test("a unit value by phase names one at least", () => {
  const by = (byPhase: Parts): boolean => takes("perPupil", { driver: "pupils", unitValue: { byPhase } });
  expect([by({}), by({ primary: "each" }), by({ other: "each" })]).toEqual([false, true, false]);
  expect(takes("perPupil", { driver: "pupils", unitValue: { byPhase: { primary: "each" }, more: "each" } })).toBe(
    false,
  );
});

test("bands, scores and stated sums are lists of such a length", () => {
  const bands = (length: number): boolean =>
    takes("bands", { driver: "size", bands: of(length, { from: "small", below: "large", amount: "sum" }) });
  expect(lengths(2, 50, bands)).toEqual(within);
  expect(takes("bands", { driver: "size", bands: of(2, { amount: "sum", more: "sum" }) })).toBe(false);
  const score = (length: number): boolean => takes("score", { of: of(length, { driver: "pupils", points: "point" }) });
  expect(lengths(1, 50, score)).toEqual(within);
  const stated = { school: "6992001", amount: "sum", reason: words("Agreed") };
  expect(lengths(1, 1000, (length) => takes("stated", { amounts: of(length, stated) }))).toEqual(within);
  expect(takes("stated", { amounts: [{ ...stated, school: "" }] })).toBe(false);
  expect(takes("stated", { amounts: [{ ...stated, reason: undefined }] })).toBe(false);
});

describe("a share", () => {
  const part = { by: "pupils", percentage: "part" };

  test("is of a percentage or of an amount, and not of both", () => {
    expect(takes("shareOfPot", part)).toBe(true);
    expect(takes("shareOfPot", { by: "pupils", amount: "sum" })).toBe(true);
    expect(takes("shareOfPot", { ...part, amount: "sum" })).toBe(false);
    expect(takes("shareOfPot", { by: "pupils" })).toBe(false);
  });

  test.each(["shareOfPot", "shareOfRemainder"])("%s is within phases or media, and not both", (kind) => {
    const share = kind === "shareOfPot" ? part : { by: "pupils" };
    const inside = (within: Parts): boolean => takes(kind, { ...share, within });
    expect(inside({ phase: ["primary"] })).toBe(true);
    expect(inside({ medium: ["Welsh", "dual", "English"] })).toBe(true);
    expect(inside({ medium: [...of(3, "Welsh"), "dual"] })).toBe(false);
    expect(inside({ phase: [] })).toBe(false);
    expect(inside({ phase: ["primary"], medium: ["Welsh"] })).toBe(false);
    expect(inside({})).toBe(false);
  });
});

test("a list has fifty lines at most, and five hundred factors with its workings and scores", () => {
  const working = { id: "k", kind: "worked", ...words("K"), sum: ["pupils"] };
  const score = { id: "k", kind: "score", ...words("K"), of: [{ driver: "pupils", points: "point" }] };
  const lines = [
    { ...working, line: true },
    { id: "k", kind: "lumpSum", ...words("K"), amount: "sum" },
  ];
  for (const list of factorLists) {
    const taken = (...factors: unknown[]) => formulaFile.shape[list].safeParse(factors).success;
    for (const line of lines)
      expect([taken(...of(50, line)), taken(...of(51, line)), taken(...of(51, working), line)]).toEqual([
        true,
        false,
        true,
      ]);
    expect([449, 450, 451].map((length) => taken(...of(50, lines[0]), ...of(length, working)))).toEqual([
      true,
      true,
      false,
    ]);
    expect([500, 501].map((length) => taken(...of(length, score)))).toEqual([true, false]);
  }
});

describe("a worked figure", () => {
  const total = { per: "authority" };

  test.each([
    ["sum", 1],
    ["product", 2],
    ["atLeast", 2],
    ["atMost", 2],
  ])("is a %s of %i operands at least", (operation, fewest) => {
    expect(lengths(fewest, 50, (length) => worked({ [operation]: of(length, "pupils") }))).toEqual(within);
  });

  test("is a difference of two, and a quotient of one or more each way", () => {
    expect([1, 2, 3].map((length) => worked({ difference: of(length, "pupils") }))).toEqual([false, true, false]);
    expect([1, 2, 50, 51].map((length) => worked({ quotient: { of: of(length, "pupils"), by: "size" } }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(worked({ quotient: { of: "pupils", by: "size", ifZero: "0" } })).toBe(true);
    expect(worked({ quotient: { of: "pupils", by: "size", more: "0" } })).toBe(false);
  });

  test("is rounded from thousands to eleven places, and has eleven at most", () => {
    const rounded = (places: number): boolean => worked({ rounded: { of: "pupils", places, towards: "up" } });
    expect([...lengths(-3, 11, rounded), rounded(0.5)]).toEqual([...within, false]);
    expect(lengths(0, 11, (places) => worked({ sum: ["pupils"], places }))).toEqual(within);
    expect(worked({ rounded: { of: "pupils", places: 0, towards: "sideways" } })).toBe(false);
    expect(worked({ rounded: { of: "pupils", places: 0, towards: "up", more: "0" } })).toBe(false);
  });

  test("is the n-th largest by the name of a figure, or the largest", () => {
    const ranked = (n: string): boolean => worked({ ...total, nthLargest: { of: "pupils", n } });
    expect(["1", "second", "2", "0", "1second", "Second", "11", "second-"].map(ranked)).toEqual([
      true,
      true,
      ...of(6, false),
    ]);
    expect(ranked(`n${"b".repeat(39)}`)).toBe(true);
    expect(ranked(`n${"b".repeat(40)}`)).toBe(false);
    expect(worked({ ...total, nthLargest: { of: "pupils", n: "1", more: "0" } })).toBe(false);
  });

  test("is chosen by one test, or by some", () => {
    const one = { phase: ["primary"] };
    const chosen = (when: unknown, more: Parts = {}): boolean =>
      worked({ choice: { when, gives: "0", otherwise: "1", ...more } });
    for (const list of ["all", "any"])
      expect(lengths(1, 50, (length) => chosen({ [list]: of(length, one) }))).toEqual(within);
    const compared = { left: "pupils", is: "atLeast", right: "size" };
    expect([
      chosen(compared),
      chosen({ ...compared, is: "almost" }),
      chosen({ ...compared, phase: ["primary"] }),
    ]).toEqual([true, false, false]);
    expect([chosen({ medium: ["Welsh"] }), chosen({ medium: [] }), chosen({ ...one, medium: ["Welsh"] })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([chosen({ all: [one], any: [one] }), chosen(one, { more: "0" }), chosen({})]).toEqual([false, false, false]);
  });

  test("is by bands, two at least", () => {
    const banded = (length: number): boolean =>
      worked({ byBand: { of: "pupils", bands: of(length, { below: "small", gives: "0" }) } });
    expect(lengths(2, 50, banded)).toEqual(within);
    expect(worked({ byBand: { of: "pupils", bands: of(2, { gives: "0", more: "1" }) } })).toBe(false);
    expect(worked({ byBand: { of: "pupils", bands: of(2, { gives: "0" }), more: "1" } })).toBe(false);
  });

  test("is at each school and no line, unless it says so", () => {
    const parsed = factor.parse({ id: "k", kind: "worked", ...words("K"), sum: ["pupils"] });
    expect([parsed.kind === "worked" && parsed.per, parsed.kind === "worked" && parsed.line]).toEqual([
      "school",
      false,
    ]);
    expect(worked({ sum: ["pupils"], per: "cluster" })).toBe(false);
  });
});

test("a file that holds nothing is no formula, and is asked for its format", () => {
  expect(read(null).problems.map(({ says }) => says)).toEqual(['there is no "format"']);
});

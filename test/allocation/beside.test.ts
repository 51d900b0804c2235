import { describe, expect, test } from "vitest";
import { allocate } from "../../src/allocation/allocate.ts";
import type { Sources } from "../../src/allocation/inputs.ts";
import { censusFindings } from "../../src/formula/findings/censuses.ts";
import { Decimal } from "../../src/money.ts";
import { problemsAsText } from "../../src/problem.ts";
import { fundingPeriod } from "../../src/school/funding-period.ts";
import type { School } from "../../src/school/school.ts";
import { figure, formulaOf, read, words, written } from "../formula/written.ts";

type Parts = Record<string, unknown>;

const plain = { medium: "English", cluster: "", predecessors: [] } as const;
const primary: School = { ...plain, number: "6992001", name: "Primary", phase: "primary" };
const special: School = { ...plain, number: "6997001", name: "Special", phase: "special" };

/** A primary school, which has a budget, and a special school, which stands in the memorandum; each with numbers in its columns. */
function sources(
  counts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  estimates: readonly [school: string, driver: string, number: string][] = [],
): Sources {
  return {
    period: fundingPeriod("2023-24")!,
    register: new Map([primary, special].map((school) => [school.number, school])),
    census: [],
    counts: new Map(
      Object.entries(counts).map(([number, columns]) => [
        number,
        new Map(Object.entries(columns).map(([id, value]) => [id, new Decimal(value)])),
      ]),
    ),
    places: [],
    namedLearners: [],
    adjustments: estimates.map(([school, driver, number]) => ({
      school,
      driver,
      date: "2023-01-17",
      number: new Decimal(number),
      reason: "Late",
      source: "Return",
      approvedBy: "Head",
    })),
    baseline: new Map(),
  };
}

const column = (id: string) => ({ ...words(id), column: id, unit: "pupil" });
const each = (id: string, driver: string, more: Parts = {}) => ({
  id,
  kind: "perPupil",
  ...words(id),
  driver,
  unitValue: "value",
  ...more,
});
const sharing = (id: string, by: string) => ({ id, kind: "shareOfPot", ...words(id), by, amount: "pot" });
const conditions = { conditions: words("To be spent by 31 March") };
const parts = (more: Parts) =>
  written({
    figures: { value: figure("2.00", "£/pupil"), none: figure("0.00", "£/pupil"), pot: figure("10.00", "£") },
    drivers: { a: column("a"), b: column("b") },
    factors: [each("line", "a")],
    ...more,
  });

function said(more: Parts, from: Sources): string[] {
  return allocate(formulaOf(parts(more)), from).problems.map(({ kind, says }) => `${kind}: ${says}`);
}

const beside = { memorandum: [each("shown", "b")] };
const both = { 6992001: { a: "3", b: "1" }, 6997001: { a: "0", b: "4" } };

describe("the memorandum", () => {
  test("says nothing of counts that are sound", () => {
    expect(said(beside, sources(both))).toEqual([]);
  });

  test("needs a count at each of its schools, those without a budget among them", () => {
    expect(said(beside, sources({ 6992001: both[6992001] }))).toEqual([
      'count/school-not-counted: 6997001 Special stands in the memorandum, and nothing says what to count there for "b"',
    ]);
  });

  test("has an estimate there taken for a count, of what it reads alone", () => {
    const counts = { 6992001: both[6992001] };
    expect(said(beside, sources(counts, [["6997001", "b", "4"]]))).toEqual([]);
    expect(said(beside, sources(both, [["6997001", "a", "4"]]))).toEqual([
      "count/estimate-without-budget: the adjustments file has numbers for 6997001 Special, which has no budget for 2023-24",
    ]);
  });

  test("names a school that nobody counted once, with the drivers of budget and memorandum", () => {
    expect(said(beside, sources({ 6997001: both[6997001] }))).toEqual([
      'count/school-not-counted: 6992001 Primary has a budget, and nothing says what to count there for "a" and "b"',
    ]);
  });

  test("may count nothing of less than nothing, and what the budgets count as well is said once", () => {
    const counts = { 6992001: { a: "-3", b: "1" }, 6997001: { a: "5", b: "-4" } };
    expect(said({ memorandum: [each("shown", "b"), each("alsoShown", "a")] }, sources(counts))).toEqual([
      "count/negative: “a” comes to -3 at 6992001 Primary",
      "count/negative: “b” comes to -4 at 6997001 Special",
    ]);
  });

  test("is looked at by itself, where its share goes by what the budget counts as well", () => {
    const less = { ...column("b"), mayBeNegative: true };
    const lists = { drivers: { a: column("a"), b: less }, factors: [each("line", "a"), each("also", "b")] };
    const counts = { 6992001: { a: "3", b: "-1" }, 6997001: { a: "0", b: "4" } };
    expect(said({ ...lists, memorandum: [sharing("shown", "b")] }, sources(counts))).toEqual([
      'count/negative-share: shown (“shown”) is shared by "b", which comes to -1 at 6992001 Primary',
    ]);
    const both = { 6992001: { a: "3", b: "-1" }, 6997001: { a: "0", b: "-4" } };
    expect(said({ ...lists, memorandum: [sharing("shown", "b")] }, sources(both))).toEqual([
      'count/negative-share: shown (“shown”) is shared by "b", which comes to -1 at 6992001 Primary and -4 at 6997001 Special',
    ]);
  });

  test("may share nothing by less than nothing", () => {
    const less = { id: "less", kind: "worked", ...words("Less"), difference: ["b", "a"] };
    expect(said({ memorandum: [less, sharing("shown", "less")] }, sources(both))).toEqual([
      'count/negative-share: shown (“shown”) is shared by "less", which comes to -2 at 6992001 Primary',
    ]);
  });

  test("has no driver that counts nobody and no line that is nothing, unless it says why", () => {
    const none = { 6992001: { a: "3", b: "0" }, 6997001: { a: "0", b: "0" } };
    expect(said(beside, sources(none))).toEqual(["count/nobody: b (“b”) counts nobody at any school"]);
    const empty = { memorandum: [each("shown", "b", { unitValue: "none" })] };
    expect(said(empty, sources(both))).toEqual(["count/empty-line: shown (“shown”) is nothing at every school"]);
    const meant = [each("shown", "b", { unitValue: "none", emptyBecause: words("It is meant") })];
    expect(said({ memorandum: meant }, sources(both))).toEqual([]);
  });

  test("shares no sum with nobody, whatever reason is given, and comes to what it shares", () => {
    const why = { emptyBecause: words("It is meant") };
    const drivers = { a: column("a"), b: { ...column("b"), ...why } };
    const shown = { drivers, memorandum: [{ ...sharing("shown", "b"), ...why }] };
    const none = { 6992001: { a: "3", b: "0" }, 6997001: { a: "0", b: "0" } };
    expect(said(shown, sources(none)).map((text) => text.split(":")[0])).toEqual([
      "check/someoneCounted.shown.counted",
    ]);
    const { value } = allocate(formulaOf(parts(shown)), sources(both));
    expect(value?.memorandum?.worked.columns.get("shown")?.map((sum) => sum.toFixed(2))).toEqual(["2.00", "8.00"]);
    expect(value?.checks.map(({ check, passed }) => `${check.id} ${passed}`)).toContain("sharedInMemorandum true");
  });
});

describe("a grant", () => {
  const owing = { balance: { method: "unitValues", mayOwe: true } };
  const taken = {
    id: "taken",
    kind: "worked",
    ...words("Taken"),
    difference: ["ofB", "ofA"],
    line: true,
    ...conditions,
  };
  const working = (id: string, driver: string) => ({
    id,
    kind: "worked",
    ...words(id),
    product: [driver, "value"],
  });
  const grants = [working("ofA", "a"), working("ofB", "b"), taken];

  test("of less than nothing at a school is refused, though its budget may owe", () => {
    const [only, ...others] = said({ ...owing, grants }, sources(both));
    expect(only).toBe("check/noGrantNegative: No grant negative: failed. Grants come to £4.00 less than nothing.");
    expect(others).toEqual([]);
  });

  test("is refused by itself: what another grant brings does not make up for it", () => {
    const more = { ...each("more", "a"), ...conditions };
    expect(said({ ...owing, grants: [...grants, more] }, sources(both)).join()).toContain("£4.00 less than nothing");
  });
});

describe("codes that grants count", () => {
  const census = (...provision: string[]) => ({ ...words(provision.join()), where: { provision } });
  const drivers = { a: column("a"), one: census("schoolIdp"), other: census("schoolIdp", "authorityIdp") };
  const points = { point: figure("1", "point/pupil"), value: figure("2.00", "£/pupil"), pot: figure("10.00", "£") };
  const refused = (more: Parts) => problemsAsText(read(parts({ drivers, figures: points, ...more })).problems);
  const granted = (id: string, driver: string) => ({ ...each(id, driver), ...conditions });

  test("twice in one score are refused, as in a score of the budget", () => {
    const of = ["one", "other"].map((driver) => ({ driver, points: "point" }));
    const score = { id: "score", kind: "score", ...words("Score"), of };
    expect(refused({ grants: [score, { ...sharing("grant", "score"), ...conditions }] })).toContain(
      'one and other both count "schoolIdp" in the score score',
    );
  });

  test("under an old code and a new one must bring the same, or the formula says why", () => {
    const two = { ...drivers, one: census("schoolAction"), other: census("schoolIdp") };
    const grants = (more: Parts = {}) =>
      formulaOf(parts({ drivers: two, figures: points, grants: [granted("first", "other")], ...more }));
    const says = (more: Parts = {}) => censusFindings(grants(more), [{ date: "2023-01-17", term: "spring" }]);
    const even = { grants: [granted("first", "one"), granted("second", "other")] };
    expect(
      says({
        ...even,
        drivers: {
          ...two,
          one: census("schoolAction", "schoolActionPlus", "statement"),
          other: census("schoolIdp", "authorityIdp"),
        },
      }),
    ).toEqual([]);
    const uneven = { grants: [granted("first", "one"), { ...granted("second", "other"), unitValue: "high" }] };
    const high = { figures: { ...points, high: figure("4.00", "£/pupil") } };
    expect(says({ ...uneven, ...high }).map(({ says }) => says)).toEqual([
      'the same pupil brings other money under an old code than under a new one: "schoolAction" £2, "schoolActionPlus" and "statement" nothing; "schoolIdp" £4, "authorityIdp" nothing',
    ]);
    expect(says({ ...uneven, ...high, codesReason: words("It is so") })).toEqual([]);
  });

  test("in two grants are refused; in a grant beside the budget they bring other money", () => {
    expect(refused({ grants: [granted("first", "one"), granted("second", "other")] })).toContain(
      'one and other both count "schoolIdp", and both bring money',
    );
    expect(refused({ factors: [each("line", "one")], grants: [granted("first", "other")] })).toBe("");
  });
});

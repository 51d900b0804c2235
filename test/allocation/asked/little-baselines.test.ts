import { describe, expect, test } from "vitest";
import { figure, words } from "../../formula/written.ts";
import { allocated, queriesOf, type Stated } from "./allocated.ts";

const meant = "If it is meant, nothing need be done.";
const keep = "If it should have more, enter what it would have had in a full year as its baseline.";

const money = (id: string) => ({ ...words(id), column: id, unit: "£", asIfOpenAllYear: true });
const count = (id: string) => ({ ...words(id), column: id, unit: "pupil" });
const drivers = {
  money: money("money"),
  own: money("own"),
  now: count("now"),
  before: count("before"),
  ownCap: { ...words("Own cap"), column: "ownCap", unit: "%", asIfOpenAllYear: true },
};
const line = (id: string, of: string) => ({ id, kind: "worked", ...words(id), sum: [of], line: true });

/** A school of each sum by the formula and each baseline; the pot has room for whatever protection does. */
const asked = (protection: object, schools: readonly Stated[], kind = "little-baseline") =>
  queriesOf(
    kind,
    allocated(
      {
        figures: { floor: figure("90", "%"), cap: figure("120", "%"), blend: figure("75", "%") },
        drivers,
        factors: [line("main", "money"), line("other", "own")],
        protection: [{ fundingPeriod: "2023-24", ...protection }],
      },
      schools.map(({ columns, ...rest }) => ({
        columns: { money: "0", own: "0", now: "1", before: "1", ownCap: "120", ...columns },
        ...rest,
      })),
    ),
  );
const pays = { overspend: "authority", surplus: "heldBack" };
const capped = { cap: "cap", ...pays };
const has = (sum: string, baseline?: string, columns: Stated["columns"] = {}): Stated => ({
  columns: { money: sum, ...columns },
  ...(baseline === undefined ? {} : { baseline }),
});
const saidOf = (protection: object, ...schools: Stated[]) => asked(protection, schools).map(({ says }) => says);

describe("a cap on next to nothing", () => {
  test("is asked about with the school, the baseline, the cap and the formula share", () => {
    expect(asked(capped, [has("31315.00", "0.00"), has("20000.00", "20000.00")])).toEqual([
      {
        kind: "query/little-baseline",
        at: "1",
        value: "£0.00",
        says: "1 School 1 had £0.00: its cap is £0.00, and its formula share £31,315.00",
        advice: [`The cap is a percentage of the baseline. ${keep}`, meant],
      },
    ]);
  });

  test("is asked about where the formula share is more than twenty times the baseline", () => {
    expect(saidOf(capped, has("20000.01", "1000.00"), has("20000.00", "1000.00"), has("500.00", "0.01"))).toEqual([
      "1 School 1 had £1,000.00: its cap is £1,200.00, and its formula share £20,000.01",
      "3 School 3 had £0.01: its cap is £0.01, and its formula share £500.00",
    ]);
  });

  test("is not asked about where it takes nothing: no formula share, no baseline row, a floor alone", () => {
    expect(saidOf(capped, has("0.00", "0.00"), has("31315.00"), has("900.00", "1000.00"))).toEqual([]);
    expect(saidOf({ floor: "floor", ...pays }, has("31315.00", "0.00"), has("0.00", "100.00"))).toEqual([]);
  });

  test("looks at the protected lines alone", () => {
    const some = { ...capped, lines: ["main"] };
    expect(saidOf(some, has("100.00", "6.00", { own: "9000.00" }))).toEqual([]);
    expect(saidOf(some, has("100.00", "4.00", { own: "9000.00" }))).toEqual([
      "1 School 1 had £4.00: its cap is £4.80, and its formula share £100.00",
    ]);
  });

  test("by a percentage of each school's own is asked about in the same way", () => {
    expect(saidOf({ ...capped, cap: "ownCap" }, has("400.00", "0.00"))).toEqual([
      "1 School 1 had £0.00: its cap is £0.00, and its formula share £400.00",
    ]);
    expect(saidOf({ ...capped, cap: "ownCap" }, has("400.00", "10.00", { ownCap: "9000" }))).toEqual([]);
  });

  test("in pounds is no part of a baseline: it is little by itself", () => {
    const inPounds = { ...capped, cap: "own" };
    expect(asked(inPounds, [has("400.00", "350.00"), has("400.00", "0.00", { own: "450.00" })])).toEqual([
      {
        kind: "query/little-baseline",
        at: "1",
        value: "£0.00",
        says: "1 School 1: its cap is £0.00, and its formula share £400.00",
        advice: ["If it should have no cap, give it one above its formula share.", meant],
      },
    ]);
  });
});

describe("a phase-in from next to nothing", () => {
  const phasedIn = { blend: "blend" };
  test("is asked about with what it leaves of the formula share", () => {
    // Both together are £2,300.00 of formula share and £1,000.00 of baseline: what there is stays £2,300.00.
    expect(asked(phasedIn, [has("1000.00", "0.00"), has("1300.00", "1000.00")])).toEqual([
      {
        kind: "query/little-baseline",
        at: "1",
        value: "£0.00",
        says: "1 School 1 had £0.00, and the phase-in gives it £433.96 of its formula share of £1,000.00",
        advice: [`Part of the phase-in is a percentage of the baseline. ${keep}`, meant],
      },
    ]);
  });

  test("is not asked about where the baseline is a twentieth of the share, or the share is not less", () => {
    expect(saidOf(phasedIn, has("1000.00", "50.00"), has("1000.00", "1000.00"))).toEqual([]);
    expect(saidOf(phasedIn, has("1000.00", "0.00"))).toEqual([]);
  });
});

describe("a baseline for each pupil", () => {
  const perPupil = { perPupil: { now: "now", before: "before" } };

  test("is asked about where there was nobody before: it stays as it is", () => {
    const some = asked(
      { floor: "floor", ...pays, ...perPupil },
      [has("1.00", "24000.00", { now: "30", before: "0" }), has("1.00", "24000.00", { now: "30", before: "29" })],
      "nobody-before",
    );
    expect(some).toEqual([
      {
        kind: "query/nobody-before",
        at: "1",
        value: "£24,000.00",
        says: "1 School 1 has 30 by now and 0 by before: its baseline of £24,000.00 cannot be taken for each pupil, and stays as it is",
        advice: [`Correct before there, or its baseline. ${meant}`],
      },
    ]);
  });

  test("is not asked about where there is nothing to take: nobody now, no baseline, no row", () => {
    const none = [
      has("1.00", "24000.00", { now: "0", before: "0" }),
      has("0.00", "0.00", { now: "30", before: "0" }),
      has("1.00", undefined, { now: "30", before: "0" }),
    ];
    expect(asked({ floor: "floor", ...pays, ...perPupil }, none, "nobody-before")).toEqual([]);
  });

  test("of nobody now is a cap of nothing", () => {
    expect(saidOf({ ...capped, ...perPupil }, has("900.00", "24000.00", { now: "0", before: "10" }))).toEqual([
      "1 School 1 had £0.00: its cap is £0.00, and its formula share £900.00",
    ]);
  });
});

test("without protection nothing is asked", () => {
  const { queries } = allocated({ drivers, factors: [line("main", "money")] }, [has("31315.00", "0.00")]);
  expect(queries).toEqual([]);
});

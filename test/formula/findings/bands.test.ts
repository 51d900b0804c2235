import { describe, expect, test } from "vitest";
import { figure, found, read, words, written } from "../written.ts";

type Parts = Record<string, unknown>;
const figures = {
  one: figure("100", "pupil"),
  alsoOne: figure("100.0", "pupil"),
  two: figure("200", "pupil"),
  three: figure("300", "pupil"),
  sum: figure("1000.00", "£"),
};
const factor = (id: string, kind: string, parts: Parts) => ({ id, kind, ...words(id), ...parts });
const says = (...factors: Parts[]) => found(written({ figures, factors }));

/** Bands, each from a figure to another or on; undefined where the end is left out. */
type Ends = [from: string | undefined, below: string | undefined];
const banded = (...ends: Ends[]) =>
  factor("k", "bands", { driver: "size", bands: ends.map(([from, below]) => ({ from, below, amount: "sum" })) });
const open = undefined;

describe("bands", () => {
  test.each<[string, Ends[], string[]]>([
    [
      "run on",
      [
        [open, "one"],
        ["one", "two"],
        ["two", open],
      ],
      [],
    ],
    [
      "meet where two figures are one number",
      [
        [open, "one"],
        ["alsoOne", open],
      ],
      [],
    ],
    [
      "do not begin at a figure",
      [
        ["one", "two"],
        ["two", open],
      ],
      ["factors.0.bands.0: the first band begins at 100: nothing is said below it"],
    ],
    [
      "do not end at a figure",
      [
        [open, "one"],
        ["one", "two"],
      ],
      ["factors.0.bands.1: the last band ends below 200: nothing is said from there on"],
    ],
    [
      "say where each ends",
      [
        [open, "one"],
        ["one", open],
        ["two", open],
      ],
      ["factors.0.bands.1: band 2 and band 3 do not say where they meet"],
    ],
    [
      "say where each begins",
      [
        [open, "one"],
        [open, "two"],
        ["two", open],
      ],
      ["factors.0.bands.0: band 1 and band 2 do not say where they meet"],
    ],
    [
      "are not empty",
      [
        [open, "two"],
        ["two", "two"],
        ["two", open],
      ],
      ["factors.0.bands.1: band 2 begins at 200 and ends below 200: nothing falls in it"],
    ],
    [
      "have no gap",
      [
        [open, "one"],
        ["one", "two"],
        ["three", open],
      ],
      ["factors.0.bands.1: there is a gap from 200 to 300 between band 2 and band 3"],
    ],
    [
      "do not overlap",
      [
        [open, "one"],
        ["one", "three"],
        ["two", open],
      ],
      ["factors.0.bands.1: band 2 and band 3 overlap from 200 to 300"],
    ],
  ])("%s", (_, ends, expected) => {
    expect(says(banded(...ends))).toEqual(expected);
  });

  test("that name what is no figure are not looked at: the name is", () => {
    expect(says(banded([open, "astray"], ["one", open]))).toEqual([
      'factors.0.bands.0.below: there is no figure "astray"',
    ]);
    expect(says(banded([open, "one"], ["one", "astray"], ["two", open]))).toEqual([
      'factors.0.bands.1.below: there is no figure "astray"',
    ]);
  });

  test.each<[Ends[], string]>([
    [
      [
        ["one", "two"],
        ["two", open],
      ],
      "Leave the first band's lower end out.",
    ],
    [
      [
        [open, "one"],
        ["one", "two"],
      ],
      "Leave the last band's upper end out.",
    ],
    [
      [
        [open, "one"],
        [open, open],
      ],
      'Give band after band "below" and, where bands have it, "from".',
    ],
    [
      [
        [open, "two"],
        ["two", "two"],
        ["two", open],
      ],
      "Let the bands go from the lowest to the highest.",
    ],
    [
      [
        [open, "one"],
        ["two", open],
      ],
      "Let each band begin where the one before it ends.",
    ],
  ])("%j are put right so", (ends, advice) => {
    const { problems } = read(written({ figures, factors: [banded(...ends)] }));
    expect(problems.map((each) => each.advice)).toEqual([[advice]]);
  });
});

describe("a lump sum by size is found", () => {
  const lump = (way: Parts) => factor("k", "lumpSum", way);
  const upTo = (...ends: string[]) =>
    lump({
      bySize: { driver: "size", bands: [...ends.map((end) => ({ upTo: end, amount: "sum" })), { amount: "sum" }] },
    });

  test("at the band that reaches no further", () => {
    expect(says(upTo("one", "two", "alsoOne"))).toEqual([
      "factors.0.bySize.bands.2: alsoOne is 100, no more than two before it",
    ]);
  });

  test("at a taper that ends where it begins", () => {
    const taper = { driver: "size", from: "one", to: "alsoOne", amountAtFrom: "sum", amountAtTo: "sum" };
    expect(says(lump({ tapered: taper }))).toEqual(["factors.0.tapered: the taper goes from 100 to 100"]);
  });
});

describe("a worked figure", () => {
  const worked = (parts: Parts) => factor("k", "worked", parts);
  const bands = (...all: Parts[]) => worked({ byBand: { of: "pupils", bands: all } });

  test("by bands is found at the band", () => {
    expect(says(bands({ below: "two", gives: "0" }, { below: "one", gives: "0" }, { gives: "1" }))).toEqual([
      "factors.0.byBand.bands.1: band 2 begins at 200 and ends below 100: nothing falls in it",
    ]);
    expect(says(bands({ below: "one", gives: "0" }, { gives: "astray" }))).toEqual([
      'factors.0.byBand.bands.1.gives: there is no driver "astray", and no factor of that name before this',
    ]);
  });

  test("of the authority names figures alone, and each that is not there once", () => {
    const authority = { per: "authority" };
    expect(says(worked({ ...authority, sum: ["one", "astray"] }))).toEqual([
      'factors.0.sum.1: there is no figure "astray"',
    ]);
    expect(says(worked({ ...authority, sum: ["one", "pupils"] }))).toEqual([
      'factors.0.sum.1: "pupils" is a column, with a value at each school, and one figure is wanted here',
    ]);
    expect(says(worked({ ...authority, nthLargest: { of: "pupils", n: "astray" } }))).toEqual([
      'factors.0.nthLargest.n: there is no figure "astray"',
    ]);
  });

  test("of the authority is chosen by no phase, not even beside a comparison", () => {
    const compared = { left: "one", is: "equals", right: "two" };
    const chosen = worked({
      per: "authority",
      choice: { when: { all: [compared, { phase: ["primary"] }] }, gives: "one", otherwise: "two" },
    });
    expect(read(written({ figures, factors: [chosen] })).problems.map((each) => each.says)).toEqual([
      "factors.k: the authority has no phase and no medium of its own",
    ]);
  });
});

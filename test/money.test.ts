import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compared,
  countedDecimal,
  Decimal,
  decimal,
  grouped,
  inPence,
  inPounds,
  minus,
  plus,
  pounds,
  rounded,
  sum,
  times,
} from "../src/money.ts";

const of = (text: string): Decimal => new Decimal(text);

describe("a figure in a file", () => {
  test.each([
    "0",
    "7",
    "-1",
    "0.5",
    "-0.5",
    "640.00",
    "2725000.37",
    "123456789012345",
    "0.12345678901234",
    "0.123456789012345",
    "0.000000000000012",
  ])("may be %s", (text) => {
    expect(decimal(text)?.eq(text)).toBe(true);
  });

  test.each([
    ["1e400", "an exponent"],
    ["1e5", "an exponent"],
    ["NaN", "no number"],
    ["Infinity", "no number"],
    ["-0", "nothing with a sign"],
    ["-0.00", "nothing with a sign"],
    ["٣", "digits of another script"],
    ["1,000", "a separator"],
    ["1 000", "a separator"],
    ["1_000", "a separator"],
    ["1,5", "a comma for a point"],
    [" 1", "a space before it"],
    ["1\n", "a line break after it"],
    ["+1", "a plus"],
    ["−1", "a minus that is not a hyphen"],
    [".5", "no digit before the point"],
    ["1.", "no digit after the point"],
    ["01", "a leading zero"],
    ["0x10", "another base"],
    ["£5", "a pound sign"],
    ["5%", "a per cent sign"],
    ["", "nothing at all"],
    ["1234567890123456", "16 digits, which Excel does not hold"],
    ["12345678901234.56", "16 digits, which Excel does not hold"],
    ["0.1234567890123456", "16 digits, which Excel does not hold"],
    ["0.1000000000000000", "16 digits, zeros at the end among them"],
  ])("may not be %j: %s", (text) => {
    expect(decimal(text)).toBeUndefined();
  });
});

describe("pounds in a file", () => {
  test.each(["0.00", "12", "12.5", "1250.37", "-3.20"])("may be %s", (text) => {
    expect(pounds(text)?.eq(text)).toBe(true);
  });

  test.each(["1.234", "0.001", "£1.00", "1,250.37"])("may not be %s", (text) => {
    expect(pounds(text)).toBeUndefined();
  });
});

describe("rounding", () => {
  test.each([
    ["0.125", "0.13"],
    ["0.135", "0.14"],
    ["2.675", "2.68"],
    ["1.005", "1.01"],
    ["-0.125", "-0.13"],
    ["-2.675", "-2.68"],
    ["0.1249999999", "0.12"],
  ])("takes %s to the nearest penny, %s: halves away from nothing, as Excel's ROUND", (from, to) => {
    expect(rounded(of(from), 2).toFixed()).toBe(to);
  });

  test.each([
    ["0.129", "down", "0.12"],
    ["-0.121", "down", "-0.13"],
    ["-0.12", "down", "-0.12"],
    ["0.121", "up", "0.13"],
    ["-0.129", "up", "-0.12"],
    ["0.12", "up", "0.12"],
  ] as const)("takes %s %s to %s, below nothing as well", (from, towards, to) => {
    expect(rounded(of(from), 2, towards).toFixed()).toBe(to);
  });

  test("to whole pounds takes halves away from nothing", () => {
    expect(["2.5", "3.5", "-2.5"].map((text) => rounded(of(text), 0).toFixed())).toEqual(["3", "4", "-3"]);
  });
});

describe("sums", () => {
  test("are exact, where a machine's own numbers are not", () => {
    expect(sum(["0.1", "0.2"].map(of)).toFixed()).toBe("0.3");
    expect(sum(Array.from({ length: 10_000 }, () => of("0.01"))).toFixed()).toBe("100");
    expect(sum([]).toFixed()).toBe("0");
  });

  test("of the largest figures keep every penny", () => {
    expect(of("9999999999999.99").times("9999999999999.99").toFixed()).toBe("99999999999999800000000000.0001");
  });

  test("are never written with an exponent", () => {
    expect([of("0.0000001"), of("123456789012345678901")].map(String)).toEqual(["0.0000001", "123456789012345678901"]);
  });
});

describe("money as it is printed", () => {
  test.each([
    ["0", "£0.00"],
    ["999.5", "£999.50"],
    ["1234.5", "£1,234.50"],
    ["2725000", "£2,725,000.00"],
    ["-12", "-£12.00"],
    ["-1234567.89", "-£1,234,567.89"],
    ["-0.004", "£0.00"],
    ["-0.005", "-£0.01"],
  ])("%s is %s for people", (value, text) => {
    expect(inPounds(of(value))).toBe(text);
  });

  test("may be in whole pounds", () => {
    expect([inPounds(of("1234.5"), 0), inPounds(of("-0.4"), 0)]).toEqual(["£1,235", "£0"]);
  });

  test("has two places and no separators for files", () => {
    expect(["0", "1234.5", "-12"].map((text) => inPence(of(text)))).toEqual(["0.00", "1234.50", "-12.00"]);
  });

  test("groups whole digits only", () => {
    expect(["1", "999", "1000", "1234567.123456", "-1234.5"].map(grouped)).toEqual([
      "1",
      "999",
      "1,000",
      "1,234,567.123456",
      "-1,234.5",
    ]);
  });
});

describe("rounding to tens and thousands, and towards nothing", () => {
  test.each<[string, number, "nearest" | "down" | "up" | "zero", string]>([
    ["1500", -3, "nearest", "2000"],
    ["1499.999999", -3, "nearest", "1000"],
    ["-1500", -3, "nearest", "-2000"],
    ["4074.5", -2, "down", "4000"],
    ["4000.000001", -2, "up", "4100"],
    ["-4074.5", -1, "down", "-4080"],
    ["-4074.5", -1, "zero", "-4070"],
    ["-1.005", 2, "zero", "-1"],
    ["-1.005", 2, "down", "-1.01"],
    ["0.666666667", 6, "down", "0.666666"],
    ["9.9999996", 0, "down", "9"],
    ["2.0000004", 0, "up", "3"],
  ])("%s to %d places, %s, is %s", (text, places, towards, expected) => {
    expect(rounded(of(text), places, towards).toFixed()).toBe(expected);
  });
});

describe("a number in a table of counts", () => {
  test.each([
    ["0.1234567890123456", "0.123456789012346"],
    ["0.30000000000000004", "0.3"],
    ["-123456789.12345678", "-123456789.123457"],
    ["0.66666666666666663", "0.666666666666667"],
    ["12.5", "12.5"],
    ["-3", "-3"],
  ])("%s is taken as %s", (text, expected) => {
    expect(countedDecimal(text)?.toFixed()).toBe(expected);
  });

  test.each(["1234567890123456", "1234567890123456.5", "1e-5", ".5", "5.", "-0", "-0.0", "007.5", "1,234.5", ""])(
    "%j is refused",
    (text) => {
      expect(countedDecimal(text)).toBeUndefined();
    },
  );
});

describe("what is worked out without a copy", () => {
  // Of few digits, so that equal ones, ones of equal exponent and nothing of either sign come up; and of as many as a share before rounding has.
  const few = fc
    .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -8, max: 8 }))
    .map(([n, e]) => of(`${n}e${e}`));
  const many = fc.tuple(few, fc.constantFrom("3", "7", "11")).map(([n, by]) => n.div(by));
  const near = fc.tuple(few, few, fc.integer({ min: -20, max: 0 })).map(([n, m, e]) => n.plus(m.times(`1e${e}`)));
  const any = fc.oneof(few, many, near, fc.constant(of("-0")));

  test("is compared, added, taken away and multiplied as decimal.js does it", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(compared(a, b)) === a.comparedTo(b), `${a} beside ${b}`).toBe(true);
        expect(plus(a, b).toFixed()).toBe(a.plus(b).toFixed());
        expect(minus(a, b).toFixed()).toBe(a.minus(b).toFixed());
        expect(times(a, b).toFixed()).toBe(a.times(b).toFixed());
      }),
      { numRuns: 5000, seed: 20261122 },
    );
  });

  test.each([
    ["0", "-0", 0],
    ["10000000", "9999999", 1],
    ["1.00000001", "1", 1],
    ["1", "1.00000001", -1],
    ["1.00000000000001", "1.00000000000002", -1],
    ["-1.00000001", "-1", -1],
    ["0.1", "0.10", 0],
    ["-2", "1", -1],
  ])("%s beside %s", (a, b, sign) => {
    expect(Math.sign(compared(of(a), of(b))) === sign).toBe(true);
  });
});

describe("a count that a program wrote with more digits than a spreadsheet keeps", () => {
  test.each([
    ["5.12345678901234567", "5.12345678901235"],
    ["-5.12345678901234567", "-5.12345678901235"],
    ["9.99999999999999999", "10"],
    ["0.30000000000000004", "0.3"],
  ])("%s is taken to 15 digits", (text, value) => {
    expect(countedDecimal(text)?.toFixed()).toBe(value);
  });

  test.each(["5.1234567890123456e1", "5.1234567890123456x", "5.", "+5.12345678901234567"])("%s is none", (text) => {
    expect(countedDecimal(text)).toBeUndefined();
  });
});

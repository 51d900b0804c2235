import { expect, test } from "vitest";
import * as build from "../../src/expression/build.ts";
import type { Expression } from "../../src/expression/expression.ts";
import { withWrittenOut } from "../../src/expression/within.ts";
import { isOneNumber, writtenOf } from "../../src/expression/written.ts";
import { writtenNumber } from "../../src/expression/written-number.ts";
import type { Language } from "../../src/language/text.ts";
import { Decimal } from "../../src/money.ts";

const { amount, atLeast, atMost, attribute, choice, column, compare, difference, figure, product, quotient, sum } =
  build;

const numbers: Readonly<Record<string, readonly [value: string, unit: string, places: number]>> = {
  pupils: ["120.5", "pupil", 6],
  one: ["1", "pupil", 6],
  rate: ["45", "£/pupil", 2],
  share: ["-12.34", "£", 2],
  exact: ["19880.588105", "£", 6],
  percentage: ["30", "%", 2],
  days: ["153", "day·learner", 6],
  none: ["0", "point", 6],
};

/** The sum at one school, as text; and its Excel text, with ids for addresses. */
function written(expression: Expression, language: Language = "en") {
  const value = (id: string) => new Decimal(numbers[id]![0]);
  const number = (id: string, formula = id, of = value(id)) =>
    writtenNumber({ formula, value: of }, numbers[id]![1], numbers[id]![2], language);
  return writtenOf(expression, {
    language,
    school: 0,
    addresses: {
      column: (id) => id,
      range: (id) => `all ${id}`,
      figure: (id) => id,
      attribute: (name) => name,
      attributeText: (_, text) => text,
    },
    values: {
      columns: new Map(Object.keys(numbers).map((id) => [id, [value(id), new Decimal(7)]])),
      figures: new Map(Object.keys(numbers).map((id) => [id, value(id)])),
      attributes: new Map([["phase", ["primary"]]]),
    },
    number: (id) => ({ ...number(id), formula: `written ${id}` }),
    like: (id, { formula, value: of }) => number(id, formula, of),
    attribute: () => ({ formula: "phase", value: "primary", longest: "primary" }),
    isYesOrNo: (id) => id === "one",
  });
}

const pays = product(column("pupils"), figure("rate"));
const isSmall = compare(column("pupils"), "atMost", amount("150", "pupil"));

test.each([
  ["120.5 pupils × £45.00", pays],
  ["120.5 pupils + 1 pupil", sum(column("pupils"), column("one"))],
  ["£45.00 − (120.5 pupils − -£12.34)", difference(figure("rate"), difference(column("pupils"), column("share")))],
  ["£19,880.588105", column("exact")],
  ["£19,880.588105 × 30%", quotient(product(column("exact"), figure("percentage")), amount("100", "%"))],
  ["153 × £45.00 ÷ 365 days", quotient(product(column("days"), figure("rate")), amount("365", "day"))],
  ["£45.00 ÷ (120.5 pupils × 1 pupil)", quotient(figure("rate"), product(column("pupils"), column("one")))],
  ["£0.00", quotient(figure("rate"), column("none"), amount("0", "£"))],
  ["£45.00 ÷ 120.5 pupils", quotient(figure("rate"), column("pupils"), amount("0", "£"))],
  [
    "the larger of £45.00 and the smaller of £0.00 and 0 points",
    atLeast(figure("rate"), atMost(amount("0", "£"), column("none"))),
  ],
  ["120.5 pupils × £45.00, rounded up to the penny", build.rounded(pays, 2, "up")],
  ["120.5 pupils ≤ 150 pupils: £45.00", choice(isSmall, figure("rate"), amount("0", "£"))],
  [
    "120.5 pupils > 50 pupils: £0.00",
    choice(compare(column("pupils"), "atMost", amount("50", "pupil")), figure("rate"), amount("0", "£")),
  ],
  [
    "120.5 pupils ≤ 150 pupils: £45.00",
    choice(
      compare(column("pupils"), "atMost", column("one")),
      amount("9", "£"),
      choice(isSmall, figure("rate"), amount("0", "£")),
    ),
  ],
  [
    "(120.5 pupils ≤ 150 pupils: £45.00) × 12 months",
    product(choice(isSmall, figure("rate"), amount("0", "£")), amount("12", "month")),
  ],
  ["primary: £45.00", choice(attribute("phase", "nursery", "primary"), figure("rate"), amount("0", "£"))],
  ["1 pupil: £45.00", choice(compare(column("one"), "moreThan", amount("0")), figure("rate"), amount("0", "£"))],
  ["127.5 pupils − 120.5 pupils", difference(build.total("pupils"), build.nthLargest("pupils", amount("1")))],
  ["£45.00 ÷ 100", quotient(figure("rate"), amount("100"))],
  ["£45.00 ÷ 50%", quotient(figure("rate"), amount("50", "%"))],
  ["(120.5 pupils + 1 pupil) × £45.00", product(sum(column("pupils"), column("one")), figure("rate"))],
  ["(£45.00, rounded up to the penny) × 30%", product(build.rounded(figure("rate"), 2, "up"), figure("percentage"))],
  ["£45.00 ÷ (120.5 pupils ÷ 1 pupil)", quotient(figure("rate"), quotient(column("pupils"), column("one")))],
  ...(
    [
      ["atLeast", "120.5", "≥"],
      ["atLeast", "121", "<"],
      ["atMost", "120.5", "≤"],
      ["atMost", "120", ">"],
      ["moreThan", "120", ">"],
      ["moreThan", "121", "≤"],
      ["equals", "120.5", "="],
      ["equals", "120", "≠"],
    ] as const
  ).map(([than, beside, sign]): [string, Expression] => [
    `120.5 pupils ${sign} ${beside} pupils: £45.00`,
    choice(compare(column("pupils"), than, amount(beside, "pupil")), figure("rate"), figure("rate")),
  ]),
])("%s", (text, expression) => {
  expect(written(expression).value).toBe(text);
});

test("in Welsh the words are Welsh and the signs are the same", () => {
  expect(written(build.rounded(pays, 2, "up"), "cy").value).toBe(
    "120.5 disgybl × £45.00, wedi'i dalgrynnu i fyny i'r geiniog",
  );
  expect(written(atLeast(figure("rate"), column("none")), "cy").value).toBe("y mwyaf o £45.00 a 0 pwynt");
});

test("the Excel text says the same of whatever stands in the cells", () => {
  expect(written(pays).formula).toBe('written pupils&" × "&written rate');
  expect(written(choice(isSmall, figure("rate"), amount("0", "£"))).formula).toBe(
    'IF(pupils<=150,written pupils&" ≤ 150 pupils: "&written rate,written pupils&" > 150 pupils: £0.00")',
  );
  expect(written(quotient(figure("rate"), column("none"), amount("0", "£"))).formula).toBe(
    'IF(none=0,"£0.00",written rate&" ÷ "&written none)',
  );
  expect(written(build.total("share")).formula).toBe('TEXT(SUM(all share),"£#,##0.00;-£#,##0.00")');
  expect(written(build.total("pupils")).formula).toBe(
    'IF(SUM(all pupils)=INT(SUM(all pupils)),TEXT(SUM(all pupils),"#,##0"),TEXT(SUM(all pupils),"#,##0.0#####"))&IF(SUM(all pupils)=1," pupil"," pupils")',
  );
});

test("beyond pence there is only what there is", () => {
  const { formula, value } = writtenNumber({ formula: "A1", value: new Decimal(-1234.5) }, "£", 4, "en");
  expect([formula, value]).toEqual(['TEXT(A1,"£#,##0.00##;-£#,##0.00##")', "-£1,234.50"]);
});

test("a column is written out within the sum that reads it, and not within a test", () => {
  const within = withWrittenOut(
    choice(compare(column("a"), "equals", amount("0")), column("a"), sum(column("a"), column("b"))),
    (id) => (id === "a" ? product(column("c"), column("d")) : undefined),
  );
  const writtenOut = product(column("c"), column("d"));
  expect(within).toEqual(choice(compare(column("a"), "equals", amount("0")), writtenOut, sum(writtenOut, column("b"))));
});

test("one number needs no sum, whichever is chosen", () => {
  expect(isOneNumber(choice(isSmall, figure("rate"), choice(isSmall, amount("1"), column("one"))))).toBe(true);
  expect(isOneNumber(choice(isSmall, figure("rate"), pays))).toBe(false);
});

test("a number may be as long as is usual, and as it is where it is longer: another school has another", () => {
  const longest = (value: string, unit: string) =>
    writtenNumber({ formula: "A1", value: new Decimal(value) }, unit, 2, "en").longest;
  expect([longest("5", "£"), longest("12345678.90", "£")]).toEqual(["£999,999.99", "£12,345,678.90"]);
  expect([longest("5", "1"), longest("-123456.78", "1")]).toEqual(["999.99", "-123,456.78"]);
});

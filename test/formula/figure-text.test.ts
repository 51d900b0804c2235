import { expect, test } from "vitest";
import { figureText } from "../../src/formula/figure-text.ts";
import { valueInWords } from "../../src/formula/figure-words.ts";
import { Decimal } from "../../src/money.ts";

test.each([
  ["12000", "£", "£12,000.00"],
  ["12000.5", "£/pupil", "£12,000.50"],
  ["0.1234", "£/pupil", "£0.1234"],
  ["27.5", "%", "27.5%"],
  ["1.25", "1", "1.25"],
  ["1250", "point/pupil", "1,250"],
  ["1250", "point/£", "1,250"],
])("%s in %s reads %s", (value, unit, text) => {
  expect(figureText(new Decimal(value), unit)).toBe(text);
});

test("a figure by itself has the places that it is written with, and its unit where no sign says it", () => {
  const said = (value: string, unit: string) =>
    valueInWords({ en: "A figure", cy: "Ffigur", paper: "paper", value, unit }, "en");
  expect([said("1.250", "1"), said("30", "%"), said("5.00", "£"), said("4", "pupil")]).toEqual([
    "1.250",
    "30%",
    "£5.00",
    "4 (pupils)",
  ]);
  expect(valueInWords(undefined, "en")).toBe("");
});

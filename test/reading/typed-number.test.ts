import { describe, expect, test } from "vitest";
import { typedNumber } from "../../src/typed-number.ts";

describe("a number that can mean one thing only is read", () => {
  test.each([
    ["£21,000.00", "21000.00"],
    ["21,000", "21000"],
    ["1,234,567.5", "1234567.5"],
    ["21 000.00", "21000.00"],
    ["£ 1,250.37", "1250.37"],
    ["(500.00)", "-500.00"],
    ["(£1,500.00)", "-1500.00"],
    ["£(500.00)", "-500.00"],
    ["-£500.00", "-500.00"],
    ["£-500.00", "-500.00"],
    ["500.00-", "-500.00"],
    ["−3", "-3"],
    ["–3", "-3"],
    ["+12", "12"],
    [".5", "0.5"],
    ["12.", "12"],
    ["'2400.00", "2400.00"],
    ["0.25", "0.25"],
  ])("%s", (typed, digits) => {
    expect(typedNumber(typed, true)).toEqual({ digits });
  });
});

describe("a number that might mean two things is refused with what to do", () => {
  test.each([
    ["1.234,50", "a comma stands before each three digits"],
    ["12,5", "a comma stands before each three digits"],
    ["1,23,456", "a comma stands before each three digits"],
    ["0,125", "a comma stands before each three digits"],
    ["1.234.567", "a comma stands before each three digits"],
    ["1'234", "a comma stands before each three digits"],
    ["12 34", "a comma stands before each three digits"],
    ["24.000", "a comma stands before each three digits"],
    ["(1,23)", "a comma stands before each three digits"],
    ["2.1E+04", "Excel has shortened the number"],
    ["12%", "a percentage"],
    ["(12%)", "a percentage"],
    ["*", "left out to protect pupils"],
    ["[c]", "left out to protect pupils"],
    ["<5", "left out to protect pupils"],
    ["£ -", "shows 0 as a dash"],
    ["-", "shows 0 as a dash"],
    ["n/a", "Write 0 if that is meant"],
    ["dim", "Write 0 if that is meant"],
    ["02-Jan", "That is a date"],
    ["1/2/2024", "That is a date"],
  ])("%s", (typed, advice) => {
    const read = typedNumber(typed, true);
    expect("advice" in read ? read.advice.join() : "").toContain(advice);
  });

  test("and a pound sign where no money is", () => {
    expect(typedNumber("£5", true)).toEqual({ digits: "5" });
    expect(typedNumber("£5", false)).toEqual({
      advice: ["This column holds no money: take the pound sign out, if the number is right."],
    });
  });
});

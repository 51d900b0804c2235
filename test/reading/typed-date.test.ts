import { describe, expect, test } from "vitest";
import { typedDate } from "../../src/typed-date.ts";

test.each([
  ["2023-09-01", "2023-09-01"],
  ["01/09/2023", "2023-09-01"],
  ["1/9/2023 00:00", "2023-09-01"],
  ["01.09.2023", "2023-09-01"],
  ["01-09-2023", "2023-09-01"],
  ["1 September 2023", "2023-09-01"],
  ["01-Sep-2023", "2023-09-01"],
  ["1st Sept 2023", "2023-09-01"],
  ["Friday, 1 September 2023", "2023-09-01"],
  ["1 Medi 2023", "2023-09-01"],
  ["31 Rhagfyr 2023", "2023-12-31"],
  ["1af Mai 2023", "2023-05-01"],
  ["'2023-09-01", "2023-09-01"],
])("%s can mean one day only", (typed, date) => {
  expect(typedDate(typed)).toEqual({ date });
});

describe("what might be several days, or none, is refused with what to do", () => {
  test.each([
    ["01/09/23", "four digits"],
    ["1-Sep-23", "four digits"],
    ["45170", "a number of days"],
    ["45170.5", "a number of days"],
    ["09/25/2023", "The month stands first"],
    ["00/01/1900", "Excel writes 00/01/1900 for 0"],
    ["2023", "Write the day as well"],
    ["Sep-2023", "Write the day as well"],
    ["31/02/2023", "Write dates as"],
    ["2023-09-01 09:30", "Write dates as"],
    ["1 Foo 2023", "Write dates as"],
  ])("%s", (typed, advice) => {
    const read = typedDate(typed);
    expect("advice" in read ? read.advice.join(" ") : "").toContain(advice);
  });
});

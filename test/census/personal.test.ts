import { describe, expect, test } from "vitest";
import { mayBePersonal } from "../../src/census/may-be-personal.ts";

describe("a cell that begins as a formula does", () => {
  test.each(["=1+1", "+1", "-1", "@1", "=B2*2", "=$AB$12+1", "=", "-2.5", "=(1+2)/3"])("%s can be shown", (cell) => {
    expect(mayBePersonal("enrolment", cell)).toBe(false);
  });
  test.each([
    ...["=Anwen", "@Prosser", "-Smith-Jones", "+ANWEN", '=HYPERLINK("x")', "=A698200117001", "-A6982001170"],
    ...["=2014-11-03", "+3/11/2014", "-03.11.2014", "=20141103", "=DATE(2014,11,3)"],
  ])("%s may name somebody, or say when they were born", (cell) => {
    expect(mayBePersonal("enrolment", cell)).toBe(true);
  });
});

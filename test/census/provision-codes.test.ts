import { describe, expect, test } from "vitest";
import { cellReaders, Unreadable } from "../../src/census/cells.ts";
import { codesIn } from "../../src/census/codes.ts";
import { vocabularyWith } from "../../src/census/mapping.ts";

/** What a cell of a year's census means, or the kind of what is wrong with it and the first sentence about it. */
function provisionOf(text: string, year: number): string | string[] {
  const read = cellReaders(`${year}-01-17`, new Map(), vocabularyWith()).provision(text);
  return read instanceof Unreadable ? [read.kind, read.advice[0] ?? ""] : read;
}

const senEra = [
  "code-of-another-era",
  'That code belongs to censuses from 2004 to 2025; the 2026 census has "School IDP" and "LA IDP".',
];
const alnEra = [
  "code-of-another-era",
  'That code belongs to censuses from 2022 to now; the 2021 census has "A", "P" and "S".',
];

describe("a code of additional learning needs", () => {
  test.each([
    [2021, ["A", "P", "S"]],
    [2022, ["A", "P", "S", "School IDP", "LA IDP"]],
    [2025, ["A", "P", "S", "School IDP", "LA IDP"]],
    [2026, ["School IDP", "LA IDP"]],
  ])("of the %i census is one of its own era", (year, codes) => {
    expect(codesIn(year)).toEqual(codes);
  });

  test.each([
    ["A", "schoolAction"],
    ["SA", "schoolAction"],
    ["School Action", "schoolAction"],
    ["P", "schoolActionPlus"],
    ["SA+", "schoolActionPlus"],
    ["School Action Plus", "schoolActionPlus"],
    ["Gweithredu gan yr Ysgol a Mwy", "schoolActionPlus"],
    ["S", "statement"],
    ["Datganiad", "statement"],
    ["School IDP", "schoolIdp"],
    ["school-maintained idp", "schoolIdp"],
    ["CDU ysgol", "schoolIdp"],
    ["LA IDP", "authorityIdp"],
    ["Local authority-maintained IDP", "authorityIdp"],
    ["", "none"],
    ["N", "none"],
  ])("%j is %s in January 2023, when both systems ran", (text, means) => {
    expect(provisionOf(text, 2023)).toBe(means);
  });

  test.each(["A", "SA+", "S", "School Action"])(
    "%j of the old system is refused in 2026, and not taken for no ALN",
    (text) => {
      expect(provisionOf(text, 2025)).toBeTypeOf("string");
      expect(provisionOf(text, 2026)).toEqual(senEra);
    },
  );

  test.each(["School IDP", "LA IDP"])("%j is refused before the new system", (text) => {
    expect(provisionOf(text, 2021)).toEqual(alnEra);
    expect(provisionOf(text, 2022)).toBeTypeOf("string");
  });

  test.each(["SP", "K", "SA++", "IDP", "Yes", "0", "*", "?", "-", "[c]"])(
    "%j is on no list, and is never taken for no ALN",
    (text) => {
      expect(provisionOf(text, 2023)[0]).toBe("unknown-code");
    },
  );
});

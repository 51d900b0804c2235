import { describe, expect, test } from "vitest";
import { isNearly, mostSlips, nameKey, slipsBetween, spellingKey } from "../src/names-alike.ts";

describe("the key of a name", () => {
  test.each([
    ["capitals", "SA and SA+", "sa AND sa+"],
    ["spaces before, after and between", "SA and SA+", "  SA  and\tSA+ "],
    ["a space that does not break", "SA and SA+", "SA\u00a0and SA+"],
    ["a sign without width", "SA and SA+", "SA\u200b and \ufeffSA+"],
    ["a soft hyphen", "Statements", "State\u00adments"],
    ["letters in two parts", "Ŵyn y Môr", "W\u0302yn y Mo\u0302r"],
    ["letters of full width", "SA+", "ＳＡ＋"],
    ["a sharp s in capitals", "Straße", "STRASSE"],
  ])("is the same whatever its %s", (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ["SA", "SA+"],
    ["SA and SA+", "SAandSA+"],
    ["Môr", "Mor"],
    ["St Mary's", "St Mary’s"],
  ])("tells %s from %s", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test("is what somebody would read", () => {
    expect(nameKey(" School  Action Plus ")).toBe("school action plus");
  });
});

test("the key of a spelling leaves out what is typed one way here and another there, and no sign that tells two apart", () => {
  for (const name of ["SA and SA +", "sa & sa+", "S.A. and S.A.+", "SA-and-SA+", "‘SA’ and `SA´+", "SA\u00a0and SA+"])
    expect(spellingKey(name)).toBe("saandsa+");
  expect(spellingKey("SA")).not.toBe(spellingKey("SA+"));
  expect(spellingKey("Band 1")).not.toBe(spellingKey("Band 2"));
});

describe("a name that is nearly another", () => {
  test.each([
    ["SA and SA+", "sa and sa+"],
    ["SA and SA+", "SA and SA +"],
    ["SA and SA+", "SA & SA+"],
    ["SA and SA+", "SA and SA"],
    ["School Action", "School-Action"],
    ["St Mary's", "St Marys"],
    ["St Mary's", "St Mary’s"],
    ["Statement", "Statements"],
    ["Statements", "Statemenst"],
    ["Môr y Bryn", "Mor y Bryn"],
    ["CNE", "CNE."],
    ["School Action Plus", "School Acton Plsu"],
  ])("%s and %s", (one, other) => {
    expect(isNearly(one, other)).toBe(true);
    expect(isNearly(other, one)).toBe(true);
  });

  test.each([
    ["the very same", "SA and SA+", "SA and SA+"],
    ["one sign in three", "SA", "SA+"],
    ["another number", "Band 1", "Band 2"],
    ["a longer number", "Enhancement 1", "Enhancement 11"],
    ["another single letter", "Group A", "Group B"],
    ["a part of it", "School Action", "School Action Plus"],
    ["two slips in nine letters", "Statement", "Statamant"],
    ["another word", "CNE", "SA and SA+"],
  ])("is not %s: %s and %s", (_, one, other) => {
    expect(isNearly(one, other)).toBe(false);
    expect(isNearly(other, one)).toBe(false);
  });
});

test("slips are letters that are other, too many, too few, or changed over with their neighbour", () => {
  expect(slipsBetween("", "abc")).toBe(3);
  expect(slipsBetween("abc", "")).toBe(3);
  expect(slipsBetween("abc", "abd")).toBe(1);
  expect(slipsBetween("abc", "abbc")).toBe(1);
  expect(slipsBetween("abcd", "acbd")).toBe(1);
  expect(slipsBetween("abcd", "cabd")).toBe(2);
  expect(slipsBetween("kitten", "sitting")).toBe(3);
});

test("a slip is allowed for every five letters of the longer text", () => {
  expect([mostSlips("abcd", "abc"), mostSlips("abcd", "abcde"), mostSlips("abcdefghij", "")]).toEqual([0, 1, 2]);
});

import { expect, it } from "vitest";
import { known, own } from "../src/look-up.ts";

it("own finds what a file has, and nothing that every object has", () => {
  expect(own({ roll: 1 }, "roll")).toBe(1);
  for (const key of ["constructor", "toString", "hasOwnProperty", undefined])
    expect(own({ roll: 1 }, key)).toBeUndefined();
});

it("known throws where something was not looked for before", () => {
  expect(known(new Map([["roll", 1]]), "roll", "is missing")).toBe(1);
  expect(() => known(new Map(), "roll", "is missing")).toThrow('"roll" is missing');
});

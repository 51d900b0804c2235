import { expect, test } from "vitest";
import { counted, school, whole } from "./counted.ts";

const half = [{ id: "all", where: {}, partTime: whole / 2 }];
const pupils = (partTime: string): number | undefined =>
  counted([{ partTime }], half).value.counts.get(school)?.get("all");

test.each(["Y", "P", "PT", "Part-time", "part time", "Rhan-amser", "1"])("%s is part-time", (marker) => {
  expect(pupils(marker)).toBe(whole / 2);
});
test.each(["", "N", "F", "FT", "Full-time", "Llawn-amser", "0"])("%s is full-time", (marker) => {
  expect(pupils(marker)).toBe(whole);
});
test.each(["0.5", "P.", "*", "half", "P1"])("%s is refused, and never taken for full-time", (marker) => {
  expect(counted([{ partTime: marker }], half).says).toContain("It must be Y or N.");
});

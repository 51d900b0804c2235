import { expect, test } from "vitest";
import { censusesUsed } from "../../src/formula/censuses-read.ts";
import { figure, formulaOf, words, written } from "./written.ts";

const census = [
  { date: "2022-01-18", term: "spring" },
  { date: "2022-09-20", term: "autumn" },
  { date: "2023-01-17", term: "spring" },
] as const;

const used = (read: readonly string[]) => {
  const counted = (more: object) => ({ ...words("Counted"), where: {}, ...more });
  const formula = formulaOf(
    written({
      figures: {
        each: figure("5.00", "£/pupil"),
        spring: figure("5", "month"),
        autumn: figure("7", "month"),
      },
      drivers: {
        latest: counted({}),
        before: counted({ ago: 1 }),
        mean: counted({ average: 2 }),
        terms: counted({ dates: { spring: "spring", autumn: "autumn" } }),
        column: { ...words("Column"), column: "column", unit: "pupil" },
      },
      factors: read.map((driver) => ({
        id: `by${driver}`,
        kind: "perPupil",
        ...words(driver),
        driver,
        unitValue: "each",
        emptyBecause: words("Invented."),
      })),
    }),
  );
  return censusesUsed(formula, census).map(({ date }) => date);
};

test.each<[string, string[], string[]]>([
  ["the latest in spring", ["latest"], ["2023-01-17"]],
  ["an earlier one", ["before"], ["2022-01-18"]],
  ["those of a mean, in their order", ["mean"], ["2022-01-18", "2023-01-17"]],
  ["one of each term", ["terms"], ["2022-09-20", "2023-01-17"]],
  ["none for a column", ["column"], []],
])("a formula reads %s, and no census that only an unread driver would", (_, read, dates) => {
  expect(used(read)).toEqual(dates);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/money.ts";
import { budgetFrom } from "../from-counts.ts";

const folder = "test/structures";

describe("formulas with the structure of published ones give what fractions give", () => {
  for (const name of ["new-jersey", "connecticut", "colorado", "title-one"])
    it(`${name}: every step of every school`, () => {
      const { allocation } = budgetFrom(text(`${name}-counts.csv`), join(folder, `${name}.json`), "2024-25");
      const { columns, figures } = allocation.worked;
      const answers = rowsOf(`${name}-answers.csv`);
      const at = new Map(allocation.schools.map(({ number }, i) => [number, i]));
      const differences = answers.flatMap(({ school = "", ...answered }) =>
        Object.entries(answered).flatMap(([id, answer]) => {
          const ofAuthority = figures.has(id);
          // A figure has its one answer in the authority's row, a column one in each school's: no other cell holds any.
          if (ofAuthority !== (school === "authority")) return answer === "" ? [] : [`${school} ${id}: out of place`];
          const value = ofAuthority ? figures.get(id) : columns.get(id)?.[at.get(school) ?? -1];
          return value?.eq(new Decimal(answer || "NaN")) ? [] : [`${school} ${id}: answer ${answer}, engine ${value}`];
        }),
      );
      expect(differences).toEqual([]);
      expect(answers.map(({ school }) => school).sort()).toEqual([...at.keys(), "authority"].sort());
      const { factors } = JSON.parse(text(`${name}.json`)) as { factors: readonly { id: string }[] };
      const ids = [...factors.map(({ id }) => id), "allocation"];
      expect(Object.keys(answers[0] ?? {}).sort()).toEqual([...ids, "school"].sort());
    });
});

function rowsOf(file: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text(file), { header: true, skipEmptyLines: true }).data;
}

function text(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

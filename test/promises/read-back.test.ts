import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readCompared } from "../../src/commands/read-compared.ts";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { type Budget, budgetFrom } from "../../src/model/budget.ts";
import { problemsAsText } from "../../src/problem.ts";
import { comparisonContext, workbookOf } from "../../src/report/comparison-workbook.ts";
import { choicesOf } from "../../src/report/one-school/choices.ts";
import { letters, type WorkbookPlan } from "../../src/report/plan.ts";
import { compareCells } from "../libreoffice/compare-cells.ts";
import { withCells } from "../libreoffice/edit-workbook.ts";
import { inputPlaces } from "../libreoffice/input-places.ts";
import { cellsOf, libreOffice, savedAnew } from "../libreoffice/recalculate.ts";
import { allocate, aln, columnOf, SampleCopy, sampleModel } from "./sample.ts";

const program = libreOffice();

/** What a head of finance types: a larger pot, a part in half per cents, a floor that binds, a larger sum for the smallest schools. */
const tried: Readonly<Record<string, string>> = {
  pot: "2900000.5",
  deprivationPercentage: "17.5",
  weightNursery: "0.85",
  pointsProvision: "5",
  floor2024: "92.25",
  alncoSmall: "10000",
};

/** In the Welsh workbook, a share of nothing: a forum's first idea. */
const triedIn = [tried, { ...tried, deprivationPercentage: "0" }] as const;

const budgets = ["2023-24", "2024-25"] as const;
const silent = { out: () => {}, err: () => {}, isTerminal: false };
/** As the command reads them, with the later data as the earlier formula counts them: the sheet of causes is looked at as well. */
const { before, after, recounted: again } = readCompared(sampleModel, ...budgets, silent).value!;

/** The budget over a census in which some schools have other counts, by the driver: the engine's own way from a count to every cell. */
function counted(budget: Budget, counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Budget {
  const census = budget.sources.census.map((each) => ({
    ...each,
    counts: new Map(
      [...each.counts].map(([school, drivers]) => {
        const others = Object.entries(counts[school] ?? {}).map(([id, pupils]): [string, number] => [id, pupils * 1e6]);
        return [school, new Map([...drivers, ...others])];
      }),
    ),
  }));
  const { value, problems } = budgetFrom(
    { period: budget.name, option: undefined, determination: undefined },
    { ...budget, sources: { ...budget.sources, census } },
  );
  if (!value || problems.length > 0) throw new Error(problemsAsText(problems));
  return value;
}

/** The later budget where a school has as many pupils as its neighbour, one that joined has more, and one has none that are eligible for meals. */
const otherCounts = {
  "6992012": { junior: 71, provision: 18 },
  "6992029": { infant: 140, junior: 3, provision: 1 },
  "6992010": { eligibleMeals: 0 },
};

describe.skipIf(!program)("a comparison in which numbers are typed over, worked out again by LibreOffice", () => {
  const languages = ["en", "cy"] as const;
  const contexts = languages.map((language) => comparisonContext(compare(before, after, again), language));
  const plans = contexts.map((context) => workbookOf(context));
  const recounted = counted(after, otherCounts);
  // Causes are a record of what was worked out when the workbook was made: what is typed over stands beside them.
  const { causes } = compare(before, after, again);
  const planned = workbookOf(
    comparisonContext({ ...compare(before, recounted), causes }, "en", { recorded: after.allocation }),
  );
  let saved: Uint8Array[] = [];

  // One run of LibreOffice for all of them: it takes longer to start than to work a book out.
  beforeAll(async () => {
    const made = await Promise.all(plans.map((plan) => workbookBytes(plan)));
    const figures = plans.map((plan, i) => {
      const places = inputPlaces(plan, "2024-25");
      const typed = Object.entries(triedIn[i]!).map(([id, value]) => [places.get(id)!.address, value]);
      return withCells(made[i]!, places.get("pot")!.sheet, Object.fromEntries(typed));
    });
    const [first] = plans;
    figures[1] = lookedAt(figures[1]!, plans[1]!, choicesOf(contexts[1]!)[7]!.label);
    saved = savedAnew(program!, [...figures, withInputsOf(made[0]!, first!, planned)]);
  }, 300_000);

  test("follows in every cell of every sheet where counts are others", () => {
    for (const school of Object.keys(otherCounts)) {
      const at = after.allocation.schools.findIndex(({ number }) => number === school);
      const [was, is] = [after, recounted].map(({ allocation }) => allocation.worked.columns.get("formulaShare")?.[at]);
      expect(is?.toFixed(), school).not.toBe(was?.toFixed());
    }
    const { compared, differences } = compareCells(planned, cellsOf(saved[2]!));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(5_000);
  });

  test.each([0, 1])(
    "is read back as an option whose figures are the workbook's own",
    { timeout: 300_000 },
    async (i) => {
      const [language, context] = [languages[i]!, contexts[i]!];
      const copy = new SampleCopy();
      const file = join(copy.folder, "tried.xlsx");
      writeFileSync(file, saved[i]!);
      const { code, out, err } = await aln("read-back", copy.model, file, "--as", "C", "--language", language);
      expect(code, err).toBe(0);
      expect(out).toContain(language === "en" ? "cells agree, to the last penny" : "o gelloedd yn cytuno");
      const option = JSON.parse(copy.read("formulas/aln-support-2024-25-option-c.json"));
      expect(Object.keys(option.figures).sort()).toEqual(Object.keys(tried).sort());
      expect(option.figures.pot.value).toBe("2900000.50");
      expect(option.figures.pointsProvision.value).toBe("5.00");
      expect(option.status).toBe("draft");
      expect(option.note.en).toContain("“The ALN Support pot”: £2,860,000.00 before, £2,900,000.50 now; ");
      // What brings nothing says why, and the others are the base's own.
      expect(option.figures.deprivationPercentage.value).toBe(["17.5", "0"][i]);
      const factors = (option.factors ?? []) as { id: string; emptyBecause: { en: string } }[];
      expect(factors.map(({ id }) => id)).toEqual(i === 0 ? [] : ["deprivation"]);
      expect(factors.every(({ emptyBecause }) => emptyBecause.en.includes("tried.xlsx"))).toBe(true);
      expect(out.includes("£0.00 i bob ysgol")).toBe(i === 1);
      expect(option.codesReason.en).toContain("To be looked at again before this option is put to anybody.");
      expect(option.note.cy).toContain("£2,900,000.50 bellach");

      const allocated = columnOf(await allocate(copy.model, "2024-25:C"), "allocation");
      const cells = cellsOf(saved[i]!);
      const inWorkbook = context.after.main.worked.schools.map(({ number }, row): [string, string] => {
        const [, sheet = "", address = ""] = /^'(.*)'!\$(.*)$/.exec(context.after.main.cell("allocation", 8 + row))!;
        return [number, Number(cells.get(sheet)!.get(address)!.value).toFixed(2)];
      });
      expect(inWorkbook.length).toBeGreaterThan(30);
      expect(allocated).toEqual(new Map(inWorkbook));
      expect(allocated).not.toEqual(columnOf(await allocate(copy.model, "2024-25"), "allocation"));

      // Of the model one line is new, and everything else is as it was written.
      const line = /,\n +"C": "..\/formulas\/aln-support-2024-25-option-c.json"/;
      expect(copy.read("data-samples/model.json")).toMatch(line);
      expect(copy.read("data-samples/model.json").replace(line, "")).toBe(readFileSync(sampleModel, "utf8"));
    },
  );
});

/** A workbook in which another school was chosen, and from which percentage a change is large. */
function lookedAt(workbook: Uint8Array, plan: WorkbookPlan, school: string): Uint8Array {
  const cells = plan.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells: each }, row) =>
      each.flatMap((cell, column): [sheet: string, address: string, typed: string][] => {
        const typed = cell?.choices ? school : cell?.accepts?.limit === "large" ? "7.5" : undefined;
        return typed === undefined ? [] : [[name, `${letters(column)}${row + 1}`, typed]];
      }),
    ),
  );
  expect(cells.length).toBe(2);
  return cells.reduce((book, [sheet, address, typed]) => withCells(book, sheet, { [address]: typed }), workbook);
}

/** A workbook with every input of another plan typed over its own, where they differ. */
function withInputsOf(workbook: Uint8Array, made: WorkbookPlan, other: WorkbookPlan): Uint8Array {
  return made.sheets.reduce((bytes, { name, rows }, sheet) => {
    const typed = rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): [string, string][] => {
        const is = other.sheets[sheet]?.rows[row]?.cells[column];
        if (!cell?.accepts || !is || is.value.toString() === cell.value.toString()) return [];
        return [[`${letters(column)}${row + 1}`, is.value.toString()]];
      }),
    );
    return typed.length === 0 ? bytes : withCells(bytes, name, Object.fromEntries(typed));
  }, workbook);
}

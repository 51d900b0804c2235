import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CensusMemory, type CountedCensus } from "../../src/files/census-memory.ts";
import { loadOpened, openBudget } from "../../src/files/load-budget.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { expectRecounted, loadRecounted } from "../../src/files/load-recounted.ts";
import { budgetName, budgetsOf } from "../../src/model/budget-name.ts";

const folder = mkdtempSync(join(tmpdir(), "aln-once-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync("data-samples", join(folder, "data-samples"), { recursive: true });
cpSync("formulas", join(folder, "formulas"), { recursive: true });
const census = join(folder, "data-samples", "plasc-2024.csv");
const written = readFileSync(census, "utf8");

/** Knows of which days censuses were read, each time that one was. */
class Watched extends CensusMemory {
  readonly readings: string[] = [];

  override of(...[register, asked, count]: Parameters<CensusMemory["of"]>): CountedCensus {
    return super.of(register, asked, (drivers) => {
      this.readings.push(asked[0]);
      return count(drivers);
    });
  }
}

/** What is read of a model's budgets, all with one memory or each by itself, and of which days censuses were read. */
function read(names: readonly string[], model: string, together: boolean) {
  const loaded = loadModel(model).value!;
  const shared = new Watched();
  const opened = names.map((name) => {
    const memory = together ? shared : new CensusMemory();
    return { memory, budget: openBudget(loaded, budgetName(name)!, { memory }).value! };
  });
  const found = opened.map(({ memory, budget }) => {
    const { value, problems } = loadOpened(loaded, budget, () => {}, { memory });
    return {
      census: value?.sources.census,
      inputs: value?.inputs,
      allocated: value?.allocation.worked,
      problems,
    };
  });
  return { found, readings: shared.readings.sort() };
}

const timeout = 60_000;

test("a census is read once for all budgets of a model, and each is the same as alone", { timeout }, () => {
  const model = "data-samples/model.json";
  const names = budgetsOf(loadModel(model).value!.model);
  const { found, readings } = read(names, model, true);
  const days = ["2022-02-15", "2023-01-17", "2024-01-16", "2025-01-14", "2026-01-20"];
  expect(readings).toEqual(days);
  expect(found).toEqual(read(names, model, false).found);
});

test("the earlier formula's counts of the later census come of the same reading", { timeout }, () => {
  const loaded = loadModel("data-samples/model.json").value!;
  const [memory, files] = [new CensusMemory(), [] as string[]];
  const note = ({ file }: { file: string }): unknown => files.push(file);
  const [before, after] = ["2023-24", "2024-25"].map(
    (name) => openBudget(loaded, budgetName(name)!, { memory }).value!,
  );
  expectRecounted(before!, after!, memory);
  const [first, second] = [before!, after!].map((each) => loadOpened(loaded, each, note, { memory }).value!);
  const read = files.length;
  expect(new Set(files)).toEqual(new Set(["plasc-2023.csv", "plasc-2024.csv"]));
  const recounted = loadRecounted(loaded, first!, second!, note, memory);
  expect(files.length).toBe(read);
  expect(recounted).toHaveProperty("sources");
  expect(recounted).toEqual(loadRecounted(loaded, first!, second!, note, new CensusMemory()));
  expect(files.length).toBeGreaterThan(read);
});

const leaver = (text: string): string =>
  text.replace(/^6992004,T699200422036,.*$/m, (row) => `${row}\n${row.replace("BESD;SLCD,3", "ASD,2")}`);

describe("where something is wrong with a census", { timeout }, () => {
  const names = ["2024-25", "2024-25:80-20", "2024-25:score", "2024-25:phases", "2024-25:floors"];
  const only = "2024-25:score";
  const changed: readonly [string, (text: string) => string, refused: readonly string[], times: number][] = [
    ["nothing", (text) => text, [], 1],
    ["a leaver with another need and another level of support in a second row, which one formula reads", leaver, [], 1],
    ["a need that no list has, which one formula counts", (text) => text.replace(",ASD", ",XYZ"), [only], 4],
    ["no column of needs, which one formula counts", (text) => text.replace(",Needs,", ",Nodiadau,"), [only], 4],
    ["a school that there is not", (text) => text.replace("\n6992001,", "\n6999999,"), names, 4],
    ["a quote left open", (text) => text.replace("\n6992001,", '\n"6992001,'), names, 4],
  ];
  test.each(changed)("%s: those are refused who ask for it, each as it is alone", (_, change, refused, times) => {
    writeFileSync(census, change(written));
    const model = join(folder, "data-samples", "model.json");
    const { found, readings } = read(names, model, true);
    expect(found).toEqual(read(names, model, false).found);
    expect(names.filter((__, i) => (found[i]?.problems.length ?? 0) > 0)).toEqual(refused);
    expect(readings.length).toBe(times);
  });
});

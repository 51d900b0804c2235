import { evaluate } from "../../src/allocation/evaluate.ts";
import { sheetInputs } from "../../src/allocation/inputs.ts";
import { loadBudget } from "../../src/files/load-budget.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { lowerFormula } from "../../src/formula/lower.ts";

/** One formula worked out over many schools, once the counts are known: what a what-if costs. */
const repeats = 20;
const loaded = loadModel(process.argv[2] ?? "").value;
if (!loaded) throw new Error("there is no model");
const { value } = loadBudget(loaded, { period: "2023-24", option: undefined, determination: undefined }, () => {});
if (!value) throw new Error("there is no budget");
const { formula, sources, allocation } = value;
const sheet = lowerFormula(formula, "2023-24");
// The sample has fewer schools than Wales: its rows again and again, each with a number of its own.
const schools = Array.from({ length: 1460 }, (_, i) => ({
  ...(allocation.schools[i % allocation.schools.length] as (typeof allocation.schools)[number]),
}));
const inputs = sheetInputs(sheet, formula, schools, sources);
const perSchool = sheet.steps.filter(({ per }) => per === "school").length;
const times = Array.from({ length: repeats }, () => {
  const start = process.hrtime.bigint();
  evaluate(sheet, inputs);
  return Number(process.hrtime.bigint() - start) / 1e6;
}).sort((a, b) => a - b);
process.stdout.write(`${JSON.stringify({ median: times[repeats / 2], perSchool, schools: schools.length })}\n`);

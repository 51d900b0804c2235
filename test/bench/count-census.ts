import { CensusLoader } from "../../src/files/load-census.ts";
import { readFormulaFile } from "../../src/files/load-formula.ts";
import { loadModel, Reading } from "../../src/files/load-model.ts";
import type { ModelCensus } from "../../src/model/model.ts";
import { problemsAsText } from "../../src/problem.ts";

/** One census read, checked and counted for the sample formula's drivers; then what that took, as JSON. `node count-census.js MODEL FILE`, the file's path from the model. */
const [path = "", file = ""] = process.argv.slice(2);
const loaded = loadModel(path).value;
if (!loaded?.register) throw new Error("there is no model");
const start = process.hrtime.bigint();
const reading = new Reading(loaded.folder, loaded.seen);
const census: ModelCensus[] = [{ date: "2023-01-17", term: "spring", status: "final", files: [file] }];
const formula = readFormulaFile(reading, loaded.model.fundingPeriods["2023-24"]?.formula ?? "", "2023-24", census);
const loader = new CensusLoader(
  reading,
  { register: loaded.register, mapping: loaded.mapping, marked: undefined, refusesAll: false },
  () => {},
);
const [counted] = loader.censuses(census, formula);
if (!counted || reading.problems.length > 0) throw new Error(problemsAsText(reading.problems));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(`${JSON.stringify({ rows: counted.rows, seconds, maxRss: process.resourceUsage().maxRSS })}\n`);

import { existsSync } from "node:fs";
import { basename, isAbsolute, join, posix } from "node:path";
import { compare } from "../comparison/compare.ts";
import { type LoadedModel, loadModel } from "../files/load-model.ts";
import { budgetOfOption } from "../files/load-option.ts";
import { readWorkbook } from "../files/read-workbook.ts";
import type { Budget } from "../model/budget.ts";
import { type BudgetName, budgetName, modelPeriod } from "../model/budget-name.ts";
import { type Checked, type Problem, quoted } from "../problem.ts";
import { comparisonContext, workbookOf } from "../report/comparison-workbook.ts";
import { figuresChanged } from "../report/read-back/changes.ts";
import type { FoundWorkbook } from "../report/read-back/found.ts";
import { optionFileText } from "../report/read-back/option-file.ts";
import { changedSince, type Origin, originOf } from "../report/read-back/origin.ts";
import { resultsBeside } from "../report/read-back/results.ts";
import { budgetSheets, pairs } from "../report/read-back/sheets.ts";
import { readBudgets } from "./budgets.ts";
import type { Io } from "./io.ts";

/** An option that came of a workbook, worked out by the engine and equal to it in every cell; nothing of it is written yet. */
export interface OptionRead {
  readonly base: Budget;
  readonly option: Budget;
  readonly name: BudgetName & { readonly option: string };
  readonly text: string;
  /** As the model names it, and where it will stand. */
  readonly file: string;
  readonly path: string;
  readonly agreeing: number;
}

/** Reads a workbook that somebody changed and makes an option of the figures; every step that fails says what to do about it. */
export function readOptionBack(model: string, workbook: string, as: string, io: Io): Checked<OptionRead> {
  const loaded = loadModel(model);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  const found = readWorkbook(workbook);
  if (!found.value) return { value: undefined, problems: found.problems };
  const origin = originOf(found.value, workbook, loaded.value.model);
  if (!origin.value) return { value: undefined, problems: origin.problems };
  const place = placeOf(loaded.value, origin.value, as);
  if (!place.value) return { value: undefined, problems: place.problems };
  const { before, after } = origin.value;
  const read = readBudgets(model, [before, after], io);
  const [first, second] = read.value?.budgets ?? [];
  if (!read.value || !first || !second) return { value: undefined, problems: read.problems };
  const since = changedSince(found.value, workbook, [first, second]);
  if (since.length > 0) return { value: undefined, problems: since };
  return optionFrom({
    loaded: read.value.loaded,
    found: found.value,
    workbook,
    origin: origin.value,
    budgets: [first, second],
    place: place.value,
  });
}

interface Place {
  readonly name: OptionRead["name"];
  readonly base: BudgetName;
  /** The file of the base, as the model names it. */
  readonly baseFile: string;
}

/** Where the option will stand, if its name is free. */
function placeOf({ model }: LoadedModel, { after }: Origin, as: string): Checked<Place> {
  const base = budgetName(after);
  const named = base && modelPeriod(model, base);
  if (!base || !named || "says" in named) throw new ReferenceError(`"${after}" was found in the model before`);
  const name = { ...base, option: as };
  const taken = modelPeriod(model, name);
  if ("says" in taken) return { value: { name, base, baseFile: named.formula }, problems: [] };
  return refused({
    kind: "model/option-taken",
    says: `${base.period} has an option ${quoted(as)} already, in ${taken.formula}`,
    advice: ["Give this one another name with --as."],
  });
}

interface Tried {
  readonly loaded: LoadedModel;
  readonly found: FoundWorkbook;
  readonly workbook: string;
  readonly origin: Origin;
  readonly budgets: readonly [before: Budget, after: Budget];
  readonly place: Place;
}

function optionFrom({ loaded, found, workbook, origin, budgets, place }: Tried): Checked<OptionRead> {
  const [before, base] = budgets;
  const context = comparisonContext(compare(before, base), origin.language);
  const plan = workbookOf(context);
  const changed = figuresChanged(context, plan, found, workbook);
  if (!changed.value) return { value: undefined, problems: changed.problems };
  const { name, baseFile } = place;
  const id = `${base.formula.id}-${place.base.option === undefined ? "option-" : ""}${name.option.toLowerCase()}`;
  const file = posix.join(posix.dirname(baseFile), `${id}.json`);
  const path = isAbsolute(file) ? file : join(loaded.folder, file);
  if (existsSync(path))
    return refused({
      kind: "file/option-there",
      file,
      says: "the option would be written over a file that is there already",
      advice: ["Give the option another name with --as, or move the file away."],
    });
  const text = optionFileText({
    name: name.option,
    id,
    base: base.formula,
    extended: posix.basename(baseFile),
    workbook: basename(workbook),
    saved: found.saved,
    changed: changed.value,
  });
  const { value: option, problems } = budgetOfOption(loaded, base, name, { file, text });
  if (!option || problems.length > 0) return { value: undefined, problems };
  const sheets = budgetSheets(context);
  const engine = workbookOf(comparisonContext(compare(before, { ...option, name: base.name }), origin.language));
  const results = resultsBeside(pairs(engine, found, sheets), pairs(plan, found, sheets), workbook);
  if (results.problems.length > 0) return { value: undefined, problems: results.problems };
  return { value: { base, option, name, text, file, path, agreeing: results.agreeing }, problems: [] };
}

function refused<T>(problem: Problem): Checked<T> {
  return { value: undefined, problems: [problem] };
}

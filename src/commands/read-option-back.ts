import { existsSync } from "node:fs";
import { basename, isAbsolute, join, posix } from "node:path";
import { linesOfNothing } from "../allocation/nobody.ts";
import { compare } from "../comparison/compare.ts";
import { type LoadedModel, loadModel } from "../files/load-model.ts";
import { budgetOfOption } from "../files/load-option.ts";
import { readWorkbook } from "../files/read-workbook.ts";
import { holds } from "../files/would-lose.ts";
import type { Language, Text } from "../language/text.ts";
import type { Budget } from "../model/budget.ts";
import { type BudgetName, budgetName, modelPeriod } from "../model/budget-name.ts";
import { type Checked, type Problem, quoted } from "../problem.ts";
import { comparisonContext, workbookOf } from "../report/comparison-workbook.ts";
import { figuresChanged } from "../report/read-back/changes.ts";
import type { FoundWorkbook } from "../report/read-back/found.ts";
import { lookedAt, modelHash } from "../report/read-back/looked.ts";
import { optionFileText } from "../report/read-back/option-file.ts";
import { changedSince, type Origin, originOf } from "../report/read-back/origin.ts";
import { resultsBeside } from "../report/read-back/results.ts";
import { budgetSheets, pairs, strangeSheets } from "../report/read-back/sheets.ts";
import type { Io } from "./io.ts";
import { type ReadCompared, readCompared } from "./read-compared.ts";

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
  /** Of the model that it was worked out from. */
  readonly sha256: string;
  /** Whether it stands there already, in its file and in the model: the same command was run before. */
  readonly isThere: boolean;
  /** Lines that bring nothing to any school by the figures that were tried. */
  readonly empty: readonly Text[];
  /** Sheets of the workbook that are somebody's own. */
  readonly notRead: readonly string[];
}

/** Reads a workbook that somebody changed and makes an option of the figures; every step that fails says what to do about it. */
export function readOptionBack(model: string, workbook: string, as: string, io: Io): Checked<OptionRead> {
  const loaded = loadModel(model);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  const found = readWorkbook(workbook);
  if (!found.value) return { value: undefined, problems: found.problems };
  const origin = originOf(found.value, workbook, loaded.value.model);
  if (!origin.value) return { value: undefined, problems: origin.problems };
  const { before, after } = origin.value;
  const read = readCompared(model, before, after, io, loaded);
  if (!read.value) return { value: undefined, problems: read.problems };
  const since = changedSince(found.value, workbook, [read.value.before, read.value.after]);
  if (since.length > 0) return { value: undefined, problems: since };
  return optionFrom({
    compared: read.value,
    found: found.value,
    workbook,
    language: origin.value.language,
    place: placeOf(loaded.value, origin.value, as),
  });
}

interface Place {
  readonly name: OptionRead["name"];
  readonly base: BudgetName;
  /** The file of the base, as the model names it. */
  readonly baseFile: string;
  /** The file of an option that has the name already. */
  readonly taken: string | undefined;
}

/** Where the option will stand. Its name may be taken, by itself alone. */
function placeOf({ model }: LoadedModel, { after }: Origin, as: string): Place {
  const base = budgetName(after);
  const named = base && modelPeriod(model, base);
  if (!base || !named || "says" in named) throw new ReferenceError(`"${after}" was found in the model before`);
  const name = { ...base, option: as };
  const taken = modelPeriod(model, name);
  return { name, base, baseFile: named.formula, taken: "says" in taken ? undefined : taken.formula };
}

function nameTaken({ name: { period, option }, taken }: Place): Checked<OptionRead> {
  return refused({
    kind: "model/option-taken",
    says: `${period} has an option ${quoted(option)} already, in ${taken}`,
    advice: ["Give this one another name with --as."],
  });
}

interface Tried {
  readonly compared: ReadCompared;
  readonly found: FoundWorkbook;
  readonly workbook: string;
  readonly language: Language;
  readonly place: Place;
}

function optionFrom({ compared, found, workbook, language, place }: Tried): Checked<OptionRead> {
  const { comparison, looked } = comparedAs(compared, found, language);
  const { loaded } = compared.read;
  const { before, after: base } = comparison;
  const context = comparisonContext(comparison, language, { looked });
  const plan = workbookOf(context);
  const { name, baseFile, taken } = place;
  const id = `${base.formula.id}-${place.base.option === undefined ? "option-" : ""}${name.option.toLowerCase()}`;
  const file = posix.join(posix.dirname(baseFile), `${id}.json`);
  if (taken !== undefined && taken !== file) return nameTaken(place);
  const changed = figuresChanged(context, plan, found, workbook);
  if (!changed.value) return { value: undefined, problems: changed.problems };
  const path = isAbsolute(file) ? file : join(loaded.folder, file);
  const tried = {
    name: name.option,
    id,
    base: base.formula,
    extended: posix.basename(baseFile),
    workbook: basename(workbook),
    saved: found.saved,
    changed: changed.value,
  };
  const withEmpty = (empty: readonly string[]) => {
    const text = optionFileText({ ...tried, empty });
    return { text, ...budgetOfOption(loaded, base, name, { file, text }) };
  };
  const first = withEmpty([]);
  // Lines that a figure of the workbook brings to nothing were tried so: the option says that of them itself.
  const already = new Set(linesOfNothing(base.formula, base.allocation).map((line) => line.id));
  const now = first.value ? linesOfNothing(first.value.formula, first.value.allocation) : [];
  const empty = now.filter((line) => !already.has(line.id));
  const { text, value: option, problems } = empty.length === 0 ? first : withEmpty(empty.map((line) => line.id));
  // A run that was stopped may have left the option's own file, and nothing that names it.
  const isSame = holds(path, text);
  if (taken !== undefined && !isSame) return nameTaken(place);
  if (!isSame && existsSync(path))
    return refused({
      kind: "file/option-there",
      file,
      says: "the option would be written over a file that is there already",
      advice: ["Give the option another name with --as, or move the file away."],
    });
  if (!option || problems.length > 0) return { value: undefined, problems };
  const since = compare(before, { ...base, allocation: option.allocation });
  // Causes are a record of what they were when the workbook was made.
  const followed = { ...since, causes: comparison.causes };
  const engine = workbookOf(comparisonContext(followed, language, { looked, recorded: base.allocation }));
  const results = resultsBeside(pairs(engine, found), pairs(plan, found), budgetSheets(context), workbook);
  if (results.problems.length > 0) return { value: undefined, problems: results.problems };
  const notRead = strangeSheets(plan, found);
  const { agreeing } = results;
  return {
    value: {
      ...{ base, option, name, text, file, path, agreeing, empty, notRead },
      ...{ sha256: hashOf(loaded), isThere: taken !== undefined },
    },
    problems: [],
  };
}

function hashOf({ inputs }: LoadedModel): string {
  const own = inputs.find(({ role }) => role === "model");
  if (!own) throw new ReferenceError("a model that was read is an input");
  return own.sha256;
}

/** The comparison as the workbook has it: with the model as it was named there, and with what was chosen to be looked at. */
function comparedAs({ before, after, recounted }: ReadCompared, found: FoundWorkbook, language: Language) {
  const made = compare(before, after, recounted);
  const cells = pairs(workbookOf(comparisonContext(made, language)), found);
  const named = (budget: Budget): Budget => ({
    ...budget,
    inputs: budget.inputs.map((input) =>
      input.role === "model" ? { ...input, sha256: modelHash(cells, input.sha256) } : input,
    ),
  });
  const comparison = { ...made, before: named(before), after: named(after) };
  return { comparison, looked: lookedAt(cells) };
}

function refused<T>(problem: Problem): Checked<T> {
  return { value: undefined, problems: [problem] };
}

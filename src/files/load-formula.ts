import { isAbsolute, posix } from "node:path";
import { exampleFindings } from "../allocation/worked-examples.ts";
import type { CensusDay } from "../census/index.ts";
import { type Adopted, baseProblems, frozenProblems, readAdopted } from "../formula/adopted.ts";
import { censusFindings } from "../formula/findings/censuses.ts";
import type { Formula } from "../formula/formula.ts";
import { serves } from "../formula/periods.ts";
import { readFormula } from "../formula/read-formula.ts";
import { baseOf, extended } from "../formula/read-option.ts";
import { isObject } from "../formula/written.ts";
import { type JsonSource, problemAt } from "../json-source.ts";
import { type Checked, type Problem, quoted } from "../problem.ts";
import type { Reading } from "./load-model.ts";

/** The list of what was adopted, beside the formulas that it freezes. */
export const adoptedFile = "adopted.json";

/** An option may stand on an option; more than this many one on another, and nobody could say what it holds. */
const mostBases = 5;

/** The formula of a funding period, with its worked examples run and its codes looked for in the censuses it is to read. */
export function readFormulaFile(
  reading: Reading,
  file: string,
  period: string,
  census: readonly CensusDay[] = [],
): Formula | undefined {
  const read = sourceOf(reading, file, []);
  if (!read) return undefined;
  const { source, base } = read;
  const { value: formula, problems, queries = [] } = checkedFormula(source, census);
  reading.queries.push(...queries);
  reading.problems.push(...(base ? causedBy(source, base, problems, checkedFormula(base, census).problems) : problems));
  if (formula && !serves(formula, period)) reading.problems.push(otherPeriod(source, formula, period, file));
  return formula;
}

function checkedFormula(source: JsonSource, census: readonly CensusDay[]): Checked<Formula> {
  const read = readFormula(source);
  const { value, problems } = read;
  if (!value) return read;
  const findings = [...exampleFindings(value), ...censusFindings(value, census)];
  return {
    ...read,
    problems: [...problems, ...findings.map(({ path, ...problem }) => problemAt(source, path, problem))],
  };
}

function otherPeriod(source: JsonSource, { fundingPeriod }: Formula, period: string, file: string): Problem {
  const kind = "formula/other-period";
  const inBase = (source.locate(["fundingPeriod"]).file ?? file) !== file;
  return inBase
    ? problemAt(source, ["extends"], {
        kind,
        says: `the formula is for ${fundingPeriod}, as its base is, and the model uses it for ${period}`,
        advice: ['Give the option a "fundingPeriod" of its own, or name the right formula in the model.'],
      })
    : problemAt(source, ["fundingPeriod"], {
        kind,
        says: `the formula is for ${fundingPeriod}, and the model uses it for ${period}`,
        advice: [
          "Name the right formula in the model, or correct the formula's fundingPeriod.",
          "A formula also serves the periods that its protection lists, and those after protectionEnds.",
        ],
      });
}

/** Where the base is right by itself, what is wrong with it in the option is of the option's making. */
function causedBy(
  option: JsonSource,
  base: JsonSource,
  problems: readonly Problem[],
  ofBase: readonly Problem[],
): Problem[] {
  const known = new Set(ofBase.map(({ file, line, kind }) => `${file} ${line} ${kind}`));
  return withReasonGone(option, base, problems).map((problem) =>
    problem.file === option.file || known.has(`${problem.file} ${problem.line} ${problem.kind}`)
      ? problem
      : {
          ...problem,
          advice: [
            ...problem.advice,
            `The base is right by itself: ${option.file} extends it, and what it changes is the cause.`,
          ],
        },
  );
}

/** The base gives a reason, and it was of other money: nobody would look for it in the option otherwise. */
function withReasonGone(option: JsonSource, base: JsonSource, problems: readonly Problem[]): readonly Problem[] {
  const hasReason = ({ value }: JsonSource): boolean => isObject(value) && value.codesReason !== undefined;
  if (!hasReason(base) || hasReason(option)) return problems;
  return problems.map((problem) =>
    problem.kind === "formula/codes-differ"
      ? {
          ...problem,
          advice: [
            ...problem.advice,
            "The base has a codesReason, which is not taken over: the option changes drivers, factors, points or unit values, and with them the money that it is of.",
          ],
        }
      : problem,
  );
}

interface Read {
  readonly source: JsonSource;
  readonly base?: JsonSource;
}

/** A formula's file, merged with the files it extends: each of them is an input of the budget. */
function sourceOf(reading: Reading, file: string, above: readonly string[]): Read | undefined {
  const by = above.at(-1);
  const json = reading.json(file, by && `${by} extends it: the path there is relative to that file.`);
  if (!json) return undefined;
  const { source } = json;
  reading.note("formula", json.text);
  const adopted = adoptedBeside(reading, file);
  if (adopted)
    reading.problems.push(...frozenProblems({ source, name: posix.basename(file), sha256: json.text.sha256 }, adopted));
  const named = baseOf(source);
  if (named === undefined) return { source };
  const refuse = (kind: string, says: string, advice: string): undefined => {
    reading.problems.push(problemAt(source, ["extends"], { kind: `formula/${kind}`, says, advice: [advice] }));
  };
  if (typeof named !== "string" || named.trim() === "")
    return refuse(
      "extends",
      '"extends" names no file',
      "Write the path of the base, relative to this file, in double quotes.",
    );
  const base = isAbsolute(named) ? named : posix.join(posix.dirname(file), named);
  const chain = [...above, file];
  if (chain.includes(base))
    return refuse(
      "extends-itself",
      `the option stands on itself: ${[...chain.slice(chain.indexOf(base)), base].map(quoted).join(" extends ")}`,
      "Let one of them be a whole formula, which extends nothing.",
    );
  if (chain.length > mostBases)
    return refuse(
      "extends-too-deep",
      `the option stands on more than ${mostBases} others: ${[...chain, base].map(quoted).join(" extends ")}`,
      "Write it as changes of a whole formula: a reader has to find every figure.",
    );
  const under = sourceOf(reading, base, chain);
  if (!under) return undefined;
  const unlisted = reading.has(listBeside(file)) && !reading.has(listBeside(base)) ? listBeside(base) : undefined;
  reading.problems.push(...baseProblems(source, under.source, unlisted));
  const merged = reading.keep(extended(source, under.source));
  return merged && { source: merged, base: under.source };
}

/** The list of what was adopted, where there is one in the formula's folder. It says nothing of a result, and is no input of a budget. */
function adoptedBeside(reading: Reading, file: string): Adopted | undefined {
  const list = listBeside(file);
  const json = reading.has(list) ? reading.json(list) : undefined;
  return json && reading.keep(readAdopted(json.source));
}

function listBeside(file: string): string {
  return posix.join(posix.dirname(file), "adopted.json");
}

import { type JsonSource, problemAt, problemsFromZod } from "../json-source.ts";
import { type Checked, type Problem, quoted } from "../problem.ts";
import { formulaFindings } from "./findings/index.ts";
import { type Formula, formulaFile } from "./formula.ts";

/** A formula from its file: its form, its names, its figures and its units, all problems at once. */
export function readFormula(source: JsonSource): Checked<Formula> {
  const ofAnotherFormat = formatProblems(source);
  if (ofAnotherFormat.length > 0) return { value: undefined, problems: ofAnotherFormat };
  const parsed = formulaFile.safeParse(source.value, { reportInput: true });
  if (!parsed.success) return { value: undefined, problems: problemsFromZod(source, "formula", parsed.error) };
  const problems: Problem[] = formulaFindings(parsed.data).map(({ path, ...problem }) =>
    problemAt(source, path, problem),
  );
  return { value: problems.length === 0 ? parsed.data : undefined, problems };
}

/** Nothing else is looked at in a file of a form that this program does not know. */
export function formatProblems(source: JsonSource): Problem[] {
  const format = (source.value as { format?: unknown } | null)?.format;
  if (format === 1) return [];
  const says = format === undefined ? 'there is no "format"' : `format is ${quoted(String(format))}`;
  const advice = [
    format === undefined
      ? 'A formula begins with "format": 1. Is this the right file?'
      : "This program reads format 1: a newer one may have written the file.",
  ];
  return [problemAt(source, ["format"], { kind: "formula/format", says, advice })];
}

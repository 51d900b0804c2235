import { type JsonSource, problemAt, problemsFromZod } from "../json-source.ts";
import { type Checked, type Problem, type Query, quoted } from "../problem.ts";
import { askedOf } from "./asked/index.ts";
import { formulaFindings } from "./findings/index.ts";
import { type Formula, formulaFile } from "./formula.ts";

/** A formula from its file: its form, its names, its figures and its units, all problems at once; and what is asked about it, whether it stands or not. */
export function readFormula(source: JsonSource): Checked<Formula> {
  const ofAnotherFormat = formatProblems(source);
  if (ofAnotherFormat.length > 0) return { value: undefined, problems: ofAnotherFormat };
  const parsed = formulaFile.safeParse(source.value, { reportInput: true });
  if (!parsed.success) return { value: undefined, problems: problemsFromZod(source, "formula", parsed.error) };
  const problems: Problem[] = formulaFindings(parsed.data).map(({ path, ...problem }) =>
    problemAt(source, path, problem),
  );
  const queries = askedOf(parsed.data).map(
    ({ path, at, value, explains, ...query }): Query => ({
      ...problemAt(source, path, query),
      at,
      value,
      ...(explains ? { explains } : {}),
    }),
  );
  return { value: problems.length === 0 ? parsed.data : undefined, problems, queries };
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

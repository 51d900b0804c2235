import { belongings, type Census, recordsIn } from "../census/index.ts";
import { loadModel } from "../files/load-model.ts";
import { budgetsOf } from "../model/model.ts";
import { grouped } from "../money.ts";
import { readBudgets, refuse } from "./budgets.ts";
import { exit, type Io } from "./io.ts";

/** Where every record of a census went; an estimate has rows of schools and no records. */
function ledgerOf(census: Census): string {
  const { date, term, status, rows } = census;
  const which = `${term} census of ${date}, ${status}`;
  const shown = (number: number): string => grouped(String(number));
  if (status === "estimated") return `${which}: ${shown(rows)} schools`;
  const reasons = belongings.map((belonging) => `${shown(recordsIn(census, belonging))} ${belonging}`);
  return `${which}: ${shown(rows)} records, ${reasons.join(", ")}`;
}

/** Every problem in every file that the model names, then the named checks of each budget. */
export function check(path: string, io: Io): number {
  const model = loadModel(path);
  if (!model.value) return refuse(model.problems, io);
  const { value, problems } = readBudgets(path, budgetsOf(model.value.model), io);
  if (!value) return refuse(problems, io);
  for (const { name, formula, allocation, sources, inputs } of value.budgets) {
    io.out(`${name}  ${formula.en}\n`);
    for (const { role, file, rows } of inputs)
      io.out(`  ${role.padEnd(13)} ${file}${rows === undefined ? "" : ` (${grouped(String(rows))} rows)`}\n`);
    for (const census of sources.census) {
      io.out(`  counted       ${ledgerOf(census)}\n`);
      for (const { file, headings } of census.unused) io.out(`  not used      ${file}: ${headings.join(", ")}\n`);
    }
    for (const { check: each, passed } of allocation.checks)
      io.out(`  ${passed ? "passed" : "FAILED"}        ${each.label.en}\n`);
    io.out("\n");
  }
  return exit.done;
}

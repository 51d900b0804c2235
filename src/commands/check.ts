import { loadModel } from "../files/load-model.ts";
import { budgetsOf } from "../model/model.ts";
import { grouped } from "../money.ts";
import { readBudgets, refuse } from "./budgets.ts";
import { exit, type Io } from "./io.ts";

/** Every problem in every file that the model names, then the named checks of each budget. */
export function check(path: string, io: Io): number {
  const model = loadModel(path);
  if (!model.value) return refuse(model.problems, io);
  const { value, problems } = readBudgets(path, budgetsOf(model.value.model), io);
  if (!value) return refuse(problems, io);
  for (const { name, formula, allocation, census, inputs } of value.budgets) {
    io.out(`${name}  ${formula.en}\n`);
    for (const { role, file, rows } of inputs)
      io.out(`  ${role.padEnd(13)} ${file}${rows === undefined ? "" : ` (${grouped(String(rows))} rows)`}\n`);
    for (const { file, headings } of census?.unused ?? []) io.out(`  not used      ${file}: ${headings.join(", ")}\n`);
    for (const { check: each, passed } of allocation.checks)
      io.out(`  ${passed ? "passed" : "FAILED"}        ${each.label.en}\n`);
    io.out("\n");
  }
  return exit.done;
}

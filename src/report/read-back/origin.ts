import { type Language, languages } from "../../language/text.ts";
import type { Budget } from "../../model/budget.ts";
import { budgetsOf } from "../../model/budget-name.ts";
import type { Model } from "../../model/model.ts";
import type { Checked, Problem } from "../../problem.ts";
import { listed, quoted } from "../../problem.ts";
import { version } from "../../version.ts";
import { originNames } from "../read-back-sheet.ts";
import type { FoundWorkbook } from "./found.ts";

/** What a workbook says that it was made from. */
export interface Origin {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

const current = `aln-allocation-engine ${version}`;

/** A workbook that this program made of this model; anything else cannot be read back. */
export function originOf(found: FoundWorkbook, file: string, model: Model): Checked<Origin> {
  const refuse = (problem: Omit<Problem, "file">): Checked<Origin> => ({
    value: undefined,
    problems: [{ ...problem, file }],
  });
  const program = found.named(originNames.program);
  const authority = found.named(originNames.authority);
  const before = found.named(originNames.before);
  const after = found.named(originNames.after);
  const language = languages.find((each) => each === found.named(originNames.language));
  if (!program || !authority || !before || !after || !language)
    return refuse({
      kind: "workbook/not-ours",
      says: "the workbook does not say which budgets it was made from",
      advice: [
        "Only a workbook of aln compare can be read back, with its last sheet (Read back, in Welsh Darllen yn ôl) as it was.",
      ],
    });
  const again = [
    `Make it again, and make the change there: npx --no aln compare MODEL ${before} ${after} --output FILE.xlsx`,
  ];
  if (program !== current)
    return refuse({
      kind: "workbook/other-version",
      says: `the workbook was made by ${quoted(program)}, and this is ${quoted(current)}`,
      advice: again,
    });
  if (authority !== model.authority.number)
    return refuse({
      kind: "workbook/other-model",
      says: `the workbook is of authority ${quoted(authority)}, and the model is of ${quoted(model.authority.number)}`,
      advice: ["Name the model that the workbook was made from."],
    });
  const unknown = [...new Set([before, after])].filter((budget) => !budgetsOf(model).includes(budget));
  if (unknown.length > 0)
    return refuse({
      kind: "workbook/other-budgets",
      says: `the workbook compares ${before} with ${after}, and the model has no ${listed(unknown.map(quoted), "and")}`,
      advice: [
        `The budgets it has are ${listed(budgetsOf(model), "and")}.`,
        "Name the model that the workbook was made from.",
      ],
    });
  return { value: { before, after, language }, problems: [] };
}

/** An option more is another model, and says nothing of a budget: what the model says of one is in the cells that are looked at. */
const passedOver: ReadonlySet<string> = new Set(["model"]);

/** Files that are not what they were when the workbook was made: their hashes stand in it. */
export function changedSince(found: FoundWorkbook, file: string, budgets: readonly Budget[]): Problem[] {
  const texts = new Set([...found.sheets.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value)));
  const inputs = budgets.flatMap((budget) => budget.inputs).filter(({ role }) => !passedOver.has(role));
  const changed = [...new Set(inputs.filter(({ sha256 }) => !texts.has(sha256)).map((input) => input.file))];
  const [before, after] = budgets.map(({ name }) => name);
  return changed.map((each) => ({
    kind: "workbook/inputs-changed",
    file,
    says: `${each} is not the file that the workbook was made from: its SHA-256 does not stand there`,
    advice: [
      "A figure read back would be of other inputs than those it was tried on.",
      `Make the workbook again, and make the change there: npx --no aln compare MODEL ${before} ${after} --output FILE.xlsx`,
    ],
  }));
}

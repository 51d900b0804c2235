import { readFileSync, realpathSync, rmSync } from "node:fs";
import { applyEdits, modify } from "jsonc-parser";
import type { BudgetName } from "../model/budget-name.ts";
import type { Problem } from "../problem.ts";
import { writeWhole } from "./write-whole.ts";

interface Added {
  /** The model's own path, and the path and the text of the option's file. */
  readonly model: string;
  readonly path: string;
  readonly text: string;
  readonly name: BudgetName & { readonly option: string };
  /** The option's file as the model names it. */
  readonly file: string;
}

/** Writes an option and names it in the model: both, or neither. */
export function addOption({ model, path, text, name, file }: Added): Problem | undefined {
  const changed = withOption(readFileSync(model, "utf8"), name, file);
  const problem = writeWhole(path, text);
  if (problem) return problem;
  // A model may be a link to one: what it points to is changed, and the link stays.
  const unnamed = writeWhole(realpathSync(model), changed);
  if (unnamed) rmSync(path, { force: true });
  return unnamed;
}

/** The model's text with one line more; everything else stays as somebody wrote it. */
export function withOption(model: string, { period, option }: Added["name"], file: string): string {
  const mark = model.startsWith("\uFEFF") ? "\uFEFF" : "";
  const text = model.slice(mark.length);
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const edits = modify(text, ["fundingPeriods", period, "options", option], file, {
    formattingOptions: {
      insertSpaces: !indent.includes("\t"),
      tabSize: indent.includes("\t") ? 1 : indent.length,
      eol: text.includes("\r\n") ? "\r\n" : "\n",
    },
  });
  return mark + applyEdits(text, edits);
}

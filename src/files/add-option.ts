import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { applyEdits, modify } from "jsonc-parser";
import type { BudgetName } from "../model/budget-name.ts";
import type { Problem } from "../problem.ts";
import { bytesOf } from "./read-bytes.ts";
import { changed, mostBytesOfASmallFile } from "./read-text.ts";
import { holds } from "./would-lose.ts";
import { writeWhole } from "./write-whole.ts";

interface Added {
  /** The model's own path, and the path and the text of the option's file. */
  readonly model: string;
  /** Of the model as it was read. */
  readonly sha256: string;
  readonly path: string;
  readonly text: string;
  readonly name: BudgetName & { readonly option: string };
  /** The option's file as the model names it. */
  readonly file: string;
}

/**
 * Writes an option and names it in the model, its file first: a run that is stopped between the two leaves a model that is as it was, and the same
 * command takes the file for its own.
 */
export function addOption({ model, sha256, path, text, name, file }: Added): Problem | undefined {
  const bytes = bytesOf(model, mostBytesOfASmallFile);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return changed(model);
  const withIt = withOption(bytes.toString("utf8"), name, file);
  const isThere = holds(path, text);
  const problem = isThere ? undefined : writeWhole(path, text, { elsewhere: false });
  if (problem) return problem;
  const unnamed = writeWhole(model, withIt, { elsewhere: false });
  if (unnamed && !isThere) rmSync(path, { force: true });
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

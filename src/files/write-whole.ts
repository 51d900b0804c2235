import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../problem.ts";

/** An output that would replace a file it was made from is refused: what was sent is all there is to go back to. */
export function wouldReplace(path: string, inputs: readonly string[]): Problem | undefined {
  if (!inputs.some((input) => resolve(input) === resolve(path))) return undefined;
  return {
    kind: "file/output-is-input",
    file: path,
    says: "the output would replace a file that it is made from",
    advice: ["Name another file with --output."],
  };
}

/** Writes a file beside its place and renames it into it, so that it appears whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): Problem | undefined {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, path);
    return undefined;
  } catch (error) {
    removed(beside);
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const open = ["EBUSY", "EPERM", "EACCES"].includes(code);
    return {
      kind: "file/unwritable",
      file: path,
      says: open ? "the file cannot be written: it may be open in Excel" : "the file cannot be written",
      advice: [
        open
          ? "Close it there and run the command again, or name another file with --output."
          : "Check that the folder is one, and that no folder has the file's name; or name another file with --output.",
      ],
    };
  }
}

/** What was begun, if anything was: where the folder is no folder there is nothing to remove, and even asking throws. */
function removed(beside: string): void {
  try {
    rmSync(beside, { force: true });
  } catch {
    // The refusal to write is what is worth saying.
  }
}

import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../problem.ts";

/** An output that would replace a file of the model is refused: what was sent is all there is to go back to. */
export function wouldReplace(path: string, inputs: readonly string[]): Problem | undefined {
  if (!inputs.some((input) => isSameFile(input, path))) return undefined;
  return {
    kind: "file/output-is-input",
    file: path,
    says: "the output would replace a file that the model is made of",
    advice: ["Name another file with --output."],
  };
}

/** By its path, or by whatever other path leads to it: through a linked folder, or in other capitals where they are one. */
function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [one, other].map(placeOnDisk);
  return a !== undefined && a === b;
}

/** Nothing where there is no such file, or its folder is none: asking throws. */
function placeOnDisk(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
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

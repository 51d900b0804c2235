import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Checked } from "../problem.ts";

/** A file's text, and the hash of its bytes. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

const named = "Check the path in the model: paths are relative to the model file.";

/** Reads a UTF-8 text file. `file` is the name that messages use, and `ifUnreadable` what to do when it cannot be opened. */
export function readText(path: string, file: string, ifUnreadable = named): Checked<TextFile> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refused(file, "file/unreadable", whyUnreadable(error), [ifUnreadable]);
  }
  if (bytes.length === 0) return refused(file, "file/empty", "the file is empty", ["Export it again."]);
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004")
    return refused(file, "file/workbook", "the file is an Excel workbook, not a text file", [
      "Open it in Excel, save it as CSV UTF-8, and name that file in its place.",
    ]);
  if (bytes.includes(0))
    return refused(file, "file/binary", "the file is not plain UTF-8 text", ["Export it again as CSV UTF-8."]);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() === "")
      return refused(file, "file/empty", "the file has nothing in it but blank lines", ["Export it again."]);
    return { value: { file, text, sha256: createHash("sha256").update(bytes).digest("hex") }, problems: [] };
  } catch {
    return refused(file, "file/encoding", "the file is not in UTF-8", [
      "Save it as CSV UTF-8, so that letters such as ŵ and ŷ survive.",
    ]);
  }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "that is a folder, not a file";
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY")
    return "the file cannot be opened: it may be open in another program, or not yours to read";
  return "the file cannot be read";
}

function refused(file: string, kind: string, says: string, advice: readonly string[]): Checked<TextFile> {
  return { value: undefined, problems: [{ kind, file, says, advice }] };
}

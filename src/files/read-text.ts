import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { grouped } from "../money.ts";
import type { Checked } from "../problem.ts";
import { type Encoding, EncodingFinder } from "./encoding.ts";

/** A text file that has been looked through and can be read from the start, a piece at a time. */
export interface TextFile {
  /** The name that messages use. */
  readonly file: string;
  /** Of its bytes. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Its size in bytes, of which `pieces` tells how many were read. */
  readonly bytes: number;
  pieces(): Iterable<{ readonly text: string; readonly bytesRead: number }>;
}

const named = "Check the path in the model: paths are relative to the model file.";
const asUtf8 = "Save it as CSV UTF-8, so that letters such as ŵ and ŷ survive.";

/** Every file but a census stands in memory as a whole. A country's schools are a hundredth of this. */
export const mostBytesOfASmallFile = 10_000_000;

/** Looks a text file through: its hash and how it is written. `ifUnreadable` is what to do when it cannot be opened. */
export function openText(
  path: string,
  file: string,
  ifUnreadable = named,
  mostBytes = Number.POSITIVE_INFINITY,
): Checked<TextFile> {
  const refuse = (kind: string, says: string, ...advice: string[]): Checked<TextFile> => ({
    value: undefined,
    problems: [{ kind, file, says, advice }],
  });
  const hash = createHash("sha256");
  const finder = new EncodingFinder();
  let bytes = 0;
  let isWorkbook = false;
  try {
    // A folder can be opened on some systems, and is only refused when it is read.
    const stated = statSync(path);
    if (stated.isDirectory()) return refuse("file/unreadable", "that is a folder, not a file", ifUnreadable);
    if (stated.size > mostBytes)
      return refuse(
        "file/too-large",
        `the file has ${grouped(String(stated.size))} bytes`,
        `Only a census may have more than ${grouped(String(mostBytes))}: is this the right file?`,
        "If it is, take out what the file should not hold: docs/files.md says what each file holds.",
      );
    for (const piece of bytesOf(path)) {
      if (bytes === 0) isWorkbook = piece.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
      bytes += piece.length;
      hash.update(piece);
      finder.add(piece);
    }
  } catch (error) {
    return refuse("file/unreadable", whyUnreadable(error), ifUnreadable);
  }
  if (bytes === 0) return refuse("file/empty", "the file is empty", "Export it again.");
  if (isWorkbook)
    return refuse(
      "file/workbook",
      "the file is an Excel workbook, not a text file",
      "Open it in Excel, save it as CSV UTF-8, and name that file in its place.",
    );
  const encoding = finder.found();
  if (encoding === "binary")
    return refuse("file/binary", "the file is not plain text: it has NUL bytes in it", "Export it again as CSV UTF-8.");
  if (encoding === "mixed")
    return refuse("file/encoding", "the file is in UTF-8 in one place and not in another", asUtf8);
  const text: TextFile = { file, sha256: hash.digest("hex"), encoding, bytes, pieces: () => piecesOf(path, encoding) };
  if (encoding.startsWith("utf-16") && !isSound(text))
    return refuse("file/encoding", `the file begins as ${encoding.toUpperCase()} and does not go on so`, asUtf8);
  return { value: text, problems: [] };
}

/** A file that is not written yet, as it will be read. */
export function textOf(file: string, text: string): TextFile {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, sha256, encoding: "utf-8", bytes: bytes.length, pieces: () => [{ text, bytesRead: bytes.length }] };
}

/** All the text of a small file. */
export function wholeText(text: TextFile): Checked<string> {
  const whole = [...text.pieces()].map((piece) => piece.text).join("");
  return whole.trim() === ""
    ? { value: undefined, problems: [nothingButBlanks(text.file)] }
    : { value: whole, problems: [] };
}

export function nothingButBlanks(file: string) {
  return {
    kind: "file/empty",
    file,
    says: "the file has nothing in it but blank lines",
    advice: ["Export it again."],
  };
}

function isSound(text: TextFile): boolean {
  try {
    for (const piece of text.pieces()) if (piece.text.includes("\0")) return false;
    return true;
  } catch {
    return false;
  }
}

/** Large enough that starting on a piece costs nothing, and small enough that a file of any size stands in little memory. */
const pieceLength = 512 * 1024;

function* bytesOf(path: string): Iterable<Buffer> {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(pieceLength);
    for (;;) {
      const length = readSync(handle, buffer, 0, buffer.length, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function* piecesOf(path: string, encoding: Encoding): Iterable<{ text: string; bytesRead: number }> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytesRead = 0;
  for (const piece of bytesOf(path)) {
    bytesRead += piece.length;
    yield { text: decoder.decode(piece, { stream: true }), bytesRead };
  }
  yield { text: decoder.decode(), bytesRead };
}

export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "that is a folder, not a file";
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY")
    return "the file cannot be opened: it may be open in another program, or not yours to read";
  return "the file cannot be read";
}

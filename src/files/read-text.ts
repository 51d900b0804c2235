import { createHash } from "node:crypto";
import { grouped } from "../money.ts";
import type { Checked, Problem } from "../problem.ts";
import { type Encoding, EncodingFinder } from "./encoding.ts";
import { bytesOf, changedWhileRead, NotRead, pieceLength, piecesOf, TooLarge, whyUnreadable } from "./read-bytes.ts";

/** A text file that has been looked through and can be read from the start, a piece at a time. */
export interface TextFile {
  /** The name that messages use. */
  readonly file: string;
  /** Of its bytes: those that are read, whatever becomes of the file. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** Its size in bytes, of which `pieces` tells how many were read. */
  readonly bytes: number;
  /** @throws NotRead where the file is read again, and has changed since. */
  pieces(): Iterable<{ readonly text: string; readonly bytesRead: number }>;
}

const named = "Check the path in the model: paths are relative to the model file.";
const asUtf8 = "Save it as CSV UTF-8, so that letters such as ŵ and ŷ survive.";

/** Every file but a census stands in memory as a whole. A country's schools are a hundredth of this. */
export const mostBytesOfASmallFile = 10_000_000;

/** Of files that wait to be read, so many bytes are kept; of the rest the hash, and they are read again. */
const mostBytesKept = 64_000_000;

/** The memory that files share which wait to be read: a census may have a file for each school of a country. */
export class Room {
  private left = mostBytesKept;

  take(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.left -= bytes;
    return true;
  }
}

/** Looks a text file through: its hash and how it is written. `ifUnreadable` is what to do when it cannot be opened. */
export function openText(
  path: string,
  file: string,
  ifUnreadable = named,
  mostBytes = Number.POSITIVE_INFINITY,
  room = new Room(),
): Checked<TextFile> {
  const refuse = (kind: string, says: string, ...advice: string[]): Checked<TextFile> => ({
    value: undefined,
    problems: [{ kind, file, says, advice }],
  });
  const refuseError = (error: unknown): Checked<TextFile> => {
    if (error instanceof NotRead && error.why === "changed") return { value: undefined, problems: [changed(file)] };
    if (error instanceof TooLarge)
      return refuse(
        "file/too-large",
        `the file has ${grouped(String(error.bytes))} bytes`,
        `Only a census may have more than ${grouped(String(mostBytes))}: is this the right file?`,
        "If it is, take out what the file should not hold: docs/files.md says what each file holds.",
      );
    return refuse("file/unreadable", whyUnreadable(error), ifUnreadable);
  };
  let looked: Looked;
  try {
    looked = lookedThrough(sourceOf(path, mostBytes, room));
  } catch (error) {
    return refuseError(error);
  }
  const { source, sha256, bytes, encoding, isWorkbook } = looked;
  if (bytes === 0) return refuse("file/empty", "the file is empty", "Export it again.");
  if (isWorkbook)
    return refuse(
      "file/workbook",
      "the file is an Excel workbook, not a text file",
      "Open it in Excel, save it as CSV UTF-8, and name that file in its place.",
    );
  if (encoding === "binary")
    return refuse("file/binary", "the file is not plain text: it has NUL bytes in it", "Export it again as CSV UTF-8.");
  if (encoding === "mixed")
    return refuse("file/encoding", "the file is in UTF-8 in one place and not in another", asUtf8);
  try {
    if (encoding.startsWith("utf-16") && !isSound(source, encoding))
      return refuse("file/encoding", `the file begins as ${encoding.toUpperCase()} and does not go on so`, asUtf8);
  } catch (error) {
    return refuseError(error);
  }
  return { value: { file, sha256, encoding, bytes, pieces: () => textIn(source, encoding, sha256) }, problems: [] };
}

export const fileChanged = "file/changed";

/** A file that another program has written to since the command began: nothing is said of what stood in it. */
export function changed(file: string): Problem {
  return { kind: fileChanged, file, says: changedWhileRead, advice: ["Run the command again."] };
}

/** Where the bytes of a file come from: from memory, or from the file each time. */
interface Source {
  readonly isKept: boolean;
  pieces(): Iterable<Buffer>;
}

function sourceOf(path: string, mostBytes: number, room: Room): Source {
  const bytes = bytesOf(path, mostBytes, (size) => room.take(size));
  if (!bytes) return { isKept: false, pieces: () => piecesOf(path) };
  return {
    isKept: true,
    *pieces() {
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
    },
  };
}

interface Looked {
  readonly source: Source;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: ReturnType<EncodingFinder["found"]>;
  readonly isWorkbook: boolean;
}

function lookedThrough(source: Source): Looked {
  const hash = createHash("sha256");
  const finder = new EncodingFinder();
  let bytes = 0;
  let isWorkbook = false;
  for (const piece of source.pieces()) {
    if (bytes === 0) isWorkbook = piece.subarray(0, 4).toString("latin1") === "PK\u0003\u0004";
    bytes += piece.length;
    hash.update(piece);
    finder.add(piece);
  }
  return { source, sha256: hash.digest("hex"), bytes, encoding: finder.found(), isWorkbook };
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

/** Whether all of it can be read as what it begins as. @throws NotRead */
function isSound(source: Source, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of source.pieces()) if (decoder.decode(piece, { stream: true }).includes("\0")) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof NotRead) throw error;
    return false;
  }
}

/** What is read is what was hashed: a file that is read again is hashed again, and its last piece is only given where both are the same. */
function* textIn(source: Source, encoding: Encoding, sha256: string): Iterable<{ text: string; bytesRead: number }> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const hash = createHash("sha256");
  let bytesRead = 0;
  try {
    for (const piece of source.pieces()) {
      bytesRead += piece.length;
      if (!source.isKept) hash.update(piece);
      yield { text: decoder.decode(piece, { stream: true }), bytesRead };
    }
  } catch {
    // It was read before: that it is gone, or is no such text any more, is a change.
    throw new NotRead("changed", changedWhileRead);
  }
  if (!source.isKept && hash.digest("hex") !== sha256) throw new NotRead("changed", changedWhileRead);
  yield { text: decoder.decode(), bytesRead };
}

import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { headLength, packing } from "./packed-on.ts";
import { bytesOf } from "./read-bytes.ts";

const elsewhere = "Name another file with --output; or add --replace, and what is in this one is lost.";

/**
 * A file that would replace what somebody may have written is refused. What already holds what would be written loses nothing, and so does a workbook
 * that is as this program wrote it; of a text nobody can tell who wrote it.
 */
export function wouldLose(path: string, content: string | Uint8Array): Problem | undefined {
  const head = headOf(path);
  if (!head || holds(path, content)) return undefined;
  if (typeof content === "string")
    return {
      kind: "file/there",
      file: path,
      says: "the file is there already, and holds something else",
      advice: [elsewhere],
    };
  const packed = packing(head);
  if (packed === "ours") return undefined;
  if (packed === "none")
    return {
      kind: "file/not-ours",
      file: path,
      says: "the file that is there was not written by aln",
      advice: [elsewhere],
    };
  return {
    kind: "file/saved-since",
    file: path,
    says: "another program has saved the workbook that is there: figures may have been typed into it",
    advice: [
      `To keep figures of a comparison as an option, read them back first: npx --no aln read-back MODEL ${path} --as OPTION`,
      elsewhere,
    ],
  };
}

/** Nothing where there is no file, or none that can be read: whoever writes it says so. */
function headOf(path: string): Uint8Array | undefined {
  let file: number | undefined;
  try {
    // A pipe or a device is no file to lose, and asking a pipe for bytes waits for ever.
    if (!statSync(path).isFile()) return undefined;
    file = openSync(path, "r");
    const head = new Uint8Array(headLength);
    readSync(file, head);
    return head;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether a file is there that is the same, byte for byte. */
export function holds(path: string, content: string | Uint8Array): boolean {
  const bytes = Buffer.from(content);
  try {
    return bytesOf(path, bytes.length).equals(bytes);
  } catch {
    return false;
  }
}

import { closeSync, openSync, readSync } from "node:fs";
import type { Problem } from "../problem.ts";
import { headLength, packing } from "./packed-on.ts";

/** A workbook that would replace what somebody may have typed is refused: only a file that is as this program wrote it may go. */
export function wouldLose(path: string): Problem | undefined {
  const head = headOf(path);
  const packed = head && packing(head);
  if (packed === undefined || packed === "ours") return undefined;
  const elsewhere = "Name another file with --output; or add --replace, and what is in this one is lost.";
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
      `To keep figures of a comparison as an option, read them back first: aln read-back MODEL ${path} --as OPTION`,
      elsewhere,
    ],
  };
}

/** Nothing where there is no file, or none that can be read: whoever writes it says so. */
function headOf(path: string): Uint8Array | undefined {
  let file: number | undefined;
  try {
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

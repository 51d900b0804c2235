import type { Node } from "jsonc-parser";
import type { Location } from "../json-source.ts";

/** Where a part of the file stands: as much of its path as is there. */
export function locate(tree: Node, path: readonly PropertyKey[], lines: Lines, byKey: boolean): Location {
  let node = tree;
  let shown = tree;
  for (const key of path) {
    const property =
      node.type === "object" ? node.children?.find(({ children }) => children?.[0]?.value === key) : undefined;
    const next = property?.children?.[1] ?? (node.type === "array" ? node.children?.[Number(key)] : undefined);
    if (!next) break;
    node = next;
    // A long part is pointed at by its key.
    shown = byKey || next.type === "object" || next.type === "array" ? (property?.children?.[0] ?? next) : next;
  }
  return lines.at(shown.offset, shown.length);
}

/** The lines of a text, to turn an offset into a line and the piece to point at. */
export class Lines {
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  at(offset: number, length: number): Location {
    const start = this.text.lastIndexOf("\n", offset - 1) + 1;
    const newline = this.text.indexOf("\n", offset);
    const end = newline < 0 ? this.text.length : newline;
    const line = this.text.slice(0, start).split("\n").length;
    const stop = Math.min(offset + length, end, offset + 60);
    const before = this.text.slice(start, offset).trimStart();
    const after = this.text.slice(stop, end).trimEnd();
    return {
      line,
      excerpt: {
        before: before.length > 50 ? `…${before.slice(-50)}` : before,
        mark: this.text.slice(offset, stop),
        after: after.length > 20 ? `${after.slice(0, 20)}…` : after,
      },
    };
  }
}

import type { Node } from "jsonc-parser";
import type { Location } from "../json-source.ts";

/** Where a part of the file stands: as much of its path as is there. */
export function locate(tree: Node, path: readonly PropertyKey[], lines: Lines, byKey: boolean): Location {
  let node = tree;
  let shown = tree;
  for (const key of path) {
    const property = node.type === "object" ? propertiesOf(node).get(key) : undefined;
    const next = property?.children?.[1] ?? (node.type === "array" ? node.children?.[Number(key)] : undefined);
    if (!next) break;
    node = next;
    // A long part is pointed at by its key.
    shown = byKey || next.type === "object" || next.type === "array" ? (property?.children?.[0] ?? next) : next;
  }
  return lines.at(shown.offset, shown.length);
}

/** The properties of each object by their key, listed once: of an object of many wrong keys each is looked up. */
const listed = new WeakMap<Node, ReadonlyMap<unknown, Node>>();

function propertiesOf(node: Node): ReadonlyMap<unknown, Node> {
  const known = listed.get(node);
  if (known) return known;
  const properties = new Map((node.children ?? []).map((property) => [property.children?.[0]?.value, property]));
  listed.set(node, properties);
  return properties;
}

/** The lines of a text, to turn an offset into a line and the piece to point at. */
export class Lines {
  private readonly text: string;
  /** Where each line begins. */
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  at(offset: number, length: number): Location {
    const line = this.lineOf(offset);
    const start = this.starts[line - 1] ?? 0;
    const next = this.starts[line];
    const end = next === undefined ? this.text.length : next - 1;
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

  /** Counted from 1: the last that begins no later. */
  private lineOf(offset: number): number {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

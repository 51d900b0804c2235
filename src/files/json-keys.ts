import type { Node } from "jsonc-parser";
import type { Problem } from "../problem.ts";
import { Gathered, quoted } from "../problem.ts";
import type { Lines } from "./json-places.ts";

/** Keys of which a program would read one, or none, without a word. */
export function keyProblems(tree: Node, file: string, lines: Lines): Problem[] {
  const found = { cannotBeRead: new Gathered(), repeated: new Gathered() };
  lookThrough(tree);
  return [...found.cannotBeRead.all, ...found.repeated.all];

  function lookThrough(node: Node): void {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const key = node.type === "object" ? child.children?.[0] : undefined;
      if (key?.value === "__proto__") found.cannotBeRead.push(cannotBeRead(key));
      if (key && seen.has(key.value)) found.repeated.push(repeated(key));
      if (key) seen.add(key.value);
      lookThrough(child);
    }
  }

  function repeated(key: Node): Problem {
    return {
      file,
      ...lines.at(key.offset, key.length),
      kind: "json/repeated-key",
      says: `the key ${quoted(String(key.value))} stands twice in one object`,
      advice: ["Keep one: a second would silently replace the first."],
    };
  }

  /** In JavaScript `__proto__` is no key: what stands under it would be dropped without a word. */
  function cannotBeRead(key: Node): Problem {
    return {
      file,
      ...lines.at(key.offset, key.length),
      kind: "json/key",
      says: `the key ${quoted(String(key.value))} cannot be read`,
      advice: ["Give it another name, here and where it is named: a program would pass this one over."],
    };
  }
}

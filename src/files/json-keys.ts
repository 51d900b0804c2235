import type { Node } from "jsonc-parser";
import type { Problem } from "../problem.ts";
import { quoted } from "../problem.ts";
import type { Lines } from "./json-places.ts";

/** Keys of which a program would read one, or none, without a word. */
export function keyProblems(tree: Node, file: string, lines: Lines): Problem[] {
  return [...keysNotToRead(tree, file, lines), ...duplicates(tree, file, lines)];
}

function duplicates(node: Node, file: string, lines: Lines): Problem[] {
  const found: Problem[] = [];
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === "object" ? child.children?.[0] : undefined;
    if (key && seen.has(key.value))
      found.push({
        file,
        ...lines.at(key.offset, key.length),
        kind: "json/repeated-key",
        says: `the key ${quoted(String(key.value))} stands twice in one object`,
        advice: ["Keep one: a second would silently replace the first."],
      });
    if (key) seen.add(key.value);
    found.push(...duplicates(child, file, lines));
  }
  return found;
}

/** In JavaScript `__proto__` is no key: what stands under it would be dropped without a word. */
function keysNotToRead(node: Node, file: string, lines: Lines): Problem[] {
  return (node.children ?? []).flatMap((child): Problem[] => {
    const key = node.type === "object" ? child.children?.[0] : undefined;
    const below = keysNotToRead(child, file, lines);
    if (key?.value !== "__proto__") return below;
    return [
      {
        file,
        ...lines.at(key.offset, key.length),
        kind: "json/key",
        says: `the key ${quoted(key.value)} cannot be read`,
        advice: ["Give it another name, here and where it is named: a program would pass this one over."],
      },
      ...below,
    ];
  });
}

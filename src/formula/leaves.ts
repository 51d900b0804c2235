import type { Detail } from "./change.ts";
import { isObject } from "./written.ts";

/** Every leaf that differs between two values, whatever their form: a part that nobody has thought of is seen as well. */
export function differingLeaves(before: unknown, after: unknown): Detail[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => JSON.stringify(was.get(path)) !== JSON.stringify(is.get(path)))
    .map((path) => ({ path, before: shown(was.get(path)), after: shown(is.get(path)) }));
}

/** What is left out and what is given as undefined are the same, and the order of keys is nothing; members of a list are counted from 1, and a list of plain values is one leaf. */
function leavesOf(value: unknown, path: readonly string[] = []): Map<string, unknown> {
  if (value === undefined) return new Map();
  const entries = isObject(value)
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : isListOfParts(value)
      ? value.map((each, i): [string, unknown] => [String(i + 1), each])
      : [];
  if (entries.length === 0) return new Map([[path.join("."), value]]);
  return new Map(entries.flatMap(([key, each]) => [...leavesOf(each, [...path, key])]));
}

function isListOfParts(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some((each) => typeof each === "object");
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(String).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

import type { Detail } from "./change.ts";
import { isObject } from "./written.ts";

/** Lists that say which, and not in what order; so does every test on a pupil. */
const sets = ["covers", "phase", "phases", "medium", "lines", "components", "reportsOf"];

/** Every leaf that differs between two values of a part, whatever their form: a part that nobody has thought of is seen as well. */
export function differingLeaves(part: string, before: unknown, after: unknown): Detail[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const text = (path: string, value: unknown): string | undefined => {
    const keys = [part, ...path.split(".")].filter((key) => key !== "");
    const isSet = Array.isArray(value) && (keys.includes("where") || sets.includes(keys.at(-1) ?? ""));
    return JSON.stringify(isSet ? [...value].sort() : value);
  };
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => text(path, was.get(path)) !== text(path, is.get(path)))
    .map((path) => ({ path, before: shown(was.get(path)), after: shown(is.get(path)) }));
}

/** What is left out and what is given as undefined are the same, and the order of keys is nothing; members of a list are counted from 1, and a list of plain values is one leaf. */
function leavesOf(value: unknown, path: readonly string[] = []): Map<string, unknown> {
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

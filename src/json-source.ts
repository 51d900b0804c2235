import type { ZodError } from "zod";
import { type Problem, quoted } from "./problem.ts";

type ZodIssue = ZodError["issues"][number];

/** A JSON file as it was read: its value, and where each part of it stands, so that a problem can name its line. */
export interface JsonSource {
  readonly file: string;
  readonly value: unknown;
  /** The line of the part at a path, and the piece of that line to point at. A path that does not exist gives its nearest parent. */
  locate(path: readonly PropertyKey[]): Location;
}

export interface Location {
  readonly line: number;
  readonly excerpt: { readonly before: string; readonly mark: string; readonly after: string };
}

/** A problem at a part of a JSON file. */
export function problemAt(
  source: JsonSource,
  path: readonly PropertyKey[],
  problem: { readonly kind: string; readonly says: string; readonly advice: readonly string[] },
): Problem {
  return { ...problem, file: source.file, ...source.locate(path) };
}

/** What zod found, each issue at its place in the file. */
export function problemsFromZod(source: JsonSource, kind: string, error: ZodError): Problem[] {
  return error.issues.flatMap((issue) => problemsFromIssue(source, kind, issue, []));
}

function problemsFromIssue(source: JsonSource, kind: string, issue: ZodIssue, above: readonly PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      problemAt(source, [...path, key], {
        kind: `${kind}/unknown-key`,
        says: `${quoted(key)} is not a key that may stand here`,
        advice: ["Correct its spelling, or take it out: nothing would read it."],
      }),
    );
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    // The form that comes furthest before it fails is the one that was meant.
    const meant = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return meant.flatMap((inner) => problemsFromIssue(source, kind, inner as ZodIssue, path));
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  const keyAt = path.join(".") || "the file";
  return [
    problemAt(source, path, {
      kind: `${kind}/form`,
      says: missing ? `${keyAt} is missing` : `${keyAt}: ${lowerFirst(issue.message)}`,
      advice: [advice(path, missing)],
    }),
  ];
}

function advice(path: readonly PropertyKey[], missing: boolean): string {
  const key = path.at(-1);
  if (missing && key === "cy") return "Everything that is printed needs its Welsh words as well: add them.";
  if (missing && key === "en") return "Everything that is printed needs its English words as well: add them.";
  return "See formulas/README.md and docs/files.md for the form.";
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

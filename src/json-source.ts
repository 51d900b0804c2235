import type { ZodError } from "zod";
import { Gathered, keptOfAKind, listed, type Problem, quoted } from "./problem.ts";

type ZodIssue = ZodError["issues"][number];

/** A JSON file as it was read: its value, and where each part of it stands, so that a problem can name its line. */
export interface JsonSource {
  readonly file: string;
  readonly value: unknown;
  /** The line of the part at a path, and the piece of that line to point at. A path that does not exist gives its nearest parent. */
  locate(path: readonly PropertyKey[], pointAt?: "value" | "key"): Location;
}

export interface Location {
  /** Where it is written in another file than the source is named by: an option's base. */
  readonly file?: string;
  readonly line: number;
  readonly excerpt: { readonly before: string; readonly mark: string; readonly after: string };
}

/** A problem at a part of a JSON file. */
export function problemAt(
  source: JsonSource,
  path: readonly PropertyKey[],
  problem: { readonly kind: string; readonly says: string; readonly advice: readonly string[] },
  pointAt: "value" | "key" = "value",
): Problem {
  return { ...problem, file: source.file, ...source.locate(path, pointAt) };
}

/** What zod found, each issue at its place in the file. */
export function problemsFromZod(source: JsonSource, kind: string, error: ZodError): Problem[] {
  const gathered = new Gathered();
  for (const issue of error.issues)
    for (const problem of problemsFromIssue(source, kind, issue, [])) gathered.push(problem);
  return gathered.all;
}

/** Of many keys as many are looked up as are kept, and the last stands for the rest. */
function ofKeys(keys: readonly string[], problem: (key: string) => Problem): Problem[] {
  const more = keys.length - keptOfAKind;
  const first = keys.slice(0, keptOfAKind).map(problem);
  const last = first.at(-1);
  return more > 0 && last ? [...first.slice(0, -1), { ...last, times: more + 1 }] : first;
}

function problemsFromIssue(
  source: JsonSource,
  kind: string,
  issue: ZodIssue,
  above: readonly PropertyKey[],
): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return ofKeys(issue.keys, (key) =>
      problemAt(
        source,
        [...path, key],
        {
          kind: `${kind}/unknown-key`,
          says: `${quoted(key)} is not a key that may stand here`,
          advice: ["Correct its spelling, or take it out: nothing would read it."],
        },
        "key",
      ),
    );
  const meant = issue.code === "invalid_union" ? meantForm(issue) : undefined;
  if (meant) return meant.flatMap((inner) => problemsFromIssue(source, kind, inner, path));
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  const named = nameOf(source.value, path);
  return [
    problemAt(source, path, {
      kind: `${kind}/form`,
      says: missing ? `${named} is missing` : said(named, mustBe(issue)),
      advice: [advice(issue, path)],
    }),
  ];
}

/**
 * Of several forms, the one that knows most of the keys that stand there, and of those the one that comes furthest before it fails. Where none
 * knows any, the forms have a sentence of their own.
 */
function meantForm({ errors, input, message }: Extract<ZodIssue, { code: "invalid_union" }>): ZodIssue[] | undefined {
  const forms = errors as ZodIssue[][];
  const [first] = [...forms].sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  const keys = typeof input === "object" && input !== null ? Object.keys(input).length : 0;
  const anyForm = /^must /.test(message) && (keys === 0 || forms.every((form) => unknownKeys(form) >= keys));
  return anyForm ? undefined : first;
}

/** A form of another type knows no key at all. */
function unknownKeys(form: readonly ZodIssue[]): number {
  const counts = form.map((issue) => {
    if (issue.path.length > 0) return 0;
    return issue.code === "unrecognized_keys" ? issue.keys.length : issue.code === "invalid_type" ? 1000 : 0;
  });
  return Math.max(0, ...counts);
}

/** A rule reads on from the name; any other sentence stands by itself. */
function said(named: string, rule: string): string {
  return /^(must|may) /.test(rule) ? `${named} ${rule}` : `${named}: ${rule}`;
}

/** `factors.needLine.by`: what stands in a list is named by its id, or by its place counted from 1. */
function nameOf(value: unknown, path: readonly PropertyKey[]): string {
  let part = value;
  const names = path.map((key) => {
    part = (part as Record<PropertyKey, unknown> | null | undefined)?.[key];
    const id = (part as { id?: unknown } | null | undefined)?.id;
    return typeof key === "number" ? (typeof id === "string" ? id : String(key + 1)) : String(key);
  });
  return names.join(".") || "the file";
}

const forms: Readonly<Record<string, string>> = {
  string: "must be text, in double quotes",
  array: "must be a list, in square brackets",
  object: "must be an object, in braces",
  record: "must be an object, in braces",
  boolean: "must be true or false, without quotes",
  tuple: "must be a list, in square brackets",
  number: "must be a number, without quotes",
  int: "must be a whole number",
};

/** The issue in the words of this program; the words of a rule that a schema states are its own. */
function mustBe(issue: ZodIssue): string {
  if (issue.code === "invalid_type") return forms[issue.expected] ?? `must be ${issue.expected}`;
  if (issue.code === "invalid_value") return `must be ${listed(issue.values.map((value) => JSON.stringify(value)))}`;
  if (issue.code === "invalid_union" && "options" in issue)
    return `must be ${listed((issue.options ?? []).map((value) => JSON.stringify(value)))}`;
  if (issue.code === "too_small" || issue.code === "too_big") return sizeOf(issue);
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

/** A number is of a size, a list has one, and a rule of a schema's own is said in its words. */
function sizeOf(issue: Extract<ZodIssue, { code: "too_small" | "too_big" }>): string {
  if (/^must /.test(issue.message)) return issue.message;
  const { origin } = issue;
  if (origin === "string" && issue.code === "too_small") return "may not be blank";
  const isNumber = origin === "number" || origin === "int";
  if (issue.code === "too_small") return `${isNumber ? "must be" : "must have"} ${issue.minimum} or more`;
  return `${isNumber ? "must be" : "must have"} ${issue.maximum} ${isNumber ? "or less" : "or fewer"}`;
}

function advice(issue: ZodIssue, path: readonly PropertyKey[]): string {
  if (issue.code === "too_big" && issue.origin === "string") return "Shorten it.";
  if (issue.code === "invalid_format" && /control characters/.test(issue.message))
    return "Write it again where it breaks off: what was pasted brought signs that nobody sees.";
  const key = path.at(-1);
  if (key === "cy") return "Everything that is printed needs its Welsh words as well: add them.";
  if (key === "en") return "Everything that is printed needs its English words as well: add them.";
  return "See formulas/README.md and docs/files.md for the form.";
}

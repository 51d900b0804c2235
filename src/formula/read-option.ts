import { type JsonSource, problemAt } from "../json-source.ts";
import { type Checked, listed, type Problem, quoted } from "../problem.ts";
import { ListOfFactors } from "./option-list.ts";
import { withItsPaper } from "./paper.ts";
import { formatProblems } from "./read-formula.ts";
import { isObject, leaf, type Written, writtenSource } from "./written.ts";

/** What an option says for itself: it would be false of it if it were taken over from the base. */
const own = ["format", "id", "en", "cy", "status"];
const notTakenOver = ["extends", "corrects", "note", "workedExamples", "$schema"];

/** These merge by key; of a figure, each of its parts does. */
const byKey = ["papers", "drivers", "figures"];

/** The base that a formula's file names, where it is an option. */
export function baseOf({ value }: JsonSource): unknown {
  return isObject(value) ? value.extends : undefined;
}

/**
 * An option: its base with its changes made, as one formula in which everything is still known by the file and the line it is written in. What
 * cannot be changed stands as it is in the base, so that all else that is wrong is found too.
 */
export function extended(option: JsonSource, base: JsonSource): Checked<JsonSource> {
  const changes = isObject(option.value) ? option.value : {};
  const before = isObject(base.value) ? base.value : {};
  const ofAnotherFormat = formatProblems(base);
  if (ofAnotherFormat.length > 0) return { value: undefined, problems: ofAnotherFormat };
  const problems = ownWords(option, changes, before);
  const parts = new Map<string, Written>();
  for (const [key, value] of Object.entries(before))
    if (!notTakenOver.includes(key) && !isOfWhatChanges(key, changes, before)) parts.set(key, leaf(value, base, [key]));
  for (const [key, value] of Object.entries(changes)) {
    if (key === "extends") continue;
    const merged = merge(key, { option, base, change: value, was: parts.get(key)?.value });
    problems.push(...merged.problems);
    parts.set(key, merged.value ?? leaf(value, option, [key]));
  }
  return {
    value: writtenSource(option.file, { source: option, path: [], children: parts, value: asObject(parts) }),
    problems,
  };
}

/** What the base says of something that the option changes: the end of its list of protection, and why the money of its codes differs. */
function isOfWhatChanges(key: string, changes: Record<string, unknown>, before: Record<string, unknown>): boolean {
  if (key === "protectionEnds") return changes.protection !== undefined;
  return key === "codesReason" && changesMoneyOfCodes(changes, before);
}

/** Other drivers, other factors, or another value of one of the points or unit values by which the money of codes is compared. */
export function changesMoneyOfCodes(
  { drivers, factors, figures }: Record<string, unknown>,
  before: Record<string, unknown>,
): boolean {
  if (drivers !== undefined || factors !== undefined) return true;
  const were = Array.isArray(before.factors) ? before.factors : [];
  const named = JSON.stringify(
    were.filter((each) => isObject(each) && ["score", "perPupil"].includes(String(each.kind))),
  );
  return Object.entries(isObject(figures) ? figures : {}).some(
    ([id, figure]) => isObject(figure) && figure.value !== undefined && named.includes(JSON.stringify(id)),
  );
}

function ownWords(option: JsonSource, changes: Record<string, unknown>, before: Record<string, unknown>): Problem[] {
  const missing = own.filter((key) => changes[key] === undefined);
  return [
    ...(missing.length > 0
      ? [
          problemAt(option, ["extends"], {
            kind: "formula/option-words",
            says: `the option has no ${listed(missing.map(quoted), "and")} of its own`,
            advice: ['An option begins with "format", "extends", "id", "en", "cy" and "status": it is not its base.'],
          }),
        ]
      : []),
    ...(changes.id !== undefined && changes.id === before.id
      ? [
          problemAt(option, ["id"], {
            kind: "formula/option-id",
            says: `the option has the id of its base, ${quoted(String(changes.id))}`,
            advice: ["Give it an id of its own: two formulas of one name cannot be told apart."],
          }),
        ]
      : []),
  ];
}

interface Merge {
  readonly option: JsonSource;
  readonly base: JsonSource;
  readonly change: unknown;
  readonly was: unknown;
}

/** One top-level key. What cannot be merged replaces: the form is looked at later, in the merged formula. */
function merge(key: string, { option, base, change, was }: Merge): Checked<Written> {
  if (byKey.includes(key) && isObject(change) && isObject(was)) {
    const unknown = key === "figures" ? unknownFigures(change, was) : [];
    const known = Object.entries(change).filter(([id]) => !unknown.includes(id));
    const isFigures = key === "figures";
    const cited = known.map(([id, each]) => [id, isFigures ? withItsPaper(each, was[id]) : each]);
    return {
      value: overlaid(leaf(was, base, [key]), leaf(Object.fromEntries(cited), option, [key]), isFigures ? 2 : 1),
      problems: unknown.map((id) => unknownFigure(option, id, was)),
    };
  }
  // An empty list changes none of the base's: it is there to have none.
  if (Array.isArray(change) && change.length > 0 && isListOfFactors(change, was)) {
    const list = new ListOfFactors(key, option, base, Array.isArray(was) ? was : []);
    return list.changedBy(change);
  }
  return { value: leaf(change, option, [key]), problems: [] };
}

/** A figure without words is a change of one that the base has: where the base has none, its name is the slip. */
function unknownFigures(change: Record<string, unknown>, was: Record<string, unknown>): readonly string[] {
  return Object.entries(change).flatMap(([id, figure]) =>
    !Object.hasOwn(was, id) && isObject(figure) && figure.en === undefined ? [id] : [],
  );
}

function unknownFigure(option: JsonSource, id: string, was: Record<string, unknown>): Problem {
  return problemAt(option, ["figures", id], {
    kind: "formula/option-figure",
    says: `the base has no figure ${quoted(id)} to change`,
    advice: [
      `Figures of the base: ${listed(Object.keys(was).map(quoted), "and") || "none"}.`,
      'Correct the name; a new figure needs its words, "unit", "value" and "paper".',
    ],
  });
}

/** A list whose members are known by an id; what the base has decides, and where it has nothing, the option. */
function isListOfFactors(change: readonly unknown[], was: unknown): boolean {
  const decides = Array.isArray(was) && was.length > 0 ? was : was === undefined || Array.isArray(was) ? change : [];
  return decides.length > 0 && decides.every((each) => isObject(each) && typeof each.id === "string");
}

/** What is written above, with everything under it that it does not say; so many levels deep. */
function overlaid(under: Written, above: Written, depth: number): Written {
  if (depth === 0 || !isObject(under.value) || !isObject(above.value)) return above;
  const children = new Map<string, Written>();
  for (const [key, value] of Object.entries(under.value))
    children.set(key, leaf(value, under.source, [...under.path, key]));
  for (const [key, value] of Object.entries(above.value)) {
    const each = leaf(value, above.source, [...above.path, key]);
    const was = children.get(key);
    children.set(key, was ? overlaid(was, each, depth - 1) : each);
  }
  return { source: above.source, path: above.path, children, value: asObject(children) };
}

function asObject(parts: ReadonlyMap<string, Written>): Record<string, unknown> {
  return Object.fromEntries([...parts].map(([key, { value }]) => [key, value]));
}

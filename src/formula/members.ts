import { isObject } from "./written.ts";

/** The members of a part of a formula by what each is known by, in their order; undefined where it is one thing. */
export type Members = ReadonlyMap<string, unknown>;

export interface BothMembers {
  readonly before: Members;
  readonly after: Members;
  /** Whether it matters which stands before which. */
  readonly ordered: boolean;
}

/** Drivers and papers by name, factors by id, protection by funding period: of both formulas alike, or of neither. */
export function membersOf(before: unknown, after: unknown): BothMembers | undefined {
  // Worked examples have no name but their words.
  const ways = [byName, ...["id", "fundingPeriod", "en"].map((key) => (value: unknown) => byKey(value, key))];
  for (const [i, way] of ways.entries()) {
    const [was, is] = [way(before), way(after)];
    if (was && is && was.size + is.size > 0) return { before: was, after: is, ordered: i === 1 };
  }
  return undefined;
}

/** A record of things with words of their own. */
function byName(value: unknown): Members | undefined {
  if (value === undefined) return new Map();
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(([, each]) => isObject(each) && typeof each.en === "string") ? new Map(entries) : undefined;
}

/** A list of things of which no two are known by the same. */
function byKey(value: unknown, key: string): Members | undefined {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) return undefined;
  const members = new Map(value.map((each): [unknown, unknown] => [isObject(each) ? each[key] : undefined, each]));
  return members.size === value.length && [...members.keys()].every((name) => typeof name === "string")
    ? (members as Members)
    : undefined;
}

/** Members of both that stand in another order among each other: the fewest that have to move. */
export function moved(before: Members, after: Members): string[] {
  const order = [...after.keys()].filter((name) => before.has(name));
  const places = [...before.keys()];
  const kept = longestRise(order.map((name) => places.indexOf(name)));
  return order.filter((name) => !kept.has(places.indexOf(name)));
}

/** The longest run of numbers, not all side by side, of which each is more than the one before. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const number of numbers) {
    const before = runs.filter((run) => (run.at(-1) ?? 0) < number);
    runs.push([...(longest(before) ?? []), number]);
  }
  return new Set(longest(runs));
}

function longest(runs: readonly number[][]): number[] | undefined {
  return runs.reduce<number[] | undefined>((best, run) => (run.length > (best?.length ?? 0) ? run : best), undefined);
}

import type { Text } from "../language/text.ts";
import type { Change, Detail } from "./change.ts";
import { type FigureChange, figureChanges } from "./figure-changes.ts";
import type { Formula } from "./formula.ts";
import { differingLeaves } from "./leaves.ts";
import { type BothMembers, type Members, membersOf, moved } from "./members.ts";
import { isObject } from "./written.ts";

/**
 * The difference between two formulas. A change of method must be consulted on (School Funding (Wales) Regulations 2010, reg 11): it is told
 * apart from a change of figure, and both from words that change no budget.
 */
export interface Difference {
  readonly method: readonly Change[];
  readonly figures: readonly FigureChange[];
  readonly words: readonly Change[];
}

/** Keys that change no budget. Any other is method: a key that is new to the form is never passed over. */
const wordsAlone = [
  ...["format", "id", "en", "cy", "fundingPeriod", "status", "note", "codesReason", "papers", "workedExamples"],
];

/** The order that a reader wants: what the formula is for, the money, how it is shared, what is counted. */
const first = [
  ...["corrects", "system", "covers", "balance", "factors"],
  ...["protection", "protectionEnds", "grants", "memorandum", "drivers"],
];

/** Everything in which two formulas differ. The names of keys tell parts apart; what stands in them is compared whatever it is. */
export function differenceBetween(before: Formula, after: Formula): Difference {
  const [was, is] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...first, ...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => key !== "$schema" && key !== "figures",
  );
  const changes = keys.flatMap((part) => changesIn(part, was[part], is[part]));
  const figures = figureChanges(before, after);
  const all = [...changes.flatMap(toldApart), ...figures.others.flatMap(toldApart)];
  return {
    method: all.filter((change) => !isWords(change)),
    figures: figures.changed,
    words: all.filter(isWords),
  };
}

export function isEmpty({ method, figures, words }: Difference): boolean {
  return method.length + figures.length + words.length === 0;
}

function changesIn(part: string, before: unknown, after: unknown): Change[] {
  const members = membersOf(before, after);
  // Figures and drivers are printed in the order of their file; papers are not, and it says nothing.
  if (members && wordsAlone.includes(part)) return membersChanged(part, members).sort((a, b) => compared(a.id, b.id));
  return members ? membersChanged(part, members) : oneChange(part, undefined, before, after);
}

function compared(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What was taken away, then what is there now in its order. */
function membersChanged(part: string, { before, after, ordered }: BothMembers): Change[] {
  const gone = [...before].filter(([id]) => !after.has(id));
  const movedIds = ordered ? moved(before, after) : [];
  const place = (members: Members, id: string): string => String([...members.keys()].indexOf(id) + 1);
  return [
    ...gone.flatMap(([id, value]) => oneChange(part, id, value, undefined)),
    ...[...after].flatMap(([id, value]): Change[] => [
      ...(movedIds.includes(id)
        ? [
            {
              part,
              id,
              label: labelOf(value),
              what: "moved" as const,
              details: [{ path: "", before: place(before, id), after: place(after, id) }],
            },
          ]
        : []),
      ...oneChange(part, id, before.get(id), value),
    ]),
  ];
}

function oneChange(part: string, id: string | undefined, before: unknown, after: unknown): Change[] {
  const details = differingLeaves(part, before, after);
  if (details.length === 0) return [];
  const what = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return [{ part, id, label: labelOf(after) ?? labelOf(before), what, details }];
}

function labelOf(value: unknown): Text | undefined {
  if (!isObject(value)) return undefined;
  const { en, cy } = value;
  return typeof en === "string" && typeof cy === "string" ? { en, cy } : undefined;
}

/** A factor may have changed in its words and in its method: each is said where it belongs. */
function toldApart(change: Change): Change[] {
  if (change.what !== "changed" || wordsAlone.includes(change.part)) return [change];
  const words = change.details.filter((detail) => isOfWords(change.part, detail));
  const method = change.details.filter((detail) => !isOfWords(change.part, detail));
  return [method, words].flatMap((details) => (details.length > 0 ? [{ ...change, details }] : []));
}

function isWords({ part, details, what }: Change): boolean {
  return wordsAlone.includes(part) || (what === "changed" && details.every((detail) => isOfWords(part, detail)));
}

/** Labels, notes and reasons, at any depth, but not what a grant may be spent on; and of a figure whose value is the same, its paper and how it is written. */
function isOfWords(part: string, { path }: Detail): boolean {
  const keys = path.split(".");
  const words = (["en", "cy"].includes(keys.at(-1) ?? "") && !keys.includes("conditions")) || keys.includes("note");
  return words || (part === "figures" && ["paper", "value"].includes(path));
}

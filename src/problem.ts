/** What is wrong in a file and what to do about it: collected as values, never thrown. */
export interface Problem {
  /** The name of the kind of problem, such as `census/unknown-code`: many of one kind are printed up to a limit. */
  readonly kind: string;
  readonly file?: string;
  readonly line?: number;
  /** One line that says what stands there. */
  readonly says: string;
  /** The offending piece of the line; `mark` is what the carets stand under. Never a name, birth date or UPN. */
  readonly excerpt?: { readonly before: string; readonly mark: string; readonly after: string };
  /** What is wrong with it, then what to do: one sentence a line. */
  readonly advice: readonly string[];
  /** How many alike it stands for, where they are too many to be kept one by one. */
  readonly times?: number;
}

/** What somebody should look at although nothing is refused for it. The model may answer it with a reason, for as long as `value` stays what it was. */
export interface Query extends Problem {
  /** The file, id or school that it is about: an answer in the model names it. */
  readonly at: string;
  /** What was found there, in a few characters. An answer to another value has lapsed. */
  readonly value: string;
  /** How the kinds of problem begin that may follow from it: it is said beside them, where the run is refused. */
  readonly explains?: readonly string[];
}

/** A value together with all that is wrong with it; the value is missing only where nothing could be made of the input. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly queries?: readonly Query[];
}

export function fine<T>(value: T): Checked<T> {
  return { value, problems: [] };
}

/** More of a kind than anybody reads: the rest are counted. */
export const keptOfAKind = 100;

/** The problems of one file as they are found: a file of a million wrong rows fills no memory. */
export class Gathered {
  readonly all: Problem[] = [];
  private readonly kinds = new Map<string, { number: number; last: number }>();

  push(problem: Problem): void {
    const { number, last } = this.kinds.get(problem.kind) ?? { number: 0, last: -1 };
    const kept = this.all[last];
    if (number < keptOfAKind || !kept) {
      this.kinds.set(problem.kind, { number: number + 1, last: this.all.push(problem) - 1 });
      return;
    }
    this.all[last] = { ...kept, times: (kept.times ?? 1) + (problem.times ?? 1) };
  }
}

const printedOfAKind = 20;

/** Every problem in the house form, at most twenty of a kind and then the count of the rest. */
export function problemsAsText(problems: readonly Problem[]): string {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const ofKind = kinds.get(problem.kind);
    if (ofKind) ofKind.push(problem);
    else kinds.set(problem.kind, [problem]);
  }
  return [...kinds.values()].map(kindAsText).join("\n");
}

/** How many problems there are, those that are not kept one by one among them. */
export function numberOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { times = 1 }) => sum + times, 0);
}

function kindAsText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, printedOfAKind).map(problemAsText).join("\n");
  const rest = numberOf(problems) - Math.min(problems.length, printedOfAKind);
  return rest > 0 ? `${shown}\n… and ${rest} more of this kind (${problems[0]?.kind}).\n` : shown;
}

export function problemAsText(problem: Problem): string {
  const place = [problem.file, problem.line].filter((part) => part !== undefined).join(":");
  const lines = [place ? `${place}: ${problem.says}` : problem.says];
  if (problem.excerpt) lines.push("", ...excerptAsText(problem.line, problem.excerpt));
  return `${[...lines, ...problem.advice].map(visible).join("\n")}\n`;
}

function excerptAsText(line: number | undefined, { before, mark, after }: NonNullable<Problem["excerpt"]>): string[] {
  const margin = line === undefined ? "  " : `  ${line} | `;
  const shown = cut(mark, 60);
  const carets = "^".repeat(Math.max(1, [...shown].length));
  return [`${margin}${before}${shown}${after}`, `${" ".repeat([...margin, ...before].length)}${carets}`];
}

/** `"SP"` as it can safely stand in a message: control characters shown, long text cut. */
export function quoted(text: string): string {
  return `"${cut(visible(text), 40)}"`;
}

/** Nothing in a file may move the cursor of the screen that shows the message, or break its lines. */
export function visible(text: string): string {
  return text.replace(/\p{C}/gu, "\uFFFD");
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : text;
}

/** `"a", "b" or "c"` */
export function listed(items: readonly string[], last = "or"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

const schoolsNamed = 5;

/** Of many schools the first few, and how many more there are. */
export function someSchools(all: readonly string[], more: (others: number) => string): string {
  const some = all.slice(0, schoolsNamed);
  const others = all.length - some.length;
  return listed(others > 0 ? [...some, more(others)] : some, "and");
}

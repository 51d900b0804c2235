import { dependencies } from "../expression/dependencies.ts";
import { quotientsIn } from "../expression/quotients.ts";
import type { Sheet, Step } from "../formula/sheet.ts";
import { stepsBehind } from "../formula/steps-behind.ts";
import { type Decimal, grouped, mostDigits, zero } from "../money.ts";
import { listed, type Problem, someSchools } from "../problem.ts";

/** A cell that could not be worked out, or that no workbook could hold. */
export interface Unworkable {
  readonly step: Step;
  /** The school's place in the list; of an authority's cell 0. */
  readonly school: number;
  readonly why:
    | { readonly is: "tooLarge"; readonly value: Decimal }
    | { readonly is: "tooLargeWithin" | "tooSmallWithin" }
    | { readonly is: "zeroDivisor" }
    | { readonly is: "noNthLargest"; readonly n: Decimal };
}

interface Over {
  readonly sheet: Pick<Sheet, "steps">;
  readonly schools: readonly { readonly number: string; readonly name: string }[];
  /** The columns and figures by which something was divided, as far as they stand. */
  readonly isZero: (id: string, school: number) => boolean;
}

/** One message a factor, however many schools it is of; what comes of another that is said is not said again. */
export function unworkableProblems(found: readonly Unworkable[], over: Over): Problem[] {
  if (found.length === 0) return [];
  const causes = causesAmong(found, over.sheet);
  const byFactor = new Map<string, Unworkable[]>();
  for (const each of causes) {
    const key = `${each.why.is} ${each.step.factor ?? each.step.id}`;
    byFactor.set(key, [...(byFactor.get(key) ?? []), each]);
  }
  // Of a factor of several steps the first that could not be worked out is said.
  const groups = [...byFactor.values()].map((all) => all.filter(({ step }) => step === all[0]?.step));
  const [divided, others] = [groups.filter(isDivided), groups.filter((group) => !isDivided(group))];
  return [...zeroDivisors(divided, over), ...others.flatMap((group) => problemOf(group, over))];
}

/** A sum of what is too large is too large as well. Where a factor is to blame, no total is; and of totals one is enough. */
function causesAmong(found: readonly Unworkable[], sheet: Over["sheet"]): readonly Unworkable[] {
  const ids = new Set(found.map(({ step }) => step.id));
  const steps = [...new Set(found.map(({ step }) => step))];
  const follows = new Set(
    steps.filter(({ expression }) => [...stepsBehind(sheet, dependencies(expression))].some((id) => ids.has(id))),
  );
  const first = found.filter(({ step }) => !follows.has(step));
  const ofFactors = first.filter(({ step }) => step.factor !== undefined);
  return ofFactors.length > 0 ? ofFactors : first.filter(({ step }) => step === first[0]?.step);
}

function isDivided([first]: readonly Unworkable[]): boolean {
  return first?.why.is === "zeroDivisor";
}

const sayIfZero = 'Where it may be 0, say what it gives then: a worked quotient has "ifZero".';

/** A figure that is 0 is one slip, whatever is divided by it; a count that is 0 is the school's. */
function zeroDivisors(groups: readonly (readonly Unworkable[])[], over: Over): Problem[] {
  const byFigure = new Map<string, string[]>();
  const bySchool: Problem[] = [];
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const divisors = quotientsIn(first.step.expression).flatMap(({ by }) => by);
    const label = `“${first.step.label.en}”`;
    const figure = divisors.find((id) => over.schools.every((_, school) => over.isZero(id, school)));
    if (figure !== undefined) byFigure.set(figure, [...(byFigure.get(figure) ?? []), label]);
    else bySchool.push(zeroAt(label, first.step, group, over));
  }
  return [
    ...[...byFigure].map(([id, labels]) => ({
      kind: "allocation/zero-divisor",
      says: `${listed(labels, "and")} ${labels.length === 1 ? "divides" : "divide"} by ${id}, which is 0`,
      advice: [`Correct ${id}.`, sayIfZero],
    })),
    ...bySchool,
  ];
}

function zeroAt(label: string, { per }: Step, group: readonly Unworkable[], { schools }: Over): Problem {
  const places = group.map(({ school }) => nameOf(schools[school]));
  const where = per === "school" ? ` at ${someSchools(places, (others) => `${others} more`)}` : "";
  return {
    kind: "allocation/zero-divisor",
    says: `${label} divides by 0${where}`,
    advice: ["Correct the figure or the count that it is divided by.", sayIfZero],
  };
}

function problemOf(group: readonly Unworkable[], over: Over): Problem[] {
  const [first] = group;
  if (!first) return [];
  const { step, why } = first;
  if (why.is === "noNthLargest")
    return [
      {
        kind: "allocation/no-nth-largest",
        says: `“${step.label.en}” takes number ${why.n.toFixed()} of ${over.schools.length} schools, the largest first`,
        advice: [`Correct the figure: it must be a whole number from 1 to ${over.schools.length}.`],
      },
    ];
  if (why.is === "tooLarge") return [tooLarge(step, group, over)];
  const isLarge = why.is === "tooLargeWithin";
  return [
    {
      kind: "allocation/too-large",
      says: `a number on the way to “${step.label.en}” is too ${isLarge ? "large" : "small"} for a spreadsheet${at(step, over.schools[first.school])}${andOthers(step, group)}`,
      advice: [
        isLarge
          ? "A spreadsheet holds numbers of 308 digits at most."
          : "A spreadsheet takes a number with 307 zeros after its point for 0.",
        "Multiply fewer figures in one factor: divide in one before the next multiplies.",
      ],
    },
  ];
}

function tooLarge(step: Step, group: readonly Unworkable[], { schools }: Over): Problem {
  const [worst] = [...group].sort((a, b) => reached(b).abs().comparedTo(reached(a).abs()));
  const value = worst ? reached(worst) : zero;
  const before = mostDigits - step.places;
  return {
    kind: "allocation/too-large",
    says: `“${step.label.en}” comes to ${readable(value)}${at(step, schools[worst?.school ?? 0])}${andOthers(step, group)}`,
    advice: [
      `A cell of a workbook holds ${mostDigits} digits: with ${step.places} decimal places, ${before} before the point.`,
      "Look for a figure or a count that is far too large.",
      ...whatFits(step, mostDigits - (value.e + 1)),
    ],
  };
}

/** A share goes by six places whatever its author says; a worked factor by as many as it states. */
function whatFits(step: Step, places: number): string[] {
  if (step.id === `${step.factor}.counted`) {
    const most = grouped("9".repeat(mostDigits - step.places));
    return [
      `If all are right, share by a larger unit, such as thousands: what a sum is shared by may come to ${most} at most.`,
    ];
  }
  if (step.id !== step.factor || step.role !== "working" || places < 0) return [];
  return [`If all are right, a factor of kind "worked" may state its "places": with ${places} it fits.`];
}

function reached({ why }: Unworkable): Decimal {
  return why.is === "tooLarge" ? why.value : zero;
}

/** Digits that nobody could count are counted for them. */
function readable(value: Decimal): string {
  return value.e > 20 ? `a number of ${value.e + 1} digits` : value.toFixed();
}

function at(step: Step, school: Over["schools"][number] | undefined): string {
  return step.per === "school" ? ` at ${nameOf(school)}` : "";
}

function andOthers(step: Step, { length }: readonly Unworkable[]): string {
  if (step.per === "authority" || length < 2) return "";
  return length === 2 ? ", and so at 1 other school" : `, and so at ${length - 1} other schools`;
}

function nameOf(school: Over["schools"][number] | undefined): string {
  return `${school?.number} ${school?.name}`;
}

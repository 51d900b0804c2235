import type { Comparison } from "../comparison/compare.ts";
import { causeReasons, causeSentences, causeWords } from "../language/cause-words.ts";
import type { Language } from "../language/text.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, inPounds, plus, sum } from "../money.ts";
import { wrappedAfter } from "./wrapped.ts";

const detailsShown = 3;

/** What the change of the whole authority comes from, a line for each cause. */
export function causeLines({ causes }: Pick<Comparison, "causes">, language: Language): [string, string][] {
  const lines = causes.each.flatMap(({ steps, why, at, others }) => [
    `${signed(plus(sum(at), others)).padStart(15)}  ${causeSentences.label(steps)[language]}${between([...at, others], language)}`,
    ...(why ? [`${" ".repeat(15)}  (${causeReasons[why.reason][language]})`] : []),
  ]);
  return lines.map((line, i) => [i === 0 ? causeWords.causes[language] : "", line]);
}

/** What a cause takes from some schools and gives to others: nothing in all may be much at each. */
function between(each: readonly Decimal[], language: Language): string {
  const moved = sum(each.map((value) => value.abs()))
    .minus(sum(each).abs())
    .div(2);
  return moved.isZero() ? "" : `, ${causeSentences.between(inPounds(moved))[language]}`;
}

/** What the engine says of a step that could not be run: the reason stands with the causes, and this is its detail. */
export function joinedCauses({ causes, before, after }: Comparison<Budget>): string {
  return causes.each
    .flatMap(({ steps, why }) => {
      if (!why || why.details.length === 0) return [];
      const more = why.details.length - detailsShown;
      const details = [
        ...why.details.slice(0, detailsShown),
        ...(more > 0 ? [`And ${more === 1 ? "1 more" : `${more} more`}.`] : []),
      ];
      return [
        `${causeSentences.label(steps).en} among the causes. What the engine says of ${before.name} on the data of ${after.name}:`,
        ...details.flatMap((each) => wrappedAfter("  ", each)),
        "",
        "",
      ];
    })
    .join("\n");
}

export function signed(value: Decimal): string {
  return value.gt(0) ? `+${inPounds(value)}` : inPounds(value);
}

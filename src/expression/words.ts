import { type ExpressionPhrases, expressionPhrases } from "../language/expression-phrases.ts";
import type { Language, Text } from "../language/text.ts";
import { grouped } from "../money.ts";
import { type Expression, type Reading, read } from "./expression.ts";

/** How a cell is worked out, in words: the labels of what it reads, joined as a person would write the sum down. */
export function wordsOf(expression: Expression, language: Language, labelOf: (id: string) => Text): string {
  return read(
    expression,
    wordsReading(expressionPhrases[language], (id) => labelOf(id)[language]),
  ).text;
}

interface Phrase {
  readonly text: string;
  /** A sum, or one thing or another, to be put in brackets when it is multiplied. */
  readonly isSum?: boolean;
  /** A product or a quotient, to be put in brackets when something is divided by it. */
  readonly isChain?: boolean;
  /** A choice, to be said with another that gives the same as one choice by several tests. */
  readonly chosen?: Chosen;
}

interface Chosen {
  readonly tests: readonly string[];
  readonly by: "all" | "any";
  readonly gives: string;
  readonly otherwise: string;
}

function wordsReading(phrases: ExpressionPhrases, label: (id: string) => string): Reading<Phrase> {
  const operand = ({ text, isSum }: Phrase): string => (isSum ? `(${text})` : text);
  const divisor = (by: Phrase): string => (by.isChain ? `(${by.text})` : operand(by));
  const texts = (parts: readonly Phrase[]): string[] => parts.map(({ text }) => text);
  return {
    amount: (value, unit) => ({ text: phrases.amount(grouped(value), unit) }),
    column: (id) => ({ text: label(id) }),
    figure: (id) => ({ text: label(id) }),
    total: (id) => ({ text: phrases.total(label(id)) }),
    nthLargest: (id, n) => ({ text: phrases.nthLargest(label(id), n.text) }),
    sum: (terms) => ({ text: texts(terms).join(" + "), isSum: true }),
    difference: (from, take) => ({ text: `${from.text} − ${operand(take)}`, isSum: true }),
    product: (factors) => ({ text: factors.map(operand).join(" × "), isChain: true }),
    quotient: (of, by, ifZero) => {
      const division = `${operand(of)} ÷ ${divisor(by)}`;
      return ifZero
        ? { text: phrases.ifZero(division, ifZero.text, by.text), isSum: true }
        : { text: division, isChain: true };
    },
    atLeast: (terms) => ({ text: phrases.largerOf(texts(terms)) }),
    atMost: (terms) => ({ text: phrases.smallerOf(texts(terms)) }),
    rounded: (of, places, towards) => ({ text: phrases.rounded(of.text, places, towards) }),
    choice: (when, then, otherwise) => {
      const chosen = together(when.text, then, otherwise);
      return { text: phrases.choice(phrases[chosen.by](chosen.tests), chosen.gives, chosen.otherwise), chosen };
    },
    compare: (left, than, right) => ({ text: phrases[than](left.text, right.text) }),
    attribute: (name, oneOf) => ({ text: phrases.attribute(name, oneOf) }),
  };
}

/** Choices one inside another that give the same two things are one choice: by all of their tests, or by any. */
function together(test: string, then: Phrase, otherwise: Phrase): Chosen {
  const [inside, next] = [then.chosen, otherwise.chosen];
  if (inside && joins(inside, "all") && inside.otherwise === otherwise.text)
    return { ...inside, by: "all", tests: [test, ...inside.tests] };
  if (next && joins(next, "any") && next.gives === then.text)
    return { ...next, by: "any", tests: [test, ...next.tests] };
  return { tests: [test], by: "all", gives: then.text, otherwise: otherwise.text };
}

function joins({ tests, by }: Chosen, as: Chosen["by"]): boolean {
  return tests.length === 1 || by === as;
}

import { expressionPhrases } from "../language/expression-phrases.ts";
import type { Language } from "../language/text.ts";
import { Decimal } from "../money.ts";
import { type Addresses, excelReading, type Piece } from "./excel.ts";
import { type Comparison, type Expression, type Reading, read } from "./expression.ts";
import { either, joined, type LiveTest, type LiveText, phrased, words } from "./live-text.ts";
import { type ValueAt, type Values, valueReading } from "./value.ts";
import { type LiveNumber, writtenNumber } from "./written-number.ts";

/** Where a written sum finds its numbers: as cells, as values at one school, and as they are written. */
export interface Writing {
  readonly language: Language;
  readonly addresses: Addresses;
  readonly values: Values;
  /** The school that the values are of. */
  readonly school: number;
  /** A column at the school, or a figure, as it is written. */
  number(id: string): LiveText;
  /** Another number of the kind that a column holds: its total, its largest. */
  like(id: string, number: LiveNumber): LiveText;
  attribute(name: string): LiveText;
  /** A column that says yes or no: a test of it is said by its own words. */
  isYesOrNo(id: string): boolean;
}

/** A sum with its numbers, as a person writes it down: `120.5 pupils × £45.00`. The way a choice goes is the only one that is written. */
export function writtenOf(expression: Expression, writing: Writing): LiveText {
  return read(expression, writtenReading(writing)).text;
}

/** Whether there is nothing to work out: a sum that is one number, whichever is chosen, says it already. */
export function isOneNumber(expression: Expression): boolean {
  if (expression.is === "choice") return isOneNumber(expression.then) && isOneNumber(expression.otherwise);
  return ["column", "figure", "amount"].includes(expression.is);
}

interface Said {
  readonly text: LiveText;
  readonly piece: Piece;
  readonly at: ValueAt;
  /** To be put in brackets when it is multiplied, and when something is divided by it. */
  readonly isSum?: boolean;
  readonly isChain?: boolean;
  readonly isChoice?: boolean;
  readonly isYesOrNo?: boolean;
  readonly isHundredPercent?: boolean;
  /** A test as it is said where it is met, and where it is not. */
  readonly met?: LiveText;
  readonly not?: LiveText;
}

function writtenReading(writing: Writing): Reading<Said> {
  const { language, school } = writing;
  const phrases = expressionPhrases[language];
  const excel = excelReading(writing.addresses);
  const value = valueReading(writing.values);
  const pieces = (parts: readonly Said[]): Piece[] => parts.map(({ piece }) => piece);
  const ats = (parts: readonly Said[]): ValueAt[] => parts.map(({ at }) => at);
  const texts = (parts: readonly Said[]): LiveText[] => parts.map(({ text }) => text);
  const live = ({ piece, at }: Pick<Said, "piece" | "at">): LiveNumber => ({
    formula: piece.text,
    value: at(school),
  });
  return {
    amount: (amount, unit) => ({
      text: writtenAmount(amount, unit, language),
      piece: excel.amount(amount, unit),
      at: value.amount(amount, unit),
      isHundredPercent: amount === "100" && unit === "%",
    }),
    column: (id) => ({
      text: writing.number(id),
      piece: excel.column(id),
      at: value.column(id),
      isYesOrNo: writing.isYesOrNo(id),
    }),
    figure: (id) => ({ text: writing.number(id), piece: excel.figure(id), at: value.figure(id) }),
    total: (id) => {
      const all = { piece: excel.total(id), at: value.total(id) };
      return { ...all, text: writing.like(id, live(all)) };
    },
    nthLargest: (id, n) => {
      const one = { piece: excel.nthLargest(id, n.piece), at: value.nthLargest(id, n.at) };
      return { ...one, text: writing.like(id, live(one)) };
    },
    sum: (terms) => ({
      text: between(" + ", texts(terms)),
      piece: excel.sum(pieces(terms)),
      at: value.sum(ats(terms)),
      isSum: true,
    }),
    difference: (from, take) => ({
      text: joined(from.text, words(" − "), operand(take)),
      piece: excel.difference(from.piece, take.piece),
      at: value.difference(from.at, take.at),
      isSum: true,
    }),
    product: (factors) => ({
      text: between(" × ", factors.map(operand)),
      piece: excel.product(pieces(factors)),
      at: value.product(ats(factors)),
      isChain: true,
    }),
    quotient: (of, by, ifZero) => ({
      text: quotient(of, by, ifZero, live(by)),
      piece: excel.quotient(of.piece, by.piece, ifZero?.piece),
      at: value.quotient(of.at, by.at, ifZero?.at),
      isChain: true,
    }),
    atLeast: (terms) => ({
      text: phrased(phrases.largerOf, texts(terms)),
      piece: excel.atLeast(pieces(terms)),
      at: value.atLeast(ats(terms)),
    }),
    atMost: (terms) => ({
      text: phrased(phrases.smallerOf, texts(terms)),
      piece: excel.atMost(pieces(terms)),
      at: value.atMost(ats(terms)),
    }),
    rounded: (of, places, towards, from) => ({
      text: phrased(([mark = ""]) => phrases.rounded(mark, places, towards), [of.text]),
      piece: excel.rounded(of.piece, places, towards, from),
      at: value.rounded(of.at, places, towards, from),
      isSum: true,
    }),
    choice: (when, then, otherwise) => ({
      text: either(
        { formula: when.piece.text, met: !when.at(school).isZero() },
        joined(when.met ?? when.text, words(": "), then.text),
        // Of several choices one after another, a person writes down the one that was met.
        otherwise.isChoice ? otherwise.text : joined(when.not ?? when.text, words(": "), otherwise.text),
      ),
      piece: excel.choice(when.piece, then.piece, otherwise.piece),
      at: value.choice(when.at, then.at, otherwise.at),
      isSum: true,
      isChoice: true,
    }),
    compare: (left, than, right) => {
      const [sign, opposite] = signs[than];
      const said = (by: string): LiveText =>
        left.isYesOrNo ? left.text : joined(left.text, words(` ${by} `), right.text);
      return {
        text: said(sign),
        met: said(sign),
        not: said(opposite),
        piece: excel.compare(left.piece, than, right.piece),
        at: value.compare(left.at, than, right.at),
      };
    },
    attribute: (name, oneOf) => ({
      text: writing.attribute(name),
      piece: excel.attribute(name, oneOf),
      at: value.attribute(name, oneOf),
    }),
  };
}

/** What the formula itself says is the same in every workbook. */
function writtenAmount(amount: string, unit: string, language: Language): LiveText {
  const value = new Decimal(amount);
  return words(writtenNumber({ formula: amount, value }, unit, value.decimalPlaces(), language).value);
}

const signs: Readonly<Record<Comparison, readonly [met: string, not: string]>> = {
  atLeast: ["≥", "<"],
  atMost: ["≤", ">"],
  moreThan: [">", "≤"],
  equals: ["=", "≠"],
};

function between(sign: string, parts: readonly LiveText[]): LiveText {
  return joined(...parts.flatMap((part, i) => (i === 0 ? [part] : [words(sign), part])));
}

function bracketed(text: LiveText): LiveText {
  return joined(words("("), text, words(")"));
}

function operand({ text, isSum }: Said): LiveText {
  return isSum ? bracketed(text) : text;
}

/** So many per cent of something is written with the sign, and not divided by a hundred. */
function quotient(of: Said, by: Said, ifZero: Said | undefined, divisor: LiveNumber): LiveText {
  if (by.isHundredPercent) return operand(of);
  const division = joined(operand(of), words(" ÷ "), by.isChain ? bracketed(by.text) : operand(by));
  if (!ifZero) return division;
  const none: LiveTest = { formula: `${divisor.formula}=0`, met: divisor.value.isZero() };
  return either(none, ifZero.text, division);
}

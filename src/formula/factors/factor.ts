import { z } from "zod";
import type { Unit } from "../../expression/unit.ts";
import { label, labels, text } from "../../language/forms.ts";
import type { Sentence } from "../../language/sentences.ts";
import type { Text } from "../../language/text.ts";
import type { SharedSum } from "../share.ts";
import { pencePlaces, type Step } from "../sheet.ts";

/** `£/pupil`, `month·place`: what a figure or a column of counts is in, said again with every number. */
export const unit = label.max(60, "must have 60 characters at most");

/** The name of a figure, a driver or a factor: what expressions and printed columns know it by. */
export const name = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,39}$/,
    "must be a name such as pupilNumbers: letters and digits, beginning with a small letter",
  );

/**
 * The most that one cell reads, and the most lines of a list, which one cell looks over: Excel takes 8,192 characters, 255 parts of a MAX
 * or MIN, and 64 choices one inside another.
 */
export const mostParts = 50;
export const tooManyParts = `must have ${mostParts} at most, so that it fits a cell of a workbook: work out some of them in a factor before it`;

/** Some of a closed set of words, each once. */
export function someOf<const V extends readonly [string, ...string[]]>(words: V) {
  return z.array(z.enum(words)).min(1).max(words.length).refine(isEachOnce, "names one thing twice: keep one");
}

export function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** What every factor has, whatever its kind. */
export const factorBase = {
  id: name,
  ...labels,
  note: text.optional(),
  /** Why it is right that the line is nothing at every school. */
  emptyBecause: text.optional(),
  /** Where the money is: in the school's hands, passed to schools together, or kept by the authority. */
  delegation: z.enum(["delegated", "devolved", "central"]).optional(),
  /** Whom the line is for. */
  tier: z.enum(["universal", "targeted", "specific"]).optional(),
  /** The rule that permits the factor: School Funding (Wales) Regulations 2010, a regulation or a paragraph of Schedule 3. */
  legalBasis: z
    .string()
    .regex(/^(reg[0-9]+|sch3:[0-9]+)$/, "must be such as reg13 or sch3:1")
    .optional(),
  /** A figure: the percentage of the line that counts as notional SEN in the Section 52 statement. */
  notional: name.optional(),
  /** What a grant may be spent on, and by when: grants alone have conditions. */
  conditions: text.optional(),
};

const base = z.object(factorBase);
export type FactorBase = z.infer<typeof base>;

/** A driver or a score, as a factor reads it: a column with its label and unit. */
export interface Column {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
}

/** What a factor may look up while it is lowered. Names are checked before, so a look-up always finds. */
export interface Lowering {
  column(id: string): Column;
  figureLabel(id: string): Text;
  /** The label of any column or figure that stands before. */
  labelOf(id: string): Text;
  /** Whether it is one figure for the authority: decided, or worked out before. */
  isFigure(id: string): boolean;
  /** The unit of any column or figure that stands before. */
  unitAt(id: string): Unit;
  /** The places of any column or figure that stands before; undefined where it has as many as were written. */
  placesOf(id: string): number | undefined;
  /** Places of a line: 2, or 0 where allocations are to the pound. */
  readonly moneyPlaces: number;
  /** The figures that hold what was allocated by the factors before this one. */
  readonly spentBefore: readonly string[];
}

/** A sum that is shared, and the label of what it is shared by. */
export interface Shared extends SharedSum {
  readonly label: Text;
}

/** A factor lowered: its steps, the figure that holds its total, and what must be true of it. */
export interface Lowered {
  readonly steps: readonly Step[];
  /** Where the factor is a line: the figure that holds the line's total. */
  readonly spent?: string;
  readonly shares?: Shared;
  /** True where the line takes whatever the lines before it leave. */
  readonly remainder?: boolean;
}

/** What is wrong with a factor in itself; its path goes on from the factor's. */
export interface FactorFinding {
  readonly path: readonly PropertyKey[];
  readonly kind: string;
  readonly says: string;
  readonly advice: readonly string[];
}

/** The names that a factor uses: figures of the formula, columns above it, or either. */
export interface Names {
  readonly figures: readonly string[];
  readonly columns: readonly string[];
  readonly either?: readonly string[];
}

/** One kind of factor: its form in a file, the names it uses, its steps and its sentence. */
export interface FactorKind<F extends { id: string; en: string; cy: string }> {
  names(factor: F): Names;
  /** What is wrong with it although its form and its names are right; figures are looked at by their text. */
  findings?(factor: F, valueFor: (figure: string) => string): readonly FactorFinding[];
  lower(factor: F, lowering: Lowering): Lowered;
  sentence(factor: F, lowering: Lowering): Sentence;
}

/** The places of a unit value picked from several: those of the most exact, so that none is cut. */
export function mostPlaces(ids: readonly string[], { placesOf }: Lowering): number {
  return Math.max(pencePlaces, ...ids.map((id) => placesOf(id) ?? pencePlaces));
}

/** A figure for each kind of school, in the order of the kinds and not of the file: keys in another order change no word and no cell. */
export function byKind<K extends string>(
  figures: { readonly [kind in K]?: string | undefined },
  kinds: readonly K[],
): [K, string][] {
  return kinds.flatMap((kind): [K, string][] => {
    const figure = figures[kind];
    return figure === undefined ? [] : [[kind, figure]];
  });
}

export function labelOf(factor: { en: string; cy: string }): Text {
  return { en: factor.en, cy: factor.cy };
}

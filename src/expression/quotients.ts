import { type Expression, type Reading, read } from "./expression.ts";

/** A division within a cell: the columns and figures above the line and below it. */
export interface Quotient {
  readonly of: readonly string[];
  readonly by: readonly string[];
  /** Divided by 100%, so that what stands above is a percentage of something. */
  readonly isPercentage: boolean;
}

/** Every division that an expression makes. */
export function quotientsIn(expression: Expression): readonly Quotient[] {
  return read(expression, quotientsReading).quotients;
}

interface Part {
  readonly reads: readonly string[];
  readonly quotients: readonly Quotient[];
  readonly isAll?: boolean;
}

const reading = (...reads: string[]): Part => ({ reads, quotients: [] });

function together(parts: readonly Part[], ...made: Quotient[]): Part {
  return {
    reads: parts.flatMap(({ reads }) => reads),
    quotients: [...parts.flatMap(({ quotients }) => quotients), ...made],
  };
}

const quotientsReading: Reading<Part> = {
  amount: (value, unit) => ({ ...reading(), isAll: value === "100" && unit === "%" }),
  column: (id) => reading(id),
  figure: (id) => reading(id),
  total: (column) => reading(column),
  nthLargest: (column, n) => together([reading(column), n]),
  sum: (terms) => together(terms),
  difference: (from, take) => together([from, take]),
  product: (factors) => ({ ...together(factors), isAll: factors.some(({ isAll }) => isAll) }),
  quotient: (of, by, ifZero) =>
    together(ifZero ? [of, by, ifZero] : [of, by], {
      of: of.reads,
      by: by.reads,
      isPercentage: by.isAll === true,
    }),
  atLeast: (terms) => together(terms),
  atMost: (terms) => together(terms),
  rounded: (of) => of,
  choice: (when, then, otherwise) => together([when, then, otherwise]),
  compare: (left, _than, right) => together([left, right]),
  attribute: () => reading(),
};

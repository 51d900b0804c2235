import { chartWords } from "../../language/chart-words.ts";
import type { Text } from "../../language/text.ts";
import { Decimal } from "../../money.ts";

/** From which percentage a change is large, and up to which it is none. */
export interface Limits {
  readonly large: Decimal;
  readonly none: Decimal;
}

/** What a workbook starts with; its readers may change them. */
export const limitsAtFirst: Limits = { large: new Decimal("5"), none: new Decimal("0.5") };

/** Schools whose change is within limits, in per cent of what they had. */
export interface Bin {
  readonly label: Text;
  /** The limit that the label names. */
  readonly limit: "large" | "none";
  holds(percentage: Decimal, limits: Limits): boolean;
  /** Tests of COUNTIFS, given the cells of both limits. */
  tests(large: string, none: string): readonly string[];
}

/** From large losses to large gains. A school stands in one of them alone. */
export const bins: readonly Bin[] = [
  {
    label: chartWords.loseLarge,
    limit: "large",
    holds: (p, { large }) => p.lte(large.neg()),
    tests: (large) => [`"<="&-${large}`],
  },
  {
    label: chartWords.loseSmall,
    limit: "large",
    holds: (p, { large, none }) => p.gt(large.neg()) && p.lt(none.neg()),
    tests: (large, none) => [`">"&-${large}`, `"<"&-${none}`],
  },
  {
    label: chartWords.aboutNone,
    limit: "none",
    holds: (p, { large, none }) => p.abs().lte(none) && p.abs().lt(large),
    // Where both limits are one, a change of just that is large: no school stands in two bins.
    tests: (large, none) => [`">="&-${none}`, `"<="&${none}`, `">"&-${large}`, `"<"&${large}`],
  },
  {
    label: chartWords.gainSmall,
    limit: "large",
    holds: (p, { large, none }) => p.gt(none) && p.lt(large),
    tests: (large, none) => [`">"&${none}`, `"<"&${large}`],
  },
  {
    label: chartWords.gainLarge,
    limit: "large",
    holds: (p, { large }) => p.gte(large),
    tests: (large) => [`">="&${large}`],
  },
];

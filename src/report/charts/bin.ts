import { chartWords } from "../../language/chart-words.ts";
import type { Text } from "../../language/text.ts";
import { Decimal } from "../../money.ts";

/** Percentages that a workbook starts with; its readers may change them. */
export const largeFrom = new Decimal("5");
export const noneUpTo = new Decimal("0.5");

/** Schools whose change is within limits, in per cent of what they had. */
export interface Bin {
  readonly label: Text;
  /** The limit that the label names. */
  readonly limit: "large" | "none";
  holds(percentage: Decimal): boolean;
  /** Tests of COUNTIFS, given the cells of both limits. */
  tests(large: string, none: string): readonly string[];
}

/** From large losses to large gains. A school stands in one of them alone. */
export const bins: readonly Bin[] = [
  {
    label: chartWords.loseLarge,
    limit: "large",
    holds: (p) => p.lte(largeFrom.neg()),
    tests: (large) => [`"<="&-${large}`],
  },
  {
    label: chartWords.loseSmall,
    limit: "large",
    holds: (p) => p.gt(largeFrom.neg()) && p.lt(noneUpTo.neg()),
    tests: (large, none) => [`">"&-${large}`, `"<"&-${none}`],
  },
  {
    label: chartWords.aboutNone,
    limit: "none",
    holds: (p) => p.abs().lte(noneUpTo),
    // Where both limits are one, a change of just that is large: no school stands in two bins.
    tests: (large, none) => [`">="&-${none}`, `"<="&${none}`, `">"&-${large}`, `"<"&${large}`],
  },
  {
    label: chartWords.gainSmall,
    limit: "large",
    holds: (p) => p.gt(noneUpTo) && p.lt(largeFrom),
    tests: (large, none) => [`">"&${none}`, `"<"&${large}`],
  },
  {
    label: chartWords.gainLarge,
    limit: "large",
    holds: (p) => p.gte(largeFrom),
    tests: (large) => [`">="&${large}`],
  },
];

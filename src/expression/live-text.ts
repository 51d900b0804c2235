/** A text of a workbook that is worked out in its cell: the Excel text of it, and what it comes to. */
export interface LiveText {
  /** Excel text without the `=`. */
  readonly formula: string;
  readonly value: string;
  /** About the longest that it may come to: a cell keeps room for that. */
  readonly longest: string;
}

/** What is the same whatever the figures are. */
export function words(value: string): LiveText {
  return { formula: `"${value.replaceAll('"', '""')}"`, value, longest: value };
}

export const noWords = words("");

/** One text after another. */
export function joined(...parts: readonly LiveText[]): LiveText {
  const some = parts.filter(({ formula }) => formula !== noWords.formula);
  if (some.length === 0) return noWords;
  return {
    formula: some
      .map(({ formula }) => formula)
      .join("&")
      .replaceAll(/(?<!")"&"(?!")/g, ""),
    value: some.map(({ value }) => value).join(""),
    longest: some.map(({ longest }) => longest).join(""),
  };
}

/** The text of another cell. */
export function textAt(formula: string, { value, longest }: Omit<LiveText, "formula">): LiveText {
  return { formula, value, longest };
}

/** A test as Excel text, and whether it is met now. */
export interface LiveTest {
  readonly formula: string;
  readonly met: boolean;
}

export function either({ formula, met }: LiveTest, then: LiveText, otherwise: LiveText): LiveText {
  return {
    formula: `IF(${formula},${then.formula},${otherwise.formula})`,
    value: (met ? then : otherwise).value,
    longest: then.longest.length > otherwise.longest.length ? then.longest : otherwise.longest,
  };
}

/**
 * A phrase that has its parts in an order of its own: the phrase is made of marks that stand for the parts, and the parts are put in for them.
 */
export function phrased(phrase: (marks: readonly string[]) => string, parts: readonly LiveText[]): LiveText {
  const made = phrase(parts.map((_, i) => String.fromCharCode(firstMark + i)));
  const pieces = made.split(/([\uE000-\uF8FF])/).filter((piece) => piece !== "");
  return joined(...pieces.map((piece) => parts[piece.charCodeAt(0) - firstMark] ?? words(piece)));
}

/** Characters that stand for nothing in any language. */
const firstMark = 0xe000;

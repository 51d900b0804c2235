import type { Text } from "../language/text.ts";

/** One thing in a part of a formula that is other than it was, by its path in the file: `of.2.points`. */
export interface Detail {
  readonly path: string;
  /** As the file has it; missing where it stands in one of the two alone. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What was done to one part of a formula. */
export interface Change {
  /** The key of the file that it stands under: `factors`, `drivers`, `balance` … */
  readonly part: string;
  /** What it is known by there; missing where the part is one thing. */
  readonly id: string | undefined;
  readonly label: Text | undefined;
  readonly what: "added" | "removed" | "moved" | "changed";
  readonly details: readonly Detail[];
}

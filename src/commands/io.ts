import { visible } from "../problem.ts";

/** Where a command reads and writes: results go to `out`, words about them to `err`. Tests pass their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal: progress is shown there and nowhere else. */
  readonly isTerminal: boolean;
}

/** An output of which nothing moves the cursor or writes from right to left, whatever a name in a file holds: lines end, and that is all. */
export function onScreen({ out, ...io }: Io): Io {
  return {
    ...io,
    out: (text) =>
      out(
        text
          .replace(/^\uFEFF/, "")
          .split("\n")
          .map(visible)
          .join("\n"),
      ),
  };
}

/** Exit codes: done; a file, a formula or a check was refused; the command was called wrongly. */
export const exit = { done: 0, refused: 1, calledWrongly: 2 } as const;

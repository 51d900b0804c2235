/** Where a command reads and writes: results go to `out`, words about them to `err`. Tests pass their own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal: progress is shown there and nowhere else. */
  readonly isTerminal: boolean;
}

/** Exit codes: done; a file, a formula or a check was refused; the command was called wrongly. */
export const exit = { done: 0, refused: 1, calledWrongly: 2 } as const;

import type { Progress, Reached } from "../files/load-census.ts";
import { grouped } from "../money.ts";
import type { Io } from "./io.ts";

/** A line that says how far a census has been read, written over again and again on a terminal; nothing in a pipe. */
export function progressOn({ isTerminal, err }: Io, milliseconds: () => number = () => performance.now()): Progress {
  if (!isTerminal) return () => {};
  let from: (Reached & { readonly at: number }) | undefined;
  return (reached) => {
    if (reached.file !== from?.file) from = { ...reached, at: milliseconds() };
    const seconds = (milliseconds() - from.at) / 1000;
    err(
      `${start}${[`${reached.file}: ${grouped(String(reached.rows))} rows`, ...rateOf(from, reached, seconds)].join(", ")}`,
    );
  };
}

export function clearProgress({ isTerminal, err }: Io): void {
  if (isTerminal) err(start);
}

/** To the start of the line, and nothing on it. */
const start = "\r\u001b[K";

/** Sooner, a rate is a guess. */
const longEnough = 1;

/** Rows a second since the file's first piece, and the seconds that what is left will take at that. */
function rateOf(from: Reached, reached: Reached, seconds: number): string[] {
  const bytes = reached.bytesRead - from.bytesRead;
  if (seconds < longEnough || bytes === 0) return [];
  const left = Math.ceil(((reached.bytes - reached.bytesRead) * seconds) / bytes);
  return [`${grouped(String(Math.round((reached.rows - from.rows) / seconds)))} a second`, `${timeOf(left)} left`];
}

function timeOf(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

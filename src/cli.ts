#!/usr/bin/env node
import { exit } from "./commands/io.ts";
import { run } from "./commands/run.ts";
import { whyNotWritten } from "./files/why-not-written.ts";

let isCutOff = false;

// A reader such as `head` may close its end before everything is said: that is no fault. A disk that is full is one, and is said once.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE" || isCutOff) return;
  isCutOff = true;
  const why = whyNotWritten(error)?.says ?? "whoever reads them is gone";
  process.stderr.write(`The results could not be written: ${why}.\n`);
  process.exitCode = exit.refused;
});

// Nobody is left to be told that words could not be said: the exit code still says how it went.
process.stderr.on("error", () => {});

const code = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
});
process.exitCode = isCutOff ? exit.refused : code;

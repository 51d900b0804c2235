import { run } from "../../src/commands/run.ts";
import { readBudgetRows } from "./rows.ts";

/** One command, then what it used, as JSON on the last line. */
const args = process.argv.slice(2);
const code = await run(args, { out: () => {}, err: (text) => process.stderr.write(text), isTerminal: false });
process.stdout.write(
  `${JSON.stringify({ rows: readBudgetRows(args[1] ?? ""), maxRss: process.resourceUsage().maxRSS })}\n`,
);
process.exitCode = code;

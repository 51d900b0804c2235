import { type Change, changeIn } from "./change.ts";

/** One error, as its file tells it: what is made wrong in the base, the command, and what it says. */
export interface ErrorFile {
  readonly title: string;
  readonly changes: readonly Change[];
  readonly args: readonly string[];
  readonly stderr: string;
  readonly exitCode: number;
}

const fence = "```";
const asked = "$ echo $?";

/**
 * Reads an error file: a title, the changes as sentences (some with a block under them), and a console block with the command, its
 * stderr and its exit code. A line that begins with `>` says why. Anything else is a slip in the file, and refused.
 */
export function readErrorFile(text: string): ErrorFile {
  const lines = text.split("\n");
  let title = "";
  let console: string[] = [];
  const changes: Change[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    if (line === "" || line.startsWith("> ")) continue;
    if (line.startsWith("# ")) title = line.slice(2);
    else if (line === `${fence}console`) {
      console = blockAt(lines, i + 1);
      i += console.length + 1;
    } else if (line.endsWith(":")) {
      if (lines[i + 2] !== fence) throw new Error(`no block stands under: ${line}`);
      const block = blockAt(lines, i + 3);
      changes.push(changeIn(line, block.join("\n")));
      i += block.length + 3;
    } else changes.push(changeIn(line, ""));
  }
  return { title, changes, ...inConsole(console) };
}

/** The file with what the command says now in place of what it said. */
export function withOutcome(text: string, stderr: string, exitCode: number): string {
  const start = text.indexOf(`${fence}console\n`);
  const command = text.slice(start).split("\n")[1] ?? "";
  return `${text.slice(0, start)}${fence}console\n${command}\n${stderr}${asked}\n${exitCode}\n${fence}\n`;
}

function blockAt(lines: readonly string[], start: number): string[] {
  const end = lines.indexOf(fence, start);
  if (end < 0) throw new Error("a block has no end");
  return lines.slice(start, end);
}

function inConsole(lines: readonly string[]): Pick<ErrorFile, "args" | "stderr" | "exitCode"> {
  const [command = "", ...rest] = lines;
  if (!command.startsWith("$ aln")) throw new Error("the console block does not begin with a command");
  const end = rest.indexOf(asked);
  return {
    args: command.split(" ").slice(2),
    stderr: rest
      .slice(0, Math.max(0, end))
      .map((line) => `${line}\n`)
      .join(""),
    exitCode: Number(rest[end + 1] ?? Number.NaN),
  };
}

import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";

/** What a command in a process of its own said, and the most memory that it took. */
export interface Child {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly megabytes: number;
  readonly seconds: number;
}

const built = join(repositoryRoot(), "dist/hostile");

export const builtCli = join(built, "src/cli.js");

/** The command line as it is now: what stands in `dist/src` may be of an earlier commit. */
export function build(): void {
  execFileSync(
    process.execPath,
    [join(repositoryRoot(), "node_modules/typescript/bin/tsc"), "--noCheck", "--outDir", built],
    {
      cwd: repositoryRoot(),
    },
  );
}

const usage =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS '+process.resourceUsage().maxRSS))";

/** Runs a command in a copy of the base of the error files, of which one file is written anew, in a process that may have half a gigabyte. */
export function childOf(args: readonly string[], file: string, pieces: Iterable<string | Buffer>): Child {
  const folder = mkdtempSync(join(tmpdir(), "aln-hostile-"));
  try {
    cpSync(join(repositoryRoot(), "test/errors/base"), folder, { recursive: true });
    const handle = openSync(join(folder, file), "w");
    for (const piece of pieces) writeSync(handle, piece as string);
    closeSync(handle);
    const start = performance.now();
    const all = ["--max-old-space-size=512", "--import", usage, builtCli, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, {
      cwd: folder,
      encoding: "utf8",
      timeout: 90_000,
    });
    const [says = "", maxRss = "NaN"] = stderr.split("\nmaxRSS ");
    const seconds = (performance.now() - start) / 1000;
    return { stdout, stderr: says, exitCode: status, megabytes: Number(maxRss) / 1024, seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

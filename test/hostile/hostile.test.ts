import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { build, childOf } from "./child.ts";

/**
 * What nobody sends on purpose. Each is refused in words or read safely, in a process of its own, soon, and in little memory: Node itself and the program take
 * about 120 MB, the pieces of a file and a row of 100,000 characters some tens, and a garbage collector that is not pressed leaves as much again.
 */
const most = { megabytes: 350, seconds: 60 };

const headings =
  "School Number,UPN,Surname,Forename,Date of Birth,NC Year,Enrolment Status,Leaving Date,FSM Eligible,EAL Stage,Looked After,Resource Base,SEN/ALN Provision,Needs";
const row = (i: number, { surname = "Ifan", provision = "SA" } = {}): string =>
  `${i % 2 ? 6982001 : 6982002},B${String(i).padStart(11, "0")}1,${surname},Non,2015-01-01,3,C,,N,,N,N,${provision},\n`;

function* times(number: number, piece: string): Iterable<string> {
  const each = Math.max(1, Math.floor(1_000_000 / piece.length));
  for (let i = 0; i < number; i += each) yield piece.repeat(Math.min(each, number - i));
}
function* after(first: string, rest: Iterable<string | Buffer>): Iterable<string | Buffer> {
  yield first;
  yield* rest;
}
function* rows(number: number, of: Parameters<typeof row>[1]): Iterable<string> {
  for (let i = 0; i < number; i += 1_000) yield Array.from({ length: 1_000 }, (_, more) => row(i + more, of)).join("");
}

/** `LONG=2000000000` tries the two gigabytes that nobody can send, where the disk has room for them. */
const long = Number(process.env.LONG ?? 300_000_000);
const overlong = "does not end within 100,000 characters";
const files: readonly [string, Iterable<string | Buffer>, string][] = [
  ["an empty file", [""], "the file is empty"],
  [
    "one cut in a row",
    [`${headings}\n${row(1)}${row(2).slice(0, 30)}`],
    "plasc-2023.csv:3: the row has 4 cells and the heading has 14",
  ],
  [
    "a binary one",
    [Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256))],
    "the file is not plain text",
  ],
  ["NUL bytes in a cell", [`${headings}\n${row(1, { surname: "I\0fan" })}`], "it has NUL bytes in it"],
  ["ten million columns", times(10_000_000, "x,"), overlong],
  ["ten million columns under good headings", after(`${headings}\n`, times(10_000_000, "x,")), overlong],
  [
    "a row of 40,000 columns",
    [`${headings}\n${"x,".repeat(40_000)}\n`],
    "the row has 40001 cells and the heading has 14",
  ],
  [`one line of ${long / 1e6} MB`, times(long, "x"), overlong],
  [`a quote before ${(2 * long) / 1e6} MB`, after(`${headings}\n${row(1)}"`, times(long, "x\n")), overlong],
  ["90,000 quotes", ['"'.repeat(90_000)], "the first line has not the headings of a census"],
  ["a million quotes", times(1_000_000, '"'), overlong],
  [
    "quotes, and spaces after all of them",
    [`${headings}\n"a${'"b'.repeat(25_000)}${" ".repeat(49_000)}\n`],
    "has no other to end it",
  ],
  [
    "50 MB of rows of quotes and spaces",
    after(`${headings}\n`, times(500, `${'" '.repeat(49_999)}\n`)),
    "has no other to end it",
  ],
  [
    "50 MB of rows of quotes",
    after(`${headings}\n`, times(500, `"${'""'.repeat(49_990)}"\n`)),
    "the row has 1 cells and the heading has 14",
  ],
  [
    "a quote that nothing ends",
    [`${headings}\n${row(1)}${row(2, { surname: '"Ifan' })}${row(3)}`],
    "plasc-2023.csv:3: a double quote in this row has no other to end it",
  ],
  [
    "repeated headings",
    [`${headings},${headings}\n`],
    'the columns "School Number" and "School Number" both hold the School Number',
  ],
  [
    "a wrong code in every row of half a million",
    after(`${headings}\n`, rows(500_000, { provision: "ZZ" })),
    'SEN/ALN Provision is "ZZ" in 500,000 rows, here first',
  ],
  [
    "half a million rows of one pupil",
    after(`${headings}\n`, times(500_000, row(1))),
    "499,999 rows are of pupils who are current in an earlier row too",
  ],
];

beforeAll(build, 120_000);

describe("a hostile file is refused in words, soon and in little memory", () => {
  test.each(files)(
    "%s",
    (what, pieces, says) => {
      const { stdout, stderr, exitCode, megabytes, seconds } = childOf(
        ["allocate", "model.json", "2023-24"],
        "plasc-2023.csv",
        pieces,
      );
      if (process.env.SHOW)
        process.stdout.write(`${what}: ${megabytes.toFixed(0)} MB ${seconds.toFixed(1)} s\n${stderr.slice(0, 600)}\n`);
      expect(stderr).toContain(says);
      expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
      expect(stderr).not.toMatch(/Ifan|Non|2015-01-01|\d{11}/);
      expect(megabytes).toBeLessThan(most.megabytes);
      expect(seconds).toBeLessThan(most.seconds);
    },
    90_000,
  );
});

describe("what is odd and not wrong is read", () => {
  const good = readFileSync(join(repositoryRoot(), "test/errors/base/plasc-2023.csv"), "utf8");
  const read = (pieces: Iterable<string | Buffer>) =>
    childOf(["allocate", "model.json", "2023-24", "--format", "csv"], "plasc-2023.csv", pieces);

  test("a million blank lines, and cells that begin as a formula: the same allocations, and no formula in them", () => {
    const plain = read([good]);
    const blank = read(after(good, times(1_000_000, "\n")));
    const odd = read([
      good
        .replace("Prosser", "=1+1")
        .replace("Anwen", "@x")
        .replace("Bebb", "+44")
        .replace("Bedwyr", "-1")
        .replace("Forename", "=2+2"),
    ]);
    expect(plain.exitCode).toBe(0);
    for (const { stdout, exitCode, megabytes } of [blank, odd]) {
      expect({ stdout, exitCode }).toEqual({ stdout: plain.stdout, exitCode: 0 });
      expect(stdout).not.toMatch(/(^|,)"?[=+@]/m);
      expect(megabytes).toBeLessThan(most.megabytes);
    }
  }, 120_000);
});

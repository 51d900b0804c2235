import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type CensusCount, CensusIntake, type PupilDriver } from "../../src/census/index.ts";
import { readCsv } from "../../src/files/read-csv.ts";
import { openText } from "../../src/files/read-text.ts";
import { type Problem, problemsAsText } from "../../src/problem.ts";
import { patience, runs, seed } from "../allocation/runs.ts";
import { otherSchool, register, school, whole } from "./counted.ts";
import { mutated, mutation, type Written } from "./mutations.ts";

const drivers: PupilDriver[] = [
  { id: "roll", where: {}, partTime: whole },
  { id: "nursery", where: { yearGroup: ["N1", "N2"] }, partTime: whole / 2 },
  { id: "aln", where: { provision: ["schoolAction", "schoolIdp"], freeSchoolMeals: ["eligible"] }, partTime: whole },
  { id: "reports", where: { reservedPlace: ["no"] }, reportsOf: ["moderate"], partTime: whole },
];

const headings = ["School Number", "UPN", "Surname", "Forename", "Date of Birth", "NC Year", "Enrolment Status"].concat(
  ["Leaving Date", "Part-time", "FSM Eligible", "EAL Stage", "Resource Base", "Town", "SEN/ALN Provision", "Needs"],
);

/** Letters that no message has side by side, so that a piece of a name is known for one. */
const names = ["Qxilvfawr", "Zwthhqpaf", "Vŵqynjdda", "Jzôqxwenn", "Kqhywzfab", "Wvxqrhydd", "Ŷqjxzlwyn"];

const pupils = Array.from({ length: 13 }, (_, i) => [
  i < 7 ? school : otherSchool,
  `${"ABCDEFGH"[i % 8]}6992001${String(10_000 + i * 37)}${i % 10}`.slice(0, 13),
  names[i % 7] ?? "",
  names[(i * 3) % 7] ?? "",
  `2015-0${(i % 9) + 1}-1${i % 10}`,
  ["N2", "R", "1", "6", "10"][i % 5] ?? "",
  ["C", "C", "M", "S", "G", "C", "C"][i % 7] ?? "",
  i === 9 ? "2022-12-20" : "",
  i === 0 ? "Y" : "",
  i % 3 ? "N" : "Y",
  ["", "A", "E"][i % 3] ?? "",
  "",
  i % 4 ? "" : "Tre\nfach",
  ["", "A", "School IDP", "", "P", "S"][i % 6] ?? "",
  ["", "MLD", "MLD;ASD", ""][i % 4] ?? "",
]);

/** A good file, in one of the ways in which exports are written. */
const good: fc.Arbitrary<Written> = fc
  .record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    newline: fc.constantFrom("\n", "\r\n"),
    quoted: fc.constantFrom("all", "needed", "none"),
    mark: fc.boolean(),
  })
  .map(({ delimiter, newline, quoted, mark }) => {
    const written = (cell: string): string => {
      const oneLine = quoted === "none" ? cell.replace("\n", " ").replace(";", "") : cell;
      const needed = oneLine.includes("\n") || oneLine.includes(delimiter);
      return quoted === "all" || needed ? `"${oneLine}"` : oneLine;
    };
    const rows = [
      headings,
      ...pupils.map((row) => row.map((cell) => (cell === "MLD;ASD" && quoted === "none" ? "MLD" : cell))),
    ];
    const text = rows.map((row) => `${row.map(written).join(delimiter)}${newline}`).join("");
    return { text: `${mark ? "\uFEFF" : ""}${text}`, delimiter };
  });

const folder = mkdtempSync(join(tmpdir(), "aln-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly value: CensusCount;
  readonly problems: readonly Problem[];
  /** As it was decoded; none where it was refused before. */
  readonly text: string;
}

function read(bytes: Buffer): Outcome {
  const path = join(folder, "plasc.csv");
  writeFileSync(path, bytes);
  const opened = openText(path, "plasc.csv");
  const intake = new CensusIntake("2023-01-17", register, drivers);
  const problems = opened.value
    ? readCsv(opened.value, {
        headings: (cells, line) => intake.headings("plasc.csv", line, cells),
        piece: (text, mayHaveBreaks) => intake.piece(text, mayHaveBreaks),
        row: (cells, line) => intake.row(cells, line),
      })
    : opened.problems;
  const counted = intake.finish();
  const all = [...problems, ...counted.problems];
  // What cannot be decoded was refused.
  const text = all.length > 0 ? "" : [...(opened.value?.pieces() ?? [])].map((piece) => piece.text).join("");
  return { value: counted.value, problems: all, text };
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

/** Every record of the file is in the ledger, and every funded one counted or not for each driver. */
function accounted({ value, text }: Outcome): void {
  const { rows, ledger, drivers: reasons } = value;
  const belonging = [...ledger.values()].flatMap((each) => [...each.entries()]);
  expect(sum(belonging.map(([, records]) => records))).toBe(rows);
  const funded = sum(belonging.filter(([why]) => why === "funded").map(([, records]) => records));
  for (const [id, each] of reasons) expect(sum(each.values()), id).toBe(funded);
  // Counted without the parser: each record has one UPN, and no other cell of these files can be one. A sign that nobody sees is no part of it.
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  expect(rows).toBe([...seen.matchAll(/(?<![A-Z\d])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![A-Z\d])/g)].length);
}

const pieces = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length));
const personal: readonly string[] = [
  ...names.flatMap((name) => pieces(name, 4)),
  ...pupils.flatMap(([, upn = ""]) => pieces(upn, 9)),
  ...pupils.map(([, , , , birth = ""]) => birth),
];

describe("a census file that something happened to", () => {
  test("the good ones are read whole", () => {
    fc.assert(
      fc.property(good, ({ text }) => {
        const outcome = read(Buffer.from(text));
        expect(problemsAsText(outcome.problems)).toBe("");
        expect(outcome.value.rows).toBe(13);
        accounted(outcome);
      }),
      { seed, numRuns: 50 },
    );
  }, 20_000);

  test(
    `is refused or accounted for to the last record, and no pupil is named: ${runs} files of 1 to 4 mutations (seed ${seed})`,
    () => {
      let refused = 0;
      const property = fc.property(good, fc.array(mutation, { minLength: 1, maxLength: 4 }), (file, all) => {
        const outcome = read(mutated(file, all));
        const says = problemsAsText(outcome.problems);
        expect(personal.filter((piece) => says.includes(piece))).toEqual([]);
        if (outcome.problems.length === 0) accounted(outcome);
        else refused += 1;
      });
      fc.assert(property, { seed, numRuns: runs });
      // Neither may be all there is: then nothing would be tested.
      expect(refused / runs).toBeGreaterThan(0.3);
      expect(refused / runs).toBeLessThan(0.95);
    },
    patience,
  );
});

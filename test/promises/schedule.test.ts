import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Model } from "../../src/model/model.ts";
import { aln, sampleModel } from "./sample.ts";

/** Where each budget and each schedule begins, in the order in which they are printed. */
const headings = (out: string) => out.split("\n").filter((line) => /^(\S+ {2}|Differences|Gwahaniaethau)/.test(line));

test("aln check --schedules prints each budget with its schedule: an option's against its period, a period's against the one before", async () => {
  const { code, out } = await aln("check", sampleModel, "--schedules");
  expect(code).toBe(0);
  expect(headings(out).slice(0, 7)).toEqual([
    "2022-23  SEN funding 2022-23: School Action, School Action Plus and named learners",
    "2023-24  ALN Support budget 2023-24",
    "Differences of 2023-24 from 2022-23",
    "2023-24:B  ALN Support budget 2023-24, option B: less by pupil numbers, more by deprivation",
    "Differences of 2023-24:B from 2023-24",
    "2024-25  ALN Support budget 2024-25",
    "Differences of 2024-25 from 2023-24",
  ]);
  const { fundingPeriods } = JSON.parse(readFileSync(sampleModel, "utf8")) as Model;
  const expected = Object.entries(fundingPeriods).flatMap(([period, { options = {} }], i, all) => [
    `${period} `,
    ...(i > 0 ? [`Differences of ${period} from ${all[i - 1]?.[0]}`] : []),
    ...Object.keys(options).flatMap((option) => [
      `${period}:${option} `,
      `Differences of ${period}:${option} from ${period}`,
    ]),
  ]);
  expect(headings(out).map((line) => line.replace(/ {2}.*/, " "))).toEqual(expected);
  // A table of figures is as wide as its figures, and an answer that is to be copied is one line; no other is wider than a terminal.
  const isWide = (line: string): boolean => [...line].length > 100 && !/\[\d+\]$|^ *\{ "query": /.test(line);
  expect(out.split("\n").filter(isWide)).toEqual([]);
});

test("aln check says of each budget what was read, counted and tested, and how much differs with the command that says in what", async () => {
  const { out } = await aln("check", sampleModel);
  const [, , optionB] = out.split("\n\n");
  expect(optionB?.replaceAll("\n                             ", " ")).toBe(
    `2023-24:B  ALN Support budget 2023-24, option B: less by pupil numbers, more by deprivation
           (illustration)
  formula                    ../formulas/aln-support-2023-24-option-b.json, ../formulas/aln-support-2023-24.json
  pupil census (PLASC)       plasc-2023.csv (8,136 rows)
  baseline                   baseline-2022-23.csv (96 rows)
  estimates and corrections  adjustments-2023-24.csv (9 rows)
  schools                    schools.csv (38 rows)
  places                     places.csv (14 rows)
  counted                    2023-01-17 (spring, final): 8,136 rows; 8,074 funded at the school; 13 not funded: subsidiary registration; 7 not funded: guest; 42 not funded: left before census day
  not used                   plasc-2023.csv: Surname, Forename
  passed                     16 of 16 checks: Someone is counted: Weighted pupils; Someone is counted: Pupils eligible for free school meals; Someone is counted: ALN points; Pot covers the fixed lines; No floor above its cap; No floor above its cap once rounded; Protection affordable; Formula shares use the whole pot; Pot spent exactly; Floors and caps honoured; No allocation negative; Lines add up as printed; Every share comes to the sum that is shared; Every share within one penny of exact; No memorandum line negative; Every census record belongs to one school or to none, with the reason
  differences                from 2023-24: 0 of method, 3 of figures, 7 of words alone in full: npx --no aln check ${sampleModel} 2023-24 2023-24:B`,
  );
  expect(out).toMatch(/\n21 budgets: no problem in any file, and 272 of 272 checks passed\.\n$/);
});

test("aln check of one budget looks at that one alone", async () => {
  const { out, err, code } = await aln("check", sampleModel, "2022-23");
  expect(code).toBe(0);
  expect(err).toContain("1 query: nothing was refused.");
  expect(out).toMatch(/^2022-23 {2}/);
  expect(out).toMatch(/\n1 budget: no problem in any file, and (\d+) of \1 checks passed\.\n$/);
  expect(out).not.toMatch(/^2023-24/m);
});

test("aln check says the same in Welsh, line for line", async () => {
  const [english, welsh] = [await aln("check", sampleModel), await aln("check", sampleModel, "--language", "cy")];
  const labels = (out: string) => out.split("\n").filter((line) => /^ {2}\S/.test(line)).length;
  expect(labels(welsh.out)).toBe(labels(english.out));
  expect(welsh.out).toContain("o 2023-24: 0 yn y dull, 3 mewn ffigurau, 7 mewn geiriau'n unig\n");
  expect(welsh.out).toMatch(
    /\nNifer y cyllidebau: 21\. Dim problem mewn unrhyw ffeil, a 272 o 272 gwiriad wedi pasio\.\n$/,
  );
});

test("a driver is said with the censuses it is counted in, by their days, in both languages", async () => {
  const said = async (language: string) =>
    (await aln("check", sampleModel, "2025-26", "2026-27", "--language", language)).out.replace(/\s+/g, " ");
  expect(await said("en")).toContain(
    "before Pupils (year group: R to 11; free school meals: eligible; in a reserved place: no), counted in the latest spring census (2025-01-14 final). after Pupils (year group: R to 11; free school meals: eligible; in a reserved place: no), counted as the mean over the latest three spring censuses (2026-01-20 final, 2025-01-14 final and 2024-01-16 final), or those of them that the school has.",
  );
  expect(await said("cy")).toContain(
    "wedi'u cyfrif fel cymedr y tri chyfrifiad diweddaraf yn y gwanwyn (2026-01-20 terfynol, 2025-01-14 terfynol a 2024-01-16 terfynol), neu'r rhai ohonynt sydd gan yr ysgol.",
  );
});

test("grants and the end of protection are named in words, in both languages", async () => {
  const said = async (after: string, language: string) => {
    const before = after === "2026-27" ? "2025-26" : "2024-25";
    return (await aln("check", sampleModel, before, after, "--language", language)).out;
  };
  expect(await said("2026-27", "en")).toContain("    Grant added: Grant for additional learning provision");
  expect(await said("2026-27", "cy")).toContain(
    "    Grant a ychwanegwyd: Grant ar gyfer darpariaeth ddysgu ychwanegol",
  );
  expect(await said("2024-25:score", "en")).toContain("    End of transitional protection changed\n");
  expect(await said("2024-25:score", "cy")).toContain("    Diwedd y diogelu trosiannol a newidiwyd\n");
});

test("aln check MODEL BEFORE AFTER prints one schedule and nothing else, for a paper", async () => {
  const english = await aln("check", sampleModel, "2023-24", "2023-24:B");
  expect(english.out).toBe(`Differences of 2023-24:B from 2023-24
  2023-24    ALN Support budget 2023-24
  2023-24:B  ALN Support budget 2023-24, option B: less by pupil numbers, more by deprivation
             (illustration)

  Changes of method: none

  Changes of figure
                                                   Before  After  Difference  In per cent      Paper
    Part of the pot shared by pupil numbers           30%    25%   -5 points      -16.67%  [1] → [2]
    Part of the pot shared by eligible free           15%    20%   +5 points      +33.33%  [1] → [2]
      school meals
    Floor: least a school may have of its             90%    95%   +5 points       +5.56%  [3] → [2]
      baseline

    [1] ALN Support budget: paper to the Schools Budget Forum, November 2022 (invented), 2022-11-17
    [2] Option B: an illustration, in no paper (invented), 2022-11-17
    [3] Schools budget 2023-24: paper to Cabinet, January 2023 (invented), 2023-01-19

  Changes of words alone (they change no budget)
    Name in files: aln-support-2023-24 → aln-support-2023-24-option-b
    English title: ALN Support budget 2023-24 → ALN Support budget 2023-24, option B: less by pupil
    numbers, more by deprivation (illustration)
    Welsh title: Cyllideb Cymorth ADY 2023-24 → Cyllideb Cymorth ADY 2023-24, opsiwn B: llai yn ôl
    niferoedd disgyblion, mwy yn ôl amddifadedd (enghraifft)
    Status: adopted → draft
    Note changed
      in English: An invented formula for an invented authority. It is not Cardiff's, nor any
      council's. → An illustration of how an option is written: its figures are invented, as are
      those of the formula it changes.
    Paper added: Option B: an illustration, in no paper (invented) (option-b)
    Worked example removed: A primary school of 200 pupils, with 20 more part-time in its nursery,
    that stands on its floor
`);
  const welsh = await aln("check", sampleModel, "2023-24", "2023-24:B", "--language", "cy");
  expect(welsh.out).toContain("  Newidiadau i'r dull: dim\n");
  expect(welsh.out).toContain(
    "    Llawr: y lleiaf y caiff ysgol o'i llinell         90%    95%     +5 pwynt      +5.56%  [3] → [2]\n",
  );
  expect(welsh.err).toBe("");
});

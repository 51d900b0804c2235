import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Model } from "../../src/model/model.ts";
import { aln, sampleModel } from "./sample.ts";

/** Where each budget and each schedule begins, in the order in which they are printed. */
const headings = (out: string) => out.split("\n").filter((line) => /^(\S+ {2}|Differences|Gwahaniaethau)/.test(line));

test("aln check prints each budget with its schedule: an option's against its period, a period's against the one before", async () => {
  const { code, out } = await aln("check", sampleModel);
  expect(code).toBe(0);
  expect(headings(out).slice(0, 7)).toEqual([
    "2022-23  SEN funding 2022-23: School Action, School Action Plus and named learners",
    "2023-24  ALN Support budget 2023-24",
    "Differences of 2023-24 from 2022-23",
    "2023-24:B  ALN Support budget 2023-24, option B: less by pupil numbers, more by deprivation (illustration)",
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
  expect(out).toContain("  formula                   ../formulas/aln-support-2023-24-option-b.json\n");
  expect(out).toContain("  formula                   ../formulas/aln-support-2023-24.json\n");
  const schedules = out
    .slice(out.indexOf("Differences"))
    .split("\n")
    .filter((line) => !/plasc-\d+/.test(line));
  expect(schedules.filter((line) => [...line].length > 120)).toEqual([]);
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
  2023-24:B  ALN Support budget 2023-24, option B: less by pupil numbers, more by deprivation (illustration)

  Changes of method: none

  Changes of figure
                                                          Before  After  Difference  In per cent      Paper
    Part of the pot shared by pupil numbers                  30%    25%   -5 points      -16.67%  [1] → [2]
    Part of the pot shared by eligible free school meals     15%    20%   +5 points      +33.33%  [1] → [2]
    Floor: least a school may have of its baseline           90%    95%   +5 points       +5.56%  [3] → [2]

    [1] ALN Support budget: paper to the Schools Budget Forum, November 2022 (invented), 2022-11-17
    [2] Option B: an illustration, in no paper (invented), 2022-11-17
    [3] Schools budget 2023-24: paper to Cabinet, January 2023 (invented), 2023-01-19

  Changes of words alone (they change no budget)
    Name in files: aln-support-2023-24 → aln-support-2023-24-option-b
    English title: ALN Support budget 2023-24 → ALN Support budget 2023-24, option B: less by pupil numbers, more by
    deprivation (illustration)
    Welsh title: Cyllideb Cymorth ADY 2023-24 → Cyllideb Cymorth ADY 2023-24, opsiwn B: llai yn ôl niferoedd disgyblion,
    mwy yn ôl amddifadedd (enghraifft)
    Status: adopted → draft
    Note changed
      in English: An invented formula for an invented authority. It is not Cardiff's, nor any council's. → An
      illustration of how an option is written: its figures are invented, as are those of the formula it changes.
    Paper added: Option B: an illustration, in no paper (invented) (option-b)
    Worked example removed: A primary school of 200 pupils, with 20 more part-time in its nursery, that stands on its
    floor
`);
  const welsh = await aln("check", sampleModel, "2023-24", "2023-24:B", "--language", "cy");
  expect(welsh.out).toContain("  Newidiadau i'r dull: dim\n");
  expect(welsh.out).toContain(
    "    Llawr: y lleiaf y caiff ysgol o'i llinell sylfaen    90%    95%     +5 pwynt      +5.56%  [3] → [2]\n",
  );
  expect(welsh.err).toBe("");
});

import { beforeAll, describe, expect, test } from "vitest";
import { commands, everyOutput, type Output } from "./every-output.ts";
import { found, personalInSample } from "./pupils-of-the-sample.ts";
import { aln, census2023, namedLearners, type Rows, SampleCopy, sampleModel } from "./sample.ts";

const personal = personalInSample();
const nobody = { names: 0, upns: 0, birthDates: 0, learners: 0 };

test("the search for pupils finds them where they are", () => {
  const copy = new SampleCopy();
  const rows = 8000;
  const inCensus = found(copy.read(census2023), personal);
  expect(inCensus.names).toBeGreaterThan(2 * rows);
  expect(inCensus.upns).toBeGreaterThan(rows);
  expect(inCensus.birthDates).toBeGreaterThan(rows);
  expect(found(copy.read(namedLearners), personal).learners).toBe(209);
  expect(found("Born 23/02/2018 to Owain ap Siôn of St Non's", personal)).toEqual({
    ...nobody,
    names: 2,
    birthDates: 1,
  });
});

describe("all that is printed and written for the sample", () => {
  let outputs: Output[] = [];
  beforeAll(async () => {
    outputs = await everyOutput(sampleModel);
    // Every command there is, and the machine may be busy.
  }, 400_000);

  test("is that of every command there is", async () => {
    const listed = (await aln("--help")).out.split("Commands:")[1]!;
    const names = [...listed.matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name).filter((name) => name !== "help");
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !commands.some(([command]) => command === name))).toEqual([]);
  });

  test("is there to be searched: every part of every workbook, and every school", () => {
    const parts = outputs.filter(({ from }) => from.startsWith("compare") && from.endsWith(".xml"));
    expect(parts.length).toBeGreaterThan(3 * 10);
    const rows = outputs.filter(({ from, text }) => from.startsWith("check") && text.includes("2021-09-14"));
    expect(rows.length).toBe(2);
    expect(outputs.filter(({ text }) => text.includes("6992001")).length).toBeGreaterThan(12);
  });

  test("holds no pupil's number, name or birth date, and no named learner's reference", () => {
    for (const { from, text } of outputs) expect(found(text, personal), from).toEqual(nobody);
  });
});

/** Ways in which a return goes wrong, each on a row of its own. */
const slips: readonly ((row: string[], at: (heading: string) => number) => string[])[] = [
  (row, at) => row.with(at("UPN"), row[at("UPN")]!.toLowerCase()),
  (row, at) => row.with(at("UPN"), `${row[at("UPN")]}7`),
  (row, at) => row.with(at("UPN"), ""),
  (row, at) => row.with(at("School Number"), "6990000"),
  (row, at) => row.with(at("NC Year"), "15"),
  (row, at) => row.with(at("Enrolment Status"), "X"),
  (row, at) => row.with(at("Leaving Date"), "13/13/2022"),
  (row, at) => row.with(at("EAL Stage"), "F"),
  (row, at) => row.with(at("FSM Eligible"), "perhaps"),
  (row, at) => row.with(at("SEN/ALN Provision"), "SP"),
  (row, at) => row.with(at("SEN/ALN Provision"), "K"),
  (row) => [...row, ""],
  (row) => row.slice(1),
];

async function refusal(change: (rows: Rows) => Rows, file = census2023): Promise<string> {
  const copy = new SampleCopy();
  copy.editCsv(file, change);
  const { code, out, err } = await aln("check", copy.model);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  return err;
}

describe("a refusal", () => {
  test("quotes what is wrong with a census, and no pupil", async () => {
    const err = await refusal(([headings = [], ...rows]) => {
      const broken = rows.map((row, i) => slips[i]?.(row, (heading) => headings.indexOf(heading)) ?? row);
      return [headings, ...broken, rows[100]!];
    });
    expect(err).toContain("14 problems: nothing was written.");
    expect(err).toContain('SEN/ALN Provision is "SP"');
    expect(found(err, personal)).toEqual(nobody);
  });

  test("of a census whose headings stand over the wrong columns quotes no number and no birth date", async () => {
    const err = await refusal(([headings = [], ...rows]) => {
      const swapped = headings
        .with(headings.indexOf("NC Year"), "Date of Birth")
        .with(headings.indexOf("Date of Birth"), "NC Year");
      const upn = swapped.indexOf("UPN");
      const provision = swapped.indexOf("SEN/ALN Provision");
      return [swapped.with(upn, "SEN/ALN Provision").with(provision, "UPN"), ...rows];
    });
    expect(found(err, personal)).toEqual(nobody);
  });

  test("of a census whose headings stand over the wrong columns quotes no name", async () => {
    const err = await refusal(([headings = [], ...rows]) => [
      headings.with(headings.indexOf("NC Year"), "Surname").with(headings.indexOf("Surname"), "NC Year"),
      ...rows,
    ]);
    expect(found(err, personal)).toEqual(nobody);
  });

  test("of a list of named learners quotes no learner's reference", async () => {
    const err = await refusal(([headings = [], ...rows]) => {
      const [school, learner, band] = rows[0]!;
      const strange = [school!, learner!, "5", "", ""];
      const again = [school!, learner!, band!, "2022-06-01", ""];
      const backwards = [school!, learner!, band!, "2022-09-01", "2022-06-01"];
      return [headings, ...rows, strange, again, backwards, ["6990000", learner!, band!, "", ""]];
    }, namedLearners);
    expect(err).toContain("4 problems: nothing was written.");
    expect(found(err, personal)).toEqual(nobody);
  });
});

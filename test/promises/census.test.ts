import { describe, expect, test } from "vitest";
import { aln, census2023, SampleCopy, sampleModel } from "./sample.ts";

interface Period {
  census: Record<string, unknown>[];
  options?: Record<string, string>;
}
const periodOf = (content: Record<string, unknown>, name: string): Period =>
  (content.fundingPeriods as Record<string, Period>)[name]!;

describe("what was counted", () => {
  test("is printed per school and driver, as the formula reads it", async () => {
    const { code, out } = await aln("counts", sampleModel, "2023-24", "--format", "csv");
    const [head, first] = out.split("\n");
    expect(code).toBe(0);
    expect(head).toBe(
      "school,name,roll,nursery,infant,junior,keyStage3,keyStage4,eligibleMeals,schoolAction,provision,memorandum.specialPlaces,memorandum.basePlaces",
    );
    // A nursery school is in the memorandum alone, and blank is not nothing.
    expect(first).toBe("6991001,Tŷ'r Gŵyr Nursery School,,,,,,,,,,0,0");
    expect(out).toContain("\n6995501,Ysgol Bro Tre'r Ddôl,1100,23,125,165,494,316,271,58,116,0,340\n");
    expect(out.trim().split("\n").length).toBe(36);
    const table = (await aln("counts", sampleModel, "2023-24")).out;
    expect(table).toContain("\nMemorandum 2023-24\n");
    expect(table).not.toContain("modelled on");
  });

  test("comes, with its reasons, to the records in the file", async () => {
    const { out } = await aln("counts", sampleModel, "2023-24", "--ledger", "--format", "csv");
    const rows = out
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const records = (...of: ((row: string[]) => boolean)[]): number =>
      rows.filter((row) => of.every((each) => each(row))).reduce((sum, row) => sum + Number(row[4]), 0);
    const belonging = (row: string[]): boolean => row[2] === "";
    expect(records(belonging)).toBe(8136);
    expect(records(belonging, (row) => row[3] === "funded")).toBe(8074);
    const schools = new Set(rows.map(([, school]) => school));
    const drivers = new Set(rows.map(([, , driver]) => driver).filter((driver) => driver !== ""));
    expect(drivers.size).toBe(9);
    for (const driver of drivers)
      for (const school of schools)
        expect(records((row) => row[1] === school && row[2] === driver)).toBe(
          records(belonging, (row) => row[1] === school && row[3] === "funded"),
        );
  });
});

describe("queries about a census", () => {
  test("are counted on every command, and listed by check with the model's answers", async () => {
    const { err } = await aln("allocate", sampleModel, "2023-24");
    expect(err).toBe(
      [
        "  2023-01-17, pupils-moved: pupils up or down by more than a tenth: 6992009 Porth-y-telynor Primary",
        "  School: from 86 to 114; 6992014 Glan-y-gigfran Primary School: from 184 to 214; 6992018 Tre'r",
        "  Telynor Primary School: from 189 to 215",
        "3 queries about the census are not answered: aln check lists them.\n\n",
      ].join("\n"),
    );
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", (model) => {
      model.answers = (model.answers as { census: string }[]).filter(({ census }) => census !== "2023-01-17");
    });
    expect((await aln("allocate", copy.model, "2023-24")).err).toContain(
      "\n18 queries about the census are not answered: aln check lists them.\n\n",
    );
    const { out, code } = await aln("check", copy.model);
    expect(code).toBe(0);
    expect(out).toContain(
      "Census of 2023-01-17\n\n  left-before-census: left before the census day, and not counted\n",
    );
    expect(out).toContain("      6992008 Rhos-y-mynach Primary School: 1 record, first at plasc-2023.csv:962\n");
    expect(out).toContain("    answered: Leavers of the autumn term stand in the export until half-term;");
  });

  test("an answer for one school is for that school alone, and one to nothing is said", async () => {
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", (model) => {
      const reason = { en: "A new estate", cy: "Ystâd newydd" };
      const about = { reason, answeredBy: "School" };
      (model.answers as object[]).push(
        { census: "2023-01-17", check: "pupils-moved", school: "6992009", ...about },
        { census: "2023-01-17", check: "meals-moved", school: "6992009", ...about },
      );
    });
    const { out } = await aln("check", copy.model);
    expect(out).toContain(
      "answered: A new estate (School)\n      6992009 Porth-y-telynor Primary School: from 86 to 114\n",
    );
    const idle = (text: string) => text.replace(/\s+/g, " ").match(/The answer to .*? answers nothing/g);
    const ofMeals = "The answer to meals-moved at 6992009 in the census of 2023-01-17 answers nothing";
    expect(idle(out)).toEqual([ofMeals]);
    expect(out).toContain("\n12 queries are not answered\n");
    // Of one budget alone, what other censuses are asked is not known; what moved since the one before is.
    expect(idle((await aln("check", copy.model, "2023-24")).out)).toEqual([ofMeals]);
    expect(idle((await aln("check", copy.model, "2022-23")).out)).toBeNull();
    copy.editJson("data-samples/model.json", (model) => {
      const [first] = model.answers as object[];
      (model.answers as object[]).push({ ...first, census: "2023-01-17", check: "upn-letter" });
    });
    expect(idle((await aln("check", copy.model, "2023-24")).out)).toEqual([
      ofMeals,
      "The answer to upn-letter in the census of 2023-01-17 answers nothing",
    ]);
  });
});

test("a census without a date of birth that can be read is asked about by school and by file, and never quoted", async () => {
  const copy = new SampleCopy();
  copy.editCsv(census2023, ([headings = [], ...rows]) => {
    const at = headings.indexOf("Date of Birth");
    return [headings, ...rows.map((row) => row.with(at, "31/02/2019"))];
  });
  const { out, code } = await aln("check", copy.model, "2023-24");
  expect(code).toBe(0);
  expect(out).toContain("  birth-unreadable: date of birth that cannot be read\n");
  expect(out).toMatch(/\n {6}6992001 .*: \d+ records, first at plasc-2023\.csv:\d+\n/);
  expect(out).toContain("      plasc-2023.csv: 7,043 records, first at plasc-2023.csv:103\n");
  expect(out).not.toContain("/2019");
});

describe("the census that is modelled on", () => {
  test("an option over an earlier or provisional census says so with its figures", async () => {
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", (model) => {
      periodOf(model, "2025-26").census = periodOf(model, "2024-25").census;
    });
    const refused = await aln("allocate", copy.model, "2025-26");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("aln-support-2025-26 is adopted, and ");
    const modelled = await aln("allocate", copy.model, "2025-26:70-30");
    expect(modelled.code).toBe(0);
    expect(modelled.out).toContain("\n2025-26:70-30 modelled on PLASC 2024\n");
    expect(modelled.err).toContain("2025-26:70-30 is modelled on PLASC 2024.");
    const json = await aln("allocate", copy.model, "2025-26:70-30", "--format", "json");
    expect(JSON.parse(json.out).modelledOn).toBe("modelled on PLASC 2024");
  });

  test("a provisional census may serve an adopted formula, and says so", async () => {
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", (model) => {
      periodOf(model, "2023-24").census[0]!.status = "provisional";
    });
    const { code, out } = await aln("allocate", copy.model, "2023-24", "--language", "cy");
    expect(code).toBe(0);
    expect(out).toContain("2023-24 wedi'i fodelu ar CYBLD 2023 dros dro");
    const table = await aln("counts", copy.model, "2023-24", "--language", "cy");
    expect(table.out).toMatch(/^2023-24 wedi'i fodelu ar CYBLD 2023 dros dro\n\nYsgol /);
    const csv = (await aln("counts", copy.model, "2023-24", "--format", "csv")).out.trim().split("\n");
    expect(csv[0]).toMatch(/,modelledOn$/);
    expect(csv.slice(1).every((line) => line.endsWith(",modelled on provisional PLASC 2023"))).toBe(true);
  });

  test("final and provisional are compared school by school", async () => {
    const copy = new SampleCopy();
    const before = copy.read(census2023);
    copy.write("data-samples/provisional.csv", before);
    copy.editJson("data-samples/model.json", (model) => {
      periodOf(model, "2023-24").census[0]!.provisional = ["provisional.csv"];
    });
    expect((await aln("counts", copy.model, "2023-24", "--provisional")).out).toBe(
      "The final census counts the same as the provisional one at every school.\n",
    );
    copy.editCsv("data-samples/provisional.csv", ([headings = [], ...rows]) => {
      const at = (heading: string): number => headings.indexOf(heading);
      const eligible = rows.findIndex(
        (row) =>
          row[at("School Number")] === "6992001" &&
          row[at("FSM Eligible")] === "Y" &&
          row[at("NC Year")] === "5" &&
          row[at("Enrolment Status")] === "C",
      );
      return [headings, ...rows.map((row, i) => (i === eligible ? row.with(at("FSM Eligible"), "N") : row))];
    });
    const { out } = await aln("counts", copy.model, "2023-24", "--provisional", "--format", "csv");
    expect(out).toBe(
      "school,name,driver,provisional,final,change\n6992001,Ysgol Gynradd Llansîn,eligibleMeals,50,51,1\n",
    );
    const none = await aln("counts", sampleModel, "2023-24", "--provisional");
    expect(none.code).toBe(1);
    expect(none.err).toContain("no census of 2023-24 has its provisional return beside the final one");
  });
});

import { describe, expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { comparisonWorkbook } from "../../src/report/comparison-workbook.ts";
import type { SheetPlan } from "../../src/report/plan.ts";
import { isOpenOn } from "../../src/school/school.ts";
import { libreOffice, recalculate } from "../libreoffice/recalculate.ts";
import { aln, formula2023, SampleCopy } from "../promises/sample.ts";
import { budgetOf } from "../sample.ts";

const days = ["2022-02-15", "2023-01-17", "2023-09-14"];

/** The sample with two spring censuses and an estimated autumn count: a mean, a count for each term, an earlier one, and reports. */
function severalCensuses(): SampleCopy {
  const copy = new SampleCopy();
  const infants = budgetOf("2023-24", copy.model).sources;
  const schools = [...infants.register.values()].filter(
    (school) => school.phase !== "special" && school.phase !== "nursery" && isOpenOn(school, days[2]!),
  );
  // The pupils of a school that has closed are at the one made from it by then.
  const estimates = schools.map(({ number, name, predecessors }) => {
    const counts = [number, ...predecessors].map((each) => infants.census[0]!.counts.get(each)?.get("junior") ?? 0);
    const counted = counts.reduce((sum, each) => sum + each, 0);
    return `${number},"${name}",${counted / 1_000_000}`;
  });
  copy.write("data-samples/autumn-2023.csv", `school,name,junior\n${estimates.join("\n")}\n`);
  copy.editJson("data-samples/model.json", ({ fundingPeriods }) => {
    const periods = fundingPeriods as Record<string, { census: unknown[] }>;
    // Later years stand on this formula, and have no autumn census.
    for (const later of Object.keys(periods).filter((name) => name > "2023-24")) delete periods[later];
    const period = periods["2023-24"]!;
    period.census.push(
      { date: days[0], status: "final", files: ["plasc-2022.csv"] },
      { date: days[2], term: "autumn", status: "estimated", counts: "autumn-2023.csv" },
    );
  });
  // The estimate of the school that opens in September goes with the autumn's census, and its reports need one too.
  copy.editCsv("data-samples/adjustments-2023-24.csv", (rows) => {
    const junior = rows.find((row) => row[1] === "junior" && row[2] === "2023-09-01")!;
    const dated = rows.map((row) => (row === junior ? row.with(2, "2023-09-14") : row));
    return [...dated, junior.with(1, "autism").with(3, "0")];
  });
  copy.editJson(formula2023, (formula) => {
    const { drivers, figures, factors } = formula as Record<string, Record<string, object>>;
    const months = (en: string, value: string) => ({ en, cy: en, unit: "month", value, paper: "forum-2022-11" });
    Object.assign(figures!, { monthsSpring: months("Spring", "5"), monthsAutumn: months("Autumn", "7") });
    Object.assign(drivers!.eligibleMeals!, { average: 2 });
    Object.assign(drivers!.junior!, { dates: { spring: "monthsSpring", autumn: "monthsAutumn" } });
    Object.assign(figures!, {
      report: { en: "A report", cy: "Adroddiad", unit: "£/report", value: "100.00", paper: "forum-2022-11" },
    });
    Object.assign(drivers!, {
      autism: { en: "Autism reports", cy: "Adroddiadau awtistiaeth", reportsOf: ["autisticSpectrum"] },
    });
    (factors as unknown as object[]).unshift({
      id: "autismLine",
      kind: "perPupil",
      en: "Autism",
      cy: "Awtistiaeth",
      driver: "autism",
      unitValue: "report",
    });
  });
  return copy;
}

function textsOf({ rows }: SheetPlan): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));
}

describe("a budget of several censuses", () => {
  const copy = () => severalCensuses();

  test("is checked with every census, its files and where its records went", { timeout: 120_000 }, async () => {
    const { out, code, err } = await aln("check", copy().model);
    expect(err).not.toContain("problem");
    expect(code).toBe(0);
    expect(out).toContain("2022-02-15 (spring, final): 8,063 rows");
    expect(out).toContain("2023-01-17 (spring, final): 8,136 rows");
    expect(out).toMatch(/2023-09-14 \(autumn, estimated\): \d+ rows/);
    expect(out).toContain("autumn-2023.csv");
  });

  test("shows them all on its Data sheet, and each driver the days that it was counted on", {
    timeout: 300_000,
  }, async () => {
    const budget = budgetOf("2023-24", copy().model);
    const plan = comparisonWorkbook(compare(budget, budget), "en");
    const data = plan.sheets.find(({ name }) => name === "Data")!;
    const texts = textsOf(data);
    const ledger = textsOf(plan.sheets.find(({ name }) => name === "Pupil ledger")!);
    // An estimate has no records to say where they went.
    expect(days.filter((day) => ledger.includes(day))).toEqual(days.slice(0, 2));
    for (const day of days) expect(texts).toContain(day);
    expect(texts).toContain("estimated, autumn");
    const drivers = textsOf(plan.sheets.find(({ name }) => name.startsWith("Drivers"))!).join("\n");
    const method = textsOf(plan.sheets.find(({ name }) => name === "Method")!);
    for (const texts of [drivers, method.join("\n")]) {
      expect(texts).toContain("the mean over the latest two spring censuses (2023-01-17 final and 2022-02-15 final)");
      expect(texts).toContain(
        "for 5 months of the year in the latest spring census (2023-01-17 final) and for 7 months of the year in the autumn census (2023-09-14 estimated)",
      );
      expect(texts).toContain("Reports of needs: Autistic spectrum disorders");
    }
    const cover = textsOf(plan.sheets[0]!);
    expect(cover[cover.indexOf("2023-09-14, autumn, estimated") - 1]).toBe("estimated numbers");
    expect(cover[cover.indexOf("2023-01-17, spring, final") - 1]).toBe("pupil census (PLASC)");
    expect(texts[texts.indexOf("autumn-2023.csv") - 1]).toBe("estimated numbers");
    expect(method).toContain("Old codes and new");
    expect(method).toContain(budget.formula.codesReason!.en);
    const program = libreOffice();
    if (!program) return;
    const checks = recalculate(program, await workbookBytes(plan)).get("Checks")!;
    const outcomes = [...checks].filter(([address]) => address.startsWith("E")).map(([, { value }]) => value);
    expect(outcomes.filter((value) => value === "Passed").length).toBeGreaterThan(10);
    expect(outcomes).not.toContain("Failed");
  });
});

test("a census that the formula does not read is marked wherever it is listed", { timeout: 120_000 }, async () => {
  const copy = new SampleCopy();
  copy.editJson("data-samples/model.json", ({ fundingPeriods }) => {
    const periods = fundingPeriods as Record<string, { census: unknown[] }>;
    periods["2023-24"]!.census.push({ date: "2022-02-15", status: "final", files: ["plasc-2022.csv"] });
  });
  const { out } = await aln("check", copy.model);
  expect(out).toContain("2022-02-15 (spring, final, not read by this formula): 8,063 rows");
  expect(out).toContain("2023-01-17 (spring, final): 8,136 rows");
  const budget = budgetOf("2023-24", copy.model);
  const { sheets } = comparisonWorkbook(compare(budget, budget), "cy");
  const mark = "nid yw'r fformiwla hon yn ei ddarllen";
  const marked = (name: string) =>
    textsOf(sheets.find((sheet) => sheet.name === name)!).filter((text) => text.includes(mark));
  expect(marked("Clawr")).toEqual(Array(2).fill(`2022-02-15, gwanwyn, terfynol, ${mark}`));
  expect(marked("Data")).toEqual(Array(2).fill(mark));
  const ledger = new Set(marked("Cyfriflyfr disgyblion"));
  expect([...ledger]).toEqual([`2023-24 cyn: ${mark}, 2023-24 ar ôl: ${mark}`]);
});

import { describe, expect, test } from "vitest";
import {
  allocate,
  baseline,
  columnOf,
  formula2023,
  namedLearners,
  type Rows,
  SampleCopy,
  sampleModel,
} from "./sample.ts";

/** What a panel might do to the list of named learners. */
const changes: Record<string, (rows: Rows) => Rows> = {
  "adding a named learner": (rows) => [...rows, ["6992003", "NL9999", "4", "", ""]],
  "removing a named learner": (rows) => rows.filter((_, i) => i !== 1),
  "moving a named learner to another school": (rows) =>
    rows.map((row, i) => (i === 1 ? ["6994001", ...row.slice(1)] : row)),
  "raising a named learner's band": (rows) => rows.map((row, i) => (i === 1 ? [row[0]!, row[1]!, "4", "", ""] : row)),
  "ending an enhancement early": (rows) =>
    rows.map((row, i) => (i === 1 ? [...row.slice(0, 3), "", "2022-05-31"] : row)),
};

describe("named learners", () => {
  test.each(Object.keys(changes))("%s leaves every figure of 2023-24 as it was, and changes 2022-23", async (name) => {
    const copy = new SampleCopy();
    copy.editCsv(namedLearners, changes[name]!);
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
    expect(await allocate(copy.model, "2022-23")).not.toBe(await allocate(sampleModel, "2022-23"));
  });

  test("could be gone, and 2023-24 would be the same; a formula that counts them would be refused", async () => {
    const copy = new SampleCopy();
    copy.editCsv(namedLearners, (rows) => rows.slice(0, 1));
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
    await expect(allocate(copy.model, "2022-23")).rejects.toThrow("counts nobody at any school");
  });

  test("could not be read at all, and 2023-24 would be the same", async () => {
    const copy = new SampleCopy();
    copy.write(namedLearners, "");
    expect(await allocate(copy.model, "2023-24")).toBe(await allocate(sampleModel, "2023-24"));
  });

  test("cannot be counted by an ALN formula: it is refused", async () => {
    const copy = new SampleCopy();
    copy.editJson(formula2023, ({ drivers }) =>
      Object.assign(drivers as object, {
        named: { en: "Named", cy: "Enwyd", namedLearners: { band: "1", measure: "days" } },
      }),
    );
    await expect(allocate(copy.model, "2023-24")).rejects.toThrow(
      'named counts named learners, and the formula\'s system is "aln"',
    );
  });

  test("of a period are never read by an ALN option of it, which is compared with the formula that counts them", async () => {
    const copy = new SampleCopy();
    const formula = JSON.parse(copy.read(formula2023)) as Record<string, unknown>;
    delete formula.protectionEnds;
    const option = {
      ...formula,
      id: "a",
      fundingPeriod: "2022-23",
      status: "draft",
      protection: [],
      workedExamples: [],
    };
    copy.write("formulas/a.json", JSON.stringify(option));
    copy.editJson("data-samples/model.json", ({ fundingPeriods }) =>
      Object.assign((fundingPeriods as Record<string, object>)["2022-23"]!, { options: { A: "../formulas/a.json" } }),
    );
    const before = await allocate(copy.model, "2022-23:A", "json");
    expect(before).not.toContain("named-learners");
    copy.editCsv(namedLearners, changes["adding a named learner"]!);
    expect(await allocate(copy.model, "2022-23:A", "json")).toBe(before);
    await expect(allocate(copy.model, "2022-23")).resolves.not.toBe("");
  });

  test("cannot be given to a period with an ALN formula: the model is refused", async () => {
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", ({ fundingPeriods }) =>
      Object.assign((fundingPeriods as Record<string, object>)["2023-24"]!, {
        namedLearners: "named-learners-2022-23.csv",
      }),
    );
    await expect(allocate(copy.model, "2023-24")).rejects.toThrow("an ALN Support budget cannot read named learners");
  });
});

/** A thousand pounds more for named learners in one school's baseline. */
function largerBaseline(rows: Rows): Rows {
  const at = rows.findIndex(([school, component]) => school === "6992001" && component === "CNE");
  expect(rows[at]?.[4]).toBe("54550.00");
  return rows.map((row, i) => (i === at ? [...row.slice(0, 4), "55550.00"] : row));
}

describe("the stated baseline", () => {
  test("moves allocations through protection, and no formula share", async () => {
    const copy = new SampleCopy();
    copy.editCsv(baseline, largerBaseline);
    const [before, after] = [await allocate(sampleModel, "2023-24"), await allocate(copy.model, "2023-24")];
    expect(columnOf(after, "formulaShare")).toEqual(columnOf(before, "formulaShare"));
    expect(columnOf(after, "allocation")).not.toEqual(columnOf(before, "allocation"));
    // The school gains less over the larger baseline, so it pays less for others.
    const allocated = (csv: string): bigint => BigInt(columnOf(csv, "allocation").get("6992001")!.replace(".", ""));
    expect(allocated(after)).toBeGreaterThan(allocated(before));
  });

  test("moves nothing once protection has ended", async () => {
    const unprotected = new SampleCopy();
    unprotected.editJson(formula2023, (formula) => {
      Object.assign(formula, { protection: [], workedExamples: [] });
      delete formula.protectionEnds;
    });
    const before = await allocate(unprotected.model, "2023-24");
    unprotected.editCsv(baseline, largerBaseline);
    expect(await allocate(unprotected.model, "2023-24")).toBe(before);
    expect(columnOf(before, "allocation")).toEqual(columnOf(before, "formulaShare"));
  });
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBudgets } from "../../src/commands/budgets.ts";
import { CensusMemory, type CountedCensus } from "../../src/files/census-memory.ts";
import type { ModelCensus } from "../../src/model/model.ts";
import { aln, SampleCopy, sampleModel } from "../promises/sample.ts";

const quiet = { out: () => {}, err: () => {}, isTerminal: false };
const cut = (text: string): string => `${text.split("\n").slice(0, 6953).join("\n")}\n`;

/** The files of each census that was read, each time that one was. */
class Watched extends CensusMemory {
  readonly readings: string[] = [];

  override of(...[register, asked, count]: Parameters<CensusMemory["of"]>): CountedCensus {
    return super.of(register, asked, (drivers) => {
      this.readings.push(asked[1].map(({ file }) => file).join());
      return count(drivers);
    });
  }
}

function readings(...names: string[]): string[] {
  const memory = new Watched();
  const { problems } = readBudgets(sampleModel, names, quiet, { memory });
  expect(problems).toEqual([]);
  return memory.readings.sort();
}

describe("the census before is read for checks alone", () => {
  test("where no budget of the run is of it", () => {
    expect(readings("2023-24")).toEqual(["plasc-2022.csv", "plasc-2023.csv"]);
    expect(readings("2022-23")).toEqual(["plasc-2022.csv"]);
  });

  test("once, however many budgets are compared with it, or are of it", () => {
    expect(readings("2023-24", "2023-24:B")).toEqual(["plasc-2022.csv", "plasc-2023.csv"]);
    expect(readings("2022-23", "2023-24")).toEqual(["plasc-2022.csv", "plasc-2023.csv"]);
    const three = ["plasc-2023.csv", "plasc-2024.csv", "plasc-2025.csv", "plasc-2026.csv"];
    expect(readings("2026-27")).toEqual(three);
  });

  test("and changes no figure", async () => {
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", (model) => {
      const { fundingPeriods } = model as { fundingPeriods: Record<string, unknown> };
      delete fundingPeriods["2022-23"];
    });
    const alone = await aln("allocate", copy.model, "2023-24", "--format", "csv");
    const compared = await aln("allocate", sampleModel, "2023-24", "--format", "csv");
    expect(alone.out).toBe(compared.out);
    expect(alone.err).not.toContain("pupils-moved");
    expect(compared.err).toContain("pupils-moved");
  });

  test("a return that is cut is asked about by every command that gives results", async () => {
    const copy = new SampleCopy();
    copy.write("data-samples/plasc-2023.csv", cut(copy.read("data-samples/plasc-2023.csv")));
    const commands = [
      ["allocate", copy.model, "2023-24"],
      ["counts", copy.model, "2023-24"],
      ["compare", copy.model, "2023-24", "2023-24:B", "--output", join(copy.folder, "..", "c.xlsx")],
    ];
    for (const command of commands) {
      const { code, err } = await aln(...command);
      expect(code, err).toBe(0);
      expect(err.replace(/\s+/g, " ")).toContain("2023-01-17, census-cut: census that ends early");
    }
    const { out } = await aln("check", copy.model, "2023-24");
    expect(out.replace(/\s+/g, " ")).toContain("The records end with 6995501 Ysgol Bro Tre'r Ddôl: from 1,438 to 272");
  });
});

describe("what is wrong with a census that is for comparison alone", () => {
  const spoilt = (text: string): string => text.replace("\n6992001,", "\n6999999,");
  const besideThisYears = (copy: SampleCopy): void =>
    copy.editJson("data-samples/model.json", (model) => {
      const periods = model.fundingPeriods as Record<string, { census: ModelCensus[] }>;
      const earlier = periods["2022-23"]?.census ?? [];
      const own = periods["2023-24"];
      if (own) own.census = [...earlier, ...own.census];
      delete periods["2022-23"];
    });

  test("stops no command that gives results, and is asked about", async () => {
    const copy = new SampleCopy();
    const whole = await aln("allocate", copy.model, "2023-24", "--format", "csv");
    copy.write("data-samples/plasc-2022.csv", spoilt(copy.read("data-samples/plasc-2022.csv")));
    const { code, out, err } = await aln("allocate", copy.model, "2023-24", "--format", "csv");
    expect(code).toBe(0);
    expect(out).toBe(whole.out);
    expect(err).toContain(
      "plasc-2022.csv: the census of 2022-02-15 cannot be read, so that no later one is compared with it: 1 problem",
    );
    expect(err).not.toContain("pupils-moved");
  });

  test("the same where it stands beside this year's; and check of that budget refuses it", async () => {
    const copy = new SampleCopy();
    besideThisYears(copy);
    expect((await aln("check", copy.model, "2023-24")).code).toBe(0);
    copy.write("data-samples/plasc-2022.csv", spoilt(copy.read("data-samples/plasc-2022.csv")));
    expect(await aln("allocate", copy.model, "2023-24")).toMatchObject({
      code: 0,
      err: expect.stringContaining("cannot be read, so that no later one is compared"),
    });
    expect(await aln("check", copy.model, "2023-24")).toMatchObject({
      code: 1,
      err: expect.stringContaining("6999999"),
    });
  });

  test("a file that is this year's and last year's at once is refused: one of the two is named wrongly", async () => {
    const copy = new SampleCopy();
    copy.write("data-samples/plasc-2022.csv", copy.read("data-samples/plasc-2023.csv"));
    const { code, err } = await aln("allocate", copy.model, "2023-24");
    expect(code).toBe(1);
    expect(err).toContain(
      "plasc-2022.csv: the census of 2022-02-15 has the same records, byte for byte, as plasc-2023.csv of the census of 2023-01-17",
    );
  });

  test("nothing is said where it is in order and counted by nothing, whatever codes it has", async () => {
    const copy = new SampleCopy();
    copy.editJson("data-samples/model.json", (model) => {
      const periods = model.fundingPeriods as Record<string, { census: ModelCensus[] }>;
      const latest = periods["2026-27"];
      const earlier = periods["2022-23"];
      // The formula counts IDPs alone, and the census of 2022 has the codes of SEN as well.
      if (latest && earlier) latest.census = [...earlier.census, ...latest.census];
    });
    copy.editJson("formulas/aln-support-2026-27.json", (formula) => {
      delete formula.codesReason;
    });
    const { err } = await aln("allocate", copy.model, "2026-27");
    expect(err).not.toContain("2022");
  });
});

test("a model without an earlier census is told which checks were not asked, once", async () => {
  const { out } = await aln("check", sampleModel, "2022-23");
  const said = out.replace(/\s+/g, " ");
  expect(said.match(/No census was compared with one before it/g)).toHaveLength(1);
  expect(said).toContain("pupils-moved, aln-moved");
  const compared = await aln("check", sampleModel, "2023-24");
  expect(compared.out).not.toContain("No census was compared");
});

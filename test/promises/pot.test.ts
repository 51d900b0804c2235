import { describe, expect, test } from "vitest";
import { allocate, aln, columnOf, formula2023, SampleCopy, sampleModel } from "./sample.ts";

/** Pence, so that sums are of whole numbers. */
function pence(pounds: string): bigint {
  expect(pounds).toMatch(/^-?[0-9]+\.[0-9]{2}$/);
  return BigInt(pounds.replace(".", ""));
}

function columnInPence(csv: string, heading: string): bigint[] {
  return [...columnOf(csv, heading).values()].map(pence);
}

function sum(all: readonly bigint[]): bigint {
  return all.reduce((a, b) => a + b, 0n);
}

function withFigures(values: Record<string, string>): SampleCopy {
  const copy = new SampleCopy();
  copy.editJson(formula2023, ({ figures }) => {
    for (const [id, value] of Object.entries(values)) (figures as Record<string, { value: string }>)[id]!.value = value;
  });
  return copy;
}

describe("the pot", () => {
  test("of 2023-24 is spent to the penny, once what is held back is taken off", async () => {
    const allocation = columnInPence(await allocate(sampleModel, "2023-24"), "allocation");
    expect(sum(allocation)).toBe(pence("2750000.00") - pence("25000.00"));
  });

  test.each(["2750000.01", "2749999.99", "2750000.37", "2912345.67"])(
    "of £%s is spent to the penny as well",
    async (pot) => {
      const { model } = withFigures({ pot });
      expect(sum(columnInPence(await allocate(model, "2023-24"), "allocation"))).toBe(pence(pot) - pence("25000.00"));
    },
  );

  test.each(["0.00", "0.01", "31234.56"])("leaves £%s where that is held back", async (heldBack) => {
    const { model } = withFigures({ heldBack });
    expect(sum(columnInPence(await allocate(model, "2023-24"), "allocation"))).toBe(
      pence("2750000.00") - pence(heldBack),
    );
  });

  test("that is too small for the lump sums is refused, and nothing is printed", async () => {
    // Lump sums of £447,200.00 and the 45% that is shared by percentage, £315,000.00, come to £62,200.00 more than the pot.
    const { model } = withFigures({ heldBack: "0.00", pot: "700000.00" });
    const { code, out, err } = await aln("allocate", model, "2023-24", "--format", "csv");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("The pot is £62,200.00 too small for the lines that do not share what remains.");
  });
});

describe("the lines, as printed", () => {
  test.each([
    [
      "2022-23",
      ["schoolActionLine", "schoolActionPlusLine", "cneBand1Line", "cneBand2Line", "cneBand3Line", "cneBand4Line"],
    ],
    ["2023-24", ["alnco", "pupilNumbers", "deprivation", "need"]],
  ] as const)("of %s add up to every school's formula share", async (period, lines) => {
    const csv = await allocate(sampleModel, period);
    const columns = lines.map((id) => columnInPence(csv, id));
    const shares = columnInPence(csv, "formulaShare");
    expect(shares.map((_, i) => sum(columns.map((column) => column[i]!)))).toEqual(shares);
  });

  test("of 2023-24 and its protection add up to every school's budget", async () => {
    const csv = await allocate(sampleModel, "2023-24");
    const [share, protection, allocation] = ["formulaShare", "protection", "allocation"].map((id) =>
      columnInPence(csv, id),
    );
    expect(share!.map((each, i) => each + protection![i]!)).toEqual(allocation);
  });

  test("of 2023-24 come to the percentages of the pot that the formula states", async () => {
    const csv = await allocate(sampleModel, "2023-24");
    expect(sum(columnInPence(csv, "pupilNumbers"))).toBe(pence("817500.00")); // 30% of £2,725,000.00
    expect(sum(columnInPence(csv, "deprivation"))).toBe(pence("408750.00")); // 15%
  });

  test.each(["2022-23", "2023-24"])("of %s come to the totals that are printed", async (period) => {
    const csv = await allocate(sampleModel, period);
    const { totals } = JSON.parse(await allocate(sampleModel, period, "json")) as { totals: Record<string, string> };
    expect(Object.keys(totals)).toContain("allocation");
    for (const [id, total] of Object.entries(totals)) expect(sum(columnInPence(csv, id)), id).toBe(pence(total));
    const lastRow = (await aln("allocate", sampleModel, period)).out.trimEnd().split("\n").at(-1)!;
    expect(lastRow.replaceAll(",", "").split(/ +/)).toContain(totals.allocation);
  });
});

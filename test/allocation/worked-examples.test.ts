import { describe, expect, test } from "vitest";
import { exampleFindings } from "../../src/allocation/worked-examples.ts";
import { figure, formulaOf, words, written } from "../formula/written.ts";

const factors = [
  { id: "lump", kind: "lumpSum", ...words("Lump sum"), byPhase: phases("less", "more") },
  {
    id: "byMedium",
    kind: "lumpSum",
    ...words("By medium"),
    byMedium: { English: "less", dual: "more", Welsh: "more" },
  },
  { id: "mean", kind: "worked", ...words("Mean"), quotient: { of: "sum", by: "pupils" } },
  { id: "each", kind: "perPupil", ...words("Each"), driver: "pupils", unitValue: "unitValue" },
  { id: "share", kind: "shareOfPot", ...words("Share"), by: "pupils", amount: "sum" },
];

function phases(small: string, large: string) {
  return { primary: small, middle: small, "all-through": large, secondary: large };
}

interface Example {
  readonly phase?: string;
  readonly given: Record<string, string>;
  readonly expect: Record<string, string>;
}

function findings(...examples: Example[]) {
  const formula = formulaOf(
    written({
      figures: {
        pot: figure("100000.00", "£"),
        sum: figure("50000.00", "£"),
        less: figure("9600.00", "£"),
        more: figure("14400.00", "£"),
        unitValue: figure("461.00", "£/pupil"),
      },
      balance: { method: "sharePot", pot: "pot" },
      factors: [...factors, { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "pupils" }],
      workedExamples: examples.map((example) => ({ ...words("A school"), ...example })),
    }),
  );
  return exampleFindings(formula);
}

const says = (...examples: Example[]) => findings(...examples).map((finding) => finding.says);

describe("a worked example that comes out", () => {
  test.each<[string, Example]>([
    ["a line", { given: { pupils: "10" }, expect: { each: "4610.00" } }],
    ["with fewer places written", { given: { pupils: "10" }, expect: { each: "4610" } }],
    ["two results of one school", { given: { pupils: "10", monthsOpen: "6" }, expect: { each: "4610", lump: "4800" } }],
    ["what is given itself", { given: { pupils: "10" }, expect: { pupils: "10" } }],
    ["a figure of the formula", { given: {}, expect: { unitValue: "461" } }],
    ["what the authority has to allocate", { given: {}, expect: { toAllocate: "100000.00" } }],
    ["a figure given in the formula's place", { given: { pupils: "10", unitValue: "2" }, expect: { each: "20" } }],
    [
      "from the middle of a factor",
      { given: { "lump.amount": "1200.00", monthsOpen: "1" }, expect: { lump: "100.00" } },
    ],
    [
      "a share with what all schools count given",
      {
        given: { pupils: "10", "share.counted": "30" },
        expect: { "share.exact": "16666.666667" },
      },
    ],
    ["at a primary school, where nothing is said", { given: {}, expect: { "lump.amount": "9600.00" } }],
    ["at an English-medium school", { given: {}, expect: { "byMedium.amount": "9600.00" } }],
    ["at a school of its phase", { phase: "secondary", given: {}, expect: { "lump.amount": "14400.00" } }],
  ])("has no finding: %s", (_, example) => {
    expect(says(example)).toEqual([]);
  });
});

describe("a worked example that does not come out", () => {
  test("is told with what the paper has, what the formula gives, and where it stands", () => {
    const good = { given: { pupils: "10" }, expect: { each: "4610.00" } };
    expect(findings(good, { given: { pupils: "11" }, expect: { each: "5070.99" } })).toEqual([
      {
        path: ["workedExamples", 1, "expect", "each"],
        kind: "formula/example-differs",
        says: 'the paper has each as "5070.99", and the formula gives 5071',
        advice: [
          'In the worked example "A school".',
          "Correct the formula until it reproduces the paper that adopted it.",
        ],
      },
    ]);
  });

  test("is told for each result by itself", () => {
    expect(
      says({ given: { pupils: "10", monthsOpen: "12" }, expect: { lump: "9600.00", each: "1", pupils: "2" } }),
    ).toEqual([
      'the paper has each as "1", and the formula gives 4610',
      'the paper has pupils as "2", and the formula gives 10',
    ]);
  });

  test("because it divides by nothing is told so, even where the paper has nothing as the result", () => {
    const [finding, ...others] = findings({ given: { pupils: "0" }, expect: { mean: "0" } });
    expect(finding?.says).toBe('the paper has mean as "0", and the formula gives nothing');
    expect(finding?.advice[0]).toBe("“Mean” divides by pupils, which is 0.");
    expect(others).toEqual([]);
  });

  test("and a result that is not plain digits is none", () => {
    expect(says({ given: { pupils: "10" }, expect: { each: "4.61e3" } })).toEqual([
      'the paper has each as "4.61e3", and the formula gives 4610',
    ]);
  });
});

describe("a worked example that gives too little", () => {
  test("is told which counts it lacks, and not those that it does not need", () => {
    const [finding, ...others] = findings({ given: {}, expect: { each: "4610.00" } });
    expect(finding).toMatchObject({
      path: ["workedExamples", 0, "given"],
      kind: "formula/example-incomplete",
      says: 'the example gives no "pupils"',
      advice: ["Give every count that its results are worked out from, or expect less of it."],
    });
    expect(others).toEqual([]);
  });

  test("is told what is worked out over all schools, which one school cannot give", () => {
    expect(says({ given: { pupils: "10" }, expect: { "share.exact": "1" } })).toEqual([
      'the example gives no "share.counted"',
    ]);
    expect(says({ given: {}, expect: { "share.exact": "1" } })).toEqual([
      'the example gives no "pupils"',
      'the example gives no "share.counted"',
    ]);
  });
});

describe("a worked example that cannot be read", () => {
  test("names what the formula has not, where it stands, with what the formula has", () => {
    const found = findings({ given: { staff: "1" }, expect: { wages: "2", each: "4610" } });
    expect(found.map(({ path, says }) => [path.slice(2), says])).toEqual([
      [["given", "staff"], 'the example names "staff", and the formula has no such column or figure'],
      [["expect", "wages"], 'the example names "wages", and the formula has no such column or figure'],
    ]);
    expect(found[0]?.advice[0]).toBe(
      'It has "order", "monthsOpen", "pupils", "pot", "sum", "less", "more", "unitValue", "lump", "byMedium", "mean", "each", "share", "rest", "formulaShare" and "allocation".',
    );
  });

  test("has a figure that is not plain digits", () => {
    const [finding, ...others] = findings({ given: { pupils: "1,000" }, expect: { each: "461000.00" } });
    expect(finding).toMatchObject({
      path: ["workedExamples", 0, "given", "pupils"],
      kind: "formula/example-figure",
      says: 'pupils is "1,000"',
    });
    expect(others).toEqual([]);
  });
});

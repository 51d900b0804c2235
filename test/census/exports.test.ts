import { describe, expect, test } from "vitest";
import { type CensusCount, CensusIntake, type PupilDriver, readMapping } from "../../src/census/index.ts";
import { readJson } from "../../src/files/read-json.ts";
import { problemsAsText } from "../../src/problem.ts";
import { register, school, whole } from "./counted.ts";

/** What systems really write: other headings, other words for the codes, a row for each need. */
const drivers: PupilDriver[] = [
  { id: "roll", where: {}, partTime: whole },
  { id: "aln", where: { provision: ["schoolIdp"] }, partTime: whole },
  { id: "year3", where: { yearGroup: ["3"] }, partTime: whole },
  { id: "reports", where: {}, reportsOf: ["moderate", "autisticSpectrum"], partTime: whole },
];

function read(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  mapping?: object,
): { value: CensusCount; says: string } {
  const source = mapping && readJson("mapping.json", JSON.stringify({ format: 1, ...mapping })).value;
  const mapped = source && readMapping(source);
  expect(mapped?.problems ?? []).toEqual([]);
  const intake = new CensusIntake("2023-01-17", register, drivers, mapped?.value);
  intake.headings("plasc.csv", 1, headings);
  rows.forEach((row, i) => {
    intake.row(row, i + 2);
  });
  const { value, problems } = intake.finish();
  return { value, says: problemsAsText(problems) };
}

const counts = ({ value, says }: ReturnType<typeof read>): Record<string, number> => {
  expect(says).toBe("");
  return Object.fromEntries([...(value.counts.get(school) ?? [])].map(([id, count]) => [id, count / whole]));
};

const english = ["Estab", "Unique Pupil Number", "NCYEAR", "Enrolment", "SEN Status", "SEN Types"];
const welsh = ["Rhif yr Ysgol", "RhUD", "Blwyddyn CC", "Statws Ymrestru", "Darpariaeth ADY", "Anghenion"];
const upn = "B801200005001";
const other = "B681200019001";

describe("headings and codes", () => {
  test.each([
    ["codes", english, ["3", "C", "School IDP", "MLD;ASD"]],
    [
      "descriptions",
      english,
      ["Year 3", "Current (single registration)", "School-maintained IDP", "Moderate learning difficulties; ASD"],
    ],
    ["Welsh", welsh, ["Blwyddyn 3", "Presennol", "CDU ysgol", "Anawsterau dysgu cymedrol;ASD"]],
    ["space and capitals", welsh, [" 03 ", "c ", " SCHOOL idp ", " mld ; asd "]],
  ])("%s", (_, headings, [year = "", enrolment = "", provision = "", needs = ""]) => {
    const row = [school, upn, year, enrolment, provision, needs];
    expect(counts(read(headings, [row]))).toEqual({ roll: 1, aln: 1, year3: 1, reports: 2 });
  });

  test.each(["Year 15", "Yr", "3rd", "33", "-3", "3.0", "Class 3", "00", ""])("%j is no year group", (year) => {
    expect(read(english, [[school, upn, year, "C", "", ""]]).says).toContain("NCYEAR");
  });

  test("an authority's own are said in a mapping file, and come before the engine's", () => {
    const mapping = {
      headings: { "Cod Ysgol": "school", Grŵp: "yearGroup" },
      codes: {
        yearGroup: { "Dosbarth 3": "3" },
        provision: { I: "schoolIdp" },
        enrolment: { X: "current" },
        needs: { Z: "moderate" },
      },
    };
    const headings = ["Cod Ysgol", "UPN", "Grŵp", "Enrolment", "SEN Status", "SEN Types"];
    expect(counts(read(headings, [[school, upn, "Dosbarth 3", "X", "I", "Z"]], mapping))).toEqual({
      roll: 1,
      aln: 1,
      year3: 1,
      reports: 1,
    });
    expect(read(headings, [[school, upn, "Dosbarth 3", "X", "I", "Z"]]).says).toContain("there is no column");
  });

  test("what the engine does not read is listed, and not silently ignored", () => {
    const { value } = read([...english, "Shoe Size", "Postcode"], [[school, upn, "3", "C", "", "", "4", "AB1 2CD"]]);
    expect(value.unused).toEqual([{ file: "plasc.csv", headings: ["Shoe Size", "Postcode"], near: [] }]);
    expect(value.queries.map(({ check }) => check)).not.toContain("heading-unread");
  });

  test.each([
    ["Dyddiad Gadal", "Dyddiad Gadael"],
    ["Dyddiad Gadael yr Ysgol", "Dyddiad Gadael"],
    ["Leavng Date", "Leaving Date"],
    ["Gofal Derbyn", "Derbyn Gofal"],
    ["Leaving Reason", undefined],
    ["Enw", undefined],
  ])("a heading that nothing reads and that is nearly known is asked about: %s", (heading, known) => {
    const { value } = read([...welsh, heading], [[school, upn, "3", "C", "", "", ""]]);
    expect(value.unused[0]?.near).toEqual(known === undefined ? [] : [{ heading, known, field: expect.any(String) }]);
    expect(value.queries.filter(({ check }) => check === "heading-unread")).toEqual(
      known === undefined
        ? []
        : [{ check: "heading-unread", school: "", records: 0, first: { file: "plasc.csv", line: 1 } }],
    );
  });

  test("nor is one asked about where the file has the column that it is nearly the name of", () => {
    const { value } = read(
      [...welsh, "Leaving Date", "Dyddiad Gadal"],
      [[school, upn, "3", "C", "", "", "2022-01-01", ""]],
    );
    expect(value.unused[0]?.near).toEqual([]);
  });
});

describe("a reserved place", () => {
  const reserved: PupilDriver[] = [{ id: "reserved", where: { reservedPlace: ["yes"] }, partTime: whole }];
  const found = (headings: readonly string[], cells: readonly string[]) => {
    const intake = new CensusIntake("2023-01-17", register, reserved);
    intake.headings("plasc.csv", 1, [...english, ...headings]);
    intake.row([school, upn, "3", "C", "", "", ...cells], 2);
    const { value, problems } = intake.finish();
    return problems.length > 0 ? problemsAsText(problems) : (value.counts.get(school)?.get("reserved") ?? 0) / whole;
  };

  test.each([
    [["Resource Base"], ["Y"], 1],
    [["Special Class"], ["Y"], 1],
    [["Dosbarth Arbennig"], ["N"], 0],
    [["Resource Base", "Special Class"], ["Y", "N"], 1],
    [["Resource Base", "Special Class"], ["N", "Y"], 1],
    [["Resource Base", "Special Class"], ["", "N"], 0],
  ] as const)("%j with %j", (headings, cells, count) => {
    expect(found(headings, cells)).toBe(count);
  });

  test("is known by one of its columns at least, and by no other cell than a flag", () => {
    expect(found([], [])).toContain('there is no column "Resource Base"');
    expect(found(["Special Class"], ["2"])).toContain('Special Class is "2"');
  });
});

describe("needs over several rows", () => {
  const row = (needs: string, more: { upn?: string; year?: string } = {}): string[] => [
    school,
    more.upn ?? upn,
    more.year ?? "3",
    "C",
    "School IDP",
    needs,
  ];

  test("are those of one record, which is funded once", () => {
    const result = read(english, [row("MLD"), row("ASD"), row("HI"), row("", { upn: other })]);
    expect(counts(result)).toEqual({ roll: 2, aln: 2, year3: 2, reports: 2 });
    expect(Object.fromEntries(result.value.ledger.get(school)!)).toEqual({ funded: 2, continued: 2 });
    expect(result.value.rows).toBe(4);
  });

  test("the same need twice is a second record of the pupil, and refused", () => {
    expect(read(english, [row("MLD"), row("MLD")]).says).toContain("the UPN is current here and on line 2");
    expect(read(english, [row("MLD"), row("ASD"), row("MLD")]).says).toContain("the UPN is current here");
  });

  test("a row that differs in more is a second record, and so is one that stands apart", () => {
    expect(read(english, [row("MLD"), row("ASD", { year: "4" })]).says).toContain("the UPN is current here");
    expect(read(english, [row("MLD"), row("", { upn: other }), row("ASD")]).says).toContain("the UPN is current here");
  });
});

describe("so many that they cannot all be kept", () => {
  test("wrong cells are counted, and the first of them said", () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [
      school,
      `A${String(i).padStart(11, "0")}1`,
      i % 2 ? "3" : `z${i}`,
      "C",
      "",
      "",
    ]);
    const { says } = read(english, [...rows, [school, upn, "3", "C", "", ""]]);
    expect(says).toContain("… and 2480 more of this kind (census/unknown-year-group).");
  });

  test("records that stand twice are one problem", () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => [
      school,
      `A${String(i).padStart(11, "0")}1`,
      "3",
      "C",
      "",
      "",
    ]);
    const { says } = read(english, [...rows, ...rows]);
    expect(says).toContain("3,000 rows are of pupils who are current in an earlier row too, here first and on line 2");
  });
});

import { describe, expect, test } from "vitest";
import { cellReaders, Unreadable } from "../../src/census/cells.ts";
import { CensusIntake, MarkedRows } from "../../src/census/index.ts";
import { vocabularyWith } from "../../src/census/mapping.ts";
import { problemsAsText } from "../../src/problem.ts";
import { cellsOf, headings, otherSchool, type PupilRow, register, school } from "./counted.ts";

/** What is said of files of a census of 17 January 2023. */
function said(files: readonly (readonly PupilRow[])[], marked?: MarkedRows): string {
  const intake = new CensusIntake("2023-01-17", register, [], undefined, marked);
  let upn = 0;
  files.forEach((rows, i) => {
    intake.headings(`${i}.csv`, 1, headings);
    rows.forEach((row, line) => {
      upn += 1;
      intake.row(cellsOf(row, row.upn ?? upn), line + 2);
    });
  });
  return problemsAsText(intake.finish().problems);
}

const times = (number: number, row: PupilRow): PupilRow[] => Array.from({ length: number }, () => row);

describe("a code that no list has", () => {
  test("is shown where so many pupils have it that it is no name, once for all files", () => {
    const files = [
      [...times(4, { provision: "CDU(Y)" }), ...times(6, {})],
      [...times(6, { provision: "CDU(Y)" }), ...times(8, {})],
    ];
    expect(said(files)).toBe(
      [
        '0.csv:2: ALN Provision is "CDU(Y)" in 10 rows of 2 files, here first',
        "",
        "  2 | …, CDU(Y), …",
        "         ^^^^^^",
        'No code list for the 2023 census has that: there are "A", "P", "S", "School IDP" and "LA IDP", and blank for no ALN.',
        'If it is a slip, correct the return. If it means a school-maintained IDP, write a file mapping.json: { "format": 1, "codes": { "provision": { "CDU(Y)": "schoolIdp" } } }.',
        'Then name it in the model: "mapping": "mapping.json".',
        "",
      ].join("\n"),
    );
  });

  test("is not shown where fewer pupils have it: it may be a name", () => {
    const says = said([[...times(9, { provision: "Bedwyr" }), ...times(20, {})]]);
    expect(says).toContain("ALN Provision is wrong in 9 rows, here first");
    expect(says).not.toContain("Bedwyr");
  });

  test("nor where one pupil has it in many rows", () => {
    const says = said([[...times(12, { provision: "Bedwyr", upn: 7 }), ...times(20, {})]]);
    expect(says).toContain("in 12 rows");
    expect(says).not.toContain("Bedwyr");
  });

  test("of needs is the one of the cell that is not understood", () => {
    const reports = { id: "reports", where: {}, reportsOf: ["moderate" as const], partTime: 1_000_000 };
    const intake = new CensusIntake("2023-01-17", register, [reports]);
    intake.headings("a.csv", 1, headings);
    ["MLD;SPLD", "SPLD", "ASD; SPLD", "MLD", "", "", ""].forEach((needs, i) => {
      intake.row(cellsOf({ needs }, i), i + 2);
    });
    const { problems } = intake.finish();
    expect(problems.map(({ says }) => says)).toEqual(["Needs is wrong in 3 rows, here first"]);
  });
});

describe("a column with the wrong heading", () => {
  const surnames = [
    "Prosser",
    "Bebb",
    "Gittins",
    "Hywel",
    "Ifans",
    "Rosser",
    "Kyffin",
    "Tegid",
    "Mostyn",
    "Nannau",
  ].concat(["Owain", "Probert", "Llwyd", "Puw", "Bowen", "Parri", "Pugh", "Rhys", "Madog", "Einion", "Cadog", "Teilo"]);

  test("shows no name, however often each stands, and is said once for all files", () => {
    const names = surnames.flatMap((name, i) => times(4 + i * 3, { provision: name }));
    const says = said([names, [...names, ...times(3, {})]]);
    expect(names.length).toBe(781);
    expect(says).toContain("ALN Provision is wrong in 1,562 of 1,565 rows of 2 files, here first");
    expect(surnames.filter((name) => says.includes(name))).toEqual([]);
  });

  test("that holds one system's codes is no such column", () => {
    const says = said([[...times(15, { enrolment: "On roll" }), ...times(12, { enrolment: "Visitor" }), {}]]);
    expect(says).toContain('Enrolment Status is "On roll" in 15 rows, here first');
    expect(says).toContain('Enrolment Status is "Visitor" in 12 rows, here first');
  });

  test("shows no name that many have, beside names that few have", () => {
    const few = surnames.map((provision) => ({ provision }));
    const says = said([[...times(12, { provision: "Jones" }), ...few, ...few, ...times(200, {})]]);
    expect(says).not.toContain("Jones");
  });
});

describe("rows that go back to their sender", () => {
  const shown = (rows: readonly PupilRow[]): (string | undefined)[] => {
    const marked = new MarkedRows();
    said([rows], marked);
    return marked
      .all()
      .map(({ cells }) => cells?.get("provision"))
      .filter((cell) => cell !== "");
  };
  test("have the value that so many pupils have, and not one that few have", () => {
    const rows = [...times(11, { provision: "On watch" }), ...times(2, { provision: "Bedwyr" }), ...times(20, {})];
    expect(shown(rows)).toEqual([...Array(11).fill("On watch"), undefined, undefined]);
    expect(shown(rows.slice(2))).toEqual(Array(11).fill(undefined));
  });
});

describe("a school number as Excel writes it", () => {
  const numbers = [
    "6992001.0",
    "6992001,00",
    "6,992,001",
    "6 992 001",
    '="6992001"',
    "'6992001",
    " 6992001 ",
    "6.992001E+06",
  ];
  test.each(numbers)("%j is read, for no digit is lost", (number) => {
    expect(said([[{ school: number }, { school: otherSchool }]])).toBe("");
  });

  test.each(["6.99E+06", "7E+06", "6,99E+6"])("%j is said to be in short form, once", (number) => {
    const says = said([[...times(3, { school: number }), ...times(2, { school: "6.98E+06" })]]);
    expect(says).toContain(`0.csv:2: School Number is "${number}" in 5 rows, here first`);
    expect(says).toContain("Excel has written the school number in short: its digits are lost in this file.");
    expect(says.split("School Number").length).toBe(2);
  });

  test.each(["6992001.5", "69.92.001", "6992001E", "6,992,00", "'6992009"])("%j is no school's", (number) => {
    expect(said([[{ school: number }, {}, {}, {}]])).toContain("No school of the schools file has that number.");
  });

  test("without its zero in front is read, where the schools file has one that is meant", () => {
    const zeros = new Map([["0992001", { ...register.get(school)!, number: "0992001" }]]);
    const read = (cell: string) => cellReaders("2023-01-17", zeros, vocabularyWith()).school(cell);
    expect([read("992001"), read("0992001"), read('="0992001"')]).toEqual(["0992001", "0992001", "0992001"]);
    expect(read("92002")).toBeInstanceOf(Unreadable);
  });
});

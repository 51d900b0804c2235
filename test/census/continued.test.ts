import { describe, expect, test } from "vitest";
import { CensusIntake } from "../../src/census/index.ts";
import { isOfANeed } from "../../src/census/need-headings.ts";
import { problemsAsText } from "../../src/problem.ts";
import { register, school } from "./counted.ts";

const plain = ["School Number", "UPN", "NC Year", "Enrolment Status", "ALN Provision", "Needs"];

/** How many pupils two rows of one UPN are, or what is said of them: each has its need and cells of its own under further headings. */
function read(headings: readonly string[], ...rows: readonly (readonly string[])[]): string | number | undefined {
  const intake = new CensusIntake("2023-01-17", register, []);
  intake.headings("plasc.csv", 1, [...plain, ...headings]);
  rows.forEach(([need = "", ...more], i) => {
    intake.row([school, "B801200005001", "3", "C", "School IDP", need, ...more], i + 2);
  });
  const { value, problems } = intake.finish();
  return problems.length > 0 ? problemsAsText(problems) : value.ledger.get(school)?.get("funded");
}

describe("rows of one UPN that stand together", () => {
  test.each<[string, string[], string[][]]>([
    [
      "differ in the need alone",
      ["Surname", "Class"],
      [
        ["MLD", "Rees", "3A"],
        ["ASD", "Rees", "3A"],
      ],
    ],
    [
      "have a rank",
      ["SEN Need Rank"],
      [
        ["MLD", "1"],
        ["ASD", "2"],
      ],
    ],
    [
      "have the rank as exports name it",
      ["SENtypeRank"],
      [
        ["MLD", "1"],
        ["ASD", "2"],
        ["HI", "3"],
      ],
    ],
    [
      "have dates, a description and a note of each need",
      ["Need Type Description", "Need Start Date", "Need End Date", "Need Notes"],
      [
        ["MLD", "Moderate", "2021-09-01", "", "seen"],
        ["ASD", "Autism", "2022-01-10", "2022-12-01", ""],
      ],
    ],
    [
      "have them in Welsh",
      ["Trefn Angen", "Dyddiad Dechrau Angen"],
      [
        ["MLD", "1", "2021-09-01"],
        ["ASD", "2", "2022-01-10"],
      ],
    ],
    [
      "have the number of the row",
      ["Row"],
      [
        ["MLD", "1"],
        ["ASD", "2"],
      ],
    ],
    [
      "differ in space alone",
      ["Surname"],
      [
        ["MLD", "Rees"],
        ["ASD", " Rees "],
      ],
    ],
  ])("are one pupil where they %s", (_, headings, rows) => {
    expect(read(headings, ...rows)).toBe(1);
  });

  test.each<[string, string[], string[][]]>([
    [
      "Forename",
      ["Surname", "Forename"],
      [
        ["MLD", "Rees", "Mali"],
        ["ASD", "Rees", "Gwen"],
      ],
    ],
    [
      "Admission No",
      ["Admission No"],
      [
        ["MLD", "101"],
        ["ASD", "102"],
      ],
    ],
    [
      "Advice and Assessment",
      ["Advice and Assessment"],
      [
        ["MLD", "1"],
        ["ASD", "4"],
      ],
    ],
    [
      "Class",
      ["Need Rank", "Class"],
      [
        ["MLD", "1", "3A"],
        ["ASD", "2", "3B"],
      ],
    ],
  ])("are two where they differ under %s, which nothing reads", (heading, headings, rows) => {
    const says = read(headings, ...rows);
    expect(says).toContain("plasc.csv:3: the UPN is current here and on line 2 of plasc.csv");
    expect(says).toContain(`The two rows stand together and differ under "${heading}".`);
    expect(says).not.toMatch(/Mali|Gwen|101|102/);
  });

  test("are two where the need of both is the same", () => {
    expect(read(["Surname"], ["MLD", "Rees"], ["MLD", "Rees"])).toContain("the UPN is current here");
  });
});

test.each([
  ["Needs", false],
  ["SEN Need Ranking", true],
  ["Need Type Description", true],
  ["ALN Type Description", true],
  ["Disgrifiad o'r Angen", true],
  ["Nodiadau", true],
  ["Start Date", true],
  ["Entry Date", false],
  ["ALN Provision Start Date", false],
  ["SEN Status", false],
  ["SENCO Name", false],
  ["Forename", false],
  ["Enw", false],
  ["Date of Birth", false],
  ["Class", false],
  ["Admission Number", false],
])("%s describes a need: %s", (heading, is) => {
  expect(isOfANeed(heading)).toBe(is);
});

import { type CensusCount, CensusIntake, type PupilDriver } from "../../src/census/index.ts";
import { problemsAsText } from "../../src/problem.ts";
import type { Register } from "../../src/school/read-schools.ts";

/** One row of a census; what is left out is as it is for most pupils. */
export interface PupilRow {
  readonly school?: string;
  readonly year?: string;
  readonly enrolment?: string;
  readonly leaving?: string;
  readonly partTime?: string;
  readonly eligible?: string;
  readonly protected?: string;
  readonly eal?: string;
  readonly lookedAfter?: string;
  readonly base?: string;
  readonly provision?: string;
  readonly needs?: string;
  /** Levels of the four scales, in the order of the sample's headings. */
  readonly support?: readonly [string, string, string, string];
  /** The UPN's last six digits; the row's own number where it is left out. */
  readonly upn?: number;
}

export const headings = [
  "School Number",
  "UPN",
  "NC Year",
  "Enrolment Status",
  "Leaving Date",
  "Part-time",
  "FSM Eligible",
]
  .concat(["FSM Protected", "EAL Stage", "Looked After", "Resource Base", "ALN Provision", "Needs"])
  .concat(["Curriculum and Teaching", "Grouping and Support", "Specialised Resources", "Advice and Assessment"]);

export const school = "6992001";
export const otherSchool = "6992002";
const plain = { phase: "primary", medium: "English", cluster: "", predecessors: [] } as const;
export const register: Register = new Map(
  [school, otherSchool].map((number) => [number, { number, name: number, ...plain }]),
);

/** Rows as a census of 17 January 2023 has them, counted for some drivers. */
export function counted(
  rows: readonly PupilRow[],
  drivers: readonly PupilDriver[] = [],
  date = "2023-01-17",
): { value: CensusCount; says: string } {
  const intake = new CensusIntake(date, register, drivers);
  intake.headings("plasc.csv", 1, headings);
  for (const [i, row] of rows.entries()) intake.row(cellsOf(row, i), i + 2);
  const { value, problems } = intake.finish();
  return { value, says: problemsAsText(problems) };
}

export function cellsOf(row: PupilRow, i: number): string[] {
  const upn = `A699200${String(row.upn ?? i).padStart(5, "0")}1`;
  const {
    enrolment = "C",
    leaving = "",
    partTime = "",
    eligible = "N",
    eal = "",
    lookedAfter = "",
    base = "",
    provision = "",
  } = row;
  return [
    row.school ?? school,
    upn,
    row.year ?? "3",
    enrolment,
    leaving,
    partTime,
    eligible,
    row.protected ?? "",
    eal,
    lookedAfter,
    base,
    provision,
    row.needs ?? "",
    ...(row.support ?? ["", "", "", ""]),
  ];
}

/** A pupil is counted in millionths, so that a part-time half is a whole number too. */
export const whole = 1_000_000;

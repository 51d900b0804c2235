import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../../data-samples/generator/random.ts";
import { UpnIssuer } from "../../data-samples/generator/upn.ts";
import { figure, words, written } from "../formula/written.ts";

/** Two years of an authority in which nothing is wrong and nothing is odd: its pupils move up a year, its schools are as large as before, and codes change as the law has them change. */
export interface TwoYears {
  readonly periods: readonly [string, string];
  readonly days: readonly [string, string];
  /** How much of 100 pupils has each code, in each of the two censuses. */
  readonly codes: readonly [Readonly<Record<string, number>>, Readonly<Record<string, number>>];
}

interface Pupil {
  readonly upn: string;
  /** The year in which the school year began when the pupil was in Reception. */
  readonly started: number;
  readonly month: number;
  readonly chance: number;
  readonly eligible: boolean;
  readonly eal: string;
  readonly lookedAfter: boolean;
}

interface School {
  readonly number: string;
  readonly phase: "primary" | "secondary" | "special";
  readonly first: number;
  readonly last: number;
  /** Whether the schools file says which year groups it has. */
  readonly isStated: boolean;
  readonly size: number;
  readonly eligible: number;
  readonly places: number;
}

const headings = [
  ...["School Number", "UPN", "Surname", "Forename", "Date of Birth", "NC Year", "Enrolment Status", "Leaving Date"],
  ...["Entry Date", "Part-time", "FSM Eligible", "FSM Protected", "EAL Stage", "Looked After", "Resource Base"],
  ...["ALN Provision", "Needs", "Need Rank"],
];

/** 25 schools: primary schools of all sizes, an infant and a junior one, secondary schools with and without a sixth form, and a special school. */
function schoolsOf(random: Random): School[] {
  return Array.from({ length: 25 }, (_, i): School => {
    const eligible = 0.04 + 0.4 * random.part();
    const number = String(6992001 + i);
    const common = { number, eligible, isStated: i % 2 === 0, places: i % 6 === 2 ? 10 : 0 };
    if (i < 18) return { ...common, phase: "primary", first: -1, last: 6, size: random.near(32, 0.7) };
    if (i === 18) return { ...common, phase: "primary", first: 0, last: 2, size: 45 };
    if (i === 19) return { ...common, phase: "primary", first: 3, last: 6, size: 45 };
    if (i < 24) return { ...common, phase: "secondary", first: 7, last: i % 2 ? 13 : 11, size: random.near(150, 0.3) };
    return { ...common, phase: "special", first: 0, last: 13, size: 8, places: 0 };
  });
}

/** Writes it as a model with a budget for each of the two years, and says where. */
export function cleanAuthority(folder: string, seed: number, years: TwoYears): string {
  const random = new Random(seed, "clean");
  const [schools, upns] = [schoolsOf(random), new UpnIssuer()];
  const began = Number(years.days[0].slice(0, 4)) - 1;
  const rows: [string[][], string[][]] = [[], []];
  for (const school of schools) {
    // One year group more than the school has: it comes in the second year.
    const cohorts = Array.from({ length: school.last - school.first + 2 }, (_, c) =>
      Array.from({ length: random.near(school.size, 0.08) }, () =>
        pupilOf(school, began - school.first + 1 - c, random, upns),
      ),
    );
    for (const [y, all] of rows.entries())
      for (const cohort of cohorts)
        for (const [i, pupil] of cohort.entries()) all.push(...rowsOf(school, pupil, i, began + y, years, y));
  }
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  rows.forEach((all, y) => {
    write(`plasc-${y}.csv`, csv([headings, ...all]));
  });
  write(
    "schools.csv",
    csv([["number", "name", "phase", "medium", "lowestYear", "highestYear"], ...schools.map(registered)]),
  );
  const bases = schools.filter(({ places }) => places > 0);
  write(
    "places.csv",
    csv([["school", "provision", "places"], ...bases.map((s) => [s.number, "resource base", String(s.places)])]),
  );
  years.periods.forEach((period, y) => {
    write(`formula-${y}.json`, JSON.stringify(formulaFor(period, Object.keys(years.codes[y] ?? {}))));
  });
  write("model.json", JSON.stringify(modelOf(years)));
  return join(folder, "model.json");
}

function pupilOf(school: School, started: number, random: Random, upns: UpnIssuer): Pupil {
  return {
    upn: upns.issue(school.number, started),
    started,
    month: 1 + random.below(8),
    chance: 100 * random.part(),
    eligible: random.chance(school.eligible),
    eal: random.chance(0.06) ? random.pick([..."ABCDE"]) : "",
    lookedAfter: random.chance(0.01),
  };
}

/** A pupil's row in the census of one of the two years; for several needs one each, as exports have it. */
function rowsOf(
  school: School,
  pupil: Pupil,
  i: number,
  schoolYear: number,
  { codes }: TwoYears,
  y: number,
): string[][] {
  const year = schoolYear - pupil.started;
  if (year < school.first || year > school.last) return [];
  // Half of each year group stays on after Year 11.
  if (year > 11 && i % 2 === 1) return [];
  const inBase = i === 0 && year >= 0 && year < school.places;
  const own = codes[y] ?? {};
  // Nearly everyone there has a statement, and later a plan.
  const specialist = "School IDP" in own ? "School IDP" : "S";
  const code = school.phase === "special" || inBase ? specialist : codeOf(pupil.chance, own);
  const isEntitled = pupil.eligible && year >= 0;
  const row = [
    ...[school.number, pupil.upn, "Rees", "Non", `${pupil.started - 4}-0${pupil.month}-15`],
    ...[year < 0 ? "N2" : year === 0 ? "R" : String(year), "C", ""],
    ...[`${pupil.started + Math.max(school.first, -1)}-09-02`, year < 0 ? "Y" : "N"],
    ...[isEntitled ? "Y" : "N", !isEntitled && i % 11 === 3 ? "Y" : "N", pupil.eal],
    ...[pupil.lookedAfter ? "Y" : "N", inBase ? "Y" : "N", code],
  ];
  if (code === "") return [[...row, "", ""]];
  return i % 3 === 0
    ? [
        [...row, "MLD", "1"],
        [...row, "SLCD", "2"],
      ]
    : [[...row, "ASD", "1"]];
}

function codeOf(chance: number, codes: Readonly<Record<string, number>>): string {
  let upTo = 0;
  for (const [code, part] of Object.entries(codes)) {
    upTo += part;
    if (chance < upTo) return code;
  }
  return "";
}

function registered({ number, phase, first, last, isStated }: School): string[] {
  const year = (of: number): string => (of < 0 ? "N2" : of === 0 ? "R" : String(of));
  return [number, `School ${number}`, phase, "English", ...(isStated ? [year(first), year(last)] : ["", ""])];
}

const provisions: Readonly<Record<string, string>> = {
  A: "schoolAction",
  P: "schoolActionPlus",
  S: "statement",
  "School IDP": "schoolIdp",
  "LA IDP": "authorityIdp",
};

function formulaFor(period: string, codes: readonly string[]): object {
  const provision = codes.map((code) => provisions[code]);
  return written({
    id: `clean-${period}`,
    fundingPeriod: period,
    figures: { each: figure("10.00", "£/pupil"), alnEach: figure("500.00", "£/pupil") },
    drivers: {
      roll: { ...words("Pupils"), where: { reservedPlace: ["no"] } },
      aln: { ...words("ALN"), where: { provision, reservedPlace: ["no"] } },
    },
    factors: [
      { id: "pupilLine", kind: "perPupil", ...words("Pupils"), driver: "roll", unitValue: "each" },
      { id: "alnLine", kind: "perPupil", ...words("ALN"), driver: "aln", unitValue: "alnEach" },
    ],
  });
}

function modelOf({ periods, days }: TwoYears): object {
  const fundingPeriods = periods.map((period, y) => [
    period,
    { formula: `formula-${y}.json`, census: [{ date: days[y], status: "final", files: [`plasc-${y}.csv`] }] },
  ]);
  return {
    authority: { number: "699", ...words("Clean") },
    schools: "schools.csv",
    places: "places.csv",
    fundingPeriods: Object.fromEntries(fundingPeriods),
  };
}

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join()).join("\n")}\n`;
}

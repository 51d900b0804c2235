import { type Authority, censusDay, type FuzzedPupil, period } from "./authority.ts";

/** The files of a model by name: tables as rows of cells, headings first, and JSON. */
export interface Files {
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly json: Readonly<Record<string, unknown>>;
  /** How a table is written, where not as plain CSV in UTF-8. */
  readonly written?: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>>;
}

/** The figures of the formula, by id. */
export const figures: Readonly<Record<string, { readonly unit: string; readonly value: string }>> = {
  lump: { unit: "£", value: "9000.00" },
  rollValue: { unit: "£/pupil", value: "311.37" },
  planValue: { unit: "£/pupil", value: "1250.11" },
  actionValue: { unit: "£/pupil", value: "402.90" },
  mealsValue: { unit: "£/pupil", value: "87.45" },
  classValue: { unit: "£/class", value: "250.00" },
  placeValue: { unit: "£/place", value: "721.55" },
  bandValue: { unit: "£/learner", value: "3450.00" },
  daysInYear: { unit: "day", value: "366" },
  floor: { unit: "%", value: "95" },
  cap: { unit: "%", value: "140" },
};

const words = (name: string) => ({ en: name, cy: name });

export function filesOf(authority: Authority): Files {
  const { schools, pupils, learners, places, baseline, classes, estimates } = authority;
  return {
    tables: {
      "schools.csv": [
        ["number", "name", "phase", "medium", "opened", "closed", "predecessors", "lowestYear", "highestYear"],
        ...schools.map(({ number, name, opened, closed, predecessors }) => [
          ...[number, name, "primary", "English", opened, closed, predecessors.join(";"), "R", "6"],
        ]),
      ],
      "plasc-2023.csv": censusRows(pupils, 0),
      "plasc-2022.csv": censusRows(
        // Those who were in Reception in 2023 were not there: others have left since.
        pupils.map((pupil) => ({ ...pupil, year: (pupil.year + 6) % 7 })),
        1,
      ),
      "counts.csv": [
        ["school", "name", "classes"],
        ...classes.map((row) => [row.school, nameOf(authority, row.school), String(row.classes)]),
      ],
      "places.csv": [
        ["school", "provision", "places", "from", "to"],
        ...places.map((row) => [row.school, "resource base", String(row.places), "", ""]),
      ],
      "learners.csv": [
        ["school", "learner", "band", "start", "end"],
        ...learners.map(({ school, start, end }, i) => [school, `NL${i}`, "1", start, end]),
      ],
      "baseline.csv": [
        ["school", "component", "basis", "asAt", "amount"],
        ...baseline.map(({ school, amount }) => [school, "SEN", "fullYear", "2022-04-01", amount]),
      ],
      "adjustments.csv": [
        ["school", "driver", "date", "number", "reason", "source", "approvedBy"],
        ...estimates.map(({ school, driver, number }) => [
          ...[school, driver, "2023-09-01", String(number), "Opens in September", "Admissions", "Head of Finance"],
        ]),
      ],
    },
    json: { "model.json": model, "formula.json": formula(period), "before.json": formulaBefore },
  };
}

function nameOf({ schools }: Authority, school: string): string {
  return schools.find(({ number }) => number === school)?.name ?? "";
}

function censusRows(pupils: readonly FuzzedPupil[], yearsEarlier: number): string[][] {
  return [
    [
      "School Number",
      "UPN",
      "Surname",
      "Forename",
      "Date of Birth",
      "NC Year",
      "Enrolment Status",
      "Leaving Date",
    ].concat(["Part-time", "FSM Eligible", "FSM Protected", "Resource Base", "SEN/ALN Provision", "Needs"]),
    ...pupils.map(({ school, upn, year, provision, meals, reserved }, i) => [
      ...[school, upn, `Surname${i}`, `Forename${i % 50}`],
      `${2017 - year - yearsEarlier}-${String((i % 12) + 1).padStart(2, "0")}-15`,
      ...[year === 0 ? "R" : String(year), "C", "", "N", meals ? "Y" : "N", "N", reserved ? "Y" : "N"],
      ...[provision, provision === "" ? "" : "MLD"],
    ]),
  ];
}

const model = {
  authority: { number: "699", ...words("Invented") },
  schools: "schools.csv",
  places: "places.csv",
  fundingPeriods: {
    "2022-23": {
      formula: "before.json",
      census: [{ date: "2022-02-15", status: "final", files: ["plasc-2022.csv"] }],
    },
    [period]: {
      formula: "formula.json",
      census: [{ date: censusDay, status: "final", files: ["plasc-2023.csv"] }],
      counts: "counts.csv",
      namedLearners: "learners.csv",
      adjustments: "adjustments.csv",
      baseline: "baseline.csv",
    },
  },
};

const drivers = {
  roll: { ...words("Pupils"), where: { reservedPlace: ["no"] } },
  plan: { ...words("Pupils with an IDP"), where: { provision: ["schoolIdp", "authorityIdp", "statement"] } },
  action: { ...words("Pupils at School Action Plus"), where: { provision: ["schoolActionPlus"] } },
  meals: { ...words("Pupils eligible for free meals"), where: { freeSchoolMeals: ["eligible"] } },
  classes: { ...words("Classes"), column: "classes", unit: "class" },
  places: { ...words("Places in resource bases"), places: "resource base", emptyBecause: words("Some have none") },
  learners: {
    ...words("Days of named learners"),
    namedLearners: { band: "1", measure: "days" },
    emptyBecause: words("Some have none"),
  },
};

/** The lines in order: the driver of each, its unit value, and what it is divided by. */
export const lines = [
  ["rollLine", "roll", "rollValue"],
  ["planLine", "plan", "planValue"],
  ["actionLine", "action", "actionValue"],
  ["mealsLine", "meals", "mealsValue"],
  ["classLine", "classes", "classValue"],
  ["placeLine", "places", "placeValue"],
  ["learnerLine", "learners", "bandValue"],
] as const;

function formula(fundingPeriod: string) {
  return {
    format: 1,
    id: "fuzzed",
    ...words("Fuzzed"),
    system: "sen",
    fundingPeriod,
    status: "draft",
    covers: ["primary"],
    papers: { paper: { ...words("Paper"), date: "2022-11-17" } },
    figures: Object.fromEntries(
      Object.entries(figures).map(([id, figure]) => [id, { ...words(id), ...figure, paper: "paper" }]),
    ),
    drivers,
    balance: { method: "unitValues" },
    factors: [
      { id: "lumpLine", kind: "lumpSum", ...words("Lump sum"), amount: "lump" },
      ...lines.map(([id, driver, unitValue]) => ({
        ...{ id, kind: driver === "places" ? "places" : "perPupil", ...words(id), driver, unitValue },
        ...(driver === "learners" ? { dividedBy: "daysInYear" } : {}),
      })),
    ],
    protection: [{ fundingPeriod, floor: "floor", cap: "cap", overspend: "authority", surplus: "heldBack" }],
    codesReason: words("Invented"),
  };
}

/** The year before counts pupils alone: it is there for its census. */
const formulaBefore = {
  ...{ format: 1, id: "before", ...words("Before"), system: "sen", fundingPeriod: "2022-23", status: "draft" },
  covers: ["primary"],
  papers: { paper: { ...words("Paper"), date: "2021-11-17" } },
  figures: { rollValue: { ...words("Pupil"), unit: "£/pupil", value: "300.00", paper: "paper" } },
  drivers: { roll: drivers.roll },
  balance: { method: "unitValues" },
  factors: [{ id: "rollLine", kind: "perPupil", ...words("Pupils"), driver: "roll", unitValue: "rollValue" }],
};

/** Every file as its bytes are to be. */
export function texts({ tables, json, written = {} }: Files): [file: string, text: string][] {
  return [
    ...Object.entries(tables).map(([file, rows]): [string, string] => [file, (written[file] ?? asCsv)(rows)]),
    ...Object.entries(json).map(([file, value]): [string, string] => [file, JSON.stringify(value, null, 2)]),
  ];
}

export function asCsv(rows: readonly (readonly string[])[], delimiter = ",", newline = "\n"): string {
  const cell = (text: string): string =>
    new RegExp(`[${delimiter}"\n]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(delimiter)}${newline}`).join("");
}

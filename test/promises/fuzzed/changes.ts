import { type Authority, censusDay, type Draw, dayAfter, isOpen, period } from "./authority.ts";
import { asCsv, type Files } from "./files.ts";

type Rows = readonly (readonly string[])[];

/** Something that happens to files: undefined where these files have nothing that it could happen to. */
export type Change = (files: Files, draw: Draw, authority: Authority) => Files | undefined;

/** The same said in another way: to be read as before, and silently. */
export const otherWritings: Readonly<Record<string, Change>> = {
  "pounds with signs and separators": column("baseline.csv", "amount", (cell) => `£${separated(cell)}`),
  "phases and media in capitals": (files) =>
    column("schools.csv", "medium", () => "ENGLISH")(column("schools.csv", "phase", () => "Primary")(files) as Files),
  "phases and media in Welsh": (files) =>
    column("schools.csv", "medium", () => "Saesneg")(column("schools.csv", "phase", () => "Cynradd")(files) as Files),
  "commas that Excel leaves at the ends of rows": (files, draw) =>
    table(anyTable(files, draw), (rows) => rows.map((row) => [...row, "", ""]))(files),
  "rows in another order": (files, draw) =>
    table(anyTable(files, draw), ([first = [], ...rows]) => [first, ...rows.reverse()])(files),
  "dates with the day first": (files) =>
    Object.keys(files.tables).reduce<Files>((all, file) => table(file, (rows) => rows.map(dayFirst))(all), files),
  "semicolons, and line ends of Windows": (files, draw) =>
    writing(files, anyTable(files, draw), (rows) => asCsv(rows, ";", "\r\n")),
  "a mark in front, as Excel puts": (files, draw) =>
    writing(files, anyTable(files, draw), (rows) => `\uFEFF${asCsv(rows)}`),
  "spaces around cells": (files, draw) =>
    table(anyTable(files, draw), (rows) => rows.map((row) => row.map((cell) => (cell === "" ? "" : ` ${cell}\u00a0`))))(
      files,
    ),
  "codes with signs that nobody sees": column("plasc-2023.csv", "SEN/ALN Provision", (cell) =>
    cell === "P" ? "SA+\u200b" : cell === "A" ? "\ufeffSA" : cell,
  ),
  "codes in words": column("plasc-2023.csv", "SEN/ALN Provision", (cell) => inWords[cell] ?? cell),
};

const inWords: Readonly<Record<string, string>> = {
  A: "School Action",
  P: "School Action Plus",
  "School IDP": "School-maintained IDP",
};

/** What is wrong: to be refused or asked about, unless it changes no school's money. */
export const slips: Readonly<Record<string, Change>> = {
  "a closed school that nobody names": (files, _draw, { schools }) => {
    const gone = schools.find(({ predecessors }) => predecessors.some((each) => closesBy(schools, each, "2024-03-15")));
    return (
      gone &&
      cells(
        "schools.csv",
        "predecessors",
        (row) => row[0] === gone.number,
        () => "",
      )(files)
    );
  },
  "a merged school's own counts beside those of its parts": (files, _draw, authority) => {
    const [made, parts] = merged(authority);
    if (!made) return undefined;
    const sum = authority.classes
      .filter(({ school }) => parts.includes(school))
      .reduce((all, { classes }) => all + classes, 0);
    return table("counts.csv", (rows) => [...rows, [made, "Ysgol Newydd", String(sum)]])(files);
  },
  "a merged school's own baseline beside those of its parts": (files, _draw, authority) => {
    const [made] = merged(authority);
    return made === undefined
      ? undefined
      : table("baseline.csv", (rows) => [...rows, [made, "SEN", "fullYear", "2022-04-01", "40000.00"]])(files);
  },
  "places of a merged school beside those of its parts": (files, _draw, authority) => {
    const [made, parts] = merged(authority);
    if (made === undefined || !authority.places.some(({ school }) => parts.includes(school))) return undefined;
    return table("places.csv", (rows) => [...rows, [made, "resource base", "8", "", ""]])(files);
  },
  "a learner who is named on at a school that closes": (files, _draw, { schools }) => {
    const closing = schools.find(({ closed }) => closed !== "" && closed < "2024-03-31");
    return closing && table("learners.csv", (rows) => [...rows, [closing.number, "NL9", "1", "", ""]])(files);
  },
  "a learner from before a school opened": (files, _draw, { schools }) => {
    const opening = schools.find(({ opened }) => opened > "2023-04-01");
    return opening && table("learners.csv", (rows) => [...rows, [opening.number, "NL9", "1", "2022-09-01", ""]])(files);
  },
  "an estimate that stands twice": (files) =>
    table("adjustments.csv", ([first = [], ...rows]) => [first, ...rows, ...rows.slice(0, 1)])(files),
  "an estimate of another year": (files) =>
    files.tables["adjustments.csv"]?.[1] && column("adjustments.csv", "date", () => "2035-09-01")(files),
  "a correction that is the count again": (files, draw, authority) => {
    const { school } = authority.pupils[draw(authority.pupils.length)] ?? { school: "" };
    const pupils = authority.pupils.filter((pupil) => pupil.school === school).length;
    const row = [school, "roll", "2023-01-17", String(pupils + 1), "One came in late", "Return", "Head of Finance"];
    return table("adjustments.csv", (rows) => [...rows, row])(files);
  },
  "a floor as a fraction": figure("floor", "0.95"),
  "a cap as a fraction": figure("cap", "1.4"),
  "both limits as fractions": (files, draw, authority) =>
    figure("cap", "1.4")(figure("floor", "0.95")(files, draw, authority) as Files, draw, authority),
  "a year of 365 days": (files, draw, authority) =>
    authority.learners.length > 0 ? figure("daysInYear", "365")(files, draw, authority) : undefined,
  "a component that is nearly the one": (files, draw) =>
    oneCell(
      "baseline.csv",
      "component",
      draw,
      () => ["sen", "SEN ", "SEN.", "S EN"][draw(4)] ?? "",
    )(named(files, "components", ["SEN"])),
  "a baseline without a school": (files, draw) => oneRow("baseline.csv", draw, () => [])(files),
  "a baseline with a school twice": (files, draw) => oneRow("baseline.csv", draw, (row) => [row, row])(files),
  "a baseline of another year": column("baseline.csv", "asAt", () => "2012-04-01"),
  "numbers of schools as Excel shortens them": column("plasc-2023.csv", "School Number", () => "6.99E+06"),
  "a plus with a full stop": column("plasc-2023.csv", "SEN/ALN Provision", (cell) => (cell === "P" ? "SA+." : cell)),
  "meals and protection changed about": heading("plasc-2023.csv", {
    "FSM Eligible": "FSM Protected",
    "FSM Protected": "FSM Eligible",
  }),
  "cells that slid by one at a school": (files, draw, authority) => {
    const { school } = authority.pupils[draw(authority.pupils.length)] ?? {};
    const at = (files.tables["plasc-2023.csv"]?.[0] ?? []).indexOf("Part-time");
    return table("plasc-2023.csv", (rows) =>
      rows.map((row) =>
        row[0] === school ? [...row.slice(0, at), ...row.slice(at + 1, at + 3), "", ...row.slice(at + 3)] : row,
      ),
    )(files);
  },
  "leaving dates under a heading that nobody knows": (files, draw) =>
    heading("plasc-2023.csv", { "Leaving Date": "Leave Date" })(
      someCells("plasc-2023.csv", "Leaving Date", draw, () => "2022-10-01")(files),
    ),
  "empty leaving dates as a database writes them": (files, draw) =>
    someCells("plasc-2023.csv", "Leaving Date", draw, () => ["1900-01-01", "30/12/1899"][draw(2)] ?? "")(files),
  "two pupils with one number": (files, draw) =>
    oneRow("plasc-2023.csv", draw, (row) => [row, row.map((cell, i) => (i === 3 ? "Twin" : i === 13 ? "BESD" : cell))])(
      files,
    ),
  "a school's own file beside the authority's": (files, draw, authority) => {
    const { school = "" } = authority.pupils[draw(authority.pupils.length)] ?? {};
    const [first = [], ...rows] = files.tables["plasc-2023.csv"] ?? [];
    const model = changed(files.json["model.json"], (copy) => {
      copy.fundingPeriods[period].census[0].files.push("own.csv");
    });
    return {
      ...files,
      tables: { ...files.tables, "own.csv": [first, ...rows.filter((row) => row[0] === school)] },
      json: { ...files.json, "model.json": model },
    };
  },
  "a row of totals": table("plasc-2023.csv", (rows) => [
    ...rows,
    ["Total", ...(rows[0] ?? []).slice(1).map((_, i) => (i === 8 ? "12" : ""))],
  ]),
  "headings again in the middle": table("plasc-2023.csv", (rows) => [
    ...rows.slice(0, 20),
    ...rows.slice(0, 1),
    ...rows.slice(20),
  ]),
  "a census that is cut off": table("plasc-2023.csv", (rows) => rows.slice(0, Math.floor(rows.length * 0.8))),
  "half of a school filtered away": (files, draw, authority) => {
    const { school } = authority.pupils[draw(authority.pupils.length)] ?? {};
    const at = (files.tables["plasc-2023.csv"]?.[0] ?? []).indexOf("NC Year");
    return table("plasc-2023.csv", (rows) => rows.filter((row) => row[0] !== school || Number(row[at]) >= 4))(files);
  },
  "last year's census in place of this": (files) => ({
    ...files,
    tables: { ...files.tables, "plasc-2023.csv": files.tables["plasc-2022.csv"] ?? [] },
  }),
  "a school closed in another century": (files, draw) =>
    oneCell("schools.csv", "opened", draw, () => "2203-09-01")(files),
  "dates changed about": (files, _draw, { schools }) => {
    const both = schools.find(({ opened, closed }) => opened !== "" && closed !== "");
    return (
      both &&
      table("schools.csv", (rows) =>
        rows.map((row) =>
          row[0] === both.number ? [...row.slice(0, 4), both.closed, both.opened, ...row.slice(6)] : row,
        ),
      )(files)
    );
  },
  "places that end before they begin": (files, draw) =>
    oneRow("places.csv", draw, (row) => [[...row.slice(0, 3), "2023-09-01", "2023-08-01"]])(files),
  "the learners' file under the baseline": (files) => {
    const model = changed(files.json["model.json"], (copy) => {
      copy.fundingPeriods[period].baseline = "learners.csv";
    });
    return { ...files, json: { ...files.json, "model.json": model } };
  },
  "a school that opened on the day after another closed, and names it not": (files, _draw, { schools }) => {
    const made = schools.find(({ opened }) =>
      schools.some(({ closed }) => closed !== "" && opened === dayAfter(closed)),
    );
    return (
      made &&
      cells(
        "schools.csv",
        "predecessors",
        (row) => row[0] === made.number,
        () => "",
      )(files)
    );
  },
};

function closesBy(schools: Authority["schools"], number: string, day: string): boolean {
  return schools.some((school) => school.number === number && school.closed !== "" && school.closed < day);
}

/** A school that was made from others after the census, and those. */
function merged({ schools }: Authority): [made: string | undefined, parts: readonly string[]] {
  const made = schools.find(
    ({ opened, predecessors }) => opened > censusDay && predecessors.some((each) => isCounted(schools, each)),
  );
  return [made?.number, made?.predecessors ?? []];
}

function isCounted(schools: Authority["schools"], number: string): boolean {
  return schools.some((school) => school.number === number && isOpen(school.opened, school.closed, censusDay));
}

function separated(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+\.)/g, ",");
}

function dayFirst(row: readonly string[]): readonly string[] {
  return row.map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1"));
}

function anyTable({ tables }: Files, draw: Draw): string {
  const names = Object.keys(tables);
  return names[draw(names.length)] ?? "";
}

function table(file: string, change: (rows: Rows) => Rows): (files: Files) => Files {
  return (files) => ({ ...files, tables: { ...files.tables, [file]: change([...(files.tables[file] ?? [])]) } });
}

function writing(files: Files, file: string, write: (rows: Rows) => string): Files {
  return { ...files, written: { ...files.written, [file]: write } };
}

function column(file: string, name: string, change: (cell: string) => string): (files: Files) => Files {
  return cells(file, name, () => true, change);
}

function cells(
  file: string,
  name: string,
  isMeant: (row: readonly string[], i: number) => boolean,
  change: (cell: string) => string,
): (files: Files) => Files {
  return table(file, ([first = [], ...rows]) => {
    const at = first.indexOf(name);
    return [first, ...rows.map((row, i) => (isMeant(row, i) ? row.map((c, j) => (j === at ? change(c) : c)) : row))];
  });
}

function oneCell(file: string, name: string, draw: Draw, change: (cell: string) => string): (files: Files) => Files {
  return (files) => {
    const row = draw(Math.max(1, (files.tables[file]?.length ?? 1) - 1));
    return cells(file, name, (_, i) => i === row, change)(files);
  };
}

/** One row in three. */
function someCells(file: string, name: string, draw: Draw, change: (cell: string) => string): (files: Files) => Files {
  return cells(file, name, () => draw(3) === 0, change);
}

function oneRow(
  file: string,
  draw: Draw,
  change: (row: readonly string[]) => Rows,
): (files: Files) => Files | undefined {
  return (files) => {
    const all = (files.tables[file]?.length ?? 1) - 1;
    if (all < 1) return undefined;
    const row = draw(all);
    return table(file, ([first = [], ...rows]) => [
      first,
      ...rows.flatMap((each, i) => (i === row ? change(each) : [each])),
    ])(files);
  };
}

function heading(file: string, names: Readonly<Record<string, string>>): (files: Files) => Files {
  return table(file, ([first = [], ...rows]) => [first.map((name) => names[name] ?? name), ...rows]);
}

// biome-ignore lint/suspicious/noExplicitAny: JSON that is about to be broken
type Json = any;

function changed(json: unknown, change: (copy: Json) => void): unknown {
  const copy = structuredClone(json);
  change(copy);
  return copy;
}

function figure(id: string, value: string): Change {
  return (files) => ({
    ...files,
    json: {
      ...files.json,
      "formula.json": changed(files.json["formula.json"], (copy) => {
        copy.figures[id].value = value;
      }),
    },
  });
}

/** The formula names the components that its lines are protected against. */
function named(files: Files, key: string, value: readonly string[]): Files {
  return {
    ...files,
    json: {
      ...files.json,
      "formula.json": changed(files.json["formula.json"], (copy) => {
        copy.protection[0][key] = value;
        copy.protection[0].lines = copy.factors.map(({ id }: { id: string }) => id);
      }),
    },
  };
}

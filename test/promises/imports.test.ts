import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";

/** What each part may import beside itself: whatever stands in a row above it. Parts of one row do not know each other. */
const rows = [
  ["base"],
  ["language"],
  ["school"],
  ["expression", "census"],
  ["formula"],
  ["allocation"],
  ["comparison"],
  ["model"],
  ["report"],
  ["files"],
  ["commands"],
  ["cli"],
];

/** The files at the root of src: each stands at the bottom, but for the program itself. */
const baseFiles = [
  "alike-rows.ts",
  "columns.ts",
  "date.ts",
  "fields.ts",
  "file-forms.ts",
  "json-source.ts",
  "letters.ts",
  "look-up.ts",
  "money.ts",
  "names-alike.ts",
  "problem.ts",
  "read-rows.ts",
  "stray-rows.ts",
  "table.ts",
  "typed-cell.ts",
  "typed-date.ts",
  "typed-number.ts",
  "version.ts",
];

/** Parts that may touch files, the terminal and the libraries for them. */
const edge = ["files", "commands", "cli"];
const edgeLibraries = /^(node:.*|papaparse|exceljs|fflate|commander)$/;

interface Import {
  readonly from: string;
  /** A path under src, or the name of a package. */
  readonly to: string;
  readonly relative: boolean;
}

const source = join(repositoryRoot(), "src");

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));

/** Every form that names a module: import or export from, a bare import, a dynamic import, require. */
const naming =
  /(?:^(?:import|export|\})[^;"']*\bfrom\s*|^import\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)["']([^"']+)["']/gm;

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(source, from), "utf8").matchAll(naming)].map(([, name = ""]) => ({
    from,
    to: name.startsWith(".") ? normalize(join(dirname(from), name)).replaceAll("\\", "/") : name,
    relative: name.startsWith("."),
  })),
);
const inside = imports.filter(({ to }) => files.includes(to));

function partOf(file: string): string {
  if (baseFiles.includes(file)) return "base";
  return file.split("/")[0]?.replace(/\.ts$/, "") ?? "";
}

function rowOf(part: string): number {
  return rows.findIndex((row) => row.includes(part));
}

const written = ({ from, to }: Import): string => `${from} imports ${to}`;

describe("imports go one way", () => {
  test("every file of src belongs to a part that has its place", () => {
    expect(files.filter((file) => rowOf(partOf(file)) < 0)).toEqual([]);
    expect(files.length).toBeGreaterThan(60);
    expect(inside.length).toBeGreaterThan(200);
  });

  test("no part imports one that stands beside it or after it", () => {
    const wrong = inside.filter(
      ({ from, to }) => partOf(from) !== partOf(to) && rowOf(partOf(to)) >= rowOf(partOf(from)),
    );
    expect(wrong.map(written)).toEqual([]);
  });

  test("every relative import names a file of src", () => {
    expect(imports.filter(({ to, relative }) => relative && !files.includes(to)).map(written)).toEqual([]);
  });

  test("no two files import each other, however many steps apart", () => {
    const steps = new Map(files.map((file) => [file, inside.filter(({ from }) => from === file).map(({ to }) => to)]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (steps.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });
});

describe("the core is pure", () => {
  test("only the edge imports node, or a library that reads and writes files", () => {
    const wrong = imports.filter(({ from, to }) => edgeLibraries.test(to) && !edge.includes(partOf(from)));
    expect(wrong.map(written)).toEqual([]);
    expect(imports.some(({ to }) => edgeLibraries.test(to))).toBe(true);
  });

  test("the core asks neither the clock, nor the locale, nor chance", () => {
    const asks = /\bnew Date\b|\bDate\.now\b|toLocale|\bIntl\.|Math\.random|\bprocess\./;
    const core = files.filter((file) => !edge.includes(partOf(file)));
    expect(core.filter((file) => asks.test(readFileSync(join(source, file), "utf8")))).toEqual([]);
  });
});

describe("a pupil stays in the census", () => {
  test("nothing outside src/census imports from it but through its index", () => {
    const wrong = inside.filter(
      ({ from, to }) => partOf(from) !== "census" && partOf(to) === "census" && to !== "census/index.ts",
    );
    expect(wrong.map(written)).toEqual([]);
  });

  test("the index exports no pupil, and nothing that reads one", () => {
    const index = readFileSync(join(source, "census/index.ts"), "utf8");
    const exported = [...index.matchAll(/export \{([^}]*)\}/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.replace(/\btype\b/, "").trim()),
    );
    expect(exported).toContain("CensusIntake");
    const readers = ["Pupil", "Tester", "tester", "readPupil", "identityOf", "Layout", "layoutOf"];
    expect(exported.filter((name) => readers.includes(name) || /^Pupil(?!Driver$)|\*/.test(name))).toEqual([]);
    expect(index).not.toMatch(/export \*|pupil\.ts"|read-pupil\.ts"/);
  });
});

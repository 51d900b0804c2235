import type { Allocation } from "../allocation/allocate.ts";
import type { Role, Step } from "../formula/sheet.ts";
import type { Language, Text } from "../language/text.ts";
import { workbookWords } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import { type Decimal, grouped, inPence, sum, zero } from "../money.ts";
import { version } from "../version.ts";
import { aligned, csv, csvInWords } from "./text-table.ts";

interface PrintedColumn {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly places: number;
  readonly values: readonly Decimal[];
}

/** Every column of the formula in order, the allocation last; what only the checks look at is left out. */
export function printedColumns({ sheet, worked }: Allocation): PrintedColumn[] {
  const steps = sheet.steps.filter(({ per, role }) => per === "school" && role !== "check");
  const all = [...sheet.columns, ...steps].map(({ id, label, unit, places }) => ({
    id,
    label,
    unit,
    places,
    values: worked.columns.get(id) ?? [],
  }));
  return [...all.filter(({ id }) => id !== "allocation"), ...all.filter(({ id }) => id === "allocation")];
}

/** Money with two places, other figures without trailing zeros. */
function plainText(value: Decimal, { unit, places }: { unit: string; places: number }): string {
  return unit === "£" && places <= 2 ? inPence(value) : value.toFixed();
}

export function allocationCsv({ allocation }: Budget): string {
  const columns = printedColumns(allocation);
  const rows = allocation.schools.map(({ number, name }, i) => [
    number,
    name,
    ...columns.map((column) => plainText(column.values[i] ?? zero, column)),
  ]);
  return csv([["school", "name", ...columns.map(({ id }) => id)], ...rows]);
}

/** For people: the columns of the table, or every step of the formula, under headings in words. */
export function allocationInWords({ allocation, modelledOn }: Budget, language: Language, full: boolean): string {
  const told = new Set(toldSteps(allocation).map(({ id }) => id));
  const all = printedColumns(allocation);
  const columns = full ? all : all.filter(({ id }) => told.has(id));
  const note = modelledOn ? [modelledOn[language]] : [];
  return csvInWords(
    [
      { words: workbookWords.number[language], id: "school" },
      { words: workbookWords.school[language], id: "name" },
      ...columns.map(({ id, label }) => ({ words: label[language], id })),
      ...note.map(() => ({ words: workbookWords.note[language], id: "modelledOn" })),
    ],
    allocation.schools.map(({ number, name }, i) => [
      number,
      name,
      ...columns.map((column) => plainText(column.values[i] ?? zero, column)),
      ...note,
    ]),
  );
}

export function allocationJson({ name, formula, allocation, inputs, modelledOn }: Budget): string {
  const columns = printedColumns(allocation);
  const { sheet, worked, checks, schools } = allocation;
  const figures = [...sheet.figures, ...sheet.steps.filter(({ per }) => per === "authority")];
  const content = {
    program: "aln-allocation-engine",
    version,
    budget: name,
    formula: { id: formula.id, status: formula.status },
    ...(modelledOn ? { modelledOn: modelledOn.en } : {}),
    inputs: inputs.map(({ role, file, sha256, rows }) => ({
      role,
      file,
      sha256,
      ...(rows === undefined ? {} : { rows }),
    })),
    checks: checks.map(({ check, passed, value }) => ({ id: check.id, passed, value: value.toFixed() })),
    totals: Object.fromEntries(
      columns
        .filter(({ unit, places }) => unit === "£" && places <= 2)
        .map(({ id, values }) => [id, inPence(sum(values))]),
    ),
    figures: Object.fromEntries(
      figures.map((figure) => [figure.id, plainText(worked.figures.get(figure.id) ?? zero, figure)]),
    ),
    schools: schools.map(({ number, name: school }, i) => ({
      school: number,
      name: school,
      ...Object.fromEntries(columns.map((column) => [column.id, plainText(column.values[i] ?? zero, column)])),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const rolesTold: ReadonlySet<string> = new Set(["line", "formulaShare", "protection"]);

/** The allocation after its lines, so that a row adds up from left to right; grants stand beside it. */
function toldSteps({ sheet }: Allocation): Step[] {
  const told = sheet.steps.filter(
    ({ id, role }) => rolesTold.has(role) && !(role === "protection" && id === "adjustment"),
  );
  const having = (each: Role): readonly Step[] => sheet.steps.filter(({ role }) => role === each);
  return [...told, ...having("allocation"), ...having("grant")];
}

/** The lines and the allocation as a table for a terminal, with its total. */
export function allocationTable({ allocation, name: budget, modelledOn }: Budget, language: Language): string {
  const { worked, schools } = allocation;
  const shown = toldSteps(allocation);
  const head = [workbookWords.school[language], "", ...shown.map(({ label }) => label[language])];
  const body = schools.map(({ number, name }, i) => [
    number,
    name,
    ...shown.map(({ id }) => grouped(inPence(worked.columns.get(id)?.[i] ?? zero))),
  ]);
  const totals = [
    `${workbookWords.total[language]}, £`,
    "",
    ...shown.map(({ id }) => grouped(inPence(sum(worked.columns.get(id) ?? [])))),
  ];
  const note = modelledOn ? `\n${budget} ${modelledOn[language]}\n` : "";
  return `${aligned([head, ...body, totals])}${note}`;
}

import type { Adjustment } from "../allocation/inputs.ts";
import type { PlainDate } from "../date.ts";
import type { Fields } from "../fields.ts";
import { fileForms } from "../file-forms.ts";
import { isCensusDriver } from "../formula/driver.ts";
import type { Formula } from "../formula/formula.ts";
import type { Decimal } from "../money.ts";
import { nameKey, spellingKey } from "../names-alike.ts";
import { type Checked, quoted } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import { named, notOpenOn } from "../school/not-open.ts";
import { knownSchool, type Register } from "../school/read-schools.ts";
import { hasClosedBy } from "../school/succession.ts";
import type { Table } from "../table.ts";
import { type BaselineUse, oddBaselineDates } from "./baseline-dates.ts";

/** One component of what a school had at a stated date. */
export interface BaselineRow {
  readonly school: string;
  readonly component: string;
  readonly basis: "original" | "revised" | "fullYear";
  readonly asAt: string;
  readonly amount: Decimal;
}

const basisSpellings = {
  original: ["as first set", "gwreiddiol"],
  revised: ["diwygiedig"],
  fullYear: ["full year", "full-year", "blwyddyn lawn"],
} as const;

/** A baseline from its file; one school and component stand once. */
export function readBaseline(table: Table, register: Register, usedIn?: BaselineUse): Checked<BaselineRow[]> {
  const seen = new Map<string, string>();
  const read = readRows(table, fileForms.baseline, (fields) => {
    const school = knownSchool(fields, "school", register);
    const component = fields.required("component");
    const basis = fields.oneOf("basis", ["original", "revised", "fullYear"], basisSpellings);
    const asAt = requiredDate(fields, "asAt");
    if (asAt && usedIn && asAt > usedIn.period.lastDay)
      fields.wrong(
        "asAt",
        `is ${asAt}, and ${usedIn.period.name} ends on ${usedIn.period.lastDay}`,
        "A baseline is what a school had before: correct the date.",
      );
    const amount = fields.pounds("amount");
    if (amount?.isNegative())
      fields.wrong(
        "amount",
        `is ${quoted(amount.toFixed(2))}`,
        "A baseline is what a school had: it cannot be less than nothing.",
      );
    if (!school || !component || !basis || !asAt || !amount || amount.isNegative()) return undefined;
    const key = `${school} ${spellingKey(component)}`;
    const first = seen.get(key);
    if (first !== undefined)
      return fields.wrong(
        "component",
        first === component
          ? `${quoted(component)} stands twice for ${school}`
          : `${quoted(component)} and ${quoted(first)} are one component, and stand twice for ${school}`,
        "Add the two amounts, or give one its own name.",
      );
    seen.set(key, component);
    return { school, component, basis, asAt, amount };
  });
  if (table.rows.length > 0)
    return { ...read, queries: usedIn && read.value ? oddBaselineDates(table.file, read.value, usedIn) : [] };
  const none = {
    kind: "baseline/no-rows",
    file: table.file,
    says: "the file has no rows",
    advice: [
      "Every school would pass for a new one, without floor or cap.",
      "Export it again; write 0.00 where a school had nothing.",
    ],
  };
  return { value: undefined, problems: [...read.problems, none] };
}

/** Estimates and corrections from their file. The days are those that a number may be for. */
export function readAdjustments(
  table: Table,
  register: Register,
  { drivers }: Formula,
  days?: { readonly from: PlainDate; readonly to: PlainDate },
): Checked<Adjustment[]> {
  const adjustable = Object.entries(drivers).flatMap(([id, driver]) =>
    isCensusDriver(driver) || "column" in driver ? [id] : [],
  );
  const seen = new Map<string, number>();
  return readRows(table, fileForms.adjustments, (fields) => {
    const school = knownSchool(fields, "school", register);
    const driver = fields.oneOf("driver", adjustable);
    const date = requiredDate(fields, "date");
    if (date && days && (date < days.from || date > days.to))
      fields.wrong(
        "date",
        fields.stands(fields.text("date")),
        `A number of this file is for a day from ${days.from} to ${days.to}: the date is of another year. Correct it.`,
      );
    const number = fields.number("number");
    const reason = fields.required("reason");
    const source = fields.required("source");
    const approvedBy = fields.required("approvedBy");
    if (!school || !driver || !date || !number || !reason || !source || !approvedBy) return undefined;
    const closed = hasClosedBy(register.get(school) ?? {}, date) && notOpenOn(school, date, register);
    if (closed)
      return fields.wrong(
        "date",
        `is ${quoted(fields.text("date"))}, and ${closed.says}`,
        closed.holder
          ? `Its pupils are at ${named(closed.holder)} then: put the row at that school.`
          : "It has no pupils then: put the row at the school that has them, or correct the date.",
      );
    const row = JSON.stringify([school, driver, date, number, ...[reason, source, approvedBy].map(nameKey)]);
    const first = seen.get(row);
    if (first !== undefined)
      return fields.wrong(
        "number",
        `stands twice: all of the row is as in line ${first}`,
        "Take one out. If both are meant, let their reasons say what each is for.",
      );
    seen.set(row, fields.line);
    return { school, driver, date, number, reason, source, approvedBy };
  });
}

/** Counts from a CSV: by school, a number under every further heading, those that drivers read among them. Without a register, any unique text is a school. */
export function readCounts(
  table: Table,
  register: Register | undefined,
  columns: readonly string[],
): Checked<{ number: string; name: string; numbers: ReadonlyMap<string, Decimal> }[]> {
  const seen = new Set<string>();
  const form = { ...fileForms.counts, required: [...fileForms.counts.required, ...columns] };
  return readRows(table, form, (fields) => {
    const number = register
      ? knownSchool(fields, "school", register)
      : fields.required("school") && fields.name("school");
    const name = fields.required("name") && fields.name("name");
    const numbers = columns.map((heading): [string, Decimal | undefined] => [heading, fields.count(heading)]);
    if (!number || !name || numbers.some(([, value]) => value === undefined)) return undefined;
    if (seen.has(nameKey(number)))
      return fields.wrong("school", `${quoted(number)} stands twice`, "Keep one row for each school.");
    seen.add(nameKey(number));
    return { number, name, numbers: new Map(numbers as [string, Decimal][]) };
  });
}

function requiredDate(fields: Fields, heading: string): string | undefined {
  const date = fields.date(heading);
  return date === null ? fields.wrong(heading, "is blank", "Give the date that this was true on.") : date;
}

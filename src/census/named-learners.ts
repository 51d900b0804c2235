import { daysFromTo, earlier, later, type PlainDate } from "../date.ts";
import type { Fields } from "../fields.ts";
import { fileForms } from "../file-forms.ts";
import { nameKey } from "../names-alike.ts";
import { type Checked, listed, type Query } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import { covers, daysWithin, type FundingPeriod } from "../school/funding-period.ts";
import { named } from "../school/not-open.ts";
import { knownSchool, type Register } from "../school/read-schools.ts";
import { holderOn } from "../school/succession.ts";
import type { Table } from "../table.ts";

/** A learner's Complex Needs Enhancement at one school, without the learner. */
export interface NamedLearner {
  readonly school: string;
  readonly band: string;
  readonly start?: PlainDate | undefined;
  readonly end?: PlainDate | undefined;
}

/** Days of enhancement in the period, or learners in force on a day. */
export type NamedLearnerDriver =
  | { readonly band: string; readonly measure: "days" }
  | { readonly band: string; readonly measure: "inForce"; readonly on: PlainDate };

/**
 * Named learners from their file; one learner may not be named twice on one day, however the reference is written. The reference is not kept. Of those who
 * are named for no day of the period somebody should look whether the dates are right.
 */
export function readNamedLearners(
  table: Table,
  register: Register,
  bands: readonly string[],
  period: FundingPeriod,
): Checked<NamedLearner[]> {
  const spans = new Map<string, NamedLearner[]>();
  const { value, problems } = readRows(table, fileForms.namedLearners, (fields) => {
    const school = knownSchool(fields, "school", register);
    const learner = fields.required("learner");
    const band = fields.oneOf("band", bands);
    const start = fields.date("start");
    const end = fields.date("end");
    if (!school || !learner || !band || start === undefined || end === undefined) return undefined;
    if (start && end && start > end) return fields.wrong("end", "is before the start", "Correct one of the two dates.");
    const row: NamedLearner = { school, band, start: start ?? undefined, end: end ?? undefined };
    const others = spans.get(nameKey(learner)) ?? [];
    if (
      others.some((other) => (row.start ?? "") <= (other.end ?? "9999") && (other.start ?? "") <= (row.end ?? "9999"))
    )
      return fields.wrong(
        "start",
        "falls in a span in which this learner is already named",
        "One learner is paid for once: let each span end the day before the next begins.",
      );
    spans.set(nameKey(learner), [...others, row]);
    return areOpenDays(fields, row, register, period) ? row : undefined;
  });
  return { value, problems, queries: value ? outside(table.file, value, period) : [] };
}

function outside(file: string, learners: readonly NamedLearner[], period: FundingPeriod): Query[] {
  const never = learners.filter(({ start, end }) => daysWithin(period, { from: start, to: end }) === 0);
  if (never.length === 0) return [];
  return [
    {
      kind: "query/learners-of-another-period",
      file,
      at: file,
      value: String(never.length),
      says: `${never.length} of ${learners.length} rows are for no day of ${period.name}: they end before it, or start after it`,
      advice: [
        "If the file or a date is of another year, correct it. If they are meant to count nothing, nothing need be done.",
      ],
    },
  ];
}

/**
 * Days on which a school is not open are no days there. The money is stated for one learner, who may be at any school since: it goes nowhere by itself.
 */
function areOpenDays(fields: Fields, row: NamedLearner, register: Register, period: FundingPeriod): boolean {
  const school = register.get(row.school);
  const first = later(row.start ?? period.firstDay, period.firstDay);
  const last = earlier(row.end ?? period.lastDay, period.lastDay);
  if (!school || first > last) return true;
  const { opened, closed } = school;
  const paid = (openDays: number): string => {
    const days = daysFromTo(first, last) - openDays;
    return `${days} ${days === 1 ? "day" : "days"} of ${period.name} would be paid at a school that is not open`;
  };
  if (closed !== undefined && last > closed) {
    const holder = holderOn(school, last, register);
    fields.wrong(
      "end",
      `goes past ${closed}, the last day of ${named(school)}: ${paid(daysFromTo(first, closed))}`,
      `${first > closed ? "Take the row out" : `End the span on ${closed}`}, and give the learner a row at the school that has them now${holder ? `, such as ${named(holder)}, which has its pupils` : ""}.`,
    );
    return false;
  }
  if (opened === undefined || first >= opened) return true;
  const before = school.predecessors.flatMap((each) => register.get(each) ?? []);
  fields.wrong(
    "start",
    `is before ${opened}, the first day of ${named(school)}: ${paid(daysFromTo(opened, last))}`,
    `${last < opened ? "Take the row out" : `Start the span on ${opened}`}, and give the learner a row at the school that had them before${before.length > 0 ? `, such as ${listed(before.map(named))}` : ""}.`,
  );
  return false;
}

export function namedLearnerCount(
  learners: readonly NamedLearner[],
  driver: NamedLearnerDriver,
  period: FundingPeriod,
): number {
  const inBand = learners.filter(({ band }) => band === driver.band);
  if (driver.measure === "inForce")
    return inBand.filter(({ start, end }) => covers({ from: start, to: end }, driver.on)).length;
  return inBand.reduce((days, { start, end }) => days + daysWithin(period, { from: start, to: end }), 0);
}

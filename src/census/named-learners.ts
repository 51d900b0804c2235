import type { PlainDate } from "../date.ts";
import type { Checked } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import { covers, daysWithin, type FundingPeriod } from "../school/funding-period.ts";
import { knownSchool, type Register } from "../school/read-schools.ts";
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

/** Named learners from their file; one learner may not be named twice on one day. The reference is not kept. */
export function readNamedLearners(table: Table, register: Register, bands: readonly string[]): Checked<NamedLearner[]> {
  const spans = new Map<string, NamedLearner[]>();
  return readRows(
    table,
    { required: ["school", "learner", "band"], optional: ["start", "end"], aboutLearners: true },
    (fields) => {
      const school = knownSchool(fields, "school", register);
      const learner = fields.required("learner");
      const band = fields.oneOf("band", bands);
      const start = fields.date("start");
      const end = fields.date("end");
      if (!school || !learner || !band || start === undefined || end === undefined) return undefined;
      if (start && end && start > end)
        return fields.wrong("end", "is before the start", "Correct one of the two dates.");
      const row: NamedLearner = { school, band, start: start ?? undefined, end: end ?? undefined };
      const others = spans.get(learner) ?? [];
      if (
        others.some((other) => (row.start ?? "") <= (other.end ?? "9999") && (other.start ?? "") <= (row.end ?? "9999"))
      )
        return fields.wrong(
          "start",
          "falls in a span in which this learner is already named",
          "One learner is paid for once: let each span end the day before the next begins.",
        );
      spans.set(learner, [...others, row]);
      return row;
    },
  );
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

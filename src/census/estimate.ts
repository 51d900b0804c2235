import { Columns, type Form } from "../columns.ts";
import type { PlainDate } from "../date.ts";
import { fileForms } from "../file-forms.ts";
import { type Decimal, zero } from "../money.ts";
import type { Checked } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import { named, notOpenOn } from "../school/not-open.ts";
import { knownSchool, type Register } from "../school/read-schools.ts";
import type { Table } from "../table.ts";
import type { CensusCount } from "./census-count.ts";

const millionth = "0.000001";
const most = "1000000000";

/** Numbers for a day that is still to come (reg 13(4)): a row for each school, a column for each driver that reads them. */
export function readEstimate(
  date: PlainDate,
  table: Table,
  register: Register,
  drivers: readonly string[],
): Checked<CensusCount> {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  const form: Form = { ...fileForms.counts, required: [...fileForms.counts.required, ...drivers] };
  const { value, problems } = readRows(table, form, (fields) => {
    const school = knownSchool(fields, "school", register);
    const name = fields.required("name");
    const numbers = drivers.map((driver): [string, Decimal | undefined] => {
      const number = fields.number(driver);
      return [
        driver,
        number && (isCount(number) ? number : fields.wrong(driver, fields.stands(number.toFixed()), notACount)),
      ];
    });
    const wrong =
      school && numbers.some(([, number]) => number && !number.isZero()) && notOpenOn(school, date, register);
    if (wrong)
      return fields.wrong(
        "school",
        `${wrong.says}, and this census is of ${date}`,
        wrong.holder
          ? `Its pupils are at ${named(wrong.holder)} then: count them in that school's row, and take this one out.`
          : "It has no pupils then: take its row out, or correct the school's dates in the schools file.",
      );
    if (!school || !name || numbers.some(([, number]) => number === undefined)) return undefined;
    if (counts.has(school)) return fields.wrong("school", `${school} stands twice`, "Keep one row for each school.");
    counts.set(school, new Map(numbers.map(([driver, number]) => [driver, inMillionths(number ?? zero)])));
    return school;
  });
  return {
    value: value && {
      date,
      files: [table.file],
      rows: value.length,
      counts,
      records: new Map(),
      ledger: new Map(),
      drivers: new Map(),
      reasons: new Map(),
      facts: new Map(),
      fields: new Set(),
      queries: [],
      unused: unusedIn(table, form),
    },
    problems,
  };
}

const notACount = "An estimate is nothing or more, with six decimal places at most.";

function isCount(number: Decimal): boolean {
  return number.gte(zero) && number.lte(most) && number.mod(millionth).isZero();
}

function inMillionths(number: Decimal): number {
  return number.div(millionth).toNumber();
}

function unusedIn(table: Table, form: Form): CensusCount["unused"] {
  const { unread } = new Columns(table, form);
  return unread.length === 0 ? [] : [{ file: table.file, headings: unread, near: [] }];
}

import type { PlainDate } from "../date.ts";
import type { Fields } from "../fields.ts";
import { fileForms } from "../file-forms.ts";
import type { Checked } from "../problem.ts";
import { quoted } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import type { Table } from "../table.ts";
import { named } from "./not-open.ts";
import { knownSchool, type Register } from "./read-schools.ts";
import { type Places, placeProvisions } from "./school.ts";
import { provisionSpellings } from "./spellings.ts";
import { hasClosedBy, holderOn } from "./succession.ts";

/** Reserved places and special-school places. Spans of one school and provision may not overlap. */
export function readPlaces(table: Table, register: Register): Checked<Places[]> {
  const spans = new Map<string, Places[]>();
  return readRows(table, fileForms.places, (fields) => {
    const school = knownSchool(fields, "school", register);
    const provision = fields.oneOf("provision", placeProvisions, provisionSpellings);
    const places = fields.number("places");
    const from = fields.date("from");
    const to = fields.date("to");
    if (places && !(places.isInteger() && places.gte(0)))
      fields.wrong("places", `is ${quoted(places.toFixed())}`, "Places are a whole number, 0 or more.");
    if (!school || !provision || !places?.isInteger() || from === undefined || to === undefined) return undefined;
    if (from && to && from > to) return fields.wrong("to", "is before the first day", "Correct one of the two dates.");
    if (whenNotOpen(fields, school, { from, to }, register)) return undefined;
    const row: Places = { school, provision, places: places.toNumber(), from: from ?? undefined, to: to ?? undefined };
    if (!placed(row, spans))
      fields.wrong(
        "from",
        "falls in a span that another row covers",
        "Let each row end the day before the next begins.",
      );
    return row;
  });
}

/** A row that begins when its school has closed, or ends before it opens, is of no day on which the school has places. */
function whenNotOpen(
  fields: Fields,
  number: string,
  { from, to }: { readonly from: PlainDate | null; readonly to: PlainDate | null },
  register: Register,
): boolean {
  const school = register.get(number);
  if (!school) return false;
  const { opened, closed } = school;
  if (from !== null && hasClosedBy(school, from)) {
    const holder = holderOn(school, from, register);
    fields.wrong(
      "from",
      `is ${quoted(fields.text("from"))}, and ${named(school)} closed on ${closed}`,
      holder
        ? `Its pupils are at ${named(holder)} then: give that school the row.`
        : "Correct the date, the school's number, or its dates in the schools file.",
    );
    return true;
  }
  if (to === null || opened === undefined || to >= opened) return false;
  fields.wrong(
    "to",
    `is ${quoted(fields.text("to"))}, and ${named(school)} opened only on ${opened}`,
    "Correct the date, the school's number, or its dates in the schools file.",
  );
  return true;
}

/** Puts a span among those of its school and provision, in order of date, unless another covers a day of it. */
function placed(row: Places, spans: Map<string, Places[]>): boolean {
  const key = `${row.school} ${row.provision}`;
  const among = spans.get(key) ?? [];
  spans.set(key, among);
  let at = among.length;
  // Rows mostly come in order.
  while (at > 0 && startOf(among[at - 1]) > startOf(row)) at -= 1;
  const [before, after] = [among[at - 1], among[at]];
  if ((before && endOf(before) >= startOf(row)) || (after && startOf(after) <= endOf(row))) return false;
  among.splice(at, 0, row);
  return true;
}

function startOf(row: Places | undefined): string {
  return row?.from ?? "";
}

function endOf({ to }: Places): string {
  return to ?? "9999";
}

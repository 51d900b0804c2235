import type { PlainDate } from "../date.ts";
import type { Fields } from "../fields.ts";
import { fileForms } from "../file-forms.ts";
import type { Checked } from "../problem.ts";
import { quoted } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import type { Table } from "../table.ts";
import { named } from "./not-open.ts";
import { knownSchool, type Register } from "./read-schools.ts";
import { type PlaceProvision, type Places, placeProvisions } from "./school.ts";
import { provisionSpellings } from "./spellings.ts";
import { hasClosedBy, holderOn } from "./succession.ts";

/** Reserved places and special-school places. Spans of one school and provision may not overlap. */
export function readPlaces(table: Table, register: Register): Checked<Places[]> {
  const seen: Places[] = [];
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
    if (seen.some((other) => overlap(row, other)))
      fields.wrong(
        "from",
        "falls in a span that another row covers",
        "Let each row end the day before the next begins.",
      );
    seen.push(row);
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

function overlap(a: Places, b: Places): boolean {
  const same = (one: { school: string; provision: PlaceProvision }): string => `${one.school} ${one.provision}`;
  return same(a) === same(b) && (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
}

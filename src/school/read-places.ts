import type { Checked } from "../problem.ts";
import { quoted } from "../problem.ts";
import { readRows } from "../read-rows.ts";
import type { Table } from "../table.ts";
import { knownSchool, type Register } from "./read-schools.ts";
import { type Places, placeProvisions } from "./school.ts";

/** Reserved places and special-school places. Spans of one school and provision may not overlap. */
export function readPlaces(table: Table, register: Register): Checked<Places[]> {
  const spans = new Map<string, Places[]>();
  return readRows(table, { required: ["school", "provision", "places"], optional: ["from", "to"] }, (fields) => {
    const school = knownSchool(fields, "school", register);
    const provision = fields.oneOf("provision", placeProvisions);
    const places = fields.number("places");
    const from = fields.date("from");
    const to = fields.date("to");
    if (places && !(places.isInteger() && places.gte(0)))
      fields.wrong("places", `is ${quoted(places.toFixed())}`, "Places are a whole number, 0 or more.");
    if (!school || !provision || !places?.isInteger() || from === undefined || to === undefined) return undefined;
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

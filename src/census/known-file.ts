import { nameKey } from "../names-alike.ts";
import { headings } from "./headings.ts";

/** What the headings of a census are called by, whatever their capitals, spaces and signs. */
const known: ReadonlySet<string> = new Set(Object.values(headings).flat().map(headingKey));

/** With fewer that are known, a file is no census. */
const fewest = 4;

/** Whether the headings are those of a census. */
export function areOfACensus(found: readonly string[]): boolean {
  return found.filter((heading) => known.has(headingKey(heading))).length >= fewest;
}

function headingKey(heading: string): string {
  return nameKey(heading).replace(/[^\p{L}\p{N}]/gu, "");
}

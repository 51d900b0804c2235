import { bare } from "./spelling.ts";

/** A pupil who is there all week, in millionths, so that no order of rows can change a sum. */
export const whole = 1_000_000;

const places = 6;
const fraction = /^(?:0?[.,](\d{1,20})|(1)(?:[.,]0{1,20})?)$/;

/**
 * A recorded fraction of full time in millionths, above 0 and at most 1, with a point or a comma; undefined for anything else. More than six places, as of
 * thirds, are rounded to six, half up.
 */
export function fullTimeEquivalent(cell: string): number | undefined {
  const found = fraction.exec(bare(cell));
  if (!found) return undefined;
  const [, decimals = "", one] = found;
  if (one) return whole;
  const digits = decimals.padEnd(places + 1, "0");
  const millionths = Number(digits.slice(0, places)) + (digits.charAt(places) >= "5" ? 1 : 0);
  return millionths > 0 ? millionths : undefined;
}

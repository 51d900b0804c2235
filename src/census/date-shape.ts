/**
 * A cell that is no date, with `d` for each digit and `a` for each letter, such as `dd/dd/dd`: it may be a birth date under the wrong heading, and its shape
 * names nobody. Undefined where it has no digit, for then it may be a name.
 */
export function dateShape(cell: string): string | undefined {
  if (!/\d/.test(cell) || !/^[\p{L}\d/.:, -]{1,30}$/u.test(cell)) return undefined;
  return cell.replace(/\p{L}/gu, "a").replace(/\d/g, "d");
}

/** Why no date of such a shape is read, where the shape says it. */
export function whyNoDate(shape: string): readonly string[] {
  if (/^d{4,5}([.,]d+)?$/.test(shape))
    return [
      "Excel keeps a date as a number, such as 44927 for 1 January 2023: format the column as a date there, and save as CSV again.",
    ];
  if (/^dd?\/dd?\/dd$/.test(shape)) return ["The year must have four digits."];
  return /^(dd?\/dd?\/dddd|dddd-dd-dd)$/.test(shape) ? ["The calendar has no such day: is the month first?"] : [];
}

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
  if (/^d+(\.d+)?$/.test(shape))
    return ["A number alone is how a spreadsheet keeps a date: give the column a date format there, and export again."];
  if (/^dd?\/dd?\/dd$/.test(shape)) return ["The year must have four digits."];
  return /^(dd?\/dd?\/dddd|dddd-dd-dd)$/.test(shape) ? ["The calendar has no such day: is the month first?"] : [];
}

/** What is known of three places. A county of another size is shaped by going in a straight line between them. */
const KNOWN = [
  { schools: 0, pupils: 0, nursery: 0, special: 0, allThrough: 0, secondary: 0 },
  { schools: 36, pupils: 8_000, nursery: 1, special: 2, allThrough: 1, secondary: 4 },
  // As large as Cardiff.
  { schools: 126, pupils: 57_000, nursery: 3, special: 7, allThrough: 1, secondary: 17 },
  // As large as Wales.
  { schools: 1460, pupils: 470_000, nursery: 8, special: 38, allThrough: 31, secondary: 175 },
] as const;

export type Sizes = Record<keyof (typeof KNOWN)[number] | "primary", number>;

/** Below this the closing, joining and opening schools have no neighbours to exchange pupils with. */
export const FEWEST_SCHOOLS = 30;
export const MOST_SCHOOLS = 1460;

export function sizesFor(schools: number): Sizes {
  const at = KNOWN.findIndex((known) => known.schools >= schools);
  const below = KNOWN[at - 1]!;
  const above = KNOWN[at]!;
  const part = (schools - below.schools) / (above.schools - below.schools);
  const between = (key: keyof typeof above) => Math.round(below[key] + (above[key] - below[key]) * part);
  const [nursery, special] = [between("nursery"), between("special")];
  const [allThrough, secondary] = [between("allThrough"), between("secondary")];
  const primary = schools - nursery - special - allThrough - secondary;
  return { schools, pupils: between("pupils"), nursery, special, allThrough, secondary, primary };
}

/** Year groups are numbers here, `N1` as -2 and Reception as 0, so that moving up is adding one. */
export const [N1, N2, RECEPTION] = [-2, -1, 0] as const;

export function yearLabel(year: number): string {
  return year === N1 ? "N1" : year === N2 ? "N2" : year === RECEPTION ? "R" : String(year);
}

/** How full a year group is, against an ordinary one: few begin nursery by January, and not all stay for a sixth form. */
export function fullness(year: number): number {
  if (year === N1) return 0.2;
  if (year === N2) return 0.7;
  if (year <= 11) return 1;
  return { 12: 0.5, 13: 0.4 }[year] ?? 0.02;
}

export function fullnessOf(lowest: number, highest: number): number {
  let sum = 0;
  for (let year = lowest; year <= highest; year++) sum += fullness(year);
  return sum;
}

/**
 * Plain dates as text, `YYYY-MM-DD`. JavaScript's `Date` brings a clock and a time zone with it,
 * and the same seed must give the same bytes in any.
 */
export function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  // Years are counted from March, so that the leap day comes last.
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + Number(date.slice(8, 10)) - 1;
}

export function plainDate(number: number): string {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber(`${year}-03-01`) > number) year--;
  const dayOfYear = number - dayNumber(`${year}-03-01`);
  const marchMonth = Math.floor((dayOfYear * 5 + 2) / 153);
  const day = dayOfYear - Math.floor((marchMonth * 153 + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return `${month > 2 ? year : year + 1}-${two(month)}-${two(day)}`;
}

export function addDays(date: string, days: number): string {
  return plainDate(dayNumber(date) + days);
}

export function daysBetween(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first);
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}

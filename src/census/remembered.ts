import { copied } from "./copied.ts";

/** So many are remembered: as many as a country's codes and needs in all their spellings, with many to spare. */
const most = 20_000;

/** No code is longer, and no need: what is longer is wrong, and not worth the room. */
const longest = 200;

/** The same function, each answer worked out once: a census has few codes and many rows. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  const ofBlank = answer("");
  let last = "";
  let ofLast = ofBlank;
  return (text) => {
    // Most cells are blank or as in the row before, and need not be looked up.
    if (text === "") return ofBlank;
    if (text === last) return ofLast;
    const before = known.get(text);
    ofLast = before ?? answer(text);
    last = text;
    if (before === undefined && known.size <= most && text.length <= longest) known.set(copied(text), ofLast);
    return ofLast;
  };
}

const firstYear = 1900;
const lastYear = 2099;
const daysOfAYear = 12 * 31;

/** The same for cells of days: they differ from row to row, and are found faster by the day than by the text. */
export function rememberedByDay<T>(answer: (text: string) => T): (text: string) => T {
  const others = remembered(answer);
  const known: (T | undefined)[] = new Array((lastYear - firstYear + 1) * daysOfAYear).fill(undefined);
  return (text) => {
    const day = dayWritten(text);
    if (day === undefined) return others(text);
    const before = known[day];
    if (before !== undefined) return before;
    const first = answer(text);
    known[day] = first;
    return first;
  };
}

/** Which day a cell `YYYY-MM-DD` or `DD/MM/YYYY` writes, of all from 1900 to 2099 with 31 to each month; undefined for what is written otherwise. */
function dayWritten(text: string): number | undefined {
  if (text.length !== 10) return undefined;
  if (text[4] === "-" && text[7] === "-") return dayOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  if (text[2] === "/" && text[5] === "/") return dayOf(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2));
  return undefined;
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const isKnown = year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isKnown ? (year - firstYear) * daysOfAYear + (month - 1) * 31 + day - 1 : undefined;
}

/** The number that stands there; NaN where it is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

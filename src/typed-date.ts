import { type PlainDate, plainDate } from "./date.ts";
import { withoutApostrophe } from "./typed-cell.ts";

/** A date, or what to do where what was typed is none or might mean several. */
export type TypedDate = { readonly date: PlainDate } | { readonly advice: readonly string[] };

/** The first letters of each month, in English and in Welsh: no two months of a row share them. */
const months: readonly (readonly string[])[] = [
  ["jan", "ion"],
  ["feb", "chw"],
  ["mar", "maw"],
  ["apr", "ebr"],
  ["may", "mai"],
  ["jun", "meh"],
  ["jul", "gor"],
  ["aug", "aws"],
  ["sep", "med"],
  ["oct", "hyd"],
  ["nov", "tac"],
  ["dec", "rha"],
];

const write = "Write dates as 2023-09-01 or 01/09/2023 (day first).";

/** Reads a date as people and Excel type it: as a file has it, with points or hyphens, or with the month's name. Month and day are never guessed. */
export function typedDate(cell: string): TypedDate {
  const text = withoutApostrophe(cell);
  const date = plainDate(text) ?? plainDate(inSlashes(text));
  return date === undefined ? { advice: adviceFor(text) } : { date };
}

function inSlashes(text: string): string {
  const apart = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/.exec(text);
  if (apart) return `${apart[1]}/${apart[2]}/${apart[3]}`;
  const named = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th|af|ain|fed|eg|ydd)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})$/u.exec(
    text,
  );
  const month = named ? monthNamed(named[2] ?? "") : 0;
  return named && month > 0 ? `${named[1]}/${month}/${named[3]}` : "";
}

/** 1 to 12, and 0 for what is no month. */
export function monthNamed(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return months.findIndex((starts) => starts.includes(start)) + 1;
}

function adviceFor(text: string): string[] {
  const british = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(text);
  if (british && Number(british[2]) > 12 && Number(british[1]) <= 12)
    return [
      "The month stands first here. Then all dates of the column may have it first, and be read as other days.",
      write,
    ];
  if (/^0?0\/0?1\/1900/.test(text))
    return ["Excel writes 00/01/1900 for 0. Clear the cell if there is no date.", write];
  if (/^[2-7]\d{4}(\.\d+)?$/.test(text))
    return ["Excel has saved the date as a number of days. Format the column as Date, and save the file again."];
  if (/^\d{1,2}[-/. ](\d{1,2}|\p{L}{3,9})[-/. ]\d{2}$/u.test(text)) return ["Write the year with four digits.", write];
  if (/^(\d{4}|\p{L}{3,9}[- ]\d{2,4}|\d{1,2}\/\d{4})$/u.test(text)) return ["Write the day as well.", write];
  return [write];
}

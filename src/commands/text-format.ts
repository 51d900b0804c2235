import { extname } from "node:path";
import type { Language } from "../language/text.ts";

export type Format = "table" | "csv" | "json";
export type Headings = "words" | "ids";

/** How results that are text are asked for. */
export interface TextOptions {
  readonly format?: Format;
  readonly output?: string;
  /** Of a CSV: every step, and not only what the table has. */
  readonly full?: true;
  /** Of a CSV: in words, as people read them, or the ids that programs know. */
  readonly headings?: Headings;
  /** Whether a file that holds something else may be written over. */
  readonly replace?: true;
  readonly language: Language;
}

const endings: Readonly<Record<Format, string>> = { table: ".txt", csv: ".csv", json: ".json" };
const named: Readonly<Record<Format, string>> = { table: "a table", csv: "CSV", json: "JSON" };

/** The format that was asked for, or that the ending of the output's name says; a table where neither does. */
export function formatOf({ format, output = "" }: TextOptions): Format {
  return format ?? formatEnding(output) ?? "table";
}

/** A CSV in a file is opened in Excel, and one on stdout is read by a program, unless it is said otherwise. */
export function headingsOf({ headings, output }: TextOptions): Headings {
  return headings ?? (output === undefined ? "ids" : "words");
}

function formatEnding(output: string): Format | undefined {
  const ending = extname(output).toLowerCase();
  return (["table", "csv", "json"] as const).find((each) => endings[each] === ending);
}

/** What of a call contradicts itself. A file's name must not say that it holds what it does not; one without an ending says nothing, and will do. */
export function wrongCall(command: string, formats: readonly Format[], options: TextOptions): string | undefined {
  const { format, output = "", full, headings } = options;
  const ending = extname(output).toLowerCase();
  const ended = formatEnding(output);
  if (ending !== "" && (!ended || !formats.includes(ended)))
    return `error: ${output} cannot be written by ${command}: let its name end in ${formats.map((each) => `${endings[each]} (${named[each]})`).join(" or ")}. A workbook (.xlsx) is written by aln compare.`;
  if (format && ended && format !== ended)
    return `error: ${output} would hold ${named[format]} and not ${named[ended]}: leave --format out, or let its name end in ${endings[format]}.`;
  if ((full || headings) && formatOf(options) !== "csv")
    return "error: --full and --headings go with a CSV: add --format csv, or let the output's name end in .csv.";
  if (full && headingsOf(options) === "ids" && headings === undefined)
    return "error: --full goes with a CSV in words: add --headings words, or --output FILE.csv.";
  return undefined;
}

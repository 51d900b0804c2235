import type { Change } from "../formula/change.ts";
import { arrow, type Compared, type Told, told } from "../formula/change-told.ts";
import { valueInWords } from "../formula/figure-words.ts";
import { scheduleWords as words } from "../language/schedule-words.ts";
import type { Language } from "../language/text.ts";
import { own } from "../look-up.ts";
import { wrappedAfter } from "./wrapped.ts";

/** What was done to which part, its sentences before and after, and what else of it is other in the file. */
export function changeLines(change: Change, aloud: boolean, compared: Compared): string[] {
  const { language } = compared;
  const said = told(change, aloud, compared);
  const { heading, shape, rows } = said;
  const [row] = rows;
  if (shape === "inline" && row)
    return wrappedAfter("    ", `${heading}: ${row.label && `${row.label} `}${arrow(row.before, row.after, language)}`);
  return [
    ...wrappedAfter("    ", `${heading}${figureValue(change, compared)}`),
    ...(shape === "beside"
      ? headed(paragraphs(said, language))
      : rows.flatMap(({ label, before, after }) =>
          wrappedAfter(
            "      ",
            shape === "stated" ? `${before}${after}` : `${label ? `${label}: ` : ""}${arrow(before, after, language)}`,
          ),
        )),
  ];
}

function paragraphs({ rows: [row], inFile }: Told, language: Language): (readonly [string, string])[] {
  const nothing = words.nothing[language];
  return [
    ...(row
      ? ([
          [words.before[language], row.before || nothing],
          [words.after[language], row.after || nothing],
        ] as const)
      : []),
    [words.file[language], inFile],
  ];
}

/** Paragraphs one under another, each after its word; none where there is nothing to say. */
function headed(paragraphs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...paragraphs.map(([word]) => word.length)) + 2;
  return paragraphs.flatMap(([word, text]) =>
    text ? wrappedAfter(`      ${word.toLowerCase().padEnd(width)}`, text) : [],
  );
}

/** A figure that came or went stands with its value. */
function figureValue({ part, id = "", what }: Change, { before, after, language }: Compared): string {
  if (part !== "figures" || what === "changed") return "";
  return `: ${valueInWords(own((what === "added" ? after : before).formula.figures, id), language)}`;
}

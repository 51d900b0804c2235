import { type MarkedRows, type RowCheck, rowErrors } from "../census/index.ts";
import { censusChecks } from "../language/census-checks.ts";
import { rowErrorWords, rowWords } from "../language/row-words.ts";
import type { Language } from "../language/text.ts";
import { Decimal } from "../money.ts";
import type { Problem } from "../problem.ts";
import { longSheet } from "./long-sheet.ts";
import { type MarkedIn, rowsSheet } from "./marked-rows-sheet.ts";
import { number, type SheetPlan, text, type WorkbookPlan } from "./plan.ts";
import { printed } from "./print.ts";

const errors: ReadonlySet<string> = new Set(rowErrors);
const words = { ...censusChecks, ...rowErrorWords };

/** Rows of the censuses in which something was found, for those who sent them, and a key to the checks. */
export function markedWorkbook(
  marked: MarkedRows,
  model: Omit<MarkedIn, "rows" | "hasMore" | "ofFiles">,
  problems: readonly Problem[],
  language: Language,
): WorkbookPlan {
  const all = { ...model, rows: marked.all(), hasMore: marked.hasMore, ofFiles: problems.filter(isOfAFile) };
  return {
    title: rowWords.title[language],
    printed: printed(model.authority, rowWords.forSenders[language], language),
    sheets: [rowsSheet(all, language), keySheet(all, language)],
  };
}

function isOfAFile({ kind }: Problem): boolean {
  return /^(census|file)\//.test(kind) && !errors.has(kind.replace("census/", ""));
}

/** The checks that found something, errors first. */
function keySheet({ rows }: MarkedIn, language: Language): SheetPlan {
  const found = rows.flatMap((row) => [...new Set(row.found.map(({ check }) => check))]);
  const checks = ([...rowErrors, ...Object.keys(censusChecks)] as RowCheck[]).filter((check) => found.includes(check));
  const { key, aboutKey, check, grade, whatFound, whatToDo, rows: unit } = rowWords;
  return longSheet({
    name: key[language],
    top: [
      { cells: [text("title", key[language])] },
      { cells: [text("subtitle", aboutKey[language])] },
      { cells: [text("note", rowWords.whyNotShown[language])], spans: [{ column: 0, columns: 5 }] },
    ],
    footer: rowWords.title[language],
    columns: [
      { heading: check[language], unit: "", width: 26 },
      { heading: grade[language], unit: "", width: 12 },
      { heading: whatFound[language], unit: "", width: 44 },
      { heading: whatToDo[language], unit: "", width: 62 },
      { heading: unit[language], unit: unit[language].toLowerCase(), width: 10 },
    ],
    rows: checks.map((each) => [
      text("label", each),
      text("label", (errors.has(each) ? rowWords.error : rowWords.query)[language]),
      text("label", words[each].label[language]),
      text("label", words[each].advice[language]),
      number("record", "whole", new Decimal(found.filter((other) => other === each).length)),
    ]),
    frozen: 0,
  });
}

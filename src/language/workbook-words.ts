import { aboutSheets } from "./workbook/about-sheets.ts";
import { checkSheetWords } from "./workbook/checks.ts";
import { coverWords } from "./workbook/cover.ts";
import { dataWords } from "./workbook/data.ts";
import { figureSheetWords } from "./workbook/figures.ts";
import { headingWords } from "./workbook/headings.ts";
import { lightWords } from "./workbook/light.ts";
import { methodSentences, methodWords } from "./workbook/method.ts";
import { schoolSheetSentences, schoolSheetWords } from "./workbook/schools.ts";
import { budgetSheetNames, sheetNames } from "./workbook/sheet-names.ts";
import { summaryWords } from "./workbook/summary.ts";
import { typedWords } from "./workbook/typed.ts";

/** Words of the comparison workbook that are not a label of a formula. Each sheet has a file of its own. */
export const workbookWords = {
  ...sheetNames,
  ...headingWords,
  ...lightWords,
  ...checkSheetWords,
  ...figureSheetWords,
  ...schoolSheetWords,
  ...summaryWords,
  ...dataWords,
  ...coverWords,
  ...methodWords,
  ...typedWords,
};

/** Sentences of the workbook with something in them. */
export const workbookSentences = {
  ...aboutSheets,
  ...methodSentences,
  ...budgetSheetNames,
  ...schoolSheetSentences,
};

import type { Allocation } from "../allocation/allocate.ts";
import type { Comparison } from "../comparison/compare.ts";
import { causeWords } from "../language/cause-words.ts";
import { chartWords } from "../language/chart-words.ts";
import { oneSchoolWords } from "../language/one-school-words.ts";
import { readBackWords } from "../language/read-back-words.ts";
import type { Language, Text } from "../language/text.ts";
import { changeSheetWords } from "../language/workbook/changes.ts";
import { workbookSentences, workbookWords } from "../language/workbook-words.ts";
import type { Budget } from "../model/budget.ts";
import { jointLedgers } from "../model/joint-ledger.ts";
import { version } from "../version.ts";
import { driversSheet, memorandumSheet, workingsSheet } from "./budget-sheets.ts";
import { causesSheet } from "./causes-sheet.ts";
import { changesSheet } from "./changes-sheet.ts";
import { chartSheets } from "./chart-sheets.ts";
import { checksOf, checksSheet } from "./checks-sheet.ts";
import { comparedSheet } from "./compared-sheet.ts";
import { type Context, type Looked, lightFrom } from "./context.ts";
import { coverSheet } from "./cover-sheet.ts";
import { dataSheet } from "./data-sheet.ts";
import { driverLedgerSheet } from "./driver-ledger-sheet.ts";
import { figureRowsTaken, figuresSheet, firstFiguresRow } from "./figures-sheet.ts";
import { ideaOf } from "./idea.ts";
import { layoutOf } from "./layout.ts";
import { methodSheet } from "./method-sheet.ts";
import { oneSchoolSheets } from "./one-school-sheets.ts";
import { otherSchoolsSheet } from "./other-schools-sheet.ts";
import { type SheetPlan, text, type WorkbookPlan } from "./plan.ts";
import { printedOf } from "./print.ts";
import { pupilLedgerSheet } from "./pupil-ledger-sheet.ts";
import { queriesSheet } from "./queries-sheet.ts";
import { readBackSheet } from "./read-back-sheet.ts";
import { summarySheet } from "./summary-sheet.ts";

/** The workbook that compares two budgets: cover, outputs, inputs, workings, checks. */
export function comparisonWorkbook(comparison: Comparison<Budget>, language: Language): WorkbookPlan {
  return workbookOf(comparisonContext(comparison, language));
}

/** The same where what stands where is known already. */
export function workbookOf(context: Context): WorkbookPlan {
  const { before, after } = context;
  const { charts, data } = chartSheets(context);
  const oneSchool = oneSchoolSheets(context, context.looked.choice);
  const described: readonly (readonly [SheetPlan, Text])[] = [
    [summarySheet(context), workbookSentences.aboutSummary],
    [charts, chartWords.aboutCharts],
    [comparedSheet(context), workbookSentences.aboutSchools],
    [causesSheet(context), causeWords.about],
    [otherSchoolsSheet(context), workbookSentences.aboutOthers],
    [oneSchool.statement, oneSchoolWords.about],
    [methodSheet(context), workbookSentences.aboutMethod],
    [changesSheet(context), changeSheetWords.aboutChanges],
    ...[before, after].flatMap((each) =>
      memorandumSheet(context, each).map((sheet) => [sheet, workbookSentences.aboutMemorandum(each.name)] as const),
    ),
    [figuresSheet(context), workbookSentences.aboutFigures],
    [driversSheet(context, before), workbookSentences.aboutDrivers(before.name)],
    [driversSheet(context, after), workbookSentences.aboutDrivers(after.name)],
    [workingsSheet(context, before), workbookSentences.aboutWorkings(before.name)],
    [workingsSheet(context, after), workbookSentences.aboutWorkings(after.name)],
    [data, chartWords.aboutChartData],
    [oneSchool.workings, oneSchoolWords.aboutWorkings],
    [checksSheet(context), workbookSentences.aboutChecks],
    [dataSheet(context), workbookSentences.aboutData],
    ...pupilLedgerSheet(context).map((sheet) => [sheet, workbookSentences.aboutLedger] as const),
    ...driverLedgerSheet(context).map((sheet) => [sheet, workbookSentences.aboutDriverLedger] as const),
    ...queriesSheet(context).map((sheet) => [sheet, workbookSentences.aboutQueries] as const),
    [readBackSheet(context), readBackWords.about],
  ];
  const about = new Map(described);
  const sheets = described.map(([sheet]) => sheet);
  const cover = coverSheet(context, sheets, (sheet) => about.get(sheet) ?? { en: "", cy: "" });
  return {
    title: context.in(workbookSentences.title(before.name, after.name)),
    printed: printedOf(context),
    sheets: [cover, ...sheets],
    locked: true,
  };
}

/** What somebody did to a workbook since it was made. */
export interface Since {
  readonly looked?: Looked;
  /** What the later budget was when the workbook was made, where figures of it were typed over. */
  readonly recorded?: Allocation;
}

/** Where everything of a comparison stands in its workbook. */
export function comparisonContext(
  comparison: Comparison<Budget>,
  language: Language,
  { looked = {}, recorded }: Since = {},
): Context {
  const { before, after } = comparison;
  const [nameBefore, nameAfter] = namesOf(before.name, after.name, language);
  const figuresSheet = workbookWords.figures[language];
  // What may be tried stands first; what was decided before it is locked, and stands below.
  const second = layoutOf(after, {
    name: nameAfter,
    figuresSheet,
    figuresRow: firstFiguresRow,
    language,
    isOpen: true,
    recorded,
  });
  const first = layoutOf(before, {
    name: nameBefore,
    figuresSheet,
    figuresRow: firstFiguresRow + figureRowsTaken(after),
    language,
    isOpen: false,
  });
  const dark: Context = {
    comparison,
    before: first,
    after: second,
    ledgers: jointLedgers([first, second]),
    light: text("light", ""),
    looked,
    language,
    program: `aln-allocation-engine ${version}`,
    in: (words) => words[language],
  };
  const { kept, of } = checksOf(dark);
  return { ...dark, light: lightFrom(dark, kept < of, ideaOf(dark)) };
}

/** A sheet's name may not have a colon in it, and no two sheets may share one. */
function namesOf(before: string, after: string, language: Language): [string, string] {
  const plain = (name: string): string => name.replace(":", " ");
  if (before !== after) return [plain(before), plain(after)];
  const { before: first, after: second } = workbookWords;
  return [`${plain(before)} ${first[language].toLowerCase()}`, `${plain(after)} ${second[language].toLowerCase()}`];
}

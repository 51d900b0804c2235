import { type MarkedRow, rowErrors, type ShownField, shownFields } from "../census/index.ts";
import { fieldWords, rowSentences, rowWords } from "../language/row-words.ts";
import type { Language } from "../language/text.ts";
import type { IsAnswered } from "../model/queries.ts";
import { grouped } from "../money.ts";
import type { Problem } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import { type LongColumn, type LongRow, longSheet } from "./long-sheet.ts";
import { type Cell, type SheetPlan, text } from "./plan.ts";

/** Rows with what the model says around them. */
export interface MarkedIn {
  readonly authority: { readonly en: string; readonly cy: string };
  readonly isAnswered: IsAnswered;
  readonly register: Register | undefined;
  readonly rows: readonly MarkedRow[];
  readonly hasMore: boolean;
  /** What is wrong with files as wholes, which no row can show. */
  readonly ofFiles: readonly Problem[];
}

const errors: ReadonlySet<string> = new Set(rowErrors);

/** Each row with its place, its checks and the cells that may be shown: errors first, then what nobody has answered. */
export function rowsSheet(marked: MarkedIn, language: Language): SheetPlan {
  const { rows, hasMore, register } = marked;
  const fields = shownFields.filter((field) => rows.some(({ cells }) => cells?.has(field)));
  const hasReference = rows.some(({ reference }) => reference !== undefined);
  const plain = (heading: string, width: number, unit = ""): LongColumn => ({ heading, unit, width });
  const sent = rowWords.asSent[language];
  const columns: LongColumn[] = [
    plain(rowWords.line[language], 8),
    plain(rowWords.found[language], 44),
    plain(rowWords.grade[language], 18),
    plain(rowWords.census[language], 12),
    plain(rowWords.file[language], 22),
    plain(rowWords.schoolName[language], 30),
    ...(hasReference ? [plain(rowWords.reference[language], 12, sent)] : []),
    ...fields.map((field) => plain(fieldWords[field][language], field === "needs" ? 18 : 11, sent)),
  ];
  const rowFor = (row: MarkedRow): LongRow => [
    written(String(row.line)),
    text("label", foundIn(row, language)),
    text("label", gradeOf(row, marked.isAnswered)[language]),
    text("label", row.census),
    written(row.file),
    text("label", register?.get(row.cells?.get("school") ?? "")?.name ?? ""),
    ...(hasReference ? [row.reference === undefined ? undefined : written(row.reference)] : []),
    ...fields.map((field) => cellOf(row, field, language)),
  ];
  const all = [
    ...marked.ofFiles.map((problem) => ofFile(problem, language)),
    ...byGrade(rows, marked.isAnswered).map(rowFor),
  ];
  return longSheet({
    name: rowWords.rows[language],
    top: [
      { cells: [text("title", rowWords.title[language])] },
      { cells: [text("subtitle", rowWords.about[language])] },
      {
        cells: [
          text(
            "warning",
            hasMore ? rowSentences.more(grouped(String(rows.length)))[language] : rowWords.forSenders[language],
          ),
        ],
        spans: [{ column: 0, columns: 3 }],
      },
    ],
    footer: rowWords.title[language],
    columns,
    rows: all.length > 0 ? all : [[undefined, text("note", rowWords.none[language])]],
    frozen: 2,
  });
}

/** In the words of the refusal, above all rows: while it stands, rows may be missing. */
function ofFile({ file, line, says, advice }: Problem, language: Language): LongRow {
  return [
    line === undefined ? undefined : written(String(line)),
    text("label", `${rowWords.ofFile[language]}: ${[says, ...advice].join(". ").replaceAll("..", ".")}`),
    text("label", rowWords.error[language]),
    undefined,
    file === undefined ? undefined : written(file),
  ];
}

const grades = [rowWords.error, rowWords.query, rowWords.answered];

function byGrade(rows: readonly MarkedRow[], isAnswered: IsAnswered): MarkedRow[] {
  return grades.flatMap((grade) => rows.filter((row) => gradeOf(row, isAnswered) === grade));
}

/** `unknown-code (SEN/ALN Provision); pupil-twice (UPN), and plasc.csv:12` */
function foundIn({ found }: MarkedRow, language: Language): string {
  return found
    .map(({ check, headings, other }) => {
      const under = headings.length > 0 ? ` (${headings.join(", ")})` : "";
      const beside = other ? `, ${rowSentences.and(`${other.file}:${other.line}`)[language]}` : "";
      return `${check}${under}${beside}`;
    })
    .join("; ");
}

function gradeOf({ found, cells, census }: MarkedRow, isAnswered: IsAnswered): (typeof grades)[number] {
  const school = cells?.get("school") ?? "";
  const open = found.some(({ check }) => {
    return errors.has(check) || !isAnswered(check, school, census);
  });
  if (!open) return rowWords.answered;
  return found.some(({ check }) => errors.has(check)) ? rowWords.error : rowWords.query;
}

function cellOf({ cells, found }: MarkedRow, field: ShownField, language: Language): Cell | undefined {
  if (!cells?.has(field)) return undefined;
  const value = cells.get(field) ?? rowWords.notShown[language];
  const isMarked = found.some(({ fields }) => fields.includes(field));
  return isMarked ? { meaning: "marked", shown: "written", value } : written(value);
}

function written(value: string): Cell {
  return { meaning: "label", shown: "written", value };
}

import { Writable } from "node:stream";
import exceljs from "exceljs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { WorkbookPlan } from "../report/plan.ts";
import { drawingOf, withCharts } from "./charts/with-charts.ts";
import { withFonts } from "./fonts.ts";
import { linksOf } from "./links.ts";
import { lock } from "./locks.ts";
import { pack } from "./pack.ts";
import { pageBreaks } from "./paper.ts";
import { withAfterCells } from "./sheet-end.ts";
import { writeSheet } from "./write-sheet.ts";

type Parts = Record<string, Uint8Array>;

/** The moment that every workbook is made at: the same inputs give the same bytes, whatever the clock. */
const never = new Date(Date.UTC(2000, 0, 1));

/**
 * The bytes of a workbook. A formula's result is stored beside it, because previewers do not recalculate. exceljs keeps every cell as objects
 * until it has written them: rows are given to it one by one, and are text once the next one comes.
 */
export async function workbookBytes(plan: WorkbookPlan): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    // Compressed when they are packed again.
    zip: { store: true },
  });
  workbook.title = plan.title;
  workbook.creator = "aln-allocation-engine";
  workbook.lastModifiedBy = "aln-allocation-engine";
  workbook.created = never;
  workbook.modified = never;
  for (const sheet of plan.sheets) {
    const page = writeSheet(workbook, sheet, plan.printed);
    if (plan.locked) lock(page, sheet);
    page.commit();
  }
  await workbook.commit();
  // exceljs stamps each part with the time: they are packed again.
  return pack(finished(Buffer.concat(chunks), plan));
}

/** The parts that exceljs wrote, with what it does not write or writes out of order put into them; the sheets one by one, as they are the large ones. */
function* finished(written: Uint8Array, plan: WorkbookPlan): Generator<[name: string, bytes: Uint8Array]> {
  const sheets = new Map(plan.sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet]));
  const others = unzipSync(written, { filter: ({ name }) => !sheets.has(name) });
  // The list of parts is the first of them by name, and readers expect it there.
  yield* Object.entries(withCharts(recalculated(withFonts(others)), plan)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, sheet] of sheets) {
    const { [name]: part } = unzipSync(written, { filter: (each) => each.name === name });
    if (!part) throw new Error(`exceljs wrote no ${name}`);
    yield [name, withAfterCells(part, ...linksOf(sheet), ...pageBreaks(sheet), ...drawingOf(sheet))];
  }
}

/** Excel works everything out when it opens the file. */
function recalculated(parts: Parts): Parts {
  const name = "xl/workbook.xml";
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const asked = text.replace("<calcPr ", '<calcPr fullCalcOnLoad="1" ');
  if (asked === text) throw new Error(`exceljs wrote no calcPr into ${name}`);
  return { ...parts, [name]: strToU8(asked) };
}

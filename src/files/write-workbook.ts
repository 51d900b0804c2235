import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import exceljs from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookPlan } from "../report/plan.ts";
import { drawingOf, withCharts } from "./charts/with-charts.ts";
import { withFonts } from "./fonts.ts";
import { lock } from "./locks.ts";
import { packedOn } from "./packed-on.ts";
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
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    // Not compressed the first time, because the parts are packed again.
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
  return packed(finished(unzipSync(await written), plan));
}

/** What exceljs does not write, or writes out of order, put into its parts. */
function finished(parts: Parts, plan: WorkbookPlan): Parts {
  const done = withCharts(recalculated(withFonts(parts)), plan);
  plan.sheets.forEach((sheet, i) => {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    const part = done[name];
    if (!part) throw new Error(`exceljs wrote no ${name}`);
    done[name] = withAfterCells(part, ...pageBreaks(sheet), ...drawingOf(sheet));
  });
  return done;
}

/** Excel works everything out when it opens the file. */
function recalculated(parts: Parts): Parts {
  const name = "xl/workbook.xml";
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const asked = text.replace("<calcPr ", '<calcPr fullCalcOnLoad="1" ');
  if (asked === text) throw new Error(`exceljs wrote no calcPr into ${name}`);
  return { ...parts, [name]: strToU8(asked) };
}

/** exceljs stamps each part with the time: packed again, with a date that does not move. */
function packed(finished: Parts): Uint8Array {
  const parts = Object.entries(finished).sort(([a], [b]) => (a < b ? -1 : 1));
  // The list of parts comes first, as readers expect.
  const ordered = [
    ...parts.filter(([name]) => name === "[Content_Types].xml"),
    ...parts.filter(([name]) => name !== "[Content_Types].xml"),
  ];
  return zipSync(Object.fromEntries(ordered), { mtime: packedOn, level: 6 });
}

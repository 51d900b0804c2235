import type exceljs from "exceljs";
import type { Printed } from "../report/plan.ts";
import { storedText } from "./stored-text.ts";

/** Excel refuses a header or a footer of more characters than that, its own codes included. */
const longest = 255;
/** Eight points of the workbook's font. The font comes last, so that no digit of the text is taken for a part of the size. */
const small = '&8&"Arial,Regular"';

/** What stands above and below each printed page; what a page has no room for ends in an ellipsis. */
export function runningLines({ authority, status, page }: Printed, footer: string): Partial<exceljs.HeaderFooter> {
  return {
    oddHeader: besideEachOther(authority, `&R${small}${escaped(status)}`),
    oddFooter: besideEachOther(footer, `&R${small}${page("&P", "&N")}`),
  };
}

/** A text at the left, as long as there is room for beside what stands at the right. */
function besideEachOther(left: string, right: string): string {
  const before = `&L${small}`;
  return `${before}${shortened(left, longest - before.length - right.length)}${right}`;
}

function shortened(text: string, room: number): string {
  if (escaped(text).length <= room) return escaped(text);
  let kept = text;
  // A word at a time, and of one long word a character.
  while (escaped(kept).length > room - 1) kept = kept.replace(/(\s\S*|.)$/su, "");
  return `${escaped(kept)}…`;
}

/** The sign that begins a code stands for itself where it is written twice. */
function escaped(text: string): string {
  return storedText(text).replaceAll("&", "&&");
}

import { columnOf } from "../report/read-back/formula-text.ts";
import type { FoundCell, FoundFormula } from "../report/read-back/found.ts";

/** More than a workbook of all the schools of Wales has on one sheet. */
const mostCells = 2_000_000;

export class TooManyCells extends Error {}

/**
 * The cells of a sheet's part. It goes through the text once, whatever stands there: a workbook may come from anywhere.
 * @throws TooManyCells where it has more than any workbook of ours.
 */
export function sheetCells(xml: string, strings: readonly string[]): Map<string, FoundCell> {
  const cells = new Map<string, FoundCell>();
  const shared = new Map<string, Shared>();
  let number = 0;
  for (const { attributes, body } of elements(xml, "c")) {
    number += 1;
    if (number > mostCells) throw new TooManyCells();
    const address = attributeOf(attributes, "r");
    const cell = cellOf(attributeOf(attributes, "t"), body, strings);
    if (address !== undefined && cell)
      cells.set(address, cell.isFormula ? { ...cell, formula: formulaIn(body, address, shared) } : cell);
  }
  return cells;
}

function cellOf(type = "n", body: string, strings: readonly string[]): FoundCell | undefined {
  const isFormula = /<f[ />]/.test(body);
  const [stored] = [...elements(body, "v")];
  if (type === "inlineStr") return { is: "text", value: textOf(body), isFormula };
  if (!stored && !isFormula) return undefined;
  const value = unescaped(stored?.body ?? "");
  if (type === "s") return { is: "text", value: strings[Number(value)] ?? "", isFormula };
  const is = type === "str" ? "text" : type === "b" ? "truth" : type === "e" ? "error" : "number";
  return { is, value, isFormula };
}

/** A formula that several cells share, and where it is written. */
interface Shared {
  readonly at: string;
  readonly text: string;
}

function formulaIn(body: string, address: string, shared: Map<string, Shared>): FoundFormula | undefined {
  const [written] = [...elements(body, "f")];
  if (!written) return undefined;
  const text = unescaped(written.body);
  const group = attributeOf(written.attributes, "t") === "shared" ? attributeOf(written.attributes, "si") : undefined;
  if (text !== "") {
    if (group !== undefined) shared.set(group, { at: address, text });
    return { text, down: 0, right: 0 };
  }
  const first = shared.get(group ?? "");
  const [was, is] = [first?.at ?? "", address].map(placeOf);
  return first && was && is ? { text: first.text, down: is.row - was.row, right: is.column - was.column } : undefined;
}

function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters = "", row = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  return row === "" ? undefined : { row: Number(row), column: columnOf(letters) };
}

/** The texts that the cells of all sheets share. */
export function sharedStrings(xml: string): string[] {
  return Array.from(elements(xml, "si"), ({ body }) => textOf(body));
}

/** The text of an element, without its runs of fonts; how it is to be read aloud is no part of it. */
function textOf(xml: string): string {
  const spoken = new Set(Array.from(elements(xml, "rPh"), ({ body }) => body));
  const runs = spoken.size === 0 ? xml : [...spoken].reduce((left, part) => left.replace(part, ""), xml);
  return Array.from(elements(runs, "t"), ({ body }) => unescaped(body)).join("");
}

interface Element {
  readonly attributes: string;
  readonly body: string;
}

/** Elements of a name, one after another; none may stand in another of its name. What is not closed ends the search. */
export function* elements(xml: string, name: string): Generator<Element> {
  const open = `<${name}`;
  const close = `</${name}>`;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const after = at + open.length;
    if (!" >/\n\r\t".includes(xml.charAt(after))) {
      at = after;
      continue;
    }
    const end = xml.indexOf(">", after);
    if (end < 0) break;
    if (xml.charAt(end - 1) === "/") {
      yield { attributes: xml.slice(after, end - 1), body: "" };
      at = end;
      continue;
    }
    const closed = xml.indexOf(close, end);
    if (closed < 0) break;
    yield { attributes: xml.slice(after, end), body: xml.slice(end + 1, closed) };
    at = closed + close.length;
  }
}

export function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The five entities of XML and numbered letters; nothing that a file declares for itself. */
export function unescaped(text: string): string {
  return text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|quot|apos|amp));/g, (whole, digits, hex, name) => {
        if (name) return entities[name] ?? whole;
        const code = digits ? Number(digits) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
}

import { columnOf } from "../report/read-back/formula-text.ts";
import type { FoundCell, FoundFormula } from "../report/read-back/found.ts";
import { formulaStored, textStored } from "./stored-text.ts";

/** A workbook of all the schools of Wales has a quarter of this, and as many texts. */
const mostCells = 2_000_000;
/** The text of a cell has 32,767 characters at most, of which each may take several to write. */
const longestElement = 1_000_000;

/** A workbook has more in it than anybody's comparison. */
export class TooMuch extends Error {}

/** Counts what is read of a workbook, all its sheets together. */
export class CellsLeft {
  private left = mostCells;

  /** @throws TooMuch */
  take({ body }: Element): void {
    this.left -= 1;
    if (this.left < 0 || body.length > longestElement) throw new TooMuch();
  }
}

/**
 * The cells of a sheet's part. It goes through the text once, whatever stands there: a workbook may come from anywhere.
 * @throws TooMuch where it has more than any workbook of ours.
 */
export function sheetCells(xml: string, strings: readonly string[], left: CellsLeft): Map<string, FoundCell> {
  const cells = new Map<string, FoundCell>();
  const shared = new Map<string, Shared>();
  for (const element of elements(xml, "c")) {
    left.take(element);
    const { attributes, body } = element;
    const address = attributeOf(attributes, "r");
    const cell = cellOf(attributeOf(attributes, "t"), body, strings);
    if (address !== undefined && cell)
      cells.set(address, cell.isFormula ? { ...cell, formula: formulaIn(body, address, shared) } : cell);
  }
  return cells;
}

function cellOf(type = "n", body: string, strings: readonly string[]): FoundCell | undefined {
  const isFormula = /<f[ />]/.test(body);
  if (type === "inlineStr") return { is: "text", value: textOf(body), isFormula };
  const [stored] = elements(body, "v");
  if (!stored && !isFormula) return undefined;
  const value = unescaped(stored?.body ?? "");
  if (type === "s") return { is: "text", value: strings[Number(value)] ?? "", isFormula };
  if (type === "str") return { is: "text", value: textStored(value), isFormula };
  const is = type === "b" ? "truth" : type === "e" ? "error" : "number";
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
  const text = formulaStored(unescaped(written.body));
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
export function sharedStrings(xml: string, left: CellsLeft): string[] {
  const texts: string[] = [];
  for (const element of elements(xml, "si")) {
    left.take(element);
    texts.push(textOf(element.body));
  }
  return texts;
}

/** The text of an element, without its runs of fonts; how it is to be read aloud is no part of it. */
function textOf(xml: string): string {
  let text = "";
  let from = 0;
  for (const spoken of elements(xml, "rPh")) {
    text += textsOf(xml.slice(from, spoken.at));
    from = spoken.end;
  }
  return textStored(text + textsOf(xml.slice(from)));
}

function textsOf(xml: string): string {
  let text = "";
  for (const { body } of elements(xml, "t")) text += unescaped(body);
  return text;
}

interface Element {
  readonly attributes: string;
  readonly body: string;
  /** Where it begins in the text, and where what follows it does. */
  readonly at: number;
  readonly end: number;
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
      yield { attributes: xml.slice(after, end - 1), body: "", at, end: end + 1 };
      at = end;
      continue;
    }
    const closed = xml.indexOf(close, end);
    if (closed < 0) break;
    const next = closed + close.length;
    yield { attributes: xml.slice(after, end), body: xml.slice(end + 1, closed), at, end: next };
    at = next;
  }
}

/** Of each name one pattern, and not one for each of a million cells. */
const patterns = new Map<string, RegExp>();

export function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}="([^"]*)"`);
  patterns.set(name, pattern);
  const value = pattern.exec(attributes)?.[1];
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

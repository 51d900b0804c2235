import type { Towards } from "../money.ts";
import { type Comparison, type Expression, type Reading, read } from "./expression.ts";

/** Where each thing stands in a workbook: addresses are passed in, so that the reading knows nothing of sheets. */
export interface Addresses {
  /** A school's cell in a column, such as `$G8`. */
  column(id: string): string;
  /** The cells of all schools in a column, such as `$G$8:$G$43`. */
  range(id: string): string;
  /** The one cell of a figure, such as `Figures!$C$5`. */
  figure(id: string): string;
  /** The cell of a school's attribute and the text that stands there for a value. */
  attribute(name: string): string;
  attributeText(name: string, value: string): string;
}

/** The Excel text of a cell, rounded to its declared places: only functions of Excel 2007, and never ROUNDDOWN, ROUNDUP or TRUNC. */
export function excelOf(expression: Expression, places: number, addresses: Addresses): string {
  const { text } = read(expression, excelReading(addresses));
  const already = expression.is === "rounded" && expression.places === places;
  return already ? text : roundedText(text, places, "nearest");
}

/** Text, and how tightly it holds together: an operand looser than its operation is put in brackets. */
export interface Piece {
  readonly text: string;
  readonly binds: 0 | 1 | 2 | 3;
}

const comparing = 0;
const adding = 1;
const multiplying = 2;
const whole = 3;

/** The Excel reading before it is rounded to places, for a reading that puts it beside another. */
export function excelReading(addresses: Addresses): Reading<Piece> {
  return {
    amount: (value) => piece(value),
    column: (id) => piece(addresses.column(id)),
    figure: (id) => piece(addresses.figure(id)),
    total: (id) => call("SUM", addresses.range(id)),
    nthLargest: (id, n) => call("LARGE", addresses.range(id), n.text),
    sum: (terms) => ({ text: terms.map((term) => at(adding, term)).join("+"), binds: adding }),
    difference: (from, take) => ({ text: `${at(adding, from)}-${at(multiplying, take)}`, binds: adding }),
    product: (factors) => ({ text: factors.map((factor) => at(multiplying, factor)).join("*"), binds: multiplying }),
    quotient: (of, by, ifZero) => {
      const division: Piece = { text: `${at(multiplying, of)}/${at(whole, by)}`, binds: multiplying };
      return ifZero ? call("IF", `${at(adding, by)}=0`, ifZero.text, division.text) : division;
    },
    atLeast: (terms) => call("MAX", ...terms.map((term) => term.text)),
    atMost: (terms) => call("MIN", ...terms.map((term) => term.text)),
    rounded: (of, places, towards, from) => ({ text: roundedText(of.text, places, towards, from), binds: adding }),
    choice: (when, then, otherwise) => call("IF", when.text, then.text, otherwise.text),
    compare: (left, than, right) => ({
      text: `${at(adding, left)}${signs[than]}${at(adding, right)}`,
      binds: comparing,
    }),
    attribute: (name, oneOf) => {
      const tests = oneOf.map((value) => `${addresses.attribute(name)}="${addresses.attributeText(name, value)}"`);
      return tests.length === 1 ? { text: tests[0] ?? "", binds: comparing } : call("OR", ...tests);
    },
  };
}

const signs: Record<Comparison, string> = { atLeast: ">=", atMost: "<=", moreThan: ">", equals: "=" };

function piece(text: string): Piece {
  return { text, binds: whole };
}

function call(name: string, ...parts: string[]): Piece {
  return piece(`${name}(${parts.join(",")})`);
}

function at(binds: Piece["binds"], part: Piece): string {
  return part.binds >= binds ? part.text : `(${part.text})`;
}

function roundedText(text: string, places: number, towards: Towards, from?: number): string {
  if (towards === "nearest") return nearest(text, places);
  if (towards === "zero") return `SIGN(${text})*${roundedText(`ABS(${text})`, places, "down", from)}`;
  if (from === undefined) return besideNearest(text, places, towards);
  // What has no more places than it is rounded to stands already.
  return places < from ? byWholeNumbers(text, places, towards, from) : nearest(text, from);
}

/**
 * To a whole number goes by way of tenths: LibreOffice's ROUND(x,0), alone among its ROUNDs, sees the noise of doubles, so that 40.745*100
 * is 4074. (A double ÷ 10 × 10 is itself, because 10 is a sum of two powers of 2.) Tens, hundreds and thousands are tenths of the next.
 */
function nearest(text: string, places: number): string {
  if (places > 0) return `ROUND(${text},${places})`;
  return places === 0 ? `ROUND((${text})/10,1)*10` : `ROUND((${text})/10^${1 - places},1)*10*10^${-places}`;
}

/**
 * Down and up go by way of a whole number of the operand's last place: LibreOffice's ROUNDDOWN is a penny out on values such as 0.29, and INT
 * of a product of decimals can fall one short. The whole number has 15 digits at most, as the operand has.
 */
function byWholeNumbers(text: string, places: number, towards: "down" | "up", from: number): string {
  const sign = towards === "up" ? "-" : "";
  const whole = from === 0 ? `(${nearest(text, 0)})` : `ROUND(ROUND(${text},${from})*10^${from},0)`;
  const scale = places < 0 ? `*10^${-places}` : `/10^${places}`;
  return `${sign}INT(${sign}${whole}/10^${from - places})${places === 0 ? "" : scale}`;
}

/** Where the operand has any number of places: to the nearest, and one step further where that is past it. A comparison sees 14 digits. */
function besideNearest(text: string, places: number, towards: "down" | "up"): string {
  const near = nearest(text, places);
  const [past, step] = towards === "down" ? [">", "-"] : ["<", "+"];
  return nearest(`${near}${step}IF(${near}${past}${text},10^${-places},0)`, places);
}

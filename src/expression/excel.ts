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
interface Piece {
  readonly text: string;
  readonly binds: 0 | 1 | 2 | 3;
}

const comparing = 0;
const adding = 1;
const multiplying = 2;
const whole = 3;

function excelReading(addresses: Addresses): Reading<Piece> {
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
    rounded: (of, places, towards) => ({ text: roundedText(of.text, places, towards), binds: adding }),
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

const signs: Record<Comparison, string> = { atLeast: ">=", atMost: "<=", moreThan: ">" };

function piece(text: string): Piece {
  return { text, binds: whole };
}

function call(name: string, ...parts: string[]): Piece {
  return piece(`${name}(${parts.join(",")})`);
}

function at(binds: Piece["binds"], part: Piece): string {
  return part.binds >= binds ? part.text : `(${part.text})`;
}

/**
 * To a whole number goes by way of tenths: LibreOffice's ROUND(x,0), alone among its ROUNDs, sees the noise of doubles, so that 40.745*100
 * is 4074. (A double ÷ 10 × 10 is itself, because 10 is a sum of two powers of 2.)
 * Down and up go by way of an integer number of millionths: LibreOffice's ROUNDDOWN is a penny out on values such as 0.29, and INT of a
 * product of decimals can fall one short. Six places is what a working cell holds.
 */
function roundedText(text: string, places: number, towards: Towards): string {
  if (towards === "nearest") return places === 0 ? `ROUND((${text})/10,1)*10` : `ROUND(${text},${places})`;
  const sign = towards === "up" ? "-" : "";
  return `${sign}INT(${sign}ROUND(ROUND(${text},6)*10^6,0)/10^${6 - places})/10^${places}`;
}

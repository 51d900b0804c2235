import { Decimal } from "../../money.ts";
import type { FoundFormula } from "./found.ts";

/** A text, the name of a sheet, a number, a name or a cell, or one sign. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.$!])|[\p{L}\p{N}_$.]+!?|\s+|./gsu;

/** Excel takes no formula that is longer. */
const mostCharacters = 8192;

/**
 * Whether a formula that was found is the one that was made: programs write spaces, capitals, numbers and the names of sheets each in their own way.
 * One that the file does not say in words is known by its result alone.
 */
export function isSameFormula(made: string, found: FoundFormula | undefined): boolean {
  if (!found || made === found.text) return true;
  return found.text.length <= mostCharacters && plain(made) === plain(textOf(found));
}

/** As it stands in its own cell. */
export function textOf({ text, down, right }: FoundFormula): string {
  return down === 0 && right === 0 ? text : movedBy(text, down, right);
}

function plain(formula: string): string {
  const tokens = (formula.match(token) ?? []).map((each) => {
    if (/^\s/.test(each)) return "";
    if (each.startsWith('"')) return each;
    if (each.startsWith("'")) return `${each.slice(1, -2).replaceAll("''", "'")}!`;
    if (/^[\d.]/.test(each) && !each.endsWith("!")) return numberIn(each);
    return each.endsWith("!") ? each : each.toUpperCase();
  });
  // A range says its sheet once, or at both ends.
  return tokens
    .map((each, i) => (isSheet(each) && tokens[i - 1] === ":" && each === tokens[i - 3] ? "" : each))
    .join("");
}

function isSheet(each: string): boolean {
  return each.endsWith("!") && !each.startsWith('"');
}

function numberIn(text: string): string {
  return /^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? new Decimal(text).toFixed() : text.toUpperCase();
}

/** Where it stands some rows and columns further on: a cell that has no `$` before it moves along. A function such as LOG10 is none. */
function movedBy(formula: string, rows: number, columns: number): string {
  return (formula.match(token) ?? [])
    .map((each, i, all) =>
      /^[$A-Za-z]/.test(each) && !each.endsWith("!") && all[i + 1] !== "(" ? movedCell(each, rows, columns) : each,
    )
    .join("");
}

function movedCell(text: string, rows: number, columns: number): string {
  const [, fixed = "", letter = "", fixedRow = "", row = ""] = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(text) ?? [];
  if (row === "") return text;
  const column = fixed ? letter : lettersOf(columnOf(letter) + columns);
  return `${fixed}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
}

/** 1 for `A`, 27 for `AA`. */
export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(number: number): string {
  return number <= 0 ? "" : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

/** A cell as somebody typed it or Excel saved it: letters in one form, spaces alike, and what Excel wraps around text taken off. */
export function tidied(cell: string): string {
  const text = cell
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
  // A formula that is nothing but text keeps Excel from reading a number: ="0699001".
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

/** Excel shows an apostrophe in front to keep a cell as text; it is no part of a number or a date. */
export function withoutApostrophe(text: string): string {
  return text.replace(/^['’‘`]\s*/, "");
}

/** What Excel saves in the place of a value: of a formula that could not be worked out, or of a number in a column that is too narrow. */
const excelErrors =
  /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|GETTING_DATA|#+)$/i;

/** What to do where Excel saved an error in the place of a value; undefined where it did not. */
export function excelErrorIn(text: string): string | undefined {
  if (!excelErrors.test(text)) return undefined;
  return text.startsWith("##")
    ? "Excel shows this where a column is too narrow. Make the column wider, and save the file again."
    : "That is an error of Excel: it could not work out a formula. Correct the formula, or type its result, and save the file again.";
}

/** A sign that has no width, or moves what stands beside it: it cannot be seen, so that two names would look alike, or a screen be written over. */
const unseen =
  /\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}|\p{Bidi_Control}|[\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

/** What is wrong with a text that must be one line of signs that can be seen, and what to do; undefined where nothing is. */
export function unseenIn(text: string): { readonly says: string; readonly advice: string } | undefined {
  const [sign] = unseen.exec(text) ?? [];
  if (sign === undefined) return undefined;
  if (sign === "\n" || sign === "\r")
    return {
      says: "has a line break in it",
      advice: "Write it on one line: in Excel a line break is typed with Alt+Enter.",
    };
  if (sign === "\t") return { says: "has a tab in it", advice: "Write a space in its place." };
  const number = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    says: `has a sign in it that nobody sees (${number})`,
    advice: "Type the cell again, and do not paste it: the sign came with what was copied.",
  };
}

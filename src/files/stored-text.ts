/**
 * In a workbook `_x0041_` stands for the letter A (ECMA-376, ST_Xstring): what a text has of that form itself is written with `_x005F_` for its
 * underscore, as Excel does it.
 */
const standsForALetter = /_(?=x[0-9a-fA-F]{4}_)/g;

/** A text as a workbook stores it. */
export function storedText(text: string): string {
  return text.replace(standsForALetter, "_x005F_");
}

/** A stored text as people read it. */
export function textStored(stored: string): string {
  return stored.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A formula in which a text is cut in two at such a place: it says the same, whether a program reads formulas so or not. */
export function storedFormula(formula: string): string {
  return formula.replace(standsForALetter, '_"&"');
}

/** The formula as it was made. */
export function formulaStored(stored: string): string {
  return stored.replace(/_"&"(?=x[0-9a-fA-F]{4}_)/g, "_");
}

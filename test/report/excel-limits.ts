import { strFromU8, unzipSync } from "fflate";
import { every, named, treeOf } from "../files/xml-tree.ts";

/**
 * What Excel opens only by repair, and LibreOffice without a word: the limits of Microsoft's "Excel specifications and limits", and of its file
 * format (ECMA-376, data validation and sheet names). Empty where there is nothing.
 */
export function pastExcelsLimits(workbook: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(workbook)).filter(([part]) => part.endsWith(".xml"));
  return parts.flatMap(([part, bytes]) => {
    const tree = treeOf(strFromU8(bytes));
    const texts = (element: string): string[] => named(tree, element).map(({ text }) => text);
    const attributes = (element: string, attribute: string): string[] =>
      named(tree, element).flatMap(({ attributes }) => attributes[attribute] ?? []);
    const longer = (than: number, what: string, found: readonly string[]): string[] =>
      found.filter((text) => text.length > than).map((text) => `${part}: ${what} of ${text.length}: ${start(text)}`);
    const stringItems = named(tree, "si").map((item) =>
      every(item)
        .filter(({ name }) => name === "t")
        .map(({ text }) => text)
        .join(""),
    );
    const formulas = [...texts("f"), ...texts("formula1"), ...texts("formula2"), ...texts("formula")];
    return [
      ...longer(32_767, "a text", [...stringItems, ...texts("v")]),
      ...longer(31, "a sheet's name", part === "xl/workbook.xml" ? attributes("sheet", "name") : []),
      ...attributes("sheet", "name")
        .filter((name) => part === "xl/workbook.xml" && (/[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)))
        .map((name) => `${part}: a sheet's name with a sign that it may not have: ${name}`),
      ...named(tree, "row")
        .filter(({ attributes }) => Number(attributes.ht ?? 0) > 409)
        .map(({ attributes }) => `${part}: row ${attributes.r} is higher than 409 points`),
      ...longer(255, "a header or footer", [...texts("oddHeader"), ...texts("oddFooter")]),
      ...["error", "prompt"].flatMap((said) => longer(255, "a message", attributes("dataValidation", said))),
      ...["errorTitle", "promptTitle"].flatMap((said) => longer(32, "a title", attributes("dataValidation", said))),
      ...longer(8_192, "a formula", formulas),
      ...formulas.flatMap((formula) => pastLimits(formula).map((what) => `${part}: ${what}: ${start(formula)}`)),
    ];
  });
}

function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Of one formula: texts of more than 255 characters, functions more than 64 deep, of more than 255 parts. */
function pastLimits(formula: string): string[] {
  const found = new Set<string>();
  const open: { isFunction: boolean; parts: number }[] = [];
  for (const [piece] of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z.]+\(|[(),]|[^"'(),A-Z]+|[A-Z.]+/g)) {
    if (piece.startsWith('"') && piece.slice(1, -1).replaceAll('""', '"').length > 255)
      found.add("a text in it is long");
    else if (piece.endsWith("(")) open.push({ isFunction: piece !== "(", parts: 1 });
    else if (piece === ")") open.pop();
    else if (piece === ",") {
      const at = open.at(-1);
      if (at) at.parts += 1;
      if (at && at.parts > 255) found.add("a function in it has many parts");
    }
    if (open.filter(({ isFunction }) => isFunction).length > 64) found.add("its functions are deep");
  }
  return [...found];
}

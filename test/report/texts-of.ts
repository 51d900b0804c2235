import { strFromU8, unzipSync } from "fflate";

/** A text somewhere in a workbook's file: where, and what. */
export interface TextFound {
  readonly where: string;
  readonly text: string;
}

/** Attributes that a reader may be shown, by the part of the workbook that has them. */
const shownAttributes: readonly (readonly [part: RegExp, attribute: RegExp])[] = [
  [/^xl\/workbook\.xml$/, /<sheet [^>]*?name="([^"]*)"/g],
  [/^xl\/workbook\.xml$/, /<definedName [^>]*?name="([^"]*)"/g],
  [/^xl\/styles\.xml$/, /formatCode="([^"]*)"/g],
  [/^xl\/worksheets\//, /<dataValidation [^>]*?(?:promptTitle|prompt|errorTitle|error)="([^"]*)"/g],
  [/^xl\/worksheets\//, /(?:promptTitle|prompt|errorTitle|error|tooltip|display)="([^"]*)"/g],
  [/^xl\/(?:drawings|charts)\//, /(?:descr|title)="([^"]*)"/g],
  [/^xl\/tables\//, /(?:displayName|name)="([^"]*)"/g],
];

/** Elements whose content is a text, a header, a property, or a formula with texts in it. */
const elements =
  /<(?:\w+:)?(t|v|f|oddHeader|oddFooter|title|subject|creator|lastModifiedBy|description|keywords|category|formula1|formula2|definedName)(?: [^>]*)?>([^<]*)</g;

/** Every text in a workbook's file that a reader may see, whatever part of it. */
export function textsOf(workbook: Uint8Array): TextFound[] {
  const found = Object.entries(unzipSync(workbook)).flatMap(([part, bytes]) => {
    if (!part.endsWith(".xml")) return [];
    const xml = strFromU8(bytes);
    const attributes = shownAttributes
      .filter(([parts]) => parts.test(part))
      .flatMap(([, attribute]) => [...xml.matchAll(attribute)].map(([, text = ""]) => text));
    const contents = [...xml.matchAll(elements)].flatMap(([, element = "", text = ""]) => textsIn(element, text));
    return [...attributes, ...contents].map((text) => ({ where: part, text: unescaped(text) }));
  });
  return [...new Map(found.filter(({ text }) => /\p{L}{2}/u.test(text)).map((each) => [each.text, each])).values()];
}

/** Of a formula the texts in quotes, and not the names of functions or sheets, which stand elsewhere. */
function textsIn(element: string, text: string): string[] {
  if (!["f", "formula1", "formula2", "definedName"].includes(element)) return [text];
  return [...text.matchAll(/(?:&quot;|")(.*?)(?:&quot;|")/g)].map(([, literal = ""]) => literal);
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

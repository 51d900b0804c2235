/** A slip in a text that should be JSON: where it is, what it is, and what to do. */
export interface JsonSlip {
  readonly offset: number;
  readonly length: number;
  readonly says: string;
  readonly advice: string;
}

/** What is no piece of JSON, though people and their programs write it: the first that stands in a text, in the words of somebody who has never heard of a token. */
export function slipIn(text: string): JsonSlip | undefined {
  const tokens = new RegExp(`(?<text>${jsonText})|(?<word>${jsonWord})|(?<space>[ \\t\\r\\n]+)`, "uy");
  let offset = 0;
  let comma: number | undefined;
  let before = "";
  while (offset < text.length) {
    tokens.lastIndex = offset;
    const { text: string, word, space } = tokens.exec(text)?.groups ?? {};
    const token = string ?? word ?? space;
    if (comma !== undefined && (word === "}" || word === "]"))
      return { offset: comma, length: 1, says: "a comma stands after the last part", advice: "Take the comma out." };
    const slip = string === undefined ? undefined : slipInText(string, offset);
    if (slip) return slip;
    if (token === undefined || (before === ":" && thousands.test(text.slice(offset, offset + 40))))
      return slipAt(text, offset);
    if (space === undefined) {
      comma = word === "," ? offset : undefined;
      before = token;
    }
    offset += token.length;
  }
  return undefined;
}

/** After a key, and not in a list: a number with commas in it. */
const thousands = /^-?\d{1,3}(,\d{3})+(?!\d)/;

const jsonText = String.raw`"(?:[^"\\\r\n]|\\[^\r\n])*"`;
const jsonWord = String.raw`[{}\[\]:,]|(?:true|false|null)(?![\p{L}\p{N}_])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\p{L}\p{N}_.%£])`;

/** In a text in quotes: a backslash that stands for itself, and a control character. */
function slipInText(text: string, offset: number): JsonSlip | undefined {
  const at = { offset, length: text.length };
  if (/\\(?!["\\/bfnrtu]|\\)|\\u(?![0-9a-fA-F]{4})/.test(text.replaceAll("\\\\", "")) || isPathWithEscapes(text))
    return {
      ...at,
      says: "a backslash may not stand so in this text",
      advice: `Write / in its place: ${text.replace(/\\+/g, "/")}. A backslash that is meant is written twice.`,
    };
  if (/\t/.test(text)) return { ...at, says: "a tab stands in this text", advice: "Write a space in its place." };
  return undefined;
}

/** In `"data\baseline.csv"` the backslash and the letter after it would be one sign. */
function isPathWithEscapes(text: string): boolean {
  return /\.(csv|json|txt|xlsx?|docx|html)"$/i.test(text) && /\\[bfnrtu]/.test(text.replaceAll("\\\\", ""));
}

const quotes =
  'Write straight double quotes: " and not another sign. Word and mail programs change them, and so do web pages.';

/** What begins at a place where no piece of JSON does. */
function slipAt(text: string, offset: number): JsonSlip | undefined {
  const rest = text.slice(offset, offset + 200);
  const found = slips.find(([form]) => form.test(rest));
  if (!found) return undefined;
  const [form, says, advice] = found;
  const [piece = ""] = form.exec(rest) ?? [];
  return { offset, length: piece.length, says, advice };
}

const slips: readonly (readonly [RegExp, string, string])[] = [
  [/^[“”„‟«»＂][^“”„‟«»＂"\r\n]*[“”„‟«»＂"]?/u, "this is in curly quotes", quotes],
  [/^"[^"\r\n]*[“”]/u, "this ends with a curly quote", quotes],
  [/^['‘’‛`´][^'‘’‛`´\r\n]*['‘’‛`´]?/u, "this is in single quotes", quotes],
  [
    /^(\/\/|\/\*|#|<!--).*/u,
    "a comment may not stand in it; a note may",
    'Take it out, or write it in a "note", where there is one.',
  ],
  [
    /^(NaN|-?Infinity|undefined|None|nil|N\/A)(?![\p{L}])/iu,
    "this is not a number",
    "Write the number itself, in double quotes where it is a figure. Where there is none, take the key out.",
  ],
  [/^(true|false|null)(?!\p{L})/iu, "true, false and null have small letters", "Write it in small letters."],
  [
    /^[\p{L}_$][\p{L}\p{N}_$.-]*(?=\s*[:=])/u,
    "a key must stand in double quotes",
    "Put a double quote before it and after it.",
  ],
  [
    /^[-+]?[£$€]?[\d.][\d.,]*[%\p{L}]*/u,
    "this is not a number as JSON writes it",
    'Write a figure in plain digits and in double quotes, such as "1250.37".',
  ],
  [
    /^[£$€%+-][^,}\]\r\n]*/u,
    "this is not a number as JSON writes it",
    'Write a figure in plain digits and in double quotes, such as "1250.37".',
  ],
  [/^[\p{L}_][^,}\]\r\n]*/u, "text must stand in double quotes", "Put a double quote before it and after it."],
  [/^;/u, "a semicolon may not stand here", "Write a comma between two parts, and a colon after a key."],
  [/^=>?/u, "an equals sign may not stand here", "Write a colon after a key."],
  [
    /^[^\S \t\r\n]|^[\p{Cf}\p{Cc}]/u,
    "a space stands here that JSON does not know",
    "It came with what was copied: take it out, or type a space in its place.",
  ],
];

import { withoutApostrophe } from "./typed-cell.ts";

/** A number in plain digits, or what to do where what was typed might mean several. */
export type TypedNumber = { readonly digits: string } | { readonly advice: readonly string[] };

/** Plain digits; thousands in groups of exactly three, with commas or spaces. */
const body = String.raw`(?:\d+(?:\.\d*)?|\.\d+|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d*)?)`;
const minus = "[-−–]";
const forms: readonly RegExp[] = [
  new RegExp(`^(?<minus>${minus})? ?(?<pound>£)? ?(?<body>${body})$`),
  new RegExp(`^[+](?<pound>£)?(?<body>${body})$`),
  new RegExp(`^(?<pound>£) ?(?<minus>${minus}) ?(?<body>${body})$`),
  new RegExp(`^(?<pound>£)? ?(?<body>${body}) ?(?<minus>${minus})$`),
  new RegExp(String.raw`^(?<minus>\() ?(?<pound>£)? ?(?<body>${body}) ?\)$`),
  new RegExp(String.raw`^(?<pound>£) ?(?<minus>\() ?(?<body>${body}) ?\)$`),
];

/** Reads a number as people and Excel type it: `£21,000.00`, `21 000`, `(500.00)`, `500-`. What might mean two things is not guessed. */
export function typedNumber(cell: string, isMoney: boolean): TypedNumber {
  const text = withoutApostrophe(cell);
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (!parts) continue;
    if (parts.pound && !isMoney)
      return { advice: ["This column holds no money: take the pound sign out, if the number is right."] };
    // Pence have two places: three are thousands, as they are written elsewhere.
    if (isMoney && /^[1-9]\d{0,2}\.\d{3}$/.test(parts.body ?? "")) return { advice: separators };
    const digits = (parts.body ?? "").replace(/[, ]/g, "").replace(/^\./, "0.").replace(/\.$/, "");
    return { digits: `${parts.minus ? "-" : ""}${digits}` };
  }
  if (/^[-−(+]? ?£? ?[-−]?\d[\d.,'’ ]*\)?$/.test(text)) return { advice: separators };
  const advice = reasons.find(([form]) => form.test(text))?.[1];
  return { advice: advice === undefined ? [] : [advice] };
}

const separators = [
  "In 1,250.50 a comma stands before each three digits, and a point before the decimals. This might mean two numbers.",
  "In Excel, format the column as Number with no separators, and save the file again.",
];

/** What stands in a cell of numbers and is none that can be read, by how it is recognised. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /^[-−+]?\d+([.,]\d+)?e[-+]?\d+$/i,
    "Excel has shortened the number, and its last digits are lost. Format the column as Number, check each number, and save the file again.",
  ],
  [/^[-−(]?[\d.,]+ ?%\)?$/, "That is a percentage, and this column holds none: write the number itself."],
  [
    /^(\*+|\[\p{L}\]|<\s*\d+|\.\.|~|:)$/u,
    "That stands for a number that was left out to protect pupils. Write the number itself: it is neither blank nor 0.",
  ],
  [/^£? ?[-−–—]$/, "Excel's accounting format shows 0 as a dash. Write 0 if that is meant."],
  [
    /^(nil|none|null|n\/?a|dim|tbc|tba|zero|sero)$/i,
    "Write 0 if that is meant. Where the number is not known yet, find it first.",
  ],
  [
    /^(\d{1,2}[-/ ]\p{L}{3,9}\.?([-/ ]\d{2,4})?|\p{L}{3,9}[-/ ]\d{2,4}|\d{1,4}[-/]\d{1,2}[-/]\d{1,4})$/u,
    "That is a date: Excel makes one of a number such as 1/2. Format the column as Number, and type the number again.",
  ],
];

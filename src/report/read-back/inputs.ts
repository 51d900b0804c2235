import type { Decimal } from "../../money.ts";
import type { Checked, Problem } from "../../problem.ts";
import { quoted } from "../../problem.ts";
import { tooLarge } from "../accepts.ts";
import type { Accepts, Input } from "../plan.ts";
import { type CellPair, numberIn } from "./sheets.ts";

/** An input, and the number that stands there now. */
export interface Given {
  readonly at: string;
  readonly input: Input;
  readonly was: Decimal;
  readonly is: Decimal;
}

/** Every input with what it was and is; what cannot stand in one is a problem, whichever budget it is of. */
export function givenInputs(cells: readonly CellPair[], file: string): Checked<Given[]> {
  const problems: Problem[] = [];
  const given = cells.flatMap(({ at, made: { accepts, closed, value: was }, found }): Given[] => {
    if (!accepts || typeof was === "string") return [];
    const { input } = accepts;
    const is = found && numberIn(found);
    // What is locked is put back, whatever it is now.
    if (closed) return input && is ? [{ at, input, was, is }] : [];
    const wrong = is ? wrongNumber(is, accepts) : whyNoNumber(found);
    if (!wrong && is) return input ? [{ at, input, was, is }] : [];
    problems.push({
      kind: "workbook/input",
      file,
      says: `${at} ${wrong}${input ? `: “${input.label.en}”${input.school === undefined ? "" : ` at ${input.school}`}` : ""}`,
      advice: [`It was ${was.toFixed()}.`, ...(is ? aboutNumber(is, accepts) : aboutText(found)), acceptedIn(accepts)],
    });
    return [];
  });
  return { value: given, problems };
}

function whyNoNumber(found: CellPair["found"]): string {
  if (!found) return "is empty";
  if (found.isFormula && found.value === "") return "is a formula that was not worked out";
  if (found.is === "error") return `is ${quoted(found.value)}, an error`;
  if (looksLikeNumber(found)) return `is ${quoted(found.value)}, which looks like a number and is text`;
  return `is ${quoted(found.value)}, which is no number`;
}

/** More than anybody types for a number. */
const longestNumber = 40;

/** `10000` after an apostrophe, `£10,000`, `92.5 %`: without its spaces, wherever they stand. */
function looksLikeNumber(found: CellPair["found"]): boolean {
  if (found?.is !== "text") return false;
  const typed = found.value.trim();
  return typed.length <= longestNumber && /^[-+]?£?\d[\d,]*(\.\d+)?%?$/.test(typed.replace(/\s/g, ""));
}

function aboutText(found: CellPair["found"]): string[] {
  return looksLikeNumber(found)
    ? ["Type it again as a number: digits alone, with no apostrophe, £, comma or % sign."]
    : [];
}

function isSlip(is: Decimal, { slipBelow }: Accepts): boolean {
  return slipBelow !== undefined && is.gt(0) && is.lt(slipBelow);
}

/** To a spreadsheet 92.5% is 0.925. */
function aboutNumber(is: Decimal, accepts: Accepts): string[] {
  if (!isSlip(is, accepts)) return [];
  return [
    `If ${is.times(100).toFixed()}% is meant, type ${is.times(100).toFixed()}, without the % sign.`,
    `If ${is.toFixed()}% is meant, write it in the option's own file (formulas/README.md).`,
  ];
}

function wrongNumber(is: Decimal, accepts: Accepts): string | undefined {
  const { least, most, places } = accepts;
  if (isSlip(is, accepts))
    return `is ${quoted(is.toFixed())}, which is what ${is.times(100).toFixed()}% is with its sign`;
  if (is.abs().gte(tooLarge)) return `is ${quoted(is.toFixed())}, which has more than 15 digits`;
  if (least !== undefined && is.lt(least)) return `is ${quoted(is.toFixed())}, which is less than ${least}`;
  if (most !== undefined && is.gt(most)) return `is ${quoted(is.toFixed())}, which is more than ${most}`;
  if (is.decimalPlaces() > places && places === 0) return `is ${quoted(is.toFixed())}, which is no whole number`;
  if (is.decimalPlaces() > places)
    return `is ${quoted(is.toFixed())}, which has more than ${places === 1 ? "1 decimal place" : `${places} decimal places`}`;
  return undefined;
}

/** In English, as every refusal; the cell says it in the workbook's language. */
function acceptedIn({ least, most, places }: Accepts): string {
  const range = [
    ...(least === undefined ? [] : [`${least} or more`]),
    ...(most === undefined ? [] : [`${most} or less`]),
  ].join(", ");
  const kind = places === 0 ? "a whole number" : `a number with ${places} decimal places at most`;
  return `Type ${kind}${range ? `, ${range}` : ""}, and save the workbook again.`;
}

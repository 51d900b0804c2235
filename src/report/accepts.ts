import type { Allowed } from "../formula/allowed.ts";
import type { InputColumn, InputFigure } from "../formula/sheet.ts";
import { acceptedWords, rangeWords } from "../language/accepted-words.ts";
import type { Language, Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import type { Budget } from "../model/budget.ts";
import { Decimal } from "../money.ts";
import type { Accepts, Input, Shown } from "./plan.ts";

/** As many places as a cell shows: more would be used and not seen. */
const placesSeen: Partial<Record<Shown, number>> = { pounds: 2, whole: 0 };

/**
 * A figure that a forum may change: what the formula lets stand for it. To a spreadsheet 92.5% is 0.925, and so a percentage of 1 or more is not let fall
 * below 1 and to a tenth of what it was: 2 may become 0.5, and 90 may not become 0.9.
 */
export function acceptsFigure(
  { unit, value }: InputFigure,
  allowed: Allowed,
  shown: Shown,
  input: Input,
  language: Language,
): Accepts {
  const places = Math.min(allowed.places, placesSeen[shown] ?? 6);
  return {
    ...accepts({ ...allowed, places }, unit, input, language),
    ...(unit === "%" && value.gte(1) ? { slipBelow: Decimal.min(1, value.div(10)) } : {}),
  };
}

/** A count, a baseline or a stated sum; undefined for what the register says: where a school stands, and when it is open. */
export function acceptsColumn(
  { id, unit, places, from }: InputColumn,
  { formula }: Budget,
  shown: Shown,
  input: Input,
  language: Language,
): Accepts | undefined {
  if (from === "school") return undefined;
  const driver = own(formula.drivers, id);
  const mayBeNegative = driver !== undefined && "column" in driver && driver.mayBeNegative === true;
  const allowed = {
    least: mayBeNegative ? undefined : 0,
    most: id === "hasBaseline" ? 1 : undefined,
    places: Math.min(places, placesSeen[shown] ?? 6),
  };
  return accepts(allowed, unit, input, language);
}

/** A percentage that changes a picture and no budget. */
export function acceptsPercentage(limit: "large" | "none", language: Language): Accepts {
  return { ...accepts({ least: 0, most: 100, places: 2 }, "%", undefined, language), limit };
}

/** From it on a spreadsheet no longer keeps every digit. */
export const tooLarge = new Decimal("1e15");
const tooLargeText = "10^15";

/** The tests of a number in a cell, as Excel text: all of them are met where the cell takes what stands there. */
export function testsOf(cell: string, { least, most, places, slipBelow }: Accepts): string[] {
  return [
    `ISNUMBER(${cell})`,
    ...(least === undefined ? [`${cell}>-${tooLargeText}`] : [`${cell}>=${least}`]),
    ...(most === undefined ? [`${cell}<${tooLargeText}`] : [`${cell}<=${most}`]),
    ...(slipBelow === undefined ? [] : [`OR(${cell}<=0,${cell}>=${slipBelow.toFixed()})`]),
    `ROUND(${cell},${places})=${cell}`,
  ];
}

/** The same of a value: whether the cell takes it. */
export function isTaken(value: Decimal, { least, most, places, slipBelow }: Accepts): boolean {
  const isLarge = value.abs().gte(tooLarge);
  const isSlip = slipBelow !== undefined && value.gt(0) && value.lt(slipBelow);
  return (
    !isLarge &&
    !isSlip &&
    (least === undefined || value.gte(least)) &&
    (most === undefined || value.lte(most)) &&
    value.decimalPlaces() <= places
  );
}

function accepts(allowed: Allowed, unit: string, input: Input | undefined, language: Language): Accepts {
  return {
    ...allowed,
    ...(input ? { input } : {}),
    says: says(allowed, unit)[language],
    title: acceptedWords.title[language],
  };
}

function says({ least, most, places }: Allowed, unit: string): Text {
  const range = rangeWords(least, most);
  if (unit === "%") return acceptedWords.percentage(range, places);
  if (unit.startsWith("£") && places === 2) return acceptedWords.pence(range);
  if (unit.startsWith("£") && places === 0) return acceptedWords.pounds(range);
  return places === 0 ? acceptedWords.whole(range) : acceptedWords.number(range, places);
}

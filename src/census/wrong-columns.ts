import type { RowError } from "./checks.ts";
import type { Field } from "./headings.ts";
import { tooManyForAName, type WrongColumn, type WrongValue } from "./wrong-cells.ts";

/** What is found in all files of a census: values that are wrong for one reason each, and columns that are wrong as such. */
export interface FoundInColumns {
  readonly values: readonly FoundValue[];
  readonly columns: readonly FoundColumn[];
  /** Values that may be shown although one alone might have been a name. */
  readonly revealed: ReadonlyMap<Field, ReadonlySet<string>>;
}

export interface FoundValue extends Omit<WrongValue, "pupils"> {
  readonly files: number;
  readonly isShown: boolean;
  /** How many more are wrong in the column, of which each was too many to be kept. */
  readonly more: number;
}

export interface FoundColumn extends Pick<WrongColumn, "first" | "number" | "rows" | "isTheSameInAll"> {
  readonly files: readonly string[];
  readonly isShown: boolean;
}

/** A list of codes is short: more values than these that repeat are names of which many pupils have each. */
const longestList = 20;
/** Codes repeat; in a column of names most stand once or twice. */
const leastRepeats = 4;

/**
 * A value is said once for all files. Where most cells of a column are wrong it is the column that is: its heading may stand over the pupils' names, so nothing of it
 * is shown but a number that is the same in all, or what repeats as only codes do.
 */
export function foundInColumns(all: readonly WrongColumn[], isLeftOut: IsLeftOut): FoundInColumns {
  const fields = [...new Set(all.map(({ first }) => first.field))];
  const files = [...new Set(all.map(({ first }) => first.place.file))];
  const found = fields.map((field) => {
    const ofField = all.filter(({ first }) => first.field === field);
    return foundInField(ofField.map((column) => without(column, isLeftOut)));
  });
  return {
    values: inOrder(
      found.flatMap(({ values }) => values),
      files,
    ),
    columns: found.flatMap(({ columns }) => columns),
    revealed: new Map(fields.map((field, i) => [field, found[i]?.revealed ?? new Set<string>()])),
  };
}

/** As they stand in the files, one after another. */
function inOrder(values: readonly FoundValue[], files: readonly string[]): FoundValue[] {
  const places = new Map(files.map((file, i) => [file, i]));
  const placeOf = ({ first }: FoundValue): number => places.get(first.place.file) ?? 0;
  return values.toSorted((a, b) => placeOf(a) - placeOf(b) || a.first.place.line - b.first.place.line);
}

/** What follows from what is wrong with a file as a whole is not said of its cells. */
type IsLeftOut = (check: RowError, file: string) => boolean;

function without(column: WrongColumn, isLeftOut: IsLeftOut): WrongColumn {
  const all = [...column.values];
  const values = all.filter(([, { first }]) => !isLeftOut(first.check, first.place.file));
  if (values.length === all.length) return column;
  return { ...column, values: new Map(values), number: sum(values.map(([, { times }]) => times)) };
}

function foundInField(columns: readonly WrongColumn[]) {
  const revealed = repeating(columns.filter((column) => !isLikeNames(column)));
  const wholly = columns.filter((column) => isWrongInMost(column) && shownIn(column, revealed) * 2 < column.number);
  return {
    revealed,
    values: valuesIn(
      columns.filter((column) => !wholly.includes(column)),
      revealed,
    ),
    columns: columnsAlike(wholly),
  };
}

function isWrongInMost({ number, rows }: WrongColumn): boolean {
  return number * 2 > rows;
}

function isLikeNames(column: WrongColumn): boolean {
  return isWrongInMost(column) && column.number < column.values.size * leastRepeats;
}

/** Where a cell might be a name, the values that so many pupils have that none is. */
function repeating(columns: readonly WrongColumn[]): ReadonlySet<string> {
  const byCell = new Map<string, { times: number; readonly pupils: Set<number> }>();
  for (const column of columns)
    for (const { first, times, pupils } of column.values.values()) {
      if (first.standing !== "hidden" && !(first.standing === "shown" && isWrongInMost(column))) continue;
      const value = byCell.get(first.cell) ?? { times: 0, pupils: new Set() };
      byCell.set(first.cell, value);
      value.times += times;
      for (const pupil of pupils) value.pupils.add(pupil);
    }
  const repeated = [...byCell].filter(([, { pupils }]) => pupils.size >= tooManyForAName);
  const areMost =
    sum(repeated.map(([, { times }]) => times)) * 2 >= sum([...byCell.values()].map(({ times }) => times));
  return new Set(areMost && repeated.length <= longestList ? repeated.map(([cell]) => cell) : []);
}

/** In how many rows of a column that is wrong in most the cell can be shown all the same. */
function shownIn({ values }: WrongColumn, revealed: ReadonlySet<string>): number {
  return sum(
    [...values.values()].map(({ first, times }) => (isKnownDamage(first.why) || revealed.has(first.cell) ? times : 0)),
  );
}

function isKnownDamage({ damage }: WrongValue["first"]["why"]): boolean {
  return damage !== undefined;
}

function valuesIn(columns: readonly WrongColumn[], revealed: ReadonlySet<string>): FoundValue[] {
  const byKey = new Map<string, FoundValue & { readonly places: ReadonlySet<string> }>();
  columns.forEach((column, i) => {
    for (const [key, { first, times }] of column.values) {
      // What is wrong by itself is so in each file by itself.
      const alike = first.alike === undefined ? `${i} ${key}` : key;
      const before = byKey.get(alike);
      const places = new Set([...(before?.places ?? []), first.place.file]);
      byKey.set(alike, {
        first: before?.first ?? first,
        times: times + (before?.times ?? 0),
        places,
        files: places.size,
        isShown:
          before?.isShown === true ||
          revealed.has(first.cell) ||
          (first.standing === "shown" && (!isWrongInMost(column) || isKnownDamage(first.why))),
        more: before?.more ?? 0,
      });
    }
  });
  const values = [...byKey.values()];
  const kept = sum(values.map(({ times }) => times));
  const more = sum(columns.map(({ number }) => number)) - kept;
  return values.map((value, i) => (i === 0 ? { ...value, more } : value));
}

/** Schools' files with the same heading over the wrong column come of one export: that is said once. */
function columnsAlike(columns: readonly WrongColumn[]): FoundColumn[] {
  const alike = new Map<string, FoundColumn>();
  for (const { first, number, rows, isTheSameInAll } of columns) {
    const isShown = isTheSameInAll && /^\d*$/.test(first.cell);
    const key = JSON.stringify([first.heading, isShown ? first.cell : undefined]);
    const before = alike.get(key);
    alike.set(key, {
      first: before?.first ?? first,
      number: number + (before?.number ?? 0),
      rows: rows + (before?.rows ?? 0),
      files: [...(before?.files ?? []), first.place.file],
      isTheSameInAll,
      isShown,
    });
  }
  return [...alike.values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

import type { Addresses } from "../../expression/excel.ts";
import { either, type LiveText, textAt, words } from "../../expression/live-text.ts";
import type { Values } from "../../expression/value.ts";
import { type LiveNumber, writtenNumber } from "../../expression/written-number.ts";
import { attributeValues } from "../../language/attributes.ts";
import { oneSchoolWords } from "../../language/one-school-words.ts";
import type { Language } from "../../language/text.ts";
import { type Decimal, rounded, sum, zero } from "../../money.ts";
import type { School } from "../../school/school.ts";
import { type BudgetPlaces, type Looked, valueLetter, writtenLetter } from "./places.ts";

/** One budget at the schools of a choice: what stands in each cell that looks something up. */
export class Chosen {
  readonly places: BudgetPlaces;
  readonly schools: readonly School[];
  readonly values: Values;
  private readonly slots: number;
  private readonly language: Language;
  private readonly looked: ReadonlyMap<string, Looked>;

  constructor(places: BudgetPlaces, schools: readonly School[], slots: number, language: Language) {
    const { worked, inputs } = places.layout.main.worked;
    this.places = places;
    this.schools = schools;
    this.slots = slots;
    this.language = language;
    this.values = { columns: worked.columns, figures: worked.figures, attributes: inputs.attributes };
    this.looked = new Map(places.looked.map((each) => [each.id, each]));
  }

  /** Where a school of the choice stands on the sheets of the budget, from 0; -1 where there are not so many. */
  index(slot: number): number {
    const school = this.schools[slot];
    return school === undefined
      ? -1
      : this.places.layout.main.worked.schools.findIndex(({ number }) => number === school.number);
  }

  /** A number that was looked up, by its cell on the sheet of workings. */
  number(id: string, slot = 0): LiveNumber {
    return { formula: `$${valueLetter(slot)}$${this.places.rowOf(id)}`, value: this.valueAt(id, slot) };
  }

  /** The cell that has it as it is written. */
  written(id: string, slot = 0): LiveText {
    return textAt(`$${writtenLetter(slot)}$${this.places.rowOf(id)}`, this.asWritten(id, slot));
  }

  /** How its number is written: the text of that cell. */
  asWritten(id: string, slot: number): LiveText {
    const number = this.number(id, slot);
    if (id === "hasBaseline")
      return either(
        { formula: `${number.formula}>0`, met: number.value.gt(0) },
        words(oneSchoolWords.hasBaseline[this.language]),
        words(oneSchoolWords.hasNoBaseline[this.language]),
      );
    return this.like(id, number);
  }

  like(id: string, number: LiveNumber): LiveText {
    const of = this.known(id).of;
    return writtenNumber(number, of?.unit ?? "1", placesShown(this.known(id)), this.language);
  }

  attribute(name: string, slot = 0): LiveText {
    const value = this.values.attributes.get(name)?.[this.index(slot)];
    const shown = value === undefined ? "" : (attributeValues[value]?.[this.language] ?? value);
    return textAt(`$${valueLetter(slot)}$${this.places.rowOf(name)}`, { value: shown, longest: shown });
  }

  /** Whether what several schools have can be added together: pounds and counts can, percentages and unit values cannot. */
  isAdded(id: string): boolean {
    const { of, is } = this.known(id);
    return is === "column" && of !== undefined && of.unit !== "1" && of.unit !== "%" && !of.unit.includes("/");
  }

  /** What the schools of the choice have together; `inSheet` stands before each address. */
  together(id: string, inSheet = ""): LiveNumber {
    const numbers = Array.from({ length: this.isAdded(id) ? this.slots : 1 }, (_, slot) => this.number(id, slot));
    const places = this.known(id).of?.places ?? 0;
    const formula = numbers.map((each) => `${inSheet}${each.formula}`).join("+");
    return {
      formula: numbers.length === 1 ? formula : `ROUND(${formula},${places})`,
      value: rounded(sum(numbers.map(({ value }) => value)), places),
    };
  }

  addresses(): Addresses {
    const { main, figure } = this.places.layout;
    return {
      column: (id) => this.number(id).formula,
      range: main.range,
      figure,
      attribute: (name) => this.attribute(name).formula,
      attributeText: main.addresses(1).attributeText,
    };
  }

  private known(id: string): Looked {
    const looked = this.looked.get(id);
    if (looked) return looked;
    const { columns, steps } = this.places.layout.main.worked.sheet;
    return { id, is: "column", of: [...columns, ...steps].find((each) => each.id === id) };
  }

  private valueAt(id: string, slot: number): Decimal {
    if (this.known(id).is === "figure") return this.values.figures.get(id) ?? zero;
    return this.values.columns.get(id)?.[this.index(slot)] ?? zero;
  }
}

/** As many as the cell has, also once another number is typed into it: a sum is then true as it is printed. */
function placesShown({ of }: Looked): number {
  if (of === undefined) return 0;
  if ("paper" in of) return mostTyped;
  return "from" in of && of.unit !== "£" ? mostCounted : of.places;
}

/** A figure is typed with so many at most, and what was counted was divided by so many. */
const mostTyped = 6;
const mostCounted = 11;

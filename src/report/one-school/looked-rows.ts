import { attributeNames, unitInWords } from "../../language/attributes.ts";
import { oneSchoolWords } from "../../language/one-school-words.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { Decimal, zero } from "../../money.ts";
import type { Context } from "../context.ts";
import { firstSchoolRow } from "../layout.ts";
import { type Cell, liveText, number, type RowPlan, type Shown, shownAs, shownWorked, text } from "../plan.ts";
import type { Chosen } from "./chosen.ts";
import { numberLetter } from "./list.ts";
import type { OneSchool } from "./one-school.ts";
import { type Looked, valueLetter } from "./places.ts";
import { sumOf } from "./sums.ts";

/** One budget at the school that is chosen: where it stands, and each number with how it is written and the sum that it comes from. */
export function lookedRows(context: Context, one: OneSchool, chosen: Chosen): RowPlan[] {
  const { places, looked } = { places: chosen.places, looked: chosen.places.looked };
  const { layout } = places;
  return [
    { cells: [text("section", `${layout.name}: ${layout.budget.formula[context.language]}`)] },
    ...whereRows(context, one, chosen),
    {
      cells: [
        text("heading", context.in(workbookWords.figure)),
        ...eachSlot(one, () => [
          text("heading", context.in(workbookWords.value)),
          text("heading", context.in(oneSchoolWords.asWritten)),
        ]).flat(),
        text("heading", context.in(workbookWords.unit)),
        text("heading", context.in(oneSchoolWords.sum)),
      ],
    },
    ...looked.map((each) => lookedRow(context, one, chosen, each)),
  ];
}

function eachSlot<T>({ places }: OneSchool, cellFor: (slot: number) => T): T[] {
  return Array.from({ length: places.slots }, (_, slot) => cellFor(slot));
}

/** How many schools, which, and their places on the sheets of the budget: 0 where there is none. */
function whereRows(context: Context, one: OneSchool, chosen: Chosen): RowPlan[] {
  const { places, schools } = chosen;
  const { slots, place, firstInList, lastInList } = one.places;
  const side = chosen === one.before ? "before" : "after";
  const found = `$B$${place}`;
  const { driversSheet, lastRow } = places.layout.main;
  const numbers = `'${driversSheet.replaceAll("'", "''")}'!$A$${firstSchoolRow}:$A$${lastRow}`;
  const numberCell = (slot: number): Cell => {
    const letter = numberLetter(side, slot, slots);
    const list = `INDEX($${letter}$${firstInList}:$${letter}$${lastInList},${found})`;
    return { ...text("worked", schools[slot]?.number ?? ""), formula: `IF(${found}=0,"",${list}&"")` };
  };
  const rowCell = (slot: number): Cell => {
    const address = `${valueLetter(slot)}${places.numbers}`;
    const formula = `IF(${address}="",0,IFERROR(MATCH(${address},${numbers},0),0))`;
    return number("worked", "whole", new Decimal(chosen.index(slot) + 1), formula);
  };
  const rowsCells = eachSlot(one, (slot) => `${valueLetter(slot)}${places.rows}`);
  const count = rowsCells.map((address) => `(${address}>0)`).join("+");
  return [
    {
      cells: [
        text("label", context.in(oneSchoolWords.schoolsInBudget)),
        number("worked", "whole", new Decimal(schools.length), `0+${count}`),
      ],
    },
    {
      cells: [
        text("label", context.in(workbookWords.number)),
        ...eachSlot(one, (slot) => [numberCell(slot), undefined]).flat(),
      ],
    },
    {
      cells: [
        text("label", context.in(oneSchoolWords.rowOnDrivers)),
        ...eachSlot(one, (slot) => [rowCell(slot), undefined]).flat(),
      ],
    },
  ];
}

function lookedRow(context: Context, one: OneSchool, chosen: Chosen, { id, is, of }: Looked): RowPlan {
  const { layout, rows, shown } = chosen.places;
  const { main } = layout;
  const inSlot = (slot: number): (Cell | undefined)[] => {
    if (is === "figure" && slot > 0) return [undefined, undefined];
    const place = `${valueLetter(slot)}$${rows}`;
    const at = (range: string, none: string): string => `IF(${place}=0,${none},INDEX(${range},${place}))`;
    if (is === "attribute") {
      const { value } = chosen.attribute(id, slot);
      return [{ ...text("worked", value), formula: at(main.attributeRange(id), '""') }, undefined];
    }
    const { value } = chosen.number(id, slot);
    const formula = is === "figure" ? layout.figure(id) : at(main.range(id), "0");
    const written = chosen.asWritten(id, slot);
    return [
      number("worked", shownOf(of, main.worked.worked.columns.get(id) ?? [value]), value ?? zero, formula),
      liveText("worked", written),
    ];
  };
  const step = shown.find((each) => each.step.id === id);
  const sum = step && sumOf(step, chosen, one.places.slots, context.language);
  return {
    cells: [
      text("label", context.in(of?.label ?? attributeNames[id] ?? { en: id, cy: id })),
      ...eachSlot(one, inSlot).flat(),
      text("unit", of ? context.in(unitInWords(of.unit)) : ""),
      sum && liveText("text", sum),
    ],
  };
}

/** What was counted is locked to the places it has; what is worked out may have more of them once a figure is changed. */
function shownOf(of: Looked["of"], values: readonly Decimal[]): Shown {
  if (of === undefined) return "decimal";
  return "from" in of ? shownAs(of, values) : shownWorked(of, values);
}

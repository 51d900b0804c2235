import { either, textAt, words } from "../../expression/live-text.ts";
import { oneSchoolWords } from "../../language/one-school-words.ts";
import type { Text } from "../../language/text.ts";
import { Decimal, zero } from "../../money.ts";
import { type Context, footerOf, topRows } from "../context.ts";
import { type Cell, liveText, number, type RowPlan, type SheetPlan, text } from "../plan.ts";
import { listRows } from "./list.ts";
import { lookedRows } from "./looked-rows.ts";
import type { OneSchool } from "./one-school.ts";
import { sumLetter } from "./places.ts";

/** The school that is chosen, its numbers from both budgets, and the list that it is chosen from. */
export function oneSchoolWorkings(context: Context, one: OneSchool): SheetPlan {
  const { places, names } = one;
  const rows: RowPlan[] = [
    ...topRows(context, names.workings, context.in(oneSchoolWords.aboutWorkings)),
    { cells: [] },
    ...chosenRows(context, one),
    { cells: [] },
    ...lookedRows(context, one, one.before),
    { cells: [] },
    ...lookedRows(context, one, one.after),
    { cells: [] },
    ...listRows(context, one),
  ];
  const pairs = Array.from({ length: 2 * places.slots }, () => 19);
  return {
    name: names.workings,
    purpose: "working",
    widths: [48, ...pairs, 16, 70],
    onePageWide: true,
    rows,
    frozen: { rows: 3, columns: 1 },
    footer: footerOf(context),
  };
}

/** Its place in the list, which is 0 where there is no such school, and what the list has of it. */
function chosenRows(context: Context, { places, choice, position, names }: OneSchool): RowPlan[] {
  const { firstInList, lastInList } = places;
  const list = (letter: string): string => `$${letter}$${firstInList}:$${letter}$${lastInList}`;
  const chosenCell = `${names.inSheet}${names.choiceCell}`;
  const found = `$B$${places.place}`;
  const known = { formula: `${found}>0`, met: position > 0 };
  const label = (words: Text): Cell => text("label", context.in(words));
  const said = choice ? context.in(choice.says) : "";
  const says = either(
    known,
    textAt(`INDEX(${list(sumLetter(places.slots))},${found})`, { value: said, longest: said }),
    either(
      { formula: `${chosenCell}=""`, met: names.chosen === "" },
      words(context.in(oneSchoolWords.chooseFromList)),
      words(context.in(oneSchoolWords.notInList)),
    ),
  );
  return [
    { cells: [text("section", context.in(oneSchoolWords.chosen))] },
    {
      cells: [
        label(oneSchoolWords.place),
        number("worked", "whole", new Decimal(position), `IFERROR(MATCH(${chosenCell},${list("A")},0),0)`),
      ],
    },
    {
      cells: [
        label(oneSchoolWords.comparable),
        number(
          "worked",
          "whole",
          choice?.isComparable ? new Decimal(1) : zero,
          `IF(${found}=0,0,INDEX(${list("B")},${found}))`,
        ),
      ],
    },
    { cells: [label(oneSchoolWords.says), liveText("worked", says)] },
  ];
}

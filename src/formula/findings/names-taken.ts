import { figure, nothing } from "../../expression/build.ts";
import { quoted } from "../../problem.ts";
import { availableOf, differenceSteps, formulaTotalSteps, potSteps, scalingSteps } from "../balance.ts";
import { besideSteps } from "../beside.ts";
import { type Formula, factorLists, moneyPlaces } from "../formula.ts";
import { standingColumns } from "../inputs.ts";
import { protectionSteps } from "../protection/index.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import type { Finding } from "./finding.ts";

/**
 * What every formula is read by, whether or not it has it: reports look these up. No factor can name them, and so none can read a baseline,
 * which may hold money for named learners.
 */
const always: readonly string[] = [
  // What a school is: the first columns of every table, and what a step may ask of it.
  "school",
  "name",
  "phase",
  "medium",
  ...standingColumns.map(({ id }) => id),
  "toAllocate",
  "formulaShare",
  "formulaTotal",
  "allocation",
];

/** A step where the formula has a line, to see what is added to it. */
function lineOf(id: string): Step {
  const label = { en: id, cy: id };
  return { id, per: "school", label, unit: "£", places: pencePlaces, role: "line", expression: nothing };
}

/** Which names a limit adds does not hang on what it is a limit by. */
const percentage = (id: string) => ({ is: figure(id), unit: "%" });

/** What the formula's own balance, protection, grants and notional marks add: a thing of the author's with such a name would be silently replaced. */
function addedNames(formula: Formula): string[] {
  const { balance, protection, factors, grants } = formula;
  const places = moneyPlaces(balance);
  const granted = grants.map(({ id }) => lineOf(`${id}.granted`));
  const steps = [
    ...potSteps(balance),
    ...scalingSteps(balance, []),
    ...formulaTotalSteps(balance),
    ...[undefined, ...protection].flatMap((each) => differenceSteps(balance, each)),
    ...protection.flatMap((each) => protectionSteps(each, availableOf(balance), places, percentage).steps),
    ...besideSteps(
      formula,
      factors.map(({ id }) => lineOf(id)),
      granted,
      { places, isProtected: protection.length > 0 },
    ),
  ];
  return steps.map(({ id }) => id);
}

/** One name, one thing: drivers, figures and factors share the columns of one sheet. */
export function duplicateFindings(formula: Formula): Finding[] {
  const added = new Set([...always, ...addedNames(formula)]);
  const seen = new Set(added);
  const named: [PropertyKey[], string][] = [
    ...Object.keys(formula.figures).map((id): [PropertyKey[], string] => [["figures", id], id]),
    ...Object.keys(formula.drivers).map((id): [PropertyKey[], string] => [["drivers", id], id]),
    ...factorLists.flatMap((list) =>
      formula[list].map((factor, i): [PropertyKey[], string] => [[list, i, "id"], factor.id]),
    ),
  ];
  return named.flatMap(([path, id]) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const advice = [
      added.has(id)
        ? "The formula itself has a column or a figure of that name: give this one another."
        : "Drivers, figures and factors stand in one list of columns: give it a name of its own.",
    ];
    return [{ path, kind: "formula/name-taken", says: `the name ${quoted(id)} is taken`, advice }];
  });
}

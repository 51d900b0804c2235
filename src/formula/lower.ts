import { amount, column, figure, sum } from "../expression/build.ts";
import { dependencies } from "../expression/dependencies.ts";
import { canonicalUnit, type Unit } from "../expression/unit.ts";
import { labels, standing } from "../language/labels.ts";
import type { Text } from "../language/text.ts";
import { Decimal } from "../money.ts";
import { availableOf, differenceSteps, formulaTotalSteps, potSteps, scalingSteps } from "./balance.ts";
import { besideSteps } from "./beside.ts";
import { checksOf, memorandumChecks } from "./checks/index.ts";
import { placesOfDriver, unitOfDriver } from "./driver.ts";
import type { Column, Lowered, Lowering } from "./factors/factor.ts";
import { type Factor, lowerFactor } from "./factors/index.ts";
import { type Formula, factorLists, moneyPlaces } from "./formula.ts";
import { protectionIn } from "./periods.ts";
import { protectionSteps } from "./protection/index.ts";
import type { Named } from "./protection/limits.ts";
import { type InputColumn, type InputFigure, pencePlaces, type Sheet, type Step } from "./sheet.ts";

/** The formula of one funding period as a sheet: inputs, then every column and figure in the order they are worked out. */
export function lowerFormula(formula: Formula, fundingPeriod: string): Sheet {
  const { balance } = formula;
  const places = moneyPlaces(balance);
  const protection = protectionIn(formula, fundingPeriod);
  const pot = potSteps(balance);
  const { lowered, steps: worked } = lowerFactors(formula, formula.factors, pot);
  const scaling = scalingSteps(balance, linesIn(worked));
  const lines = linesIn([...worked, ...scaling]);
  const guarded =
    protection &&
    protectionSteps(protection, availableOf(balance), places, namedBy(loweringFor(formula, [...pot, ...worked])));
  const before = [
    ...pot,
    ...worked,
    ...scaling,
    formulaShare(lines, places),
    ...(guarded || balance.pot ? formulaTotalSteps(balance) : []),
    ...(guarded?.steps ?? [unprotected(formula, places)]),
  ];
  const grants = lowerFactors(formula, formula.grants, [...before]);
  const steps = [
    ...before,
    ...differenceSteps(balance, protection),
    ...besideSteps(formula, lines, grants.steps, places),
  ];
  return sheet(
    formula,
    steps,
    checksOf({
      formula,
      protection,
      guarded,
      lowered,
      grants: grants.lowered,
      lines,
      grantLines: linesIn(grants.steps),
    }),
  );
}

/** What is shown beside the allocations and is no part of pot, protection or gainers: its own sheet, over every school. */
export function lowerMemorandum(formula: Formula): Sheet | undefined {
  if (formula.memorandum.length === 0) return undefined;
  const { lowered, steps } = lowerFactors(formula, formula.memorandum, []);
  return sheet(formula, steps, memorandumChecks(lowered));
}

/** A figure is one for all; a column is each school's own. */
function namedBy({ isFigure, unitAt }: Lowering): Named {
  return (id) => ({ is: isFigure(id) ? figure(id) : column(id), unit: unitAt(id) });
}

function sheet(
  formula: Formula,
  steps: readonly Step[],
  { steps: checkSteps, checks }: Pick<Sheet, "steps" | "checks">,
): Sheet {
  const all = [...steps, ...checkSteps];
  const used = new Set(all.flatMap((step) => [...dependencies(step.expression)]));
  return {
    columns: inputColumns(formula).filter(({ id }) => used.has(id)),
    figures: inputFigures(formula).filter(({ id }) => used.has(id)),
    steps: all,
    checks,
  };
}

function linesIn(steps: readonly Step[]): Step[] {
  return steps.filter(({ role }) => role === "line");
}

function money(id: string, label: Text, role: Step["role"], places: number, expression: Step["expression"]): Step {
  return { id, per: "school", label, unit: "£", places, role, expression };
}

function added(lines: readonly Step[]): Step["expression"] {
  return lines.length > 0 ? sum(...lines.map(({ id }) => column(id))) : amount("0", "£");
}

function formulaShare(lines: readonly Step[], places: number): Step {
  return money("formulaShare", standing.formulaShare, "formulaShare", places, added(lines));
}

function unprotected({ system }: Formula, places: number): Step {
  const label = system === "sen" ? standing.senAllocation : standing.allocation;
  return money("allocation", label, "allocation", places, column("formulaShare"));
}

function lowerFactors(
  formula: Formula,
  factors: readonly Factor[],
  before: readonly Step[],
): { lowered: Lowered[]; steps: Step[] } {
  const lowered: Lowered[] = [];
  const steps: Step[] = [];
  for (const factor of factors) {
    const spentBefore = lowered.flatMap(({ spent }) => (spent ? [spent] : []));
    const next = lowerFactor(factor, loweringFor(formula, [...before, ...steps], spentBefore));
    lowered.push(next);
    steps.push(...next.steps);
  }
  return { lowered, steps };
}

/** What a factor may look up: the drivers, the figures and every step before it. */
export function loweringFor(formula: Formula, before: readonly Step[], spentBefore: readonly string[] = []): Lowering {
  const columns = new Map<string, Column>([...inputColumns(formula), ...before].map((each) => [each.id, each]));
  const figures = inputFigures(formula);
  const units = new Map<string, Unit>([...columns.values(), ...figures].map(({ id, unit }) => [id, unit]));
  const labelsById = new Map<string, Text>([...columns.values(), ...figures].map(({ id, label }) => [id, label]));
  const places = new Map([...inputColumns(formula), ...figures, ...before].map((each) => [each.id, each.places]));
  const ofAuthority = new Set([...figures, ...before.filter(({ per }) => per === "authority")].map(({ id }) => id));
  return {
    labelOf: (id) => known(labelsById, id),
    isFigure: (id) => ofAuthority.has(id),
    column: (id) => known(columns, id),
    figureLabel: (id) => known(labelsById, id),
    unitAt: (id) => known(units, id),
    placesOf: (id) => (asWritten(formula, id) ? undefined : known(places, id)),
    moneyPlaces: moneyPlaces(formula.balance),
    spentBefore,
  };
}

/** A column of a counts file has, over a whole year, as many places as were written in it. */
function asWritten({ drivers }: Formula, id: string): boolean {
  const driver = Object.hasOwn(drivers, id) ? drivers[id] : undefined;
  return driver !== undefined && "column" in driver;
}

function labelOf({ en, cy }: Text): Text {
  return { en, cy };
}

function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new ReferenceError(`"${id}" was not checked before lowering`);
  return value;
}

/** The standing inputs of every formula, beside its drivers. */
export const standingColumns: readonly InputColumn[] = [
  { id: "order", label: standing.order, unit: "1", places: 0, from: "school" },
  { id: "monthsOpen", label: standing.monthsOpen, unit: "month", places: 0, from: "school" },
  { id: "baseline", label: standing.baseline, unit: "£", places: pencePlaces, from: "baseline" },
  { id: "hasBaseline", label: standing.hasBaseline, unit: "1", places: 0, from: "baseline" },
];

export function inputColumns(formula: Formula): InputColumn[] {
  const drivers = Object.entries(formula.drivers).map(
    ([id, driver]): InputColumn => ({
      id,
      label: labelOf(driver),
      unit: canonicalUnit(unitOfDriver(driver)),
      places: placesOfDriver(driver),
      from: "driver",
    }),
  );
  return [...standingColumns, ...drivers, ...statedColumns(formula)];
}

/** The sums that a factor states for named schools, as an input of its own. */
function statedColumns(formula: Formula): InputColumn[] {
  return factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) =>
      factor.kind === "stated"
        ? [
            {
              id: `${factor.id}.stated`,
              label: labels.stated(labelOf(factor)),
              unit: "£",
              places: pencePlaces,
              from: "stated",
            },
          ]
        : [],
    );
}

export function inputFigures(formula: Formula): InputFigure[] {
  return Object.entries(formula.figures).map(([id, figure]) => ({
    id,
    label: labelOf(figure),
    unit: canonicalUnit(figure.unit),
    places: figure.value.split(".")[1]?.length ?? 0,
    value: new Decimal(figure.value),
    paper: figure.paper,
  }));
}

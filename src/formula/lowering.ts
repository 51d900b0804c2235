import { known, own } from "../look-up.ts";
import type { Column, Lowered, Lowering } from "./factors/factor.ts";
import { type Formula, moneyPlaces } from "./formula.ts";
import { inputColumns, inputFigures } from "./inputs.ts";
import type { Step } from "./sheet.ts";

/** What a factor may look up: the drivers, the figures and every step before it. */
export function loweringFor(formula: Formula, before: readonly Step[]): Lowering {
  return new Standing(formula, before).lowering;
}

/** What stands before the next factor. It grows as factors are lowered: made anew for each, a long list would take the square of its length. */
export class Standing {
  readonly lowering: Lowering;
  private readonly parts = new Map<string, Part>();
  private readonly spent: string[] = [];

  constructor(formula: Formula, before: readonly Step[]) {
    const { parts, spent } = this;
    const part = (id: string): Part => known(parts, id, "was not checked before lowering");
    for (const each of inputColumns(formula)) this.put(each, false);
    for (const each of inputFigures(formula)) this.put(each, true);
    this.putSteps(before);
    this.lowering = {
      column: part,
      figureLabel: (id) => part(id).label,
      labelOf: (id) => part(id).label,
      isFigure: (id) => part(id).isFigure,
      unitAt: (id) => part(id).unit,
      placesOf: (id) => (asWritten(formula, id) ? undefined : part(id).places),
      moneyPlaces: moneyPlaces(formula.balance),
      spentBefore: spent,
    };
  }

  add({ steps, spent }: Lowered): void {
    this.putSteps(steps);
    if (spent !== undefined) this.spent.push(spent);
  }

  private putSteps(steps: readonly Step[]): void {
    for (const step of steps) this.put(step, step.per === "authority");
  }

  private put({ id, label, unit, places }: Omit<Part, "isFigure">, isFigure: boolean): void {
    this.parts.set(id, { id, label, unit, places, isFigure });
  }
}

interface Part extends Column {
  readonly places: number;
  /** One for the authority. */
  readonly isFigure: boolean;
}

/** A column of a counts file has, over a whole year, as many places as were written in it. */
function asWritten({ drivers }: Formula, id: string): boolean {
  const driver = own(drivers, id);
  return driver !== undefined && "column" in driver;
}

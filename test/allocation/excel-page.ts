import type exceljs from "exceljs";
import type { Allocation } from "../../src/allocation/allocate.ts";
import { type Addresses, excelOf } from "../../src/expression/excel.ts";
import type { Step } from "../../src/formula/sheet.ts";
import { letters } from "../../src/report/plan.ts";

const firstRow = 3;

/** An allocation on one sheet: a row for each school from row 3 on, figures in row 1, phase and medium in the first two columns. */
export class Page {
  private readonly allocation: Allocation;
  private readonly columns: readonly string[];
  private readonly figures: readonly string[];

  constructor(allocation: Allocation) {
    this.allocation = allocation;
    const { columns, figures, steps } = allocation.sheet;
    const ids = (per: Step["per"]): string[] => steps.filter((step) => step.per === per).map(({ id }) => id);
    this.columns = [...columns.map(({ id }) => id), ...ids("school")];
    this.figures = [...figures.map(({ id }) => id), ...ids("authority")];
  }

  write(page: exceljs.Worksheet): void {
    const { sheet, schools, inputs } = this.allocation;
    for (const [i, name] of ["phase", "medium"].entries())
      schools.forEach((_, at) => {
        page.getCell(`${letters(i)}${firstRow + at}`).value = inputs.attributes.get(name)?.[at] ?? "";
      });
    for (const { id } of sheet.columns)
      inputs.columns.get(id)?.forEach((value, at) => {
        page.getCell(this.column(id, at)).value = value.toNumber();
      });
    for (const { id, value } of sheet.figures) page.getCell(this.figure(id)).value = value.toNumber();
    for (const step of sheet.steps)
      for (const at of step.per === "school" ? schools.keys() : [0]) {
        const address = step.per === "school" ? this.column(step.id, at) : this.figure(step.id);
        const formula = excelOf(step.expression, step.places, this.addresses(at));
        page.getCell(address).value = { formula } as exceljs.CellFormulaValue;
      }
  }

  /** Every cell that somebody may change, and what stands there. */
  inputs(): Record<string, string> {
    const { sheet, inputs } = this.allocation;
    return Object.fromEntries([
      ...sheet.figures.map(({ id, value }) => [this.figure(id), value.toFixed()]),
      ...sheet.columns.flatMap(({ id }) =>
        (inputs.columns.get(id) ?? []).map((value, at) => [this.column(id, at), value.toFixed()]),
      ),
    ]);
  }

  /** Every cell that is worked out, and what the engine has there. */
  cells(): { address: string; id: string; value: string }[] {
    const { sheet, worked } = this.allocation;
    return sheet.steps.flatMap(({ id, per }) =>
      per === "school"
        ? (worked.columns.get(id) ?? []).map((value, at) => ({
            address: this.column(id, at),
            id,
            value: value.toFixed(),
          }))
        : [{ address: this.figure(id), id, value: worked.figures.get(id)?.toFixed() ?? "" }],
    );
  }

  private column(id: string, at: number): string {
    return `${letters(2 + this.columns.indexOf(id))}${firstRow + at}`;
  }

  private figure(id: string): string {
    return `${letters(2 + this.figures.indexOf(id))}1`;
  }

  private addresses(at: number): Addresses {
    const last = firstRow + this.allocation.schools.length - 1;
    return {
      column: (id) => this.column(id, at),
      range: (id) => `${this.column(id, 0)}:${this.column(id, 0).replace(/\d+$/, String(last))}`,
      figure: (id) => this.figure(id),
      attribute: (name) => `${name === "phase" ? "A" : "B"}${firstRow + at}`,
      attributeText: (_name, value) => value,
    };
  }
}

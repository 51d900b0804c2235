import type { PlainDate } from "../date.ts";
import { visible } from "../problem.ts";
import type { CheckName, RowError } from "./checks.ts";
import type { Field } from "./headings.ts";
import type { Place } from "./identities.ts";
import { type RowCells, type ShownField, shortened } from "./shown-cells.ts";

export type RowCheck = CheckName | RowError;

/** What a check found in a row, and under which headings of the sender's file. */
export interface FoundInRow {
  readonly check: RowCheck;
  readonly headings: readonly string[];
  readonly fields: readonly Field[];
  /** The row that this one contradicts. */
  readonly other?: Place;
}

/** A row that goes back to its sender: where it stands, what was found, and those of its cells that cannot name a pupil. */
export interface MarkedRow extends Place {
  readonly census: PlainDate;
  readonly found: readonly FoundInRow[];
  /** By field, undefined for a cell that is not shown; no cells at all where they have slid along. */
  readonly cells: ReadonlyMap<ShownField, string | undefined> | undefined;
  readonly reference: string | undefined;
}

interface Kept extends MarkedRow {
  readonly found: FoundInRow[];
  readonly hidden: RowCells["hidden"];
}

type At = Pick<MarkedRow, "census" | "file" | "line">;

/** More would help nobody, for what is wrong in so many rows is wrong in the export; and exceljs needs a gigabyte for five times as many. */
const most = 10_000;

/** Rows with an error or a query, kept to be written back. Several budgets read one census: each row stands once, with all that was found. */
export class MarkedRows {
  /** Whether there were more than are kept. */
  hasMore = false;
  private readonly rows = new Map<string, Kept>();
  private readonly most: number;
  private readonly unshown = new Map<string, Set<Field>>();
  private readonly revealed = new Map<string, Set<string>>();

  constructor(atMost = most) {
    this.most = atMost;
  }

  add(at: At, found: FoundInRow, cells: () => RowCells | undefined): void {
    const key = `${at.census} ${at.line} ${at.file}`;
    const row = this.rows.get(key);
    if (row) {
      if (!row.found.some(({ check, fields }) => check === found.check && String(fields) === String(found.fields)))
        row.found.push(found);
    } else if (this.rows.size >= this.most) this.hasMore = true;
    else {
      const shown = cells();
      this.rows.set(key, {
        ...at,
        found: [found],
        cells: shown?.byField,
        hidden: shown?.hidden,
        reference: shown?.reference,
      });
    }
  }

  /** Of these columns of a file no cell is shown after all, unless it is blank. */
  withhold(census: PlainDate, file: string, fields: readonly Field[]): void {
    const key = `${census} ${file}`;
    this.unshown.set(key, new Set([...(this.unshown.get(key) ?? []), ...fields]));
  }

  /** By census, file and line. */
  all(): MarkedRow[] {
    return [...this.rows.values()].map((row) => this.asShown(row)).sort(inOrder);
  }

  /** These values may be shown after all. */
  reveal(census: PlainDate, values: ReadonlyMap<Field, ReadonlySet<string>>): void {
    for (const [field, cells] of values) {
      const key = `${census} ${field}`;
      this.revealed.set(key, new Set([...(this.revealed.get(key) ?? []), ...cells]));
    }
  }

  private asShown({ cells, hidden, ...row }: Kept): MarkedRow {
    if (!cells) return { ...row, cells };
    const unshown = this.unshown.get(`${row.census} ${row.file}`);
    const shown = [...cells].map(([field, cell]) => {
      if (unshown?.has(field)) return [field, cell === "" ? cell : undefined] as const;
      const value = hidden?.get(field);
      const isRevealed = value !== undefined && this.revealed.get(`${row.census} ${field}`)?.has(value);
      return [field, isRevealed ? shortened(visible(value)) : cell] as const;
    });
    return { ...row, cells: new Map(shown) };
  }
}

function inOrder(a: At, b: At): number {
  const [one, other] = [`${a.census} ${a.file}`, `${b.census} ${b.file}`];
  return one === other ? a.line - b.line : one < other ? -1 : 1;
}

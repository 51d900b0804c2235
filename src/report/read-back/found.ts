/** A workbook as somebody saved it: what stands in each cell, and which results its program stored. */
export interface FoundWorkbook {
  readonly sheets: ReadonlyMap<string, FoundSheet>;
  /** The text of the one cell that a name of the workbook stands for. */
  named(name: string): string | undefined;
  /** The day on which it was saved. */
  readonly saved: string;
}

/** Cells by their address, such as `B7`; an empty cell has none. */
export type FoundSheet = ReadonlyMap<string, FoundCell>;

export interface FoundCell {
  readonly is: "number" | "text" | "truth" | "error";
  /** As the file writes it; of a formula, the result that was stored, and nothing where there is none. */
  readonly value: string;
  readonly isFormula: boolean;
  /** Of a formula, where the file says it at the cell itself or at one that it shares it with. */
  readonly formula?: FoundFormula | undefined;
}

/** Excel text, and how far from where it is written it stands: it is moved there when it is looked at, and not before. */
export interface FoundFormula {
  readonly text: string;
  readonly down: number;
  readonly right: number;
}

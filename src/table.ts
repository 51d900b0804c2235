/** A CSV file as it was read: text only. */
export interface Table {
  readonly file: string;
  readonly headingLine: number;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** What stands between its cells; a comma where it is not said. */
  readonly delimiter?: string;
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

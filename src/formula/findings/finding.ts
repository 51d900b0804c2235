/** What is wrong with a formula whose form is right, and where in the file. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly kind: string;
  readonly says: string;
  readonly advice: readonly string[];
}

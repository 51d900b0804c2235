import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../data-samples/generator/formulas.ts";

export type Row = Readonly<Record<string, string>>;

/** A CSV of the sample by heading. Cells may stand in quotes; none of the sample's holds a quote or a line break. */
export function rowsOf(file: string): Row[] {
  const [first = "", ...lines] = readFileSync(join(repositoryRoot(), "data-samples", file), "utf8")
    .trimEnd()
    .split("\n");
  const headings = cells(first);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [headings[i], cell])));
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

export interface Driver {
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly partTime?: string;
  readonly asIfOpenAllYear?: boolean;
  readonly namedLearners?: { readonly band: string; readonly measure: string };
}

export interface Factor {
  readonly id: string;
  readonly kind: string;
  readonly driver: string;
  readonly unitValue: string;
  readonly dividedBy?: string;
  readonly by: string;
  readonly percentage: string;
  readonly of: readonly { readonly driver: string; readonly points: string }[];
  readonly bySize: {
    readonly driver: string;
    readonly bands: readonly { readonly upTo?: string; readonly amount: string }[];
  };
}

export interface Formula {
  readonly fundingPeriod: string;
  readonly covers: readonly string[];
  readonly figures: Readonly<Record<string, { readonly value: string }>>;
  readonly drivers: Readonly<Record<string, Driver>>;
  readonly balance: { readonly method: string; readonly pot: string; readonly heldBack: string };
  readonly factors: readonly Factor[];
  readonly protection?: readonly {
    readonly floor: string;
    readonly cap: string;
    readonly overspend: string;
    readonly surplus: string;
  }[];
}

export function formulaOf(file: string): Formula {
  return JSON.parse(readFileSync(join(repositoryRoot(), "formulas", file), "utf8"));
}

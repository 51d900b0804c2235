import type { CensusCount, PupilDriver } from "../census/index.ts";
import type { Problem } from "../problem.ts";
import type { Register } from "../school/read-schools.ts";
import type { TextFile } from "./read-text.ts";

/** A file of a census that was read, how many rows it had, and how many that had nothing in them. */
export type FileRead = Pick<TextFile, "file" | "sha256"> & { readonly rows: number; readonly emptyRows: number };

/** A census counted once, with all that was wrong with it. */
export interface CountedCensus {
  readonly count: CensusCount;
  readonly files: readonly FileRead[];
  readonly problems: readonly Problem[];
}

type Asked = readonly [date: string, files: readonly TextFile[], drivers: readonly PupilDriver[]];

/** The censuses counted in one run: budgets that count the same in the same files by the same schools share one reading. Counts are kept, and no pupil. */
export class CensusMemory {
  private readonly byRegister = new Map<Register, Map<string, CountedCensus>>();

  of(register: Register, [date, files, drivers]: Asked, count: () => CountedCensus): CountedCensus {
    const known = this.byRegister.get(register) ?? new Map<string, CountedCensus>();
    this.byRegister.set(register, known);
    const key = JSON.stringify([date, files.map(({ file, sha256 }) => [file, sha256]), drivers]);
    const counted = known.get(key) ?? count();
    known.set(key, counted);
    return counted;
  }
}

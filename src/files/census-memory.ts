import { askForTheSame, type CensusCount, countedFor, countedTogether, type PupilDriver } from "../census/index.ts";
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

type Drivers = readonly PupilDriver[];
type Asked = readonly [date: string, files: readonly TextFile[], drivers: Drivers];

/**
 * The censuses counted in one run: each is read once for all budgets that are to be counted in it. Counts are kept, and no pupil. Where something is wrong,
 * it is read again for those alone that ask for the same columns: none is then demanded, nor a type of need refused, in the name of another formula.
 */
export class CensusMemory {
  private readonly expected = new Map<string, Drivers[]>();
  private readonly byRegister = new Map<Register, Map<string, CountedCensus>>();

  /** Told before a census is read what somebody is going to count in it. */
  expect(date: string, files: readonly string[], drivers: Drivers): void {
    const key = placeOf(date, files);
    this.expected.set(key, [...(this.expected.get(key) ?? []), drivers]);
  }

  of(register: Register, [date, files, drivers]: Asked, count: (drivers: Drivers) => CountedCensus): CountedCensus {
    const known = this.byRegister.get(register) ?? new Map<string, CountedCensus>();
    this.byRegister.set(register, known);
    const counted = (lists: readonly Drivers[]): CountedCensus => {
      const all = countedTogether(lists);
      const key = JSON.stringify([
        date,
        files.map(({ file, sha256 }) => [file, sha256]),
        all.map(({ id }) => id).sort(),
      ]);
      const found = known.get(key) ?? count(all);
      known.set(key, found);
      return found;
    };
    const place = placeOf(
      date,
      files.map(({ file }) => file),
    );
    const year = Number(date.slice(0, 4));
    const lists = [...(this.expected.get(place) ?? []), drivers];
    const whole = counted(lists);
    const found =
      whole.problems.length === 0 ? whole : counted(lists.filter((each) => askForTheSame(each, drivers, year)));
    return { ...found, count: countedFor(drivers, found.count) };
  }
}

function placeOf(date: string, files: readonly string[]): string {
  return JSON.stringify([date, files]);
}

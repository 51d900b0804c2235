import type { Belonging, CensusCount, CensusQuery, Reason } from "./census-count.ts";
import { belongings } from "./census-count.ts";
import { type CheckName, checkNames } from "./checks.ts";
import { factPlaces, type SchoolFacts, schoolFacts } from "./facts.ts";
import type { Place } from "./identities.ts";

/** Everything that is added up of one school, as numbers in rows: millions of records go by. */
class SchoolTally {
  readonly belongings = new Uint32Array(belongings.length);
  readonly checks = new Uint32Array(checkNames.length);
  readonly firstPlaces: (Place | undefined)[] = [];
  readonly facts = new Uint32Array(factPlaces);
  readonly counts: Float64Array;
  readonly reasons: Uint32Array;
  records = 0;

  constructor(drivers: number, reasons: number) {
    this.counts = new Float64Array(drivers);
    this.reasons = new Uint32Array(drivers * reasons);
  }
}

export type { SchoolTally };

/** What a census adds up to, school by school. */
export class Tallies {
  private readonly schools = new Map<string, SchoolTally>();
  private readonly drivers: readonly string[];
  private readonly reasons: readonly Reason[];
  /** Records come school by school: most are of the school of the one before. */
  private last: { readonly school: string; readonly tally: SchoolTally } | undefined;

  constructor(drivers: readonly string[], reasons: readonly Reason[]) {
    this.drivers = drivers;
    this.reasons = reasons;
  }

  at(school: string): SchoolTally {
    if (this.last?.school === school) return this.last.tally;
    const tally = this.schools.get(school) ?? new SchoolTally(this.drivers.length, this.reasons.length);
    this.schools.set(school, tally);
    this.last = { school, tally };
    return tally;
  }

  belongs(school: string, belonging: Belonging): void {
    const { belongings: numbers } = this.at(school);
    const at = belongings.indexOf(belonging);
    numbers[at] = (numbers[at] ?? 0) + 1;
  }

  check(school: string, name: CheckName, place: Place): void {
    const { checks, firstPlaces } = this.at(school);
    const at = checkNames.indexOf(name);
    checks[at] = (checks[at] ?? 0) + 1;
    firstPlaces[at] ??= place;
  }

  /** Records by school and reason, by driver, and what each driver counts. */
  result(): Pick<CensusCount, "records" | "counts" | "ledger" | "drivers" | "reasons" | "facts"> {
    const schools = [...this.schools];
    return {
      records: new Map(schools.map(([school, { records }]) => [school, records])),
      counts: new Map(
        schools
          .map(([school, { counts }]): [string, ReadonlyMap<string, number>] => [school, this.counted(counts)])
          .filter(([, counts]) => counts.size > 0),
      ),
      ledger: new Map(
        schools.map(([school, tally]) => [school, positive(belongings, (i) => tally.belongings[i] ?? 0)]),
      ),
      reasons: new Map(
        schools.map(([school, tally]) => [
          school,
          new Map(this.drivers.map((driver, d) => [driver, this.reasonsOf(tally, d)])),
        ]),
      ),
      drivers: new Map(
        this.drivers.map((driver, d) => [
          driver,
          positive(this.reasons, (r) =>
            schools.reduce((sum, [, tally]) => sum + (tally.reasons[d * this.reasons.length + r] ?? 0), 0),
          ),
        ]),
      ),
      facts: new Map(schools.map(([school, { facts }]): [string, SchoolFacts] => [school, schoolFacts(facts)])),
    };
  }

  queries(): CensusQuery[] {
    return [...this.schools].flatMap(([school, { checks, firstPlaces }]) =>
      checkNames.flatMap((check, i): CensusQuery[] => {
        const records = checks[i] ?? 0;
        return records > 0 ? [{ check, school, records, first: firstPlaces[i] }] : [];
      }),
    );
  }

  private counted(counts: Float64Array): ReadonlyMap<string, number> {
    return positive(this.drivers, (d) => counts[d] ?? 0);
  }

  private reasonsOf({ reasons }: SchoolTally, driver: number): ReadonlyMap<Reason, number> {
    return positive(this.reasons, (r) => reasons[driver * this.reasons.length + r] ?? 0);
  }
}

function positive<K extends string>(names: readonly K[], numberAt: (i: number) => number): ReadonlyMap<K, number> {
  return new Map(
    names.flatMap((name, i): [K, number][] => {
      const number = numberAt(i);
      return number > 0 ? [[name, number]] : [];
    }),
  );
}

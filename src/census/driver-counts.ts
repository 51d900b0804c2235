import { Alike } from "./alike.ts";
import type { PupilDriver, Reason } from "./census-count.ts";
import { placesOfFacts } from "./facts.ts";
import { whole } from "./full-time-equivalent.ts";
import type { Need } from "./needs.ts";
import type { Coded, Pupil } from "./pupil.ts";
import { type PupilTests, pupilTests, type Tester, tester } from "./pupil-tests.ts";
import { type SupportScale, supportScales } from "./support.ts";
import type { SchoolTally } from "./tallies.ts";

const most = 20_000;

interface Counter extends PupilDriver {
  readonly test: Tester;
  readonly needs: ReadonlySet<Need> | undefined;
}

/** What a pupil counts as for each driver, and where its reason and its facts stand in a tally: the same for all pupils of the same codes. */
interface Profile {
  readonly counts: readonly number[];
  readonly reasons: readonly number[];
  readonly facts: readonly number[];
  /** So many pupils of it wait to be added to the tally of their school. */
  pupils: number;
}

/** Counts pupils for each driver, or not with the reason. A country's millions are of some thousands of kinds, each worked out once. */
export class DriverCounts {
  readonly reasons: readonly Reason[];
  private readonly drivers: readonly Counter[];
  private readonly tested: readonly (keyof PupilTests)[];
  private readonly scales: readonly SupportScale[];
  private profiles = new Map<Coded, Alike<Profile>>();
  private known = 0;
  /** The school whose pupils are being added, and the profiles of those who wait. */
  private tally: SchoolTally | undefined;
  private readonly waiting: Profile[] = [];

  constructor(drivers: readonly PupilDriver[]) {
    this.drivers = drivers.map((each) => ({
      ...each,
      test: tester(each.where),
      needs: each.reportsOf && new Set(each.reportsOf),
    }));
    const tested = new Set(drivers.flatMap(({ where }) => Object.keys(where)));
    // In one order, whatever else is counted with a driver.
    this.tested = pupilTests.keyof().options.filter((test) => tested.has(test));
    this.scales = supportScales.filter((scale) => tested.has(scale));
    this.reasons = [...this.tested, "needs", "counted"];
  }

  /** Counts a pupil of a school. Pupils come school by school, so that those of one profile are added up together; `settle` adds up the last. */
  add(pupil: Pupil, tally: SchoolTally): void {
    if (tally !== this.tally) this.settle();
    this.tally = tally;
    const profile = this.profileOf(pupil);
    if (profile.pupils === 0) this.waiting.push(profile);
    profile.pupils += 1;
  }

  settle(): void {
    const { tally, waiting } = this;
    if (tally) for (const profile of waiting) this.addUp(profile, tally);
    waiting.length = 0;
  }

  private addUp(profile: Profile, { counts, reasons, facts }: SchoolTally): void {
    for (const at of profile.facts) facts[at] = (facts[at] ?? 0) + profile.pupils;
    for (let d = 0; d < this.drivers.length; d += 1) {
      const at = profile.reasons[d] ?? 0;
      reasons[at] = (reasons[at] ?? 0) + profile.pupils;
      counts[d] = (counts[d] ?? 0) + profile.pupils * (profile.counts[d] ?? 0);
    }
    profile.pupils = 0;
  }

  private profileOf(pupil: Pupil): Profile {
    let alike = this.profiles.get(pupil.coded) ?? this.begun(pupil.coded);
    for (const scale of this.scales) alike = alike.by(pupil.support[scale]);
    if (pupil.needs.length > 0) alike = alike.by(pupil.needs.join());
    alike.value ??= this.worked(pupil);
    return alike.value;
  }

  private begun(coded: Coded): Alike<Profile> {
    const alike = new Alike<Profile>();
    this.profiles.set(coded, alike);
    return alike;
  }

  private worked(pupil: Pupil): Profile {
    if (this.known === most) {
      this.profiles = new Map();
      this.known = 0;
    }
    this.known += 1;
    const found = this.drivers.map(({ test, needs, partTime }, d) => {
      const reports = needs ? pupil.needs.filter((need) => needs.has(need)).length : 1;
      const reason: Reason = test(pupil) ?? (reports > 0 ? "counted" : "needs");
      // A report is whole, however much of the week the pupil is there.
      const each = needs ? reports * whole : heads(pupil.coded, partTime);
      return { at: d * this.reasons.length + this.reasons.indexOf(reason), count: reason === "counted" ? each : 0 };
    });
    return {
      reasons: found.map(({ at }) => at),
      counts: found.map(({ count }) => count),
      facts: placesOfFacts(pupil.coded),
      pupils: 0,
    };
  }
}

/** What a pupil counts as, in millionths. Where fractions are counted, one that is not recorded of a pupil who is part-time was refused. */
function heads(coded: Coded, partTime: PupilDriver["partTime"]): number {
  if (partTime === "recorded") return coded.fullTimeEquivalent ?? whole;
  return coded.partTime ? partTime : whole;
}

import { type Allocation, allocate } from "../../../src/allocation/allocate.ts";
import type { Adjustment } from "../../../src/allocation/inputs.ts";
import { Decimal } from "../../../src/money.ts";
import type { Checked, Query } from "../../../src/problem.ts";
import { fundingPeriod } from "../../../src/school/funding-period.ts";
import { registerFromCounts } from "../../../src/school/read-schools.ts";
import { formulaOf, written } from "../../formula/written.ts";

/** What is stated of one school: a number for each column of the counts file, and its baseline where it has one. */
export interface Stated {
  readonly columns: Readonly<Record<string, string>>;
  readonly baseline?: string;
}

/** A formula allocated over schools 1, 2, 3 … of a counts file: results and queries, whether it is refused or not. */
export function allocated(
  parts: Record<string, unknown>,
  schools: readonly Stated[],
  adjustments: readonly Pick<Adjustment, "school" | "driver" | "number">[] = [],
): Checked<Allocation> {
  const counted = schools.map(({ columns }, i) => ({
    number: String(i + 1),
    name: `School ${i + 1}`,
    numbers: new Map(Object.entries(columns).map(([id, value]) => [id, new Decimal(value)])),
  }));
  const paper = { date: "2023-04-01", reason: "Reason", source: "Source", approvedBy: "Officer" };
  return allocate(formulaOf(written(parts)), {
    period: fundingPeriod("2023-24")!,
    register: registerFromCounts(counted),
    census: [],
    counts: new Map(counted.map(({ number, numbers }) => [number, numbers])),
    places: [],
    namedLearners: [],
    adjustments: adjustments.map((each) => ({ ...paper, ...each })),
    baseline: new Map(
      schools.flatMap(({ baseline }, i) => (baseline === undefined ? [] : [[String(i + 1), new Decimal(baseline)]])),
    ),
  });
}

export function queriesOf(kind: string, { queries = [] }: Checked<unknown>): Query[] {
  return queries.filter((query) => query.kind === `query/${kind}`);
}

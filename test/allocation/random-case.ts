import fc from "fast-check";

/** An authority and its formula, as small as can be and as plain as can be read when a test fails. Money is in pence. */
export interface Case {
  readonly schools: readonly CaseSchool[];
  readonly factors: readonly CaseFactor[];
  /** Points for each unit of pupils, meals and learners, where a sum is shared by a score. */
  readonly points: readonly string[];
  readonly pot: number;
  readonly heldBack: number | undefined;
  readonly protection: CaseProtection | undefined;
  /** How it balances; a fixed pot that is shared to the penny, unless said. */
  readonly method?: "sharePot" | "scaled" | "unitValues";
  readonly to?: "penny" | "pound";
}

export interface CaseSchool {
  readonly phase: "primary" | "middle" | "secondary";
  readonly medium: "Welsh" | "English";
  readonly part: "" | "opens in September" | "closes in August";
  readonly pupils: string;
  readonly meals: string;
  readonly learners: string;
  /** Tenths of an equal part of the pot, and some pennies more or less; undefined where there is no baseline. */
  readonly baseline: { readonly tenths: number; readonly pennies: number } | undefined;
}

export type CaseFactor =
  | { readonly kind: "lumpSum"; readonly by: "all" | "phase" | "medium" | "size"; readonly pence: number }
  | { readonly kind: "perPupil"; readonly driver: Driver; readonly pence: number }
  | { readonly kind: "shareOfPot"; readonly by: Driver | "score"; readonly percentage: string }
  | { readonly kind: "shareOfAmount"; readonly by: Driver | "score"; readonly pence: number }
  | { readonly kind: "shareOfRemainder"; readonly by: Driver | "score" };

export type Driver = (typeof drivers)[number];
export const drivers = ["pupils", "meals", "learners"] as const;

export interface CaseProtection {
  readonly floor: string | undefined;
  readonly cap: string | undefined;
  readonly overspend: "gainingSchools" | "schoolsAboveFloor" | "heldBack" | "authority";
  readonly surplus: "schoolsBelowCap" | "heldBack";
  /** The percentage of the baseline that a phased share still has. */
  readonly blend?: string | undefined;
  /** For each pupil: from the learners of before to the pupils of now. */
  readonly perPupil?: boolean | undefined;
  /** Of how many lines, from the first, protection is; of all where left out. */
  readonly lines?: number | undefined;
}

/** Few different numbers, so that schools are often equal and remainders often tie. */
const count = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("0", "1", "2", "3", "6") },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2000 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4000 }).map((halves) => String(halves / 2)) },
);

export const school: fc.Arbitrary<CaseSchool> = fc.record({
  phase: fc.constantFrom("primary", "middle", "secondary"),
  medium: fc.constantFrom("Welsh", "English"),
  part: fc.oneof(
    { weight: 6, arbitrary: fc.constant("" as const) },
    { weight: 1, arbitrary: fc.constantFrom("opens in September" as const, "closes in August" as const) },
  ),
  pupils: count,
  meals: count,
  learners: count,
  baseline: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ tenths: fc.integer({ min: 2, max: 18 }), pennies: fc.integer({ min: -1, max: 1 }) }),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
});

/** Some schools twice or three times over: equal schools are where pennies are quarrelled about. */
const schools = fc
  .array(fc.tuple(school, fc.constantFrom(1, 1, 2, 3)), { minLength: 1, maxLength: 5 })
  .map((each) => each.flatMap(([one, times]) => Array<CaseSchool>(times).fill(one)));

const sharedBy = fc.constantFrom<Driver | "score">(...drivers, "score");
const pence = fc.oneof(fc.constantFrom(0, 1, 100, 333), fc.integer({ min: 0, max: 50_000 }));

const fixed: fc.Arbitrary<CaseFactor> = fc.oneof(
  fc.record({ kind: fc.constant("lumpSum" as const), by: fc.constantFrom("all", "phase", "medium", "size"), pence }),
  fc.record({ kind: fc.constant("perPupil" as const), driver: fc.constantFrom(...drivers), pence }),
);
const shares: fc.Arbitrary<CaseFactor> = fc.oneof(
  fc.record({
    kind: fc.constant("shareOfPot" as const),
    by: sharedBy,
    percentage: fc.constantFrom("10", "33.33", "0.07", "45", "12.5"),
  }),
  fc.record({ kind: fc.constant("shareOfAmount" as const), by: sharedBy, pence }),
);
const remainder = fc.record({ kind: fc.constant("shareOfRemainder" as const), by: sharedBy });

export const protection: fc.Arbitrary<CaseProtection> = fc
  .record({
    floor: fc.constantFrom(undefined, "0", "50", "80", "90", "97.5", "100", "110"),
    cap: fc.constantFrom(undefined, "90", "100", "105", "110", "133.33", "200"),
    overspend: fc.constantFrom<CaseProtection["overspend"]>(
      "gainingSchools",
      "gainingSchools",
      "schoolsAboveFloor",
      "heldBack",
      "authority",
    ),
    surplus: fc.constantFrom<CaseProtection["surplus"]>("schoolsBelowCap", "heldBack"),
  })
  .filter(({ floor, cap }) => floor !== undefined || cap !== undefined);

const pot = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 100_000, max: 2_000_000_000 }) },
);

/** A pot shared by any formula, with or without protection. */
export const anyCase: fc.Arbitrary<Case> = fc.record({
  schools,
  factors: fc
    .tuple(fc.array(fixed, { maxLength: 2 }), fc.array(shares, { maxLength: 2 }), remainder)
    .chain(([some, others, last]) =>
      fc
        .shuffledSubarray([...some, ...others], { minLength: some.length + others.length })
        .map((before) => [...before, last]),
    ),
  points: fc.tuple(...drivers.map(() => fc.constantFrom("1", "0.5", "4", "1.15", "0"))),
  pot,
  heldBack: fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 200_000 })),
  protection: fc.option(protection, { nil: undefined }),
});

/** The same, with protection always. */
export const protectedCase: fc.Arbitrary<Case> = fc
  .tuple(anyCase, protection)
  .map(([each, limits]) => ({ ...each, protection: limits }));

/** Shares of a pot and nothing else: no lump sums, no unit values, no protection. */
export const sharesOnly: fc.Arbitrary<Case> = fc
  .tuple(anyCase, fc.array(shares, { maxLength: 2 }), remainder)
  .map(([each, some, last]) => ({ ...each, factors: [...some, last], protection: undefined }));

const method = fc.constantFrom("sharePot" as const, "scaled" as const, "unitValues" as const);
const phasing = fc.record({
  blend: fc.constantFrom(undefined, "75", "50", "25", "100", "0", "33.3"),
  perPupil: fc.boolean(),
  lines: fc.constantFrom(undefined, undefined, 1, 2),
});

/** Every way to balance and to protect, to the penny and to the pound; fixed lines alone where there is no pot to share. */
export const everyWay: fc.Arbitrary<Case> = fc
  .tuple(
    anyCase,
    method,
    fc.constantFrom("penny" as const, "pound" as const),
    fc.option(fc.tuple(protection, phasing, fc.boolean()), { nil: undefined }),
    fc.array(fixed, { minLength: 1, maxLength: 3 }),
  )
  .map(([each, method, to, guarded, lines]): Case => {
    const whole = (pence: number): number => (to === "pound" ? pence - (pence % 100) : pence);
    // A sum that is shared to the pound is whole pounds; what is rounded at each school need not be.
    const factors = (method === "sharePot" ? each.factors : lines).map((factor) =>
      factor.kind === "shareOfAmount" ? { ...factor, pence: whole(factor.pence) } : factor,
    );
    return {
      ...each,
      method,
      to,
      factors,
      pot: whole(each.pot),
      heldBack: each.heldBack === undefined ? undefined : whole(each.heldBack),
      // Lines that are scaled together cannot be protected apart.
      protection: guarded && guardedBy(guarded, method === "scaled" ? 0 : factors.length),
    };
  });

/** Limits, a phase-in, or both. */
function guardedBy(
  [limits, { blend, perPupil, lines }, limited]: [CaseProtection, Partial<CaseProtection>, boolean],
  count: number,
): CaseProtection {
  const some = lines === undefined || lines > count ? undefined : lines;
  const none = { floor: undefined, cap: undefined };
  return { ...limits, ...(limited || blend === undefined ? {} : none), blend, perPupil, lines: some };
}

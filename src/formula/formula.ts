import { z } from "zod";
import { jsonDate } from "../date.ts";
import { label, text, labels as words } from "../language/forms.ts";
import { phases } from "../school/school.ts";
import { driver } from "./driver.ts";
import { isEachOnce, mostParts, name, someOf, unit } from "./factors/factor.ts";
import { factor, isLine } from "./factors/index.ts";

const period = z.string().regex(/^\d{4}-\d{2}$/, "must be a funding period such as 2023-24");

const figure = z.strictObject({ ...words, unit, value: z.string(), paper: label });

const id = z.string().regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens");

/** What every way to balance may have beside it. */
const beside = {
  /** Kept for redeterminations and the correction of errors, within the pot (School Funding (Wales) Regulations 2010, reg 8). */
  heldBack: name.optional(),
  /** Kept by the authority for exceptional need, and no part of the pot. */
  centralReserve: name.optional(),
  /** The least that a line, a limit and an allocation go by. */
  to: z.enum(["penny", "pound"]).default("penny"),
};

const balance = z.discriminatedUnion("method", [
  /** A fixed pot: what is not held back is allocated exactly (reg 8). */
  z.strictObject({ method: z.literal("sharePot"), pot: name, ...beside }),
  /** Fixed unit values, each school's lines then scaled alike to what there is to allocate. */
  z.strictObject({ method: z.literal("scaled"), pot: name, ...beside }),
  /** Fixed unit values: the allocations come to whatever they come to. With a pot, what is over or short of it is stated, and where it goes. */
  z
    .strictObject({
      method: z.literal("unitValues"),
      pot: name.optional(),
      ...beside,
      surplus: z.enum(["heldBack", "centralReserve"]).optional(),
      shortfall: z.enum(["heldBack", "authority", "refused"]).optional(),
      /** An allocation may be less than nothing: the school owes it. */
      mayOwe: z.boolean().optional(),
    })
    .refine(
      ({ pot, heldBack, centralReserve, surplus, shortfall }) =>
        pot === undefined
          ? (heldBack ?? centralReserve ?? surplus ?? shortfall) === undefined
          : surplus !== undefined && shortfall !== undefined,
      "with a pot must have surplus and shortfall, which say where the difference goes; without one it has neither, nor sums held back",
    ),
]);
export type Balance = z.infer<typeof balance>;

/** Who pays when floors cost more than caps bring in, and where the money goes when caps bring in more than floors cost. */
const whoPays = z.enum(["gainingSchools", "schoolsAboveFloor", "heldBack", "authority"]);
const whoReceives = z.enum(["schoolsBelowCap", "heldBack"]);
export type WhoPays = z.infer<typeof whoPays>;
export type WhoReceives = z.infer<typeof whoReceives>;

const protection = z
  .strictObject({
    fundingPeriod: period,
    /** Percentages of the baseline: a figure each. */
    floor: name.optional(),
    cap: name.optional(),
    /** The percentage of a phased share that the baseline still makes up; the rest is the formula's. */
    blend: name.optional(),
    /** Limits for each pupil: the baseline is taken at the pupils of now, from those that it was for. */
    perPupil: z.strictObject({ now: name, before: name }).optional(),
    /** The lines that are protected, where not all are; and the components of the baseline that stand against them. */
    lines: z
      .array(name)
      .min(1)
      .max(mostParts)
      .refine(isEachOnce, "names one thing twice: it would be counted twice")
      .optional(),
    components: z
      .array(label)
      .min(1)
      .max(100)
      .refine(isEachOnce, "names one thing twice: it would be counted twice")
      .optional(),
    overspend: whoPays.optional(),
    surplus: whoReceives.optional(),
  })
  .refine(
    ({ floor, cap, overspend, surplus }) =>
      (floor === undefined && cap === undefined) === (overspend === undefined) &&
      (overspend === undefined) === (surplus === undefined),
    "with a floor or a cap must have overspend (who pays) and surplus (where it goes); without either it has neither",
  );
export type Protection = z.infer<typeof protection>;

const workedExample = z.strictObject({
  ...words,
  /** Inputs and authority-wide figures of the example, by id; a step that is given is not worked out. */
  given: z.record(z.string(), z.string()),
  /** What the paper says comes out, by id, exactly. */
  expect: z.record(z.string(), z.string()),
  phase: z.enum(phases).optional(),
});
export type WorkedExample = z.infer<typeof workedExample>;

/** A published formula may take a hundred steps from its counts to one line. */
const mostFactors = 500;
const tooManyFactors = `must have ${mostFactors} at most, and ${mostParts} lines among them: lines are added up in one cell of a workbook`;

const factorList = z
  .array(factor)
  .max(mostFactors, tooManyFactors)
  .refine((list) => list.filter(isLine).length <= mostParts, tooManyFactors);

/** A formula file, format 1. */
export const formulaFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id,
  ...words,
  system: z.enum(["aln", "sen"]),
  fundingPeriod: period,
  status: z.enum(["draft", "consulted", "adopted"]),
  covers: someOf(phases),
  note: text.optional(),
  /** The adopted formula that this one puts right, and why (reg 24). */
  corrects: z.strictObject({ id, ...words }).optional(),
  /** Why a pupil brings other money under an old code (School Action …) than under a new one (IDPs). */
  codesReason: text.optional(),
  papers: z.record(z.string(), z.strictObject({ ...words, date: jsonDate })),
  figures: z.record(name, figure),
  drivers: z.record(name, driver),
  balance,
  factors: factorList.min(1),
  /** By funding period, from the first on; afterwards none. */
  protection: z.array(protection).max(20).default([]),
  protectionEnds: jsonDate.optional(),
  /** Sums with conditions of their own, beside the allocation: no part of pot, baseline or protection. */
  grants: factorList.default([]),
  memorandum: factorList.default([]),
  workedExamples: z.array(workedExample).max(100).default([]),
});
export type Formula = z.infer<typeof formulaFile>;

/** The lists of factors that a formula has. */
export const factorLists = ["factors", "grants", "memorandum"] as const;
export type FactorList = (typeof factorLists)[number];

/** Places of what is allocated: pence, or whole pounds. */
export function moneyPlaces({ to }: Balance): number {
  return to === "pound" ? 0 : 2;
}

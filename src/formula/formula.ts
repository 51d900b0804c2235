import { z } from "zod";
import { phases } from "../school/school.ts";
import { driver } from "./driver.ts";
import { name, text } from "./factors/factor.ts";
import { factor } from "./factors/index.ts";

const words = { en: z.string().trim().min(1), cy: z.string().trim().min(1) };
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date such as 2022-11-17");
const period = z.string().regex(/^\d{4}-\d{2}$/, "must be a funding period such as 2023-24");

const figure = z.strictObject({ ...words, unit: z.string().min(1), value: z.string(), paper: z.string().min(1) });

const balance = z.discriminatedUnion("method", [
  /** A fixed pot: what is not held back is allocated to the penny (reg 8). */
  z.strictObject({ method: z.literal("sharePot"), pot: name, heldBack: name.optional() }),
  /** Fixed unit values: the allocations come to whatever they come to. */
  z.strictObject({ method: z.literal("unitValues") }),
]);

const protection = z.strictObject({
  fundingPeriod: period,
  /** Percentages of the baseline: a figure each. */
  floor: name.optional(),
  cap: name.optional(),
  /** Who pays when the floors cost more than the caps bring in. */
  overspend: z.enum(["gainingSchools", "schoolsAboveFloor", "heldBack", "authority"]),
  /** Where the money goes when the caps bring in more than the floors cost. */
  surplus: z.enum(["schoolsBelowCap", "heldBack"]),
});
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

/** A formula file, format 1. */
export const formulaFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens"),
  ...words,
  system: z.enum(["aln", "sen"]),
  fundingPeriod: period,
  status: z.enum(["draft", "consulted", "adopted"]),
  covers: z.array(z.enum(phases)).min(1),
  note: text.optional(),
  /** Why a pupil brings other money under an old code (School Action …) than under a new one (IDPs). */
  codesReason: text.optional(),
  papers: z.record(z.string(), z.strictObject({ ...words, date })),
  figures: z.record(name, figure),
  drivers: z.record(name, driver),
  balance,
  factors: z.array(factor).min(1),
  protection: z.array(protection).default([]),
  memorandum: z.array(factor).default([]),
  workedExamples: z.array(workedExample).default([]),
});
export type Formula = z.infer<typeof formulaFile>;

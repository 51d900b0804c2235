import type { Random } from "./random.ts";
import { RECEPTION } from "./sizes.ts";

/** Means-tested, or kept for a while after the means have changed: a pupil is never both. */
export type Meals = "eligible" | "protected" | "none";

export function firstMeals(deprivation: number, random: Random): Meals {
  if (random.chance(deprivation)) return "eligible";
  return random.chance(deprivation * 0.3) ? "protected" : "none";
}

/** Rates at which the part eligible stays much as it was, school by school, while the part protected grows and then ends. */
export function changedMeals(meals: Meals, deprivation: number, schoolYear: number, random: Random): Meals {
  if (meals === "eligible") {
    if (random.chance(0.92)) return "eligible";
    return schoolYear < 2025 ? "protected" : "none";
  }
  if (random.chance(deprivation * 0.09)) return "eligible";
  if (meals === "protected" && random.chance(schoolYear < 2025 ? 0.93 : 0.3)) return "protected";
  return "none";
}

const STAGES = "ABCDE";

export function firstEal(part: number, year: number, random: Random): string {
  if (!random.chance(part)) return "";
  const usual = Math.floor((year - RECEPTION) / 2.5) + random.below(3) - 1;
  return STAGES.charAt(Math.max(0, Math.min(4, usual)));
}

export function changedEal(stage: string, random: Random): string {
  if (stage === "" || stage === "E" || !random.chance(0.4)) return stage;
  return STAGES.charAt(STAGES.indexOf(stage) + 1);
}

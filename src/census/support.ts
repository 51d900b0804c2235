import { bare } from "./spelling.ts";

/** Support levels: four scales of 1 to 4, in censuses to 2025. */
export const supportScales = ["curriculumSupport", "groupingSupport", "resourcesSupport", "adviceSupport"] as const;
export type SupportScale = (typeof supportScales)[number];

export const supportLevels = ["none", "1", "2", "3", "4"] as const;
export type SupportLevel = (typeof supportLevels)[number];

/** From January 2026 no census has them. */
export const lastSupportYear = 2025;

export function supportLevel(text: string): SupportLevel | undefined {
  const written = bare(text);
  return written === "" ? "none" : supportLevels.find((level) => level === written);
}

import type { Text } from "./text.ts";

/** What the files of a budget hold. */
const roles: Readonly<Record<string, Text>> = {
  model: { en: "model", cy: "model" },
  formula: { en: "formula", cy: "fformiwla" },
  mapping: { en: "headings and codes", cy: "penawdau a chodau" },
  schools: { en: "schools", cy: "ysgolion" },
  places: { en: "places", cy: "lleoedd" },
  census: { en: "pupil census (PLASC)", cy: "cyfrifiad disgyblion (CYBLD)" },
  censusBefore: { en: "census before, compared", cy: "cyfrifiad blaenorol, i gymharu" },
  autumn: { en: "autumn count", cy: "cyfrif yr hydref" },
  estimated: { en: "estimated numbers", cy: "niferoedd amcangyfrifedig" },
  counts: { en: "counts", cy: "cyfrifon" },
  namedLearners: { en: "named learners", cy: "dysgwyr a enwir" },
  baseline: { en: "baseline", cy: "llinell sylfaen" },
  adjustments: { en: "estimates and corrections", cy: "amcangyfrifon a chywiriadau" },
};

export const termWords: Readonly<Record<"spring" | "autumn", Text>> = {
  spring: { en: "spring", cy: "gwanwyn" },
  autumn: { en: "autumn", cy: "hydref" },
};

interface Input {
  readonly role: string;
  readonly census?: { readonly term: "spring" | "autumn"; readonly status: string } | undefined;
}

/** What an input file holds: only records of January are PLASC, and never numbers for a day that is still to come. */
export function inputWords({ role, census }: Input): Text {
  if (role === "censusBefore") return roles[role] ?? { en: role, cy: role };
  const which = census?.status === "estimated" ? "estimated" : census?.term === "autumn" ? "autumn" : role;
  return roles[which] ?? { en: role, cy: role };
}

/** As wide as the widest of those words, for columns of a terminal. */
export function inputWordsWidth(language: keyof Text): number {
  return Math.max(...Object.values(roles).map((word) => [...word[language]].length));
}

/** Of a census that the model names for the period and no driver of the formula reads. */
export const notRead: Text = { en: "not read by this formula", cy: "nid yw'r fformiwla hon yn ei ddarllen" };

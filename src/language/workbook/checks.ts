import type { Text } from "../text.ts";

/** The sheet of checks. */
export const checkSheetWords = {
  check: { en: "Check", cy: "Gwiriad" },
  outcome: { en: "Outcome", cy: "Canlyniad" },
  must: { en: "Must be", cy: "Rhaid iddo fod" },
  beNothing: { en: "nothing", cy: "yn sero" },
  notBeNegative: { en: "nothing or more", cy: "yn sero neu fwy" },
  beMoreThanNothing: { en: "more than nothing", cy: "yn fwy na sero" },
  recordsAccounted: {
    en: "Every census record belongs to one school or to none, with the reason",
    cy: "Mae pob cofnod cyfrifiad yn perthyn i un ysgol neu i ddim un, gyda'r rheswm",
  },
} satisfies Record<string, Text>;

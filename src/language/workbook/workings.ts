import type { Text } from "../text.ts";

/** What heads a group of workings that belongs to no factor. */
export const workingGroups = {
  formulaShare: { en: "Formula share", cy: "Cyfran y fformiwla" },
  grant: { en: "Grants beside the budget", cy: "Grantiau ochr yn ochr â'r gyllideb" },
  notional: { en: "Notional SEN", cy: "AAA tybiannol" },
  check: { en: "For the checks", cy: "Ar gyfer y gwiriadau" },
  protection: { en: "Protection and allocation", cy: "Diogelu a dyrannu" },
} satisfies Record<string, Text>;

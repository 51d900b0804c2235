import type { Text } from "../text.ts";

/** What a workbook says of itself on every sheet. */
export const lightWords = {
  notForPublication: {
    en: "Holds counts below 5: not for publication",
    cy: "Yn cynnwys cyfrifon o dan 5: nid i'w gyhoeddi",
  },
  allPassed: { en: "All checks passed", cy: "Pob gwiriad wedi pasio" },
  someFailed: { en: "A CHECK HAS FAILED: see Checks", cy: "MAE GWIRIAD WEDI METHU: gweler Gwiriadau" },
  passed: { en: "Passed", cy: "Wedi pasio" },
  failed: { en: "FAILED", cy: "WEDI METHU" },
} satisfies Record<string, Text>;

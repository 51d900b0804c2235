import type { Text } from "./text.ts";

/** Labels of a comparison's columns. */
export const changeLabels = {
  before: { en: "Before", cy: "Cyn" },
  after: { en: "After", cy: "Ar ôl" },
  pupils: { en: "All funded pupils on census day", cy: "Pob disgybl a gyllidir ar ddiwrnod y cyfrifiad" },
  order: { en: "Order", cy: "Trefn" },
  change: { en: "Change", cy: "Newid" },
  percentage: { en: "Change, %", cy: "Newid, %" },
  perPupil: { en: "Change for each pupil", cy: "Newid fesul disgybl" },
  gains: { en: "Gains", cy: "Ar ei hennill" },
  loses: { en: "Loses", cy: "Ar ei cholled" },
  place: { en: "Order of change", cy: "Trefn y newid" },
} satisfies Record<string, Text>;

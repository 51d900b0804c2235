import type { Text } from "../text.ts";

/** Headings that stand on more than one sheet. */
export const headingWords = {
  number: { en: "Number", cy: "Rhif" },
  school: { en: "School", cy: "Ysgol" },
  phase: { en: "Phase", cy: "Cyfnod" },
  medium: { en: "Medium", cy: "Cyfrwng" },
  pupils: { en: "Pupils", cy: "Disgyblion" },
  total: { en: "Total", cy: "Cyfanswm" },
  unit: { en: "Unit", cy: "Uned" },
  value: { en: "Value", cy: "Gwerth" },
  figure: { en: "Figure", cy: "Ffigur" },
  budget: { en: "Budget", cy: "Cyllideb" },
  status: { en: "Status", cy: "Statws" },
  date: { en: "Date", cy: "Dyddiad" },
  reason: { en: "Reason", cy: "Rheswm" },
  note: { en: "Note", cy: "Nodyn" },
  formula: { en: "Formula", cy: "Fformiwla" },
  change: { en: "Change", cy: "Newid" },
  before: { en: "Before", cy: "Cyn" },
  after: { en: "After", cy: "Ar ôl" },
  of: { en: "of", cy: "o" },
  none: { en: "None", cy: "Dim un" },
} satisfies Record<string, Text>;

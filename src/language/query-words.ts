import type { Text } from "./text.ts";

/** Words of the sheet of queries. */
export const queryWords = {
  of: { en: "Census or budget", cy: "Cyfrifiad neu gyllideb" },
  check: { en: "Check", cy: "Gwiriad" },
  found: { en: "What it found", cy: "Yr hyn a ganfuwyd" },
  before: { en: "Census before", cy: "Cyfrifiad blaenorol" },
  now: { en: "This census", cy: "Y cyfrifiad hwn" },
  first: { en: "First record", cy: "Y cofnod cyntaf" },
  place: { en: "file and line", cy: "ffeil a llinell" },
  answer: { en: "Answer", cy: "Ateb" },
  answeredBy: { en: "Answered by", cy: "Atebwyd gan" },
  notAnswered: { en: "not answered", cy: "heb ei ateb" },
  none: { en: "No queries", cy: "Dim ymholiadau" },
  openQueries: { en: "Queries not answered", cy: "Ymholiadau heb eu hateb" },
} as const satisfies Record<string, Text>;

export interface Census {
  date: string;
  file: string;
  /** The calendar year in which its school year began. */
  schoolYear: number;
  provisionHeading: string;
  hasSupportLevels: boolean;
}

/** Headings changed with the law: SEN, then SEN and ALN side by side, then ALN alone and no support levels. */
export const CENSUSES: readonly Census[] = [
  census("2022-02-15", "SEN Provision"),
  census("2023-01-17", "SEN/ALN Provision"),
  census("2024-01-16", "SEN/ALN Provision"),
  census("2025-01-14", "SEN/ALN Provision"),
  census("2026-01-20", "ALN Provision"),
];

function census(date: string, provisionHeading: string): Census {
  const year = date.slice(0, 4);
  return {
    date,
    file: `plasc-${year}.csv`,
    schoolYear: Number(year) - 1,
    provisionHeading,
    hasSupportLevels: provisionHeading !== "ALN Provision",
  };
}

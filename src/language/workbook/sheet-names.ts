import type { Text } from "../text.ts";

/** The names of the sheets. */
export const sheetNames = {
  cover: { en: "Cover", cy: "Clawr" },
  summary: { en: "Summary", cy: "Crynodeb" },
  schools: { en: "Schools", cy: "Ysgolion" },
  otherSchools: { en: "Opened closed joined", cy: "Agor cau uno" },
  figures: { en: "Figures", cy: "Ffigurau" },
  method: { en: "Method", cy: "Dull" },
  checks: { en: "Checks", cy: "Gwiriadau" },
  data: { en: "Data", cy: "Data" },
  pupilLedger: { en: "Pupil ledger", cy: "Cyfriflyfr disgyblion" },
  queries: { en: "Queries", cy: "Ymholiadau" },
  driverLedger: { en: "Pupil ledger by driver", cy: "Cyfriflyfr fesul gyrrwr" },
} satisfies Record<string, Text>;

/** The title of the workbook, and the names of sheets of one budget. */
export const budgetSheetNames = {
  title: (before: string, after: string): Text => ({
    en: `ALN Support: ${before} compared with ${after}`,
    cy: `Cymorth ADY: cymharu ${before} ag ${after}`,
  }),
  drivers: (budget: string): Text => ({ en: `Drivers ${budget}`, cy: `Gyrwyr ${budget}` }),
  workings: (budget: string): Text => ({ en: `Workings ${budget}`, cy: `Gweithio ${budget}` }),
  memorandum: (budget: string): Text => ({ en: `Memorandum ${budget}`, cy: `Memorandwm ${budget}` }),
};

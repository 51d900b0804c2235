import { CENSUSES } from "./censuses.ts";
import { FORMULA_FILES, OPTION_FILES } from "./formulas.ts";
import { AUTHORITY } from "./schools.ts";

export const NAMED_LEARNERS_FILE = "named-learners-2022-23.csv";
export const BASELINE_FILE = "baseline-2022-23.csv";
export const ADJUSTMENTS_FILE = "adjustments-2023-24.csv";

/** The model of the invented authority, with its formulas in a directory relative to it. */
export function modelText(formulas: string): string {
  const census = (...which: number[]) =>
    which.map((at) => ({ date: CENSUSES[at]!.date, status: "final", files: [CENSUSES[at]!.file] }));
  const formula = (period: keyof typeof FORMULA_FILES) => `${formulas}/${FORMULA_FILES[period]}`;
  const options = (period: keyof typeof OPTION_FILES) =>
    Object.fromEntries(Object.entries(OPTION_FILES[period]).map(([name, file]) => [name, `${formulas}/${file}`]));
  const model = {
    authority: { number: AUTHORITY, en: "Glanwern County Council (invented)", cy: "Cyngor Sir Glanwern (dychmygol)" },
    schools: "schools.csv",
    places: "places.csv",
    answers: CENSUSES.map(({ date }) => ({
      census: date,
      check: "left-before-census",
      reason: {
        en: "Leavers of the autumn term stand in the export until half-term; the dates were looked at (invented).",
        cy: "Mae'r rhai a adawodd yn nhymor yr hydref yn yr allforiad tan hanner tymor; edrychwyd ar y dyddiadau (dychmygol).",
      },
      answeredBy: "Pupil data officer (invented)",
    })),
    fundingPeriods: {
      "2022-23": { formula: formula("2022-23"), namedLearners: NAMED_LEARNERS_FILE, census: census(0) },
      "2023-24": {
        formula: formula("2023-24"),
        baseline: BASELINE_FILE,
        adjustments: ADJUSTMENTS_FILE,
        census: census(1),
        options: options("2023-24"),
      },
      // While protection runs it starts from what schools had under the old system.
      "2024-25": {
        formula: formula("2024-25"),
        baseline: BASELINE_FILE,
        census: census(2),
        options: options("2024-25"),
      },
      "2025-26": {
        formula: formula("2025-26"),
        baseline: BASELINE_FILE,
        census: census(3),
        options: options("2025-26"),
      },
      "2026-27": { formula: formula("2026-27"), census: census(2, 3, 4) },
    },
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}

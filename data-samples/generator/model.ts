import { CENSUSES } from "./censuses.ts";
import { FORMULA_FILES, OPTION_FILES } from "./formulas.ts";
import { AUTHORITY } from "./schools.ts";

export const NAMED_LEARNERS_FILE = "named-learners-2022-23.csv";
export const BASELINE_FILE = "baseline-2022-23.csv";
export const ADJUSTMENTS_FILE = "adjustments-2023-24.csv";

/** The model of the invented authority, with its formulas in a directory relative to it. */
export function modelText(formulas: string): string {
  const census = (at: number) => [{ date: CENSUSES[at]!.date, status: "final", files: [CENSUSES[at]!.file] }];
  const model = {
    authority: { number: AUTHORITY, en: "Glanwern County Council (invented)", cy: "Cyngor Sir Glanwern (dychmygol)" },
    schools: "schools.csv",
    places: "places.csv",
    fundingPeriods: {
      "2022-23": {
        formula: `${formulas}/${FORMULA_FILES["2022-23"]}`,
        namedLearners: NAMED_LEARNERS_FILE,
        census: census(0),
      },
      "2023-24": {
        formula: `${formulas}/${FORMULA_FILES["2023-24"]}`,
        baseline: BASELINE_FILE,
        adjustments: ADJUSTMENTS_FILE,
        census: census(1),
        options: { B: `${formulas}/${OPTION_FILES.B}` },
      },
    },
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}

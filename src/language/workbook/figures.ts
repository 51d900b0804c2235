import type { Text } from "../text.ts";

/** The sheet of figures. */
export const figureSheetWords = {
  howWorkedOut: { en: "How it is worked out", cy: "Sut y'i cyfrifir" },
  source: { en: "Source", cy: "Ffynhonnell" },
  decidedOpen: { en: "Decided: may be changed here", cy: "Penderfynwyd: gellir ei newid yma" },
  decidedLocked: {
    en: "Decided for the earlier budget: locked",
    cy: "Penderfynwyd ar gyfer y gyllideb gynharach: ar glo",
  },
  workedOut: { en: "Worked out", cy: "Cyfrifwyd" },
} satisfies Record<string, Text>;

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

export const figureSheetSentences = {
  bringsNothing: (budget: string, line: Text): Text => ({
    en: `${budget}: “${line.en}” brings £0.00 to every school. `,
    cy: `${budget}: mae “${line.cy}” yn dod â £0.00 i bob ysgol. `,
  }),
  someBringNothing: {
    en: "There are lines that bring £0.00 to every school: see the Summary.",
    cy: "Mae llinellau sy'n dod â £0.00 i bob ysgol: gweler y Crynodeb.",
  },
};

import type { Text } from "../text.ts";

/** What is looked at beside each input. */
export const typedWords = {
  forChecks: { en: "For the checks", cy: "Ar gyfer y gwiriadau" },
  notTaken: {
    en: "Inputs that their cells do not take",
    cy: "Mewnbynnau nad yw eu celloedd yn eu derbyn",
  },
  changed: {
    en: "Inputs that are not what was decided",
    cy: "Mewnbynnau nad ydynt yr hyn a benderfynwyd",
  },
  otherName: {
    en: "Its number, name, phase or medium is another than on the sheet of counts",
    cy: "Mae ei rhif, ei henw, ei chyfnod neu ei chyfrwng yn wahanol i'r ddalen gyfrifon",
  },
  inputsTaken: {
    en: "Every input is one that its cell takes",
    cy: "Mae pob mewnbwn yn un y mae ei gell yn ei dderbyn",
  },
  schoolsAddUp: {
    en: "The sheets of schools add up to the workings, school by school",
    cy: "Mae dalenni'r ysgolion yn adio i'r gwaith cyfrifo, fesul ysgol",
  },
  namesAgree: {
    en: "Every school compared stands on its sheet once, under its own name",
    cy: "Mae pob ysgol a gymharwyd ar ei dalen unwaith, dan ei henw ei hun",
  },
} satisfies Record<string, Text>;

export const typedSentences = {
  fromWorkings: (sheet: string): Text => ({
    en: `How far this row is from ${sheet}`,
    cy: `Pa mor bell y mae'r rhes hon o ${sheet}`,
  }),
  /** Beside the light on every sheet, once an input of an adopted budget is another. */
  idea: (budget: string): Text => ({
    en: `AN IDEA, NOT WHAT WAS DECIDED: figures of ${budget} are not those that were adopted`,
    cy: `SYNIAD, NID YR HYN A BENDERFYNWYD: nid ffigurau ${budget} yw'r rhai a fabwysiadwyd`,
  }),
};

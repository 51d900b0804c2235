import type { Text } from "../text.ts";

/** Why a dash stands in place of a number. */
export const dividedWords = {
  noBefore: {
    en: "a dash where there was £0.00 or less before",
    cy: "llinell doriad lle nad oedd mwy na £0.00 cyn hynny",
  },
  noRecords: {
    en: "a dash where no census has records of the school",
    cy: "llinell doriad lle nad oes gan unrhyw gyfrifiad gofnodion o'r ysgol",
  },
  pupilsNotKnown: {
    en: "not known: no census has records of them",
    cy: "anhysbys: nid oes gan unrhyw gyfrifiad gofnodion ohonynt",
  },
} satisfies Record<string, Text>;

export const dividedSentences = {
  noPupils: (budget: string): Text => ({
    en: `How many pupils are on roll is not known: no census of ${budget} has records. So nothing is shown by size or for each pupil.`,
    cy: `Nid yw'n hysbys faint o ddisgyblion sydd ar y gofrestr: nid oes gan unrhyw gyfrifiad ar gyfer ${budget} gofnodion. Felly ni ddangosir dim yn ôl maint nac fesul disgybl.`,
  }),
};

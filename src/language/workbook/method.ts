import type { Text } from "../text.ts";

/** The sheet of the method. */
export const methodWords = {
  codesReason: { en: "Old codes and new", cy: "Hen godau a rhai newydd" },
} satisfies Record<string, Text>;

/** What the sheet of the method says beside the formula itself. */
export const methodSentences = {
  sharedTo: {
    penny: {
      en: "A sum that is shared is shared to the penny: every exact share is rounded down, and the pennies left over go one each to the schools with the largest remainders, ties by school number.",
      cy: "Rhennir swm i'r geiniog: caiff pob cyfran union ei thalgrynnu i lawr, ac â'r ceiniogau dros ben fesul un i'r ysgolion â'r gweddillion mwyaf, yn ôl rhif ysgol os ydynt yn gyfartal.",
    },
    pound: {
      en: "Lines are in whole pounds. A sum that is shared is shared to the pound: every exact share is rounded down, and the pounds left over go one each to the schools with the largest remainders, ties by school number.",
      cy: "Mae'r llinellau mewn punnoedd cyfan. Rhennir swm i'r bunt: caiff pob cyfran union ei thalgrynnu i lawr, ac â'r punnoedd dros ben fesul un i'r ysgolion â'r gweddillion mwyaf, yn ôl rhif ysgol os ydynt yn gyfartal.",
    },
  },
  aboutCounted: {
    en: "What is counted. Of a school open for part of the year, a count is taken by twelfths, one for each month, unless it says otherwise.",
    cy: "Yr hyn a gyfrifir. Ar gyfer ysgol sydd ar agor am ran o'r flwyddyn, cymerir cyfrif fesul deuddegfed ran, un am bob mis, oni ddywedir yn wahanol.",
  },
  aboutGrants: (budget: string): Text => ({
    en: `Grants beside ${budget}, each with its own conditions: no part of its pot, its baseline or its protection.`,
    cy: `Grantiau ochr yn ochr â ${budget}, pob un â'i amodau ei hun: nid ydynt yn rhan o'i chronfa, ei llinell sylfaen na'i diogelu.`,
  }),
};

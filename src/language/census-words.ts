import { listedIn } from "./list.ts";
import type { Text } from "./text.ts";

/** Sentences about a census. */
export const censusWords = {
  records: (number: string): Text => ({
    en: number === "1" ? "1 record" : `${number} records`,
    cy: number === "1" ? "1 cofnod" : `${number} cofnod`,
  }),
  at: (records: string, schools: string): Text => ({
    en: `records: ${records}, schools: ${schools}`,
    cy: `cofnodion: ${records}, ysgolion: ${schools}`,
  }),
  fromTo: (before: string, now: string): Text => ({ en: `from ${before} to ${now}`, cy: `o ${before} i ${now}` }),
  atSchools: (found: string, of: string): Text => ({
    en: `at ${found} of ${of} schools`,
    cy: `mewn ${found} o ${of} ysgol`,
  }),
  inYears: (years: readonly string[]): Text => ({
    en: `${years.length === 1 ? "year group" : "year groups"} ${listedIn("en", years)}`,
    cy: `${years.length === 1 ? "grŵp blwyddyn" : "grwpiau blwyddyn"} ${listedIn("cy", years)}`,
  }),
  endsAfter: (school: string): Text => ({
    en: `The records end with ${school}`,
    cy: `Mae'r cofnodion yn gorffen gyda ${school}`,
  }),
  allSchools: { en: "All schools", cy: "Pob ysgol" },
  first: (place: string): Text => ({ en: `first at ${place}`, cy: `y cyntaf yn ${place}` }),
  answered: (reason: string, by: string): Text => ({
    en: `answered: ${reason} (${by})`,
    cy: `atebwyd: ${reason} (${by})`,
  }),
  census: (date: string): Text => ({ en: `Census of ${date}`, cy: `Cyfrifiad ${date}` }),
  /** `PLASC 2023`: censuses are known by their year. */
  modelledOn: (date: string, status: "provisional" | "final" | "estimated"): Text =>
    status === "estimated"
      ? {
          en: `modelled on estimated numbers for ${date}`,
          cy: `wedi'i fodelu ar niferoedd amcangyfrifedig ar gyfer ${date}`,
        }
      : {
          en: `modelled on ${status === "provisional" ? "provisional " : ""}PLASC ${date.slice(0, 4)}`,
          cy: `wedi'i fodelu ar CYBLD ${date.slice(0, 4)}${status === "provisional" ? " dros dro" : ""}`,
        },
  noneChanged: {
    en: "The final census counts the same as the provisional one at every school.",
    cy: "Mae'r cyfrifiad terfynol yn cyfrif yr un peth â'r un dros dro ym mhob ysgol.",
  },
  notCompared: (checks: readonly string[]): Text => ({
    en: `No census was compared with one before it, so these were not asked: ${checks.join(", ")}. Name the census of the year before as well, under the period's census.`,
    cy: `Ni chymharwyd unrhyw gyfrifiad ag un o'i flaen, felly ni ofynnwyd: ${checks.join(", ")}. Enwch gyfrifiad y flwyddyn flaenorol hefyd, o dan gyfrifiad y cyfnod.`,
  }),
  unanswered: (number: number): Text => ({
    en: number === 1 ? "1 query is not answered" : `${number} queries are not answered`,
    cy: number === 1 ? "Mae 1 ymholiad heb ei ateb" : `Mae ${number} ymholiad heb eu hateb`,
  }),
  idle: (check: string, date: string): Text => ({
    en: `the answer to ${check} in the census of ${date} answers nothing: take it out of the model`,
    cy: `nid yw'r ateb i ${check} yng nghyfrifiad ${date} yn ateb dim: tynnwch ef o'r model`,
  }),
} as const;

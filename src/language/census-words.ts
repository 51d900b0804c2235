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
  idle: (query: string, at: string | undefined, census: string | undefined): Text => {
    const where = {
      en: `${at === undefined ? "" : ` at ${at}`}${census === undefined ? "" : ` in the census of ${census}`}`,
      cy: `${at === undefined ? "" : ` yn ${at}`}${census === undefined ? "" : ` yng nghyfrifiad ${census}`}`,
    };
    return {
      en: `The answer to ${query}${where.en} answers nothing: take it out of the model.`,
      cy: `Nid yw'r ateb i ${query}${where.cy} yn ateb dim: tynnwch ef o'r model.`,
    };
  },
  lapsed: (value: string | undefined, by: string): Text =>
    value === undefined
      ? {
          en: `The answer of ${by} does not say which value it is to: give it the "value" below.`,
          cy: `Nid yw ateb ${by} yn dweud i ba werth y mae: rhowch y "value" isod iddo.`,
        }
      : {
          en: `The answer of ${by} was to ${value}, and no longer holds.`,
          cy: `I ${value} yr oedd ateb ${by}, ac nid yw'n dal mwyach.`,
        },
  ofBudgets: { en: "Files and formulas", cy: "Ffeiliau a fformiwlâu" },
  howToAnswer: {
    en: 'If it is right as it is, put the line below it under "answers" in the model, with your reason and your name.',
    cy: "Os yw'n gywir fel y mae, rhowch y llinell oddi tano dan \"answers\" yn y model, gyda'ch rheswm a'ch enw.",
  },
} as const;

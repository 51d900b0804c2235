import type { Text } from "./text.ts";

/** What may be typed into an input cell, said to whoever types something else. */
export const acceptedWords = {
  title: { en: "This cannot stand here", cy: "Ni all hyn sefyll yma" },
  pence: (range: Text): Text => ({
    en: `A sum in pounds and pence, ${range.en}, such as 1250.37.`,
    cy: `Swm mewn punnoedd a cheiniogau, ${range.cy}, megis 1250.37.`,
  }),
  pounds: (range: Text): Text => ({
    en: `A sum in whole pounds, ${range.en}, such as 1250.`,
    cy: `Swm mewn punnoedd cyfan, ${range.cy}, megis 1250.`,
  }),
  percentage: (range: Text, places: number): Text => ({
    en: `A percentage, ${range.en}, without the % sign: 27${places > 0 ? ".5" : ""} is 27${places > 0 ? ".5" : ""}%. ${placesWords(places).en}`,
    cy: `Canran, ${range.cy}, heb yr arwydd %: 27${places > 0 ? ".5" : ""} yw 27${places > 0 ? ".5" : ""}%. ${placesWords(places).cy}`,
  }),
  number: (range: Text, places: number): Text => ({
    en: `A number, ${range.en}. ${placesWords(places).en}`,
    cy: `Rhif, ${range.cy}. ${placesWords(places).cy}`,
  }),
  whole: (range: Text): Text => ({ en: `A whole number, ${range.en}.`, cy: `Rhif cyfan, ${range.cy}.` }),
};

/** `0 or more`, `from 0 to 100`. */
export function rangeWords(least: number | undefined, most: number | undefined): Text {
  if (least !== undefined && most !== undefined) return { en: `from ${least} to ${most}`, cy: `o ${least} i ${most}` };
  if (least !== undefined) return { en: `${least} or more`, cy: `${least} neu fwy` };
  if (most !== undefined) return { en: `${most} or less`, cy: `${most} neu lai` };
  return { en: "also less than 0", cy: "hefyd yn llai na 0" };
}

function placesWords(places: number): Text {
  if (places === 0) return { en: "Without decimal places.", cy: "Heb leoedd degol." };
  return { en: `With ${places} decimal places at most.`, cy: `Gydag uchafswm o ${places} lle degol.` };
}

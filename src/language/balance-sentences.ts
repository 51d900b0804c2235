import type { Sentence } from "./sentences.ts";
import type { Text } from "./text.ts";

/** “The pot” less “Held back”, or the pot alone. */
function toAllocate(pot: Text, heldBack: Text | undefined): Text {
  return {
    en: heldBack ? `“${pot.en}” less “${heldBack.en}”` : `“${pot.en}”`,
    cy: heldBack ? `“${pot.cy}” llai “${heldBack.cy}”` : `“${pot.cy}”`,
  };
}

/** How a formula balances, in words. */
export const balanceSentences = {
  pot: {
    sharePot: (pot: Text, heldBack: Text | undefined): Sentence => ({
      en: `${toAllocate(pot, heldBack).en} is what there is to allocate, and all of it is allocated.`,
      cy: `${toAllocate(pot, heldBack).cy} yw'r hyn sydd i'w ddyrannu, ac fe ddyrennir y cyfan.`,
    }),
    scaled: (pot: Text, heldBack: Text | undefined): Sentence => ({
      en: `${toAllocate(pot, heldBack).en} is what there is to allocate. Each school has the sum of its lines, taken up or down by one scaling factor, the same for every school, so that all of it is allocated.`,
      cy: `${toAllocate(pot, heldBack).cy} yw'r hyn sydd i'w ddyrannu. Caiff pob ysgol swm ei llinellau, wedi'i godi neu ei ostwng yn ôl un ffactor graddio, yr un fath i bob ysgol, fel y dyrennir y cyfan.`,
    }),
    unitValues: (pot: Text, heldBack: Text | undefined): Sentence => ({
      en: `Each school has the sum of its lines at fixed unit values. ${toAllocate(pot, heldBack).en} is what there is for it.`,
      cy: `Caiff pob ysgol swm ei llinellau yn ôl gwerthoedd uned sefydlog. ${toAllocate(pot, heldBack).cy} yw'r hyn sydd ar ei gyfer.`,
    }),
  },
  noPot: {
    en: "Each school has the sum of its lines; there is no fixed pot.",
    cy: "Caiff pob ysgol swm ei llinellau; nid oes cronfa sefydlog.",
  },
  surplus: {
    heldBack: {
      en: "What is left is added to the sum held back.",
      cy: "Ychwanegir yr hyn sydd dros ben at y swm a ddaliwyd yn ôl.",
    },
    centralReserve: {
      en: "What is left goes to the central reserve.",
      cy: "Â'r hyn sydd dros ben i'r gronfa ganolog wrth gefn.",
    },
  },
  shortfall: {
    heldBack: {
      en: "What is short is met from the sum held back.",
      cy: "Telir yr hyn sy'n brin o'r swm a ddaliwyd yn ôl.",
    },
    authority: {
      en: "What is short is met by the authority, outside the pot.",
      cy: "Telir yr hyn sy'n brin gan yr awdurdod, y tu allan i'r gronfa.",
    },
    refused: {
      en: "The unit values may not come to more than that.",
      cy: "Ni chaiff y gwerthoedd uned ddod i fwy na hynny.",
    },
  },
  mayOwe: {
    en: "Where the lines of a school come to less than nothing, it owes that sum.",
    cy: "Lle daw llinellau ysgol i lai na dim, mae'r swm hwnnw'n ddyledus ganddi.",
  },
  centralReserve: (reserve: Text): Sentence => ({
    en: `“${reserve.en}” is kept by the authority for exceptional need: it is no part of the pot.`,
    cy: `Cedwir “${reserve.cy}” gan yr awdurdod ar gyfer angen eithriadol: nid yw'n rhan o'r gronfa.`,
  }),
};

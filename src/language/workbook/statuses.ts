import type { Text } from "../text.ts";

/** How far a formula or a census is from being final. */
export const statusWords: Readonly<Record<string, Text>> = {
  draft: { en: "Draft", cy: "Drafft" },
  consulted: { en: "For consultation", cy: "Ar gyfer ymgynghori" },
  adopted: {
    en: "Adopted formula. These figures are worked out from it: they are not the record of a determination",
    cy: "Fformiwla a fabwysiadwyd. Fe'u cyfrifwyd ohoni: nid cofnod o benderfyniad ffurfiol yw'r ffigurau hyn",
  },
  provisional: { en: "provisional", cy: "dros dro" },
  final: { en: "final", cy: "terfynol" },
  estimated: { en: "estimated", cy: "amcangyfrif" },
};

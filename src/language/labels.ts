import type { Text } from "./text.ts";

type Label = (of: Text) => Text;

/** Labels of the steps that lowering adds, from the label that the author wrote. */
export const labels = {
  amount: (of) => ({ en: `${of.en}: full-year amount`, cy: `${of.cy}: swm blwyddyn lawn` }),
  unitValue: (of) => ({ en: `${of.en}: unit value`, cy: `${of.cy}: gwerth uned` }),
  within: (of) => ({ en: `${of.en}: counted within it`, cy: `${of.cy}: a gyfrifir o'i fewn` }),
  stated: (of) => ({ en: `${of.en}: stated sum`, cy: `${of.cy}: swm a nodwyd` }),
  size: (of) => ({
    en: `${of.en}: size counted, no more than the upper size`,
    cy: `${of.cy}: maint a gyfrifir, heb fod yn fwy na'r maint uchaf`,
  }),
  beyond: (of) => ({ en: `${of.en}: beyond the lower size`, cy: `${of.cy}: y tu hwnt i'r maint isaf` }),
  span: (of) => ({ en: `${of.en}: span of the taper`, cy: `${of.cy}: rhychwant y meinhad` }),
  rise: (of) => ({ en: `${of.en}: change over the taper`, cy: `${of.cy}: newid dros y meinhad` }),
  taper: (of) => ({ en: `${of.en}: part of the taper`, cy: `${of.cy}: rhan o'r meinhad` }),
  shared: (of) => ({ en: `${of.en}: sum to share`, cy: `${of.cy}: swm i'w rannu` }),

  exact: (of) => ({ en: `${of.en}: exact share`, cy: `${of.cy}: cyfran union` }),
  whole: (of) => ({ en: `${of.en}: whole pence`, cy: `${of.cy}: ceiniogau cyfan` }),
  remainder: (of) => ({ en: `${of.en}: remainder`, cy: `${of.cy}: gweddill` }),
  rank: (of) => ({ en: `${of.en}: remainder as a whole number`, cy: `${of.cy}: gweddill fel rhif cyfan` }),
  key: (of) => ({ en: `${of.en}: order for odd pennies`, cy: `${of.cy}: trefn y ceiniogau dros ben` }),
  wholeTotal: (of) => ({ en: `${of.en}: whole pence shared`, cy: `${of.cy}: ceiniogau cyfan a rannwyd` }),
  left: (of) => ({ en: `${of.en}: left over`, cy: `${of.cy}: dros ben` }),
  odd: (of) => ({ en: `${of.en}: odd pennies`, cy: `${of.cy}: ceiniogau dros ben` }),
  threshold: (of) => ({ en: `${of.en}: last in order to have one`, cy: `${of.cy}: yr olaf yn y drefn i gael un` }),
  totalOf: (of) => ({ en: `Total: ${of.en}`, cy: `Cyfanswm: ${of.cy}` }),
  before: (of) => ({ en: `${of.en}: allocated before it`, cy: `${of.cy}: a ddyrannwyd o'i blaen` }),
  someoneCounted: (of) => ({ en: `Someone is counted: ${of.en}`, cy: `Mae rhywun yn cael ei gyfrif: ${of.cy}` }),
  gap: (of) => ({ en: `${of.en}: distance from exact`, cy: `${of.cy}: pellter o'r union` }),
} satisfies Record<string, Label>;

/** Labels of the columns and figures that every formula has. */
export const standing = {
  order: { en: "Order by school number", cy: "Trefn yn ôl rhif ysgol" },
  monthsOpen: { en: "Months open", cy: "Misoedd ar agor" },
  toAllocate: { en: "To allocate", cy: "I'w ddyrannu" },
  formulaShare: { en: "Formula share", cy: "Cyfran y fformiwla" },
  baseline: { en: "Baseline", cy: "Llinell sylfaen" },
  hasBaseline: { en: "Has a baseline (1 yes, 0 no)", cy: "Â llinell sylfaen (1 oes, 0 nac oes)" },
  lowerExact: { en: "Floor: exact", cy: "Llawr: union" },
  lower: { en: "Floor", cy: "Llawr" },
  upperExact: { en: "Cap: exact", cy: "Cap: union" },
  upper: { en: "Cap", cy: "Cap" },
  clipped: { en: "Within floor and cap", cy: "O fewn y llawr a'r cap" },
  clippedTotal: { en: "Total within floor and cap", cy: "Cyfanswm o fewn y llawr a'r cap" },
  overspend: { en: "Overspend of floors", cy: "Gorwariant y lloriau" },
  surplus: { en: "Surplus of caps", cy: "Gwarged y capiau" },
  toMeet: { en: "To be met or passed on", cy: "I'w dalu neu ei rannu" },
  roomToPay: { en: "Room to pay", cy: "Lle i dalu" },
  paysDownTo: { en: "Pays no further than", cy: "Heb dalu ymhellach na" },
  roomToReceive: { en: "Room to receive", cy: "Lle i dderbyn" },
  room: { en: "Room", cy: "Lle" },
  adjustment: { en: "Paid or received for protection", cy: "Talwyd neu dderbyniwyd ar gyfer diogelu" },
  protection: { en: "Transitional protection", cy: "Diogelu trosiannol" },
  allocation: { en: "ALN Support budget", cy: "Cyllideb Cymorth ADY" },
  senAllocation: { en: "SEN budget", cy: "Cyllideb AAA" },
} satisfies Record<string, Text>;

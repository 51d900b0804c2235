import type { Text } from "./text.ts";

type Label = (of: Text) => Text;

/** Labels of the steps that lowering adds, from the label that the author wrote. */
export const labels = {
  amount: (of) => ({ en: `${of.en}: full-year amount`, cy: `${of.cy}: swm blwyddyn lawn` }),
  unitValue: (of) => ({ en: `${of.en}: unit value`, cy: `${of.cy}: gwerth uned` }),
  within: (of) => ({ en: `${of.en}: counted within it`, cy: `${of.cy}: a gyfrifir o'i fewn` }),
  toWorkingPlaces: (of) => ({ en: `${of.en}: to six places`, cy: `${of.cy}: i chwe lle degol` }),
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
  remainder: (of) => ({ en: `${of.en}: remainder`, cy: `${of.cy}: gweddill` }),
  rank: (of) => ({ en: `${of.en}: remainder as a whole number`, cy: `${of.cy}: gweddill fel rhif cyfan` }),
  left: (of) => ({ en: `${of.en}: left over`, cy: `${of.cy}: dros ben` }),
  threshold: (of) => ({ en: `${of.en}: last in order to have one`, cy: `${of.cy}: yr olaf yn y drefn i gael un` }),
  totalOf: (of) => ({ en: `Total: ${of.en}`, cy: `Cyfanswm: ${of.cy}` }),
  before: (of) => ({ en: `${of.en}: allocated before it`, cy: `${of.cy}: a ddyrannwyd o'i blaen` }),
  someoneCounted: (of) => ({ en: `Someone is counted: ${of.en}`, cy: `Mae rhywun yn cael ei gyfrif: ${of.cy}` }),
  notional: (of) => ({ en: `${of.en}: notional SEN`, cy: `${of.cy}: AAA tybiannol` }),
  gap: (of) => ({ en: `${of.en}: distance from exact`, cy: `${of.cy}: pellter o'r union` }),
} satisfies Record<string, Label>;

/** What a share goes by: every sum comes to so many of them. */
export type LeastUnit = "penny" | "pound";

/** Labels of a share's steps that name what it goes by. */
export const leastUnitLabels = {
  penny: {
    whole: (of) => ({ en: `${of.en}: whole pence`, cy: `${of.cy}: ceiniogau cyfan` }),
    wholeTotal: (of) => ({ en: `${of.en}: whole pence shared`, cy: `${of.cy}: ceiniogau cyfan a rannwyd` }),
    odd: (of) => ({ en: `${of.en}: odd pennies`, cy: `${of.cy}: ceiniogau dros ben` }),
    key: (of) => ({ en: `${of.en}: order for odd pennies`, cy: `${of.cy}: trefn y ceiniogau dros ben` }),
  },
  pound: {
    whole: (of) => ({ en: `${of.en}: whole pounds`, cy: `${of.cy}: punnoedd cyfan` }),
    wholeTotal: (of) => ({ en: `${of.en}: whole pounds shared`, cy: `${of.cy}: punnoedd cyfan a rannwyd` }),
    odd: (of) => ({ en: `${of.en}: odd pounds`, cy: `${of.cy}: punnoedd dros ben` }),
    key: (of) => ({ en: `${of.en}: order for odd pounds`, cy: `${of.cy}: trefn y punnoedd dros ben` }),
  },
} satisfies Record<LeastUnit, Record<string, Label>>;

/** Labels of the columns and figures that every formula has. */
export const standing = {
  order: { en: "Order by school number", cy: "Trefn yn ôl rhif ysgol" },
  monthsOpen: { en: "Months open", cy: "Misoedd ar agor" },
  toAllocate: { en: "To allocate", cy: "I'w ddyrannu" },
  formulaShare: { en: "Formula share", cy: "Cyfran y fformiwla" },
  baseline: { en: "Baseline", cy: "Llinell sylfaen" },
  hasBaseline: { en: "Has a baseline (1 yes, 0 no)", cy: "Â llinell sylfaen (1 oes, 0 nac oes)" },
  protectedShare: { en: "Lines that are protected", cy: "Llinellau a ddiogelir" },
  unprotectedShare: { en: "Lines that are not protected", cy: "Llinellau nas diogelir" },
  unprotectedTotal: { en: "Total of lines that are not protected", cy: "Cyfanswm y llinellau nas diogelir" },
  toProtect: { en: "To allocate on protected lines", cy: "I'w ddyrannu ar linellau a ddiogelir" },
  baselineNow: { en: "Baseline at the pupils of now", cy: "Llinell sylfaen yn ôl disgyblion heddiw" },
  formulaPart: { en: "Part of the formula in a phased share", cy: "Rhan y fformiwla mewn cyfran raddol" },
  fromBaseline: { en: "Phased share: from the baseline", cy: "Cyfran raddol: o'r llinell sylfaen" },
  fromFormula: { en: "Phased share: from the formula", cy: "Cyfran raddol: o'r fformiwla" },
  baselineAndFormula: { en: "Baseline and formula together", cy: "Llinell sylfaen a fformiwla gyda'i gilydd" },
  keptShare: { en: "Formula share of a school without a baseline", cy: "Cyfran fformiwla ysgol heb linell sylfaen" },
  keptTotal: { en: "Total for schools without a baseline", cy: "Cyfanswm i ysgolion heb linell sylfaen" },
  toBlend: { en: "To allocate to schools with a baseline", cy: "I'w ddyrannu i ysgolion â llinell sylfaen" },
  blended: { en: "Phased share of a school with a baseline", cy: "Cyfran raddol ysgol â llinell sylfaen" },
  phasedShare: { en: "Phased share", cy: "Cyfran raddol" },
  protectedAllocation: { en: "Protected lines after protection", cy: "Llinellau a ddiogelir ar ôl diogelu" },
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
  unscaled: { en: "Lines before scaling", cy: "Llinellau cyn graddio" },
  scaled: { en: "Share after scaling", cy: "Cyfran ar ôl graddio" },
  scaling: { en: "Scaling to the pot", cy: "Graddio i'r gronfa" },
  scalingFactor: { en: "Scaling factor", cy: "Ffactor graddio" },
  formulaTotal: { en: "Formula shares in all", cy: "Cyfrannau'r fformiwla i gyd" },
  potSurplus: { en: "Left of the pot", cy: "Dros ben o'r gronfa" },
  potShortfall: { en: "Short of the pot", cy: "Yn brin o'r gronfa" },
  heldBackNow: {
    en: "Held back, with what is left or short",
    cy: "Wedi'i ddal yn ôl, gyda'r hyn sydd dros ben neu'n brin",
  },
  reserveNow: { en: "Central reserve, with what is left", cy: "Cronfa ganolog wrth gefn, gyda'r hyn sydd dros ben" },
  potAndReserve: { en: "Pot and central reserve", cy: "Y gronfa a'r gronfa ganolog wrth gefn" },
  grants: { en: "Grants", cy: "Grantiau" },
  withGrants: { en: "Budget and grants", cy: "Cyllideb a grantiau" },
  notionalBefore: { en: "Notional SEN before protection", cy: "AAA tybiannol cyn diogelu" },
  notional: { en: "Notional SEN budget", cy: "Cyllideb dybiannol AAA" },
  senAllocation: { en: "SEN budget", cy: "Cyllideb AAA" },
} satisfies Record<string, Text>;

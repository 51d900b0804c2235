import type { LeastUnit } from "./labels.ts";
import type { Text } from "./text.ts";

/** Words of the sheet for one school, and of the sheet that looks its numbers up. */
export const oneSchoolWords = {
  sheet: { en: "One school", cy: "Un ysgol" },
  workings: { en: "One school workings", cy: "Gweithio un ysgol" },
  about: {
    en: "Choose a school in the blue cell: its budgets, the sums and the change follow.",
    cy: "Dewiswch ysgol yn y gell las: bydd ei chyllidebau, y symiau a'r newid yn dilyn.",
  },
  aboutWorkings: {
    en: "The numbers of the school that is chosen on One school, looked up on the sheets of each budget and written out as sums.",
    cy: "Rhifau'r ysgol a ddewisir ar Un ysgol, wedi'u codi o ddalennau pob cyllideb a'u hysgrifennu fel symiau.",
  },
  choose: { en: "School: choose from the list", cy: "Ysgol: dewiswch o'r rhestr" },
  chooseFromList: { en: "Choose a school from the list.", cy: "Dewiswch ysgol o'r rhestr." },
  notInList: {
    en: "There is no such school in the list: choose one from it.",
    cy: "Nid oes ysgol o'r fath yn y rhestr: dewiswch un ohoni.",
  },
  line: { en: "Line", cy: "Llinell" },
  how: { en: "How it is worked out", cy: "Sut y'i cyfrifir" },
  sum: { en: "The sum for this school", cy: "Y swm ar gyfer yr ysgol hon" },
  amount: { en: "Comes to", cy: "Cyfanswm" },
  unit: { en: "Unit", cy: "Uned" },
  monthsOpen: { en: "Months open in the funding year", cy: "Misoedd ar agor yn y flwyddyn gyllido" },
  monthsHow: {
    en: "what is counted is for the months of 12 that the school is open: 24 pupils over 7 months are 14, unless the Method sheet says otherwise",
    cy: "mae'r hyn a gyfrifir ar gyfer y misoedd, o 12, y mae'r ysgol ar agor: 24 disgybl dros 7 mis yw 14, oni bai bod y ddalen Dull yn dweud yn wahanol",
  },
  months: { en: "month", cy: "mis" },
  noBudget: { en: "This school has no budget here.", cy: "Nid oes cyllideb gan yr ysgol hon yma." },
  protection: { en: "Protection", cy: "Diogelu" },
  whereItIs: {
    en: "where its share stands between floor and cap, and what it pays or is given",
    cy: "ble mae ei chyfran rhwng llawr a chap, a'r hyn y mae'n ei dalu neu'n ei dderbyn",
  },
  several: { en: "each of the schools has its own", cy: "mae gan bob un o'r ysgolion ei statws ei hun" },
  chosen: { en: "Chosen", cy: "Dewiswyd" },
  schools: { en: "The schools to choose from", cy: "Yr ysgolion i ddewis ohonynt" },
  comparable: { en: "Can be compared (1 yes, 0 no)", cy: "Gellir ei chymharu (1 gellir, 0 na ellir)" },
  place: { en: "Place in the list", cy: "Lle yn y rhestr" },
  says: { en: "What is said of it", cy: "Yr hyn a ddywedir amdani" },
  schoolsInBudget: { en: "Schools in this budget", cy: "Ysgolion yn y gyllideb hon" },
  rowOnDrivers: { en: "Place on the sheets of the budget", cy: "Lle ar ddalennau'r gyllideb" },
  asWritten: { en: "As written", cy: "Fel y'i hysgrifennir" },
  hasBaseline: { en: "has a baseline", cy: "â llinell sylfaen" },
  hasNoBaseline: { en: "has no baseline", cy: "heb linell sylfaen" },
  allLines: { en: "Change in all", cy: "Newid i gyd" },
  percentage: { en: "Change, % of before", cy: "Newid, % o'r hyn oedd cynt" },
  openBoth: {
    en: "Open throughout both years: its budgets can be compared.",
    cy: "Ar agor drwy gydol y ddwy flynedd: gellir cymharu ei chyllidebau.",
  },
  partYear: {
    en: "Open for part of a year: its budgets are shown and are not compared.",
    cy: "Ar agor am ran o flwyddyn: dangosir ei chyllidebau ac nis cymherir.",
  },
} satisfies Record<string, Text>;

export const oneSchoolSentences = {
  change: (before: string, after: string): Text => ({
    en: `The change from ${before} to ${after}`,
    cy: `Y newid o ${before} i ${after}`,
  }),
  opened: (budget: string): Text => ({
    en: `Opened: it has no budget in ${budget}, and so there is no change to show.`,
    cy: `Agorwyd: nid oes cyllideb ganddi yn ${budget}, ac felly nid oes newid i'w ddangos.`,
  }),
  closed: (budget: string): Text => ({
    en: `Closed: it has no budget in ${budget}, and so there is no change to show.`,
    cy: `Caewyd: nid oes cyllideb ganddi yn ${budget}, ac felly nid oes newid i'w ddangos.`,
  }),
  madeFrom: (schools: string): Text => ({
    en: `Schools that joined or became this one are added together: ${schools}. Choose one of them for its own sums.`,
    cy: `Adir at ei gilydd yr ysgolion a unodd neu a ddaeth yn ysgol hon: ${schools}. Dewiswch un ohonynt am ei symiau ei hun.`,
  }),
  becamePart: (school: string): Text => ({
    en: `Joined or became ${school}: choose that school for the change. Only its own budgets are here.`,
    cy: `Wedi uno neu ddod yn ${school}: dewiswch yr ysgol honno am y newid. Dim ond ei chyllidebau ei hun sydd yma.`,
  }),
  toLeastUnit: {
    penny: {
      en: "rounded down to the penny; the odd pennies go one each to the largest remainders",
      cy: "wedi'i dalgrynnu i lawr i'r geiniog; â'r ceiniogau dros ben fesul un i'r gweddillion mwyaf",
    },
    pound: {
      en: "rounded down to the pound; the odd pounds go one each to the largest remainders",
      cy: "wedi'i dalgrynnu i lawr i'r bunt; â'r punnoedd dros ben fesul un i'r gweddillion mwyaf",
    },
  } satisfies Record<LeastUnit, Text>,
  /** What stands between the exact share and its whole pence, and after them where the school has an odd one. */
  down: { en: ", rounded down to ", cy: ", wedi'i dalgrynnu i lawr i " },
  odd: {
    penny: {
      en: " + £0.01, an odd penny: its remainder is one of the largest",
      cy: " + £0.01, ceiniog dros ben: mae ei gweddill ymhlith y mwyaf",
    },
    pound: {
      en: " + £1.00, an odd pound: its remainder is one of the largest",
      cy: " + £1.00, punt dros ben: mae ei gweddill ymhlith y mwyaf",
    },
  } satisfies Record<LeastUnit, Text>,
  lessThan: (before: string, after: string): Text => ({
    en: `${after} less ${before}`,
    cy: `${after} llai ${before}`,
  }),
  ofBefore: (change: Text, budget: string): Text => ({
    en: `${change.en} × 100 ÷ the budget of ${budget}`,
    cy: `${change.cy} × 100 ÷ cyllideb ${budget}`,
  }),
};

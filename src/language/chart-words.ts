import type { Text } from "./text.ts";

/** Words of the Charts sheet and of the sheet that its charts are drawn from. */
export const chartWords = {
  charts: { en: "Charts", cy: "Siartiau" },
  chartData: { en: "Chart data", cy: "Data siartiau" },
  aboutCharts: {
    en: "The change in pictures. They are drawn from the cells of Chart data and move with the figures.",
    cy: "Y newid mewn lluniau. Fe'u lluniwyd o gelloedd Data siartiau ac maent yn newid gyda'r ffigurau.",
  },
  aboutChartData: {
    en: "What each chart is drawn from: live cells. The two limits of a change are inputs and may be changed here.",
    cy: "Yr hyn y lluniwyd pob siart ohono: celloedd byw. Mewnbynnau yw'r ddau derfyn ar newid a gellir eu newid yma.",
  },
  noLines: {
    en: "Neither formula has a line: there is no chart of them.",
    cy: "Nid oes llinell yn y naill fformiwla na'r llall: nid oes siart ohonynt.",
  },
  noProtection: {
    en: "Neither budget has transitional protection: there is no chart of it.",
    cy: "Nid oes diogelu trosiannol yn y naill gyllideb na'r llall: nid oes siart ohono.",
  },
  noneCompared: {
    en: "No school can be compared: there is no chart of changes.",
    cy: "Ni ellir cymharu unrhyw ysgol: nid oes siart o'r newidiadau.",
  },

  changeBySchool: { en: "Change by school", cy: "Newid fesul ysgol" },
  rank: { en: "Place from the largest gain", cy: "Safle o'r ennill mwyaf" },
  rowAt: { en: "Row among the schools", cy: "Rhes ymhlith yr ysgolion" },
  gainOf: { en: "Gain", cy: "Ennill" },
  lossOf: { en: "Loss", cy: "Colled" },

  byLine: { en: "Allocation by line of the formula", cy: "Dyraniad yn ôl llinell y fformiwla" },

  byBin: { en: "Gainers and losers by phase", cy: "Ennill a cholli yn ôl cyfnod" },
  largeFrom: { en: "A change is large from", cy: "Mae newid yn fawr o" },
  noneUpTo: { en: "A change is about none up to", cy: "Nid oes fawr ddim newid hyd at" },
  used: { en: "Used", cy: "Defnyddiwyd" },
  limitOfChange: { en: "Limits of a change", cy: "Terfynau newid" },
  loseLarge: { en: "Lose {limit}% or more", cy: "Colli {limit}% neu fwy" },
  loseSmall: { en: "Lose less than {limit}%", cy: "Colli llai na {limit}%" },
  aboutNone: { en: "About none: within {limit}%", cy: "Fawr ddim: o fewn {limit}%" },
  gainSmall: { en: "Gain less than {limit}%", cy: "Ennill llai na {limit}%" },
  gainLarge: { en: "Gain {limit}% or more", cy: "Ennill {limit}% neu fwy" },
  noPercentage: { en: "£0.00 or less before: no percentage", cy: "£0.00 neu lai cynt: dim canran" },
  changeInPercent: { en: "Change, % of what the school had", cy: "Newid, % o'r hyn oedd gan yr ysgol" },

  limits: { en: "Limits of protection by funding period", cy: "Terfynau diogelu yn ôl cyfnod cyllido" },
  fundingPeriod: { en: "Funding period", cy: "Cyfnod cyllido" },
  percentOfBaseline: { en: "% of baseline", cy: "% o'r llinell sylfaen" },
  blend: { en: "Part of the baseline in a phased share", cy: "Rhan y llinell sylfaen mewn cyfran raddol" },
  listOf: { en: "As the formula of this budget lists it", cy: "Fel y rhestrir yn fformiwla'r gyllideb hon" },
  eachOwn: { en: "each school's own", cy: "pob ysgol â'i un ei hun" },

  givesTakes: { en: "What protection gives and takes", cy: "Yr hyn y mae diogelu'n ei roi ac yn ei gymryd" },
  gives: { en: "Gives to schools", cy: "Yn rhoi i ysgolion" },
  takes: { en: "Takes from schools", cy: "Yn cymryd oddi ar ysgolion" },
  net: { en: "Net", cy: "Net" },
  givesTo: { en: "Schools that it gives to", cy: "Ysgolion y mae'n rhoi iddynt" },
  takesFrom: { en: "Schools that it takes from", cy: "Ysgolion y mae'n cymryd oddi arnynt" },
} satisfies Record<string, Text>;

/** Sentences about charts with something in them. */
export const chartSentences = {
  changeTitle: (before: string, after: string): Text => ({
    en: `Change by school, ${before} to ${after}`,
    cy: `Newid fesul ysgol, ${before} i ${after}`,
  }),
  changeTitleMost: (before: string, after: string, most: number): Text => ({
    en: `Change by school, ${before} to ${after}: the ${most} at the top and the ${most} at the bottom of the order`,
    cy: `Newid fesul ysgol, ${before} i ${after}: y ${most} ar frig y drefn a'r ${most} ar ei gwaelod`,
  }),
  byCauseTitle: (before: string, after: string): Text => ({
    en: `What each cause gives and takes, ${before} to ${after}`,
    cy: `Yr hyn y mae pob achos yn ei roi ac yn ei gymryd, ${before} i ${after}`,
  }),
  byLineTitle: (before: string, after: string): Text => ({
    en: `Allocation by line of the formula, ${before} and ${after}`,
    cy: `Dyraniad yn ôl llinell y fformiwla, ${before} ac ${after}`,
  }),
  byBinTitle: (before: string, after: string): Text => ({
    en: `Gainers and losers by phase, ${before} to ${after}`,
    cy: `Ennill a cholli yn ôl cyfnod, ${before} i ${after}`,
  }),
  /** Where a chart's figures stand. */
  figuresAt: (sheet: string, first: number, last: number): Text => ({
    en: `The figures stand on ${sheet}, rows ${first} to ${last}.`,
    cy: `Mae'r ffigurau ar ${sheet}, rhesi ${first} i ${last}.`,
  }),
  altChange: {
    en: "Bar chart of the change at each school in pounds, one bar a school, from the largest gain at the top to the largest loss at the bottom. Gains go to the right, losses to the left.",
    cy: "Siart barrau o'r newid ym mhob ysgol mewn punnoedd, un bar i bob ysgol, o'r ennill mwyaf ar y brig i'r golled fwyaf ar y gwaelod. Mae enillion i'r dde a cholledion i'r chwith.",
  },
  altByCause: {
    en: "Bar chart of what each cause of the change gives to schools, to the right, and takes from schools, to the left, in pounds, added up over all schools.",
    cy: "Siart barrau o'r hyn y mae pob achos o'r newid yn ei roi i ysgolion, i'r dde, ac yn ei gymryd oddi ar ysgolion, i'r chwith, mewn punnoedd, wedi'i adio dros bob ysgol.",
  },
  altByLine: (before: string, after: string): Text => ({
    en: `Bar chart of what each line of the formula comes to in pounds, a bar for ${before} and a bar for ${after}.`,
    cy: `Siart barrau o gyfanswm pob llinell o'r fformiwla mewn punnoedd, bar ar gyfer ${before} a bar ar gyfer ${after}.`,
  }),
  altByBin: {
    en: "Column chart of the number of schools of each phase in five bins of percentage change, from large losses at the left to large gains at the right.",
    cy: "Siart colofnau o nifer ysgolion pob cyfnod mewn pum band o newid canrannol, o golledion mawr ar y chwith i enillion mawr ar y dde.",
  },
  altLimits: {
    en: "Column chart of the limits of transitional protection in each funding period, as percentages of the baseline.",
    cy: "Siart colofnau o derfynau diogelu trosiannol ym mhob cyfnod cyllido, fel canrannau o'r llinell sylfaen.",
  },
  altGivesTakes: {
    en: "Column chart of what transitional protection gives to schools, above the line, and takes from schools, below it, in pounds, in each of the two budgets.",
    cy: "Siart colofnau o'r hyn y mae diogelu trosiannol yn ei roi i ysgolion, uwchlaw'r llinell, ac yn ei gymryd oddi ar ysgolion, islaw iddi, mewn punnoedd, ym mhob un o'r ddwy gyllideb.",
  },
};

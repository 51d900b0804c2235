import type { Text } from "../text.ts";

/** What each sheet is about: it stands under its title, and on the cover. */
export const aboutSheets = {
  aboutDrivers: (budget: string): Text => ({
    en: `What was counted at each school for ${budget}. Blue cells are inputs: change one and every sheet follows.`,
    cy: `Yr hyn a gyfrifwyd ym mhob ysgol ar gyfer ${budget}. Mewnbynnau yw'r celloedd glas: newidiwch un ac fe ddilyn pob dalen.`,
  }),
  aboutWorkings: (budget: string): Text => ({
    en: `Every step of ${budget}, left to right. Each column is rounded as its heading says before the next one reads it.`,
    cy: `Pob cam o ${budget}, o'r chwith i'r dde. Mae pob colofn wedi'i thalgrynnu fel y dywed ei phennawd cyn i'r nesaf ei darllen.`,
  }),
  aboutMemorandum: (budget: string): Text => ({
    en: `Shown beside ${budget}: no part of its pot, its protection or its gainers and losers.`,
    cy: `I'w weld ochr yn ochr â ${budget}: nid yw'n rhan o'i chronfa, ei diogelu na'i henillwyr a'i chollwyr.`,
  }),
  aboutSchools: {
    en: "One row for each school that was open throughout both years. The others are listed on their own sheet.",
    cy: "Un rhes ar gyfer pob ysgol a oedd ar agor drwy gydol y ddwy flynedd. Rhestrir y lleill ar eu dalen eu hunain.",
  },
  aboutOthers: {
    en: "Schools that joined, opened, closed or were open for part of a year. Only those that joined have a change that can be compared: it stands on the Schools sheet, from the sum of those they were made from.",
    cy: "Ysgolion a unodd, a agorodd, a gaeodd neu a oedd ar agor am ran o flwyddyn. Dim ond y rhai a unodd sydd â newid y gellir ei gymharu: mae ar y ddalen Ysgolion, o swm y rhai y'u gwnaed ohonynt.",
  },
  aboutFigures: {
    en: "Every figure that a forum may change, with the paper it comes from, and every authority-wide figure worked out from them.",
    cy: "Pob ffigur y caiff fforwm ei newid, gyda'r papur y daw ohono, a phob ffigur awdurdod cyfan a gyfrifir ohonynt.",
  },
  aboutMethod: { en: "Each formula in words.", cy: "Pob fformiwla mewn geiriau." },
  aboutChecks: {
    en: "Each promise that the figures must keep, tested here on the figures in this workbook.",
    cy: "Pob addewid y mae'n rhaid i'r ffigurau ei gadw, wedi'i brofi yma ar y ffigurau yn y llyfr gwaith hwn.",
  },
  aboutData: {
    en: "The register of data and assumptions: which program and files the figures were made from, what was estimated, assumed or answered, and the parts of the baseline.",
    cy: "Y gofrestr data a rhagdybiaethau: â pha raglen ac o ba ffeiliau y gwnaed y ffigurau, yr hyn a amcangyfrifwyd, a ragdybiwyd neu a atebwyd, a rhannau'r llinell sylfaen.",
  },
  aboutLedger: {
    en: "Where every census record went: it belongs to one school, or to none with the reason. Each row and each total comes to the records in the files.",
    cy: "I ble yr aeth pob cofnod cyfrifiad: mae'n perthyn i un ysgol, neu i ddim un gyda'r rheswm. Daw pob rhes a phob cyfanswm i nifer y cofnodion yn y ffeiliau.",
  },
  aboutDriverLedger: {
    en: "For each driver, which of the funded records are counted and which are not, by the first test that they do not meet. A record that is counted may be part of a pupil, or several reports of needs.",
    cy: "Ar gyfer pob gyrrwr, pa gofnodion a gyllidir sy'n cael eu cyfrif a pha rai nad ydynt, yn ôl y prawf cyntaf nad ydynt yn ei fodloni. Gall cofnod a gyfrifir fod yn rhan o ddisgybl, neu'n sawl adroddiad o angen.",
  },
  aboutQueries: {
    en: "What somebody should look at in the censuses, the files and the formulas, and what was said of it. Nothing here stops a budget: what nobody should fund on is refused before.",
    cy: "Yr hyn y dylai rhywun edrych arno yn y cyfrifiadau, y ffeiliau a'r fformiwlâu, a'r hyn a ddywedwyd amdano. Nid oes dim yma'n atal cyllideb: gwrthodir ymlaen llaw yr hyn na ddylid ei gyllido.",
  },
  aboutSummary: { en: "The change in brief.", cy: "Y newid yn gryno." },
};

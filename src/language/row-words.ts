import type { CheckWords } from "./moved-checks.ts";
import type { Text } from "./text.ts";

const listOfSchools = {
  en: "Correct the number, or add the school to the schools file.",
  cy: "Cywirwch y rhif, neu ychwanegwch yr ysgol at ffeil yr ysgolion.",
};
const slip = {
  en: "If it is a slip, correct the return. If your system writes it, say what it means in a mapping file.",
  cy: "Os camgymeriad ydyw, cywirwch y ffurflen. Os yw eich system yn ei ysgrifennu, dywedwch beth yw ei ystyr mewn ffeil fapio.",
};
const otherEra = {
  en: "Correct the return, or check the census date in the model.",
  cy: "Cywirwch y ffurflen, neu gwiriwch ddyddiad y cyfrifiad yn y model.",
};

/** Errors in a row of a census: nobody should fund on it. */
export const rowErrorWords = {
  "row-length": {
    label: {
      en: "row with more or fewer cells than the heading",
      cy: "rhes â mwy neu lai o gelloedd na'r pennawd",
    },
    advice: {
      en: "Look for a comma in a cell without quotes, or for a cell that is left out.",
      cy: "Chwiliwch am goma mewn cell heb ddyfynodau, neu am gell a adawyd allan.",
    },
  },
  "upn-form": {
    label: { en: "UPN that is not of the right form", cy: "RhUD nad yw o'r ffurf gywir" },
    advice: {
      en: "A UPN is a letter, eleven digits and a digit or letter; I, O and S are not used.",
      cy: "Llythyren, un digid ar ddeg a digid neu lythyren yw RhUD; ni ddefnyddir I, O nac S.",
    },
  },
  "unknown-school": {
    label: { en: "school that is not in the schools file", cy: "ysgol nad yw yn ffeil yr ysgolion" },
    advice: listOfSchools,
  },
  "unknown-year-group": {
    label: { en: "year group that is not one", cy: "grŵp blwyddyn nad yw'n bod" },
    advice: {
      en: "Year groups are N1, N2, R and 1 to 14.",
      cy: "Y grwpiau blwyddyn yw N1, N2, R ac 1 i 14.",
    },
  },
  "unknown-code": {
    label: { en: "code that no list of this census has", cy: "cod nad yw yn rhestrau'r cyfrifiad hwn" },
    advice: slip,
  },
  "bad-date": {
    label: { en: "date that cannot be read", cy: "dyddiad na ellir ei ddarllen" },
    advice: {
      en: "Write dates as 2023-01-31 or 31/01/2023, day first.",
      cy: "Ysgrifennwch ddyddiadau fel 2023-01-31 neu 31/01/2023, y diwrnod yn gyntaf.",
    },
  },
  "part-time-fraction": {
    label: { en: "no fraction of full time", cy: "dim ffracsiwn o amser llawn" },
    advice: {
      en: "A fraction is above 0 and at most 1, such as 0.5; it may be left out of who is there full-time.",
      cy: "Mae ffracsiwn uwchlaw 0 ac yn 1 ar y mwyaf, megis 0.5; gellir ei hepgor i'r rhai sydd yno'n llawn-amser.",
    },
  },
  "support-level": {
    label: { en: "support level that is not one", cy: "lefel cymorth nad yw'n bod" },
    advice: { en: "It is a level from 1 to 4, or blank.", cy: "Lefel o 1 i 4 ydyw, neu'n wag." },
  },
  "code-of-another-era": {
    label: { en: "ALN code of other years", cy: "cod ADY o flynyddoedd eraill" },
    advice: otherEra,
  },
  "unknown-need": {
    label: { en: "type of need that no list has", cy: "math o angen nad yw mewn unrhyw restr" },
    advice: slip,
  },
  "need-of-another-era": {
    label: { en: "type of need of other years", cy: "math o angen o flynyddoedd eraill" },
    advice: otherEra,
  },
  "pupil-twice": {
    label: { en: "UPN that is current in two records", cy: "RhUD sy'n gyfredol mewn dau gofnod" },
    advice: {
      en: "One pupil is funded once: mark one of the two records as subsidiary (S) or guest (G), or give its leaving date. Rows of one record that differ in their needs alone: sort the file by UPN, so that they stand together.",
      cy: "Unwaith y cyllidir disgybl: nodwch un o'r ddau gofnod yn atodol (S) neu'n westai (G), neu rhowch ei ddyddiad gadael. Rhesi o un cofnod sy'n wahanol yn eu hanghenion yn unig: trefnwch y ffeil yn ôl RhUD, fel eu bod yn sefyll gyda'i gilydd.",
    },
  },
  "school-not-open": {
    label: { en: "school that is not open on census day", cy: "ysgol nad yw ar agor ar ddiwrnod y cyfrifiad" },
    advice: {
      en: "Correct the school's number here, or its dates in the schools file.",
      cy: "Cywirwch rif yr ysgol yma, neu ei dyddiadau yn ffeil yr ysgolion.",
    },
  },
  "entered-after": {
    label: { en: "entry date after the census day", cy: "dyddiad mynediad ar ôl diwrnod y cyfrifiad" },
    advice: {
      en: "Who is not on the roll on census day is not funded: correct the date, or take the record out.",
      cy: "Ni chyllidir neb nad yw ar y gofrestr ar ddiwrnod y cyfrifiad: cywirwch y dyddiad, neu tynnwch y cofnod.",
    },
  },
} as const satisfies Record<string, CheckWords>;

/** What stands under each heading of the rows that go back. */
export const fieldWords = {
  school: { en: "School number", cy: "Rhif ysgol" },
  yearGroup: { en: "Year group", cy: "Grŵp blwyddyn" },
  enrolment: { en: "Enrolment status", cy: "Statws ymrestru" },
  leaving: { en: "Leaving date", cy: "Dyddiad gadael" },
  entry: { en: "Entry date", cy: "Dyddiad mynediad" },
  partTime: { en: "Part-time", cy: "Rhan-amser" },
  fullTimeEquivalent: { en: "Full-time equivalent", cy: "Cyfwerth ag amser llawn" },
  mealsEligible: { en: "Eligible for free meals", cy: "Cymwys am brydau am ddim" },
  mealsProtected: { en: "Free meals: protected only", cy: "Prydau am ddim: diogelwch yn unig" },
  mealsUniversal: { en: "Universal free meals", cy: "Prydau am ddim cyffredinol" },
  eal: { en: "EAL stage", cy: "Cam SIY" },
  lookedAfter: { en: "Looked after", cy: "Derbyn gofal" },
  reservedPlace: { en: "Resource base", cy: "Canolfan adnoddau" },
  specialClass: { en: "Special class", cy: "Dosbarth arbennig" },
  provision: { en: "ALN provision", cy: "Darpariaeth ADY" },
  needs: { en: "Needs", cy: "Anghenion" },
  curriculumSupport: { en: "Curriculum and teaching", cy: "Cwricwlwm ac addysgu" },
  groupingSupport: { en: "Grouping and support", cy: "Grwpio a chymorth" },
  resourcesSupport: { en: "Specialised resources", cy: "Adnoddau arbenigol" },
  adviceSupport: { en: "Advice and assessment", cy: "Cyngor ac asesu" },
} as const satisfies Record<string, Text>;

export const rowWords = {
  title: { en: "Census rows to look at", cy: "Rhesi cyfrifiad i edrych arnynt" },
  rows: { en: "Rows", cy: "Rhesi" },
  key: { en: "Key", cy: "Allwedd" },
  about: {
    en: "Each row in which a check found something, as it was sent. The second column says which check and, in brackets, under which headings; the cells concerned are underlined and framed.",
    cy: "Pob rhes y canfu gwiriad rywbeth ynddi, fel y'i hanfonwyd. Dywed yr ail golofn pa wiriad ac, mewn cromfachau, o dan ba benawdau; mae'r celloedd dan sylw wedi'u tanlinellu a'u fframio.",
  },
  aboutKey: {
    en: "What each check found and what to do. What is not explained by its name here stands in the messages of aln check.",
    cy: "Yr hyn a ganfu pob gwiriad a beth i'w wneud. Mae'r hyn nad yw'n amlwg o'i enw yma yn negeseuon aln check.",
  },
  forSenders: {
    en: "Records of pupils: for those who sent them alone",
    cy: "Cofnodion disgyblion: ar gyfer y rhai a'u hanfonodd yn unig",
  },
  census: { en: "Census", cy: "Cyfrifiad" },
  file: { en: "File", cy: "Ffeil" },
  line: { en: "Line", cy: "Llinell" },
  found: { en: "Check and headings", cy: "Gwiriad a phenawdau" },
  grade: { en: "Grade", cy: "Gradd" },
  schoolName: { en: "School", cy: "Ysgol" },
  reference: { en: "Reference", cy: "Cyfeirnod" },
  asSent: { en: "as sent", cy: "fel y'i hanfonwyd" },
  error: { en: "error", cy: "gwall" },
  query: { en: "query", cy: "ymholiad" },
  answered: { en: "query, answered", cy: "ymholiad, atebwyd" },
  notShown: { en: "(not shown)", cy: "(nis dangosir)" },
  ofFile: { en: "Problem of the file, which no row can show", cy: "Problem y ffeil, na all unrhyw res ei ddangos" },
  none: { en: "No row has an error or a query", cy: "Nid oes gwall nac ymholiad mewn unrhyw res" },
  check: { en: "Check", cy: "Gwiriad" },
  whatFound: { en: "What it found", cy: "Yr hyn a ganfuwyd" },
  whatToDo: { en: "What to do", cy: "Beth i'w wneud" },
  whyNotShown: {
    en: "Never here: UPNs, names, birth dates and postcodes. A cell is (not shown) where it is no code and might be a name or a birth date. A row with its school alone, or without cells, is one whose cells may stand under other headings, or the first of two rows with one UPN.",
    cy: "Byth yma: RhUD, enwau, dyddiadau geni a chodau post. (Nis dangosir) cell nad yw'n god ac a allai fod yn enw neu'n ddyddiad geni. Rhes â'i hysgol yn unig, neu heb gelloedd, yw un y gall ei chelloedd sefyll o dan benawdau eraill, neu'r gyntaf o ddwy res ag un RhUD.",
  },
} as const satisfies Record<string, Text>;

export const rowSentences = {
  and: (place: string): Text => ({ en: `and ${place}`, cy: `a ${place}` }),
  more: (rows: string): Text => ({
    en: `There were more: these are the first ${rows}. Correct them, export again and run the check again.`,
    cy: `Roedd rhagor: dyma'r ${rows} cyntaf. Cywirwch hwy, allforiwch eto a rhedwch y gwiriad eto.`,
  }),
} as const;

import { countedChecks } from "./counted-checks.ts";
import { type CheckWords, movedCheckWords } from "./moved-checks.ts";

/** Each check of a census: what it found, and what to do. By the name that an answer in the model gives it. */
export const censusChecks = {
  "upn-letter": {
    label: { en: "UPN whose check letter does not fit", cy: "RhUD nad yw ei lythyren wirio'n cyfateb" },
    advice: {
      en: "A digit may be wrong: look the number up in the school's system.",
      cy: "Gall digid fod yn anghywir: chwiliwch am y rhif yn system yr ysgol.",
    },
  },
  "year-outside-school": {
    label: { en: "year group that the school has not", cy: "grŵp blwyddyn nad yw yn yr ysgol" },
    advice: {
      en: "Correct the year group, or the school's lowest and highest year in the schools file.",
      cy: "Cywirwch y grŵp blwyddyn, neu flwyddyn isaf ac uchaf yr ysgol yn ffeil yr ysgolion.",
    },
  },
  "birth-and-year": {
    label: {
      en: "year group more than a year from the pupil's age on 31 August",
      cy: "grŵp blwyddyn fwy na blwyddyn o oed y disgybl ar 31 Awst",
    },
    advice: {
      en: "Look at the date of birth and the year group together.",
      cy: "Edrychwch ar y dyddiad geni a'r grŵp blwyddyn gyda'i gilydd.",
    },
  },
  "birth-unreadable": {
    label: { en: "date of birth that cannot be read", cy: "dyddiad geni na ellir ei ddarllen" },
    advice: {
      en: "Dates are read as 2015-01-31 or 31/01/2015, day first; a number such as 42035 is how Excel keeps a date, so format the column as a date there. No money depends on it, but an age is not checked without it.",
      cy: "Darllenir dyddiadau fel 2015-01-31 neu 31/01/2015, y diwrnod yn gyntaf; rhif megis 42035 yw'r ffordd y mae Excel yn cadw dyddiad, felly fformatiwch y golofn yn ddyddiad yno. Nid oes arian yn dibynnu arno, ond ni wirir oed hebddo.",
    },
  },
  "year-not-checked": {
    label: {
      en: "file whose school year could not be checked: hardly a date of birth in it can be read",
      cy: "ffeil na ellid gwirio ei blwyddyn ysgol: prin fod dyddiad geni ynddi y gellir ei ddarllen",
    },
    advice: {
      en: "Is it the file of this census? Export the dates of birth with it, and the ages will say.",
      cy: "Ai ffeil y cyfrifiad hwn ydyw? Allforiwch y dyddiadau geni gyda hi, a bydd yr oedrannau'n dweud.",
    },
  },
  "heading-unread": {
    label: {
      en: "file with a column that nothing reads, and that may be one which is counted",
      cy: "ffeil â cholofn nad oes dim yn ei darllen, ac a all fod yn un a gyfrifir",
    },
    advice: {
      en: "Its heading is nearly one which is known, or it holds dates or types of need. It is listed among the headings that are not used, with the one that may be meant. Correct it, or say in the mapping file what it holds: until then the column is as good as missing.",
      cy: "Mae ei phennawd bron yn un hysbys, neu mae ynddi ddyddiadau neu fathau o angen. Fe'i rhestrir ymhlith y penawdau nas defnyddir, gyda'r un a olygir efallai. Cywirwch ef, neu dywedwch yn y ffeil fapio beth sydd ynddi: tan hynny mae'r golofn fel pe bai ar goll.",
    },
  },
  "provision-without-need": {
    label: { en: "ALN provision, and no type of need", cy: "darpariaeth ADY, a dim math o angen" },
    advice: {
      en: "Record the need, or the end of the provision.",
      cy: "Cofnodwch yr angen, neu ddiwedd y ddarpariaeth.",
    },
  },
  "need-without-provision": {
    label: { en: "type of need, and no ALN provision", cy: "math o angen, a dim darpariaeth ADY" },
    advice: {
      en: "Record the provision, or take the need out.",
      cy: "Cofnodwch y ddarpariaeth, neu tynnwch yr angen.",
    },
  },
  "eligible-and-protected": {
    label: {
      en: "eligible for free meals and protected only, both at once",
      cy: "cymwys am brydau am ddim a than ddiogelwch yn unig, y ddau ar unwaith",
    },
    advice: {
      en: "Transitional protection is for who is no longer eligible: such a record is counted as eligible.",
      cy: "Mae diogelwch trosiannol ar gyfer y rhai nad ydynt yn gymwys mwyach: cyfrifir cofnod o'r fath yn gymwys.",
    },
  },
  "part-time-differs": {
    label: {
      en: "part-time by its marker and not by the recorded fraction, or the other way about",
      cy: "rhan-amser yn ôl y marciwr ac nid yn ôl y ffracsiwn a gofnodwyd, neu fel arall",
    },
    advice: {
      en: "A formula counts by one of the two: record the same in both.",
      cy: "Mae fformiwla'n cyfrif yn ôl un o'r ddau: cofnodwch yr un peth yn y ddau.",
    },
  },
  "left-before-census": {
    label: {
      en: "left before the census day, and not counted",
      cy: "wedi gadael cyn diwrnod y cyfrifiad, a heb ei gyfrif",
    },
    advice: {
      en: "Leavers need not be in the file. Are the dates right?",
      cy: "Nid oes angen i'r rhai a adawodd fod yn y ffeil. A yw'r dyddiadau'n gywir?",
    },
  },
  "leaves-in-later-year": {
    label: {
      en: "leaving date after the school year of the census",
      cy: "dyddiad gadael ar ôl blwyddyn ysgol y cyfrifiad",
    },
    advice: {
      en: "Is the file of another census? If so, name it there. If not, look at the dates.",
      cy: "A yw'r ffeil o gyfrifiad arall? Os felly, enwch hi yno. Os nad yw, edrychwch ar y dyddiadau.",
    },
  },
  "leaving-date-odd": {
    label: {
      en: "leaving date that cannot be right: counted as still at the school",
      cy: "dyddiad gadael na all fod yn gywir: cyfrifir y disgybl fel un sydd yn yr ysgol o hyd",
    },
    advice: {
      en: "It is before the date of birth or of entry, or more than 15 years before the census. A database may write a blank date so, and a pupil who comes back may keep the old one. Clear the date, or correct it: who has left is then not counted.",
      cy: "Mae cyn y dyddiad geni neu'r dyddiad mynediad, neu fwy na 15 mlynedd cyn y cyfrifiad. Gall cronfa ddata ysgrifennu dyddiad gwag felly, a gall disgybl sy'n dychwelyd gadw'r hen un. Cliriwch y dyddiad, neu cywirwch ef: yna ni chyfrifir disgybl a adawodd.",
    },
  },
  "entry-before-birth": {
    label: { en: "date of entry before the date of birth", cy: "dyddiad mynediad cyn y dyddiad geni" },
    advice: {
      en: "One of the two dates is wrong. No money depends on them, but an age and a year are not checked well with them.",
      cy: "Mae un o'r ddau ddyddiad yn anghywir. Nid oes arian yn dibynnu arnynt, ond ni ellir gwirio oed na blwyddyn yn dda â hwy.",
    },
  },
  "broken-letters": {
    label: { en: "letters that were lost in an earlier conversion", cy: "llythrennau a gollwyd wrth drosi'r ffeil" },
    advice: {
      en: "Export as CSV UTF-8, so that letters such as ŵ and ŷ survive. Nothing that is counted depends on them.",
      cy: "Allforiwch fel CSV UTF-8, fel bod llythrennau megis ŵ ac ŷ yn goroesi. Nid oes dim a gyfrifir yn dibynnu arnynt.",
    },
  },
  "special-school-little-aln": {
    label: {
      en: "without ALN provision, more than half of a special school",
      cy: "heb ddarpariaeth ADY, mwy na hanner ysgol arbennig",
    },
    advice: {
      en: "The codes may not have come along in the export.",
      cy: "Efallai na ddaeth y codau gyda'r allforiad.",
    },
  },
  ...countedChecks,
  ...movedCheckWords,
} as const satisfies Record<string, CheckWords>;

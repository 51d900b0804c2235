import type { Text } from "./text.ts";

/** Words of the sheet from which a workbook is read back, and of the option that comes of it. */
export const readBackWords = {
  sheet: { en: "Read back", cy: "Darllen yn ôl" },
  title: { en: "Try an idea, and read it back", cy: "Rhoi cynnig ar syniad, a'i ddarllen yn ôl" },
  about: {
    en: "How to try other figures in this workbook and make an option of them, and what the workbook was made from.",
    cy: "Sut i roi cynnig ar ffigurau eraill yn y llyfr gwaith hwn a gwneud opsiwn ohonynt, ac o beth y gwnaed y llyfr gwaith.",
  },
  howTo: { en: "How to do it", cy: "Sut i'w wneud" },
  notRead: { en: "What is not read back", cy: "Yr hyn na chaiff ei ddarllen yn ôl" },
  madeFrom: { en: "What this workbook was made from", cy: "O beth y gwnaed y llyfr gwaith hwn" },
  authority: { en: "Authority", cy: "Awdurdod" },
  earlier: { en: "Earlier budget", cy: "Y gyllideb gynharach" },
  later: { en: "Later budget", cy: "Y gyllideb ddiweddarach" },
  language: { en: "Language", cy: "Iaith" },
  save: {
    en: "Save it as an Excel workbook (.xlsx). Excel and LibreOffice work every sheet out again as you type.",
    cy: "Cadwch ef fel llyfr gwaith Excel (.xlsx). Mae Excel a LibreOffice yn cyfrifo pob dalen eto wrth ichi deipio.",
  },
  command: {
    en: "Run: npx --no aln read-back MODEL WORKBOOK --as C. C is the name of the option: letters, digits and hyphens, 12 at most.",
    cy: "Rhedwch: npx --no aln read-back MODEL LLYFR-GWAITH --as C. C yw enw'r opsiwn: llythrennau, digidau a chysylltnodau, 12 ar y mwyaf.",
  },
  agrees: {
    en: "The engine works the option out from the files themselves. It is written only if every figure comes out as it stands here.",
    cy: "Mae'r peiriant yn cyfrifo'r opsiwn o'r ffeiliau eu hunain. Dim ond os daw pob ffigur allan fel y mae yma y caiff ei ysgrifennu.",
  },
  notCounts: {
    en: "Blue cells of other sheets, which are counts and baselines: they are no part of a formula. A correction is a row of the adjustments file, with its source and who approved it. What is locked on any sheet must be as it was.",
    cy: "Celloedd glas dalennau eraill, sef cyfrifon a llinellau sylfaen: nid ydynt yn rhan o fformiwla. Rhes yn y ffeil addasiadau yw cywiriad, gyda'i ffynhonnell a phwy a'i cymeradwyodd. Rhaid i'r hyn sydd ar glo ar unrhyw ddalen fod fel yr oedd.",
  },
} satisfies Record<string, Text>;

export const readBackSentences = {
  change: (budget: string, sheet: string): Text => ({
    en: `Change only blue cells of ${budget} on the sheet ${sheet}. No password is needed: everything else is locked against slips alone.`,
    cy: `Newidiwch gelloedd glas ${budget} ar y ddalen ${sheet} yn unig. Nid oes angen cyfrinair: mae popeth arall wedi'i gloi rhag llithriadau yn unig.`,
  }),
  notEarlier: (budget: string): Text => ({
    en: `Figures and counts of ${budget}: they are locked here. To try others, make a workbook in which it is the later budget.`,
    cy: `Ffigurau a chyfrifon ${budget}: maent ar glo yma. I roi cynnig ar rai eraill, gwnewch lyfr gwaith lle mai hi yw'r gyllideb ddiweddarach.`,
  }),
  option: (name: string, base: Text): Text => ({ en: `Option ${name}: ${base.en}`, cy: `Opsiwn ${name}: ${base.cy}` }),
  note: (file: string, changes: Text): Text => ({
    en: `Read back from the workbook ${file}: ${changes.en}.`,
    cy: `Darllenwyd yn ôl o'r llyfr gwaith ${file}: ${changes.cy}.`,
  }),
  changed: (label: Text, was: string, is: string): Text => ({
    en: `“${label.en}”: ${was} before, ${is} now`,
    cy: `“${label.cy}”: ${was} gynt, ${is} bellach`,
  }),
  paper: (name: string, file: string): Text => ({
    en: `Tried in a workbook for option ${name}: ${file}`,
    cy: `Rhoddwyd cynnig arno mewn llyfr gwaith ar gyfer opsiwn ${name}: ${file}`,
  }),
  emptyBecause: (file: string): Text => ({
    en: `It brings £0.00 to every school by figures that were tried in the workbook ${file}.`,
    cy: `Mae'n dod â £0.00 i bob ysgol yn ôl ffigurau y rhoddwyd cynnig arnynt yn y llyfr gwaith ${file}.`,
  }),
  empty: (line: Text): Text => ({
    en: `“${line.en}” brings £0.00 to every school: the option says that this was tried in a workbook.`,
    cy: `Mae “${line.cy}” yn dod â £0.00 i bob ysgol: mae'r opsiwn yn dweud y rhoddwyd cynnig ar hynny mewn llyfr gwaith.`,
  }),
  codesReason: (base: Text): Text => ({
    en: `To be looked at again before this option is put to anybody. Of the formula that it stands on it was said: ${base.en}`,
    cy: `I'w ystyried eto cyn cyflwyno'r opsiwn hwn i neb. Am y fformiwla y mae'n sefyll arni dywedwyd: ${base.cy}`,
  }),
  agreed: (cells: string, budget: string): Text => ({
    en: `${budget} comes out as the workbook has it: ${cells} cells agree, to the last penny.`,
    cy: `Daw ${budget} allan fel y mae yn y llyfr gwaith: mae ${cells} o gelloedd yn cytuno, i'r geiniog olaf.`,
  }),
};

import { listedIn } from "./list.ts";
import type { Text } from "./text.ts";

/** What is changed in each step. */
const steps = {
  counts: { en: "counts", cy: "niferoedd" },
  pot: { en: "pot", cy: "cronfa" },
  figures: { en: "figures", cy: "ffigurau" },
  method: { en: "method", cy: "dull" },
  protection: { en: "protection", cy: "diogelu" },
} satisfies Record<string, Text>;
type Step = keyof typeof steps;

/** Words of the causes of a change. */
export const causeWords = {
  causes: { en: "Causes", cy: "Achosion" },
  about: {
    en: "What the change at each school comes from: the engine run again with one thing changed at a time. The causes are a record; budgets, sums and totals are live.",
    cy: "O ble y daw'r newid ym mhob ysgol: rhedeg y peiriant eto gan newid un peth ar y tro. Cofnod yw'r achosion; mae cyllidebau, symiau a chyfansymiau'n fyw.",
  },
  comesFrom: { en: "What the change comes from", cy: "O ble y daw'r newid" },
  asWorkedOut: { en: "As it was worked out", cy: "Fel y'i cyfrifwyd" },
  allSchools: { en: "All schools", cy: "Pob ysgol" },
  since: { en: "Changed in this workbook since", cy: "Newidiwyd yn y llyfr gwaith hwn wedyn" },
  sinceHow: {
    en: "what changing blue cells here has added: change less the change as it was worked out",
    cy: "yr hyn a ychwanegwyd drwy newid celloedd glas yma: newid llai'r newid fel y'i cyfrifwyd",
  },
  recorded: { en: "Change", cy: "Newid" },
  recordedHow: { en: "when the workbook was made", cy: "pan wnaed y llyfr gwaith" },
  left: { en: "Change that no cause brings", cy: "Newid nad yw unrhyw achos yn ei ddwyn" },
  leftHow: { en: "change less all its causes: nothing", cy: "newid llai ei holl achosion: dim" },
  check: {
    en: "The causes add up to the change, at each school and in total",
    cy: "Mae'r achosion yn dod i'r newid, ym mhob ysgol ac yn gyfan gwbl",
  },
  unchanged: {
    en: "Nothing changed here since the causes were worked out has moved what a school gains or loses.",
    cy: "Nid oes dim a newidiwyd yma ers cyfrifo'r achosion wedi symud yr hyn y mae ysgol yn ei ennill neu ei golli.",
  },
  changed: {
    en: "Figures have been changed here since the causes were worked out: what that brings stands in a column of its own. Read the workbook back and compare again for its causes.",
    cy: "Newidiwyd ffigurau yma ers cyfrifo'r achosion: mae'r hyn a ddaw o hynny mewn colofn ar ei phen ei hun. Darllenwch y llyfr gwaith yn ôl a chymharwch eto i gael ei achosion.",
  },
  joined: {
    en: "At schools that joined, those they were made from are added up.",
    cy: "Mewn ysgolion a unodd, adir y rhai y'u gwnaed ohonynt at ei gilydd.",
  },
  both: {
    en: "Figures are those that both formulas have under one name and in one unit; all else in which the formulas differ is method.",
    cy: "Y ffigurau yw'r rhai sydd yn y ddwy fformiwla o dan un enw ac mewn un uned; dull yw popeth arall y mae'r fformiwlâu'n wahanol ynddo.",
  },
} satisfies Record<string, Text>;

/** Why steps stand together. */
export const causeReasons = {
  notTried: {
    en: "the later files were not counted by the earlier formula",
    cy: "ni chyfrifwyd y ffeiliau diweddarach â'r fformiwla gynharach",
  },
  system: {
    en: "the earlier formula is of another system, and may not read the later data",
    cy: "mae'r fformiwla gynharach o system arall, ac ni chaiff ddarllen y data diweddarach",
  },
  namedLearners: {
    en: "the earlier formula reads named learners, by the days and dates of its own year",
    cy: "mae'r fformiwla gynharach yn darllen dysgwyr a enwir, yn ôl dyddiau a dyddiadau ei blwyddyn ei hun",
  },
  censuses: {
    en: "the later censuses do not hold what the earlier formula counts",
    cy: "nid yw'r cyfrifiadau diweddarach yn dal yr hyn y mae'r fformiwla gynharach yn ei gyfrif",
  },
  files: {
    en: "the later files do not hold all that the earlier formula reads",
    cy: "nid yw'r ffeiliau diweddarach yn dal popeth y mae'r fformiwla gynharach yn ei ddarllen",
  },
  phases: {
    en: "the earlier formula leaves out a school that is compared",
    cy: "mae'r fformiwla gynharach yn gadael allan ysgol a gymharir",
  },
  refused: {
    en: "between them the engine would refuse the budget, because a check does not hold",
    cy: "rhyngddynt byddai'r peiriant yn gwrthod y gyllideb, am nad yw gwiriad yn dal",
  },
} satisfies Record<string, Text>;

export const causeSentences = {
  /** What stands at the head of a cause. */
  between: (sum: string): Text => ({
    en: `and ${sum} from some schools to others`,
    cy: `a ${sum} o rai ysgolion i eraill`,
  }),
  label: (some: readonly Step[]): Text => {
    const [en, cy] = [listedOf("en", some), listedOf("cy", some)];
    const together = some.length > 1;
    return { en: capital(together ? `${en} together` : en), cy: capital(together ? `${cy} gyda'i gilydd` : cy) };
  },
  how: {
    counts: (before: string, after: string): Text => ({
      en: `the formula and figures of ${before} on the data of ${after}, less ${before}`,
      cy: `fformiwla a ffigurau ${before} ar ddata ${after}, llai ${before}`,
    }),
    pot: (_before: string, after: string): Text => ({
      en: `the same with the pot of ${after}, less the step before`,
      cy: `yr un peth gyda chronfa ${after}, llai'r cam blaenorol`,
    }),
    figures: (_before: string, after: string): Text => ({
      en: `the same with the figures of ${after}, less the step before`,
      cy: `yr un peth gyda ffigurau ${after}, llai'r cam blaenorol`,
    }),
    method: (_before: string, after: string): Text => ({
      en: `the formula of ${after}, less the step before`,
      cy: `fformiwla ${after}, llai'r cam blaenorol`,
    }),
    protection: (before: string, after: string): Text => ({
      en: `what it gives or takes in ${after}, less the same in ${before}`,
      cy: `yr hyn y mae'n ei roi neu ei gymryd yn ${after}, llai'r un peth yn ${before}`,
    }),
  } satisfies Record<Step, (before: string, after: string) => Text>,
  together: (because: Text): Text => ({ en: `together: ${because.en}`, cy: `gyda'i gilydd: ${because.cy}` }),
  order: (some: readonly Step[]): Text => ({
    en: `One thing is changed at a time, in this order: ${some.map((step) => steps[step].en).join(", ")}; all on the shares before protection, and protection last. Another order would give other parts, and the same sum.`,
    cy: `Newidir un peth ar y tro, yn y drefn hon: ${some.map((step) => steps[step].cy).join(", ")}; i gyd ar y cyfrannau cyn diogelu, a diogelu'n olaf. Byddai trefn arall yn rhoi rhannau eraill, a'r un swm.`,
  }),
  because: (some: readonly Step[], because: Text): Text => ({
    en: `${capital(listedOf("en", some))} stand together and cannot be told apart: ${because.en}.`,
    cy: `Saif ${listedOf("cy", some)} gyda'i gilydd ac ni ellir gwahaniaethu rhyngddynt: ${because.cy}.`,
  }),
  fromTo: (before: string, after: string): Text => ({
    en: `What the change from ${before} to ${after} comes from`,
    cy: `O ble y daw'r newid o ${before} i ${after}`,
  }),
};

function listedOf(language: "en" | "cy", some: readonly Step[]): string {
  return listedIn(
    language,
    some.map((step) => steps[step][language]),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { balanceSentences } from "../language/balance-sentences.ts";
import { markSentences } from "../language/mark-sentences.ts";
import { protectionSentences } from "../language/protection-sentences.ts";
import { scheduleSentences } from "../language/schedule-words.ts";
import type { Sentence } from "../language/sentences.ts";
import type { Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import { fundingPeriod } from "../school/funding-period.ts";
import type { CensusNamed } from "./censuses-in-words.ts";
import { reasonsOf } from "./driver.ts";
import { driverSentence } from "./driver-sentence.ts";
import { driversRead } from "./drivers-paid.ts";
import type { FactorBase } from "./factors/factor.ts";
import { sentenceOf } from "./factors/index.ts";
import { type FactorList, type Formula, moneyPlaces } from "./formula.ts";
import { lowerFormula, lowerMemorandum } from "./lower.ts";
import { loweringFor } from "./lowering.ts";
import { protectionIn } from "./periods.ts";
import { leastUnitName } from "./share.ts";

/** One paragraph of a formula read aloud: what it is about, the sentence, and the author's own note. */
export interface Paragraph {
  readonly about: Text | undefined;
  readonly says: Sentence;
  readonly note: Text | undefined;
}

/** A formula in words, in the order it is worked out, as a paper to a forum would put it. */
export function formulaInWords(
  formula: Formula,
  period: string,
  census: readonly CensusNamed[],
): Readonly<Record<"main" | "drivers" | "grants" | "memorandum", Paragraph[]>> {
  return {
    drivers: driversInWords(formula, census),
    main: [
      ...correctionInWords(formula),
      ...balanceInWords(formula),
      ...factorsInWords(formula, "factors", period).flat(),
      ...protectionInWords(formula, period),
      ...endInWords(formula, period),
    ],
    grants: factorsInWords(formula, "grants", period).flat(),
    memorandum: factorsInWords(formula, "memorandum", period).flat(),
  };
}

/** What is counted: every driver that something in the formula reads. */
function driversInWords(formula: Formula, census: readonly CensusNamed[]): Paragraph[] {
  const read = driversRead(formula);
  return Object.entries(formula.drivers)
    .filter(([id]) => read.has(id))
    .map(([, driver]) => ({
      about: { en: driver.en, cy: driver.cy },
      says: driverSentence(driver, formula, census),
      note: together(driver.note, ...reasonsOf(driver)),
    }));
}

/** That the formula puts another right, and why. */
export function correctionInWords({ corrects }: Formula): Paragraph[] {
  return corrects ? [sentence(scheduleSentences.corrects(corrects.id, corrects))] : [];
}

export function balanceInWords({ balance, figures }: Formula): Paragraph[] {
  const named = (id: string | undefined): Text | undefined => own(figures, id);
  const pot = named(balance.pot);
  const reserve = named(balance.centralReserve);
  return [
    sentence(pot ? balanceSentences.pot[balance.method](pot, named(balance.heldBack)) : balanceSentences.noPot),
    ...(balance.method === "unitValues" && balance.surplus && balance.shortfall
      ? [sentence(balanceSentences.surplus[balance.surplus]), sentence(balanceSentences.shortfall[balance.shortfall])]
      : []),
    ...(balance.method === "unitValues" && balance.mayOwe ? [sentence(balanceSentences.mayOwe)] : []),
    ...(reserve ? [sentence(balanceSentences.centralReserve(reserve))] : []),
  ];
}

/** Each factor of a list: its sentence, then its marks. */
export function factorsInWords(formula: Formula, list: FactorList, period: string): Paragraph[][] {
  const sheet = list === "memorandum" ? lowerMemorandum(formula) : lowerFormula(formula, period);
  const lowering = loweringFor(formula, sheet?.steps ?? []);
  return formula[list].map((factor) => [
    {
      about: { en: factor.en, cy: factor.cy },
      says: sentenceOf(factor, lowering),
      note: together(factor.note, factor.emptyBecause),
    },
    ...marksInWords(factor, formula).map(sentence),
  ]);
}

/** Who has the money, whom it is for, what permits it, what part is notional, and a grant's conditions. */
function marksInWords(
  { delegation, tier, legalBasis, notional, conditions }: FactorBase,
  formula: Formula,
): Sentence[] {
  const percentage = own(formula.figures, notional);
  return [
    ...(delegation ? [markSentences.delegation[delegation]] : []),
    ...(tier ? [markSentences.tier[tier]] : []),
    ...(legalBasis ? [markSentences.legalBasis(legalBasis)] : []),
    ...(percentage ? [markSentences.notional(percentage, percentage.value, formula.balance.method === "scaled")] : []),
    ...(conditions ? [markSentences.conditions(conditions)] : []),
  ];
}

/** What an author adds, one after the other. */
function together(...notes: readonly (Text | undefined)[]): Text | undefined {
  const said = notes.filter((note) => note !== undefined);
  if (said.length === 0) return undefined;
  return { en: said.map(({ en }) => en).join(" "), cy: said.map(({ cy }) => cy).join(" ") };
}

export function protectionInWords(formula: Formula, period: string): Paragraph[] {
  const protection = protectionIn(formula, period);
  if (!protection) return [];
  const { floor, cap, blend, perPupil, lines, overspend, surplus } = protection;
  const figure = (id: string | undefined): Text | undefined => own(formula.figures, id);
  const to = leastUnitName(moneyPlaces(formula.balance));
  const lowering = loweringFor(formula, lowerFormula(formula, period).steps);
  // A figure is a percentage for all: only a school's own limit, a column, is in pounds.
  const limit = (which: "floor" | "cap", id: string | undefined): Sentence[] =>
    id === undefined ? [] : [protectionSentences[which](lowering.labelOf(id), to, lowering.unitAt(id) === "£")];
  const blendText = figure(blend);
  const named = (lines ?? []).flatMap((id) => formula.factors.find((factor) => factor.id === id) ?? []);
  const [now, before] = [perPupil?.now, perPupil?.before].map((id) => own(formula.drivers, id));
  return [
    protectionSentences.baseline,
    ...(named.length > 0 ? [protectionSentences.lines(named)] : []),
    ...(now && before ? [protectionSentences.perPupil(now, before)] : []),
    ...(blendText ? [protectionSentences.blend(blendText)] : []),
    ...limit("floor", floor),
    ...limit("cap", cap),
    ...(overspend ? [protectionSentences.overspend[overspend]] : []),
    ...(cap && surplus ? [protectionSentences.surplus[surplus]] : []),
    protectionSentences.newSchools,
  ].map(sentence);
}

/** When protection ends; that it has ended, in a funding period that begins after that day. */
export function endInWords({ protection, protectionEnds }: Formula, period: string): Paragraph[] {
  if (protection.length === 0 || protectionEnds === undefined) return [];
  const firstDay = fundingPeriod(period)?.firstDay ?? protectionEnds;
  return [sentence(protectionSentences.ends(protectionEnds, protectionEnds < firstDay))];
}

function sentence(says: Sentence): Paragraph {
  return { about: undefined, says, note: undefined };
}

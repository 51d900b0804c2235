import { attributeValues } from "../language/attributes.ts";
import { listedIn } from "../language/list.ts";
import { protectionSentences } from "../language/protection-sentences.ts";
import { formulaStatusWords, scheduleSentences } from "../language/schedule-words.ts";
import type { Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import type { CensusNamed } from "./censuses-in-words.ts";
import type { Change } from "./change.ts";
import { driverSentence } from "./driver-sentence.ts";
import type { Formula } from "./formula.ts";
import { balanceInWords, correctionInWords, endInWords, factorsInWords, protectionInWords } from "./words.ts";

/** A formula, and the funding period and the censuses of the budget that it is read for. */
export interface ReadFor {
  readonly formula: Formula;
  readonly sources: { readonly period: { readonly name: string }; readonly census: readonly CensusNamed[] };
}

/** A change as two readers would say it: the sentences of the part before and after, without those that stand in both. */
export interface Said {
  readonly before: readonly Text[];
  readonly after: readonly Text[];
}

export function changeInWords({ part, id, what }: Change, before: ReadFor, after: ReadFor): Said {
  if (what === "moved") return { before: [], after: [] };
  const [was, is] = [sentencesOf(part, id, before), sentencesOf(part, id, after)];
  const without = (all: readonly Text[], others: readonly Text[]) =>
    all.filter(({ en, cy }) => !others.some((other) => other.en === en && other.cy === cy));
  return { before: without(was, is), after: without(is, was) };
}

/** What a formula says of one of its parts; nothing where it has no such part, or none that is read aloud. */
function sentencesOf(part: string, id: string | undefined, { formula, sources }: ReadFor): readonly Text[] {
  const { fundingPeriod } = formula;
  switch (part) {
    case "factors":
    case "grants":
    case "memorandum": {
      const at = formula[part].findIndex((factor) => factor.id === id);
      const paragraphs = factorsInWords(formula, part, fundingPeriod)[at] ?? [];
      return paragraphs.map(({ says }) => says);
    }
    case "drivers": {
      const driver = own(formula.drivers, id);
      return driver ? [driverSentence(driver, formula, sources.census)] : [];
    }
    case "balance":
      return [...balanceInWords(formula).map(({ says }) => says), scheduleSentences.to[formula.balance.to]];
    case "protection":
      // What a baseline is does not belong to one formula, and is said of a workbook.
      return protectionInWords(formula, id ?? fundingPeriod)
        .map(({ says }) => says)
        .filter((says) => says !== protectionSentences.baseline);
    case "protectionEnds":
      return endInWords(formula, sources.period.name).map(({ says }) => says);
    case "covers":
      return [scheduleSentences.covers(phasesIn("en", formula), phasesIn("cy", formula))];
    case "system":
      return [scheduleSentences.system[formula.system]];
    case "corrects":
      return correctionInWords(formula).map(({ says }) => says);
    case "status":
      return [formulaStatusWords[formula.status] ?? { en: formula.status, cy: formula.status }];
    default:
      return [];
  }
}

function phasesIn(language: keyof Text, { covers }: Formula): string {
  return listedIn(
    language,
    covers.map((phase) => attributeValues[phase]?.[language] ?? phase),
  );
}

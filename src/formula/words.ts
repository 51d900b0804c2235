import { potSentences, protectionSentences, type Sentence } from "../language/sentences.ts";
import type { Text } from "../language/text.ts";
import { sentenceOf } from "./factors/index.ts";
import type { Formula } from "./formula.ts";
import { lowerFormula, loweringFor, lowerMemorandum, protectionIn } from "./lower.ts";

/** One paragraph of a formula read aloud: what it is about, the sentence, and the author's own note. */
export interface Paragraph {
  readonly about: Text | undefined;
  readonly says: Sentence;
  readonly note: Text | undefined;
}

/** A formula in words, in the order it is worked out, as a paper to a forum would put it. */
export function formulaInWords(
  formula: Formula,
  fundingPeriod: string,
): { readonly main: Paragraph[]; readonly memorandum: Paragraph[] } {
  return {
    main: [
      potInWords(formula),
      ...factorsInWords(formula, "factors", fundingPeriod),
      ...protectionInWords(formula, fundingPeriod),
    ],
    memorandum: factorsInWords(formula, "memorandum", fundingPeriod),
  };
}

function potInWords({ balance, figures }: Formula): Paragraph {
  if (balance.method === "unitValues") return sentence(potSentences.unitValues);
  const pot = figures[balance.pot];
  const heldBack = balance.heldBack === undefined ? undefined : figures[balance.heldBack];
  return sentence(pot ? potSentences.sharePot(pot, heldBack) : potSentences.unitValues);
}

function factorsInWords(formula: Formula, list: "factors" | "memorandum", period: string): Paragraph[] {
  const sheet = list === "factors" ? lowerFormula(formula, period) : lowerMemorandum(formula);
  const lowering = loweringFor(formula, sheet?.steps ?? []);
  return formula[list].map((factor) => ({
    about: { en: factor.en, cy: factor.cy },
    says: sentenceOf(factor, lowering),
    note: together(factor.note, factor.emptyBecause),
  }));
}

/** What an author adds, one after the other. */
function together(...notes: readonly (Text | undefined)[]): Text | undefined {
  const said = notes.filter((note) => note !== undefined);
  if (said.length === 0) return undefined;
  return { en: said.map(({ en }) => en).join(" "), cy: said.map(({ cy }) => cy).join(" ") };
}

function protectionInWords(formula: Formula, period: string): Paragraph[] {
  const protection = protectionIn(formula, period);
  if (!protection) return [];
  const { floor, cap, overspend, surplus } = protection;
  const limits = [
    floor && formula.figures[floor] && protectionSentences.floor(formula.figures[floor]),
    cap && formula.figures[cap] && protectionSentences.cap(formula.figures[cap]),
  ];
  return [
    sentence(protectionSentences.baseline),
    ...limits.flatMap((each) => (each ? [sentence(each)] : [])),
    sentence(protectionSentences.overspend[overspend]),
    ...(cap ? [sentence(protectionSentences.surplus[surplus])] : []),
    sentence(protectionSentences.newSchools),
  ];
}

function sentence(says: Sentence): Paragraph {
  return { about: undefined, says, note: undefined };
}

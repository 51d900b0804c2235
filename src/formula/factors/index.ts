import { z } from "zod";
import type { Sentence } from "../../language/sentences.ts";
import { bands, bandsKind } from "./bands.ts";
import type { FactorFinding, FactorKind, Lowered, Lowering, Names } from "./factor.ts";
import { lumpSum, lumpSumKind } from "./lump-sum.ts";
import { perPupil, perPupilKind } from "./per-pupil.ts";
import { places, placesKind } from "./places.ts";
import { score, scoreKind } from "./score.ts";
import { shareOfPot, shareOfPotKind, shareOfRemainder, shareOfRemainderKind } from "./share-of-pot.ts";
import { stated, statedKind } from "./stated.ts";
import { worked, workedKind } from "./worked.ts";

/** The closed set of factor kinds. */
export const factor = z.discriminatedUnion("kind", [
  bands,
  lumpSum,
  perPupil,
  places,
  score,
  shareOfPot,
  shareOfRemainder,
  stated,
  worked,
]);
export type Factor = z.infer<typeof factor>;

const kinds: { readonly [K in Factor["kind"]]: FactorKind<Extract<Factor, { kind: K }>> } = {
  bands: bandsKind,
  lumpSum: lumpSumKind,
  perPupil: perPupilKind,
  places: placesKind,
  score: scoreKind,
  shareOfPot: shareOfPotKind,
  shareOfRemainder: shareOfRemainderKind,
  stated: statedKind,
  worked: workedKind,
};

/** The table pairs each kind with its own type, which the compiler cannot see through a look-up. */
function kindOf(factor: Factor): FactorKind<Factor> {
  return kinds[factor.kind] as FactorKind<Factor>;
}

export function namesIn(factor: Factor): Names {
  const names = kindOf(factor).names(factor);
  return factor.notional === undefined ? names : { ...names, figures: [...names.figures, factor.notional] };
}

export function findingsIn(factor: Factor, valueFor: (figure: string) => string): readonly FactorFinding[] {
  return kindOf(factor).findings?.(factor, valueFor) ?? [];
}

export function lowerFactor(factor: Factor, lowering: Lowering): Lowered {
  return kindOf(factor).lower(factor, lowering);
}

export function sentenceOf(factor: Factor, lowering: Lowering): Sentence {
  return kindOf(factor).sentence(factor, lowering);
}

/** Pounds for each school; scores and workings are what lines are worked out from. */
export function isLine(factor: Factor): boolean {
  return factor.kind === "worked" ? factor.line : factor.kind !== "score";
}

/** A worked figure of the authority stands in one cell; every other factor is a column. */
export function isFigure(factor: Factor): boolean {
  return factor.kind === "worked" && factor.per === "authority";
}

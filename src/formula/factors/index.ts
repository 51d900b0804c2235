import { z } from "zod";
import type { Sentence } from "../../language/sentences.ts";
import type { FactorKind, Lowered, Lowering } from "./factor.ts";
import { lumpSum, lumpSumKind } from "./lump-sum.ts";
import { perPupil, perPupilKind } from "./per-pupil.ts";
import { places, placesKind } from "./places.ts";
import { score, scoreKind } from "./score.ts";
import { shareOfPot, shareOfPotKind, shareOfRemainder, shareOfRemainderKind } from "./share-of-pot.ts";

/** The closed set of factor kinds. */
export const factor = z.discriminatedUnion("kind", [lumpSum, perPupil, places, score, shareOfPot, shareOfRemainder]);
export type Factor = z.infer<typeof factor>;

const kinds: { readonly [K in Factor["kind"]]: FactorKind<Extract<Factor, { kind: K }>> } = {
  lumpSum: lumpSumKind,
  perPupil: perPupilKind,
  places: placesKind,
  score: scoreKind,
  shareOfPot: shareOfPotKind,
  shareOfRemainder: shareOfRemainderKind,
};

/** The table pairs each kind with its own type, which the compiler cannot see through a look-up: the one cast of the module. */
function kindOf(factor: Factor): FactorKind<Factor> {
  return kinds[factor.kind] as FactorKind<Factor>;
}

export function namesIn(factor: Factor): { readonly figures: readonly string[]; readonly columns: readonly string[] } {
  return kindOf(factor).names(factor);
}

export function lowerFactor(factor: Factor, lowering: Lowering): Lowered {
  return kindOf(factor).lower(factor, lowering);
}

export function sentenceOf(factor: Factor, lowering: Lowering): Sentence {
  return kindOf(factor).sentence(factor, lowering);
}

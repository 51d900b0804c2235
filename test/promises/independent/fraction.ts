/** An exact number: a whole number over a positive whole number. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const nothing: Fraction = { top: 0n, bottom: 1n };

export function fraction(text: string): Fraction {
  const [whole = "", part = ""] = text.split(".");
  return { top: BigInt(whole + part), bottom: 10n ** BigInt(part.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Fraction, b: Fraction): Fraction {
  if (b.top <= 0n) throw new RangeError("only sums that are more than nothing are divided by here");
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function sumOf(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, nothing);
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return isLess(a, b) ? b : a;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return isLess(a, b) ? a : b;
}

/** Down to a number of places: towards less, below nothing as well. */
export function down(a: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = a.top * scale;
  const towardsNothing = scaled / a.bottom;
  const top = scaled < 0n && towardsNothing * a.bottom !== scaled ? towardsNothing - 1n : towardsNothing;
  return { top, bottom: scale };
}

export function up(a: Fraction, places: number): Fraction {
  const less = down({ top: -a.top, bottom: a.bottom }, places);
  return { top: -less.top, bottom: less.bottom };
}

/** To the nearest, halves away from nothing. */
export function nearest(a: Fraction, places: number): Fraction {
  const half = { top: 1n, bottom: 2n * 10n ** BigInt(places) };
  return a.top < 0n ? up(minus(a, half), places) : down(plus(a, half), places);
}

/** Pounds and pence: a sum in whole pence only. */
export function pounds(a: Fraction): string {
  const pence = down(a, 2);
  if (isLess(pence, a)) throw new RangeError("not whole pence");
  const digits = (pence.top < 0n ? -pence.top : pence.top).toString().padStart(3, "0");
  return `${pence.top < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

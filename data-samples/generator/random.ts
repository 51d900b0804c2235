/** A seeded source of chance (sfc32). Integer arithmetic only, so one seed gives the same numbers on every machine. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Each purpose has a stream of its own, so a change to one part of the sample leaves the rest alone. */
  constructor(seed: number, purpose: string) {
    this.#a = seed | 0;
    this.#b = hash(purpose);
    this.#c = 0x9e3779b9;
    for (let warmUp = 0; warmUp < 16; warmUp++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 up to, but never, 1. */
  part(): number {
    return this.#next() / 4294967296;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.part() * limit);
  }

  /** From 0 up to 1, more often small. */
  smallPart(): number {
    return this.part() * this.part();
  }

  chance(probability: number): boolean {
    return this.part() < probability;
  }

  /** A whole number about `middle`, at most `spread` (a part of it) away. */
  near(middle: number, spread: number): number {
    return Math.round(middle * (1 - spread + 2 * spread * this.part()));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  pickWeighted<T>(weights: readonly (readonly [T, number])[]): T {
    let left = this.part() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weights) {
      left -= weight;
      if (left < 0) return value;
    }
    return weights.at(-1)![0];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other]!, result[last]!];
    }
    return result;
  }
}

function hash(text: string): number {
  let result = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) result = Math.imul(result ^ text.charCodeAt(at), 0x01000193);
  return result;
}

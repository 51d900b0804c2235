/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

const lines = 2 ** 32;

/**
 * Which pupils have been seen, and where, for as many as a country has: a table of numbers with open addressing, for a Map ends at 2²⁴ and takes four times
 * the memory. Where a pupil was seen stands beside the identity, for to look elsewhere in so much memory takes as long as all the rest.
 */
export class Identities {
  private readonly files: string[] = [];
  private table = new Float64Array(2 * 1024);
  private size = 0;

  /** Where this pupil was seen before; where not, it has been seen now. */
  seen(identity: number, file: string, line: number): Place | undefined {
    if (this.size * 3 > this.table.length) this.grow();
    const slot = this.slotOf(identity);
    if (this.table[slot] !== 0) return this.placeOf(this.table[slot + 1] ?? 0);
    this.put(slot, identity, this.fileNumber(file) * lines + line);
    this.size += 1;
    return undefined;
  }

  private placeOf(place: number): Place {
    return { file: this.files[Math.floor(place / lines)] ?? "", line: place % lines };
  }

  private fileNumber(file: string): number {
    if (this.files.at(-1) !== file) this.files.push(file);
    return this.files.length - 1;
  }

  /** An identity is kept with 1 added, so that 0 is a free place. */
  private put(slot: number, identity: number, place: number): void {
    this.table[slot] = identity + 1;
    this.table[slot + 1] = place;
  }

  /** Identities run on in tens, so they are scattered: by the golden ratio, modulo a power of two. */
  private slotOf(identity: number): number {
    const mask = this.table.length - 1;
    const mixed = Math.imul((identity ^ (identity / 4_294_967_296)) | 0, 0x9e3779b1);
    let slot = ((mixed ^ (mixed >>> 15)) << 1) & mask;
    while (this.table[slot] !== 0 && this.table[slot] !== identity + 1) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const { table } = this;
    this.table = new Float64Array(table.length * 2);
    for (let at = 0; at < table.length; at += 2) {
      const kept = table[at] ?? 0;
      if (kept !== 0) this.put(this.slotOf(kept - 1), kept - 1, table[at + 1] ?? 0);
    }
  }
}

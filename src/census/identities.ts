/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Which pupils have been seen, and where, for as many as a country has: a table of numbers with open addressing, for a Map ends at 2²⁴ and takes four times
 * the memory.
 */
export class Identities {
  private readonly files: string[] = [];
  private identities = new Float64Array(1024);
  private lines = new Uint32Array(1024);
  private fileNumbers = new Uint16Array(1024);
  private size = 0;

  /** Where this pupil was seen before; where not, it has been seen now. */
  seen(identity: number, file: string, line: number): Place | undefined {
    if (this.size * 3 > this.identities.length * 2) this.grow();
    const slot = this.slotOf(identity);
    if (this.identities[slot] === identity + 1)
      return { file: this.files[this.fileNumbers[slot] ?? 0] ?? file, line: this.lines[slot] ?? 0 };
    this.put(slot, identity, this.fileNumber(file), line);
    this.size += 1;
    return undefined;
  }

  private fileNumber(file: string): number {
    if (this.files.at(-1) !== file) this.files.push(file);
    return this.files.length - 1;
  }

  /** An identity is kept with 1 added, so that 0 is a free place. */
  private put(slot: number, identity: number, file: number, line: number): void {
    this.identities[slot] = identity + 1;
    this.fileNumbers[slot] = file;
    this.lines[slot] = line;
  }

  /** Identities run on in tens, so they are scattered: by the golden ratio, modulo a power of two. */
  private slotOf(identity: number): number {
    const mask = this.identities.length - 1;
    const mixed = Math.imul((identity ^ (identity / 4_294_967_296)) | 0, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.identities[slot] !== 0 && this.identities[slot] !== identity + 1) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { identities, lines, fileNumbers } = this;
    this.identities = new Float64Array(identities.length * 2);
    this.lines = new Uint32Array(identities.length * 2);
    this.fileNumbers = new Uint16Array(identities.length * 2);
    for (let at = 0; at < identities.length; at += 1) {
      const kept = identities[at] ?? 0;
      if (kept !== 0) this.put(this.slotOf(kept - 1), kept - 1, fileNumbers[at] ?? 0, lines[at] ?? 0);
    }
  }
}

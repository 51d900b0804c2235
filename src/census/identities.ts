/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where a record stands, and of which school it is. */
export interface PlaceOfSchool extends Place {
  readonly school: string;
}

/** The records of one school in one file, of pupils that had not been seen before. */
export interface Part {
  readonly file: string;
  readonly school: string;
  records: number;
}

const lines = 2 ** 32;

/**
 * Which pupils have been seen, and where, for as many as a country has: a table of numbers with open addressing, for a Map ends at 2²⁴ and takes four times
 * the memory. Where a pupil was seen stands beside the identity, for to look elsewhere in so much memory takes as long as all the rest.
 */
export class Identities {
  private readonly parts: Part[] = [];
  /** By file and school, where each stands in the list of both. */
  private readonly numbers = new Map<string, number>();
  /** Records come school by school: most are of the file and school of the one before. */
  private lastPart = { file: "", school: "", number: -1 };
  private table = new Float64Array(2 * 1024);
  private size = 0;

  /** Where this pupil was seen before; where not, it has been seen now. */
  seen(identity: number, { file, school, line }: PlaceOfSchool): PlaceOfSchool | undefined {
    if (this.size * 3 > this.table.length) this.grow();
    const slot = this.slotOf(identity);
    if (this.table[slot] !== 0) return this.placeOf(this.table[slot + 1] ?? 0);
    const number = this.partNumber(file, school);
    const part = this.parts[number];
    if (part) part.records += 1;
    this.put(slot, identity, number * lines + line);
    this.size += 1;
    return undefined;
  }

  /** How many pupils were first seen in each file, school by school. */
  all(): readonly Readonly<Part>[] {
    return this.parts;
  }

  private placeOf(place: number): PlaceOfSchool {
    const { file = "", school = "" } = this.parts[Math.floor(place / lines)] ?? {};
    return { file, school, line: place % lines };
  }

  private partNumber(file: string, school: string): number {
    const { lastPart } = this;
    if (lastPart.school === school && lastPart.file === file) return lastPart.number;
    const key = `${school} ${file}`;
    const number = this.numbers.get(key) ?? this.parts.push({ file, school, records: 0 }) - 1;
    this.numbers.set(key, number);
    this.lastPart = { file, school, number };
    return number;
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

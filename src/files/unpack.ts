import { crc32, inflateRawSync } from "node:zlib";

/** What stands in the way of a packed file: it is damaged, or it holds more than anybody's workbook. */
export class NotUnpacked extends Error {
  readonly why: "broken" | "too large";

  constructor(why: "broken" | "too large") {
    super(why);
    this.why = why;
  }
}

/** One part of a packed file, as the list at its end states it. */
interface Part {
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins. */
  readonly at: number;
}

/**
 * A packed file (zip), of which each part is unpacked when it is asked for. Nothing that the file says of itself is believed: parts are counted
 * where they stand, and one that unpacks to more than its list says is damaged.
 */
export class Packed {
  private readonly bytes: Buffer;
  private readonly parts: ReadonlyMap<string, Part>;
  private room: number;

  /** @throws NotUnpacked where there is no list of parts, or one that says what is not so. */
  constructor(bytes: Uint8Array, mostUnpacked: number) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.parts = partsIn(this.bytes);
    this.room = mostUnpacked;
  }

  /** How large the parts of such names are, by what the list says. */
  stated(names: RegExp): number {
    let bytes = 0;
    for (const [name, { size }] of this.parts) if (names.test(name)) bytes += size;
    return bytes;
  }

  /** The text of a part; blank where there is none. @throws NotUnpacked */
  text(name: string, most = Number.POSITIVE_INFINITY): string {
    const part = this.parts.get(name);
    if (!part) return "";
    if (part.size > Math.min(this.room, most)) throw new NotUnpacked("too large");
    this.room -= part.size;
    return new TextDecoder().decode(this.unpacked(part));
  }

  private unpacked({ at, method, packed, size, checksum }: Part): Uint8Array {
    const { bytes } = this;
    if (at + headLength > bytes.length || bytes.readUInt32LE(at) !== signs.head) throw new NotUnpacked("broken");
    const start = at + headLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + packed > bytes.length) throw new NotUnpacked("broken");
    const content = inflated(bytes.subarray(start, start + packed), method, size);
    if (content.length !== size || crc32(content) !== checksum) throw new NotUnpacked("broken");
    return content;
  }
}

const signs = { head: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 } as const;
const headLength = 30;
const listedLength = 46;
const endLength = 22;
/** A comment may follow the end, and be as long as this. */
const longestComment = 0xffff;

/** Stored, or deflated: Excel knows no other way. It stops at the size that was stated, whatever it would unpack to. */
function inflated(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new NotUnpacked("broken");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new NotUnpacked("broken");
  }
}

/** The list at the end of the file. Where it is for files of more than four gigabytes, it is of no workbook. */
function partsIn(bytes: Buffer): Map<string, Part> {
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end < bytes.length - endLength - longestComment || end + endLength > bytes.length)
    throw new NotUnpacked("broken");
  const parts = new Map<string, Part>();
  const number = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < number; i += 1) {
    if (at + listedLength > end || bytes.readUInt32LE(at) !== signs.listed) throw new NotUnpacked("broken");
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + listedLength, at + listedLength + nameLength);
    // Of two parts of one name, each program would take another. A part with a password is read by none.
    if (parts.has(name) || (bytes.readUInt16LE(at + 8) & 1) === 1) throw new NotUnpacked("broken");
    parts.set(name, {
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += listedLength + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

import { isAscii } from "node:buffer";

/** How a text file is written. A file that claims one encoding and holds another is `mixed`; one that is no text is `binary`. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-14";

/**
 * Finds a file's encoding from its bytes, told of them in order. Text is UTF-8 unless a mark says UTF-16 or some byte cannot be UTF-8. Then it is one
 * byte a letter: Windows-1252, or ISO-8859-14 where ŵ or ŷ is written as that has it, at letters that are Icelandic in the other.
 */
export class EncodingFinder {
  private start: Uint8Array = new Uint8Array();
  private hasNul = false;
  /** Bytes that the letter being read still needs, and the least its next byte may be. */
  private needed = 0;
  private lowest = 0x80;
  private highest = 0xbf;
  private isUtf8 = true;
  private hasUtf8Letters = false;
  private hasWelsh = false;
  private hasControls = false;

  add(bytes: Uint8Array): void {
    if (this.start.length < 4) this.start = Uint8Array.from([...this.start, ...bytes.subarray(0, 4)]);
    this.hasNul ||= bytes.includes(0);
    if (this.needed === 0 && isAscii(bytes)) return;
    for (const byte of bytes) this.byte(byte);
  }

  found(): Encoding | "mixed" | "binary" {
    const [a, b, c, d] = this.start;
    if (a === 0xff && b === 0xfe) return "utf-16le";
    if (a === 0xfe && b === 0xff) return "utf-16be";
    // Without a mark, headings in plain letters have a NUL beside each.
    if (a && b === 0 && c && d === 0) return "utf-16le";
    if (a === 0 && b && c === 0 && d) return "utf-16be";
    if (this.hasNul) return "binary";
    if (this.isUtf8 && this.needed === 0) return "utf-8";
    const isMarked = a === 0xef && b === 0xbb && c === 0xbf;
    if (isMarked || this.hasUtf8Letters) return "mixed";
    return this.hasWelsh && !this.hasControls ? "iso-8859-14" : "windows-1252";
  }

  /** One step of UTF-8 as the Unicode Standard has it (table 3-7): no overlong form, no surrogate, nothing past U+10FFFF. */
  private byte(byte: number): void {
    if (byte >= 0x80) this.oneByteLetter(byte);
    if (this.needed > 0) {
      if (byte >= this.lowest && byte <= this.highest) {
        this.needed -= 1;
        this.hasUtf8Letters ||= this.needed === 0;
        [this.lowest, this.highest] = [0x80, 0xbf];
        return;
      }
      this.isUtf8 = false;
      this.needed = 0;
      [this.lowest, this.highest] = [0x80, 0xbf];
    }
    if (byte < 0x80) return;
    if (byte >= 0xc2 && byte <= 0xdf) this.needed = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.needed = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.needed = 3;
    else this.isUtf8 = false;
    if (byte === 0xe0) this.lowest = 0xa0;
    if (byte === 0xed) this.highest = 0x9f;
    if (byte === 0xf0) this.lowest = 0x90;
    if (byte === 0xf4) this.highest = 0x8f;
  }

  private oneByteLetter(byte: number): void {
    this.hasWelsh ||= welshLetters.has(byte);
    // Windows-1252 has quotation marks and dashes where ISO-8859-14 has controls, which no text has.
    this.hasControls ||= byte < 0xa0;
  }
}

/** Ŵ, Ŷ, ŵ and ŷ in ISO-8859-14; the Icelandic letters eth and thorn in Windows-1252. */
const welshLetters: ReadonlySet<number> = new Set([0xd0, 0xde, 0xf0, 0xfe]);

import { isAscii, isUtf8 } from "node:buffer";

/** How a text file is written. A file that claims one encoding and holds another is `mixed`; one that is no text is `binary`. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-14";

/**
 * Finds a file's encoding from its bytes, told of them in order. Text is UTF-8 unless a mark says UTF-16 or some byte cannot be UTF-8. Then it is one
 * byte a letter: Windows-1252, or ISO-8859-14 where ŵ or ŷ is written as that has it, at letters that are Icelandic in the other.
 */
export class EncodingFinder {
  private start: Uint8Array = new Uint8Array();
  /** What a piece ends with of a letter that goes on in the next. */
  private cut: Uint8Array = new Uint8Array();
  private hasNul = false;
  private isUtf8 = true;
  private hasUtf8Letters = false;
  private hasWelsh = false;
  private hasControls = false;

  add(piece: Uint8Array): void {
    if (this.start.length < 4) this.start = Uint8Array.from([...this.start, ...piece.subarray(0, 4)]);
    this.hasNul ||= piece.includes(0);
    if (this.cut.length === 0 && isAscii(piece)) return;
    const bytes = this.cut.length === 0 ? piece : Uint8Array.from([...this.cut, ...piece]);
    const whole = bytes.subarray(0, bytes.length - cutLength(bytes));
    // A copy: a Buffer's own slice() is a view of what the next piece is read into.
    this.cut = Uint8Array.from(bytes.subarray(whole.length));
    if (isUtf8(whole)) this.hasUtf8Letters ||= !isAscii(whole);
    else this.look(whole);
  }

  found(): Encoding | "mixed" | "binary" {
    const [a, b, c, d] = this.start;
    if (a === 0xff && b === 0xfe) return "utf-16le";
    if (a === 0xfe && b === 0xff) return "utf-16be";
    // Without a mark, headings in plain letters have a NUL beside each.
    if (a && b === 0 && c && d === 0) return "utf-16le";
    if (a === 0 && b && c === 0 && d) return "utf-16be";
    if (this.hasNul) return "binary";
    if (this.cut.length > 0) this.look(this.cut);
    if (this.isUtf8) return "utf-8";
    const isMarked = a === 0xef && b === 0xbb && c === 0xbf;
    if (isMarked || this.hasUtf8Letters) return "mixed";
    return this.hasWelsh && !this.hasControls ? "iso-8859-14" : "windows-1252";
  }

  /** At bytes that are not UTF-8, or not all: a letter that did come out is one of UTF-8 none the less. */
  private look(bytes: Uint8Array): void {
    this.isUtf8 = false;
    this.hasUtf8Letters ||= /[^\p{ASCII}\uFFFD]/u.test(new TextDecoder("utf-8").decode(bytes));
    for (const byte of bytes) {
      this.hasWelsh ||= welshLetters.has(byte);
      // Windows-1252 has quotation marks and dashes where ISO-8859-14 has controls, which no text has.
      this.hasControls ||= byte >= 0x80 && byte < 0xa0;
    }
  }
}

/** Ŵ, Ŷ, ŵ and ŷ in ISO-8859-14; the Icelandic letters eth and thorn in Windows-1252. */
const welshLetters: ReadonlySet<number> = new Set([0xd0, 0xde, 0xf0, 0xfe]);

/** How many bytes at the end are the first of a letter of UTF-8 that takes more: three at most. */
function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes.at(-back) ?? 0;
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Of a letter, by its first byte. */
function lengthOf(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

import { describe, expect, test } from "vitest";
import { EncodingFinder } from "../../src/files/encoding.ts";

const found = (...pieces: (Buffer | number[])[]): string => {
  const finder = new EncodingFinder();
  for (const piece of pieces) finder.add(Uint8Array.from(piece));
  return finder.found();
};
const latin = (text: string): Buffer => Buffer.from(text, "latin1");

describe("how a file is written", () => {
  test.each([
    ["utf-8", "plain letters", [Buffer.from("School,UPN\n")]],
    ["utf-8", "Welsh letters", [Buffer.from("Tŷ'r Ŵyn\n")]],
    ["utf-8", "a mark", [Buffer.from("\uFEFFTŷ")]],
    ["utf-8", "letters of two, three and four bytes", [Buffer.from("é’𝄞")]],
    ["utf-16le", "a mark", [Buffer.from("\uFEFFTŷ", "utf16le")]],
    ["utf-16le", "no mark, headings in plain letters", [Buffer.from("School", "utf16le")]],
    ["utf-16be", "a mark", [Buffer.from("\uFEFFTŷ", "utf16le").swap16()]],
    ["utf-16be", "no mark", [Buffer.from("School", "utf16le").swap16()]],
    ["windows-1252", "the circumflexes it has", [latin("Môr Tân")]],
    ["windows-1252", "its quotation marks, and a letter that is ŵ in the other", [latin("\x92 \xf0")]],
    ["iso-8859-14", "ŵ", [latin("T\xf0")]],
    ["iso-8859-14", "Ŷ", [latin("T\xde")]],
    ["mixed", "UTF-8 and then one byte that is not", [Buffer.from("ŷ "), latin("\xf4n")]],
    ["mixed", "a mark and then a byte that is not UTF-8", [Buffer.from("\uFEFF"), latin("\xf4")]],
    ["mixed", "UTF-8 that is cut in a letter", [Buffer.from("ŷ ŷ").subarray(0, 4)]],
    ["binary", "NUL bytes", [Buffer.from("PNG\0\0\0\0")]],
  ] as [string, string, Buffer[]][])("%s: %s", (encoding, _, pieces) => {
    expect(found(...pieces)).toBe(encoding);
  });

  test("is the same wherever the pieces are cut", () => {
    for (const text of [Buffer.from("Tŷ’𝄞r"), latin("T\xf0 M\xf4r"), Buffer.from("\uFEFFŷ", "utf16le")])
      for (let at = 1; at < text.length; at += 1)
        expect(found(text.subarray(0, at), text.subarray(at))).toBe(found(text));
  });

  test.each([
    ["an overlong form", [0xc0, 0xaf]],
    ["another", [0xe0, 0x80, 0xaf]],
    ["half of a pair", [0xed, 0xa0, 0x80]],
    ["past the last letter", [0xf4, 0x90, 0x80, 0x80]],
    ["four bytes for what takes three", [0xf0, 0x80, 0x80, 0x80]],
    ["a byte that never stands in UTF-8", [0xff]],
  ])("%s is not UTF-8", (_, bytes) => {
    expect(found(bytes)).toBe("windows-1252");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes))).toThrow();
  });
});

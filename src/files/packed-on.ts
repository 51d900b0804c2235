/** The day that each part of every workbook is packed with: no other program writes it, and the same inputs give the same bytes. */
export const packedOn = new Date(2000, 0, 1);

/** That day at midnight, as a packed file has it from its eleventh byte: no seconds, minutes or hours, and 2000-01-01. */
const stamp = [0, 0, (1 << 5) | 1, (2000 - 1980) << 1];
const start = [..."PK\u0003\u0004"].map((letter) => letter.charCodeAt(0));

/** Bytes that the beginning of a file must have for anybody to know who packed it. */
export const headLength = 14;

/** Whether a file is packed at all, and whether it is as this program packed it: whatever saves it again dates it otherwise. */
export function packing(head: Uint8Array): "ours" | "another's" | "none" {
  if (start.some((byte, i) => head[i] !== byte)) return "none";
  return stamp.every((byte, i) => head[10 + i] === byte) ? "ours" : "another's";
}

/** Widths of Arial's characters in thousandths of its size, by the characters that have them. Liberation Sans has the same. */
const widths: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, "ijl‘’"],
  [278, " ,./:;!\\[]ftI|"],
  [333, "()-r“”·"],
  [355, '"'],
  [500, "cksvxyzJ"],
  [584, "+=<>×÷−"],
  [611, "FTZ"],
  [667, "&ABEKPSVXY"],
  [722, "CDHNRUw"],
  [778, "GOQ"],
  [833, "mM"],
  [889, "%"],
  [944, "W"],
  [1000, "—…→"],
];
/** Digits and most small letters. */
const usual = 556;
const byCharacter = new Map(widths.flatMap(([width, characters]) => [...characters].map((each) => [each, width])));
/** Bold letters are wider by about so much. */
const boldBy = 1.07;

/** How wide a text is in Arial, in points. An accent adds nothing to its letter. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text.normalize("NFD").replace(/\p{M}/gu, ""))
    thousandths += byCharacter.get(character) ?? usual;
  return ((thousandths * size) / 1000) * (bold ? boldBy : 1);
}

/** How many lines a text takes in a room of so many points: words go over to the next line, and a word that no line holds is broken. */
export function linesOf(text: string, room: number, size: number, bold = false): number {
  return text.split("\n").reduce((lines, line) => lines + linesOfOne(line, room, size, bold), 0);
}

function linesOfOne(text: string, room: number, size: number, bold: boolean): number {
  // Most texts are short: no letter is wider than its size.
  if (text.length * size * boldBy <= room) return 1;
  const space = textWidth(" ", size, bold);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textWidth(word, size, bold);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    const over = used === 0 ? Math.max(0, Math.ceil(width / room) - 1) : 0;
    lines += over;
    used += (used > 0 ? space : 0) + width - over * room;
  }
  return lines;
}

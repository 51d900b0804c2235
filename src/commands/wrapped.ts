/** What a terminal shows without breaking lines itself. */
export const lineWidth = 100;

/** Words in lines no wider than that; a word that is wider stands by itself. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A paragraph after what begins its first line, the others set in as far. */
export function wrappedAfter(start: string, text: string): string[] {
  const indent = [...start].length;
  return wrapped(text, lineWidth - indent).map((line, i) => (i === 0 ? start : " ".repeat(indent)) + line);
}

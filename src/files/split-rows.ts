/** How the rows of one file are written: one character each. */
export interface Signs {
  readonly delimiter: string;
  readonly newline: string;
}

export interface Split {
  /** Where the last whole row ends: the rest goes on in the next piece. */
  readonly end: number;
  /** A double quote of the row that begins there has no other to end it, or something stands after the one that does. */
  readonly isUnbalanced: boolean;
}

const quote = 0x22;

/**
 * Tells the rows of a text apart and gives each to `row`, with the number of line breaks in its cells, until that says to stop. It goes through the text
 * once, whatever stands in it, and stops at the first quote that is wrong. The cells are always the same list: who keeps them copies it.
 */
export function splitRows(
  text: string,
  { delimiter, newline }: Signs,
  isLast: boolean,
  row: (cells: string[], breaks: number) => boolean,
): Split {
  const [ofCell, ofRow] = [delimiter.charCodeAt(0), newline.charCodeAt(0)];
  const { length } = text;
  let end = 0;
  let at = 0;
  let breaks = 0;
  let number = 0;
  const cells: string[] = [];
  while (at < length) {
    if (text.charCodeAt(at) === quote) {
      const closing = closingQuote(text, at);
      // At the end of a piece, the next may begin with the quote's other half.
      if (closing < 0 || (closing + 1 === length && !isLast)) return { end, isUnbalanced: isLast && closing < 0 };
      const cell = text.slice(at + 1, closing);
      cells[number++] = cell.includes('"') ? cell.replaceAll('""', '"') : cell;
      breaks += timesIn(cell, newline);
      at = closing + 1;
      while (
        at < length &&
        isSpace(text.charCodeAt(at)) &&
        text.charCodeAt(at) !== ofCell &&
        text.charCodeAt(at) !== ofRow
      )
        at += 1;
    } else {
      const start = at;
      while (at < length && text.charCodeAt(at) !== ofCell && text.charCodeAt(at) !== ofRow) at += 1;
      // Most cells are blank, and need no piece of the text.
      cells[number++] = start === at ? "" : text.slice(start, at);
    }
    if (at === length) break;
    const sign = text.charCodeAt(at);
    if (sign !== ofCell && sign !== ofRow) return { end, isUnbalanced: true };
    at += 1;
    if (sign === ofCell && at === length) cells[number++] = "";
    if (sign === ofCell) continue;
    end = at;
    if (cells.length !== number) cells.length = number;
    if (!row(cells, breaks)) return { end, isUnbalanced: false };
    number = 0;
    breaks = 0;
  }
  if (!isLast || end === length) return { end, isUnbalanced: false };
  cells.length = number;
  row(cells, breaks);
  return { end: length, isUnbalanced: false };
}

/** Of the cell that opens there; a quote inside it is written twice. */
function closingQuote(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1);
  while (closing >= 0 && text.charCodeAt(closing + 1) === quote) closing = text.indexOf('"', closing + 2);
  return closing;
}

/** Space, tab and carriage return may stand between a cell's last quote and the end of the cell. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

function timesIn(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1;
  return times;
}

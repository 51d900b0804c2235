import fc from "fast-check";

/** A good census file, on its way to being made worse. */
export interface Written {
  readonly text: string;
  readonly delimiter: string;
}

/** One thing that goes wrong with a file: what, and two numbers that say where. */
export type Mutation = readonly [what: keyof typeof mutations, where: number, more: number];

type Change = (text: string, where: number, more: number, delimiter: string) => string;

const cells = [
  "=1+1",
  "+44",
  "-1",
  "@x",
  "=HYPERLINK(1)",
  "x".repeat(5_000),
  "",
  " ",
  "2015-03-04",
  "0",
  '""',
  "\uFFFD",
  "C",
  "6992001",
];
const signs = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "|",
  "\n",
  "\r",
  "\r\n",
  "\uFEFF",
  "\0",
  " ",
  "ŵ",
  "’",
  "\u202E",
  "\u0085",
  "\u2028",
];

/** What may happen to a file's text; each is written with Latin letters, so that every byte stands for itself. */
const inText: Readonly<Record<string, Change>> = {
  put: (text, where, more) => cut(text, where, where, signs[more % signs.length]),
  cut: (text, where, more) => cut(text, where, where + (more % 40) + 1),
  cutAtEnd: (text, where) => text.slice(0, where % (text.length + 1)),
  double: (text, where, more) => cut(text, where, where, text.slice(at(text, where), at(text, where) + (more % 90))),
  swapLines: (text, where, more) => {
    const lines = text.split("\n");
    const [a, b] = [where % lines.length, more % lines.length];
    return lines.map((line, i) => lines[i === a ? b : i === b ? a : i] ?? line).join("\n");
  },
  doubleLine: (text, where) =>
    inLines(text, (lines) => lines.toSpliced(where % lines.length, 0, lines[where % lines.length] ?? "")),
  blankLines: (text, where, more) =>
    inLines(text, (lines) => lines.toSpliced(where % lines.length, 0, ...Array(more % 4).fill(""))),
  quoteTwice: (text, where, more, delimiter) => {
    // A cell that is opened in one row and closed in a later one, at the same column: the rows between are swallowed.
    const lines = text.split("\n");
    const first = where % Math.max(1, lines.length - 1);
    const last = first + (more % 3);
    const column = (more >> 3) % 20;
    return lines
      .map((line, i) => {
        const row = line.split(delimiter);
        if (i === first) row[column] = `"${row[column] ?? ""}`;
        if (i === last) row[column] = `${row[column] ?? ""}"`;
        return i === first || i === last ? row.join(delimiter) : line;
      })
      .join("\n");
  },
  cell: (text, where, more, delimiter) =>
    inCells(text, delimiter, (row, line) =>
      line === where % 14 ? row.with(more % row.length, cells[(where >> 4) % cells.length] ?? "") : row,
    ),
  wholeColumn: (text, where, more, delimiter) =>
    inCells(text, delimiter, (row, line) =>
      line === 0 ? row : row.with(more % row.length, cells[where % cells.length] ?? ""),
    ),
  moveColumn: (text, where, more, delimiter) =>
    inCells(text, delimiter, (row) => {
      const rest = row.toSpliced(where % row.length, 1);
      return rest.toSpliced(more % row.length, 0, row[where % row.length] ?? "");
    }),
  moveCellsNotHeadings: (text, where, more, delimiter) =>
    inCells(text, delimiter, (row, line) =>
      line === 0
        ? row
        : row.map((cell, i) =>
            i === where % row.length
              ? (row[more % row.length] ?? "")
              : i === more % row.length
                ? (row[where % row.length] ?? "")
                : cell,
          ),
    ),
  otherDelimiter: (text, where, _, delimiter) =>
    text.replaceAll(delimiter, [",", ";", "\t", "|", ":"][where % 5] ?? ","),
  breaks: (text, where) => text.replaceAll(/\r?\n/g, ["\n", "\r\n", "\r"][where % 3] ?? "\n"),
  mixedBreaks: (text, where) => {
    let i = 0;
    return text.replaceAll(/\r?\n/g, () => ["\n", "\r\n", "\r"][(where + ((i++ * 7) % 5)) % 3] ?? "\n");
  },
  headless: (text) => inLines(text, (lines) => lines.slice(1)),
};

const inBytes = {
  flip: (bytes: Buffer, where: number, more: number): Buffer => {
    const flipped = Buffer.from(bytes);
    if (flipped.length > 0) flipped[where % flipped.length] = more % 256;
    return flipped;
  },
  utf16: (bytes: Buffer, where: number): Buffer => {
    const wide = Buffer.from(`${where % 2 ? "\uFEFF" : ""}${bytes.toString("utf8")}`, "utf16le");
    return where % 3 === 0 ? wide.swap16() : wide;
  },
  latin: (bytes: Buffer): Buffer => Buffer.from(bytes.toString("utf8"), "latin1"),
  cutBytes: (bytes: Buffer, where: number): Buffer => bytes.subarray(0, where % (bytes.length + 1)),
  twice: (bytes: Buffer): Buffer => Buffer.concat([bytes, bytes]),
};

const mutations = { ...inText, ...inBytes } as Readonly<Record<string, unknown>>;

export const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.constantFrom(...Object.keys(mutations)),
  fc.nat(1_000_000),
  fc.nat(1_000_000),
);

export function mutated({ text, delimiter }: Written, all: readonly Mutation[]): Buffer {
  return all.reduce((before, [what, where, more]): Buffer => {
    const change = inText[what];
    if (!change) return inBytes[what as keyof typeof inBytes](before, where, more);
    return Buffer.from(change(before.toString("utf8"), where, more, delimiter));
  }, Buffer.from(text));
}

function at(text: string, where: number): number {
  return where % (text.length + 1);
}

function cut(text: string, from: number, to: number, between = ""): string {
  const start = at(text, from);
  return text.slice(0, start) + between + text.slice(start + (to - from));
}

function inLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split("\n")).join("\n");
}

function inCells(text: string, delimiter: string, change: (row: string[], line: number) => string[]): string {
  return inLines(text, (lines) =>
    lines.map((line, i) => (line === "" ? line : change(line.split(delimiter), i).join(delimiter))),
  );
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workbookSentences } from "./change-workbook.ts";

/** Makes one thing wrong in a copy of the base. */
export type Change = (folder: string) => void | Promise<void>;

type Edit = (text: string) => string | Buffer;

/**
 * Every sentence that a change can be written in. A piece in backticks must stand once where it is looked for, so that an error file
 * cannot go on passing after the base has moved under it; `\u0000` in it is the character of that number.
 */
const sentences: readonly (readonly [RegExp, (parts: readonly string[], block: string) => Change])[] = [
  [/^In (\S+), every `(.*)` becomes `(.*)`\.$/, ([file, from, to]) => edit(file, (text) => everywhere(text, from, to))],
  [/^In (\S+), `(.*)` becomes `(.*)`\.$/, ([file, from, to]) => edit(file, (text) => once(text, from, to))],
  [
    /^In line (\d+) of (\S+), `(.*)` becomes `(.*)`\.$/,
    ([line, file, from, to]) => edit(file, (text) => inLine(text, line, (old) => [once(old, from, to)])),
  ],
  [/^Line (\d+) of (\S+) becomes:$/, ([line, file], block) => edit(file, (text) => inLine(text, line, () => [block]))],
  [/^Line (\d+) of (\S+) is removed\.$/, ([line, file]) => edit(file, (text) => inLine(text, line, () => []))],
  [/^(\S+) becomes:$/, ([file], block) => write(file, `${block}\n`)],
  [
    /^(\S+) is removed\.$/,
    ([file]) =>
      (folder) =>
        rmSync(at(folder, file)),
  ],
  [
    /^Line (\d+) of (\S+) stands there (\d+) times more\.$/,
    ([line, file, times]) =>
      edit(file, (text) => inLine(text, line, (old) => Array.from({ length: Number(times) + 1 }, () => old))),
  ],
  [/^(\S+) becomes a folder\.$/, ([file]) => folderInPlaceOf(file)],
  [/^(\S+) becomes empty\.$/, ([file]) => write(file, "")],
  [/^(\S+) becomes an Excel workbook\.$/, ([file]) => write(file, "PK\u0003\u0004")],
  [/^(\S+) is saved as Windows-1252\.$/, ([file]) => edit(file, windows1252)],
  [
    /^Line (\d+) of (\S+) is saved as Windows-1252, and the rest is not\.$/,
    ([line, file]) => edit(file, (text) => oneLineIn1252(text, Number(line))),
  ],
  [
    /^(\S+) is saved as UTF-16 and loses its last byte\.$/,
    ([file]) => edit(file, (text) => Buffer.from(`\uFEFF${text}`, "utf16le").subarray(0, -1)),
  ],
  [
    /^Line (\d+) of (\S+) has (\d+) more cells\.$/,
    ([line, file, cells]) => edit(file, (text) => inLine(text, line, (old) => [old + ",x".repeat(Number(cells))])),
  ],
  [/^(\S+) becomes (\d+) lists, one inside another\.$/, ([file, depth]) => write(file, nested(Number(depth)))],
  [
    /^(\S+) is filled with spaces to (\d+) characters\.$/,
    ([file, length]) => edit(file, (text) => text.padEnd(Number(length))),
  ],
  ...workbookSentences,
];

export function changeIn(sentence: string, block: string): Change {
  for (const [form, change] of sentences) {
    const parts = form.exec(sentence);
    if (parts) return change(parts.slice(1).map(unescaped), block);
  }
  throw new Error(`no change is written as: ${sentence}`);
}

function at(folder: string, file = ""): string {
  return join(folder, file);
}

function write(file: string | undefined, content: string): Change {
  return (folder) => writeFileSync(at(folder, file), content);
}

function edit(file: string | undefined, change: Edit): Change {
  return (folder) => writeFileSync(at(folder, file), change(readFileSync(at(folder, file), "utf8")));
}

function folderInPlaceOf(file: string | undefined): Change {
  return (folder) => {
    rmSync(at(folder, file), { force: true });
    mkdirSync(at(folder, file));
  };
}

function once(text: string, from = "", to = ""): string {
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`"${from}" stands ${pieces.length - 1} times, not once`);
  return pieces.join(to);
}

function everywhere(text: string, from = "", to = ""): string {
  if (!text.includes(from)) throw new Error(`"${from}" does not stand there`);
  return text.replaceAll(from, to);
}

function inLine(text: string, line: string | undefined, change: (old: string) => string[]): string {
  const lines = text.split("\n");
  const old = lines[Number(line) - 1];
  if (old === undefined) throw new Error(`there is no line ${line}`);
  lines.splice(Number(line) - 1, 1, ...change(old));
  return lines.join("\n");
}

/** As Excel's plain "CSV" writes it: a letter that the code page has not becomes a question mark. */
function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((letter) => (letter > "ÿ" ? "?" : letter)).join(""), "latin1");
}

function oneLineIn1252(text: string, line: number): Buffer {
  const lines = text.split("\n");
  return Buffer.concat(lines.map((each, i) => (i === line - 1 ? windows1252(`${each}\n`) : Buffer.from(`${each}\n`))));
}

function nested(depth: number): string {
  return `{ "format": ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)} }`;
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

import { isAbsolute, posix, resolve } from "node:path";
import { adoptedFile } from "./load-formula.ts";
import { bytesOf } from "./read-bytes.ts";
import { mostBytesOfASmallFile } from "./read-text.ts";

/**
 * The files that some formulas are made of, by the names that the model would have for them: themselves, those that they extend, and the lists of what
 * was adopted with the formulas that stand there. It refuses nothing, for they may be of budgets that were not asked for: what cannot be read names no other.
 */
export function formulaFiles(folder: string, formulas: readonly string[]): string[] {
  const found = new Set<string>();
  const left = [...formulas];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const beside = (name: string): string => (isAbsolute(name) ? name : posix.join(posix.dirname(file ?? ""), name));
    const text = textOf(resolve(folder, file));
    left.push(...namedIn(text, "extends").map(beside), beside(adoptedFile));
    if (posix.basename(file) === adoptedFile) for (const name of namedIn(text, "file")) found.add(beside(name));
  }
  return [...found];
}

function textOf(path: string): string {
  try {
    return bytesOf(path, mostBytesOfASmallFile).toString("utf8");
  } catch {
    return "";
  }
}

/** The texts under a key, wherever it stands: in JSON, or in a file that is JSON but for a slip. */
function namedIn(text: string, key: string): string[] {
  const pairs = /"([^"\\\n]*(?:\\.[^"\\\n]*)*)"\s*:\s*"([^"\\\n]*(?:\\.[^"\\\n]*)*)"/g;
  return [...text.matchAll(pairs)].flatMap(([, name = "", value = ""]) =>
    unescaped(name) === key ? [unescaped(value)] : [],
  );
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

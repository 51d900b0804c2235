import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { glossary } from "../../src/language/glossary.ts";
import { pairsIn } from "./pairs.ts";

/** A text that readers are shown, in both languages. */
export interface Term {
  /** Where it stands first. */
  readonly place: string;
  readonly en: string;
  readonly cy: string;
  /** Where its Welsh was seen; none is for a translator. */
  readonly source: string | undefined;
  /** Terms with a source that stand in the English. */
  readonly terms: readonly string[];
}

/** The folder of all words, and the names that the census itself gives to types of need. */
const needs = "src/census/needs.ts";
export const seen = "statute, statistics or council papers";
const ofStatistics = "Welsh statistics of the school census";

/** Every text of the catalogue, each once. */
export function catalogue(): Term[] {
  const files = [...languageFiles(), needs];
  const all = files.flatMap((file) =>
    pairsIn(sourceOf(file)).map(({ line, en, cy }) => ({
      place: `${file}:${line}`,
      en,
      cy,
      source: file === needs ? ofStatistics : isInGlossary(en, cy) ? seen : undefined,
      terms: glossary.filter((term) => mentions(en, term.en)).map((term) => `${term.en} = ${term.cy}`),
    })),
  );
  return [...new Map([...all].reverse().map((term) => [`${term.en}\n${term.cy}`, term])).values()].reverse();
}

export function languageFiles(): string[] {
  return readdirSync(join(repositoryRoot(), "src/language"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/language/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith("/glossary.ts") && !file.endsWith("/text.ts"))
    .sort();
}

export function sourceOf(file: string): string {
  return readFileSync(join(repositoryRoot(), file), "utf8");
}

function isInGlossary(en: string, cy: string): boolean {
  return glossary.some((term) => isSame(term.en, en) && isSame(term.cy, cy));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function mentions(text: string, term: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${term}(?![\\p{L}-])`, "iu").test(text);
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { glossary } from "../../src/language/glossary.ts";
import { catalogue, languageFiles, seen, sourceOf } from "./catalogue.ts";
import { pairsIn } from "./pairs.ts";

const terms = catalogue();

describe("the catalogue of words", () => {
  test("lists every text of src/language in both languages, with a source or for a translator", () => {
    for (const { place, en, cy } of terms) {
      expect(en, place).not.toBe("");
      expect(cy, place).not.toBe("");
    }
    expect(terms.length).toBeGreaterThan(500);
    const found = (en: string) => terms.find((term) => term.en === en);
    expect(found("primary")).toMatchObject({ cy: "cynradd", source: seen });
    expect(found("middle")).toMatchObject({ cy: "canol", source: undefined });
    expect(found("Dyslexia")?.source).toContain("statistics");
    expect(found("{of}: unit value")).toMatchObject({ cy: "{of}: gwerth uned", source: undefined });
    expect(found("total of {of}")).toMatchObject({ source: undefined, terms: ["total = cyfanswm"] });
  });

  test("passes over no text: every English one has a Welsh one beside it", () => {
    for (const file of languageFiles()) {
      const source = sourceOf(file);
      const keys = [...source.matchAll(/\ben: (?!string|\w+\()/g)].length;
      const words = [...source.matchAll(/^(?:const english|function english)/gm)].length;
      expect(pairsIn(source).length, file).toBeGreaterThanOrEqual(keys + words);
    }
  });

  test("is where all words are: nothing else in src has text in Welsh, but the names that the census gives to needs", () => {
    const elsewhere = readdirSync(join(repositoryRoot(), "src"), { recursive: true, encoding: "utf8" })
      .map((file) => `src/${file.replaceAll("\\", "/")}`)
      .filter((file) => file.endsWith(".ts") && !file.startsWith("src/language/") && file !== "src/census/needs.ts")
      .filter((file) => /\bcy: ["`][^"`]*[a-z]{2}/i.test(sourceOf(file).replace(/\$\{[^}]*\}/g, "")));
    expect(elsewhere).toEqual([]);
  });

  test("has a term of the glossary once", () => {
    const all = glossary.map(({ en }) => en.toLowerCase());
    expect(all.filter((en, i) => all.indexOf(en) !== i)).toEqual([]);
  });
});

describe("words in a source", () => {
  test("are read with their quotes off, and a phrase with what stands in it", () => {
    const within = "$" + "{of.en}";
    const source = [
      'const a = { en: "one, \\"two\\"", cy: "un" };',
      `const b = (of: Text) => ({ en: \`${within}: all, "}" too\`, cy: \`${within.replace("en", "cy")}: oll\` });`,
      'const c = { en: n === "1" ? "a" : "b", cy: say("d") };',
    ].join("\n");
    expect(pairsIn(source)).toEqual([
      { line: 1, en: 'one, "two"', cy: "un" },
      { line: 2, en: '{of}: all, "}" too', cy: "{of}: oll" },
      { line: 3, en: 'n === "1" ? "a" : "b"', cy: 'say("d")' },
    ]);
  });
});

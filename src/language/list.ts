import type { Language } from "./text.ts";

/** `primary, middle and secondary`; `cynradd, uwchradd a chanol`: in Welsh *ac* before a vowel, and *a* with the breath that it puts on c, p and t. */
export function listedIn(language: Language, items: readonly string[]): string {
  const [last = "", ...before] = [...items].reverse();
  if (before.length === 0) return last;
  return `${before.reverse().join(", ")} ${and(language, last)} ${language === "cy" ? breathed(last) : last}`;
}

/** A label that begins with a capital or stands in quotes is a name, and is left as its author wrote it. */
function breathed(word: string): string {
  return word.replace(/^[cpt](?!h)/, (first) => `${first}h`);
}

function and(language: Language, next: string): string {
  if (language === "en") return "and";
  return /^[^\p{L}]*[aeiouwyâêîôûŵŷáéíóúäëïöü]/iu.test(next) ? "ac" : "a";
}

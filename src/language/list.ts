import type { Language } from "./text.ts";

/** `a, b and c`; `a, b ac c` before a vowel and `a, b a c` otherwise. */
export function listedIn(language: Language, items: readonly string[]): string {
  const [last = "", ...before] = [...items].reverse();
  if (before.length === 0) return last;
  return `${before.reverse().join(", ")} ${and(language, last)} ${last}`;
}

function and(language: Language, next: string): string {
  if (language === "en") return "and";
  return /^[^\p{L}]*[aeiouwyâêîôûŵŷáéíóúäëïöü]/iu.test(next) ? "ac" : "a";
}

/**
 * What an earlier conversion leaves of letters such as ŵ, ŷ and ô: a mark of replacement, the two signs that UTF-8 looks like in Windows-1252, or a question mark
 * in a word.
 */
const broken = /\uFFFD|[ÃÅ][\u00A0-\u00BF]|â€|\p{L}\?|\?\p{L}/u;
const signs = ["?", "\uFFFD", "Ã", "Å", "â€"];

export function hasBrokenLetters(text: string): boolean {
  // To look for a sign takes no time; to look for a pattern takes some, and most texts have none of the signs.
  return signs.some((sign) => text.includes(sign)) && broken.test(text);
}

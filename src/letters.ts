/**
 * What an earlier conversion leaves of letters such as ŵ, ŷ and ô: a mark of replacement, the two signs that UTF-8 looks like in Windows-1252, or a question mark
 * in a word.
 */
const broken = /\uFFFD|[ÃÅ][\u00A0-\u00BF]|â€|\p{L}\?|\?\p{L}/u;

export function hasBrokenLetters(text: string): boolean {
  return broken.test(text);
}

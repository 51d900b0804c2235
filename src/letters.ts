/**
 * What an earlier conversion leaves of letters such as ŵ, ŷ and ô: signs beside which no name in Welsh or English has a letter. Each row is one kind of
 * conversion, and the comment says which.
 */
const signs: readonly string[] = [
  // Any that could not write the letter, or could not read it: a mark of replacement, a control of an old terminal, a question mark in a word.
  String.raw`[\uFFFD\u0080-\u009F]`,
  String.raw`\p{L}\?|\?\p{L}`,
  // UTF-8 read as Windows-1252: ô is Ã´, ŵ is Åµ, ẃ is áºƒ, ’ is â€™.
  String.raw`[ÃÅ][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[º»]|â€`,
  // As Windows-1250: ô is Ă´, ê is ĂŞ, ŵ is Ĺµ. Between capitals ĂŞ is Romanian.
  String.raw`[ĂĹ][\u00A0-\u00BF€‚„…†‡‰Š‹ŚŤŽŹ‘’“”•–—™š›śťžźˇ˘˛˝¨´¸łąşľż]|Ă[ŁĄŞŻĽ](?=\p{Ll})|(?<=\p{Ll})Ă[ŁĄŞŻĽ]`,
  // As Mac Roman: √¥, ≈µ, ·∫, ‚Äô. As MS-DOS: ├┤, ┼╡, ß║, ΓÇÖ or ÔÇÖ. And Windows-1252 as MS-DOS: ⌠, and Greek beside other letters.
  String.raw`[\u2200-\u22FF\u2320\u2321\u2310\u2500-\u25A0ⁿ₧]|‚Ä|[ÔΓ]Ç|[A-Za-z][\u0370-\u03FF]|[\u0370-\u03FF][A-Za-z]`,
  // Mac Roman or MS-DOS read as Windows-1252: ô is ™ or “, ê is ˆ, î is ” or Œ, â is ‰ or ƒ. Windows-1252 as either: ¶, ˚, ¯, ¹.
  String.raw`\p{L}[™‰ˆ˜ƒ„†‡•‹‚¢¶¯¡×÷¨¤¦‗]|[™‰ˆ˜ƒ†‡•¢¶¯¡×÷¨¤€](?=\p{L})|\p{L}[£µ·](?!\d)|\p{L}[…¹€](?=\p{Ll})|[\u02C6\u02C7\u02D8-\u02DD](?=\p{L})|\p{L}[\u02D8-\u02DD]`,
  String.raw`\p{Ll}[ŒŠŽŸ]|\p{L}[ŒŠŽŸ](?=\p{Ll})|\p{L}“|”\p{L}|(?<!\p{L})“(?=\p{L})(?![^“”\n]*”)|\p{L}”(?<!“[^“”\n]*”)`,
];
const broken = new RegExp(signs.join("|"), "u");

/** Whether anything stands there beside ASCII, the letters of Welsh and its neighbours, an apostrophe and a dash. Most texts are told by this, which takes little time. */
const unusual = /[^\t\n\r ->@-~À-ÂÄÆÈ-ÖØ-ÿŵŷŴŶ‘’–—]/;

export function hasBrokenLetters(text: string): boolean {
  return unusual.test(text) && broken.test(text);
}

/** In a name: of a capital read in another code page a small letter is left, between capitals. */
const smallBetweenCapitals = /\p{Lu}[à-öø-ÿ]\p{Lu}/u;

/** Whether letters of a school's or a cluster's name were lost. */
export function isBrokenName(name: string): boolean {
  return hasBrokenLetters(name) || smallBetweenCapitals.test(name);
}

/** Letters of Latin writing that neither Welsh nor English has, though pupils' names may: they may be what is left of others. */
const foreign = /(?![ŴŵŶŷ])[\u0100-\u024F]|\p{Ll}[À-ÖØ-Þ]|\p{L}[À-ÖØ-Þ](?=\p{Ll})|[^\P{L}\p{Script=Latin}]/u;

/** Whether a name that should be Welsh or English has a letter that neither language has. */
export function hasForeignLetters(name: string): boolean {
  return foreign.test(name) && !isBrokenName(name);
}

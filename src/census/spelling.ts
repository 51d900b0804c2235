const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Nearly every cell: of letters and signs of ASCII, with no space around it and no `=` before it. */
const nothingToTakeOff = /^[!-<>-~](?:[ -~]*[!-~])?$/;
/** A text that is kept from becoming a number or a date in Excel: `="6992012"`. */
const forExcel = /^="([^"]*)"$/;

/** A cell without what nobody sees or means: zero-width signs, soft hyphens, marks of direction or order, and the space around it. */
export function bare(text: string): string {
  if (nothingToTakeOff.test(text)) return text;
  const seen = text.replace(invisible, "").trim().normalize("NFC");
  return forExcel.exec(seen)?.[1]?.trim() ?? seen;
}

/**
 * A code or a description as it is compared. Capitals and spaces do not matter, nor do a hyphen, an apostrophe or a low line between two letters. Every
 * other sign does: `SA+` is not `SA`, and what has a sign that no list has is not understood. Nor may two numbers become one: `1 1` is not Year 11.
 */
export function spelling(text: string): string {
  return bare(text)
    .toLowerCase()
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "")
    .replace(/(?<=\p{L})['’‘ʼ_\-\u2010-\u2014](?=\p{L})/gu, "");
}

/** What each spelling means. A comma or a bracket of the list may be left out of a cell, and none may be added. */
export function spelled<K>(
  texts: readonly (readonly [means: K, spellings: readonly string[]])[],
): ReadonlyMap<string, K> {
  return new Map(
    texts.flatMap(([means, all]) =>
      all.flatMap((text): [string, K][] => [
        [spelling(text), means],
        [spelling(text.replace(/[(),]/g, "")), means],
      ]),
    ),
  );
}

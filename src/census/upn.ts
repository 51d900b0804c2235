const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** What each character stands for by its code: a digit itself, a letter its place in the alphabet without I, O and S; -1 for all others. */
const values = Int8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return character >= "0" && character <= "9" ? Number(character) : letters.indexOf(character);
});
const digits = { first: 48, last: 57 };

function isDigit(code: number): boolean {
  return code >= digits.first && code <= digits.last;
}

function valueAt(upn: string, at: number): number {
  return values[upn.charCodeAt(at)] ?? -1;
}

export const upnLength = 13;

/** A UPN of thirteen characters (a letter, eleven digits, a digit or a letter) as one safe integer, or undefined where its form is wrong. */
export function identityOf(upn: string): number | undefined {
  if (upn.length !== upnLength || isDigit(upn.charCodeAt(0)) || valueAt(upn, 0) < 0 || valueAt(upn, 12) < 0)
    return undefined;
  let identity = valueAt(upn, 0);
  for (let at = 1; at < 12; at += 1) {
    if (!isDigit(upn.charCodeAt(at))) return undefined;
    identity = identity * 10 + valueAt(upn, at);
  }
  return identity * 33 + valueAt(upn, 12) + (isDigit(upn.charCodeAt(12)) ? 0 : 10);
}

/** Whether the first letter is the one that the twelve characters after it give: the sum of value by weight, 2 to 13, modulo 23 (UPN guidance). */
export function hasRightLetter(upn: string): boolean {
  let sum = 0;
  for (let at = 1; at < 13; at += 1) sum += valueAt(upn, at) * (at + 1);
  return letters.charCodeAt(sum % 23) === upn.charCodeAt(0);
}

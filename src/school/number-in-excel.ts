/** A number in short form, as `6.99E+06`: the digits before and after the point, and the power of ten. */
const short = /^(\d)(?:[.,](\d+))?E\+?0*(\d+)$/i;

/** What Excel has made of a school's number, undone where no digit is lost: `6992012.0`, `6,992,012`, `="6992012"`, `'6992012`, `6.992012E+06`. */
export function numberBeforeExcel(text: string): string {
  const [, first = "", after = "", power = ""] = short.exec(text) ?? [];
  if (first !== "" && after.length === Number(power)) return first + after;
  const alone = text.replace(/^="(.*)"$/, "$1").replace(/^['’]/, "");
  const whole = alone.replace(/(\d)[.,]0+$/, "$1").trim();
  return /^\d{1,3}([,. \u00A0'’]\d{3})+$/.test(alone.trim()) ? alone.replace(/\D/g, "") : whole;
}

/** Whether digits are lost, and nobody can say which school it is. */
export function isShortForm(text: string): boolean {
  return short.test(text);
}

/** The number with as many zeros in front as a school has: Excel drops them. */
export function withZeros(text: string, has: (number: string) => boolean): string | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const bare = text.replace(/^0+/, "");
  return ["", "0", "00", "000"].map((zeros) => zeros + bare).find((number) => number !== text && has(number));
}

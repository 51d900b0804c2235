import { either, type LiveText, words } from "../expression/live-text.ts";
import type { LiveNumber } from "../expression/written-number.ts";
import { protectionStatus } from "../language/compared-words.ts";
import type { Language } from "../language/text.ts";
import type { BudgetLayout } from "./layout.ts";

/** Whether a budget has transitional protection in its period. */
export function isProtected({ main }: BudgetLayout): boolean {
  return main.worked.sheet.steps.some(({ id, factor }) => id === "protection" && factor === undefined);
}

/** Whether its protection starts from a baseline: floors that are stated in pounds need none. */
export function hasBaselines(layout: BudgetLayout): boolean {
  return isProtected(layout) && layout.main.driverColumns.some(({ id }) => id === "baseline");
}

/** Where protection leaves a school, in words that follow its cells. */
export function statusOf(layout: BudgetLayout, language: Language, number: (id: string) => LiveNumber): LiveText {
  const said = (which: keyof typeof protectionStatus): LiveText => words(protectionStatus[which][language]);
  const { steps } = layout.main.worked.sheet;
  const has = (id: string): boolean => steps.some((step) => step.id === id && step.factor === undefined);
  if (!isProtected(layout)) return said("none");
  const ifBaseline = (then: LiveText): LiveText => {
    const { formula, value } = number("hasBaseline");
    return either({ formula: `${formula}=0`, met: value.isZero() }, said("noBaseline"), then);
  };
  if (!has("lower") && !has("upper")) return has("blended") ? ifBaseline(said("phasedIn")) : said("none");
  const share = ["phasedShare", "protectedShare"].find(has) ?? "formulaShare";
  const final = has("protectedAllocation") ? "protectedAllocation" : "allocation";
  const where = (sign: "=" | "<" | ">", other: string, then: LiveText, otherwise: LiveText): LiveText => {
    const [a, b] = [number(final), number(other)];
    const met = { "=": a.value.eq(b.value), "<": a.value.lt(b.value), ">": a.value.gt(b.value) }[sign];
    return either({ formula: `${a.formula}${sign}${b.formula}`, met }, then, otherwise);
  };
  const moved = where("<", share, said("pays"), where(">", share, said("receives"), said("unprotected")));
  const capped = has("upper") ? where("=", "upper", said("atCap"), moved) : moved;
  return ifBaseline(has("lower") ? where("=", "lower", said("atFloor"), capped) : capped);
}

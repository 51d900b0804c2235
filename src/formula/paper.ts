import { scheduleWords } from "../language/schedule-words.ts";
import type { Text } from "../language/text.ts";
import { own } from "../look-up.ts";
import { decimal } from "../money.ts";
import type { Formula } from "./formula.ts";
import { isObject } from "./written.ts";

/** A paper as a figure cites it; without a date where it is none. */
export interface Paper extends Text {
  readonly date: string;
}

/** What a figure cites whose value stands in no paper. */
export const noPaper = "none";

/** The paper of that name, in words; a value that stands in none says so. */
export function paperOf({ papers }: Pick<Formula, "papers">, id: string): Paper {
  const paper = own(papers, id);
  if (paper) return paper;
  return id === noPaper ? { ...scheduleWords.notInAPaper, date: "" } : { en: id, cy: id, date: "" };
}

/** What an option changes of a figure. Another value stands in no paper unless the option names one: the base's paper has the old value, and not this. */
export function withItsPaper(change: unknown, was: unknown): unknown {
  if (!isObject(change) || !isObject(was) || change.value === undefined || change.paper !== undefined) return change;
  const [value, before] = [decimal(String(change.value)), decimal(String(was.value))];
  const isSame = value && before ? value.equals(before) : change.value === was.value;
  return isSame ? change : { ...change, paper: noPaper };
}

import { either, joined, type LiveText, noWords, words } from "../../expression/live-text.ts";
import { isOneNumber, type Writing, writtenOf } from "../../expression/written.ts";
import { leastUnitName } from "../../formula/share.ts";
import { exactOf, wholeOf } from "../../formula/share-parts.ts";
import { oneSchoolSentences } from "../../language/one-school-words.ts";
import type { Language } from "../../language/text.ts";
import type { Chosen } from "./chosen.ts";
import type { ShownStep } from "./shown-steps.ts";

/** A step's sum with the numbers of the school that is chosen; of several schools, what each of them has. */
export function sumOf(shown: ShownStep, chosen: Chosen, slots: number, language: Language): LiveText {
  const { step } = shown;
  const one = oneSchool(shown, chosen, language);
  const count = `$B$${chosen.places.count}`;
  const written = slots > 1 && step.per === "school" ? severalOr(one, step.id, chosen, slots, count) : one;
  return either({ formula: `${count}=0`, met: chosen.schools.length === 0 }, noWords, written);
}

function oneSchool({ step, sum, isShare }: ShownStep, chosen: Chosen, language: Language): LiveText {
  const writing: Writing = {
    language,
    addresses: chosen.addresses(),
    values: chosen.values,
    school: chosen.index(0),
    number: (id) => chosen.written(id),
    like: (id, number) => chosen.like(id, number),
    attribute: (name) => chosen.attribute(name),
    isYesOrNo: (id) => id === "hasBaseline",
  };
  const sumWritten = writtenOf(sum, writing);
  if (isShare) return joined(sumWritten, toLeastUnit(step.id, step.places, chosen, language));
  return isOneNumber(sum) ? sumWritten : joined(sumWritten, words(" = "), chosen.written(step.id));
}

/** From the exact share to the share: rounded down, and a penny more where the remainder is one of the largest. */
function toLeastUnit(id: string, places: number, chosen: Chosen, language: Language): LiveText {
  const [share, exact, whole] = [chosen.number(id), chosen.number(exactOf(id)), chosen.number(wholeOf(id))];
  return joined(
    words(" = "),
    chosen.written(exactOf(id)),
    // What is whole already is not rounded.
    either(
      { formula: `${exact.formula}>${whole.formula}`, met: exact.value.gt(whole.value) },
      joined(words(oneSchoolSentences.down[language]), chosen.written(wholeOf(id))),
      noWords,
    ),
    either(
      { formula: `${share.formula}>${whole.formula}`, met: share.value.gt(whole.value) },
      words(oneSchoolSentences.odd[leastUnitName(places)][language]),
      noWords,
    ),
  );
}

function severalOr(one: LiveText, id: string, chosen: Chosen, slots: number, count: string): LiveText {
  const sign = chosen.isAdded(id) ? " + " : "; ";
  const others = Array.from({ length: slots - 1 }, (_, i) =>
    either(
      { formula: `${count}>${i + 1}`, met: chosen.schools.length > i + 1 },
      joined(words(sign), chosen.written(id, i + 1)),
      noWords,
    ),
  );
  const total = chosen.isAdded(id) ? [words(" = "), chosen.like(id, chosen.together(id))] : [];
  return either(
    { formula: `${count}>1`, met: chosen.schools.length > 1 },
    joined(chosen.written(id), ...others, ...total),
    one,
  );
}

import { placesIn } from "../../formula/allowed.ts";
import { figureText } from "../../formula/figure-text.ts";
import { type Formula, factorLists } from "../../formula/formula.ts";
import { changesMoneyOfCodes } from "../../formula/read-option.ts";
import { readBackSentences } from "../../language/read-back-words.ts";
import type { Language, Text } from "../../language/text.ts";
import { known, own } from "../../look-up.ts";
import type { Given } from "./inputs.ts";

interface Tried {
  /** The option's name in the model. */
  readonly name: string;
  readonly id: string;
  readonly base: Formula;
  /** The base's file, from the folder that the option stands in. */
  readonly extended: string;
  /** The workbook that it was tried in, without its folder, and the day on which it was saved. */
  readonly workbook: string;
  readonly saved: string;
  readonly changed: readonly Given[];
  /** Factors whose lines the changed figures bring to nothing at every school. */
  readonly empty: readonly string[];
}

/** The text of an option's file: its base, and the figures that were changed, each with what it was. */
export function optionFileText({ name, id, base, extended, workbook, saved, changed, empty }: Tried): string {
  const words = readBackSentences;
  const paper = paperName(base, name);
  const figures = Object.fromEntries(
    changed.map(({ input, is }) => [
      input.id,
      { value: is.toFixed(Math.max(is.decimalPlaces(), placesIn(base, input.id))), paper },
    ]),
  );
  const lists = withReason(base, empty, words.emptyBecause(workbook));
  const reason = changesMoneyOfCodes({ figures, ...lists }, base) ? base.codesReason : undefined;
  const content = {
    ...(base.$schema ? { $schema: base.$schema } : {}),
    format: 1,
    extends: extended,
    id,
    ...words.option(name, base),
    status: "draft",
    note: words.note(workbook, listOf(changed, base)),
    ...(reason ? { codesReason: words.codesReason(reason) } : {}),
    papers: { [paper]: { ...words.paper(name, workbook), date: saved } },
    figures,
    ...lists,
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** The factors of the base that bring nothing now, each whole and with the reason: a formula whose line is nothing must say why. */
function withReason(base: Formula, empty: readonly string[], emptyBecause: Text): Partial<Formula> {
  return Object.fromEntries(
    factorLists.flatMap((list) => {
      const some = base[list].filter(({ id }) => empty.includes(id));
      return some.length === 0 ? [] : [[list, some.map((factor) => ({ ...factor, emptyBecause }))]];
    }),
  );
}

/** No paper of the base: a value that nobody decided must not cite the paper of the one that somebody did. */
function paperName({ papers }: Formula, option: string): string {
  const name = `option-${option.toLowerCase()}`;
  return own(papers, name) ? `${name}-read-back` : name;
}

function listOf(changed: readonly Given[], { figures }: Formula): Text {
  const each = changed.map(({ input, was, is }) => {
    const { unit } = known(new Map(Object.entries(figures)), input.id, "is no figure of the base");
    return readBackSentences.changed(input.label, figureText(was, unit), figureText(is, unit));
  });
  const list = (language: Language): string => each.map((text) => text[language]).join("; ");
  return { en: list("en"), cy: list("cy") };
}

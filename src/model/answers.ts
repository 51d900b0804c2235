import { z } from "zod";
import { type CheckName, checkNames } from "../census/index.ts";
import { jsonDate } from "../date.ts";
import { type JsonSource, problemAt } from "../json-source.ts";
import { label, text } from "../language/forms.ts";
import { type QueryName, queryLabels } from "../language/query-labels.ts";
import type { Text } from "../language/text.ts";
import { type Problem, quoted } from "../problem.ts";

const who = { reason: text, answeredBy: label };

/** Of a census, by its day. Without a school it answers for all of them; without a value, for whatever the check finds in that census. */
const ofCensus = z.strictObject({
  census: jsonDate,
  check: z.enum(checkNames),
  school: label.optional(),
  value: label.optional(),
  ...who,
});

const queryNames = [...checkNames, ...(Object.keys(queryLabels) as QueryName[])];

/** Of anything that is asked about: by the query's name, by what it is of, and by the value that it found. */
const ofAnything = z.strictObject({
  query: z.enum(queryNames),
  at: label,
  value: label.optional(),
  census: jsonDate.optional(),
  ...who,
});

/** Why a query was looked at and stands. */
export const answerForm = z
  .union([ofCensus, ofAnything])
  .transform(
    (written): Answer =>
      "check" in written
        ? { ...written, query: written.check, at: written.school, answersAnyValue: written.value === undefined }
        : { ...written, answersAnyValue: false },
  );

export interface Answer {
  readonly query: CheckName | QueryName;
  /** The file, id or school; undefined where it answers for all schools of a census. */
  readonly at?: string | undefined;
  readonly census?: string | undefined;
  /** What the query had found when it was answered: it answers nothing else. */
  readonly value?: string | undefined;
  readonly answersAnyValue: boolean;
  readonly reason: Text;
  readonly answeredBy: string;
}

/** What an answer has to fit. */
export interface Answerable {
  readonly query: string;
  /** Every name that an answer may call it by: a school and a file, where it has both. */
  readonly at: readonly string[];
  readonly census?: string | undefined;
  readonly value: string;
}

/** The answer to a query, and the one that was to another value of the same. */
export interface Answered {
  readonly answer: Answer | undefined;
  readonly lapsed: Answer | undefined;
}

/** One that names the school comes before one for all schools of the census; `inAll` is what all of them come to. */
export function answered(asked: Answerable, answers: readonly Answer[], inAll = asked.value): Answered {
  const those = answers.filter(
    ({ query, census }) => query === asked.query && (census === undefined || census === asked.census),
  );
  const named = those.filter(({ at }) => at !== undefined && asked.at.includes(at));
  const forAll = those.filter(({ at }) => at === undefined);
  const fits = (value: string) => (answer: Answer) => answer.answersAnyValue || answer.value === value;
  const answer = named.find(fits(asked.value)) ?? forAll.find(fits(inAll));
  return { answer, lapsed: answer ? undefined : (named[0] ?? forAll[0]) };
}

/** The answer as it is to be written, but for the reason and who gives it. */
export function answerToWrite({ query, at, value, census }: Answerable): string {
  const known = { query, at: at[0] ?? "", value, ...(census === undefined ? {} : { census }) };
  const keys = Object.entries(known).map(([key, each]) => `"${key}": ${JSON.stringify(each)}`);
  return `{ ${keys.join(", ")}, "reason": { "en": "", "cy": "" }, "answeredBy": "" }`;
}

export function answeredTwice(source: JsonSource, answers: readonly Answer[]): Problem[] {
  const seen = new Set<string>();
  return answers.flatMap(({ census, query, at, value }, i) => {
    const key = JSON.stringify([census, query, at, value]);
    const again = seen.has(key);
    seen.add(key);
    return again
      ? [
          problemAt(source, ["answers", i], {
            kind: "model/answered-twice",
            says: `${[query, ...(at === undefined ? [] : [`at ${quoted(at)}`]), ...(census === undefined ? [] : [`in the census of ${census}`])].join(" ")} is answered twice`,
            advice: ["Keep one of the two answers."],
          }),
        ]
      : [];
  });
}

import { z } from "zod";
import { terms } from "../census/index.ts";
import { jsonDate } from "../date.ts";
import { type JsonSource, problemAt, problemsFromZod } from "../json-source.ts";
import { labels, path } from "../language/forms.ts";
import { type Checked, type Problem, quoted } from "../problem.ts";
import { fundingPeriod } from "../school/funding-period.ts";
import { answeredTwice, answerForm } from "./answers.ts";

const which = { date: jsonDate, term: z.enum(terms).default("spring") };

const files = z.array(path).min(1);

/** Records, in one file or many; or numbers for a day that is still to come (reg 13(4)). */
const census = z.discriminatedUnion("status", [
  z.strictObject({ ...which, status: z.literal("provisional"), files }),
  // The provisional return that a final one took the place of, to see what changed.
  z.strictObject({ ...which, status: z.literal("final"), files, provisional: files.optional() }),
  z.strictObject({ ...which, status: z.literal("estimated"), counts: path }),
]);
export type ModelCensus = z.infer<typeof census>;

const optionName = /^[A-Za-z0-9-]{1,12}$/;

const period = z.strictObject({
  formula: path,
  census: z.array(census).optional(),
  counts: path.optional(),
  namedLearners: path.optional(),
  adjustments: path.optional(),
  baseline: path.optional(),
  options: z.record(z.string().regex(optionName, "must be letters, digits and hyphens, 12 at most"), path).optional(),
});
export type ModelPeriod = z.infer<typeof period>;

const modelFile = z.strictObject({
  authority: z.strictObject({
    number: z.string().regex(/^\d{3}$/, "must be three digits"),
    ...labels,
  }),
  schools: path.optional(),
  places: path.optional(),
  /** What the authority's systems write that the engine's own lists of headings and codes have not. */
  mapping: path.optional(),
  answers: z.array(answerForm).max(10_000).default([]),
  fundingPeriods: z.record(z.string(), period),
});
/** What one authority is modelling; every path is relative to the file. */
export type Model = z.infer<typeof modelFile>;

export function readModel(source: JsonSource): Checked<Model> {
  const parsed = modelFile.safeParse(source.value, { reportInput: true });
  if (!parsed.success) return { value: undefined, problems: problemsFromZod(source, "model", parsed.error) };
  const problems = Object.entries(parsed.data.fundingPeriods).flatMap(([name, { census = [], counts }]) => [
    ...(fundingPeriod(name)
      ? []
      : [
          problemAt(source, ["fundingPeriods", name], {
            kind: "model/period",
            says: `${quoted(name)} is not a funding period`,
            advice: ["Write a financial year as 2023-24."],
          }),
        ]),
    ...censusProblems(source, name, census),
    ...(census.length === 0 && !counts
      ? [
          problemAt(source, ["fundingPeriods", name], {
            kind: "model/nothing-counted",
            says: `${name} has neither census nor counts`,
            advice: ["Name a census, or a counts file."],
          }),
        ]
      : []),
    ...(parsed.data.schools === undefined && census.length > 0 && !counts
      ? [
          problemAt(source, ["fundingPeriods", name], {
            kind: "model/no-schools",
            says: `${name} has a census and the model has no schools file`,
            advice: ['Name the schools file under "schools".'],
          }),
        ]
      : []),
  ]);
  problems.push(...answeredTwice(source, parsed.data.answers));
  return { value: problems.length === 0 ? parsed.data : undefined, problems };
}

/** One day is one census; September is counted once; and ordinary drivers need a census in spring. */
function censusProblems(source: JsonSource, period: string, census: readonly ModelCensus[]): Problem[] {
  const path = ["fundingPeriods", period, "census"];
  const again = census.flatMap(({ date, term }, i): Problem[] => {
    const before = census.slice(0, i);
    if (before.some((each) => each.date === date))
      return [
        problemAt(source, [...path, i, "date"], {
          kind: "model/census-date-twice",
          says: `${period} has two censuses on ${date}`,
          advice: ["Keep one entry for each day, with all its files in one list."],
        }),
      ];
    if (term === "spring" || !before.some((each) => each.term === "autumn")) return [];
    return [
      problemAt(source, [...path, i], {
        kind: "model/autumn-twice",
        says: `${period} has a second autumn census`,
        advice: ["Keep the one that stands for the rest of the year: averages are over spring censuses."],
      }),
    ];
  });
  if (census.length === 0 || census.some(({ term }) => term === "spring")) return again;
  return [
    ...again,
    problemAt(source, path, {
      kind: "model/no-spring-census",
      says: `${period} has an autumn census and none in spring`,
      advice: ["Name the spring census as well (PLASC, in January): drivers without dates are counted there."],
    }),
  ];
}

/** Whether an option may be called so. */
export function isOptionName(text: string): boolean {
  return optionName.test(text);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { rowErrors } from "../../src/census/index.ts";

const source = join(repositoryRoot(), "src");

interface SourceFile {
  readonly file: string;
  readonly text: string;
}

function sourceFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join(source, file), "utf8") }));
}

/** The kinds that a template in the source stands for, by the template. One that is not here fails the test. */
const templates: Readonly<Record<string, () => readonly string[]>> = {
  // Issues of zod, in a formula or in the model.
  "`${kind}/form`": () => ["formula/form", "model/form", "adopted/form"],
  "`${kind}/unknown-key`": () => ["formula/unknown-key", "model/unknown-key", "adopted/unknown-key"],
  // What was adopted and what an option stands on.
  "`adopted/${kind}`": () =>
    found("formula/adopted.ts", /\bproblem\(\[[^\]]*\], "([a-z-]+)"/g).map((kind) => `adopted/${kind}`),
  "`formula/${kind}`": () =>
    found("files/load-formula.ts", /\brefuse\(\s*"([a-z-]+)"/g).map((kind) => `formula/${kind}`),
  // Rows of a census and their cells.
  "`census/${check}`": () => rowErrors.map((check) => `census/${check}`),
  // Promises of an allocation; that someone is counted is promised of each line that is shared, and one will do.
  "`check/${check.id}`": () => [
    ...["lines", "shares", "pot", "protection"]
      .flatMap((file) => found(`formula/checks/${file}.ts`, /\bid: "(\w+)",\s+label\b/g))
      .map((id) => `check/${id}`),
    "check/someoneCounted.mealsLine.counted",
  ],
  // Cells of the other CSV files, by file and heading.
  '`${file.replace(/^.*[\\\\/]/, "")}/${heading}`': () =>
    Object.entries(cells).flatMap(([file, headings]) => headings.map((heading) => `${file}/${heading}`)),
};

/** Columns whose cells can be wrong: all but the columns of counts beyond the base's. */
const cells: Readonly<Record<string, readonly string[]>> = {
  "schools.csv": "number name phase medium cluster opened closed predecessors lowestYear highestYear".split(" "),
  "places.csv": "school provision places from to".split(" "),
  "named-learners.csv": "school learner band start end".split(" "),
  "baseline.csv": "school component basis asAt amount".split(" "),
  "adjustments.csv": "school driver date number reason source approvedBy".split(" "),
  "counts.csv": "school name classes".split(" "),
};

function found(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(source, file), "utf8").matchAll(pattern)].flatMap(([, text]) => (text ? [text] : []));
}

/** Every kind of problem that the source can give: `kind: "census/pupil-twice"`, `refused(file, "file/empty", …)`, and the templates. */
export function kindsInSource(): string[] {
  const texts = sourceFiles().map(({ text }) => text);
  const written = texts.flatMap((text) => [...text.matchAll(/"([a-z]+\/[a-z-]+)"/g)].map(([, kind = ""]) => kind));
  const made = texts.flatMap((text) => [...text.matchAll(/\bkind: (`[^`]*`)/g)].map(([, template = ""]) => template));
  return [...new Set([...written, ...made.flatMap((template) => templates[template]?.() ?? [template])])];
}

/** Kinds that no change of a file brings about, and why. */
export const kindsNoFileCanReach: Readonly<Record<string, string>> = {
  "model/budget-name": "the command line is refused first: command-budget-name.md",
  "model/no-provisional": "said after everything was read: model-no-provisional.md",
  "file/output-is-input": "said after everything was read: output-is-an-input.md",
  "file/not-ours": "said after everything was read: output-not-ours.md",
  "file/saved-since": "said after everything was read: output-saved-since.md and output-rows-saved-since.md",
  "file/unwritable": "said after everything was read: output-folder.md, output-device.md and output-under-a-file.md",
  "file/there": "said after everything was read: output-there.md",
  "file/changed": "needs a file that changes while it is read: test/files/changed.test.ts",
  "query/other-period": "no refusal: test/allocation/other-period.test.ts",
  "query/closed-school": "no refusal: test/allocation/inputs.test.ts",
  "query/school-name-twice": "no refusal: test/school/odd-schools.test.ts",
  "query/school-letters": "no refusal: test/school/odd-schools.test.ts",
  "query/learners-of-another-period": "no refusal: test/census/named-learners.test.ts",
  "query/baseline-date": "no refusal: test/model/stated-dates.test.ts",
  "query/other-year": "no refusal: test/allocation/asked/days.test.ts",
  "query/learners-on-day": "no refusal: test/allocation/asked/in-force.test.ts",
  "query/nobody-before": "no refusal: test/allocation/asked/little-baselines.test.ts",
  "query/component-nearly": "no refusal: test/model/components.test.ts",
  "query/component-two-ways": "no refusal: test/model/components.test.ts",
  "query/no-component": "no refusal: test/model/components.test.ts",
  "query/percentage-column": "no refusal: test/allocation/asked/percentage-columns.test.ts",
  "query/no-line": "no refusal: test/formula/asked/lines.test.ts",
  "query/baseline-left": "no refusal: test/allocation/inputs.test.ts",
  "query/baseline-twice": "no refusal: test/model/baseline-twice.test.ts",
  "query/places-left": "no refusal: test/allocation/places.test.ts",
  "query/places-twice": "no refusal: test/allocation/places.test.ts",
  "query/stated-part-year": "no refusal: test/allocation/closed-schools.test.ts",
  "query/estimate-before-opening": "no refusal: test/allocation/closed-schools.test.ts",
  "check/potSpent": "only a bug could bring it about",
  "check/linesAddUp": "only a bug could bring it about",
  "check/limitsHonoured": "only a bug could bring it about",
  "check/sharedInFull": "only a bug could bring it about: test/formula/share.test.ts",
  "check/sharedInGrants": "only a bug could bring it about",
  "check/sharedInMemorandum": "only a bug could bring it about",
  "check/withinOneUnit": "only a bug could bring it about",
};

/** Sentences that no error file can have, and why. */
const sentencesNoFileCanReach: readonly (readonly [RegExp, string])[] = [
  [/may be open in|Close it there/, "needs a file that another program holds open"],
  [/^Run the command again\.$/, "needs a file that changes while it is read: test/files/changed.test.ts"],
  [
    /should not happen|differ by|The parts of a share|break their floors|more than a \$\{unit\}|The allocations come to/,
    "only a bug could bring it about",
  ],
  [
    /The first is: |^Nothing is counted in it here|If a school was made from it|If its pupils went to several|If it closed for good|If the places ended|If the row of|has these besides|Correct the row's dates|If a part is for|If all of it is|If they are (pupils|the same|not|\$\{phase)|If they came when|A row of \$\{odd|If each is what|If it is meant, nothing|% is meant, write that|If it was decided for|If it is only tried|If they are one school|If they were lost when|If the name is right|If the file or a date|If schools had this/,
    "a query, which refuses nothing",
  ],
  [
    /, and is not counted\.$|is another component, nothing|Add the row, with 0\.00|baseline is £0\.00: protection starts|and both are counted there|If they are one component/,
    "a query about components of the baseline, which refuses nothing",
  ],
  [/^Write PERIOD, or/, "the command line is refused first: command-budget-name.md"],
  [/^Allocates one delegated/, "the help of the program, which is no error"],
];

/** Every whole sentence in quotes in the source that is not said in a result or a query, as a pattern for how it is printed. */
export function sentencesInSource(): { readonly file: string; readonly sentence: string; readonly pattern: RegExp }[] {
  return sourceFiles()
    .filter(({ file }) => !/^(language|report|formula\/asked|allocation\/asked)\//.test(file))
    .flatMap(({ file, text }) => sentencesIn(text).map((sentence) => ({ file, sentence, pattern: printed(sentence) })))
    .filter(({ sentence }) => !sentencesNoFileCanReach.some(([pattern]) => pattern.test(sentence)));
}

/** Sentences begin with a capital and end with a stop; the rules of a schema begin with "must". */
function sentencesIn(text: string): string[] {
  const sentences =
    /"([A-Z](?:[^"\\\n]|\\.)* (?:[^"\\\n]|\\.)*[.?])"|'([A-Z][^'\n]* [^'\n]*[.?])'|`([A-Z][^`\\]* [^`\\]*[.?])`/g;
  const rules = /"(must (?:[^"\\\n]|\\.)+)"|'(must [^'\n]+)'|`(must [^`]+)`/g;
  return [...text.matchAll(sentences), ...text.matchAll(rules)].map(([, double, single, template]) =>
    (double ?? single ?? template ?? "").replaceAll('\\"', '"'),
  );
}

/** What stands in `${…}` may be anything. */
function printed(sentence: string): RegExp {
  const parts = sentence
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".*"));
}

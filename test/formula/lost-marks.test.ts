import { expect, test } from "vitest";
import { scheduleText } from "../../src/commands/schedule-text.ts";
import { differenceBetween } from "../../src/formula/difference.ts";
import type { Formula } from "../../src/formula/formula.ts";
import { readFormula } from "../../src/formula/read-formula.ts";
import { extended } from "../../src/formula/read-option.ts";
import type { JsonSource } from "../../src/json-source.ts";
import type { Language } from "../../src/language/text.ts";
import { problemsAsText } from "../../src/problem.ts";
import { figure, formulaOf, words, written } from "./written.ts";

/** An option replaces a factor whole: what it does not say again is gone, and must not be gone unsaid. */
const marks = {
  delegation: "delegated",
  tier: "targeted",
  legalBasis: "reg15",
  notional: "part",
  note: words("As decided in May."),
};
const kept = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" };
const grant = { ...kept, id: "grant", ...words("Grant"), delegation: "devolved", conditions: words("For books.") };
const base = written({
  figures: { each: figure("5.00", "£/pupil"), part: figure("40", "%") },
  factors: [{ ...kept, ...marks }],
  grants: [grant],
});

const source = (file: string, value: unknown): JsonSource => ({
  file,
  value,
  locate: () => ({ line: 1, excerpt: { before: "", mark: "", after: "" } }),
});

function optionOf(changes: object): Formula {
  const option = { format: 1, extends: "base.json", id: "option", ...words("Option"), status: "draft", ...changes };
  const merged = extended(source("option.json", option), source("base.json", base));
  const { value, problems } = merged.value
    ? readFormula(merged.value)
    : { value: undefined, problems: merged.problems };
  if (!value) throw new Error(problemsAsText(problems));
  return value;
}

const named = (formula: Formula, name: string) => ({
  name,
  formula,
  sources: { period: { name: "2023-24" }, census: [] },
});
const schedule = (changes: object, language: Language) =>
  scheduleText(named(formulaOf(base), "base"), named(optionOf(changes), "option"), language);

test("the marks of a factor that an option replaces are changes of method, its note one of words", () => {
  const { method, words: ofWords } = differenceBetween(formulaOf(base), optionOf({ factors: [kept] }));
  expect(method).toEqual([
    {
      part: "factors",
      id: "line",
      label: words("Line"),
      what: "changed",
      details: [
        { path: "delegation", before: "delegated", after: undefined },
        { path: "legalBasis", before: "reg15", after: undefined },
        { path: "notional", before: "part", after: undefined },
        { path: "tier", before: "targeted", after: undefined },
      ],
    },
  ]);
  expect(ofWords.filter(({ part }) => part === "factors").map(({ details }) => details)).toEqual([
    [
      { path: "note.cy", before: "As decided in May. (cy)", after: undefined },
      { path: "note.en", before: "As decided in May.", after: undefined },
    ],
  ]);
});

test.each<[Language, string]>([
  [
    "en",
    `    Factor changed: Line (line)
      before       Delegated to the school. Targeted: for groups of learners. Legal basis: School
                   Funding (Wales) Regulations 2010, regulation 15. “40”, 40%, is the part of it
                   that counts as notional SEN in the Section 52 statement.
      after        (nothing)
      in the file  delegation: delegated → (nothing); legalBasis: reg15 → (nothing); notional: part
                   → (nothing); tier: targeted → (nothing)
`,
  ],
  [
    "cy",
    `    Ffactor a newidiwyd: Line (cy) (line)
      cyn         Dirprwyir i'r ysgol. Wedi'i dargedu: ar gyfer grwpiau o ddysgwyr. Sail
                  gyfreithiol: Rheoliadau Cyllido Ysgolion (Cymru) 2010, rheoliad 15. “40 (cy)”,
                  40%, yw'r rhan ohoni sy'n cyfrif yn AAA tybiannol yn natganiad Adran 52.
      ar ôl       (dim byd)
      yn y ffeil  delegation: delegated → (dim byd); legalBasis: reg15 → (dim byd); notional: part →
                  (dim byd); tier: targeted → (dim byd)
`,
  ],
])("the schedule says every mark that was lost: %s", (language, said) => {
  expect(schedule({ factors: [kept] }, language)).toContain(said);
});

test("a grant may lose who holds it, which is said, and not its conditions, which is refused", () => {
  const { delegation: _, ...held } = grant;
  expect(schedule({ grants: [held] }, "en")).toContain(`    Grant changed: Grant (grant)
      before       Devolved to schools together.
      after        (nothing)
`);
  const { conditions: __, ...bare } = grant;
  expect(() => optionOf({ grants: [bare] })).toThrow("the grant grant has no conditions");
});

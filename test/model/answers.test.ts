import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { queryLabels } from "../../src/language/query-labels.ts";
import { type Answer, answered } from "../../src/model/answers.ts";
import { aln, SampleCopy } from "../promises/sample.ts";

const why = { reason: { en: "Seen", cy: "Gwelwyd" }, answeredBy: "Head of Finance" };
const answer = (given: Partial<Answer>): Answer => ({
  query: "pupils-moved",
  answersAnyValue: false,
  ...why,
  ...given,
});
const asked = { query: "pupils-moved", at: ["6992010"], census: "2023-01-17", value: "86 to 114" };

describe("an answer", () => {
  test("is to the value that the query had found, and lapses when that changes", () => {
    const one = answer({ at: "6992010", value: "86 to 114" });
    expect(answered(asked, [one])).toEqual({ answer: one, lapsed: undefined });
    expect(answered({ ...asked, value: "86 to 115" }, [one])).toEqual({ answer: undefined, lapsed: one });
  });

  test("without a value holds for a census whatever the check finds there, and for nothing else", () => {
    const census = answer({ at: "6992010", census: "2023-01-17", answersAnyValue: true });
    expect(answered(asked, [census]).answer).toBe(census);
    expect(answered({ ...asked, census: "2024-01-16" }, [census])).toEqual({ answer: undefined, lapsed: undefined });
    const other = answer({ at: "6992010" });
    expect(answered(asked, [other])).toEqual({ answer: undefined, lapsed: other });
  });

  test("for all schools is to what all of them come to, and comes after one that names the school", () => {
    const all = answer({ census: "2023-01-17", value: "3 schools" });
    const one = answer({ at: "6992010", value: "86 to 114" });
    expect(answered(asked, [all], "3 schools").answer).toBe(all);
    expect(answered(asked, [all], "4 schools").lapsed).toBe(all);
    expect(answered(asked, [all, one], "3 schools").answer).toBe(one);
  });

  test("to another query, or of another school, is none and has not lapsed", () => {
    const others = [answer({ at: "6992010", query: "aln-moved", value: "86 to 114" }), answer({ at: "6992011" })];
    expect(answered(asked, others)).toEqual({ answer: undefined, lapsed: undefined });
  });
});

const answerOf = (value: string) => ({ query: "small-percentage", at: "floor2023", value, ...why });

/** The sample with a floor of so many per cent in 2023-24, and an answer in the model. */
async function checked(floor: string, answers: readonly object[]) {
  const copy = new SampleCopy();
  copy.editJson("formulas/aln-support-2023-24.json", (formula) => {
    (formula.figures as Record<string, { value: string }>).floor2023!.value = floor;
    // The paper's own examples would refuse it.
    formula.workedExamples = [];
  });
  copy.editJson("data-samples/model.json", (model) => {
    model.answers = [...(model.answers as object[]), ...answers];
  });
  return aln("check", copy.model, "2023-24");
}

describe("a query about a formula", () => {
  const toWrite =
    '{ "query": "small-percentage", "at": "floor2023", "value": "0.9%", "reason": { "en": "", "cy": "" }, "answeredBy": "" }';

  test("is said with the answer to write, until it is answered", async () => {
    const open = await checked("0.9", []);
    expect(open.err).toContain("floor2023 is 0.9% of the baseline\n");
    expect(open.out).toContain(toWrite);
    const done = await checked("0.9", [answerOf("0.9%")]);
    expect(done.err).not.toContain("floor2023");
    expect(done.out).toContain("    floor2023: 0.9%\n      answered: Seen (Head of Finance)\n");
    expect(done.out).not.toContain(toWrite);
  });

  test("is asked again when the value has changed, with the answer that lapsed", async () => {
    const { err, out } = await checked("0.8", [answerOf("0.9%")]);
    expect(err).toContain("floor2023 is 0.8% of the baseline\n");
    expect(out).toContain("The answer of Head of Finance was to 0.9%, and no longer holds.\n");
    expect(out).not.toContain("answers nothing");
  });

  test("is not answered by an answer that says no value", async () => {
    const { value: _, ...none } = answerOf("");
    const { err, out } = await checked("0.9", [none]);
    expect(err).toContain("floor2023 is 0.9% of the baseline\n");
    expect(out).toContain('does not say which value it is to: give it the "value" below.');
  });
});

test("every kind of query that the source names has its words, and no words are of none", () => {
  const source = join(repositoryRoot(), "src");
  const named = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(source, file), "utf8").matchAll(/"query\/([a-z-]+)"/g)])
    .map(([, name]) => name ?? "");
  expect([...new Set(named)].sort()).toEqual(Object.keys(queryLabels).sort());
});

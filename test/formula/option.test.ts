import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/files/read-json.ts";
import { formulaFile } from "../../src/formula/formula.ts";
import { optionFile } from "../../src/formula/option.ts";
import { paperOf } from "../../src/formula/paper.ts";
import { readFormula } from "../../src/formula/read-formula.ts";
import { extended } from "../../src/formula/read-option.ts";
import type { JsonSource } from "../../src/json-source.ts";
import { problemsAsText } from "../../src/problem.ts";

/** One line for each part, so that a line tells which part was meant. */
const base = `{
  "format": 1, "id": "base", "en": "Base", "cy": "Sail", "status": "adopted",
  "corrects": { "id": "older", "en": "Wrong", "cy": "Anghywir" },
  "system": "aln", "fundingPeriod": "2023-24", "covers": ["primary"],
  "papers": { "paper": { "en": "Paper", "cy": "Papur", "date": "2022-11-17" } },
  "figures": {
    "lump": { "en": "Sum", "cy": "Swm", "unit": "£", "value": "10.00", "paper": "paper" },
    "each": { "en": "Each", "cy": "Pob un", "unit": "£/pupil", "value": "5.00", "paper": "paper" }
  },
  "drivers": {
    "pupils": { "en": "Pupils", "cy": "Disgyblion", "column": "pupils", "unit": "pupil" },
    "meals": { "en": "Meals", "cy": "Prydau", "column": "meals", "unit": "pupil" }
  },
  "balance": { "method": "unitValues" },
  "factors": [
    { "id": "first", "kind": "lumpSum", "en": "First", "cy": "Cyntaf", "amount": "lump" },
    { "id": "second", "kind": "perPupil", "en": "Second", "cy": "Ail", "driver": "pupils", "unitValue": "each" },
    { "id": "third", "kind": "perPupil", "en": "Third", "cy": "Trydydd", "driver": "meals", "unitValue": "each" }
  ],
  "workedExamples": [{ "en": "One", "cy": "Un", "given": { "pupils": "1" }, "expect": { "second": "5.00" } }]
}`;

const head = `"format": 1, "extends": "base.json", "id": "option", "en": "Option", "cy": "Opsiwn", "status": "draft"`;

function source(file: string, text: string): JsonSource {
  const { value, problems } = readJson(file, text);
  if (!value) throw new Error(problemsAsText(problems));
  return value;
}

function merged(changes: string, under: JsonSource = source("base.json", base)): JsonSource {
  const { value, problems } = extended(source("option.json", `{\n${head},\n${changes}\n}`), under);
  if (!value || problems.length > 0) throw new Error(problemsAsText(problems));
  return value;
}

const at = (json: JsonSource, ...path: PropertyKey[]): string => {
  const { file, line } = json.locate(path);
  return `${file}:${line}`;
};
const factorsOf = ({ value }: JsonSource) =>
  (value as { factors: { id: string; en: string }[] }).factors.map(({ id, en }) => `${id} ${en}`);
const factor = (id: string, en: string, more = "") =>
  `{ "id": "${id}", "kind": "lumpSum", "en": "${en}", "cy": "x", "amount": "lump"${more} }`;

describe("an option is its base with changes", () => {
  it("takes over all but what the base says for itself", () => {
    const option = merged('"note": { "en": "A note", "cy": "Nodyn" }');
    const { id, en, cy, status, corrects, workedExamples, ...rest } = JSON.parse(base);
    expect({ id, status, corrects: corrects.id, examples: workedExamples.length, en, cy }).toEqual({
      id: "base",
      status: "adopted",
      corrects: "older",
      examples: 1,
      en: "Base",
      cy: "Sail",
    });
    expect(option.value).toEqual({
      ...rest,
      id: "option",
      en: "Option",
      cy: "Opsiwn",
      status: "draft",
      note: { en: "A note", cy: "Nodyn" },
    });
    expect(readFormula(option).problems).toEqual([]);
  });

  it("prints no paper of the base for another value: the paper of the option, or none", () => {
    const papersOf = (figures: string, under?: JsonSource) => {
      const { value: formula, problems } = readFormula(
        merged(
          `"papers": { "new": { "en": "New", "cy": "Newydd", "date": "2023-01-10" } },
"figures": ${figures}`,
          under,
        ),
      );
      if (!formula) throw new Error(problemsAsText(problems));
      return Object.values(formula.figures).map(({ paper }) => {
        const { en, cy, date } = paperOf(formula, paper);
        return `${en} | ${cy} | ${date}`;
      });
    };
    const [ofBase, none, own] = [
      "Paper | Papur | 2022-11-17",
      "not in a paper | nid yw mewn papur | ",
      "New | Newydd | 2023-01-10",
    ];
    expect(papersOf('{ "lump": { "value": "12.00" } }')).toEqual([none, ofBase]);
    expect(papersOf('{ "lump": { "value": "12.00", "paper": "new" } }')).toEqual([own, ofBase]);
    // The author says that the base's paper has this value too.
    expect(papersOf('{ "lump": { "value": "12.00", "paper": "paper" } }')).toEqual([ofBase, ofBase]);
    expect(papersOf('{ "lump": { "value": "12.00", "paper": "none" } }')).toEqual([none, ofBase]);
    // Words, and the same value written otherwise, change nothing that a paper could say.
    expect(papersOf('{ "lump": { "en": "Lump" }, "each": { "value": "5.0" } }')).toEqual([ofBase, ofBase]);
    // An option on an option: what stood in no paper stands in none until it is changed with one.
    const first = merged('"figures": { "lump": { "value": "12.00" }, "each": { "value": "6.00" } }');
    const under = { ...first, value: { ...(first.value as object), id: "first" } };
    expect(papersOf('{ "each": { "value": "7.00", "paper": "new" } }', under)).toEqual([none, own]);
  });

  it("has no paper for a value that was none", () => {
    const option = merged(
      '"figures": { "lump": { "value": "12" } }',
      source("base.json", base.replace('"10.00"', '"ten"')),
    );
    expect(option.value).toMatchObject({ figures: { lump: { value: "12", paper: "none" } } });
    const same = merged(
      '"figures": { "lump": { "value": "ten" } }',
      source("base.json", base.replace('"10.00"', '"ten"')),
    );
    expect(same.value).toMatchObject({ figures: { lump: { value: "ten", paper: "paper" } } });
  });

  it("may declare a paper by the name of none", () => {
    const { value: formula } = readFormula(
      merged(`"papers": { "none": { "en": "No. 1", "cy": "Rhif 1", "date": "2023-01-10" } },
"figures": { "lump": { "value": "12.00", "paper": "none" } }`),
    );
    expect(formula && paperOf(formula, "none")).toEqual({ en: "No. 1", cy: "Rhif 1", date: "2023-01-10" });
  });

  it("takes over the end of the base's protection, unless it has protection of its own", () => {
    const limits = (period: string) => `[{ "fundingPeriod": "${period}", "blend": "lump" }]`;
    const ending = `"protection": ${limits("2023-24")}, "protectionEnds": "2024-03-31",`;
    const under = source("base.json", base.replace('"balance":', `${ending} "balance":`));
    const endOf = (changes: string) => (merged(changes, under).value as { protectionEnds?: string }).protectionEnds;
    expect(endOf('"note": { "en": "A note", "cy": "Nodyn" }')).toBe("2024-03-31");
    expect(endOf('"protection": []')).toBeUndefined();
    expect(endOf(`"protection": ${limits("2024-25")}, "protectionEnds": "2025-03-31"`)).toBe("2025-03-31");
  });

  it("has no note of the base's, and its reason for the money of codes only where that money is the same", () => {
    const reason = '"codesReason": { "en": "Why", "cy": "Pam" }, "note": { "en": "Of the base", "cy": "O\'r sail" },';
    const under = source("base.json", base.replace('"balance":', `${reason} "balance":`));
    const takenOver = (changes: string) => {
      const { note, codesReason } = merged(changes, under).value as { note?: unknown; codesReason?: unknown };
      return [note, codesReason].map((each) => each !== undefined);
    };
    expect(takenOver('"figures": { "lump": { "value": "12.00" } }')).toEqual([false, true]);
    expect(takenOver('"figures": { "each": { "paper": "paper" } }')).toEqual([false, true]);
    expect(takenOver('"figures": { "each": { "value": "6.00" } }')).toEqual([false, false]);
    expect(takenOver('"drivers": {}')).toEqual([false, false]);
    expect(takenOver(`"factors": [${factor("first", "Other")}]`)).toEqual([false, false]);
  });

  it("changes a part of a figure, and declares others beside it", () => {
    const option = merged(
      `"figures": {\n"lump": { "value": "12.00" },\n"more": { "en": "More", "cy": "Mwy", "unit": "£", "value": "1.00", "paper": "paper" } }`,
    );
    expect((option.value as { figures: unknown }).figures).toEqual({
      lump: { en: "Sum", cy: "Swm", unit: "£", value: "12.00", paper: "none" },
      each: { en: "Each", cy: "Pob un", unit: "£/pupil", value: "5.00", paper: "paper" },
      more: { en: "More", cy: "Mwy", unit: "£", value: "1.00", paper: "paper" },
    });
    expect(at(option, "figures", "lump", "value")).toBe("option.json:4");
    expect(at(option, "figures", "lump", "unit")).toBe("base.json:7");
    expect(at(option, "figures", "lump", "paper")).toBe("option.json:4");
    expect(at(option, "figures", "each")).toBe("base.json:8");
    expect(at(option, "figures", "more", "paper")).toBe("option.json:5");
  });

  it("replaces a driver as a whole", () => {
    const option = merged(`"drivers": { "meals": { "en": "M", "cy": "P", "places": "resource base" } }`);
    expect((option.value as { drivers: unknown }).drivers).toEqual({
      pupils: { en: "Pupils", cy: "Disgyblion", column: "pupils", unit: "pupil" },
      meals: { en: "M", cy: "P", places: "resource base" },
    });
    expect(at(option, "drivers", "meals", "places")).toBe("option.json:3");
    expect(at(option, "drivers", "pupils", "column")).toBe("base.json:11");
  });

  it("replaces a factor in its place, puts a new one at the end or before another, and takes one away", () => {
    const option = merged(
      `"factors": [\n${factor("second", "Other")},\n${factor("last", "Last")},\n${factor("new", "New", ', "before": "second"')},\n{ "id": "first", "remove": true }\n]`,
    );
    expect(factorsOf(option)).toEqual(["new New", "second Other", "third Third", "last Last"]);
    expect([0, 1, 2, 3].map((i) => at(option, "factors", i, "kind"))).toEqual([
      "option.json:6",
      "option.json:4",
      "base.json:18",
      "option.json:5",
    ]);
    expect(readFormula(option).problems).toEqual([]);
  });

  it("moves a factor that it replaces, where it says before which", () => {
    expect(factorsOf(merged(`"factors": [${factor("third", "Third", ', "before": "first"')}]`))).toEqual([
      "third Third",
      "first First",
      "second Second",
    ]);
  });

  it("has none of a list of the base's where its own is empty", () => {
    const under = source(
      "base.json",
      base.replace('"workedExamples"', `"grants": [${factor("grant", "G")}], "workedExamples"`),
    );
    expect((merged('"papers": {}', under).value as { grants: unknown[] }).grants).toHaveLength(1);
    expect((merged('"grants": []', under).value as { grants: unknown }).grants).toEqual([]);
    expect(readFormula(merged('"factors": []')).problems.map(({ says }) => says)).toEqual([
      "factors must have 1 or more",
    ]);
  });

  it("replaces a list that has no ids as a whole, and a part that is a list in one of the two alone", () => {
    const partOf = (changes: string, key: string, under?: JsonSource) =>
      (merged(changes, under).value as Record<string, unknown>)[key];
    const example = (en: string) => `[{ "en": "${en}", "cy": "x", "id": 1 }, {}]`;
    expect(partOf(`"workedExamples": ${example("Two")}`, "workedExamples")).toEqual(JSON.parse(example("Two")));
    const listed = `[${factor("one", "One")}, "slip"]`;
    expect(partOf(`"balance": ${listed}`, "balance")).toEqual(JSON.parse(listed));
    expect(partOf(`"balance": [${factor("one", "One")}]`, "balance")).toEqual([JSON.parse(factor("one", "One"))]);
    expect(partOf('"balance": { "pot": "lump" }', "balance")).toEqual({ pot: "lump" });
    expect(partOf('"covers": { "pot": "lump" }', "covers")).toEqual({ pot: "lump" });
    expect(partOf('"papers": []', "papers")).toEqual([]);
    expect(partOf('"drivers": { "new": {} }', "drivers")).toMatchObject({ pupils: {}, new: {} });
  });

  it("takes away from a list of factors alone: what the base has decides, and the option where it has nothing", () => {
    const removal = '[{ "id": "one", "remove": true }]';
    const having = (key: string, list: string) =>
      source("base.json", JSON.stringify({ ...JSON.parse(base), [key]: JSON.parse(list) }));
    const nothing = 'there is no "one" among the memorandum to take away';
    expect(() => merged(`"memorandum": ${removal}`)).toThrow(nothing);
    expect(() => merged(`"memorandum": ${removal}`, having("memorandum", "[]"))).toThrow(nothing);
    for (const list of ['{ "en": "One" }', '[{ "en": "One" }]', '[{ "id": "one" }, {}]', '[{ "id": 1 }]'])
      expect(merged(`"memorandum": ${removal}`, having("memorandum", list)).value).toMatchObject({
        memorandum: JSON.parse(removal),
      });
  });

  it("is not told that its id is its base's where neither has one", () => {
    const { id: _, ...nameless } = JSON.parse(base);
    const option = source("option.json", `{ ${head.replace('"id": "option", ', "")} }`);
    const { problems } = extended(option, source("base.json", JSON.stringify(nameless)));
    expect(problems.map(({ kind }) => kind)).toEqual(["formula/option-words"]);
  });

  it("puts a slip among its factors at the end, known by its place in the option", () => {
    const option = merged(`"factors": [\n"slip",\n${factor("third", "T", ', "remove": false')}]`);
    const { factors } = option.value as { factors: unknown[] };
    expect(factors.slice(2)).toEqual([JSON.parse(factor("third", "T", ', "remove": false')), "slip"]);
    expect(at(option, "factors")).toBe("option.json:3");
    expect(at(option, "factors", 3)).toBe("option.json:4");
    expect(at(option, "factors", 2, "remove")).toBe("option.json:5");
  });

  it("stands before the first factor too, and an empty list begins as the option has it", () => {
    expect(factorsOf(merged(`"factors": [${factor("new", "New", ', "before": "first"')}]`))[0]).toBe("new New");
    const under = source("base.json", base.replace('"workedExamples"', '"grants": [], "workedExamples"'));
    const { grants } = merged(`"grants": [${factor("grant", "G", ', "remove": false')}]`, under).value as {
      grants: { id: string }[];
    };
    expect(grants.map(({ id }) => id)).toEqual(["grant"]);
  });

  it("begins a list that the base has not", () => {
    const option = merged(`"memorandum": [${factor("beside", "Beside")}]`);
    expect((option.value as { memorandum: { id: string }[] }).memorandum.map(({ id }) => id)).toEqual(["beside"]);
  });

  it("replaces every other key as a whole", () => {
    const option = merged(`"covers": ["secondary"], "workedExamples": []`);
    expect(option.value).toMatchObject({ covers: ["secondary"], workedExamples: [], system: "aln" });
    expect(at(option, "covers", 0)).toBe("option.json:3");
    expect(at(option, "system")).toBe("base.json:4");
  });

  it("may stand on an option", () => {
    const first = merged('"figures": {\n"lump": { "value": "12.00" } }');
    const text = `{\n${head.replace('"option"', '"second"')},\n"figures": { "each": { "value": "6.00" } }\n}`;
    const { value } = extended(source("second.json", text), first);
    if (!value) throw new Error("refused");
    expect(at(value, "figures", "lump", "value")).toBe("option.json:4");
    expect(at(value, "figures", "each", "value")).toBe("second.json:3");
    expect(at(value, "figures", "each", "unit")).toBe("base.json:8");
    expect(at(value, "id")).toBe("second.json:2");
  });

  it("leaves figures and drivers that nothing uses any more, and they are no problem", () => {
    const option = merged(`"factors": [{ "id": "second", "remove": true }, { "id": "third", "remove": true }]`);
    expect(readFormula(option).problems).toEqual([]);
  });

  it("points to the option for what is missing, and to its file as a whole for what stands nowhere", () => {
    const option = merged(`"figures": { "lump": {\n"value": "x" } }`);
    expect(at(option, "figures", "lump", "nothing")).toBe("option.json:3");
    expect(at(option, "nothing")).toBe("option.json:1");
  });
});

describe("editors", () => {
  const sample = (file: string) => JSON.parse(readFileSync(`formulas/${file}.json`, "utf8"));

  it("take a formula and an option, and not one for the other", () => {
    const whole = sample("aln-support-2023-24");
    expect(formulaFile.safeParse(whole).success).toBe(true);
    expect(optionFile.safeParse(whole).success).toBe(false);
    const option = JSON.parse(
      `{ ${head}, "figures": { "lump": { "value": "1.00" } }, "factors": [{ "id": "x", "remove": true }, ${factor("second", "New", ', "before": "third"')}] }`,
    );
    expect(optionFile.safeParse(option).success).toBe(true);
    expect(formulaFile.safeParse(option).success).toBe(false);
    expect(optionFile.safeParse({ ...option, figures: { lump: { worth: "1.00" } } }).success).toBe(false);
  });
});

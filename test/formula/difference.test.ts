import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleText } from "../../src/commands/schedule-text.ts";
import { differenceBetween, isEmpty } from "../../src/formula/difference.ts";
import type { Formula } from "../../src/formula/formula.ts";
import { formulaInWords } from "../../src/formula/words.ts";
import type { Language } from "../../src/language/text.ts";
import { seed } from "../allocation/runs.ts";
import { figure, formulaOf, read, words, written } from "./written.ts";

const parts = {
  figures: {
    pot: figure("100000.00", "£"),
    part: figure("30", "%"),
    other: figure("30", "%"),
    weight: figure("0.80", "1"),
    floor: figure("90", "%"),
  },
  balance: { method: "sharePot", pot: "pot" },
  factors: [
    { id: "score", kind: "score", ...words("Score"), of: [{ driver: "pupils", points: "weight" }] },
    { id: "first", kind: "shareOfPot", ...words("First"), by: "score", percentage: "part" },
    { id: "second", kind: "shareOfPot", ...words("Second"), by: "pupils", percentage: "part" },
    { id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "score" },
  ],
  protection: [{ fundingPeriod: "2023-24", floor: "floor", overspend: "gainingSchools", surplus: "heldBack" }],
};
const whole = written(parts);
const before = formulaOf(whole);
const { figures, factors } = parts;
const [score, first, second, rest] = factors;

const difference = (changed: object) => differenceBetween(before, formulaOf({ ...whole, ...changed }));
const named = (formula: Formula, name = "2023-24") => ({
  name,
  formula,
  sources: { period: { name: "2023-24" }, census: [] },
});
const schedule = (changed: object, language: Language = "en") => {
  const after = formulaOf({ ...whole, ...changed });
  const text = scheduleText(named(before), named(after, "2023-24:B"), language);
  for (const line of text.split("\n")) expect([...line].length).toBeLessThanOrEqual(100);
  return text.split("\n").slice(4).join("\n");
};

describe("the difference between two formulas", () => {
  it("is empty where there is none, in whatever order keys stand and whoever helps the editor", () => {
    const turned = Object.fromEntries(Object.entries(whole).reverse());
    expect(isEmpty(difference({ ...turned, $schema: "elsewhere.json" }))).toBe(true);
    expect(scheduleText(named(before), named(before), "en")).toBe(
      "Differences of 2023-24 from 2023-24: no difference\n",
    );
    expect(scheduleText(named(before), named(before), "cy")).toBe(
      "Gwahaniaethau rhwng 2023-24 a 2023-24: dim gwahaniaeth\n",
    );
  });

  it("has one change of figure, and none of method, for another value", () => {
    const changed = { figures: { ...figures, part: { ...figures.part, value: "25", paper: "later" } } };
    const papers = { ...(whole.papers as object), later: { ...words("Later"), date: "2023-01-19" } };
    const { method, figures: ofFigures, words: ofWords } = difference({ ...changed, papers });
    expect(method).toEqual([]);
    expect(ofWords.map(({ part, id, what }) => `${part} ${id} ${what}`)).toEqual(["papers later added"]);
    expect(
      ofFigures.map(({ difference: by, percentage, before: was, after: is, ...each }) => ({
        ...each,
        numbers: [was, is, by, percentage].map((number) => number?.toFixed(4)),
      })),
    ).toEqual([
      {
        id: "part",
        label: { en: "30", cy: "30 (cy)" },
        unit: "%",
        places: 0,
        numbers: ["30.0000", "25.0000", "-5.0000", "-16.6667"],
        papers: {
          before: { ...words("A paper"), date: "2022-11-17" },
          after: { ...words("Later"), date: "2023-01-19" },
        },
      },
    ]);
  });

  it("takes a value written otherwise, another paper and another label for words", () => {
    const changed = {
      figures: {
        ...figures,
        part: { ...figures.part, value: "30.0" },
        weight: { ...figures.weight, ...words("Weight") },
      },
    };
    const { method, figures: ofFigures, words: ofWords } = difference(changed);
    expect([method, ofFigures]).toEqual([[], []]);
    expect(ofWords.map(({ id, details }) => [id, details.map(({ path }) => path)])).toEqual([
      ["part", ["value"]],
      ["weight", ["cy", "en"]],
    ]);
  });

  it("tells a factor's words from its method", () => {
    const changed = { factors: [score, { ...first, ...words("Renamed"), percentage: "other" }, second, rest] };
    const { method, words: ofWords } = difference(changed);
    expect(method.map(({ id, details }) => [id, details])).toEqual([
      ["first", [{ path: "percentage", before: "part", after: "other" }]],
    ]);
    expect(ofWords.map(({ id, details }) => [id, details.map(({ path }) => path)])).toEqual([["first", ["cy", "en"]]]);
  });

  it("names the fewest factors that moved", () => {
    const { method } = difference({ factors: [score, second, first, rest] });
    expect(method).toEqual([
      {
        part: "factors",
        id: "first",
        label: words("First"),
        what: "moved",
        details: [{ path: "", before: "2", after: "3" }],
      },
    ]);
  });

  it("compares protection by funding period", () => {
    const later = { ...parts.protection[0], fundingPeriod: "2024-25" };
    const changed = { ...parts.protection[0], overspend: "authority" };
    const { method } = difference({ protection: [changed, later] });
    expect(method.map(({ id, what, details }) => [id, what, details.length])).toEqual([
      ["2023-24", "changed", 1],
      ["2024-25", "added", 4],
    ]);
  });

  it("is there where one method and one figure changed", () => {
    const changed = { figures: { ...figures, part: { ...figures.part, value: "25" } }, covers: ["primary"] };
    expect(difference(changed).method).toHaveLength(1);
    expect(isEmpty(difference(changed))).toBe(false);
  });

  it("tells papers by their names, whatever order they stand in, and no driver that moved", () => {
    const paper = { ...words("Later"), date: "2023-01-19" };
    const { pupils, size } = whole.drivers as Record<string, object>;
    const { method, words: ofWords } = difference({
      papers: { delta: paper, alpha: paper, ...(whole.papers as object), omega: paper, beta: paper },
      drivers: { size, pupils },
    });
    expect(method).toEqual([]);
    expect(ofWords.map(({ id, what }) => [id, what])).toEqual(
      ["alpha", "beta", "delta", "omega"].map((id) => [id, "added"]),
    );
  });

  it("tells of another paper beside a figure whose value changed, and of the paper of that value with it", () => {
    const papers = { ...(whole.papers as object), later: { ...words("Later"), date: "2023-01-19" } };
    const changed = {
      part: { ...figures.part, value: "25", paper: "later" },
      other: { ...figures.other, paper: "later" },
    };
    const { words: ofWords } = difference({ papers, figures: { ...figures, ...changed } });
    expect(ofWords.filter(({ part }) => part === "figures").map(({ id, details }) => [id, details])).toEqual([
      ["other", [{ path: "paper", before: "paper", after: "later" }]],
    ]);
  });

  it("takes words, a value and a paper of a key that it does not know for method too", () => {
    const tilt = (value: object) => ({ ...before, tilt: value }) as Formula;
    expect(differenceBetween(before, tilt(words("Tilt"))).method.map(({ label }) => label)).toEqual([words("Tilt")]);
    expect(differenceBetween(before, tilt({ en: "Tilt" })).method.map(({ label }) => label)).toEqual([undefined]);
    expect(differenceBetween(before, tilt({ cy: "Tilt" })).method.map(({ label }) => label)).toEqual([undefined]);
    for (const key of ["value", "paper"])
      expect(differenceBetween(tilt({ [key]: "1" }), tilt({ [key]: "2" })).method).toHaveLength(1);
  });

  it("takes a key that it does not know for method", () => {
    const later = { ...before, tilt: { deadline: "2023-02-15" } } as Formula;
    expect(differenceBetween(before, later).method).toEqual([
      {
        part: "tilt",
        id: undefined,
        label: undefined,
        what: "added",
        details: [{ path: "deadline", before: undefined, after: "2023-02-15" }],
      },
    ]);
  });
});

describe("the schedule as it is printed", () => {
  it("has the sentence of a factor before and after, and what the file has", () => {
    expect(
      schedule({ factors: [score, { ...first, by: "pupils" }, second, rest] }),
    ).toBe(`  Changes of method (to be consulted on: School Funding (Wales) Regulations 2010, regulation 11)
    Factor changed: First (first)
      before       “30” is that percentage of what there is to allocate; it is shared between
                   schools in proportion to “Score”.
      after        “30” is that percentage of what there is to allocate; it is shared between
                   schools in proportion to “Pupils”.
      in the file  by: score → pupils

  Changes of figure: none

  Changes of words alone: none
`);
  });

  it("says a new label with the words, and the rest of the same part with the method", () => {
    const pupils = { ...words("Pupils counted in May"), column: "pupils2", unit: "pupil" };
    expect(
      schedule({ drivers: { ...(whole.drivers as object), pupils } }),
    ).toBe(`  Changes of method (to be consulted on: School Funding (Wales) Regulations 2010, regulation 11)
    Driver changed: Pupils counted in May (pupils)
      before       Column “pupils” of the counts file.
      after        Column “pupils2” of the counts file.
      in the file  column: pupils → pupils2

  Changes of figure: none

  Changes of words alone (they change no budget)
    Driver changed: Pupils counted in May (pupils)
      in English: Pupils → Pupils counted in May
`);
  });

  it("has what was added, removed and moved, with the values of figures that came and went", () => {
    const { other: _, ...kept } = figures;
    const changed = {
      figures: { ...kept, each: figure("12.50", "£/pupil") },
      factors: [
        score,
        second,
        first,
        { id: "new", kind: "perPupil", ...words("New"), driver: "pupils", unitValue: "each" },
        rest,
      ],
      drivers: { ...(whole.drivers as object), places: { ...words("Places"), places: "resource base" } },
      protection: [],
    };
    expect(
      schedule(changed),
    ).toBe(`  Changes of method (to be consulted on: School Funding (Wales) Regulations 2010, regulation 11)
    Factor moved: First (first): place 2 → 3
    Factor added: New (new)
      “Pupils” at the unit value “12.50”.
    Transitional protection removed: 2023-24
      No school has less than “90”, a percentage of its baseline rounded up to the penny. What the
      floors cost beyond what the caps bring in is met by the schools above their baseline, in
      proportion to how far above they are: no school at or below its baseline pays for another. A
      school without a baseline keeps its formula share.
    Driver added: Places (places)
      Reserved places in resource bases × months of the year, from the places file.
    Figure removed: 30 (other): 30%
    Figure added: 12.50 (each): £12.50 (£ per pupil)

  Changes of figure: none

  Changes of words alone: none
`);
  });

  it("has figures in columns, with their papers", () => {
    const changed = {
      figures: {
        ...figures,
        pot: { ...figures.pot, value: "1250000.00" },
        part: { ...figures.part, value: "25" },
        weight: { ...figures.weight, value: "1.155" },
        floor: {
          ...figures.floor,
          value: "95",
          ...words("No less than this of the baseline, whatever else is decided"),
        },
      },
      status: "consulted",
    };
    expect(schedule(changed)).toBe(`  Changes of method: none

  Changes of figure
                                           Before          After      Difference  In per cent  Paper
    100000.00                         £100,000.00  £1,250,000.00  +£1,150,000.00   +1,150.00%    [1]
    30                                        30%            25%       -5 points      -16.67%    [1]
    0.80                                    0.800          1.155          +0.355      +44.38%    [1]
    No less than this of the                  90%            95%       +5 points       +5.56%    [1]
      baseline, whatever else is
      decided

    [1] A paper, 2022-11-17

  Changes of words alone (they change no budget)
    Status: draft → consulted on
    Figure changed: No less than this of the baseline, whatever else is decided (floor)
      in English: 90 → No less than this of the baseline, whatever else is decided
`);
  });

  it("has what a formula corrects, which the Method sheet says too", () => {
    const corrects = { id: "older", en: "The floor was a typing slip.", cy: "Gwall teipio oedd y llawr." };
    expect(
      schedule({ corrects }),
    ).toBe(`  Changes of method (to be consulted on: School Funding (Wales) Regulations 2010, regulation 11)
    Correction added
      This formula corrects “older”: The floor was a typing slip.

  Changes of figure: none

  Changes of words alone: none
`);
    const { main } = formulaInWords(formulaOf({ ...whole, corrects }), "2023-24", []);
    expect(main[0]?.says.cy).toBe("Mae'r fformiwla hon yn cywiro “older”: Gwall teipio oedd y llawr.");
    expect(main.length).toBe(formulaInWords(before, "2023-24", []).main.length + 1);
  });

  it("is of no difference where schools, kinds or tests stand in another order", () => {
    const within = (...phase: string[]) => ({ factors: [score, { ...first, within: { phase } }, second, rest] });
    const tested = (...provision: string[]) => ({
      drivers: { ...(whole.drivers as object), idp: { ...words("IDP"), where: { provision } } },
    });
    const pair = (a: object, b: object) =>
      differenceBetween(formulaOf({ ...whole, ...a }), formulaOf({ ...whole, ...b }));
    expect(isEmpty(difference({ covers: [...(whole.covers as string[])].reverse() }))).toBe(true);
    expect(isEmpty(pair(within("primary", "secondary"), within("secondary", "primary")))).toBe(true);
    expect(isEmpty(pair(tested("schoolIdp", "authorityIdp"), tested("authorityIdp", "schoolIdp")))).toBe(true);
    expect(isEmpty(pair(within("primary", "secondary"), within("primary", "middle")))).toBe(false);
    const taken = (...names: string[]) => ({
      factors: [...parts.factors, { id: "less", kind: "worked", ...words("Less"), difference: names }],
    });
    expect(pair(taken("score", "pupils"), taken("pupils", "score")).method).toHaveLength(1);
  });

  it("has what a grant may be spent on among the method", () => {
    const grant = { id: "grant", kind: "lumpSum", ...words("Grant"), amount: "pot", conditions: words("For books") };
    const was = formulaOf({ ...whole, grants: [grant] });
    const is = formulaOf({ ...whole, grants: [{ ...grant, conditions: words("For anything") }] });
    const text = scheduleText(named(was, "a"), named(is, "b"), "en");
    expect(text).toContain("Grant changed: Grant (grant)\n      before       Conditions: For books\n");
    expect(text).toContain("Changes of words alone: none");
  });

  it.each<[Language, string[]]>([
    [
      "en",
      [
        "    Pot changed\n      before       Sums go by the penny.\n      after        Sums go by the whole pound.\n",
        "      before       All funded pupils, counted as the mean over the latest two spring censuses, or\n",
        "    Reason for other money under old codes added\n      in English: (nothing) → So it is\n",
        "    Figure changed: 90 (floor)\n      paper: A paper → Later\n",
      ],
    ],
    [
      "cy",
      [
        "      cyn         Mae'r symiau'n mynd fesul ceiniog.\n      ar ôl       Mae'r symiau'n mynd fesul punt gyfan.\n",
        "      cyn         Yr holl ddisgyblion a gyllidir, wedi'u cyfrif fel cymedr y ddau gyfrifiad\n",
        "    Rheswm dros arian arall o dan hen godau a ychwanegwyd\n      yn Gymraeg: (dim byd) → So it is (cy)\n",
        "      papur: A paper (cy) → Later (cy)\n",
      ],
    ],
  ])("says in words what goes by the pound, a mean, a reason and a paper: %s", (language, said) => {
    const mean = (average: number) => ({
      ...(whole.drivers as object),
      mean: { ...words("Mean"), where: {}, average },
    });
    const papers = { ...(whole.papers as object), later: { ...words("Later"), date: "2023-01-19" } };
    const was = formulaOf({ ...whole, drivers: mean(2) });
    const is = formulaOf({
      ...whole,
      drivers: mean(3),
      balance: { ...parts.balance, to: "pound" },
      codesReason: words("So it is"),
      papers,
      figures: { ...figures, floor: { ...figures.floor, paper: "later" } },
    });
    const text = scheduleText(named(was, "a"), named(is, "b"), language);
    for (const each of said) expect(text).toContain(each);
  });

  it("is there in Welsh", () => {
    expect(
      schedule({ covers: ["primary"], note: words("A note") }, "cy"),
    ).toBe(`  Newidiadau i'r dull (i ymgynghori yn eu cylch: Rheoliadau Cyllido Ysgolion (Cymru) 2010, rheoliad
  11)
    Ysgolion dan sylw a newidiwyd
      cyn         Ysgolion sydd â chyllideb: cynradd, canol, pob oed ac uwchradd.
      ar ôl       Ysgolion sydd â chyllideb: cynradd.

  Newidiadau i ffigurau: dim

  Newidiadau i eiriau'n unig (nid ydynt yn newid unrhyw gyllideb)
    Nodyn a ychwanegwyd
      yn Gymraeg: (dim byd) → A note (cy)
`);
  });
});

/** A change takes milliseconds to read and to print, and there are a few hundred leaves. */
const runs = 300;

describe(`over ${runs} random changes (seed ${seed})`, { timeout: 120_000 }, () => {
  const file = (name: string) => JSON.parse(readFileSync(name, "utf8")) as Record<string, unknown>;
  const samples = [
    file("formulas/aln-support-2023-24.json"),
    file("formulas/sen-2022-23.json"),
    file("test/errors/base/aln.json"),
    whole,
  ];
  type Leaf = string | number | boolean;
  const leaves = (value: unknown, path: readonly string[] = []): { path: readonly string[]; leaf: Leaf }[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]))
      : [{ path, leaf: value as Leaf }];

  const withLeaf = (value: unknown, [key, ...rest]: readonly string[], leaf: Leaf): unknown => {
    if (key === undefined) return leaf;
    const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
    copy[key] = withLeaf(copy[key], rest, leaf);
    return copy;
  };

  /** A formula, and the same with one leaf that is other: anything at all, or what stands elsewhere in the formula. */
  const changed = fc
    .constantFrom(...samples)
    .chain((formula) => {
      const all = leaves(formula).filter(({ path }) => path[0] !== "$schema");
      const others = [...new Set(all.map(({ leaf }) => leaf).filter((leaf) => typeof leaf === "string"))];
      return fc.record({
        formula: fc.constant(formula),
        at: fc.constantFrom(...all),
        text: fc.oneof(fc.string(), fc.constantFrom(...others), fc.nat(999).map(String)),
        number: fc.integer(),
      });
    })
    .map(({ formula, at: { path, leaf }, text, number }) => {
      const other = typeof leaf === "string" ? text : typeof leaf === "number" ? number : !leaf;
      return { formula, path, leaf, other, after: withLeaf(formula, path, other) };
    })
    .filter(({ leaf, other }) => leaf !== other);

  it("none is missed, whether or not the formula still holds", () => {
    fc.assert(
      fc.property(changed, ({ formula, after }) => {
        expect(isEmpty(differenceBetween(formula as Formula, after as Formula))).toBe(false);
        expect(isEmpty(differenceBetween(after as Formula, after as Formula))).toBe(true);
      }),
      { seed, numRuns: runs * 3 },
    );
  });

  it("each that still holds is printed in both languages", () => {
    let printed = 0;
    fc.assert(
      fc.property(changed, ({ formula, after }) => {
        const is = read(after).value;
        if (!is) return;
        printed += 1;
        const was = formulaOf(formula);
        for (const language of ["en", "cy"] as const) {
          const text = scheduleText(named(was, "A"), named(is, "B"), language);
          expect(text).not.toMatch(/no difference|dim gwahaniaeth/);
          expect(text.split("\n").length).toBeGreaterThan(6);
        }
      }),
      { seed, numRuns: runs },
    );
    expect(printed).toBeGreaterThan(runs / 10);
  });

  it("a value of a figure is one change of figure and none of method", () => {
    const figured = fc.constantFrom(...samples).chain((formula) =>
      fc.record({
        formula: fc.constant(formulaOf(formula)),
        id: fc.constantFrom(...Object.keys(formula.figures as object)),
        value: fc.nat(99_999).map((pence) => (pence / 100).toFixed(2)),
      }),
    );
    fc.assert(
      fc.property(figured, ({ formula, id, value }) => {
        const was = formula.figures[id];
        if (!was || Number(was.value) === Number(value)) return;
        const after = { ...formula, figures: { ...formula.figures, [id]: { ...was, value } } };
        const { method, figures: ofFigures, words: ofWords } = differenceBetween(formula, after);
        expect([method, ofFigures.map((each) => each.id), ofWords]).toEqual([[], [id], []]);
      }),
      { seed, numRuns: runs },
    );
  });
});

import { describe, expect, test } from "vitest";
import type { Change } from "../../src/formula/change.ts";
import { told } from "../../src/formula/change-told.ts";
import { changeInWords } from "../../src/formula/difference-words.ts";
import type { Formula } from "../../src/formula/formula.ts";
import type { Language } from "../../src/language/text.ts";
import { figure, formulaOf, words, written } from "./written.ts";

const line = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" };
const read = formulaOf(written({ figures: { each: figure("5.00", "£/pupil") }, factors: [line] }));
const formula = ({ status, ...more }: { readonly status?: string }): Formula =>
  ({
    ...formulaOf(written({ figures: read.figures, factors: [line], ...more })),
    // A status that is new to the form is told as the file has it.
    ...(status ? { status } : {}),
  }) as Formula;
const readFor = (more: object = {}, period = "2023-24") => ({
  formula: formula(more),
  sources: { period: { name: period }, census: [] },
});
const change = (more: Partial<Change>): Change => ({
  part: "factors",
  id: "line",
  label: words("Line"),
  what: "changed",
  details: [],
  ...more,
});
const tell = (of: Partial<Change>, language: Language = "en", after: object = {}, aloud = true) =>
  told(change(of), aloud, { before: readFor(), after: readFor(after), language });

describe("a change as it is told", () => {
  test("names a part that has no words by its key, and shows what the file has of it", () => {
    expect(
      tell({ part: "tilt", id: undefined, label: undefined, details: [{ path: "", before: "1", after: "2" }] }),
    ).toEqual({ heading: "tilt", shape: "inline", rows: [{ label: "", before: "1", after: "2" }], inFile: "" });
  });

  test("reads nothing on from its heading where several things changed, or one that has a key of its own", () => {
    const status = { part: "status", id: undefined, label: undefined };
    const one = { path: "note", before: "a", after: "b" };
    expect(tell({ ...status, details: [one] }).shape).toBe("listed");
    expect(tell({ ...status, details: [{ ...one, path: "" }, one] }).shape).toBe("listed");
    expect(tell({ ...status, details: [] }).rows).toEqual([]);
  });

  test("reads on up to 20 letters, on both sides", () => {
    const [short, long] = ["2".repeat(20), "2".repeat(21)];
    const shape = (before: string, after: string) =>
      told(change({ part: "status", id: undefined, details: [{ path: "", before, after }] }), true, {
        before: readFor({ status: before }),
        after: readFor({ status: after }),
        language: "en",
      }).shape;
    expect([shape(short, short.replace("2", "1"))]).toEqual(["inline"]);
    expect([shape(short, long), shape(long, short)]).toEqual(["beside", "beside"]);
  });

  test("names what has other words than its id by both, and what has the same once", () => {
    const heading = (of: Partial<Change>, language?: Language) => tell({ part: "tilt", ...of }, language).heading;
    expect(heading({ id: "line", label: words("Line") })).toMatch(/: Line \(line\)$/);
    expect(heading({ id: "Line", label: words("Line") })).toMatch(/: Line$/);
    expect(heading({ id: "Line", label: words("Line") }, "cy")).toMatch(/: Line \(cy\)$/);
    expect(heading({ id: "line", label: undefined })).toMatch(/: line$/);
  });

  test("says from which place to which one moved, without its sentences", () => {
    const moved = { what: "moved", details: [{ path: "", before: "1", after: "12" }] } as const;
    expect(tell(moved).rows).toEqual([{ label: "place", before: "1", after: "12" }]);
    const [was, is] = [readFor(), readFor({ factors: [{ ...line, delegation: "delegated" }] })];
    expect(changeInWords(change(moved), was, is)).toEqual({ before: [], after: [] });
  });

  test("lists keys that have words, of members by no number, and shows the file's path where one has none", () => {
    const listed = tell({
      part: "workedExamples",
      id: "One",
      details: [{ path: "12.note.en", before: "a", after: "b" }],
    });
    expect(listed.shape).toBe("listed");
    expect(listed.rows).toEqual([{ label: "note, in English", before: "a", after: "b" }]);
    const known = { path: "note.en", before: "a", after: "b" };
    for (const path of ["tilt", "note.tilt", "note.1st", "note.x1"]) {
      const beside = tell({ part: "tilt", details: [known, { path, before: "1", after: undefined }] });
      expect([beside.shape, beside.rows]).toEqual(["beside", []]);
      expect(beside.inFile).toBe(`note.en: a → b; ${path}: 1 → (nothing)`);
    }
  });

  test("shows what the file has where no sentence says it, and reads aloud where one alone says something", () => {
    const whole = { path: "", before: "1", after: "2" };
    expect(tell({ part: "tilt", id: "one", details: [whole] }).rows).toEqual([{ label: "", before: "1", after: "2" }]);
    const held = { factors: [{ ...line, delegation: "delegated" }] };
    const rows = [{ label: "", before: "", after: "Delegated to the school." }];
    expect(tell({ details: [whole] }, "en", held)).toMatchObject({ shape: "beside", rows, inFile: "" });
    const note = { path: "note.en", before: "a", after: "b" };
    expect(tell({ details: [note] }, "en", held)).toMatchObject({ shape: "beside", rows, inFile: "note.en: a → b" });
  });

  test("shows words that changed in both languages in the one asked for, and those of one language as they are", () => {
    const [en, cy] = [
      { path: "note.en", before: "a", after: "b" },
      { path: "note.cy", before: "c", after: "d" },
    ];
    const shown = (details: Change["details"], language: Language) =>
      tell({ part: "tilt", details }, language).rows.map(({ before, after }) => `${before} ${after}`);
    expect(shown([cy, en], "en")).toEqual(["a b"]);
    expect(shown([cy, en], "cy")).toEqual(["c d"]);
    expect(shown([cy], "en")).toEqual(["c d"]);
  });

  test("reads a paper by its words in a figure alone, and as the file has it where it has none", () => {
    const rows = (part: string, path: string, after: string) =>
      tell({ part, id: "each", details: [{ path, before: "paper", after }] }).rows;
    expect(rows("figures", "paper", "other")).toEqual([{ label: "paper", before: "A paper", after: "other" }]);
    expect(rows("figures", "paper", "none")[0]?.after).toBe("not in a paper");
    expect(rows("tilt", "paper", "none")[0]?.before).toBe("paper");
    expect(rows("figures", "note", "x")[0]?.before).toBe("paper");
  });

  test.each(["figures", "papers", "workedExamples"])("says no more of what came to %s than its name", (part) => {
    const details = [{ path: "en", before: undefined, after: "x" }];
    expect(tell({ part, id: "new", what: "added", details }).rows).toEqual([]);
    expect(tell({ part, id: "new", what: "added", details }).shape).toBe("stated");
  });

  test("reads on from its heading where both values are short, and stands below it where one is long", () => {
    const covers = ["primary", "secondary"];
    const of = { part: "covers", id: undefined, label: undefined, details: [{ path: "", before: "a", after: "b" }] };
    expect(tell(of, "en", { covers }).shape).toBe("beside");
    expect(tell({ ...of, part: "status" }, "en", { status: "consulted" }).rows).toEqual([
      { label: "", before: "draft", after: "consulted on" },
    ]);
  });
});

describe("what two formulas say of a part", () => {
  const said = (of: Partial<Change>, after: object, before: object = {}) =>
    changeInWords(change({ label: undefined, ...of }), readFor(before), readFor(after));

  test("leaves out what both say, and keeps what is other in one language", () => {
    const renamed = { figures: { each: { ...figure("5.00", "£/pupil"), cy: "Arall" } } };
    expect(said({}, {})).toEqual({ before: [], after: [] });
    expect(said({}, renamed).after.map(({ cy }) => cy)).toEqual(["“Pupils (cy)” yn ôl y gwerth uned “Arall”."]);
    const inEnglish = { figures: { each: { ...figure("5.00", "£/pupil"), en: "Other" } } };
    expect(said({}, inEnglish).after.map(({ en }) => en)).toEqual(["“Pupils” at the unit value “Other”."]);
  });

  test("has nothing of a part that one of them has not, or that is not read aloud", () => {
    const added = { factors: [line, { ...line, id: "new", delegation: "delegated" }] };
    expect(said({ id: "new" }, added).before).toEqual([]);
    expect(said({ id: "new" }, added).after.map(({ en }) => en)).toEqual([
      "“Pupils” at the unit value “5.00”.",
      "Delegated to the school.",
    ]);
    expect(said({ part: "drivers", id: "none" }, {})).toEqual({ before: [], after: [] });
    expect(said({ part: "tilt" }, {})).toEqual({ before: [], after: [] });
  });

  test("has a driver of one of them alone, and protection of the period that changed", () => {
    const column = { ...words("Column"), column: "column", unit: "pupil" };
    const pupils = { ...words("Pupils"), column: "pupils", unit: "pupil" };
    const added = said({ part: "drivers", id: "column" }, { drivers: { pupils, column } });
    expect(added.before).toEqual([]);
    expect(added.after.map(({ en }) => en)).toEqual(["Column “column” of the counts file."]);
    const limits = { floor: "floor", overspend: "authority", surplus: "heldBack" };
    const figures = { each: figure("5.00", "£/pupil"), floor: figure("90", "%"), low: figure("80", "%") };
    const of = (floor: string) => ({
      figures,
      protection: [
        { ...limits, fundingPeriod: "2023-24" },
        { ...limits, fundingPeriod: "2024-25", floor },
      ],
    });
    const changed = said({ part: "protection", id: "2024-25" }, of("low"), of("floor"));
    expect(changed.after.map(({ en }) => en)).toEqual([expect.stringContaining("“80”")]);
    expect(said({ part: "protection", id: "2023-24" }, of("low"), of("floor"))).toEqual({ before: [], after: [] });
  });

  test("says for which system it is, and when protection ends", () => {
    expect(said({ part: "system", id: undefined }, { system: "sen" }).after).toHaveLength(1);
    const limits = { fundingPeriod: "2023-24", floor: "floor", overspend: "authority", surplus: "heldBack" };
    const figures = { each: figure("5.00", "£/pupil"), floor: figure("90", "%") };
    const ends = { figures, protection: [limits], protectionEnds: "2024-03-31" };
    expect(said({ part: "protectionEnds", id: undefined }, ends).after.map(({ en }) => en)).toEqual([
      "Transitional protection ends on 2024-03-31.",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { lowerFormula } from "../../src/formula/lower.ts";
import { formulaInWords } from "../../src/formula/words.ts";
import { problemsAsText } from "../../src/problem.ts";
import { cells, each, figures, shared, two } from "./cells.ts";
import { figure, formulaOf, read, words, written } from "./written.ts";

describe("what stands beside an allocation", () => {
  test("is never part of it: grants, and the notional part of its lines", () => {
    const grant = {
      ...each,
      id: "grant",
      conditions: words("To be spent by 31 March"),
    };
    const { at } = cells(
      { balance: { method: "unitValues" }, factors: [{ ...each, notional: "percentage" }], grants: [grant] },
      two,
    );
    expect(at("allocation")).toEqual(["46100", "23050"]);
    expect(at("grants")).toEqual(["46100", "23050"]);
    expect(at("withGrants")).toEqual(["92200", "46100"]);
    expect(at("notional")).toEqual(["18440", "9220"]);
  });

  test("adds the notional parts up as they are where no line is scaled", () => {
    const marked = { ...each, notional: "percentage" };
    const formula = formulaOf(written({ figures, factors: [marked, { ...marked, id: "again" }] }));
    expect(lowerFormula(formula, "2023-24").steps.find(({ id }) => id === "notional")?.expression).toEqual({
      is: "sum",
      terms: [
        { is: "column", id: "each.notional" },
        { is: "column", id: "again.notional" },
      ],
    });
  });

  test("has of the notional part what is allocated, where protection moves it", () => {
    const floor = { fundingPeriod: "2023-24", floor: "floor", overspend: "gainingSchools", surplus: "schoolsBelowCap" };
    const { at } = cells(
      {
        balance: { method: "sharePot", pot: "pot" },
        factors: [{ ...shared, notional: "percentage" }],
        protection: [floor],
      },
      // Formula shares of £40,000 and £20,000; the second keeps 90% of £30,000.
      [
        { pupils: "100", baseline: "20000" },
        { pupils: "50", baseline: "30000" },
      ],
    );
    expect(at("allocation")).toEqual(["33000", "27000"]);
    expect(at("notionalBefore")).toEqual(["16000", "8000"]);
    expect(at("notional")).toEqual(["13200", "10800"]);
  });

  test("is marked as a grant, and its workings as workings", () => {
    const grant = { id: "grant", kind: "shareOfPot", ...words("Grant"), by: "pupils", amount: "pot" };
    const conditions = words("To be spent by 31 March");
    const { having } = cells({ balance: { method: "unitValues" }, grants: [{ ...grant, conditions }] }, two);
    expect(having("grant")).toEqual(["grant", "grants", "withGrants"]);
    expect(having("line")).toEqual(["each"]);
    expect(having("working")).toContain("grant.whole");
  });

  test("may be workings alone, which come to no grant", () => {
    const points = { id: "points", kind: "score", ...words("Points"), of: [{ driver: "pupils", points: "point" }] };
    const { at, having } = cells(
      {
        balance: { method: "unitValues" },
        figures: { ...figures, point: figure("2", "point/pupil") },
        grants: [points],
      },
      two,
    );
    expect(at("points")).toEqual(["200", "100"]);
    expect(having("grant")).toEqual([]);
  });

  test("is named by its own line, and none is of what is no line", () => {
    const size = { id: "counted", kind: "worked", ...words("Counted"), sum: ["pupils"], notional: "percentage" };
    const again = { ...each, id: "again", ...words("Again"), notional: "percentage" };
    const formula = formulaOf(written({ figures, factors: [each, again] }));
    expect(
      lowerFormula(formula, "2023-24")
        .steps.filter(({ role }) => role === "notional")
        .map(({ id, label, factor }) => [id, label.en, label.cy, factor]),
    ).toEqual([
      ["again.notional", "Again: notional SEN", "Again (cy): AAA tybiannol", "again"],
      ["notional", "Notional SEN budget", "Cyllideb dybiannol AAA", undefined],
    ]);
    expect(problemsAsText(read(written({ figures, factors: [each, size] })).problems)).not.toBe("");
  });

  test("is a part of what scaling leaves of a line, which is what the school has", () => {
    const balance = { method: "scaled", pot: "pot", heldBack: "heldBack" };
    const twice = { ...each, id: "twice", notional: "percentage" };
    const { at } = cells({ balance, factors: [{ ...each, notional: "percentage" }, twice] }, [...two, { pupils: "0" }]);
    // £39,333.33 and £19,666.67 are left, half of it of each line: 40% of that.
    expect(at("scaled")).toEqual(["39333.33", "19666.67", "0"]);
    expect(at("each.notional")).toEqual(["7866.67", "3933.33", "0"]);
    expect(at("notional")).toEqual(["15733.34", "7866.66", "0"]);
  });

  test("is never more than scaling leaves of all lines, though each part is rounded by itself", () => {
    const balance = { method: "scaled", pot: "pot", heldBack: "heldBack" };
    const whole = { ...each, notional: "whole" };
    const parts = { balance, figures: { ...figures, whole: figure("100", "%") } };
    const { at } = cells({ ...parts, factors: [whole, { ...whole, id: "twice" }] }, two);
    expect(at("each.notional")).toEqual(["19666.67", "9833.34"]);
    expect(at("notional")).toEqual(["39333.33", "19666.67"]);
  });

  test("says that it is of the line as scaled", () => {
    const formula = (method: string) =>
      formulaOf(
        written({
          figures,
          factors: [{ ...each, notional: "percentage" }],
          balance: { method, pot: "pot", ...rest(method) },
        }),
      );
    const rest = (method: string) => (method === "unitValues" ? { surplus: "heldBack", shortfall: "authority" } : {});
    const said = (method: string) =>
      formulaInWords(formula(method), "2023-24", [])
        .main.map(({ says }) => says)
        .filter(({ en }) => en.includes("notional SEN"));
    expect(said("scaled")[0]?.en).toContain("is the part of it, once scaled, that counts as notional SEN");
    expect(said("scaled")[0]?.cy).toContain("yw'r rhan ohoni, wedi'i graddio, sy'n cyfrif");
    expect(said("unitValues")[0]?.en).toContain("is the part of it that counts as notional SEN");
  });

  test("goes by points among the grants, which are no money and have no conditions", () => {
    const points = { id: "points", kind: "score", ...words("Points"), of: [{ driver: "pupils", points: "point" }] };
    const half = { id: "half", kind: "worked", ...words("Half"), sum: ["points"] };
    const grant = { id: "grant", kind: "shareOfPot", ...words("Grant"), by: "half", amount: "pot" };
    const point = figure("2", "point/pupil");
    const parts = (conditions?: unknown) =>
      written({ figures: { ...figures, point }, factors: [each], grants: [points, half, { ...grant, conditions }] });
    expect(problemsAsText(read(parts(words("To be spent by 31 March"))).problems)).toBe("");
    expect(problemsAsText(read(parts()).problems)).toContain("the grant grant has no conditions");
  });
});

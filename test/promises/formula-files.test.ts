import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../../data-samples/generator/formulas.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { budgetName, budgetsOf, modelPeriod } from "../../src/model/budget-name.ts";
import { sum } from "../../src/money.ts";
import { budgetOf } from "../sample.ts";
import { sampleModel } from "./sample.ts";

const folder = join(repositoryRoot(), "formulas");
const files = readdirSync(folder).filter(
  (file) => file.endsWith(".json") && file !== "adopted.json" && file !== "formula.schema.json",
);
const { model } = loadModel(sampleModel).value!;
const budgets = budgetsOf(model).map((name) => {
  const named = modelPeriod(model, budgetName(name)!);
  return { name, file: "formula" in named ? basename(named.formula) : "" };
});

test("every formula file is a budget of the sample authority", () => {
  expect([...new Set(budgets.map(({ file }) => file))].sort()).toEqual(files.sort());
  expect(files.length).toBe(16);
});

describe.each(budgets)("$name, by $file", ({ name, file }) => {
  // A refusal, or a check that failed, is thrown.
  const { formula, allocation } = budgetOf(name, sampleModel);

  test("says in English and in Welsh that it is invented, and whose it is not", () => {
    expect(formula.note?.en).toContain("invented");
    expect(formula.note?.cy).toContain("dychmygol");
    if (!file.startsWith("option-")) return;
    expect(formula.status).toBe("draft");
    expect(`${formula.en} ${formula.note?.en}`).toMatch(/\(illustration\).*It is not \S.* formula\.$/);
    expect(`${formula.cy} ${formula.note?.cy}`).toMatch(/\(enghraifft\).*Nid fformiwla \S.* mohoni\.$/);
  });

  test("declares each paper that it cites, and an illustration says where its structure comes from", () => {
    for (const [id, { paper }] of Object.entries(formula.figures)) expect(formula.papers[paper], id).toBeDefined();
    const sources = Object.values(formula.papers).filter(
      ({ en, cy }) => /^Structure: /.test(en) && /^Strwythur: /.test(cy),
    );
    expect(sources.length > 0).toBe(file.startsWith("option-"));
    for (const { en, cy } of Object.values(formula.papers).filter((each) => !sources.includes(each))) {
      expect(en).toContain("invented");
      expect(cy).toContain("dychmygol");
    }
  });

  test("names in the schema an editor's help", () => {
    expect(JSON.parse(readFileSync(join(folder, file), "utf8")).$schema).toBe("formula.schema.json");
  });

  test("allocates to every school, and none has less than nothing", () => {
    const allocations = allocation.worked.columns.get("allocation") ?? [];
    expect(allocations.length).toBe(allocation.schools.length);
    expect(allocations.length).toBeGreaterThan(30);
    expect(allocations.every((each) => each.gt(0))).toBe(true);
    expect(sum(allocations).gt(2_000_000)).toBe(true);
  });
});

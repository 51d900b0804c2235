import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compare } from "../src/comparison/compare.ts";
import { grouped, inPounds } from "../src/money.ts";
import { budgetOf } from "./sample.ts";

const readme = readFileSync("README.md", "utf8");

it("the README follows its pupil to the figures that the engine gives", () => {
  const before = budgetOf("2022-23");
  const after = budgetOf("2023-24");
  const { allocation } = after;
  const school = allocation.schools.findIndex(({ number }) => number === "6992012");
  const at = (id: string) => allocation.worked.columns.get(id)?.[school];
  const change = compare(before, after);
  const row = change.comparable.findIndex(({ school: each }) => each.number === "6992012");
  const changed = (id: string) => change.change.worked.columns.get(id)?.[row];
  const pounds = (value: Parameters<typeof inPounds>[0] | undefined, places = 2) =>
    inPounds(value ?? (undefined as never), places);
  const figure = (id: string) => allocation.worked.figures.get(id);
  const said = [
    `one of ${at("junior")} in Years 3 to 6 and one of ${at("provision")} with`,
    `4 of the school's ${at("alnPoints")} ALN points; all schools have ${grouped(figure("need.counted")?.toFixed() ?? "")}`,
    `${pounds(figure("need.sum"))} of the pot is left for ALN points, so ${at("alnPoints")} of them bring ${pounds(at("need.exact"), 6)}`,
    `rounded down that is ${pounds(at("need.whole"))}`,
    `it has an odd penny: ${pounds(at("need"))}. The pupil's 4 points are ${pounds(
      at("need")
        ?.times(4)
        .div(at("alnPoints") ?? 0),
    )} of it`,
    `${pounds(at("alnco"))} + ${pounds(at("pupilNumbers"))} + ${pounds(at("deprivation"))} + ${pounds(at("need"))} = ${pounds(at("formulaShare"))}`,
    `the cap is ${pounds(at("upper"))}, ${figure("cap2023")}% of the school's baseline (${pounds(at("baseline"))}, stated for the whole year, and not its budget before): it takes ${pounds(at("formulaShare")?.minus(at("clipped") ?? 0))}.`,
    `The floors of others lack ${pounds(figure("toMeet"))}; schools pay in proportion to how far they stand above their baselines, ${pounds(figure("adjustment.counted"))} in all, and with ${pounds(at("room"))} of it the school pays ${pounds(at("adjustment"))}.`,
    `${pounds(at("clipped"))} − ${pounds(at("adjustment"))}: the allocation is ${pounds(at("allocation"))}`,
    `the school had ${pounds(changed("before"))} before: +${pounds(changed("change"))}, +${changed("percentage")?.toFixed(2)}%`,
  ];
  for (const sentence of said) expect(readme).toContain(sentence);
});

it("the README's pupil is on the line that it says", () => {
  const line = readFileSync("data-samples/plasc-2023.csv", "utf8").split("\n")[1701] ?? "";
  expect(line.startsWith("6992012,")).toBe(true);
  expect(line).toContain(",6,C,");
  expect(line).toContain(",School IDP,");
});

it("every file that the README links to is there", () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = ""]) => path);
  for (const path of links) expect(readFileSync(path).length).toBeGreaterThan(0);
  expect(links.length).toBeGreaterThan(15);
});

import { expect, test } from "vitest";
import { formulaInWords } from "../../src/formula/words.ts";
import { everyKind } from "./every-kind.ts";
import { figure, formulaOf, words, written } from "./written.ts";

/** Labels in this formula are the figures themselves, so that a sentence shows which figure it speaks of. */
const read = () => formulaInWords(formulaOf(everyKind), "2023-24", []).main;
const about = (id: string) => read().find((paragraph) => paragraph.about?.en === id)?.says;

test.each<[string, string]>([
  [
    "flat",
    "Each school has the same sum, “9600.00”; a school open for part of the year has a twelfth of it for each month.",
  ],
  [
    "byPhase",
    "Each school has the sum for its kind: “9600.00”, “9600.00”, “14400.00” and “14400.00”; a school open for part of the year has a twelfth of it for each month.",
  ],
  [
    "byMedium",
    "Each school has the sum for its kind: “9600.00”, “14400.00” and “9600.00”; a school open for part of the year has a twelfth of it for each month.",
  ],
  [
    "bySize",
    "Each school has a sum by its size, counted by “Size”: “9600.00” up to “150”; “14400.00” up to “420”; “9600.00” above that. A school open for part of the year has a twelfth of it for each month.",
  ],
  [
    "taperedSum",
    "Each school has a sum by its size, counted by “Size”: “14400.00” up to “150”, “9600.00” from “420” on, and in a straight line between the two. Only secondary schools have it. A school open for part of the year has a twelfth of it for each month.",
  ],
  ["banded", "Each school has a sum by “Size”, by the band it falls in: “9600.00” below “150”; “14400.00” from “150”."],
  [
    "bandedEach",
    "Each school has a unit value for each of “Pupils”, by the band it falls in: “461.00” below “150”; “3450.00” from “150”.",
  ],
  ["exception", "A stated sum at named schools: 6992001, “9600.00”: A reason."],
  ["each", "“Pupils” at the unit value “461.00”."],
  ["eachByPhase", "“Pupils” at the unit value of the school's phase, “461.00”, “461.00”, “3450.00” and “3450.00”."],
  ["eachDay", "“Pupils” at the unit value “3450.00”, divided by “365”."],
  ["base", "“Places” at a twelfth of “22360.00” a month."],
  ["need", "Each school is scored: “Pupils” at “4”; “Meals” at “4”."],
  ["worked0", "Worked out as: Pupils + Meals."],
  ["worked1", "Worked out as: Pupils − Meals."],
  ["worked2", "Worked out as: Pupils × 461.00."],
  ["worked3", "Worked out as: Meals × 461.00 ÷ Pupils, or 0 where Pupils is nothing."],
  ["worked4", "Worked out as: the larger of Pupils and 150."],
  ["worked5", "Worked out as: the smaller of Pupils and 420."],
  ["worked6", "Worked out as: Pupils, rounded up to a whole number."],
  ["worked7", "Worked out as: Pupils, rounded towards nothing to a multiple of 100."],
  ["worked8", "Worked out as: Meals."],
  ["worked9", "Worked out as: Pupils × 15 ÷ (100 × 150)."],
  ["worked10", "Worked out as: if 150 is more than Pupils: Pupils; otherwise: 0."],
  ["worked11", "Worked out as: if Phase is primary: Meals; otherwise: Pupils."],
  ["worked12", "Worked out as: if Language medium is Welsh or dual: 1; otherwise: 0."],
  [
    "worked13",
    "Worked out as: if Pupils is equal to 150 and Phase is primary and Language medium is Welsh: 1; otherwise: 0.",
  ],
  ["worked14", "Worked out as: if Pupils is more than 150 or Phase is primary: Meals; otherwise: 0."],
  ["worked15", "Worked out as: if Pupils is at least 420: 365; otherwise: if Pupils is at least 150: 1; otherwise: 0."],
  ["worked16", "Worked out as: total of Meals."],
  ["worked17", "Worked out as: number 1 in order of Meals, largest first."],
  ["worked18", "Worked out as: Pupils × 461.00."],
  [
    "byPercentage",
    "“15” is that percentage of what there is to allocate; it is shared between schools in proportion to “Meals”.",
  ],
  ["withinPhase", "“9600.00” is shared between primary and middle schools in proportion to “Meals”."],
  ["byAmount", "“9600.00” is shared between schools in proportion to “need”."],
  [
    "theRest",
    "All that the lines above leave of what there is to allocate is shared between schools in proportion to “need”.",
  ],
])("the factor %s says in a sentence what it does, and names each figure that it uses", (id, english) => {
  expect(about(id)?.en).toBe(english);
});

test("the Welsh sentence names the Welsh labels", () => {
  expect(about("bySize")?.cy).toBe(
    "Caiff pob ysgol swm yn ôl ei maint, a gyfrifir yn ôl “Size (cy)”: “9600.00 (cy)” hyd at “150 (cy)”; “14400.00 (cy)” hyd at “420 (cy)”; “9600.00 (cy)” uwchlaw hynny. Caiff ysgol sydd ar agor am ran o'r flwyddyn un rhan o ddeuddeg ohono am bob mis.",
  );
  expect(about("worked0")?.cy).toBe("Fe'i cyfrifir fel: Pupils (cy) + Meals (cy).");
  const quoted = read().flatMap(({ says }) => [...says.cy.matchAll(/“([^”]*)”/g)].map(([, label]) => label));
  expect(quoted.length).toBeGreaterThan(40);
  expect(quoted.filter((label) => !label?.endsWith("(cy)"))).toEqual([]);
});

test("before the factors stands the pot, and after them what protects, in the order it is done", () => {
  const general = read()
    .filter((paragraph) => paragraph.about === undefined)
    .map(({ says }) => says.en);
  expect(general).toEqual([
    "“2000000.00” less “1000.00” is what there is to allocate, and all of it is allocated.",
    "A school's baseline is a sum stated for it at a date (the Data sheet lists its parts). It is not the year before as this workbook has it, so a change from that year can be more than the floor or the cap allows.",
    "No school has less than “90”, a percentage of its baseline rounded up to the penny.",
    "No school has more than “135”, a percentage of its baseline rounded down to the penny.",
    "What the floors cost beyond what the caps bring in is met by the schools above their baseline, in proportion to how far above they are: no school at or below its baseline pays for another.",
    "What the caps bring in beyond what the floors cost goes to schools below their cap, in proportion to how far they are below.",
    "A school without a baseline keeps its formula share.",
  ]);
});

test("a school's own limit is in pounds, or a percentage of its baseline, and says which", () => {
  const worked = (id: string, parts: object) => ({ id, kind: "worked", ...words(id), ...parts });
  const formula = formulaOf(
    written({
      figures: { low: figure("90", "%"), high: figure("95", "%"), each: figure("100.00", "£/pupil") },
      factors: [
        worked("part", { choice: { when: { phase: ["primary"] }, gives: "low", otherwise: "high" } }),
        worked("most", { product: ["pupils", "each"], line: true }),
      ],
      protection: [
        { fundingPeriod: "2023-24", floor: "part", cap: "most", overspend: "authority", surplus: "schoolsBelowCap" },
      ],
    }),
  );
  const says = formulaInWords(formula, "2023-24", []).main.map((paragraph) => paragraph.says.en);
  expect(says.filter((each) => each.startsWith("No school"))).toEqual([
    "No school has less than “part”, a percentage of its baseline rounded up to the penny.",
    "No school with a baseline has more than “most”, rounded down to the penny.",
  ]);
});

test("protection ends, and in a period after its last day it has ended", () => {
  const formula = formulaOf({ ...everyKind, protectionEnds: "2024-03-31" });
  const last = (period: string) => formulaInWords(formula, period, []).main.at(-1)?.says;
  expect(last("2023-24")).toEqual({
    en: "Transitional protection ends on 2024-03-31.",
    cy: "Daw'r diogelu trosiannol i ben ar 2024-03-31.",
  });
  expect(last("2024-25")).toEqual({
    en: "Transitional protection ended on 2024-03-31: every school has its formula share.",
    cy: "Daeth y diogelu trosiannol i ben ar 2024-03-31: caiff pob ysgol ei chyfran o'r fformiwla.",
  });
});

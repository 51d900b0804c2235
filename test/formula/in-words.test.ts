import { describe, expect, test } from "vitest";
import type { Driver } from "../../src/formula/driver.ts";
import { driverSentence } from "../../src/formula/driver-sentence.ts";
import { formulaInWords } from "../../src/formula/words.ts";
import { figure, formulaOf, words, written } from "./written.ts";

const figures = {
  pot: figure("1000.00", "£"),
  reserve: { ...figure("50.00", "£"), ...words("The reserve") },
  each: figure("5.00", "£/pupil"),
  floor: { ...figure("90", "%"), ...words("The floor") },
  blend: { ...figure("75", "%"), ...words("The blend") },
};
const drivers = {
  pupils: {
    ...words("Pupils"),
    column: "pupils",
    unit: "pupil",
    note: words("As counted."),
    emptyBecause: words("None yet."),
  },
  last: { ...words("Pupils last year"), column: "last", unit: "pupil" },
  unread: { ...words("Read by nothing"), column: "unread", unit: "pupil" },
};
const line = { id: "line", kind: "perPupil", ...words("Line"), driver: "pupils", unitValue: "each" };
const other = { ...line, id: "other", ...words("Other") };
const balance = { method: "unitValues" };

const paragraphs = (parts: object, period = "2023-24") =>
  formulaInWords(formulaOf(written({ figures, drivers, balance, factors: [line, other], ...parts })), period, []);
/** What is said beside the lines, which say the same of each. */
const said = (parts: object, period?: string) =>
  paragraphs(parts, period)
    .main.map(({ says }) => says.en)
    .filter((sentence) => sentence !== "“Pupils” at the unit value “5.00”.");

describe("a balance in words", () => {
  const potSaid = "Each school has the sum of its lines at fixed unit values. “1000.00” is what there is for it.";
  const stated = { method: "unitValues", pot: "pot", surplus: "heldBack", shortfall: "authority" };
  const gaps = [
    "What is left is added to the sum held back.",
    "What is short is met by the authority, outside the pot.",
  ];

  test("of fixed unit values says where more and less goes, who may owe and what is in reserve", () => {
    expect(said({ balance: { ...stated, mayOwe: true, centralReserve: "reserve" } })).toEqual([
      potSaid,
      ...gaps,
      "Where the lines of a school come to less than nothing, it owes that sum.",
      "“The reserve” is kept by the authority for exceptional need: it is no part of the pot.",
    ]);
    expect(said({ balance: stated })).toEqual([potSaid, ...gaps]);
  });

  test("without a pot says that, and no more", () => {
    expect(said({})).toEqual(["Each school has the sum of its lines; there is no fixed pot."]);
  });
});

describe("protection in words", () => {
  const limits = { fundingPeriod: "2023-24", floor: "floor", overspend: "authority", surplus: "heldBack" };
  const protection = (more: object) => ({ protection: [{ ...limits, ...more }] });

  test("names the lines that it is on, and no other", () => {
    expect(said(protection({ lines: ["other"] }))[2]).toBe(
      "What is protected is “Other”; the other lines are as the formula gives them.",
    );
    expect(said(protection({})).join()).not.toContain("Other");
  });

  test("for each pupil names both counts", () => {
    expect(said(protection({ perPupil: { now: "pupils", before: "last" } }))[2]).toBe(
      "It is protected for each pupil: a school's baseline is taken at its pupils of now, “Pupils”, from those that it was for, “Pupils last year”.",
    );
    expect(said(protection({})).join()).not.toContain("Pupils last year");
  });

  test("ends on its last day, and has ended in a period that begins after it, not on it", () => {
    const ends = (protectionEnds: string, period: string) => said({ ...protection({}), protectionEnds }, period).at(-1);
    expect(ends("2024-03-31", "2023-24")).toBe("Transitional protection ends on 2024-03-31.");
    expect(ends("2024-03-31", "2024-25")).toBe(
      "Transitional protection ended on 2024-03-31: every school has its formula share.",
    );
    expect(said({ protectionEnds: undefined }).join()).not.toContain("rotection");
  });

  test("by a phase-in names the part that is still the baseline", () => {
    const phased = {
      protection: [{ fundingPeriod: "2023-24", blend: "blend" }],
      balance: { method: "sharePot", pot: "pot" },
      factors: [{ id: "rest", kind: "shareOfRemainder", ...words("Rest"), by: "pupils" }],
    };
    expect(said(phased).every((each) => each !== undefined)).toBe(true);
    expect(said(phased)).toContain(
      "The formula is phased in: “The blend” is the percentage of a school's share that is still its baseline, and the rest is its formula share; all are then taken alike up or down to what there is to allocate.",
    );
  });
});

test("what is beside a formula is read by its own steps", () => {
  const twice = { id: "twice", kind: "worked", ...words("Twice"), sum: ["pupils", "pupils"] };
  const beside = { ...line, id: "beside", ...words("Beside"), driver: "twice" };
  expect(
    paragraphs({ memorandum: [twice, beside] })
      .memorandum.map(({ says }) => says.en)
      .at(-1),
  ).toBe("“Twice” at the unit value “5.00”.");
});

describe("what is counted in words", () => {
  test("is every driver that something reads, with its note and why nobody is counted", () => {
    expect(paragraphs({}).drivers).toEqual([
      {
        about: words("Pupils"),
        says: { en: "Column “pupils” of the counts file.", cy: "Colofn “pupils” y ffeil gyfrifon." },
        note: { en: "As counted. None yet.", cy: "As counted. (cy) None yet. (cy)" },
      },
    ]);
    expect(paragraphs({}).main.map(({ note }) => note)).toEqual([undefined, undefined, undefined]);
  });

  const sentence = (driver: object) =>
    driverSentence({ ...words("A driver"), ...driver } as Driver, formulaOf(written({ figures, factors: [line] })), [])
      .en;

  test.each([
    [["1", "2", "3"], "1 to 3"],
    [["R", "1", "2"], "R to 2"],
    [["1", "2"], "1, 2"],
    [["3", "2", "1"], "3, 2, 1"],
    [["1", "2", "4"], "1, 2, 4"],
  ])("names the year groups %j as %s", (yearGroup, named) => {
    expect(sentence({ where: { yearGroup } })).toBe(
      `Pupils (year group: ${named}), counted in the latest spring census.`,
    );
  });

  test.each<[object, string]>([
    [
      { where: { provision: ["schoolIdp", "authorityIdp", "schoolAction"] } },
      "Pupils (provision: school-maintained IDP, LA-maintained IDP, School Action), counted in the latest spring census.",
    ],
    [
      { where: {}, partTime: "0.5" },
      "All funded pupils, counted in the latest spring census. A part-time pupil counts as 0.5.",
    ],
    [
      { where: {}, partTime: "recorded" },
      "All funded pupils, counted in the latest spring census. A part-time pupil counts as the fraction of full time that is recorded.",
    ],
    [
      { column: "c", unit: "class", asIfOpenAllYear: true },
      "Column “c” of the counts file. A school open for part of the year is counted as if it were open all year.",
    ],
    [{ column: "c", unit: "class", asIfOpenAllYear: false }, "Column “c” of the counts file."],
    [{ where: {}, average: 1 }, "All funded pupils, counted in the latest spring census."],
    [
      { where: {}, average: 2 },
      "All funded pupils, counted as the mean over the latest two spring censuses, or those of them that the school has.",
    ],
    [
      { where: {}, average: 3 },
      "All funded pupils, counted as the mean over the latest three spring censuses, or those of them that the school has.",
    ],
    [{ where: {}, ago: 1 }, "All funded pupils, counted in the spring census before the latest."],
  ])("of %j is a sentence", (driver, is) => {
    expect(sentence(driver)).toBe(is);
  });
});

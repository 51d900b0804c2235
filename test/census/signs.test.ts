import { describe, expect, test } from "vitest";
import { type CellReaders, cellReaders, Unreadable } from "../../src/census/cells.ts";
import { provisionCodes } from "../../src/census/codes.ts";
import { readMapping } from "../../src/census/index.ts";
import { vocabularyWith } from "../../src/census/mapping.ts";
import { needCodes, needs } from "../../src/census/needs.ts";
import { readJson } from "../../src/files/read-json.ts";
import { register, school } from "./counted.ts";

const readers = cellReaders("2022-02-15", register, vocabularyWith());

/** Every sign that can be typed or that a conversion leaves, and some that no page shows. */
const shown = [
  ..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~£€§¦¬°±·÷×¿«»‹›‘’‚“”„†‡•…‰™©®",
  ...[
    "+-",
    "＋",
    "﹢",
    "⁺",
    "₊",
    "➕",
    "﬩",
    "−",
    "–",
    "—",
    "‐",
    "\u2011",
    "¹",
    "²",
    "½",
    "\u0301",
    "\u0338",
    "\u20DD",
    "\u0000",
    "\u0007",
  ],
];
const unseen = [
  "\uFEFF",
  "\u200B",
  "\u200C",
  "\u200D",
  "\u2060",
  "\u00AD",
  "\uFE0F",
  "\uFE00",
  "\u200E",
  "\u200F",
].concat(["\u202A", "\u202C", "\u2066", "\u2069", "\u061C", "\u034F", "\u180E", "\u{E0100}"]);
const space = [" ", "\u00A0", "\u2009", "\u3000", "\t", "\n"];

/** Every spelling of every code of each kind of cell, and what it says there. */
const spellings: Readonly<Partial<Record<keyof CellReaders, readonly string[]>>> = {
  provision: provisionCodes.flatMap(({ texts }) => texts).filter((text) => text !== ""),
  needs: needs.flatMap((need) => {
    const { code, name, texts = [] } = needCodes[need];
    return [code, name.en, name.cy, ...texts];
  }),
  enrolment: ["C", "M", "S", "G", "Current", "Main", "Current Main", "Current (single registration)"].concat([
    "Main (dual registration)",
    "Subsidiary (dual registration)",
    "Guest pupil",
    "Presennol",
    "Prif",
    "Atodol",
    "Gwestai",
  ]),
  yearGroup: [
    "N1",
    "N2",
    "R",
    "1",
    "2",
    "9",
    "10",
    "11",
    "13",
    "14",
    "Year 1",
    "Yr 12",
    "Blwyddyn 11",
    "03",
    "Nursery 1",
  ].concat(["Reception", "Derbyn", "Meithrin 2"]),
  eal: ["A", "B", "C", "D", "E", "New to English", "Newydd i'r Saesneg", "Early acquisition", "Fluent", "Rhugl"],
  partTime: ["Y", "N", "P", "F", "PT", "FT", "Part-time", "Full-time", "Rhan-amser", "1", "0"],
  yes: ["Y", "N", "T", "F", "Yes", "No", "true", "false", "1", "0", "Ydy", "Nac ydy", "Oes", "Nac oes"],
  support: ["1", "2", "3", "4"],
  fullTimeEquivalent: ["0.5", "1", "0,25", "1.0"],
};

function said(kind: keyof CellReaders, cell: string): unknown {
  const read: unknown = readers[kind](cell);
  return read instanceof Unreadable ? "refused" : Array.isArray(read) ? read.join(";") : read;
}

/** A sign before, after and at every place within. */
function* with_(sign: string, text: string): Generator<string> {
  for (let at = 0; at <= text.length; at += 1) yield text.slice(0, at) + sign + text.slice(at);
}

describe.each(Object.entries(spellings) as [keyof CellReaders, readonly string[]][])("%s", (kind, texts) => {
  const known = new Map(texts.map((text) => [text.toLowerCase(), said(kind, text)]));

  test("every spelling is known", () => {
    expect([...known].filter(([, means]) => means === "refused")).toEqual([]);
  });

  test("with a sign too much is the same code, or refused, or another spelling typed in full", () => {
    const other: string[] = [];
    for (const text of texts) {
      const own = said(kind, text);
      for (const sign of [...shown, ...unseen, ...space])
        for (const cell of with_(sign, text)) {
          const means = said(kind, cell);
          const isFraction = kind === "fullTimeEquivalent" && /^\d?[.,]\d+$/.test(cell);
          if (means === "refused" || means === own || isFraction) continue;
          if (known.get(cell.toLowerCase()) !== means) other.push(`${JSON.stringify(cell)} is ${String(means)}`);
        }
    }
    expect(other).toEqual([]);
  }, 60_000);

  test("with a sign that no page shows is read as if it were not there", () => {
    const refused = texts.flatMap((text) =>
      unseen.flatMap((sign) => [...with_(sign, text)].filter((cell) => said(kind, cell) !== said(kind, text))),
    );
    expect(refused).toEqual([]);
  });
});

describe("School Action Plus", () => {
  test.each(["SA+", "sa+", "SA +", " SA+\u00A0", "\u200BSA+\uFE0F", "SA\u00AD+", "School Action+", "School Action +"])(
    "%j is read",
    (cell) => {
      expect(said("provision", cell)).toBe("schoolActionPlus");
    },
  );
  test.each([
    "SA+.",
    "SA+*",
    "'SA+'",
    "“SA+”",
    "SA＋",
    "SA⁺",
    "+SA",
    "SA+-",
    "S+A",
    "SA++",
    "SA.",
    "SA*",
    "P*",
    "P-",
    "(P)",
    "S/A",
  ])("%j is not understood", (cell) => {
    expect(said("provision", cell)).toBe("refused");
  });
});

test("two numbers do not become one", () => {
  expect(said("yearGroup", "1 1")).toBe("refused");
  expect(said("yearGroup", "Year 1 0")).toBe("refused");
});

describe("a mapping file's own codes", () => {
  const source = readJson(
    "mapping.json",
    JSON.stringify({
      format: 1,
      headings: { "Cod Ysgol": "school", "Needs *": "needs" },
      codes: {
        provision: {
          SA: "schoolIdp",
          "K*": "authorityIdp",
          q: "schoolIdp",
          "Q ": "authorityIdp",
        },
      },
    }),
  ).value;
  const words = vocabularyWith(source && readMapping(source).value);

  test.each([
    ["SA", "schoolIdp"],
    ["sa", "schoolIdp"],
    ["\u200BSA\u00AD", "schoolIdp"],
    ["SA+", "schoolActionPlus"],
    ["SA.", undefined],
    ["K*", "authorityIdp"],
    ["K", undefined],
    ["K**", undefined],
    ["", "none"],
    ["q", "schoolIdp"],
    ["Q", "authorityIdp"],
  ])("%j", (cell, means) => {
    expect(words.provision(cell)).toBe(means);
  });

  test("headings too, with no sign too much", () => {
    expect(words.field(" cod ysgol")).toBe("school");
    expect(words.field("Needs *")).toBe("needs");
    expect(words.field("Needs")).toBe("needs");
    expect(words.field("Enrolment\u200B Status")).toBe("enrolment");
    expect(words.field("Grw\u0302p Blwyddyn")).toBe("yearGroup");
  });
});

test("a school number, a date and a UPN are read whatever unseen signs stand around them", () => {
  expect(said("school", `\uFEFF${school}\u200B`)).toBe(school);
  expect(said("date", "17/01/2023\u200E")).toBe("2023-01-17");
  expect(said("date", "\u200B")).toBeUndefined();
});

test("a cell that is kept from Excel's numbers and dates is read as what it holds", () => {
  expect(said("school", `="${school}"`)).toBe(school);
  expect(said("date", '="17/01/2023"')).toBe("2023-01-17");
  expect(said("provision", '="SA+"')).toBe("schoolActionPlus");
  expect(said("provision", '="SA"+')).toBe("refused");
  expect(said("provision", '=""SA""')).toBe("refused");
});

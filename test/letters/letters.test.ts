import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasBrokenLetters, hasForeignLetters, isBrokenName } from "../../src/letters.ts";
import { codePages, savedAs, utf8ReadAs } from "./code-pages.ts";

const welsh = [..."âêîôûŵŷäëïöüẅÿáéíóúẃýàèìòùẁỳ"];

/** Each letter within a word, at its end, and as a capital among capitals. */
function wordsWith(letter: string): string[] {
  return [`P${letter}nt`, `Tre t${letter}`, `M${letter.toUpperCase()}R`];
}

/** Letters of which a word with one passes for a name, by how it was spoilt. */
function unseen(spoil: (text: string) => string, isSeen: (name: string) => boolean): string {
  return welsh
    .filter((letter) => !wordsWith(letter).every((word) => spoil(word) === word || isSeen(spoil(word))))
    .join("");
}

const asked = (name: string): boolean => isBrokenName(name) || hasForeignLetters(name);

describe("letters that were lost in a conversion", () => {
  test.each(Object.keys(codePages))("are known where UTF-8 was read as %s", (page) => {
    // ẅ as Windows-1250 is táş…, of letters alone: it is asked about.
    expect(unseen((text) => utf8ReadAs(page, text), asked)).toBe("");
    expect(unseen((text) => utf8ReadAs(page, text), isBrokenName)).toBe(page === "Windows-1250" ? "ẅ" : "");
  });

  // What is left stands in names as well: an apostrophe, a dash, a space, or a letter of Welsh.
  test.each([
    ["Mac Roman", "Windows-1252", "ëöÿíóà"],
    ["MS-DOS 437", "Windows-1252", "ûáàù"],
    ["MS-DOS 850", "Windows-1252", "êûëïáíýàèìù"],
    ["Windows-1252", "Windows-1250", ""],
    ["Windows-1250", "Windows-1252", ""],
  ])("are known where %s was read as %s, but for few", (from, to, few) => {
    expect(unseen((text) => savedAs(from, to, text), asked)).toBe(few);
  });

  test.each(["Môr", "Pen-y-bônt", "Llŷn", "Tŷ Gwyn", "Gŵyr", "Nant-y-bêl", "Llansîn", "Blaenau Ffestiniog, Dôl"])(
    "are known in %s, however it was spoilt",
    (name) => {
      const spoilt = [
        ...Object.keys(codePages).map((page) => utf8ReadAs(page, name)),
        ...["Mac Roman", "MS-DOS 437", "MS-DOS 850"].map((page) => savedAs(page, "Windows-1252", name)),
      ];
      expect(spoilt.filter((each) => each !== name && !isBrokenName(each))).toEqual([]);
    },
  );
});

describe("names that are written right are silent", () => {
  const schools = readFileSync("data-samples/schools.csv", "utf8").split("\n").slice(1);

  test("those of the sample", () => {
    expect(schools.length).toBeGreaterThan(30);
    expect(schools.filter(asked)).toEqual([]);
  });

  test("two hundred of places in Wales", () => {
    expect(new Set(places).size).toBeGreaterThanOrEqual(200);
    expect(places.filter((place) => !/[^\p{ASCII}]/u.test(place))).toEqual([]);
    expect([...places, ...places.map((place) => place.toUpperCase())].filter(asked)).toEqual([]);
  });

  test.each([
    "Ysgol “Y Bont”",
    "St Mary’s Church in Wales School",
    "Tre‘r Ddôl",
    "Ysgol Bro Dysynni – Tywyn",
    "Prys ?",
    "École Sainte-Thérèse",
    "O’Neill",
    "Ysgol y Môr (Môn)",
  ])("%s", (name) => {
    expect(asked(name)).toBe(false);
  });

  test("and so are names of pupils that have letters of other languages", () => {
    const pupils = [
      "Åse",
      "João",
      "Łukasz",
      "Žana",
      "Şahin",
      "Ængus",
      "BĂSESCU",
      "MĂRĂŞEŞTI",
      "Œuvré",
      "Ångström",
      "Đorđe",
      "SØRENSEN",
      "Mª José",
    ];
    expect(pupils.filter(hasBrokenLetters)).toEqual([]);
  });
});

test("a school's name with letters of neither language is asked about, and is not refused", () => {
  expect(["Ysgol Šárka", "Pęnt", "PÍnt", "Ysgol Ωmega"].map(hasForeignLetters)).toEqual([true, true, true, false]);
  expect(isBrokenName("Ysgol Šárka")).toBe(false);
});

const patterns = [
  (word: string) => `Ysgol ${word}`,
  (word: string) => `Pen-y-${word.toLowerCase()}`,
  (word: string) => `Tre'r ${word}`,
  (word: string) => `Llan${word.toLowerCase()}, ${word}`,
];
const words =
  "Môr Tŷ Gŵyr Bêl Mêl Tân Lôn Sîn Sŵn Pêl Iâ Llŷn Rhôs Gwên Cân Ffŵl Hŷn Caffè Naïf Sïon Glöyn Siân Siôn Dôl Crŷd Ŵyn Gŵydd Dŵr Clâs Môn Trôr Cŵn Bôn Gân Glân Hâf Nâd Pîn Tôn Ynys-yr-ŵyn Dyffryn-clŵyd Pâl Rhŷd Gwâl Tylôr Alwên Cwmbrân Carrôg Cilfái Rhosán".split(
    " ",
  );
const places = [
  ...[
    "Ynys Môn",
    "Tŷ-croes",
    "Tŷ-nant",
    "Cwm-brân",
    "Dôl-y-bont",
    "Llanfair-yng-Nghornwŷ",
    "Pentre-tŷ-gwyn",
    "Cas-gwentŵ",
  ],
  ...words.flatMap((word) => patterns.map((pattern) => pattern(word))),
];

import { describe, expect, test } from "vitest";
import {
  amount,
  atLeast,
  atMost,
  attribute,
  choice,
  column,
  compare,
  difference,
  figure,
  nthLargest,
  product,
  quotient,
  rounded,
  sum,
  total,
} from "../../../src/expression/build.ts";
import type { Expression } from "../../../src/expression/expression.ts";
import { wordsOf } from "../../../src/expression/words.ts";

const labels: Record<string, { en: string; cy: string }> = {
  pupils: { en: "Pupils", cy: "Disgyblion" },
  unitValue: { en: "Unit value", cy: "Gwerth uned" },
  pot: { en: "Pot", cy: "Cronfa" },
  cap: { en: "Cap", cy: "Uchafswm" },
};

const words = (expression: Expression) => [
  wordsOf(expression, "en", (id) => labels[id]!),
  wordsOf(expression, "cy", (id) => labels[id]!),
];

const [pupils, unitValue, pot, cap] = [column("pupils"), figure("unitValue"), figure("pot"), column("cap")];
const some = compare(pupils, "moreThan", amount("0"));

describe("a cell in words, in English and in Welsh", () => {
  test.each<[string, Expression, string, string]>([
    ["an amount of pounds", amount("1250.5", "£"), "£1,250.5", "£1,250.5"],
    ["a plain amount", amount("12", "month"), "12", "12"],
    ["a column", pupils, "Pupils", "Disgyblion"],
    ["a figure", pot, "Pot", "Cronfa"],
    ["a total", total("pupils"), "total of Pupils", "cyfanswm Disgyblion"],
    [
      "the n-th largest",
      nthLargest("pupils", amount("3")),
      "number 3 in order of Pupils, largest first",
      "rhif 3 yn nhrefn Disgyblion, y mwyaf yn gyntaf",
    ],
    ["a sum", sum(pupils, pot), "Pupils + Pot", "Disgyblion + Cronfa"],
    ["a difference", difference(pot, cap), "Pot − Cap", "Cronfa − Uchafswm"],
    ["a product", product(pupils, unitValue), "Pupils × Unit value", "Disgyblion × Gwerth uned"],
    [
      "a × ÷ chain",
      quotient(product(pupils, unitValue), pot),
      "Pupils × Unit value ÷ Pot",
      "Disgyblion × Gwerth uned ÷ Cronfa",
    ],
    [
      "a quotient that says what nothing gives",
      quotient(pot, product(pupils, unitValue), amount("0", "£")),
      "Pot ÷ (Pupils × Unit value), or £0 where Pupils × Unit value is nothing",
      "Cronfa ÷ (Disgyblion × Gwerth uned), neu £0 lle mae Disgyblion × Gwerth uned yn ddim",
    ],
    ["the larger of two", atLeast(pot, pupils), "the larger of Pot and Pupils", "y mwyaf o Cronfa a Disgyblion"],
    [
      "the smaller of two, before a vowel in Welsh",
      atMost(pot, cap),
      "the smaller of Pot and Cap",
      "y lleiaf o Cronfa ac Uchafswm",
    ],
    [
      "the larger of three",
      atLeast(pot, pupils, cap),
      "the larger of Pot, Pupils and Cap",
      "y mwyaf o Cronfa, Disgyblion ac Uchafswm",
    ],
    [
      "to the nearest penny",
      rounded(pot, 2, "nearest"),
      "Pot, rounded to the penny",
      "Cronfa, wedi'i dalgrynnu i'r geiniog",
    ],
    [
      "down to the penny",
      rounded(pot, 2, "down"),
      "Pot, rounded down to the penny",
      "Cronfa, wedi'i dalgrynnu i lawr i'r geiniog",
    ],
    [
      "up to six places",
      rounded(pot, 6, "up"),
      "Pot, rounded up to 6 decimal places",
      "Cronfa, wedi'i dalgrynnu i fyny i 6 lle degol",
    ],
    [
      "down to thousands",
      rounded(pot, -3, "down"),
      "Pot, rounded down to a multiple of 1,000",
      "Cronfa, wedi'i dalgrynnu i lawr i luosrif o 1,000",
    ],
    [
      "towards nothing to a whole number",
      rounded(pot, 0, "zero"),
      "Pot, rounded towards nothing to a whole number",
      "Cronfa, wedi'i dalgrynnu tuag at ddim i rif cyfan",
    ],
    [
      "a choice by two tests together",
      choice(some, choice(compare(cap, "equals", pot), pot, cap), cap),
      "if Pupils is more than 0 and Cap is equal to Pot: Pot; otherwise: Cap",
      "os yw Disgyblion yn fwy na 0 ac Uchafswm yn hafal i Cronfa: Cronfa; fel arall: Uchafswm",
    ],
    [
      "a choice of which a test inside gives something else at last",
      choice(some, choice(compare(cap, "equals", pot), pot, cap), unitValue),
      "if Pupils is more than 0: if Cap is equal to Pot: Pot; otherwise: Cap; otherwise: Unit value",
      "os yw Disgyblion yn fwy na 0: os yw Uchafswm yn hafal i Cronfa: Cronfa; fel arall: Uchafswm; fel arall: Gwerth uned",
    ],
    [
      "a choice by one test and either of two others",
      choice(some, choice(compare(cap, "equals", pot), pot, choice(compare(cap, "moreThan", pupils), pot, cap)), cap),
      "if Pupils is more than 0: if Cap is equal to Pot or Cap is more than Pupils: Pot; otherwise: Cap; otherwise: Cap",
      "os yw Disgyblion yn fwy na 0: os yw Uchafswm yn hafal i Cronfa neu Uchafswm yn fwy na Disgyblion: Cronfa; fel arall: Uchafswm; fel arall: Uchafswm",
    ],
    [
      "a choice by one test or both of two others",
      choice(some, pot, choice(compare(cap, "equals", pot), choice(compare(cap, "moreThan", pupils), pot, cap), cap)),
      "if Pupils is more than 0: Pot; otherwise: if Cap is equal to Pot and Cap is more than Pupils: Pot; otherwise: Cap",
      "os yw Disgyblion yn fwy na 0: Cronfa; fel arall: os yw Uchafswm yn hafal i Cronfa ac Uchafswm yn fwy na Disgyblion: Cronfa; fel arall: Uchafswm",
    ],
    [
      "a choice by either of two tests",
      choice(some, pot, choice(compare(cap, "equals", pot), pot, cap)),
      "if Pupils is more than 0 or Cap is equal to Pot: Pot; otherwise: Cap",
      "os yw Disgyblion yn fwy na 0 neu Uchafswm yn hafal i Cronfa: Cronfa; fel arall: Uchafswm",
    ],
    [
      "a choice after another that gives something else",
      choice(some, unitValue, choice(compare(cap, "equals", pot), pot, cap)),
      "if Pupils is more than 0: Unit value; otherwise: if Cap is equal to Pot: Pot; otherwise: Cap",
      "os yw Disgyblion yn fwy na 0: Gwerth uned; fel arall: os yw Uchafswm yn hafal i Cronfa: Cronfa; fel arall: Uchafswm",
    ],
    [
      "a choice",
      choice(some, pot, cap),
      "if Pupils is more than 0: Pot; otherwise: Cap",
      "os yw Disgyblion yn fwy na 0: Cronfa; fel arall: Uchafswm",
    ],
    ["at least", compare(pupils, "atLeast", amount("150")), "Pupils is at least 150", "Disgyblion o leiaf yn 150"],
    ["at most", compare(pupils, "atMost", amount("150")), "Pupils is at most 150", "Disgyblion heb fod yn fwy na 150"],
    [
      "a school's phase",
      attribute("phase", "primary", "middle"),
      "Phase is primary or middle",
      "Cyfnod yn cynradd neu canol",
    ],
    [
      "a school's language medium",
      attribute("medium", "Welsh"),
      "Language medium is Welsh",
      "Cyfrwng iaith yn Cymraeg",
    ],
  ])("%s", (_, expression, english, welsh) => {
    expect(words(expression)).toEqual([english, welsh]);
  });
});

describe("brackets stand where the sum would otherwise be another", () => {
  test.each<[Expression, string]>([
    [product(sum(pupils, cap), unitValue), "(Pupils + Cap) × Unit value"],
    [product(sum(pupils), unitValue), "Pupils × Unit value"],
    [quotient(difference(pot, cap), pupils), "(Pot − Cap) ÷ Pupils"],
    [difference(pot, sum(cap, pupils)), "Pot − (Cap + Pupils)"],
    [difference(difference(pot, cap), pupils), "Pot − Cap − Pupils"],
    [quotient(pot, sum(cap, pupils)), "Pot ÷ (Cap + Pupils)"],
    [quotient(pot, product(pupils, unitValue)), "Pot ÷ (Pupils × Unit value)"],
    [quotient(pot, quotient(pupils, cap)), "Pot ÷ (Pupils ÷ Cap)"],
    [product(pot, quotient(pupils, cap)), "Pot × Pupils ÷ Cap"],
    [product(pot, quotient(pupils, cap, pupils)), "Pot × (Pupils ÷ Cap, or Pupils where Cap is nothing)"],
    [quotient(pot, quotient(pupils, cap, pupils)), "Pot ÷ (Pupils ÷ Cap, or Pupils where Cap is nothing)"],
  ])("%#", (expression, english) => {
    expect(words(expression)[0]).toBe(english);
  });
});

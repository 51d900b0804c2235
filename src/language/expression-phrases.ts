import { grouped, type Towards } from "../money.ts";
import { attributeNames, attributeValues } from "./attributes.ts";
import { listedIn } from "./list.ts";
import type { Language } from "./text.ts";

/** Words for the few operations that have no sign. */
export interface ExpressionPhrases {
  amount(value: string, unit: string): string;
  total(of: string): string;
  nthLargest(of: string, n: string): string;
  ifZero(division: string, otherwise: string, divisor: string): string;
  largerOf(parts: readonly string[]): string;
  smallerOf(parts: readonly string[]): string;
  rounded(of: string, places: number, towards: Towards): string;
  choice(when: string, then: string, otherwise: string): string;
  atLeast(left: string, right: string): string;
  atMost(left: string, right: string): string;
  moreThan(left: string, right: string): string;
  equals(left: string, right: string): string;
  all(tests: readonly string[]): string;
  any(tests: readonly string[]): string;
  attribute(name: string, oneOf: readonly string[]): string;
}

function englishPlaces(places: number): string {
  if (places === 2) return "to the penny";
  if (places === 0) return "to a whole number";
  return places < 0 ? `to a multiple of ${tenTo(-places)}` : `to ${places} decimal places`;
}

function welshPlaces(places: number): string {
  if (places === 2) return "i'r geiniog";
  if (places === 0) return "i rif cyfan";
  return places < 0 ? `i luosrif o ${tenTo(-places)}` : `i ${places} lle degol`;
}

function tenTo(power: number): string {
  return grouped(`1${"0".repeat(power)}`);
}

const english: ExpressionPhrases = {
  amount: (value, unit) => (unit === "£" ? `£${value}` : value),
  total: (of) => `total of ${of}`,
  nthLargest: (of, n) => `number ${n} in order of ${of}, largest first`,
  ifZero: (division, otherwise, divisor) => `${division}, or ${otherwise} where ${divisor} is nothing`,
  largerOf: (parts) => `the larger of ${listedIn("en", parts)}`,
  smallerOf: (parts) => `the smaller of ${listedIn("en", parts)}`,
  rounded: (of, places, towards) =>
    `${of}, rounded ${{ nearest: "", down: "down ", up: "up ", zero: "towards nothing " }[towards]}${englishPlaces(places)}`,
  choice: (when, then, otherwise) => `if ${when}: ${then}; otherwise: ${otherwise}`,
  atLeast: (left, right) => `${left} is at least ${right}`,
  atMost: (left, right) => `${left} is at most ${right}`,
  moreThan: (left, right) => `${left} is more than ${right}`,
  equals: (left, right) => `${left} is equal to ${right}`,
  all: (tests) => tests.join(" and "),
  any: (tests) => tests.join(" or "),
  attribute: (name, oneOf) =>
    `${attributeNames[name]?.en ?? name} is ${oneOf.map((value) => attributeValues[value]?.en ?? value).join(" or ")}`,
};

const cymraeg: ExpressionPhrases = {
  amount: english.amount,
  total: (of) => `cyfanswm ${of}`,
  nthLargest: (of, n) => `rhif ${n} yn nhrefn ${of}, y mwyaf yn gyntaf`,
  ifZero: (division, otherwise, divisor) => `${division}, neu ${otherwise} lle mae ${divisor} yn ddim`,
  largerOf: (parts) => `y mwyaf o ${listedIn("cy", parts)}`,
  smallerOf: (parts) => `y lleiaf o ${listedIn("cy", parts)}`,
  rounded: (of, places, towards) =>
    `${of}, wedi'i dalgrynnu ${{ nearest: "", down: "i lawr ", up: "i fyny ", zero: "tuag at ddim " }[towards]}${welshPlaces(places)}`,
  choice: (when, then, otherwise) => `os yw ${when}: ${then}; fel arall: ${otherwise}`,
  atLeast: (left, right) => `${left} o leiaf yn ${right}`,
  atMost: (left, right) => `${left} heb fod yn fwy na ${right}`,
  moreThan: (left, right) => `${left} yn fwy na ${right}`,
  equals: (left, right) => `${left} yn hafal i ${right}`,
  all: (tests) => listedIn("cy", tests),
  any: (tests) => tests.join(" neu "),
  attribute: (name, oneOf) =>
    `${attributeNames[name]?.cy ?? name} yn ${oneOf.map((value) => attributeValues[value]?.cy ?? value).join(" neu ")}`,
};

export const expressionPhrases: Readonly<Record<Language, ExpressionPhrases>> = { en: english, cy: cymraeg };

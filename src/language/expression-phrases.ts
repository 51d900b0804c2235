import type { Towards } from "../money.ts";
import { attributeNames, attributeValues } from "./attributes.ts";
import { listedIn } from "./list.ts";
import type { Language } from "./text.ts";

/** Words for the few operations that have no sign. */
export interface ExpressionPhrases {
  amount(value: string, unit: string): string;
  total(of: string): string;
  nthLargest(of: string, n: string): string;
  largerOf(parts: readonly string[]): string;
  smallerOf(parts: readonly string[]): string;
  rounded(of: string, places: number, towards: Towards): string;
  choice(when: string, then: string, otherwise: string): string;
  atLeast(left: string, right: string): string;
  atMost(left: string, right: string): string;
  moreThan(left: string, right: string): string;
  attribute(name: string, oneOf: readonly string[]): string;
}

const english: ExpressionPhrases = {
  amount: (value, unit) => (unit === "£" ? `£${value}` : value),
  total: (of) => `total of ${of}`,
  nthLargest: (of, n) => `number ${n} in order of ${of}, largest first`,
  largerOf: (parts) => `the larger of ${listedIn("en", parts)}`,
  smallerOf: (parts) => `the smaller of ${listedIn("en", parts)}`,
  rounded: (of, places, towards) =>
    `${of}, rounded ${{ nearest: "", down: "down ", up: "up " }[towards]}${places === 2 ? "to the penny" : `to ${places} decimal places`}`,
  choice: (when, then, otherwise) => `if ${when}: ${then}; otherwise: ${otherwise}`,
  atLeast: (left, right) => `${left} is at least ${right}`,
  atMost: (left, right) => `${left} is at most ${right}`,
  moreThan: (left, right) => `${left} is more than ${right}`,
  attribute: (name, oneOf) =>
    `${attributeNames[name]?.en ?? name} is ${oneOf.map((value) => attributeValues[value]?.en ?? value).join(" or ")}`,
};

const cymraeg: ExpressionPhrases = {
  amount: english.amount,
  total: (of) => `cyfanswm ${of}`,
  nthLargest: (of, n) => `rhif ${n} yn nhrefn ${of}, y mwyaf yn gyntaf`,
  largerOf: (parts) => `y mwyaf o ${listedIn("cy", parts)}`,
  smallerOf: (parts) => `y lleiaf o ${listedIn("cy", parts)}`,
  rounded: (of, places, towards) =>
    `${of}, wedi'i dalgrynnu ${{ nearest: "", down: "i lawr ", up: "i fyny " }[towards]}${places === 2 ? "i'r geiniog" : `i ${places} lle degol`}`,
  choice: (when, then, otherwise) => `os yw ${when}: ${then}; fel arall: ${otherwise}`,
  atLeast: (left, right) => `${left} o leiaf yn ${right}`,
  atMost: (left, right) => `${left} heb fod yn fwy na ${right}`,
  moreThan: (left, right) => `${left} yn fwy na ${right}`,
  attribute: (name, oneOf) =>
    `${attributeNames[name]?.cy ?? name} yn ${oneOf.map((value) => attributeValues[value]?.cy ?? value).join(" neu ")}`,
};

export const expressionPhrases: Readonly<Record<Language, ExpressionPhrases>> = { en: english, cy: cymraeg };

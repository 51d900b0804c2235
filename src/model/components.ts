import type { Formula } from "../formula/formula.ts";
import { protectionIn } from "../formula/periods.ts";
import { inPounds, sum } from "../money.ts";
import { isNearly, spellingKey } from "../names-alike.ts";
import { type Checked, listed, type Problem, type Query, quoted, someSchools } from "../problem.ts";
import type { BaselineRow } from "./read-stated.ts";

/** The baseline's rows, and what to call the file and the schools of them. */
export interface BaselineOf {
  readonly file: string;
  readonly rows: readonly BaselineRow[];
  readonly nameOf: (school: string) => string;
}

/**
 * The components of a baseline beside those that protection starts from. One that is typed otherwise at one school stands against nothing there, and its cap is a
 * percentage of £0.00.
 */
export function componentsBeside(formula: Formula, period: string, baseline: BaselineOf): Checked<never> {
  const protection = protectionIn(formula, period);
  if (!protection || baseline.rows.length === 0) return { value: undefined, problems: [] };
  const known = [...new Set(baseline.rows.map(({ component }) => component))];
  const named = protection.components;
  if (named === undefined) return { value: undefined, problems: [], queries: twoSpellings(known, baseline) };
  const unknown = named.filter((each) => !known.includes(each));
  if (unknown.length > 0) return { value: undefined, problems: [unknownComponents(unknown, known, formula, period)] };
  const others = known.filter((each) => !named.includes(each));
  const near = others.flatMap((component) => {
    const meant = named.find((each) => isSpelledAs(component, each)) ?? named.find((each) => isNearly(component, each));
    return meant === undefined ? [] : [{ component, meant }];
  });
  const isOne = ({ component, meant }: Near): boolean => isSpelledAs(component, meant);
  return {
    value: undefined,
    problems: near.filter(isOne).map((each) => writtenOtherwise(each, baseline)),
    queries: [
      ...near.filter((each) => !isOne(each)).map((each) => nearly(each, baseline)),
      ...withoutComponent(named, near, baseline),
    ],
  };
}

function isSpelledAs(one: string, other: string): boolean {
  return spellingKey(one) === spellingKey(other);
}

/** A component of the file, and the one of the formula that is likely to be meant. */
interface Near {
  readonly component: string;
  readonly meant: string;
}

/** A component that the baseline file has not would protect against nothing. */
function unknownComponents(
  unknown: readonly string[],
  known: readonly string[],
  { id }: Formula,
  period: string,
): Problem {
  return {
    kind: "model/unknown-component",
    says: `protection in ${id} for ${period} starts from ${listed(unknown.map(quoted), "and")}, and the baseline file has no such component`,
    advice: [`It has ${listed(known.map(quoted), "and")}.`, "Correct the components in the formula, or the file."],
  };
}

function writtenOtherwise({ component, meant }: Near, baseline: BaselineOf): Problem {
  return {
    kind: "model/component-written-otherwise",
    file: baseline.file,
    says: `the component ${quoted(component)} is written otherwise than ${quoted(meant)}, which protection starts from`,
    advice: [
      `It stands at ${placesOf(component, baseline)}, and would not be counted.`,
      `Write ${quoted(meant)} in those rows.`,
    ],
  };
}

function nearly({ component, meant }: Near, baseline: BaselineOf): Query {
  return {
    kind: "query/component-nearly",
    file: baseline.file,
    at: component,
    value: inSchools(schoolsOf(component, baseline)),
    says: `the component ${quoted(component)} is nearly ${quoted(meant)}, which protection starts from`,
    advice: [
      `It stands at ${placesOf(component, baseline)}, and is not counted.`,
      `If ${quoted(meant)} is meant, write that in those rows. If it is another component, nothing need be done.`,
    ],
  };
}

/** Schools that have rows and none of the components: each has a baseline of £0.00, and is no new school. */
function withoutComponent(named: readonly string[], near: readonly Near[], baseline: BaselineOf): Query[] {
  const said = [...named, ...near.map(({ component }) => component)];
  const having = new Set(baseline.rows.filter(({ component }) => said.includes(component)).map(({ school }) => school));
  const without = [...new Set(baseline.rows.map(({ school }) => school))].filter((school) => !having.has(school));
  if (without.length === 0) return [];
  const components = listed(named.map(quoted), "or");
  return [
    {
      kind: "query/no-component",
      file: baseline.file,
      at: baseline.file,
      value: inSchools(without),
      says: `${someSchools(without.map(baseline.nameOf), (others) => `${others} more`)} ${without.length === 1 ? "has" : "have"} other rows and none of ${components}`,
      advice: [
        `${without.length === 1 ? "Its" : "Their"} baseline is £0.00: protection starts from ${components}.`,
        "Add the row, with 0.00 where a school had nothing. If it is right, nothing need be done.",
      ],
    },
  ];
}

/** One component that is spelled in two ways is one, and no money is lost where all are added up; at one school it may stand twice. */
function twoSpellings(known: readonly string[], baseline: BaselineOf): Query[] {
  const size = (component: string): number => schoolsOf(component, baseline).length;
  // The one that most schools have is taken for the right one.
  const sorted = [...known].sort((a, b) => size(b) - size(a));
  return sorted.flatMap((component, i): Query[] => {
    const meant = sorted.slice(0, i).find((each) => isNearly(component, each));
    if (meant === undefined) return [];
    const schools = schoolsOf(component, baseline);
    const both = schools.filter((school) => schoolsOf(meant, baseline).includes(school));
    return [
      {
        kind: "query/component-two-ways",
        file: baseline.file,
        at: component,
        value: inSchools(schools),
        says: `the component ${quoted(component)} is nearly ${quoted(meant)}: it stands at ${placesOf(component, baseline)}`,
        advice: [
          ...(both.length > 0
            ? [
                `Both stand at ${someSchools(both.map(baseline.nameOf), (others) => `${others} more`)}, and both are counted there.`,
              ]
            : []),
          `If they are one component, write ${quoted(meant)} in both. If they are two, nothing need be done.`,
        ],
      },
    ];
  });
}

function inSchools(schools: readonly string[]): string {
  return schools.length === 1 ? (schools[0] ?? "") : `${schools.length} schools`;
}

function schoolsOf(component: string, { rows }: BaselineOf): string[] {
  return rows.filter((row) => row.component === component).map(({ school }) => school);
}

function placesOf(component: string, { rows, nameOf }: BaselineOf): string {
  const those = rows.filter((row) => row.component === component);
  const all = inPounds(sum(those.map(({ amount }) => amount)));
  const named = those.map(({ school, amount }) => `${nameOf(school)} (${inPounds(amount)})`);
  return `${someSchools(named, (others) => `${others} more`)}${those.length > 1 ? `, ${all} in all` : ""}`;
}

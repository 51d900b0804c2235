import { attributeValues } from "../../language/attributes.ts";
import { comparedSentences, comparedWords } from "../../language/compared-words.ts";
import type { Text } from "../../language/text.ts";
import { dividedWords } from "../../language/workbook/divided.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { type ComparedLayout, knowsPupils, shownCluster } from "../compared/layout.ts";
import type { Context } from "../context.ts";
import { dash } from "../divided.ts";
import type { Group } from "./group-rows.ts";

/** The schools compared by one attribute, in the order that attributes have. */
export function attributeGroups(context: Context, compared: ComparedLayout, attribute: "phase" | "medium"): Group[] {
  const { comparable } = context.comparison;
  const values = [...new Set(comparable.map(({ school }) => school[attribute]))].sort((a, b) => order(a) - order(b));
  return values.map((value) => {
    const label = context.in(attributeValues[value] ?? { en: value, cy: value });
    return {
      label,
      where: `${compared.column(attribute)},"${label}"`,
      has: (i) => comparable[i]?.school[attribute] === value,
    };
  });
}

const groupOrder = Object.keys(attributeValues);
function order(value: string): number {
  return groupOrder.indexOf(value);
}

/** The schools compared by cluster; none where the schools file has no clusters. */
export function clusterGroups({ comparison }: Context, compared: ComparedLayout): Group[] {
  const clusters = comparison.comparable.map(({ school }) => shownCluster(school.cluster));
  const range = compared.clusters;
  if (range === undefined) return [];
  return [...new Set(clusters)].sort().map((label) => ({
    label,
    where: `${range},"=${asCriterion(label)}"`,
    has: (i) => clusters[i] === label,
  }));
}

/** In a criterion a star, a question mark and a tilde stand for others, unless a tilde stands before them. */
function asCriterion(text: string): string {
  return text.replace(/[~*?]/g, (sign) => `~${sign}`).replaceAll('"', '""');
}

/** The last number of pupils of each band but the largest: one form of entry to year 6, two, and the sizes of secondary schools. */
const bandEnds = [100, 210, 420, 1000];

/** The schools compared by their pupils on roll; bands that nobody is in are left out. */
export function sizeGroups(context: Context, compared: ComparedLayout): Group[] {
  const { pupils } = context.comparison;
  if (!knowsPupils(context)) return [];
  const range = compared.range("pupils");
  const bands = [undefined, ...bandEnds].map((above, i): Group & { readonly isEmpty: boolean } => {
    const upTo = bandEnds[i];
    const has = (school: number): boolean => {
      const number = pupils[school];
      return number !== undefined && (above === undefined || number > above) && (upTo === undefined || number <= upTo);
    };
    const tests = [
      above === undefined ? [] : [`${range},">${above}"`],
      upTo === undefined ? [] : [`${range},"<=${upTo}"`],
    ];
    return {
      label: context.in(bandLabel(above, upTo)),
      where: tests.flat().join(","),
      has,
      isEmpty: !pupils.some((_, school) => has(school)),
    };
  });
  const unknown: Group = {
    label: context.in(dividedWords.pupilsNotKnown),
    where: `${range},"=${dash}"`,
    has: (school) => pupils[school] === undefined,
  };
  return [...bands.filter(({ isEmpty }) => !isEmpty), ...(pupils.includes(undefined) ? [unknown] : [])];
}

function bandLabel(above: number | undefined, upTo: number | undefined): Text {
  if (upTo === undefined) return comparedSentences.moreThan(above ?? 0);
  return above === undefined ? comparedSentences.upTo(upTo) : comparedSentences.between(above + 1, upTo);
}

/** The sections of groups that the summary has, each with its title. */
export function allGroups(context: Context, compared: ComparedLayout): (readonly [Text, readonly Group[]])[] {
  const all = [
    [workbookWords.byPhase, attributeGroups(context, compared, "phase")],
    [workbookWords.byMedium, attributeGroups(context, compared, "medium")],
    [comparedWords.bySize, sizeGroups(context, compared)],
    [comparedWords.byCluster, clusterGroups(context, compared)],
  ] as const;
  return all.filter(([, groups]) => groups.length > 0);
}

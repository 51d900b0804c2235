import { z } from "zod";
import {
  amount,
  attribute,
  choice,
  column,
  compare,
  figure,
  nothing,
  product,
  quotient,
  sum,
} from "../../expression/build.ts";
import type { Expression } from "../../expression/expression.ts";
import { labels } from "../../language/labels.ts";
import { sentences } from "../../language/sentences.ts";
import { decimal } from "../../money.ts";
import { media, phases } from "../../school/school.ts";
import { pencePlaces, type Step } from "../sheet.ts";
import { byKind, type FactorFinding, type FactorKind, factorBase, labelOf, mostParts, name } from "./factor.ts";
import { lineOf } from "./line.ts";
import { taper, taperFindings, taperSteps } from "./taper.ts";

const band = z.strictObject({ upTo: name.optional(), amount: name });

/** The same sum to each eligible school: flat, by phase, by language medium, by bands of size, or tapered between two sizes; by twelfths for part of a year. */
export const lumpSum = z
  .strictObject({
    ...factorBase,
    kind: z.literal("lumpSum"),
    amount: name.optional(),
    byPhase: z.partialRecord(z.enum(phases), name).optional(),
    byMedium: z.partialRecord(z.enum(media), name).optional(),
    bySize: z.strictObject({ driver: name, bands: z.array(band).min(2).max(mostParts) }).optional(),
    tapered: taper.optional(),
  })
  .refine(
    (factor) => ways(factor).length === 1,
    "must have one of amount, byPhase, byMedium, bySize and tapered, and only one",
  )
  .refine(
    ({ bySize }) => bySize?.bands.every((each, i, all) => (each.upTo === undefined) === (i === all.length - 1)) ?? true,
    "every band has an upTo but the last, which takes every larger school",
  );
export type LumpSum = z.infer<typeof lumpSum>;

function ways({
  amount,
  byPhase,
  byMedium,
  bySize,
  tapered,
}: { [K in "amount" | "byPhase" | "byMedium" | "bySize" | "tapered"]?: unknown }): unknown[] {
  return [amount, byPhase, byMedium, bySize, tapered].filter((way) => way !== undefined);
}

export const lumpSumKind: FactorKind<LumpSum> = {
  names: (factor) => ({
    figures: [
      ...(factor.amount ? [factor.amount] : []),
      ...Object.values(factor.byPhase ?? {}),
      ...Object.values(factor.byMedium ?? {}),
      ...(factor.bySize?.bands.flatMap((each) => (each.upTo ? [each.upTo, each.amount] : [each.amount])) ?? []),
      ...(factor.tapered
        ? [factor.tapered.from, factor.tapered.to, factor.tapered.amountAtFrom, factor.tapered.amountAtTo]
        : []),
    ],
    columns: [factor.bySize, factor.tapered].flatMap((way) => (way ? [way.driver] : [])),
  }),
  findings: ({ bySize, tapered }, valueFor) => [...sizeFindings(bySize, valueFor), ...taperFindings(tapered, valueFor)],
  lower: (factor, lowering) => {
    const before = factor.tapered ? taperSteps(factor, factor.tapered, lowering) : [];
    const fullYear: Step = {
      id: `${factor.id}.amount`,
      per: "school",
      label: labels.amount(labelOf(factor)),
      unit: "£",
      places: pencePlaces,
      role: "working",
      expression: amountOf(factor),
      factor: factor.id,
    };
    const byTwelfths = quotient(product(column(fullYear.id), column("monthsOpen")), amount("12", "month"));
    return lineOf(factor, byTwelfths, lowering, [...before, fullYear]);
  },
  sentence: (factor, { figureLabel, column: columnAt }) => {
    if (factor.bySize) {
      const { driver, bands } = factor.bySize;
      return sentences.lumpSumBySize(
        columnAt(driver).label,
        bands.map((each) => ({
          upTo: each.upTo ? figureLabel(each.upTo) : undefined,
          amount: figureLabel(each.amount),
        })),
      );
    }
    if (factor.tapered) {
      const { driver, from, to, amountAtFrom, amountAtTo, phases: eligible } = factor.tapered;
      return sentences.lumpSumTapered(
        columnAt(driver).label,
        figureLabel(from),
        figureLabel(amountAtFrom),
        figureLabel(to),
        figureLabel(amountAtTo),
        eligible,
      );
    }
    return factor.amount
      ? sentences.lumpSum(figureLabel(factor.amount))
      : sentences.lumpSumBy(amountsByKind(factor).map(([, id]) => figureLabel(id)));
  },
};

function amountOf({ id, amount: flat, byPhase, byMedium, bySize, tapered }: LumpSum): Expression {
  if (flat) return figure(flat);
  if (tapered) {
    const along = sum(figure(tapered.amountAtFrom), column(`${id}.taper`));
    return tapered.phases ? choice(attribute("phase", ...tapered.phases), along, nothing) : along;
  }
  if (bySize) {
    const [last, ...smaller] = [...bySize.bands].reverse();
    return smaller.reduce(
      (larger, each) =>
        choice(compare(column(bySize.driver), "atMost", figure(each.upTo ?? "")), figure(each.amount), larger),
      figure(last?.amount ?? ""),
    );
  }
  const attributeName = byPhase ? "phase" : "medium";
  return amountsByKind({ byPhase, byMedium }).reduceRight<Expression>(
    (otherwise, [value, id]) => choice(attribute(attributeName, value), figure(id), otherwise),
    nothing,
  );
}

function amountsByKind({ byPhase, byMedium }: Pick<LumpSum, "byPhase" | "byMedium">): [string, string][] {
  return byPhase ? byKind(byPhase, phases) : byKind(byMedium ?? {}, media);
}

/** Each band must reach further than the one before it. */
function sizeFindings(bySize: LumpSum["bySize"], valueFor: (figure: string) => string): FactorFinding[] {
  const ends = (bySize?.bands ?? []).flatMap(({ upTo }) =>
    upTo === undefined ? [] : [{ upTo, value: decimal(valueFor(upTo)) }],
  );
  return ends.flatMap(({ upTo, value }, i) => {
    const before = ends[i - 1];
    if (!before?.value || !value || value.gt(before.value)) return [];
    return [
      {
        path: ["bySize", "bands", i],
        kind: "formula/band-overlap",
        says: `${upTo} is ${value.toFixed()}, no more than ${before.upTo} before it`,
        advice: ["Let each band reach further than the one before it."],
      },
    ];
  });
}

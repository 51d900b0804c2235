import { censusesUsed } from "../../formula/censuses-read.ts";
import { censusChecks } from "../../language/census-checks.ts";
import { censusWords } from "../../language/census-words.ts";
import { ledgerWords } from "../../language/ledger-words.ts";
import { queryLabels, queryNameOf } from "../../language/query-labels.ts";
import { queryWords } from "../../language/query-words.ts";
import { statusWords } from "../../language/workbook/statuses.ts";
import { workbookWords } from "../../language/workbook-words.ts";
import { type Asked, budgetQueries, censusQueries } from "../../model/queries.ts";
import { Decimal } from "../../money.ts";
import type { Register } from "../../school/read-schools.ts";
import type { Context } from "../context.ts";
import type { BudgetLayout } from "../layout.ts";
import { number, type RowPlan, text } from "../plan.ts";
import { headings } from "../section-rows.ts";

/** What a budget takes to be so beside its files: censuses that may still change, and answers to what checks of a census asked. */
export function assumptionRows(context: Context, layout: BudgetLayout): RowPlan[] {
  const { budget, name } = layout;
  const says = [...(budget.modelledOn ? [context.in(budget.modelledOn)] : []), ...unsettled(context, layout)];
  const answers = answerRows(context, layout);
  const isNone = says.length === 0 && answers.length === 0;
  // Estimates stand under a title of their own.
  if (isNone && budget.sources.adjustments.length > 0) return [];
  return [
    { cells: [text("section", `${name}: ${context.in(workbookWords.assumptions)}`)] },
    ...says.map((each) => ({ cells: [text("label", context.in(workbookWords.assumption)), text("label", each)] })),
    ...(isNone ? [{ cells: [text("note", context.in(workbookWords.noAssumptions))] }] : []),
    ...answers,
    { cells: [] },
  ];
}

/** Censuses that the formula reads and that are not final. */
function unsettled(context: Context, { budget: { formula, sources } }: BudgetLayout): string[] {
  return censusesUsed(formula, sources.census)
    .filter(({ status }) => status !== "final")
    .map(
      ({ date, status }) =>
        `${context.in(ledgerWords.census)} ${date}: ${context.in(statusWords[status] ?? { en: status, cy: status })}`,
    );
}

/** Each query that somebody answered, with who and why: what it is about stands as it is. */
function answerRows(context: Context, { budget, name }: BudgetLayout): RowPlan[] {
  const { register } = budget.sources;
  const ofCensuses = censusQueries([budget]).flatMap(({ answer, ...asked }) =>
    answer
      ? [
          {
            ...{ answer, whose: whose(context, asked, register), found: context.in(censusChecks[asked.check].label) },
            ...{ records: asked.records, census: asked.census },
          },
        ]
      : [],
  );
  const ofBudget = budgetQueries([budget]).flatMap(({ answer, query: { at, kind, value } }) =>
    answer
      ? [
          {
            answer,
            whose: `${at} ${register.get(at)?.name ?? ""}`.trimEnd(),
            found: `${context.in(queryLabels[queryNameOf(kind)])}: ${value}`,
            records: 0,
            census: "",
          },
        ]
      : [],
  );
  const answered = [...ofCensuses, ...ofBudget];
  if (answered.length === 0) return [];
  const { census, school, records } = ledgerWords;
  return [
    { cells: [text("label", `${name}: ${context.in(workbookWords.answers)}`)], spans: [{ column: 0, columns: 7 }] },
    headings(context, school, queryWords.check, records, census, queryWords.answeredBy, "", queryWords.answer),
    ...answered.map((asked) => ({
      cells: [
        text("label", asked.whose),
        text("label", asked.found),
        asked.records > 0 ? number("record", "whole", new Decimal(asked.records)) : undefined,
        text("afterNumber", asked.census),
        text("label", asked.answer.answeredBy),
        undefined,
        text("label", context.in(asked.answer.reason)),
      ],
    })),
  ];
}

/** The school; the file as a whole, or all schools together. */
function whose(context: Context, { school, first }: Pick<Asked, "school" | "first">, register: Register): string {
  if (school !== "") return `${school} ${register.get(school)?.name ?? ""}`;
  return first?.file ?? context.in(censusWords.allSchools);
}

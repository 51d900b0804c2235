import { dependencies } from "../expression/dependencies.ts";
import { unitOf } from "../expression/unit.ts";
import { decimal } from "../money.ts";
import { listed, quoted } from "../problem.ts";
import { namesIn } from "./factors/index.ts";
import type { Formula } from "./formula.ts";
import { inputColumns, inputFigures, lowerFormula, lowerMemorandum } from "./lower.ts";
import type { Sheet, Step } from "./sheet.ts";

/** What is wrong with a formula whose form is right, and where in the file. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly kind: string;
  readonly says: string;
  readonly advice: readonly string[];
}

/** Names first: only a formula whose names all stand can be lowered and its units looked at. */
export function formulaFindings(formula: Formula): Finding[] {
  const first = [
    ...figureFindings(formula),
    ...nameFindings(formula),
    ...duplicateFindings(formula),
    ...systemFindings(formula),
    ...periodFindings(formula),
    ...balanceFindings(formula),
  ];
  return first.length > 0 ? first : unitFindings(formula);
}

function figureFindings({ figures, papers }: Formula): Finding[] {
  return Object.entries(figures).flatMap(([id, { value, unit, paper }]): Finding[] => {
    const places = value.split(".")[1]?.length ?? 0;
    const money = unit.startsWith("£");
    return [
      ...(decimal(value) === undefined
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/not-a-figure",
              says: `${id} is ${quoted(value)}`,
              advice: [
                "A figure is plain digits with a point and no separators, such as 1250.37, of 15 digits at most.",
              ],
            },
          ]
        : []),
      ...(money && places > 2
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/parts-of-a-penny",
              says: `${id} is ${quoted(value)}, which has parts of a penny`,
              advice: ["Write money with two places at most."],
            },
          ]
        : []),
      ...(papers[paper] === undefined
        ? [
            {
              path: ["figures", id, "paper"],
              kind: "formula/unknown-paper",
              says: `${id} cites the paper ${quoted(paper)}`,
              advice: [
                `The papers declared are ${listed(Object.keys(papers).map(quoted), "and") || "none"}. Declare it under "papers", or cite one of them.`,
              ],
            },
          ]
        : []),
    ];
  });
}

/** Every name that a factor, the balance or protection uses must stand before it. */
function nameFindings(formula: Formula): Finding[] {
  const figures = Object.keys(formula.figures);
  const drivers = Object.keys(formula.drivers);
  const used = (
    path: readonly PropertyKey[],
    names: { figures: readonly string[]; columns: readonly string[] },
    columns: readonly string[],
  ) => [
    ...names.figures.filter((id) => !figures.includes(id)).map((id) => unknown(path, "figure", id, figures)),
    ...names.columns.filter((id) => !columns.includes(id)).map((id) => unknown(path, "driver or score", id, columns)),
  ];
  const lists = (["factors", "memorandum"] as const).flatMap((list) =>
    formula[list].flatMap((factor, i, all) => {
      const scores = all.slice(0, i).flatMap((before) => (before.kind === "score" ? [before.id] : []));
      return used([list, i], namesIn(factor), [...drivers, ...scores]);
    }),
  );
  const { balance } = formula;
  const pot = balance.method === "sharePot" ? [balance.pot, ...(balance.heldBack ? [balance.heldBack] : [])] : [];
  const limits = formula.protection.flatMap(({ floor, cap }, i) =>
    used(["protection", i], { figures: [floor, cap].filter((id) => id !== undefined), columns: [] }, []),
  );
  return [...lists, ...used(["balance"], { figures: pot, columns: [] }, []), ...limits];
}

function unknown(path: readonly PropertyKey[], what: string, id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no ${what} ${quoted(id)} above it`,
    advice: [`There are ${listed(known.map(quoted), "and") || "none"}.`, "Correct the name, or declare it first."],
  };
}

/** One name, one thing: drivers, figures and factors share the columns of one sheet. */
function duplicateFindings(formula: Formula): Finding[] {
  const seen = new Set([
    "order",
    "monthsOpen",
    "baseline",
    "hasBaseline",
    "formulaShare",
    "allocation",
    "protection",
    "adjustment",
    "toAllocate",
    "lower",
    "upper",
    "clipped",
    "room",
  ]);
  const named: [PropertyKey[], string][] = [
    ...Object.keys(formula.figures).map((id): [PropertyKey[], string] => [["figures", id], id]),
    ...Object.keys(formula.drivers).map((id): [PropertyKey[], string] => [["drivers", id], id]),
    ...(["factors", "memorandum"] as const).flatMap((list) =>
      formula[list].map((factor, i): [PropertyKey[], string] => [[list, i, "id"], factor.id]),
    ),
  ];
  return named.flatMap(([path, id]) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const advice = [
      "Drivers, figures and factors stand in one list of columns, with some that every formula has: give it a name of its own.",
    ];
    return [{ path, kind: "formula/name-taken", says: `the name ${quoted(id)} is taken`, advice }];
  });
}

function systemFindings({ system, drivers }: Formula): Finding[] {
  if (system === "sen") return [];
  return Object.entries(drivers)
    .filter(([, driver]) => "namedLearners" in driver)
    .map(([id]) => ({
      path: ["drivers", id],
      kind: "formula/named-learner",
      says: `${id} counts named learners, and the formula's system is "aln"`,
      advice: [
        "An ALN Support budget cannot depend on named learners: that is what the formula replaces.",
        "Count provision from the census, or let protection start from a stated baseline.",
      ],
    }));
}

function periodFindings({ protection }: Formula): Finding[] {
  return protection.flatMap(({ fundingPeriod, floor, cap }, i) => {
    const twice = protection.findIndex((each) => each.fundingPeriod === fundingPeriod) !== i;
    return [
      ...(twice
        ? [
            {
              path: ["protection", i],
              kind: "formula/protection-twice",
              says: `protection for ${fundingPeriod} stands twice`,
              advice: ["Keep one."],
            },
          ]
        : []),
      ...(floor || cap
        ? []
        : [
            {
              path: ["protection", i],
              kind: "formula/no-limit",
              says: `protection for ${fundingPeriod} has neither floor nor cap`,
              advice: ["State a floor, a cap or both, or take the period out of the list."],
            },
          ]),
    ];
  });
}

function balanceFindings({ balance, factors, protection }: Formula): Finding[] {
  if (balance.method === "sharePot") return [];
  const shares = factors.flatMap((factor, i) =>
    factor.kind === "shareOfPot" || factor.kind === "shareOfRemainder"
      ? [
          {
            path: ["factors", i],
            kind: "formula/no-pot",
            says: `${factor.id} shares a pot, and the balance has none`,
            advice: ['Let balance be { "method": "sharePot", "pot": … }.'],
          },
        ]
      : [],
  );
  const limits = protection.map(({ fundingPeriod }, i) => ({
    path: ["protection", i],
    kind: "formula/no-pot",
    says: `protection for ${fundingPeriod} has no pot to be paid from`,
    advice: ['Let balance be { "method": "sharePot", "pot": … }.'],
  }));
  return [...shares, ...limits];
}

/** Units must multiply out: every step's expression gives the unit the step declares. */
function unitFindings(formula: Formula): Finding[] {
  const sheets = [
    ...[...new Set([formula.fundingPeriod, ...formula.protection.map((each) => each.fundingPeriod)])].map((period) =>
      lowerFormula(formula, period),
    ),
    lowerMemorandum(formula),
  ].filter((sheet) => sheet !== undefined);
  const found = sheets.flatMap((sheet) => unitFindingsIn(formula, sheet));
  return [...new Map(found.map((finding) => [`${finding.path.join(".")} ${finding.says}`, finding])).values()];
}

function unitFindingsIn(formula: Formula, { steps }: Sheet): Finding[] {
  const units = new Map(
    [...inputColumns(formula), ...inputFigures(formula), ...steps].map(({ id, unit }) => [id, unit]),
  );
  return steps.flatMap((step) => {
    const { unit, misfits } = unitOf(step.expression, (id) => units.get(id) ?? "1");
    if (misfits.length === 0 && unit === step.unit) return [];
    const parts = [...dependencies(step.expression)]
      .filter((id) => units.has(id))
      .map((id) => `${id} is in ${units.get(id)}`);
    return [
      {
        path: placeOf(formula, step),
        kind: "formula/units",
        says: misfits[0] ? `${step.id} puts together ${misfits[0]}` : `${step.id} comes to ${unit}, not ${step.unit}`,
        advice: [`${parts.join("; ")}.`, "Correct the unit of a figure, or use another driver."],
      },
    ];
  });
}

function placeOf(formula: Formula, step: Step): PropertyKey[] {
  for (const list of ["factors", "memorandum"] as const) {
    const at = formula[list].findIndex(({ id }) => id === step.factor);
    if (at >= 0) return [list, at];
  }
  return step.id === "toAllocate" ? ["balance"] : ["protection"];
}

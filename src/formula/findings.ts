import { dependencies } from "../expression/dependencies.ts";
import { unitOf } from "../expression/unit.ts";
import { decimal } from "../money.ts";
import { listed, quoted } from "../problem.ts";
import { fundingPeriod as periodNamed } from "../school/funding-period.ts";
import { media } from "../school/school.ts";
import type { Names } from "./factors/factor.ts";
import { type Factor, findingsIn, namesIn } from "./factors/index.ts";
import type { Formula } from "./formula.ts";
import { inputColumns, inputFigures, lowerFormula, lowerMemorandum, standingColumns } from "./lower.ts";
import { protectionSteps } from "./protection.ts";
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
    ...factorFindings(formula),
    ...kindFindings(formula),
    ...sizeFindings(formula),
    ...duplicateFindings(formula),
    ...scoreFindings(formula),
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
      ...(value.startsWith("-") && decimal(value)
        ? [
            {
              path: ["figures", id, "value"],
              kind: "formula/negative-figure",
              says: `${id} is ${quoted(value)}, which is less than nothing`,
              advice: [
                "Write it without the sign, and take it away with a difference where it is meant to be taken away.",
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
      ...(!Object.hasOwn(papers, paper)
        ? [
            {
              path: ["figures", id, "paper"],
              kind: "formula/unknown-paper",
              says: `${id} cites the paper ${quoted(paper)}`,
              advice: [
                `Papers declared: ${listed(Object.keys(papers).map(quoted), "and") || "none"}.`,
                'Declare it under "papers", or cite one of them.',
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
    part: object,
    names: Names,
    columns: readonly string[],
    worked: readonly string[] = [],
  ) => {
    const at = (id: string): PropertyKey[] => [...path, ...pathTo(part, id)];
    const single = [...figures, ...worked];
    const all = [...single, ...columns];
    return [
      ...names.figures.filter((id) => !single.includes(id)).map((id) => unknownFigure(at(id), id, single)),
      ...(names.either ?? []).filter((id) => !all.includes(id)).map((id) => unknownColumn(at(id), id, all)),
      ...names.columns.filter((id) => !columns.includes(id)).map((id) => unknownColumn(at(id), id, columns)),
    ];
  };
  const lists = (["factors", "memorandum"] as const).flatMap((list) =>
    formula[list].flatMap((factor, i, all) => {
      const above = all.slice(0, i);
      const worked = above.filter(isFigure).map(({ id }) => id);
      const columns = above.filter((before) => !isFigure(before)).map(({ id }) => id);
      return used([list, i], factor, namesIn(factor), [...drivers, ...columns], worked);
    }),
  );
  const { balance } = formula;
  const pot = balance.method === "sharePot" ? [balance.pot, ...(balance.heldBack ? [balance.heldBack] : [])] : [];
  const limits = formula.protection.flatMap((each, i) =>
    used(
      ["protection", i],
      each,
      { figures: [each.floor, each.cap].filter((id) => id !== undefined), columns: [] },
      [],
    ),
  );
  return [...lists, ...used(["balance"], balance, { figures: pot, columns: [] }, []), ...limits];
}

/** A worked figure of the authority stands in one cell; every other factor is a column. */
function isFigure(factor: Factor): boolean {
  return factor.kind === "worked" && factor.per === "authority";
}

/** What is wrong with a factor in itself. */
function factorFindings(formula: Formula): Finding[] {
  const valueFor = (figure: string): string => formula.figures[figure]?.value ?? "";
  return (["factors", "memorandum"] as const).flatMap((list) =>
    formula[list].flatMap((factor, i) =>
      findingsIn(factor, valueFor).map((finding) => ({ ...finding, path: [list, i, ...finding.path] })),
    ),
  );
}

/** A phase that the formula covers and a factor forgets would have nothing from it without a word. */
function kindFindings(formula: Formula): Finding[] {
  return formula.factors.flatMap((factor, i) => {
    const byPhase =
      factor.kind === "lumpSum"
        ? factor.byPhase
        : factor.kind === "perPupil" && typeof factor.unitValue !== "string"
          ? factor.unitValue.byPhase
          : undefined;
    const byMedium = factor.kind === "lumpSum" ? factor.byMedium : undefined;
    const forgotten = [
      ...(byPhase ? formula.covers.filter((phase) => byPhase[phase] === undefined) : []),
      ...(byMedium ? media.filter((medium) => byMedium[medium] === undefined) : []),
    ];
    if (forgotten.length === 0) return [];
    return [
      {
        path: ["factors", i],
        kind: "formula/kind-left-out",
        says: `${factor.id} says nothing for ${listed(forgotten.map(quoted), "and")}`,
        advice: [
          'Name a figure for each kind of school that the formula covers; one whose value is "0.00" gives nothing.',
        ],
      },
    ];
  });
}

/** A sum by size must see the whole size: a school of 300 open for five months is not one of 125. */
function sizeFindings(formula: Formula): Finding[] {
  return formula.factors.flatMap((factor, i) => {
    const driver =
      factor.kind === "lumpSum"
        ? (factor.bySize ?? factor.tapered)?.driver
        : factor.kind === "bands" && factor.gives === "amount"
          ? factor.driver
          : undefined;
    const counted = driver === undefined ? undefined : formula.drivers[driver];
    if (!counted || !("where" in counted || "column" in counted) || counted.asIfOpenAllYear) return [];
    return [
      {
        path: ["factors", i],
        kind: "formula/size-by-twelfths",
        says: `${factor.id} goes by the size that ${driver} counts, and a school open for part of the year is counted by twelfths there`,
        advice: [`Add "asIfOpenAllYear": true to the driver ${driver}.`],
      },
    ];
  });
}

/** Where a name stands in a part of the formula, so that the message points at it and not at the whole part. */
function pathTo(part: unknown, id: string): PropertyKey[] {
  for (const [key, value] of Object.entries(part ?? {})) {
    if (value === id && key !== "id") return [key];
    const below = typeof value === "object" ? pathTo(value, id) : [];
    if (below.length > 0) return [key, ...below];
  }
  return [];
}

function unknownFigure(path: readonly PropertyKey[], id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no figure ${quoted(id)}`,
    advice: [
      `Figures declared: ${listed(known.map(quoted), "and") || "none"}.`,
      'Correct the name, or declare it under "figures".',
    ],
  };
}

function unknownColumn(path: readonly PropertyKey[], id: string, known: readonly string[]): Finding {
  return {
    path,
    kind: "formula/unknown-name",
    says: `there is no driver ${quoted(id)}, and no score of that name before this`,
    advice: [
      `What can be named here: ${listed(known.map(quoted), "and") || "nothing"}.`,
      'Correct the name, declare it under "drivers", or put the score before what reads it.',
    ],
  };
}

/** What every formula has, and what protection adds: a figure of the author's with such a name would be silently replaced. */
const standingNames: readonly string[] = [
  ...standingColumns,
  ...protectionSteps({
    fundingPeriod: "",
    floor: "floor",
    cap: "cap",
    overspend: "gainingSchools",
    surplus: "schoolsBelowCap",
  }),
  { id: "toAllocate" },
  { id: "formulaShare" },
].map(({ id }) => id);

/** One name, one thing: drivers, figures and factors share the columns of one sheet. */
function duplicateFindings(formula: Formula): Finding[] {
  const seen = new Set(standingNames);
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

/** A score's parts are known by their drivers: of two with one driver the second would count twice, and the first not at all. */
function scoreFindings(formula: Formula): Finding[] {
  return (["factors", "memorandum"] as const).flatMap((list) =>
    formula[list].flatMap((factor, i) => {
      const drivers = factor.kind === "score" ? factor.of.map(({ driver }) => driver) : [];
      const again = drivers.flatMap((driver, at) => (drivers.indexOf(driver) === at ? [] : [at]));
      return again.map((at) => ({
        path: [list, i, "of", at, "driver"],
        kind: "formula/score-twice",
        says: `${factor.id} counts ${quoted(drivers[at] ?? "")} twice`,
        advice: ["Keep one, with points that are the sum of the two."],
      }));
    }),
  );
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
      ...(periodNamed(fundingPeriod)
        ? []
        : [
            {
              path: ["protection", i, "fundingPeriod"],
              kind: "formula/protection-period",
              says: `${quoted(fundingPeriod)} is not a funding period`,
              advice: ["Write a financial year as 2023-24."],
            },
          ]),
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

function balanceFindings({ balance, factors, memorandum, protection }: Formula): Finding[] {
  const beside = memorandum.flatMap((factor, i) =>
    factor.kind === "shareOfRemainder" || (factor.kind === "shareOfPot" && factor.percentage)
      ? [
          {
            path: ["memorandum", i],
            kind: "formula/no-pot",
            says: `${factor.id} shares the pot, and a memorandum is no part of it`,
            advice: ["Put it among the factors, or let it share a stated amount."],
          },
        ]
      : [],
  );
  if (balance.method === "sharePot") return beside;
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
  return [...beside, ...shares, ...limits];
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
        says: misfits[0]
          ? `“${step.label.en}” adds or compares ${misfits[0]}`
          : `“${step.label.en}” comes to ${unit}, not ${step.unit}`,
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

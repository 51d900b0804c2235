import { type CensusDay, codesThen, type Provision } from "../../census/index.ts";
import { own } from "../../look-up.ts";
import { decimal } from "../../money.ts";
import { listed, quoted } from "../../problem.ts";
import { phases } from "../../school/school.ts";
import { isCensusDriver, testsOf } from "../driver.ts";
import { driversPaidBy } from "../drivers-paid.ts";
import { byKind } from "../factors/factor.ts";
import type { Factor } from "../factors/index.ts";
import type { Formula } from "../formula.ts";
import type { Finding } from "./finding.ts";

const old: readonly Provision[] = ["schoolAction", "schoolActionPlus", "statement"];
const fresh: readonly Provision[] = ["schoolIdp", "authorityIdp"];

/**
 * A pupil was moved from an old code to a new one by a date and not by need: where both are in a census they bring the same money, or the
 * formula says why not.
 */
export function codesMoneyFindings(formula: Formula, census: readonly CensusDay[]): Finding[] {
  if (formula.codesReason) return [];
  const isRecorded = (code: Provision): boolean => census.some(({ date }) => codesThen(date).includes(code));
  const groups = [old, fresh].map((codes) => byMoney(formula, codes.filter(isRecorded)));
  const [before = [], after = []] = groups;
  const moneys = new Set([...before, ...after].map(({ brings }) => brings));
  if (before.length === 0 || after.length === 0 || moneys.size < 2) return [];
  const said = groups.map((group) =>
    group.map(({ codes, brings }) => `${listed(codes.map(quoted), "and")} ${brings}`).join(", "),
  );
  return [
    {
      path: placeOf(formula),
      kind: "formula/codes-differ",
      says: `the same pupil brings other money under an old code than under a new one: ${said.join("; ")}`,
      advice: [
        'Let them bring the same, or say why not: "codesReason": { "en": "…", "cy": "…" } in the formula. It is printed with the method.',
      ],
    },
  ];
}

/** Codes that bring the same, together. */
function byMoney(formula: Formula, codes: readonly Provision[]): { codes: Provision[]; brings: string }[] {
  const groups = new Map<string, Provision[]>();
  for (const code of codes) {
    const brings = moneyOf(formula, code);
    groups.set(brings, [...(groups.get(brings) ?? []), code]);
  }
  return [...groups].map(([brings, all]) => ({ codes: all, brings }));
}

/** All that a pupil brings under a code, to budget and grants, by the value of each figure and not by its name. */
function moneyOf(formula: Formula, code: Provision): string {
  const brings = [...formula.factors, ...formula.grants].flatMap((factor) =>
    driversPaidBy(factor, formula)
      .filter((id) => counts(formula, id, code))
      .map((id) => paidUnder(factor, id, formula)),
  );
  return listed([...new Set(brings)].sort(), "and") || "nothing";
}

function counts({ drivers }: Formula, id: string, code: Provision): boolean {
  const driver = own(drivers, id);
  return driver !== undefined && isCensusDriver(driver) && (testsOf(driver).provision ?? []).includes(code);
}

/** A unit value is the same money under whatever line it stands; points and shares are those of their factor. */
function paidUnder(factor: Factor, driver: string, { figures }: Formula): string {
  const amountOf = (id: string): string => decimal(own(figures, id)?.value ?? "")?.toFixed() ?? id;
  if (factor.kind === "score") {
    const points = factor.of.find((each) => each.driver === driver)?.points ?? "";
    return `${amountOf(points)} in ${factor.id}`;
  }
  if (factor.kind !== "perPupil") return `a part of ${factor.id}`;
  const { unitValue, dividedBy } = factor;
  const values =
    typeof unitValue === "string"
      ? [amountOf(unitValue)]
      : byKind(unitValue.byPhase, phases).map(([phase, id]) => `${phase} ${amountOf(id)}`);
  return `£${values.join(", ")}${dividedBy ? ` ÷ ${amountOf(dividedBy)}` : ""}`;
}

/** The first driver that counts provision. */
function placeOf({ drivers }: Formula): PropertyKey[] {
  const [id = ""] =
    Object.entries(drivers).find(([, driver]) => isCensusDriver(driver) && testsOf(driver).provision) ?? [];
  return ["drivers", id, "where", "provision"];
}

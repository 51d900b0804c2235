import { type Formula, factorLists } from "../formula/formula.ts";
import { own } from "../look-up.ts";
import { Decimal } from "../money.ts";
import { type Problem, quoted, someSchools } from "../problem.ts";
import type { School } from "../school/school.ts";
import type { WorkedSheet } from "./worked-sheet.ts";

type Factor = Formula["factors"][number];
type Score = Extract<Factor, { kind: "score" }>;
type Share = Extract<Factor, { kind: "shareOfPot" | "shareOfRemainder" }>;

/** A share and a score go by six places: what is less than half a millionth at a school would bring it nothing, unsaid. */
export function lostShares(formula: Formula, worked: WorkedSheet): Problem[] {
  return factorLists
    .flatMap((list) => formula[list])
    .flatMap((factor) => {
      if (factor.kind === "score") return lostPoints(factor, formula, worked);
      return factor.kind === "shareOfPot" || factor.kind === "shareOfRemainder" ? lostPart(factor, worked) : [];
    });
}

function lostPart(factor: Share, { schools, worked }: WorkedSheet): Problem[] {
  const where = lostAt(factor.by, `${factor.id}.by`, { schools, worked }, (school) => isWithin(factor, school));
  if (where === "") return [];
  return [
    lost(
      `${factor.id} (“${factor.en}”) is shared by six places of ${quoted(factor.by)}, which hold nothing of ${where}`,
    ),
  ];
}

function lostPoints({ id, en, of }: Score, { figures }: Formula, { schools, worked }: WorkedSheet): Problem[] {
  return of.flatMap(({ driver, points }) => {
    // No points are no slip: they are in the formula for all to see.
    if (new Decimal(own(figures, points)?.value ?? 0).isZero()) return [];
    const where = lostAt(driver, `${id}.${driver}`, { schools, worked }, () => true);
    if (where === "") return [];
    return [
      lost(`${id} (“${en}”) has six places of ${quoted(driver)} × ${quoted(points)}, which hold nothing of ${where}`),
    ];
  });
}

function lost(says: string): Problem {
  return {
    kind: "count/lost-in-share",
    says,
    advice: [
      "Something is counted there, and it would bring nothing.",
      "Correct the number; if it is right, have it counted in a unit so small that six places hold it.",
    ],
  };
}

/** The schools at which there is something in the one column and nothing in the other, or no words where there is none. */
function lostAt(
  from: string,
  to: string,
  { schools, worked }: Pick<WorkedSheet, "schools" | "worked">,
  counts: (school: School) => boolean,
): string {
  const [were, are] = [from, to].map((id) => worked.columns.get(id));
  const all = schools.flatMap((school, i) => {
    const [was, is] = [were?.[i], are?.[i]];
    return was && is?.isZero() && !was.isZero() && counts(school)
      ? [`${was.toFixed()} at ${school.number} ${school.name}`]
      : [];
  });
  return someSchools(all, (others) => `what ${others} more have`);
}

function isWithin({ within }: Share, { phase, medium }: School): boolean {
  return (within?.phase?.includes(phase) ?? true) && (within?.medium?.includes(medium) ?? true);
}

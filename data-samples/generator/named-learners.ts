import { addDays } from "./dates.ts";
import type { Provision } from "./provision.ts";
import type { Pupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import type { School } from "./schools.ts";
import type { Move } from "./september.ts";
import { inOrder } from "./write.ts";

/** One learner's enhancement at one school. A blank start is before the period; a blank end has not come. */
export interface Enhancement {
  school: School;
  pupil: Pupil;
  learner: string;
  band: number;
  start: string;
  end: string;
}

/** Special schools were never in the scheme, and a reserved place was paid for as a place. */
export function isMainstream(pupil: Pupil): boolean {
  const { phase } = pupil.school;
  return !pupil.inBase && (phase === "primary" || phase === "all-through" || phase === "secondary");
}

/** Statements in force when the period began. */
export function firstEnhancements(pupils: readonly Pupil[]): Enhancement[] {
  return pupils
    .filter((pupil) => pupil.provision === "statement" && isMainstream(pupil))
    .map((pupil) => ({ school: pupil.school, pupil, learner: "", band: pupil.severity, start: "", end: "" }));
}

/** A learner who moves takes the enhancement to the new school from the next day, if that school is in the scheme. */
export function followMoves(first: readonly Enhancement[], moves: readonly Move[]): Enhancement[] {
  const last = new Map(first.map((each) => [each.pupil, each]));
  const all = [...first];
  for (const { pupil, to, lastDay } of moves) {
    const open = last.get(pupil);
    if (open === undefined || open.end !== "") continue;
    open.end = lastDay;
    const inScheme = to !== undefined && to.phase !== "special" && to.phase !== "nursery" && !pupil.inBase;
    if (!inScheme) continue;
    const next = { ...open, school: to, start: addDays(lastDay, 1), end: "" };
    last.set(pupil, next);
    all.push(next);
  }
  for (const each of last.values()) {
    if (each.end === "" && each.pupil.inBase) each.end = "2022-08-31";
  }
  return all;
}

/** What the panel agreed and ended in the course of the year. */
export function panelDecisions(
  current: Enhancement[],
  before: ReadonlyMap<Pupil, Provision>,
  moves: readonly Move[],
  pupils: readonly Pupil[],
  random: Random,
): void {
  const moved = new Set(moves.map((move) => move.pupil));
  for (const each of current) {
    const settled = each.start === "" && each.end === "" && !moved.has(each.pupil);
    if (settled && random.chance(0.04)) each.end = addDays("2022-05-01", random.below(300));
  }
  for (const pupil of pupils) {
    const isNew = pupil.provision === "statement" && before.get(pupil) !== "statement";
    if (!isNew || !isMainstream(pupil) || moved.has(pupil)) continue;
    // Who came in September has nothing at this school from before it.
    const start = before.has(pupil)
      ? addDays("2022-04-25", random.below(320))
      : addDays("2022-09-05", random.below(187));
    current.push({ school: pupil.school, pupil, learner: "", band: pupil.severity, start, end: "" });
  }
}

/** References in the order of the schools, one to a learner however many schools. */
export function withReferences(list: readonly Enhancement[]): Enhancement[] {
  const ordered = [...list].sort(
    (left, right) =>
      inOrder(left.school.number, right.school.number) ||
      inOrder(left.pupil.upn, right.pupil.upn) ||
      inOrder(left.start, right.start),
  );
  const references = new Map<Pupil, string>();
  for (const { pupil } of ordered) {
    if (!references.has(pupil)) references.set(pupil, `NL${String(references.size + 1).padStart(4, "0")}`);
  }
  return ordered.map((each) => ({ ...each, learner: references.get(each.pupil)! }));
}

export const ENHANCEMENT_HEADINGS = ["school", "learner", "band", "start", "end"];

export function enhancementRow({ school, learner, band, start, end }: Enhancement): string[] {
  return [school.number, learner, String(band), start, end];
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ADJUSTMENT_HEADINGS, adjustmentRows } from "./adjustments.ts";
import { BASELINE_HEADINGS, baselineRows, countForBaseline } from "./baseline.ts";
import { writeCensus } from "./census.ts";
import { CENSUSES, type Census } from "./censuses.ts";
import { type County, foundCounty, schoolsWithBase } from "./county.ts";
import { admitEntrants, populate } from "./entrants.ts";
import { FORMULA_FILES, readFormula, repositoryRoot, writeScaledFormulas } from "./formulas.ts";
import { moveInYear, registerTwice } from "./in-year.ts";
import { ADJUSTMENTS_FILE, BASELINE_FILE, modelText, NAMED_LEARNERS_FILE } from "./model.ts";
import * as named from "./named-learners.ts";
import { Random } from "./random.ts";
import { writeRegister } from "./register.ts";
import { type Move, moveUp, routesFor } from "./september.ts";
import { fillBases, fillSpecialSchools } from "./specialist.ts";
import { writeCsv } from "./write.ts";

export const DEFAULT_SCHOOLS = 36;
export const DEFAULT_SEED = 1;

export interface Request {
  schools: number;
  seed: number;
  out: string;
}

/** Writes a whole sample, and says how many pupils each census has. */
export function generate({ schools, seed, out }: Request): Map<string, number> {
  mkdirSync(out, { recursive: true });
  const [first, second, ...later] = CENSUSES as [Census, Census, ...Census[]];
  const county = foundCounty(schools, seed, first.date);
  const pupils = new Map<string, number>();
  const take = (census: Census) => {
    const moves = passYear(county, census, seed, out);
    pupils.set(census.date, county.pupils.length);
    return moves;
  };
  writeRegister(out, county);

  take(first);
  const counts = countForBaseline(county.pupils);
  const before = new Map(county.pupils.map((pupil) => [pupil, pupil.provision]));
  const enhancements = named.firstEnhancements(county.pupils);

  const moves = take(second);
  const during = named.followMoves(enhancements, moves);
  named.panelDecisions(during, before, moves, county.pupils, new Random(seed, "panel"));
  const rows = named.withReferences(during);
  writeCsv(join(out, NAMED_LEARNERS_FILE), named.ENHANCEMENT_HEADINGS, rows.map(named.enhancementRow));
  const { figures } = readFormula(FORMULA_FILES["2022-23"]);
  writeCsv(join(out, BASELINE_FILE), BASELINE_HEADINGS, baselineRows(county, counts, rows, figures));
  writeCsv(join(out, ADJUSTMENTS_FILE), ADJUSTMENT_HEADINGS, adjustmentRows(county.events));

  for (const census of later) take(census);
  writeModel(out, pupils.get(second.date)!);
  return pupils;
}

/** From one census to the next. Returns who changed school, September's moves before the year's. */
function passYear(county: County, census: Census, seed: number, out: string): Move[] {
  const { schoolYear } = census;
  const random = new Random(seed, census.file);
  const routes = routesFor(county.schools, schoolYear, schoolsWithBase(county, `${schoolYear}-09-01`));
  const moves: Move[] = [];
  if (county.pupils.length === 0) {
    populate(county, schoolYear, random);
  } else {
    const moved = moveUp(county.pupils, routes, schoolYear, county.upns, random);
    county.pupils = moved.pupils;
    moves.push(...moved.moves);
    admitEntrants(county, schoolYear, random);
  }
  moves.push(...fillSpecialSchools(county, schoolYear, moves, random));
  fillBases(county, schoolYear, random);
  const left = moveInYear(county, census, routes, random);
  const twice = registerTwice(county, census, left, routes, random);
  writeCensus(join(out, census.file), census, county.pupils, left, twice);
  return [...moves, ...left];
}

/** The repository's sample uses its formulas as they are; any other has copies of its own. */
function writeModel(out: string, pupils: number): void {
  const isRepositorysOwn = relative(resolve(out), join(repositoryRoot(), "data-samples")) === "";
  if (!isRepositorysOwn) writeScaledFormulas(join(out, "formulas"), pupils);
  writeFileSync(join(out, "model.json"), modelText(isRepositorysOwn ? "../formulas" : "formulas"));
}

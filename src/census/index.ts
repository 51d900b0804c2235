/** What the rest of the engine may know of a census: counts and reasons, and never a pupil. */

export { type Beside, oddAlone } from "./alone.ts";
export {
  type Census,
  type CensusDay,
  latestCensus,
  latestRecords,
  recordsIn,
  speaksFor,
  springCensuses,
  type Term,
  terms,
} from "./census.ts";
export {
  type Belonging,
  belongings,
  type CensusCount,
  type CensusQuery,
  type PupilDriver,
  type Reason,
} from "./census-count.ts";
export { type CheckName, checkNames, type RowError, rowErrors } from "./checks.ts";
export { codesThen, type Provision, provisions } from "./codes.ts";
export { askForTheSame, countedFor, countedTogether } from "./counted-together.ts";
export { type CountedCode, countedCodes, isCodeIn } from "./eras.ts";
export { readEstimate } from "./estimate.ts";
export { CensusIntake } from "./intake.ts";
export { areOfACensus } from "./known-file.ts";
export { type Mapping, readMapping } from "./mapping.ts";
export { type MarkedRow, MarkedRows, type RowCheck } from "./marked-rows.ts";
export { movedChecks, movedSince } from "./moved.ts";
export { type NamedLearner, type NamedLearnerDriver, namedLearnerCount, readNamedLearners } from "./named-learners.ts";
export { type Need, needCodes, needs } from "./needs.ts";
export { pupilTests } from "./pupil-tests.ts";
export { type ShownField, shownFields } from "./shown-cells.ts";
export { supportScales } from "./support.ts";

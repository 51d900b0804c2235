/** What the rest of the engine may know of a census: counts and reasons, and never a pupil. */
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
export { codesThen, type Provision, provisions } from "./codes.ts";
export { type CountedCode, countedCodes, isCodeIn } from "./eras.ts";
export { readEstimate } from "./estimate.ts";
export { type Belonging, belongings, type CensusCount, CensusIntake, type PupilDriver } from "./intake.ts";
export { type NamedLearner, type NamedLearnerDriver, namedLearnerCount, readNamedLearners } from "./named-learners.ts";
export { type Need, needCodes, needs } from "./needs.ts";
export { pupilTests } from "./pupil-tests.ts";
export { supportScales } from "./support.ts";

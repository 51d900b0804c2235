import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { repositoryRoot } from "./formulas.ts";
import { DEFAULT_SCHOOLS, DEFAULT_SEED, generate, type Request } from "./generate.ts";
import { FEWEST_SCHOOLS, MOST_SCHOOLS } from "./sizes.ts";

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^[0-9]+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

const options = new Command("sample-data")
  .description("Makes an invented authority: schools, five censuses, named learners, a baseline and a model")
  .option(
    "--schools <number>",
    "schools open at the first census",
    wholeNumber(FEWEST_SCHOOLS, MOST_SCHOOLS),
    DEFAULT_SCHOOLS,
  )
  .option("--seed <number>", "the same seed makes the same files", wholeNumber(0, 2147483647), DEFAULT_SEED)
  .option("--out <directory>", "where to write", join(repositoryRoot(), "data-samples"))
  .parse()
  .opts<Request>();

for (const [date, pupils] of generate(options)) process.stderr.write(`${date}: ${pupils} pupils\n`);
process.stderr.write(`Written to ${options.out}\n`);

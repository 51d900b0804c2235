import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { languages } from "../language/text.ts";
import { budgetName } from "../model/budget-name.ts";
import { isOptionName } from "../model/model.ts";
import { version } from "../version.ts";
import { allocateCommand } from "./allocate.ts";
import { type CheckOptions, check, differences } from "./check.ts";
import { type CompareOptions, compareCommand } from "./compare.ts";
import { type CountsOptions, countsCommand } from "./counts.ts";
import { exit, type Io, onScreen } from "./io.ts";
import { type ReadBackOptions, readBackCommand } from "./read-back.ts";
import { type Format, type TextOptions, wrongCall } from "./text-format.ts";

/** Options of which the output may have been left out. */
type Asked<T extends { readonly output: string }> = Omit<T, "output"> & Partial<Pick<T, "output">>;

/** Runs one command line and gives its exit code: the only way in and out. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.done;
  const program = programFor(onScreen(io), (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exit.done : exit.calledWrongly;
  }
}

function programFor(io: Io, finish: (code: number) => void): Command {
  const program = new Command("aln")
    .description(
      "Allocates one delegated ALN Support budget to each school by a formula, and compares budgets year on year.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("(aln --help says how to call it)");
  program
    .command("check")
    .description("every problem in every file of a model, the named checks, and how much its formulas differ")
    .argument("<model>", "the model file, such as data-samples/model.json")
    .argument(
      "[budget]",
      "one budget to check; with [after], only in what the formulas of the two differ",
      budgetArgument,
    )
    .argument("[after]", "such as 2023-24 2023-24:B", budgetArgument)
    .option("--schedules", "every schedule of differences in full")
    .option("--output <file.xlsx>", "census rows with an error or a query, to send back", workbookArgument)
    .addOption(replaceOption())
    .addOption(languageOption())
    .action(async (model: string, before: string | undefined, after: string | undefined, options: CheckOptions) => {
      if (before !== undefined && options.output !== undefined)
        program.error("Rows are written back for the whole model: leave the budgets out, or --output.");
      finish(
        before !== undefined && after !== undefined
          ? differences(model, before, after, options, io)
          : await check(model, { ...options, ...(before === undefined ? {} : { only: before }) }, io),
      );
    });
  program
    .command("counts")
    .description("what was counted at each school for each driver of one budget")
    .argument("<model>", "the model file")
    .argument("<budget>", "PERIOD or PERIOD:OPTION, such as 2023-24", budgetArgument)
    .addOption(formatOption(["table", "csv"]))
    .option("--ledger", "where every record of the census went, and why")
    .option("--provisional", "what the final census changed of the provisional one, school by school")
    .option("--output <file>", "write to a file instead: .csv for Excel, or .txt")
    .addOption(headingsOption())
    .addOption(replaceOption())
    .addOption(languageOption())
    .action((model: string, budget: string, options: CountsOptions) => {
      const wrong = wrongCall("counts", ["table", "csv"], options);
      if (wrong) program.error(wrong);
      finish(countsCommand(model, budget, options, io));
    });
  program
    .command("allocate")
    .description("one budget, school by school")
    .argument("<model>", "the model file")
    .argument("<budget>", "PERIOD or PERIOD:OPTION, such as 2023-24", budgetArgument)
    .addOption(formatOption(["table", "csv", "json"]))
    .option("--output <file>", "write to a file instead: .csv for Excel, .json or .txt")
    .option("--full", "in a CSV in words, every step of the formula")
    .addOption(headingsOption())
    .addOption(replaceOption())
    .addOption(languageOption())
    .action((model: string, budget: string, options: TextOptions) => {
      const wrong = wrongCall("allocate", ["table", "csv", "json"], options);
      if (wrong) program.error(wrong);
      finish(allocateCommand(model, budget, options, io));
    });
  program
    .command("compare")
    .description("a workbook that compares two budgets for a Schools Budget Forum")
    .argument("<model>", "the model file")
    .argument("<earlier-budget>", "such as 2022-23", budgetArgument)
    .argument("<later-budget>", "such as 2023-24 or 2023-24:A", budgetArgument)
    .option("--output <file.xlsx>", "the workbook to write", workbookArgument)
    .addOption(replaceOption())
    .addOption(languageOption())
    .action(async (model: string, before: string, after: string, { output, ...options }: Asked<CompareOptions>) => {
      // A required option would be asked for before a budget that is missing.
      if (output === undefined) program.error("error: required option '--output <file.xlsx>' not specified");
      else finish(await compareCommand(model, before, after, { ...options, output }, io));
    });
  program
    .command("read-back")
    .description("figures that were changed in a comparison workbook, as an option of its later budget")
    .argument("<model>", "the model file that the workbook was made from")
    .argument("<workbook>", "the workbook, changed and saved in Excel or LibreOffice")
    .requiredOption("--as <option>", "the name of the option, such as C", optionArgument)
    .addOption(languageOption())
    .action((model: string, workbook: string, options: ReadBackOptions) =>
      finish(readBackCommand(model, workbook, options, io)),
    );
  return program;
}

function languageOption(): Option {
  return new Option("--language <language>", "en or cy").choices(languages).default("en");
}

function formatOption(formats: readonly Format[]): Option {
  return new Option("--format <format>", "how to print it (default: as the output's name ends, or a table)").choices(
    formats,
  );
}

function headingsOption(): Option {
  return new Option("--headings <headings>", "of a CSV (default: words in a file, ids on screen)").choices([
    "words",
    "ids",
  ]);
}

function replaceOption(): Option {
  return new Option("--replace", "write over a file that holds something else, and what was typed in it");
}

function budgetArgument(text: string): string {
  if (!budgetName(text))
    throw new InvalidArgumentError("A budget is PERIOD or PERIOD:OPTION, such as 2023-24 or 2023-24:A.");
  return text;
}

function optionArgument(text: string): string {
  if (!isOptionName(text))
    throw new InvalidArgumentError("An option's name is letters, digits and hyphens, 12 at most, such as C.");
  return text;
}

function workbookArgument(text: string): string {
  if (!text.toLowerCase().endsWith(".xlsx")) throw new InvalidArgumentError("The workbook's name must end in .xlsx.");
  return text;
}

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { allocate } from "../../src/allocation/allocate.ts";
import { compare } from "../../src/comparison/compare.ts";
import { CensusMemory } from "../../src/files/census-memory.ts";
import { loadModel } from "../../src/files/load-model.ts";
import { loadRecounted } from "../../src/files/load-recounted.ts";
import { workbookBytes } from "../../src/files/write-workbook.ts";
import { withFigures } from "../../src/formula/allowed.ts";
import { comparisonContext, workbookOf } from "../../src/report/comparison-workbook.ts";
import { budgetOf } from "../sample.ts";
import { aln } from "./sample.ts";

/** One text that a reader might see, and where it came from. */
export interface Output {
  readonly from: string;
  readonly text: string;
}

/** A command that writes a file instead of printing it. */
const placeOfFile = "<file>";

/** A model that may be written to, and a workbook of it in which a figure was changed. */
const placeOfCopy = "<copy>";
const placeOfChanged = "<changed>";

/** Every command on every budget of the sample, in every form and language. A new command is added here. */
export const commands: readonly (readonly string[])[] = [
  ["check", "<model>"],
  ["check", "<model>", "--language", "cy"],
  ["check", "<model>", "--schedules"],
  ["check", "<model>", "2023-24", "2023-24:B"],
  ...["en", "cy"].map((language) => ["check", "<model>", "--output", placeOfFile, "--language", language]),
  ["counts", "<model>", "2023-24"],
  ["counts", "<model>", "2023-24", "--format", "csv"],
  ["counts", "<model>", "2023-24", "--ledger", "--language", "cy"],
  ["counts", "<model>", "2023-24", "--ledger", "--format", "csv"],
  ...["2022-23", "2023-24"].flatMap((budget) =>
    ["table", "csv", "json"].flatMap((format) =>
      ["en", "cy"].map((language) => ["allocate", "<model>", budget, "--format", format, "--language", language]),
    ),
  ),
  ["counts", "<model>", "2023-24"],
  ["counts", "<model>", "2023-24", "--format", "csv", "--language", "cy"],
  ["counts", "<model>", "2023-24", "--ledger"],
  ["counts", "<model>", "2023-24", "--ledger", "--format", "csv"],
  ["counts", "<model>", "2023-24"],
  ["counts", "<model>", "2023-24", "--format", "csv", "--language", "cy"],
  ["counts", "<model>", "2023-24", "--ledger"],
  ["counts", "<model>", "2023-24", "--ledger", "--format", "csv"],
  ["allocate", "<model>", "2023-24", "--format", "json", "--output", placeOfFile],
  ...["en", "cy"].map((language) => [
    "compare",
    "<model>",
    "2022-23",
    "2023-24",
    "--output",
    placeOfFile,
    "--language",
    language,
  ]),
  ["compare", "<model>", "2023-24", "2023-24", "--output", placeOfFile],
  ["read-back", placeOfCopy, placeOfChanged, "--as", "C", "--language", "cy"],
];

/** All that the program prints and writes for a model: both streams, and every part of every file. */
export async function everyOutput(model: string): Promise<Output[]> {
  const folder = mkdtempSync(join(tmpdir(), "every-output-"));
  try {
    const outputs: Output[] = [];
    for (const [i, command] of commands.entries()) {
      const file = join(folder, ["compare", "check"].includes(command[0] ?? "") ? `${i}.xlsx` : `${i}.json`);
      const copy = command.includes(placeOfCopy) ? copyOf(model, folder) : "";
      const changed = join(folder, "changed.xlsx");
      if (command.includes(placeOfChanged)) await changedWorkbook(copy, changed);
      const places = new Map([
        ["<model>", model],
        [placeOfFile, file],
        [placeOfCopy, copy],
        [placeOfChanged, changed],
      ]);
      const replaced = command.map((each) => places.get(each) ?? each);
      const { code, out, err } = await aln(...replaced);
      const from = command.join(" ");
      if (code !== 0) throw new Error(`${from} gave ${code}:\n${err}`);
      outputs.push({ from: `${from} (printed)`, text: out }, { from: `${from} (messages)`, text: err });
      if (command.includes(placeOfFile)) outputs.push(...partsOf(file, from));
    }
    return outputs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The model with all that it names, in a folder of its own. */
function copyOf(model: string, folder: string): string {
  for (const part of ["data-samples", "formulas"])
    cpSync(join(dirname(model), "..", part), join(folder, "copy", part), { recursive: true });
  return join(folder, "copy", "data-samples", "model.json");
}

/** A workbook in which a figure was changed, and that was worked out again, as a spreadsheet does. */
async function changedWorkbook(model: string, file: string): Promise<void> {
  const [before, after] = [budgetOf("2022-23", model), budgetOf("2023-24", model)];
  const recounted = loadRecounted(loadModel(model).value!, before, after, () => {}, new CensusMemory());
  const formula = withFigures(after.formula, new Map([["smallSchool", "150.5"]]));
  const { value: allocation } = allocate(formula, after.sources);
  const { causes } = compare(before, after, recounted);
  const changed = { ...compare(before, { ...after, allocation: allocation! }), causes };
  const context = comparisonContext(changed, "en", { recorded: after.allocation });
  writeFileSync(file, await workbookBytes(workbookOf(context)));
}

/** A text file as it is; a workbook part by part, as its reader sees it. */
export function partsOf(file: string, from: string): Output[] {
  if (!existsSync(file)) throw new Error(`${from} wrote no file`);
  const bytes = readFileSync(file);
  if (!file.endsWith(".xlsx")) return [{ from, text: bytes.toString("utf8") }];
  return Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => ({
    from: `${from}: ${name}`,
    text: unescaped(strFromU8(part)),
  }));
}

function unescaped(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return xml
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);
}

import { csv } from "../../src/commands/text-table.ts";
import { catalogue } from "./catalogue.ts";

/** Lists every text that readers are shown, with its Welsh and its source, and counts those that are for a translator; `--csv` writes a table to send to one. */
const terms = catalogue();
const withSource = terms.filter(({ source }) => source !== undefined);
const forTranslator = terms.filter(({ source }) => source === undefined);

if (process.argv.includes("--csv")) {
  const rows = terms.map(({ place, en, cy, source = "", terms: known }) => [place, en, cy, source, known.join("; ")]);
  process.stdout.write(csv([["place", "English", "Cymraeg", "source", "terms with a source"], ...rows]));
} else {
  for (const { place, en, cy, source } of terms)
    process.stdout.write(
      `${place}\n  en      ${en}\n  cy      ${cy}\n  source  ${source ?? "none: for a translator"}\n`,
    );
  process.stdout.write(
    `\n${terms.length} texts: ${withSource.length} with a source, ${forTranslator.length} for a translator.\n`,
  );
}

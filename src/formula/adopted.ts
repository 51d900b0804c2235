import { z } from "zod";
import { type JsonSource, problemAt, problemsFromZod } from "../json-source.ts";
import { type Checked, listed, type Problem, quoted } from "../problem.ts";
import { isObject } from "./written.ts";

/** What was adopted, beside the files of it: by the formula's id, its file and the hash that says whether it still is that file. */
const adoptedFile = z.strictObject({
  format: z.literal(1),
  formulas: z.record(
    z.string(),
    z.strictObject({
      file: z
        .string()
        .regex(/^[^/\\]+\.json$/, "must be the name of a file in the same folder, such as aln-support-2023-24.json"),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be the 64 digits and small letters of a SHA-256"),
    }),
  ),
});

export interface Adopted {
  /** The list's own file. */
  readonly file: string;
  readonly formulas: ReadonlyMap<string, { readonly file: string; readonly sha256: string }>;
}

export function readAdopted(source: JsonSource): Checked<Adopted> {
  const parsed = adoptedFile.safeParse(source.value, { reportInput: true });
  if (!parsed.success) return { value: undefined, problems: problemsFromZod(source, "adopted", parsed.error) };
  return { value: { file: source.file, formulas: new Map(Object.entries(parsed.data.formulas)) }, problems: [] };
}

/** One formula's file: as it is written, its name in its folder, and its hash. */
export interface FormulaFile {
  readonly source: JsonSource;
  readonly name: string;
  readonly sha256: string;
}

/** What was adopted is never changed: whoever reads last year's paper must be able to work out last year's figures. */
export function frozenProblems({ source, name, sha256 }: FormulaFile, { file, formulas }: Adopted): Problem[] {
  const { id, status, corrects } = isObject(source.value) ? source.value : {};
  const problem = (path: string[], kind: string, says: string, advice: string[]): Problem =>
    problemAt(source, path, { kind: `adopted/${kind}`, says, advice });
  const corrected = isObject(corrects) ? corrects.id : undefined;
  const unknown =
    typeof corrected === "string" && !formulas.has(corrected)
      ? [
          problem(["corrects", "id"], "corrects", `no formula ${quoted(corrected)} has been adopted`, [
            `${file} lists ${listed([...formulas.keys()].map(quoted), "and") || "none"}.`,
            "Only an adopted formula is corrected; any other is changed in its own file.",
          ]),
        ]
      : [];
  const frozen = [...formulas].find(([, each]) => each.file === name);
  if (frozen && frozen[1].sha256 !== sha256)
    return [
      ...unknown,
      problem(["status"], "changed", `${quoted(frozen[0])} has been changed since it was adopted`, [
        `Put the file back as it was adopted, with the SHA-256 that ${file} has for it.`,
        `A correction is a new file that says what it corrects: "corrects": { "id": ${quoted(frozen[0])}, "en": …, "cy": … }.`,
      ]),
    ];
  if (status !== "adopted" || typeof id !== "string" || frozen?.[0] === id) return unknown;
  const other = formulas.get(id)?.file;
  if (other !== undefined)
    return [
      ...unknown,
      problem(["id"], "id-taken", `${quoted(id)} is the id of another adopted formula, in ${other}`, [
        "Give this one an id of its own: an adopted formula keeps its id and its file.",
      ]),
    ];
  return [
    ...unknown,
    problem(["status"], "not-listed", `the formula's status is "adopted", and ${file} does not list it`, [
      `If it has been adopted as it stands here, add to "formulas" in ${file}:`,
      `  "${id}": { "file": "${name}", "sha256": "${sha256}" }`,
    ]),
  ];
}

/**
 * An adopted formula that stood on a draft, or on a file that no list holds to its hash, could be changed without its own file changing.
 * `missing` is the list that there is not beside the base, where the option's own folder has one.
 */
export function baseProblems(option: JsonSource, base: JsonSource, missing: string | undefined): Problem[] {
  const statusOf = ({ value }: JsonSource) => (isObject(value) ? value.status : undefined);
  if (statusOf(option) !== "adopted") return [];
  const problem = (kind: string, says: string, ...advice: string[]): Problem[] => [
    problemAt(option, ["extends"], { kind: `adopted/${kind}`, says, advice }),
  ];
  if (statusOf(base) !== "adopted")
    return problem(
      "base",
      `an adopted formula extends ${base.file}, whose status is ${quoted(String(statusOf(base)))}`,
      "Have the base adopted first, or write this one as a whole formula.",
    );
  if (missing === undefined) return [];
  return problem(
    "base-not-held",
    `an adopted formula extends ${base.file}, and there is no ${missing} to hold that file to what was adopted`,
    "The base could be changed, and this formula with it, without a word.",
    `Put the base into the folder of this file, or write ${missing} with the base in it: docs/files.md.`,
  );
}

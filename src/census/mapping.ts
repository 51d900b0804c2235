import { z } from "zod";
import { type JsonSource, problemAt, problemsFromZod } from "../json-source.ts";
import { label } from "../language/forms.ts";
import { type Checked, fine, quoted } from "../problem.ts";
import { type YearGroup, yearGroups } from "../school/school.ts";
import {
  type Enrolment,
  ealStageOf,
  ealStages,
  enrolmentOf,
  enrolments,
  type Provision,
  partTimeOf,
  provisionOf,
  provisions,
  yearGroupOf,
  yesOrNo,
} from "./codes.ts";
import { type Field, fields, headings, plain, withTwins } from "./headings.ts";
import { type Need, needOf, needs } from "./needs.ts";
import { bare, spelling } from "./spelling.ts";

const meanings = <const V extends readonly string[]>(values: V) => z.record(label, z.enum(values)).default({});

/** What one authority's systems write that the engine's own lists have not. What its list says comes before theirs. */
export const mappingFile = z.strictObject({
  format: z.literal(1),
  headings: meanings(fields),
  codes: z
    .strictObject({
      yearGroup: meanings(yearGroups as readonly string[]),
      enrolment: meanings(enrolments),
      provision: meanings(provisions),
      needs: meanings(needs),
      eal: meanings(ealStages),
      yesNo: meanings(["yes", "no"]),
    })
    .prefault({}),
  /** A column that goes back to a school with its rows, so that it can find them: a number of its own, and never a name. */
  reference: label.optional(),
});
export type Mapping = z.infer<typeof mappingFile>;

const fieldByHeading: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) =>
    headings[field].flatMap(withTwins).map((heading): [string, Field] => [plain(heading), field]),
  ),
);

export function readMapping(source: JsonSource): Checked<Mapping> {
  const parsed = mappingFile.safeParse(source.value, { reportInput: true });
  if (!parsed.success) return { value: undefined, problems: problemsFromZod(source, "mapping", parsed.error) };
  const { reference, headings: own } = parsed.data;
  const field = reference === undefined ? undefined : (fieldByHeading.get(plain(reference)) ?? own[reference]);
  if (reference === undefined || (field === undefined && !namesSomebody.test(plain(reference))))
    return fine(parsed.data);
  const problem = problemAt(source, ["reference"], {
    kind: "mapping/reference",
    says: `${quoted(reference)} cannot go back with the rows`,
    advice: [
      "The reference is a number of the school's own, by which it finds a pupil: never a name, a birth date, an address or a UPN.",
    ],
  });
  return { value: undefined, problems: [problem] };
}

/** Headings of what would name a pupil, in either language, as letters alone. */
const namesSomebody = /name|enw|birth|dob|geni|address|cyfeiriad|postcode|codpost|upn|email|ebost|phone|ffon/;

/** What headings and cells mean, whichever year's; undefined where no list has them. */
export interface Vocabulary {
  readonly field: (heading: string) => Field | undefined;
  readonly isReference: (heading: string) => boolean;
  readonly yearGroup: (cell: string) => YearGroup | undefined;
  readonly enrolment: (cell: string) => Enrolment | undefined;
  readonly provision: (cell: string) => Provision | undefined;
  readonly need: (cell: string) => Need | undefined;
  readonly eal: (cell: string) => string | undefined;
  readonly partTime: (cell: string) => boolean | undefined;
  readonly yesOrNo: (cell: string) => boolean | undefined;
}

export function vocabularyWith(mapping?: Mapping): Vocabulary {
  const { codes, reference } = mapping ?? {};
  const flag = (standard: typeof yesOrNo): typeof yesOrNo => {
    const word = first<string | boolean | undefined>(codes?.yesNo, standard);
    return (cell) => {
      const means = word(cell);
      return typeof means === "string" ? means === "yes" : means;
    };
  };
  return {
    field: first(mapping?.headings, (heading) => fieldByHeading.get(plain(heading))),
    isReference: (heading) => reference !== undefined && plain(heading) === plain(reference),
    yearGroup: first(codes?.yearGroup, yearGroupOf),
    enrolment: first(codes?.enrolment, enrolmentOf),
    provision: first(codes?.provision, provisionOf),
    need: first(codes?.needs, needOf),
    eal: first(codes?.eal, ealStageOf),
    partTime: flag(partTimeOf),
    yesOrNo: flag(yesOrNo),
  };
}

/** What an authority's own list says, and what the engine's says where that has nothing. */
function first<T>(own: Readonly<Record<string, unknown>> | undefined, standard: (cell: string) => T) {
  const written = Object.entries((own ?? {}) as Readonly<Record<string, T>>).filter(([text]) => bare(text) !== "");
  const asWritten = byKey(written, bare);
  const asSpelled = byKey(written, spelling);
  return (cell: string): T | undefined => {
    const found = asWritten.get(bare(cell)) ?? asSpelled.get(spelling(cell));
    return found ? found.means : standard(cell);
  };
}

/** Where two keys come to the same and do not mean the same, nobody knows what it means. */
function byKey<T>(written: readonly (readonly [string, T])[], key: (text: string) => string) {
  const all = new Map<string, { readonly means: T | undefined }>();
  for (const [text, means] of written) {
    const before = all.get(key(text));
    all.set(key(text), before && before.means !== means ? { means: undefined } : { means });
  }
  return all;
}

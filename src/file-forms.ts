import type { Form } from "./columns.ts";
import { nameKey } from "./names-alike.ts";

/** The headings of the small files, and what each file is called. A file that is named under another's key is known by them. */
export const fileForms = {
  schools: {
    called: "a schools file",
    required: ["number", "name", "phase", "medium"],
    optional: ["cluster", "opened", "closed", "predecessors", "lowestYear", "highestYear"],
  },
  places: { called: "a places file", required: ["school", "provision", "places"], optional: ["from", "to"] },
  namedLearners: {
    called: "a named-learners file",
    required: ["school", "learner", "band"],
    optional: ["start", "end"],
    aboutLearners: true,
  },
  baseline: { called: "a baseline file", required: ["school", "component", "basis", "asAt", "amount"] },
  adjustments: {
    called: "an adjustments file",
    required: ["school", "driver", "date", "number", "reason", "source", "approvedBy"],
  },
  counts: { called: "a counts file", required: ["school", "name"], others: true },
} as const satisfies Readonly<Record<string, Form & { readonly called: string }>>;

export type FileForm = keyof typeof fileForms;

/** Which small file has such headings, as far as they say. Counts are last: they ask for no more than a school and its name. */
export function formOf(
  headings: readonly string[],
  forms: readonly FileForm[] = Object.keys(fileForms) as FileForm[],
): FileForm | undefined {
  const found = new Set(headings.map(headingKey));
  return forms.find((form) => fileForms[form].required.every((heading) => found.has(headingKey(heading))));
}

function headingKey(heading: string): string {
  return nameKey(heading).replace(/[^\p{L}\p{N}]/gu, "");
}

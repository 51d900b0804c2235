import { areOfACensus } from "../census/index.ts";
import type { Form } from "../columns.ts";
import { type FileForm, fileForms, formOf } from "../file-forms.ts";
import { type JsonSource, problemAt } from "../json-source.ts";
import type { Problem } from "../problem.ts";

/** What a key of the model names: a small file, or a census with records. */
export type NamedFor = FileForm | "census";

/** A file under the key of another: it is said once, where the model names it, and nothing else is said of it. */
export function wrongFile(
  model: JsonSource,
  role: NamedFor,
  file: string,
  headings: readonly string[],
): Problem | undefined {
  const found = kindOf(headings);
  if (found === undefined || found === role || hasOwnHeadings(role, found, headings)) return undefined;
  return problemAt(model, pathOf(model.value, role, file) ?? [], {
    kind: "model/wrong-file",
    says: `"${role}" names ${file}, which ${has(found, headings)}`,
    advice: [
      role === "census"
        ? "Name the file with a row for each pupil there."
        : `Name ${fileForms[role].called} there: its headings are ${fileForms[role].required.join(", ")}.`,
    ],
  });
}

function kindOf(headings: readonly string[]): NamedFor | "json" | undefined {
  if (/^[{[]/.test(headings[0] ?? "")) return "json";
  const form = formOf(headings);
  // Counts ask for a school and a name alone, and a census has both.
  if ((form === undefined || form === "counts") && areOfACensus(headings)) return "census";
  return form;
}

function has(found: NamedFor | "json", headings: readonly string[]): string {
  if (found === "json") return "is JSON, as a model or a formula is";
  if (found === "census") return "has the headings of a census";
  const { called, required, optional = [] }: Form & { readonly called: string } = fileForms[found];
  const known = [...required, ...optional.filter((heading) => headings.includes(heading))];
  return `has the headings of ${called} (${known.join(", ")})`;
}

/** Some headings are of two forms: what has all of its own is what it should be. Counts ask for so little that one more of its own is enough. */
function hasOwnHeadings(role: NamedFor, found: NamedFor | "json", headings: readonly string[]): boolean {
  if (role === "census") return false;
  const { required, optional = [] }: Form = fileForms[role];
  const own = [...required, ...optional].filter((heading) => !["school", "name"].includes(heading));
  return formOf(headings, [role]) === role || (found === "counts" && own.some((heading) => headings.includes(heading)));
}

/** Where the model names the file: under the key, or in a list under it. */
function pathOf(value: unknown, role: string, file: string, above: readonly string[] = []): string[] | undefined {
  if (value === file) return above.includes(role) ? [...above] : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = pathOf(part, role, file, [...above, key]);
    if (found) return found;
  }
  return undefined;
}

import { describe, expect, test } from "vitest";
import { type FileForm, fileForms } from "../../src/file-forms.ts";
import { readJson } from "../../src/files/read-json.ts";
import { type NamedFor, wrongFile } from "../../src/files/wrong-file.ts";

const forms = Object.keys(fileForms) as FileForm[];
const census = ["School Number", "UPN", "NC Year", "Enrolment Status", "ALN Provision"];
const headingsOf = (form: NamedFor): readonly string[] => (form === "census" ? census : fileForms[form].required);
const roles: readonly NamedFor[] = [...forms, "census"];

function said(role: NamedFor, headings: readonly string[]) {
  const { value } = readJson("model.json", `{\n  "${role}": "a.csv"\n}`);
  return value && wrongFile(value, role, "a.csv", headings);
}

describe("a file under a key of the model", () => {
  const pairs = roles.flatMap((role) => roles.filter((other) => other !== role).map((other) => [role, other] as const));

  test.each(pairs)("%s that is of %s is named, at the line of the model", (role, other) => {
    const problem = said(role, headingsOf(other));
    expect(problem?.line).toBe(2);
    expect(problem?.says).toContain(`"${role}" names a.csv, which has the headings of`);
    expect(problem?.says).toContain(other === "census" ? "a census" : fileForms[other].called);
  });

  test.each(roles)("%s that is its own is silent, in any capitals and order", (role) => {
    const headings = [...headingsOf(role)].reverse();
    expect(said(role, headings)).toBeUndefined();
    expect(
      said(
        role,
        headings.map((heading) => heading.toUpperCase()),
      ),
    ).toBeUndefined();
  });

  test("with a heading wrong is not taken for another", () => {
    expect(said("schools", ["school", "name", "phase", "medium"])).toBeUndefined();
    expect(said("baseline", ["school", "component", "basis", "date", "amount"])).toBeUndefined();
    expect(said("counts", ["school", "name", "classes", "amount"])).toBeUndefined();
  });

  test("that is JSON is called so", () => {
    expect(said("places", ["{"])?.says).toContain("is JSON");
  });
});

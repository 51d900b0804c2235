import { hasForeignLetters } from "../letters.ts";
import { nameKey } from "../names-alike.ts";
import { type Query, quoted } from "../problem.ts";
import type { School } from "./school.ts";

/** What somebody should look at in a schools file although it can be read. */
export function oddSchools(file: string, schools: readonly School[]): Query[] {
  return [...sameNames(file, schools), ...oddLetters(file, schools)];
}

/** Two schools that are open on one day and have one name may be one school, in the file under two numbers. */
function sameNames(file: string, schools: readonly School[]): Query[] {
  const named = new Map<string, School[]>();
  for (const school of schools) {
    const key = nameKey(school.name);
    if (key !== "") named.set(key, [...(named.get(key) ?? []), school]);
  }
  return [...named.values()].flatMap((all): Query[] => {
    const [first, second] = all.filter((one) => all.some((other) => one !== other && openTogether(one, other)));
    if (!first || !second) return [];
    return [
      {
        kind: "query/school-name-twice",
        file,
        at: second.number,
        value: first.number,
        says: `${first.number} and ${second.number} are both called ${quoted(second.name)}, and are open at the same time`,
        advice: ["If they are one school, keep its present number. If they are two, add the place to each name."],
      },
    ];
  });
}

function openTogether(a: School, b: School): boolean {
  const starts = (a.opened ?? "") <= (b.closed ?? "9999");
  return starts && (b.opened ?? "") <= (a.closed ?? "9999");
}

function oddLetters(file: string, schools: readonly School[]): Query[] {
  return schools.flatMap((school) =>
    [school.name, school.cluster].filter(hasForeignLetters).map(
      (name): Query => ({
        kind: "query/school-letters",
        file,
        at: school.number,
        value: name,
        says: `${school.number} has ${quoted(name)}, with letters that neither Welsh nor English has`,
        advice: [
          "If they were lost when the file was saved, save it as CSV UTF-8 and write the name again.",
          "If the name is right, nothing need be done.",
        ],
      }),
    ),
  );
}

import { expect, test } from "vitest";
import { problemsAsText } from "../../src/problem.ts";
import { everyKind } from "./every-kind.ts";
import { read } from "./written.ts";

interface Written {
  figures: object;
  drivers: object;
  factors: { id: string }[];
}

const { figures, drivers, factors } = everyKind as unknown as Written;
const names = new Set([...Object.keys(figures), ...Object.keys(drivers), ...factors.map(({ id }) => id)]);

/** Every place in a factor where a figure, a driver or another factor is named. */
function placesIn(part: unknown, path: readonly string[] = []): string[][] {
  if (typeof part === "string") return names.has(part) ? [[...path]] : [];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, each]) =>
    ["id", "kind", "gives", "en", "cy", "reason"].includes(key) ? [] : placesIn(each, [...path, key]),
  );
}

const places = factors.flatMap((factor, i) =>
  placesIn(factor).map((path): [string, number, string[]] => [factor.id, i, path]),
);

test.each(places)("%s (factor %i) is refused where %j names what is not there", (_, i, path) => {
  const changed = structuredClone(everyKind) as unknown as Written;
  let part = changed.factors[i] as unknown as Record<string, never>;
  for (const key of path.slice(0, -1)) part = part[key]!;
  Object.assign(part, { [path.at(-1)!]: "astray" });
  const { value, problems } = read(changed);
  expect(value).toBeUndefined();
  expect(problemsAsText(problems)).toContain('"astray"');
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rowsOf, sampleFolder } from "./sample.ts";

/** What must never be printed, from the censuses that the sample's budgets are counted from and from its list of named learners. */
export interface Personal {
  readonly names: ReadonlySet<string>;
  readonly upns: ReadonlySet<string>;
  readonly birthDates: ReadonlySet<string>;
  readonly learners: ReadonlySet<string>;
}

export function personalInSample(): Personal {
  const column = (file: string, heading: string): string[] => {
    const [headings = [], ...rows] = rowsOf(readFileSync(join(sampleFolder, file), "utf8"));
    return rows.map((row) => row[headings.indexOf(heading)] ?? "").filter((cell) => cell !== "");
  };
  const inCensuses = (heading: string): string[] =>
    ["plasc-2022.csv", "plasc-2023.csv"].flatMap((file) => column(file, heading));
  return {
    names: new Set([...inCensuses("Surname"), ...inCensuses("Forename")]),
    upns: new Set(inCensuses("UPN")),
    birthDates: new Set(inCensuses("Date of Birth")),
    learners: new Set(column("named-learners-2022-23.csv", "learner")),
  };
}

/** Everything personal that stands in a text, by kind. Counted, not quoted: a failing test must not print a list of pupils. */
export function found(text: string, { names, upns, birthDates, learners }: Personal): Record<string, number> {
  const how = (pattern: RegExp, kept: (match: string) => boolean): number =>
    [...text.matchAll(pattern)].filter(([match]) => kept(match)).length;
  // A name stands alone: the Non of "St Non's" is a saint.
  const name = new RegExp(
    `(?<![\\p{L}'’])(?:${[...names].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}'’])`,
    "gu",
  );
  return {
    names: how(name, () => true),
    upns: how(/[A-Z]\d{11}[0-9A-Z]/gi, (match) => upns.has(match.toUpperCase())),
    birthDates:
      how(/\d{4}-\d{2}-\d{2}/g, (match) => birthDates.has(match)) +
      how(/\d{2}\/\d{2}\/\d{4}/g, (match) => birthDates.has(match.split("/").reverse().join("-"))),
    learners: how(/[\p{L}\p{N}]+/gu, (match) => learners.has(match)),
  };
}

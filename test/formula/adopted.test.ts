import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Adopted, baseProblems, frozenProblems, readAdopted } from "../../src/formula/adopted.ts";
import type { JsonSource } from "../../src/json-source.ts";

const hash = "ab".repeat(32);
const adopted: Adopted = { file: "adopted.json", formulas: new Map([["old", { file: "old.json", sha256: hash }]]) };

const source = (value: object): JsonSource => ({
  file: "f.json",
  value,
  locate: () => ({ line: 1, excerpt: { before: "", mark: "", after: "" } }),
});
const kinds = (value: object, name = "old.json", sha256 = hash) =>
  frozenProblems({ source: source(value), name, sha256 }, adopted).map(({ kind }) => kind);

describe("what was adopted is frozen", () => {
  it("in the file that was adopted, with the hash it had", () => {
    expect(kinds({ id: "old", status: "adopted" })).toEqual([]);
    expect(kinds({ id: "old", status: "adopted" }, "old.json", "cd".repeat(32))).toEqual(["adopted/changed"]);
  });

  it("even where the change has taken its status or its id away", () => {
    expect(kinds({ id: "old", status: "draft" }, "old.json", "cd".repeat(32))).toEqual(["adopted/changed"]);
    expect(kinds({ id: "new", status: "adopted" }, "old.json", "cd".repeat(32))).toEqual(["adopted/changed"]);
  });

  it("a draft is nobody's business, and an adopted formula must be listed under its own id", () => {
    expect(kinds({ id: "new", status: "draft" }, "new.json")).toEqual([]);
    expect(kinds({ id: "new", status: "adopted" }, "new.json")).toEqual(["adopted/not-listed"]);
    expect(kinds({ id: "old", status: "adopted" }, "new.json")).toEqual(["adopted/id-taken"]);
    // That an id is a text is said by the formula's own form.
    expect(kinds({ id: 7, status: "adopted" }, "new.json")).toEqual([]);
  });

  it("a correction is of what was adopted", () => {
    expect(kinds({ id: "new", status: "draft", corrects: { id: "old" } }, "new.json")).toEqual([]);
    expect(kinds({ id: "new", status: "draft", corrects: { id: "none" } }, "new.json")).toEqual(["adopted/corrects"]);
  });

  it("an adopted formula stands on an adopted one", () => {
    const pair = (option: string, base: string, missing?: string) =>
      baseProblems(source({ status: option }), source({ status: base }), missing).map(({ kind }) => kind);
    expect(pair("adopted", "adopted")).toEqual([]);
    expect(pair("draft", "consulted")).toEqual([]);
    expect(pair("adopted", "consulted")).toEqual(["adopted/base"]);
    expect(pair("adopted", "adopted", "other/adopted.json")).toEqual(["adopted/base-not-held"]);
    expect(pair("draft", "adopted", "other/adopted.json")).toEqual([]);
  });
});

it("the formulas of this repository are as they were adopted", () => {
  const { formulas } = JSON.parse(readFileSync("formulas/adopted.json", "utf8")) as {
    formulas: Record<string, { file: string; sha256: string }>;
  };
  expect(Object.keys(formulas)).toEqual([
    "sen-2022-23",
    "aln-support-2023-24",
    "aln-support-2024-25",
    "aln-support-2025-26",
  ]);
  for (const [id, { file, sha256 }] of Object.entries(formulas)) {
    const bytes = readFileSync(`formulas/${file}`);
    expect(JSON.parse(bytes.toString())).toMatchObject({ id, status: "adopted" });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  }
});

describe("the list of what was adopted", () => {
  const list = (entry: object, more: object = {}) =>
    readAdopted(source({ format: 1, formulas: { old: entry }, ...more }));
  const entry = { file: "old.json", sha256: hash };

  it("is read by the id of each formula", () => {
    expect(list(entry)).toEqual({
      value: { file: "f.json", formulas: new Map([["old", entry]]) },
      problems: [],
    });
  });

  it.each([
    { ...entry, file: "folder/old.json" },
    { ...entry, file: "folder\\old.json" },
    { ...entry, file: "/old.json" },
    { ...entry, file: ".json" },
    { ...entry, file: "old.json.txt" },
    { ...entry, sha256: hash.toUpperCase() },
    { ...entry, sha256: `${hash}a` },
    { ...entry, sha256: `x${hash}` },
    { ...entry, sha256: hash.slice(1) },
    { ...entry, more: "x" },
    { file: "old.json" },
    { sha256: hash },
  ])("refuses %j", (wrong) => {
    expect(list(wrong).value).toBeUndefined();
    expect(list(wrong).problems.length).toBeGreaterThan(0);
  });

  it("refuses another format and a key that nothing reads", () => {
    expect(list(entry, { format: 2 }).value).toBeUndefined();
    expect(list(entry, { also: [] }).value).toBeUndefined();
  });
});

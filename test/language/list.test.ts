import { describe, expect, test } from "vitest";
import { listedIn } from "../../src/language/list.ts";

describe("a list in a sentence", () => {
  test.each([
    [["primary"], "primary"],
    [["primary", "middle"], "primary and middle"],
    [["nursery", "primary", "middle"], "nursery, primary and middle"],
  ])("in English %j", (items, text) => {
    expect(listedIn("en", items)).toBe(text);
  });

  test.each([
    [["cynradd", "uwchradd"], "cynradd ac uwchradd"],
    [["cynradd", "canol"], "cynradd a chanol"],
    [["uwchradd", "pob oed"], "uwchradd a phob oed"],
    [["cynradd", "meithrin"], "cynradd a meithrin"],
    [["“Pwyntiau”", "“Cyfran”"], "“Pwyntiau” a “Cyfran”"],
    [["Pwyntiau", "Cyfran"], "Pwyntiau a Cyfran"],
    [["canol", "chweched"], "canol a chweched"],
  ])("in Welsh %j", (items, text) => {
    expect(listedIn("cy", items)).toBe(text);
  });
});

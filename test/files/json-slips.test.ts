import { describe, expect, test } from "vitest";
import { slipIn } from "../../src/files/json-slips.ts";
import { readJson } from "../../src/files/read-json.ts";

/** What is said of a text, and the piece that is pointed at. */
function slip(text: string): [string, string] | undefined {
  const found = slipIn(text);
  return found && [found.says, text.slice(found.offset, found.offset + found.length)];
}

describe("a slip in JSON is named with the piece that it is in", () => {
  test.each([
    ['{ "a": "b\\c" }', "a backslash may not stand so in this text", '"b\\c"'],
    ['{ "a": "data\\new.csv" }', "a backslash may not stand so in this text", '"data\\new.csv"'],
    ['{ "a": "data\\users.csv" }', "a backslash may not stand so in this text", '"data\\users.csv"'],
    ["{ “a”: 1 }", "this is in curly quotes", "“a”"],
    ['{ "a”: 1 }', "this ends with a curly quote", '"a”'],
    ["{ 'a': 1 }", "this is in single quotes", "'a'"],
    ["{ ‘a’: 1 }", "this is in single quotes", "‘a’"],
    ['{ "a": 1, // b\n }', "a comment may not stand in it; a note may", "// b"],
    ['{ # b\n "a": 1 }', "a comment may not stand in it; a note may", "# b"],
    ['{ "a": [1, 2,\n] }', "a comma stands after the last part", ","],
    ['{ "a": NaN }', "this is not a number", "NaN"],
    ['{ "a": 1,250.00 }', "this is not a number as JSON writes it", "1,250.00"],
    ['{ "a": .5 }', "this is not a number as JSON writes it", ".5"],
    ['{ "a": 01 }', "this is not a number as JSON writes it", "01"],
    ['{ "a": 50% }', "this is not a number as JSON writes it", "50%"],
    ['{ "a": True }', "true, false and null have small letters", "True"],
    ["{ a: 1 }", "a key must stand in double quotes", "a"],
    ['{ "a": draft }', "text must stand in double quotes", "draft "],
    ['{ "a": 1; "b": 2 }', "a semicolon may not stand here", ";"],
    ['{ "a" = 1 }', "an equals sign may not stand here", "="],
    ['{ "a":\u00a01 }', "a space stands here that JSON does not know", "\u00a0"],
    ['{ "a": "b\tc" }', "a tab stands in this text", '"b\tc"'],
  ])("%s", (text, says, piece) => {
    expect(slip(text)).toEqual([says, piece]);
  });
});

test.each([
  '{ "a": "C:\\\\data\\\\plasc.csv", "b": "one\\ntwo, \\"three\\" and \\u0175" }',
  '{\r\n  "a": [ -1.5e3, true, false, null, {}, 1,250 ],\r\n  "b": "‘curly’ “inside” is text, // and so is this"\r\n}\r\n',
  '{ "a": "£1,250.00; 50% = 0.5 \\/ \'x\'" }',
])("JSON that is right is silent: %s", (text) => {
  expect(slipIn(text)).toBeUndefined();
  expect(readJson("a.json", text).problems).toEqual([]);
});

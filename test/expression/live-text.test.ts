import { describe, expect, test } from "vitest";
import { either, joined, type LiveText, noWords, phrased, textAt, words } from "../../src/expression/live-text.ts";

const cell = (value: string, longest: string): LiveText => textAt("A1", { value, longest });

describe("live text", () => {
  test("joins words in one text, leaves out what is none, and keeps the longest that it may be", () => {
    expect(joined(words("a "), noWords, words("b"), cell("1", "999"), words(" c"))).toEqual({
      formula: '"a b"&A1&" c"',
      value: "a b1 c",
      longest: "a b999 c",
    });
    // A quotation mark at an end is no end of a text.
    expect(joined(words("a"), words('"b"')).formula).toBe('"a"&"""b"""');
    expect(joined(noWords, noWords)).toEqual(noWords);
    expect(joined()).toEqual(noWords);
    expect(joined(noWords, words("a"))).toEqual(words("a"));
  });

  test("of two is the one whose test is met, and as long as the longer of them may be", () => {
    const [short, long] = [cell("a", "aa"), words("bbb")];
    expect(either({ formula: "B1>0", met: true }, short, long)).toEqual({
      formula: 'IF(B1>0,A1,"bbb")',
      value: "a",
      longest: "bbb",
    });
    expect(either({ formula: "B1>0", met: false }, long, short)).toEqual({
      formula: 'IF(B1>0,"bbb",A1)',
      value: "a",
      longest: "bbb",
    });
  });

  test("of a phrase has its parts in the order of the phrase", () => {
    expect(phrased(([a, b]) => `${b} of ${a}`, [cell("1", "99"), words("two")])).toEqual({
      formula: '"two of "&A1',
      value: "two of 1",
      longest: "two of 99",
    });
    expect(phrased(([a]) => `${a}`, [words("all")])).toEqual(words("all"));
  });
});

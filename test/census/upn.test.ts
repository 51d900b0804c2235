import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identityOf } from "../../src/census/upn.ts";
import { runs, seed } from "../allocation/runs.ts";

/** Only the form is looked at: a wrong check letter does not lose a pupil's money. */
describe("a unique pupil number", () => {
  test.each(["B801200005001", "B681200019001", "A801200005001"])("%s is of the right form", (upn) => {
    expect(identityOf(upn)).toBeTypeOf("number");
  });

  test("that is temporary ends in a letter: V68120002301A", () => {
    expect(identityOf("V68120002301A")).toBeTypeOf("number");
  });

  test.each([
    ["", "blank"],
    ["B80120000500", "twelve characters"],
    ["B8012000050011", "fourteen characters"],
    ["b801200005001", "a small letter"],
    ["I801200005001", "an I, which is not used"],
    ["O801200005001", "an O, which is not used"],
    ["S801200005001", "an S, which is not used"],
    ["V68120002301O", "an O at the end"],
    ["8801200005001", "no letter in front"],
    ["B80120000500A1", "a letter in the middle"],
    ["B801200005001 ", "a space after it"],
    ["B٨01200005001", "a digit of another script"],
  ])("%j is not: %s", (upn) => {
    expect(identityOf(upn)).toBeUndefined();
  });

  test("stands for one pupil and no other, as a whole number that the machine holds exactly", () => {
    const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    const upn = fc
      .tuple(
        fc.constantFrom(...letters),
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.constantFrom(...letters, ..."0123456789"),
      )
      .map(([first, digits, last]) => `${first}${String(digits).padStart(11, "0")}${last}`);
    const property = fc.property(fc.uniqueArray(upn, { minLength: 2, maxLength: 50 }), (all) => {
      const identities = all.map((each) => identityOf(each)!);
      expect(new Set(identities).size).toBe(all.length);
      expect(identities.every(Number.isSafeInteger)).toBe(true);
    });
    fc.assert(property, { seed, numRuns: runs / 10 });
    const neighbours = ["A000000000009", "A00000000000A", "A00000000000Z", "A000000000010", "B000000000000"];
    expect(new Set(neighbours.map(identityOf)).size).toBe(neighbours.length);
    expect(Number.isSafeInteger(identityOf("Z99999999999Z"))).toBe(true);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { aln } from "../promises/sample.ts";
import { cleanAuthority, type TwoYears } from "./authority.ts";

const folder = mkdtempSync(join(tmpdir(), "clean-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each era of codes beside the one before: all SEN, from SEN to IDPs, the last of SEN, and IDPs alone. */
const eras: readonly TwoYears[] = [
  {
    periods: ["2021-22", "2022-23"],
    days: ["2021-04-20", "2022-02-15"],
    codes: [
      { A: 7, P: 6, S: 3 },
      { A: 7, P: 5, S: 3, "School IDP": 1, "LA IDP": 0 },
    ],
  },
  {
    periods: ["2023-24", "2024-25"],
    days: ["2023-01-17", "2024-01-16"],
    codes: [
      { A: 4, P: 3, S: 2, "School IDP": 4, "LA IDP": 1 },
      { A: 2, P: 1, S: 1, "School IDP": 8, "LA IDP": 1 },
    ],
  },
  {
    periods: ["2025-26", "2026-27"],
    days: ["2025-01-14", "2026-01-20"],
    codes: [
      { A: 1, P: 1, S: 1, "School IDP": 9, "LA IDP": 1 },
      { "School IDP": 11, "LA IDP": 1 },
    ],
  },
  {
    periods: ["2026-27", "2027-28"],
    days: ["2026-01-20", "2027-01-19"],
    codes: [
      { "School IDP": 11, "LA IDP": 1 },
      { "School IDP": 11, "LA IDP": 1 },
    ],
  },
];

describe("25 schools in order, over two years,", () => {
  test.each(eras.map((years, seed) => ({ years, days: years.days.join(" and "), seed })))(
    "of $days (seed $seed) are asked nothing by any command",
    async ({ years, seed }) => {
      const [before, after] = years.periods;
      const place = join(folder, after);
      const model = cleanAuthority(place, seed, years);
      const check = await aln("check", model);
      expect(check.out).not.toContain("Census of");
      expect(check.out).not.toContain("not compared");
      expect(check.out).toContain("2 budgets: no problem in any file");
      const said = [check.err];
      for (const budget of [before, after]) {
        said.push((await aln("allocate", model, budget)).err);
        said.push((await aln("counts", model, budget)).err);
        said.push((await aln("check", model, budget)).err);
      }
      said.push((await aln("compare", model, before, after, "--output", join(place, "c.xlsx"))).err);
      // The workbook's name, and that an earlier census was modelled on, are no query.
      expect(said.filter((each) => /quer|asked/i.test(each))).toEqual([]);
    },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { patience, seed } from "../allocation/runs.ts";
import { authorityFrom, drawing, period } from "./fuzzed/authority.ts";
import { type Change, otherWritings, slips } from "./fuzzed/changes.ts";
import { type Files, filesOf, texts } from "./fuzzed/files.ts";
import { allocationsOf } from "./independent/authority.ts";
import { aln, columnOf, type Given } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "aln-fuzzed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function allocated(files: Files): Promise<Given> {
  for (const [file, text] of texts(files)) writeFileSync(join(folder, file), text);
  return aln("allocate", join(folder, "model.json"), period, "--format", "csv");
}

const authorities = Number(process.env.AUTHORITIES ?? 60);

test(
  `what clean files say of ${authorities} authorities is paid to the penny, and nothing is asked (seed ${seed})`,
  async () => {
    for (let i = 0; i < authorities; i += 1) {
      const authority = authorityFrom(drawing(seed + i));
      const { code, out, err } = await allocated(filesOf(authority));
      expect({ i, code, err }).toEqual({ i, code: 0, err: "" });
      expect([...columnOf(out, "allocation")], `authority ${i}`).toEqual(allocationsOf(authority));
    }
  },
  patience,
);

const tries = Number(process.env.TRIES ?? 6);

/** What a change did to authorities that it could happen to: silent and as before, told, or silent and other than before. */
async function outcomes(change: Change): Promise<{ same: number; told: number; other: string[] }> {
  const found = { same: 0, told: 0, other: [] as string[] };
  for (let i = 0; found.same + found.told + found.other.length < tries && i < tries * 40; i += 1) {
    const draw = drawing(seed + i);
    const authority = authorityFrom(draw);
    const files = change(filesOf(authority), draw, authority);
    if (!files) continue;
    const { code, out, err } = await allocated(files);
    if (code !== 0 || err !== "") found.told += 1;
    else if (JSON.stringify([...columnOf(out, "allocation")]) === JSON.stringify(allocationsOf(authority)))
      found.same += 1;
    else found.other.push(`authority ${seed + i}`);
  }
  return found;
}

test.each(Object.keys(otherWritings))(
  "%s are read as they are meant, silently",
  async (name) => {
    expect(await outcomes(otherWritings[name]!)).toEqual({ same: tries, told: 0, other: [] });
  },
  patience,
);

test.each(Object.keys(slips))(
  "%s is refused or asked about, unless no school's money changes",
  async (name) => {
    const { told, other } = await outcomes(slips[name]!);
    expect(other).toEqual([]);
    expect(told).toBeGreaterThan(0);
  },
  patience,
);

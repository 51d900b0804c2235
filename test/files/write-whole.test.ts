import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Disk, wouldReplace, writeWhole } from "../../src/files/write-whole.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "aln-write-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const modeOf = (path: string): number => fs.statSync(path).mode & 0o777;

/** The disk as it is, but for one thing that it cannot do. */
function failing(operation: keyof Disk, code: string): Disk {
  return {
    ...fs,
    [operation]: () => {
      throw Object.assign(new Error(code), { code });
    },
  };
}

describe("what is replaced", () => {
  test("keeps its rights", () => {
    for (const mode of [0o600, 0o640, 0o664]) {
      fs.writeFileSync(at("model.json"), "{}");
      fs.chmodSync(at("model.json"), mode);
      expect(writeWhole(at("model.json"), "{ }")).toBeUndefined();
      expect(modeOf(at("model.json"))).toBe(mode);
      expect(fs.readFileSync(at("model.json"), "utf8")).toBe("{ }");
    }
  });

  test("is what a link leads to, and the link stays", () => {
    fs.mkdirSync(at("shared"));
    fs.writeFileSync(at("shared/model.json"), "{}");
    fs.symlinkSync(join("shared", "model.json"), at("model.json"));
    fs.symlinkSync(join("shared", "new.csv"), at("new.csv"));
    expect(writeWhole(at("model.json"), "{ }")).toBeUndefined();
    expect(writeWhole(at("new.csv"), "school")).toBeUndefined();
    expect([at("model.json"), at("new.csv")].map((path) => fs.lstatSync(path).isSymbolicLink())).toEqual([true, true]);
    expect(fs.readdirSync(at("shared")).sort()).toEqual(["model.json", "new.csv"]);
    expect(fs.readFileSync(at("shared/model.json"), "utf8")).toBe("{ }");
  });

  test("is no folder and no device", () => {
    fs.mkdirSync(at("out.csv"));
    expect(writeWhole(at("out.csv"), "x")?.says).toBe("the file cannot be written: a folder has its name");
    expect(writeWhole("/dev/null", "x")?.says).toBe(
      "the file cannot be written: that is a device or a pipe, not a file",
    );
    expect(fs.statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});

test("rows about pupils are for whoever wrote them, whatever stood there", () => {
  expect(writeWhole(at("rows.xlsx"), "a", { isPrivate: true })).toBeUndefined();
  expect(modeOf(at("rows.xlsx"))).toBe(0o600);
  fs.chmodSync(at("rows.xlsx"), 0o644);
  expect(writeWhole(at("rows.xlsx"), "b", { isPrivate: true })).toBeUndefined();
  expect(modeOf(at("rows.xlsx"))).toBe(0o600);
});

test("a name may be as long as the disk allows", () => {
  const name = `${"n".repeat(251)}.csv`;
  expect(writeWhole(at(name), "x")).toBeUndefined();
  expect(writeWhole(at(`n${name}`), "x")?.says).toBe("the file cannot be written: its name is too long");
});

test.each([
  ["writeFileSync", "ENOSPC", "there is no room on the disk", "Make room on the disk and run the command again"],
  [
    "fsyncSync",
    "EDQUOT",
    "there is no room left for your files on the disk",
    "Make room on the disk and run the command again",
  ],
  ["openSync", "EROFS", "the disk can be read and not written", "Copy everything to a folder of your own"],
  ["openSync", "EACCES", "its folder may not be written to", "Ask for the right to write there"],
  ["mkdirSync", "EPERM", "its folder may not be written to", "Ask for the right to write there"],
  [
    "renameSync",
    "EBUSY",
    "it may be open in Excel, or set to be read only",
    "Close it there and run the command again",
  ],
  ["writeFileSync", "EIO", "the disk reports a fault", "Check the disk and run the command again"],
  ["renameSync", "EWHATEVER", "the disk gives no reason", "Try another folder"],
] as const)("where %s says %s, that is said, and what was there stays", (operation, code, says, fix) => {
  fs.writeFileSync(at("a.csv"), "before");
  const disk = failing(operation, code);
  expect(writeWhole(at("a.csv"), "after", { disk })).toEqual({
    kind: "file/unwritable",
    file: at("a.csv"),
    says: `the file cannot be written: ${says}`,
    advice: [`${fix}, or name another file with --output.`],
  });
  expect(writeWhole(at("a.csv"), "after", { disk, elsewhere: false })?.advice).toEqual([`${fix}.`]);
  expect(fs.readFileSync(at("a.csv"), "utf8")).toBe("before");
  expect(fs.readdirSync(folder)).toEqual(["a.csv"]);
});

test("what a stopped run left is taken away, and what a running one is writing is not", () => {
  // A disk that stops: nothing after the first bytes is done, not even what would clean up.
  const dead: Disk = { ...failing("renameSync", "KILLED"), rmSync: () => {} };
  writeWhole(at("a.csv"), "half", { disk: dead });
  writeWhole(at("b.csv"), "half", { disk: dead });
  const [left = ""] = fs.readdirSync(folder).filter((name) => name.endsWith(".tmp"));
  const [start] = left.split(`${process.pid}`);
  // Process 1 always runs; none has so large a number.
  fs.writeFileSync(at(`${start}1.tmp`), "another run's");
  fs.writeFileSync(at(`${start}4999999.tmp`), "a dead run's");
  for (const name of ["a.csv", "b.csv"]) expect(writeWhole(at(name), "whole")).toBeUndefined();
  expect(fs.readdirSync(folder).sort()).toEqual([`${start}1.tmp`, "a.csv", "b.csv"].sort());
});

describe("an output is one of the inputs", () => {
  test.each([
    ["by a path round about", (input: string) => join(folder, "x", "..", input)],
    ["by a second name for it", (input: string) => linked(input, fs.linkSync)],
    ["by a link to it", (input: string) => linked(input, fs.symlinkSync)],
    ["through a linked folder", (input: string) => join(linkedFolder(), input)],
  ])("%s", (_, reached) => {
    fs.writeFileSync(at("census.csv"), "x");
    expect(wouldReplace(reached("census.csv"), [at("other.csv"), at("census.csv")])?.kind).toBe("file/output-is-input");
    expect(wouldReplace(at("free.csv"), [at("other.csv"), at("census.csv")])).toBeUndefined();
  });

  test("before it is there, through a linked folder", () => {
    expect(wouldReplace(join(linkedFolder(), "next.csv"), [at("next.csv")])?.kind).toBe("file/output-is-input");
  });

  function linked(input: string, link: (to: string, at: string) => void): string {
    link(at(input), at("other name.csv"));
    return at("other name.csv");
  }

  function linkedFolder(): string {
    fs.symlinkSync(folder, at("round"));
    return at("round");
  }
});

import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Problem } from "../problem.ts";
import { codeOf, whyNotWritten } from "./why-not-written.ts";

/** An output that would replace a file of the model is refused: what was sent is all there is to go back to. */
export function wouldReplace(path: string, inputs: readonly string[]): Problem | undefined {
  const places = placesOf(path);
  if (!inputs.some((input) => placesOf(input).some((place) => places.includes(place)))) return undefined;
  return {
    kind: "file/output-is-input",
    file: path,
    says: "the output would replace a file that the model is made of",
    advice: ["Name another file with --output."],
  };
}

/** A file by its path, by the path without links, and by whatever other path leads to it: a second name for it, or other capitals where they are one. */
function placesOf(path: string): string[] {
  const target = targetOf(resolve(path), fs);
  const onDisk = statusOf(target, fs);
  return [resolve(path), target, ...(onDisk ? [`${onDisk.dev} ${onDisk.ino}`] : [])];
}

/** What is asked of the disk: tests give one that is full, or that stops. */
export type Disk = Pick<
  typeof fs,
  | "accessSync"
  | "closeSync"
  | "fchmodSync"
  | "fchownSync"
  | "fsyncSync"
  | "lstatSync"
  | "mkdirSync"
  | "openSync"
  | "readdirSync"
  | "readlinkSync"
  | "realpathSync"
  | "renameSync"
  | "rmSync"
  | "statSync"
  | "writeFileSync"
>;

export interface Writing {
  /** Rows about pupils: whoever writes them may read them, and nobody else. */
  readonly isPrivate?: boolean;
  /** Whether the command could write to another place, if somebody names one. */
  readonly elsewhere?: boolean;
  readonly disk?: Disk;
}

/**
 * Writes a file beside its place and renames it into it, so that it appears whole or not at all, whenever the run is stopped. What it replaces keeps
 * its rights, its owner and the links that lead to it.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { isPrivate = false, elsewhere = true, disk = fs }: Writing = {},
): Problem | undefined {
  const target = targetOf(resolve(path), disk);
  const replaced = statusOf(target, disk);
  if (replaced && !replaced.isFile()) return notAFile(path, replaced);
  const beside = besideOf(target, process.pid);
  let step: "the folder" | "the file" = "the folder";
  try {
    disk.mkdirSync(dirname(target), { recursive: true });
    leftBehind(target, disk);
    const handle = disk.openSync(beside, "wx", isPrivate || replaced ? 0o600 : 0o666);
    try {
      disk.writeFileSync(handle, content);
      if (replaced) keepOwner(handle, replaced, disk);
      if (replaced && !isPrivate) disk.fchmodSync(handle, Number(replaced.mode) & 0o7777);
      // Renamed before it is on the disk, it could be empty after a power cut.
      disk.fsyncSync(handle);
    } finally {
      disk.closeSync(handle);
    }
    step = "the file";
    if (replaced) disk.accessSync(target, fs.constants.W_OK);
    disk.renameSync(beside, target);
    return undefined;
  } catch (error) {
    removed(beside, disk);
    return unwritable(path, error, step, elsewhere);
  }
}

/** Where a path leads through links, there or not: a link stays, and what it leads to is written. */
function targetOf(path: string, disk: Disk): string {
  try {
    return disk.realpathSync(path);
  } catch {
    const link = linkAt(path, disk);
    if (link !== undefined) return targetOf(resolve(dirname(path), link), disk);
    return dirname(path) === path ? path : join(targetOf(dirname(path), disk), basename(path));
  }
}

/** Where a link leads that leads to nothing yet. A ring of links leads nowhere. */
function linkAt(path: string, disk: Disk): string | undefined {
  try {
    const isRing = isRingOfLinks(path, disk);
    return disk.lstatSync(path).isSymbolicLink() && !isRing ? disk.readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function isRingOfLinks(path: string, disk: Disk): boolean {
  try {
    disk.statSync(path);
    return false;
  } catch (error) {
    return codeOf(error) === "ELOOP";
  }
}

/** Nothing where there is no such file, or its folder is none: asking throws. */
function statusOf(path: string, disk: Disk): fs.BigIntStats | undefined {
  try {
    return disk.statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

/** The name that a file is written under before it is in its place: short, for its own may be as long as names can be. */
function besideOf(target: string, process: number | string): string {
  const name = createHash("sha256").update(basename(target)).digest("hex").slice(0, 16);
  return join(dirname(target), `.aln-${name}-${process}.tmp`);
}

/** What runs that were stopped left of this file: a part of it, and nobody's any more. */
function leftBehind(target: string, disk: Disk): void {
  const [start = "", end = ""] = basename(besideOf(target, "*")).split("*");
  for (const name of disk.readdirSync(dirname(target)))
    if (name.startsWith(start) && name.endsWith(end) && !isRunning(Number(name.slice(start.length, -end.length))))
      removed(join(dirname(target), name), disk);
}

/** Another run may be writing the same file at this moment. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Only an administrator can give a file to somebody else: for all others it becomes theirs, as their folder is. */
function keepOwner(handle: number, { uid, gid }: fs.BigIntStats, disk: Disk): void {
  try {
    disk.fchownSync(handle, Number(uid), Number(gid));
  } catch {
    // Nothing depends on it.
  }
}

/** What was begun, if anything was: where the folder is no folder there is nothing to remove, and even asking throws. */
function removed(beside: string, disk: Disk): void {
  try {
    disk.rmSync(beside, { force: true });
  } catch {
    // The refusal to write is what is worth saying.
  }
}

/** A device, such as the one that swallows all it is sent, is neither replaced nor written to. */
function notAFile(file: string, status: fs.BigIntStats): Problem {
  const what = status.isDirectory() ? "a folder has its name" : "that is a device or a pipe, not a file";
  return refused(file, what, "Name a file with --output.");
}

function unwritable(file: string, error: unknown, step: "the folder" | "the file", elsewhere: boolean): Problem {
  const reason =
    whyNotWritten(error) ??
    (["EBUSY", "EPERM", "EACCES"].includes(codeOf(error)) ? rights[step] : undefined) ??
    unknown;
  return refused(file, reason.says, `${reason.fix}${elsewhere ? ", or name another file with --output" : ""}.`);
}

const rights = {
  "the folder": { says: "its folder may not be written to", fix: "Ask for the right to write there" },
  "the file": {
    says: "it may be open in Excel, or set to be read only",
    fix: "Close it there and run the command again",
  },
} as const;

const unknown = { says: "the disk gives no reason", fix: "Try another folder" } as const;

function refused(file: string, why: string, advice: string): Problem {
  return { kind: "file/unwritable", file, says: `the file cannot be written: ${why}`, advice: [advice] };
}

import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

/** Why the bytes of a file are not those that it had, or none that a program should wait for. Its message is what is said of the file. */
export class NotRead extends Error {
  readonly why: "no file" | "changed";

  constructor(why: "no file" | "changed", says: string) {
    super(says);
    this.why = why;
  }
}

/** A file that is larger than it may be. */
export class TooLarge extends Error {
  readonly bytes: number;

  constructor(bytes: number) {
    super(`the file has ${bytes} bytes`);
    this.bytes = bytes;
  }
}

export const changedWhileRead = "the file was changed while it was read";

/** Large enough that starting on a piece costs nothing, and small enough that a file of any size stands in little memory. */
export const pieceLength = 512 * 1024;

/** All the bytes of a file, read once; undefined where they are more than there is room for. */
export function bytesOf(path: string, most: number): Buffer;
export function bytesOf(path: string, most: number, hasRoom: (bytes: number) => boolean): Buffer | undefined;
export function bytesOf(path: string, most: number, hasRoom = (_bytes: number) => true): Buffer | undefined {
  const file = new OpenFile(path, most);
  try {
    if (!hasRoom(file.size)) return undefined;
    const bytes = Buffer.allocUnsafe(file.size);
    let at = 0;
    for (let length = 1; length > 0 && at < bytes.length; at += length) length = file.read(bytes.subarray(at));
    file.isRead(at);
    return bytes;
  } finally {
    file.close();
  }
}

/** The same of a file that is too large to be kept: each piece is overwritten by the next. */
export function* piecesOf(path: string): Iterable<Buffer> {
  const file = new OpenFile(path, Number.POSITIVE_INFINITY);
  try {
    const buffer = Buffer.allocUnsafe(pieceLength);
    let bytes = 0;
    for (let length = file.read(buffer); length > 0; length = file.read(buffer)) {
      bytes += length;
      yield buffer.subarray(0, length);
      // A file that somebody writes to without end is not followed.
      if (bytes > file.size) break;
    }
    file.isRead(bytes);
  } finally {
    file.close();
  }
}

class OpenFile {
  readonly size: number;
  private readonly handle: number;
  private readonly stats: BigIntStats;

  constructor(path: string, most: number) {
    // A folder can be opened on some systems and on others not.
    refuseWhatIsNoFile(statSync(path, { bigint: true }));
    // A pipe may have taken the file's place since: nobody waits for whoever writes to it.
    this.handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      this.stats = fstatSync(this.handle, { bigint: true });
      refuseWhatIsNoFile(this.stats);
      this.size = Number(this.stats.size);
      if (this.size > most) throw new TooLarge(this.size);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  read(into: Buffer): number {
    return readSync(this.handle, into, 0, into.length, null);
  }

  /** @throws NotRead where as many bytes are not what the file had when it was opened, or has now. */
  isRead(bytes: number): void {
    const { size, mtimeNs } = fstatSync(this.handle, { bigint: true });
    if (bytes !== this.size || size !== this.stats.size || mtimeNs !== this.stats.mtimeNs)
      throw new NotRead("changed", changedWhileRead);
  }

  close(): void {
    closeSync(this.handle);
  }
}

function refuseWhatIsNoFile(stats: BigIntStats): void {
  if (stats.isDirectory()) throw new NotRead("no file", "that is a folder, not a file");
  if (!stats.isFile()) throw new NotRead("no file", "that is a device or a pipe, not a file");
}

export function whyUnreadable(error: unknown): string {
  if (error instanceof NotRead) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "that is a folder, not a file";
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY")
    return "the file cannot be opened: it may be open in another program, or not yours to read";
  return "the file cannot be read";
}

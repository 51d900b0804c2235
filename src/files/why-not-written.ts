interface Reason {
  readonly says: string;
  /** What to do about it, as the beginning of a sentence. */
  readonly fix: string;
}

const byCode: Readonly<Record<string, Reason>> = {
  ENOSPC: { says: "there is no room on the disk", fix: "Make room on the disk and run the command again" },
  EDQUOT: {
    says: "there is no room left for your files on the disk",
    fix: "Make room on the disk and run the command again",
  },
  EFBIG: { says: "the disk cannot hold a file of this size", fix: "Use another disk and run the command again" },
  EROFS: { says: "the disk can be read and not written", fix: "Copy everything to a folder of your own" },
  EIO: { says: "the disk reports a fault", fix: "Check the disk and run the command again" },
  ENAMETOOLONG: { says: "its name is too long", fix: "Shorten the name" },
  ENOTDIR: { says: "a part of its path is a file, not a folder", fix: "Correct the path" },
  EEXIST: { says: "a part of its path is a file, not a folder", fix: "Correct the path" },
  EISDIR: { says: "a folder has its name", fix: "Move the folder away" },
};

/** Why something could not be written, by the error of the disk; undefined where it is a matter of rights, or of no kind that anybody meets. */
export function whyNotWritten(error: unknown): Reason | undefined {
  return byCode[codeOf(error)];
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

import { z } from "zod";

// Control characters, halves of characters, and what no XML may hold: Excel would not open a workbook that has one. And signs that nobody sees, which
// would make two names look alike, or write a line from right to left.
const oneLine = /^[^\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029\uFFFE\uFFFF]*$/u;

/** The name of a file or folder: files are listed in a workbook too. */
export const path = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  // A path that was copied on Windows is read everywhere.
  .overwrite((file) => file.replaceAll("\\", "/"))
  .regex(oneLine, "must be one line of text, without control characters");

/** One line, as it heads a column or a row: a sentence that lists fifty of them still fits a cell of a workbook (32,767 characters). */
export const label = z
  .string()
  .trim()
  .min(1)
  .max(200, "must have 200 characters at most: it heads a column or a row")
  .regex(oneLine, "must be one line of text, without control characters");

/** A few sentences: a note, a reason. */
const prose = z
  .string()
  .trim()
  .min(1)
  .max(2000, "must have 2,000 characters at most: what is longer belongs in a paper that is named here")
  .regex(
    /^(\n|[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\uFFFE\uFFFF])*$/u,
    "must be text, without control characters",
  );

/** A label in both languages; neither may be blank. */
export const labels = { en: label, cy: label };

/** A few sentences in both languages. */
export const text = z.strictObject({ en: prose, cy: prose });

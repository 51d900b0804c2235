import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { JsonSource } from "../json-source.ts";
import { grouped } from "../money.ts";
import type { Checked, Problem } from "../problem.ts";
import { keyProblems } from "./json-keys.ts";
import { Lines, locate } from "./json-places.ts";
import { slipIn } from "./json-slips.ts";
import { type TextFile, wholeText } from "./read-text.ts";

const longest = 2_000_000;
const deepest = 40;

/** Reads a file of strict JSON. One that is far too large is not read at all. */
export function readJsonFile(text: TextFile): Checked<JsonSource> {
  const { file, encoding, bytes } = text;
  if (encoding !== "utf-8")
    return refused({
      file,
      kind: "file/encoding",
      says: "the file is not in UTF-8",
      advice: ["Save it as UTF-8, so that letters such as ŵ and ŷ survive."],
    });
  if (bytes > longest) return refused(tooLarge(file));
  const { value, problems } = wholeText(text);
  return value === undefined ? { value, problems } : readJson(file, value);
}

function tooLarge(file: string): Problem {
  return {
    file,
    kind: "json/too-large",
    says: "the file is too large to be a model or a formula",
    advice: [`It may have ${grouped(String(longest))} bytes at most.`],
  };
}

/** Reads strict JSON and remembers where everything stands. Repeated keys, comments and bottomless nesting are refused. */
export function readJson(file: string, text: string): Checked<JsonSource> {
  if (depthOf(text) > deepest)
    return refused({
      file,
      kind: "json/too-deep",
      says: "the file nests too deeply to be a model or a formula",
      advice: [`It may nest ${deepest} levels at most.`],
    });
  // Such a file may be a census, and its first line a pupil: nothing of it is shown.
  if (!text.trimStart().startsWith("{"))
    return refused({
      file,
      kind: "json/not-json",
      says: "the file is not JSON: it does not begin with a brace",
      advice: ["Name a model or a formula here, and not another file."],
    });
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const lines = new Lines(text);
  const first = errors[0];
  const slip = slipIn(text);
  if (slip && slip.offset <= (first ? first.offset + Math.max(1, first.length) : text.length))
    return refused({
      file,
      ...lines.at(slip.offset, slip.length),
      kind: "json/not-json",
      says: `the file is not JSON: ${slip.says}`,
      advice: [slip.advice],
    });
  if (first || !tree) {
    if (!first || first.offset >= text.trimEnd().length)
      return refused({
        file,
        kind: "json/not-json",
        says: "the file is not JSON: it ends too soon",
        advice: ["Was it cut off? A closing brace or bracket is missing."],
      });
    const where = lines.at(first.offset, Math.max(1, first.length));
    const what = slips[printParseErrorCode(first.error)] ?? "it cannot be read from here on";
    return refused({
      file,
      ...where,
      kind: "json/not-json",
      says: `the file is not JSON: ${what}`,
      advice: ["Correct it here or just before; an editor that knows JSON will mark the place."],
    });
  }
  const problems = keyProblems(tree, file, lines);
  if (problems.length > 0) return { value: undefined, problems };
  return {
    value: { file, value: plainValue(tree), locate: (path, pointAt) => locate(tree, path, lines, pointAt === "key") },
    problems: [],
  };
}

/** The commonest slips, in the words of somebody who has never heard of a token. */
const slips: Readonly<Record<string, string>> = {
  CommaExpected: "a comma is missing before this",
  ColonExpected: "a colon is missing before this",
  PropertyNameExpected: "a key in double quotes should stand here; is there a comma too many before it?",
  ValueExpected: "a value should stand here; is there a comma too many before it?",
  EndOfFileExpected: "something stands after its end",
  UnexpectedEndOfString: "a double quote is missing at the end of this",
};

function refused(problem: Problem): Checked<JsonSource> {
  return { value: undefined, problems: [problem] };
}

/** How deep brackets go, seen without parsing: a parser would run out of stack before it could say so. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i);
    if (inString) {
      if (character === 92) i += 1;
      else if (character === 34) inString = false;
    } else if (character === 34) inString = true;
    else if (character === 123 || character === 91) most = Math.max(most, ++depth);
    else if (character === 125 || character === 93) depth -= 1;
  }
  return most;
}

/** Plain values, built without `__proto__` becoming anything but a key. */
function plainValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(plainValue);
  if (node.type !== "object") return node.value;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [children?.[0]?.value, children?.[1] ? plainValue(children[1]) : null]),
  );
}

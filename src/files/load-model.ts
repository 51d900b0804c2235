import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Mapping, readMapping } from "../census/index.ts";
import type { JsonSource } from "../json-source.ts";
import type { InputFile } from "../model/budget.ts";
import { type Model, readModel } from "../model/model.ts";
import type { Checked, Problem, Query } from "../problem.ts";
import { readPlaces } from "../school/read-places.ts";
import { type Register, readSchools } from "../school/read-schools.ts";
import type { Places } from "../school/school.ts";
import type { Table } from "../table.ts";
import { readTable } from "./read-csv.ts";
import { readJsonFile } from "./read-json.ts";
import { changed, mostBytesOfASmallFile, openText, type Room, type TextFile, textOf } from "./read-text.ts";
import { wrongFile } from "./wrong-file.ts";

/** A model with what all its budgets share. */
export interface LoadedModel {
  readonly folder: string;
  readonly model: Model;
  /** The model as it is written, to say where in it a file is named. */
  readonly source: JsonSource;
  readonly register: Register | undefined;
  readonly places: readonly Places[];
  readonly mapping: Mapping | undefined;
  readonly inputs: readonly InputFile[];
  readonly seen: FilesSeen;
  /** What somebody should look at in the schools, the places and the mapping. */
  readonly queries: readonly Query[];
  /** False where the schools or the places have problems: the files of a budget are still read, and nothing is allocated. */
  readonly sound: boolean;
}

/** Britain has as many schools. */
const mostSchools = 32_000;
const ofSchools: ReadonlySet<InputFile["role"]> = new Set(["schools", "places", "counts"]);
/** Ten for each school of England. */
const mostRows = 250_000;

/** What the files of a run were when they were first read: several budgets may read one file, and none of them another than the others. */
export class FilesSeen {
  /** Those that were found to be others, when they were read again. */
  readonly changed: string[] = [];
  private readonly hashes = new Map<string, string>();

  /** Whether a file is as it was when it was read before, if it was. */
  isAsBefore(path: string, { sha256, file }: TextFile): boolean {
    const before = this.hashes.get(path) ?? sha256;
    this.hashes.set(path, before);
    if (before !== sha256) this.changed.push(file);
    return before === sha256;
  }
}

/** Gathers problems and queries while files are read, and gives undefined for a file that could not be. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly queries: Query[] = [];
  readonly inputs: InputFile[] = [];
  /** The model that names the files, once it has been read. */
  model: JsonSource | undefined;
  private readonly folder: string;
  private readonly seen: FilesSeen;
  /** Files that are to be written once they have been read: their text, by their name. */
  private readonly unwritten: ReadonlyMap<string, string>;

  constructor(folder: string, seen: FilesSeen, unwritten: ReadonlyMap<string, string> = new Map()) {
    this.folder = folder;
    this.seen = seen;
    this.unwritten = unwritten;
  }

  keep<T>({ value, problems, queries = [] }: Checked<T>): T | undefined {
    // One by one: a call may not have as many arguments as a file can have problems.
    for (const problem of problems) this.problems.push(problem);
    for (const query of queries) this.queries.push(query);
    return value;
  }

  has(file: string): boolean {
    return existsSync(resolve(this.folder, file));
  }

  /** What to do where it cannot be opened is said by whoever names it in another file than the model. Only a census may be large. */
  text(file: string, ifUnreadable?: string, mostBytes = mostBytesOfASmallFile, room?: Room): TextFile | undefined {
    const unwritten = this.unwritten.get(file);
    if (unwritten !== undefined) return textOf(file, unwritten);
    const path = resolve(this.folder, file);
    const text = this.keep(openText(path, file, ifUnreadable, mostBytes, room));
    if (!text || this.seen.isAsBefore(path, text)) return text;
    this.problems.push(changed(file));
    return undefined;
  }

  json(file: string, ifUnreadable?: string): { source: JsonSource; text: TextFile } | undefined {
    const text = this.text(file, ifUnreadable);
    const source = text && this.keep(readJsonFile(text));
    return text && source && { source, text };
  }

  table(role: InputFile["role"], file: string, census?: InputFile["census"]): Table | undefined {
    const text = this.text(file);
    if (!text) return undefined;
    const { table, problems, emptyRows } = readTable(text, ofSchools.has(role) ? mostSchools : mostRows);
    this.problems.push(...problems);
    this.note(role, text, { rows: table.rows.length, emptyRows, census });
    const wrong = problems.length === 0 ? this.wrongFile(role, file, table.headings) : undefined;
    if (wrong) {
      this.problems.push(wrong);
      return undefined;
    }
    return problems.length === 0 ? table : undefined;
  }

  /** A file that the model names under the key of another. Of a census, an estimate is a table as counts are. */
  wrongFile(
    role: InputFile["role"],
    file: string,
    headings: readonly string[],
    isEstimate = true,
  ): Problem | undefined {
    if (!this.model || role === "model" || role === "formula" || role === "mapping") return undefined;
    const isCensus = role === "census" || role === "censusBefore";
    return wrongFile(this.model, isCensus ? (isEstimate ? "counts" : "census") : role, file, headings);
  }

  note(
    role: InputFile["role"],
    { file, sha256 }: Pick<TextFile, "file" | "sha256">,
    of: Partial<InputFile> = {},
  ): void {
    const { rows, emptyRows, census } = of;
    this.inputs.push({ role, file, sha256, rows, ...(emptyRows ? { emptyRows } : {}), ...(census ? { census } : {}) });
  }
}

/** Reads the model file, and the schools and places that it names. */
export function loadModel(path: string): Checked<LoadedModel> {
  const folder = dirname(path);
  const own = openText(
    path,
    path,
    "Name the model file as the command's first argument, such as data-samples/model.json.",
    mostBytesOfASmallFile,
  );
  if (!own.value) return { value: undefined, problems: own.problems };
  const seen = new FilesSeen();
  const reading = new Reading(folder, seen);
  // By its name alone: outputs are the same wherever it lies.
  reading.note("model", { ...own.value, file: basename(path) });
  const source = reading.keep(readJsonFile(own.value));
  const model = source && reading.keep(readModel(source));
  if (!source || !model) return { value: undefined, problems: reading.problems };
  reading.model = source;
  const schools = model.schools === undefined ? undefined : reading.table("schools", model.schools);
  const register = schools && reading.keep(readSchools(schools));
  const placesTable = register && model.places !== undefined ? reading.table("places", model.places) : undefined;
  const places = (register && placesTable && reading.keep(readPlaces(placesTable, register))) ?? [];
  const mapping = model.mapping === undefined ? undefined : mappingIn(reading, model.mapping);
  const { inputs, problems, queries } = reading;
  return {
    value: { folder, model, source, register, places, mapping, inputs, seen, queries, sound: problems.length === 0 },
    problems,
  };
}

function mappingIn(reading: Reading, file: string): Mapping | undefined {
  const json = reading.json(file);
  if (!json) return undefined;
  reading.note("mapping", json.text);
  return reading.keep(readMapping(json.source));
}

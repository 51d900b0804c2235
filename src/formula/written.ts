import type { JsonSource } from "../json-source.ts";

/** A part of a merged formula: its value, and the file and the place in it where it is written. */
export interface Written {
  readonly value: unknown;
  readonly source: JsonSource;
  readonly path: readonly PropertyKey[];
  /** Its own parts, where these may be written in another place than it is. */
  readonly children?: ReadonlyMap<PropertyKey, Written>;
}

/** A part that is written in one place with all that is in it. */
export function leaf(value: unknown, source: JsonSource, path: readonly PropertyKey[]): Written {
  return { value, source, path };
}

/** A merged formula as one source: a problem with any part of it names the file and the line where that part is written. */
export function writtenSource(file: string, whole: Written): JsonSource {
  return {
    file,
    value: whole.value,
    locate: (path, pointAt) => {
      let part = whole;
      let rest = path;
      while (rest.length > 0) {
        const next = part.children?.get(rest[0] as PropertyKey);
        if (!next) break;
        part = next;
        rest = rest.slice(1);
      }
      const { source } = part;
      return { file: source.file, ...source.locate([...part.path, ...rest], pointAt) };
    },
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

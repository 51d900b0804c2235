/** The value of a key that a file has, and never of one that every object of the language has, such as `constructor`. */
export function own<T>(record: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * What was looked for before, and so is there.
 * @throws ReferenceError where it is not, with what that means: a bug.
 */
export function known<T>(map: ReadonlyMap<string, T>, id: string, meaning: string): T {
  const value = map.get(id);
  if (value === undefined) throw new ReferenceError(`"${id}" ${meaning}`);
  return value;
}

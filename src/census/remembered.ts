/** So many are remembered: the days on which the pupils of a country were born, with as many to spare. */
const most = 20_000;

/** The same function, each answer worked out once: a census has few codes and many rows. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  // Most cells are blank, and need not be looked up.
  const ofBlank = answer("");
  return (text) => {
    if (text === "") return ofBlank;
    const before = known.get(text);
    if (before !== undefined || known.size > most) return before ?? answer(text);
    const first = answer(text);
    known.set(text, first);
    return first;
  };
}

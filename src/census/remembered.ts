/** So many are remembered: the days on which the pupils of a country were born, with as many to spare. */
const most = 20_000;

/** The same function, each answer worked out once: a census has few codes and many rows. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  const ofBlank = answer("");
  let last = "";
  let ofLast = ofBlank;
  return (text) => {
    // Most cells are blank or as in the row before, and need not be looked up.
    if (text === "") return ofBlank;
    if (text === last) return ofLast;
    const before = known.get(text);
    ofLast = before ?? answer(text);
    last = text;
    if (before === undefined && known.size <= most) known.set(text, ofLast);
    return ofLast;
  };
}

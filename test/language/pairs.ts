/** Words in both languages as a file of the source has them. */
export interface Pair {
  readonly line: number;
  readonly en: string;
  readonly cy: string;
}

/** Every `en: …, cy: …` of a source, and every `english…` beside its `welsh…`: plain words as they are read, a phrase with something in it as it is written. */
export function pairsIn(source: string): Pair[] {
  return [...ofKeys(source), ...ofObjects(source), ...ofFunctions(source)];
}

function ofKeys(source: string): Pair[] {
  return [...source.matchAll(/\ben: /g)].flatMap(({ index }) => {
    const en = expressionAt(source, index + 4);
    const rest = /^,\s*cy: /.exec(source.slice(en.end));
    if (!rest) return [];
    const cy = expressionAt(source, en.end + rest[0].length);
    return [pair(source, index, en.text, cy.text)];
  });
}

/** `const english = { amount: (…) => … }` beside `const cymraeg = { … }`: phrases of one name. */
function ofObjects(source: string): Pair[] {
  const phrases = (name: string): Map<string, { at: number; text: string }> => {
    const start = source.search(new RegExp(`^const ${name}\\b`, "m"));
    if (start < 0) return new Map();
    const block = source.slice(start, source.indexOf("\n};", start));
    return new Map(
      [...block.matchAll(/\n {2}(\w+): \([^)]*\) =>\s*/g)].map(({ 0: head, 1: key = "", index }) => {
        const at = start + index + head.length;
        return [key, { at, text: expressionAt(source, at).text }];
      }),
    );
  };
  const welsh = phrases("cymraeg");
  // What the Welsh takes over from the English has no words.
  const own = [...phrases("english")].filter(([key]) => !source.includes(`${key}: english.${key}`));
  return own.map(([key, { at, text }]) => pair(source, at, text, welsh.get(key)?.text ?? ""));
}

function ofFunctions(source: string): Pair[] {
  const body = (name: string): string =>
    new RegExp(`^function ${name}\\([^)]*\\)[^{]*\\{\\n([\\s\\S]*?)\\n\\}`, "m").exec(source)?.[1] ?? "";
  return [...source.matchAll(/^function english(\w+)/gm)].map(({ 1: name = "", index }) =>
    pair(source, index, body(`english${name}`), body(`welsh${name}`)),
  );
}

function pair(source: string, at: number, en: string, cy: string): Pair {
  return { line: source.slice(0, at).split("\n").length, en: words(en), cy: words(cy) };
}

/** A plain string without its quotes; of a phrase, what stands in it as `{of}`. */
function words(code: string): string {
  const plain = code.replace(/\s+/g, " ").trim();
  if (/^"([^"\\]|\\.)*"$/.test(plain)) return JSON.parse(plain) as string;
  const isOneTemplate = /^`[^`]*`$/.test(plain);
  return (isOneTemplate ? plain.slice(1, -1) : plain).replace(/\$\{(\w+)(?:\.(?:en|cy))?\}/g, "{$1}");
}

/** The code from a place up to the comma or the bracket that ends it. */
function expressionAt(source: string, start: number): { readonly text: string; readonly end: number } {
  let depth = 0;
  let at = start;
  for (; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (sign === '"' || sign === "'" || sign === "`") at = endOfText(source, at);
    else if ("([{".includes(sign)) depth += 1;
    else if (depth === 0 && ",;)]}".includes(sign)) break;
    else if (")]}".includes(sign)) depth -= 1;
  }
  return { text: source.slice(start, at), end: at };
}

/** Where a text in quotes ends; in a template, what stands in `${…}` may have texts of its own. */
function endOfText(source: string, start: number): number {
  const quote = source[start];
  let at = start + 1;
  while (source[at] !== quote) {
    if (source[at] === "\\") at += 2;
    else if (quote === "`" && source.startsWith("${", at)) at = expressionAt(source, at + 2).end + 1;
    else at += 1;
  }
  return at;
}

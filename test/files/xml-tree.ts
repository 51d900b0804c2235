/** An element of a part, as written. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** A part as a tree; throws where elements do not close as they opened. */
export function treeOf(xml: string): Element {
  type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string };
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [root];
  for (const [, close, name = "", attributes = "", empty, text = ""] of xml
    .replace(/<\?xml[^>]*\?>/, "")
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g)) {
    const at = open.at(-1)!;
    if (!name) at.text += plain(text);
    else if (close) {
      if (at.name !== name) throw new Error(`</${name}> closes <${at.name}>`);
      open.pop();
    } else {
      const made: Open = { name, attributes: attributesOf(attributes), children: [], text: "" };
      at.children.push(made);
      if (!empty) open.push(made);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error("the part is not one whole element");
  return root.children[0]!;
}

/** Every element under one, itself included. */
export function every(element: Element): Element[] {
  return [element, ...element.children.flatMap(every)];
}

export function named(element: Element, name: string): Element[] {
  return every(element).filter((each) => each.name === name);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, plain(value)]),
  );
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

/**
 * @module A small reader of the XML that Word writes: elements and attributes by their prefixed names, no entities beyond the five.
 * Enough for styles and numbering; the document itself is read by mammoth.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Attributes of a start tag. */
export function readAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) attributes[name] = decode(double ?? single ?? '');
  }
  return attributes;
}

/** Reads elements; text and whatever is not well formed is passed over. */
export function readXml(source: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[] };
  const stack: { name: string; attributes: Readonly<Record<string, string>>; children: XmlElement[] }[] = [root];
  for (const [tag, closing, name, , selfClosing] of source.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g,
  )) {
    if (!name) continue;
    if (closing) {
      const depth = stack.findLastIndex((e) => e.name === name);
      if (depth > 0) stack.length = depth;
      continue;
    }
    const element = { name, attributes: readAttributes(tag), children: [] as XmlElement[] };
    stack.at(-1)?.children.push(element);
    if (!selfClosing) stack.push(element);
  }
  return root;
}

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((c) => c.name === name);

/** Value of `w:val` of a child. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes['w:val'];

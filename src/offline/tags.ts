/**
 * Rewrites the tags of a page as text: parsing each page into a DOM would take ten times as long. It relies on how the
 * build writes: a `<` that begins no tag is escaped, in text and in blocks of data; values are in double quotes; elements are
 * closed. The tests read the copies with a real parser.
 */

/** A start tag. The values are without character references; a bare attribute has an empty one. */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

const TAG = /<(\/?)([a-z][\w:-]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)\s*(\/?)>/giu;
const ATTRIBUTE = /([^\s"=<>/]+)(?:="([^"]*)")?/gu;
/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;

/**
 * A page with its start tags changed.
 * @param isKept Changes the attributes of a tag in place; returns false where the element is to be left out, with all that is in it.
 */
export function withTags(html: string, isKept: (tag: Tag) => boolean): string {
  const parts: string[] = [];
  let end = 0;
  let removed: { name: string; depth: number } | null = null;
  for (const { 0: source, 1: slash, 2: name = '', 3: attributes = '', 4: closes = '', index } of html.matchAll(TAG)) {
    if (removed) {
      if (name !== removed.name || closes !== '') continue;
      removed.depth += slash ? -1 : 1;
      if (removed.depth === 0) {
        removed = null;
        end = index + source.length;
      }
    } else if (!slash && attributes !== '') {
      const tag = { name, attributes: attributesOf(attributes) };
      parts.push(html.slice(end, index));
      end = index + source.length;
      if (isKept(tag)) parts.push(printed(tag, closes));
      else if (closes === '' && !VOID.test(name)) removed = { name, depth: 1 };
    }
  }
  return parts.join('') + html.slice(end);
}

const attributesOf = (text: string) =>
  new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']): [string, string] => [
      name,
      withoutReferences(value),
    ]),
  );

function printed({ name, attributes }: Tag, closes: string): string {
  let text = `<${name}`;
  for (const [attribute, value] of attributes) {
    text +=
      value === '' ? ` ${attribute}` : ` ${attribute}="${value.replace(/[&"]/gu, (mark) => ESCAPED[mark] ?? mark)}"`;
  }
  return `${text}${closes}>`;
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '"': '&quot;' };

/** The few character references that the build writes. */
const REFERENCES: Record<string, string> = {
  amp: '&',
  '#38': '&',
  quot: '"',
  '#34': '"',
  '#39': "'",
  lt: '<',
  gt: '>',
};

const withoutReferences = (value: string) =>
  value.includes('&')
    ? value.replace(/&(amp|quot|lt|gt|#3[489]);/gu, (reference, name: string) => REFERENCES[name] ?? reference)
    : value;

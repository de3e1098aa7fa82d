import { write, type Dialect } from '../dialect.ts';
import type { Format } from '../format.ts';
import { outlineOf } from '../outline.ts';
import { plainText } from './plain.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

const DIALECT: Dialect = {
  text: escape,
  code: (literal) => `<code>${escape(literal)}</code>`,
  block: (literal) => `<pre><code>${escape(literal)}</code></pre>`,
  strong: (text) => `<strong>${escape(text)}</strong>`,
  link: (url) => `<a href="${escape(url)}">${escape(url)}</a>`,
  // A ticket has a title of its own: these are parts of its text.
  heading: (line, level) => `<h${level + 2}>${line}</h${level + 2}>`,
  paragraph: (line) => `<p>${line}</p>`,
  list: (items, ordered) => {
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  },
  gap: '\n',
};

/** Rich text, with plain text for a field that takes no other. */
export const html: Format = {
  id: 'html',
  label: 'Rich text (HTML)',
  render: (ticket) => ({ text: plainText(ticket), html: write(outlineOf(ticket), DIALECT) }),
};

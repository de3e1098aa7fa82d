import { lines, write, type Dialect } from '../dialect.ts';
import type { Format } from '../format.ts';
import { outlineOf } from '../outline.ts';

/** Characters that mean something anywhere in a line; an underscore inside a word does not, and is the group. */
const ANYWHERE = /([\p{L}\p{N}]_(?=[\p{L}\p{N}]))|[\\`*[\]<>|~&#$_]/gu;
/** What begins a list or a line under a heading. */
const AT_START = /^(?:[+=-]|(\d+)(?=[.)]))/u;

function text(plain: string, isFirst: boolean): string {
  const escaped = plain.replace(ANYWHERE, (mark, inWord?: string) => inWord ?? `\\${mark}`);
  return isFirst ? escaped.replace(AT_START, (mark, digits) => (digits ? `${mark}\\` : `\\${mark}`)) : escaped;
}

/** The fence is longer than any run of backticks inside; a space keeps it apart from one at the edge. */
function code(literal: string): string {
  const fence = fenceFor(literal, 1);
  const needsSpace = /^`|`$/u.test(literal) || (/^ .* $/su.test(literal) && literal.trim() !== '');
  return needsSpace ? `${fence} ${literal} ${fence}` : `${fence}${literal}${fence}`;
}

/** More backticks than any run of them inside. */
function fenceFor(literal: string, atLeast: number): string {
  const longest = Math.max(0, ...[...literal.matchAll(/`+/gu)].map(([run]) => run.length));
  return '`'.repeat(Math.max(atLeast, longest + 1));
}

function block(literal: string): string {
  const fence = fenceFor(literal, 3);
  return `${fence}\n${literal}\n${fence}`;
}

const DIALECT: Dialect = {
  text,
  code,
  block,
  strong: (plain) => `**${text(plain, false)}**`,
  link: (url) => `<${url}>`,
  // A ticket has a title of its own: these are parts of its text.
  heading: (line, level) => `${'#'.repeat(level + 2)} ${line}`,
  paragraph: (line) => line,
  list: (items, ordered) => lines(items, ordered, '-'),
  gap: '\n\n',
};

/** Markdown as GitHub and GitLab read it. */
export const markdown: Format = {
  id: 'markdown',
  label: 'Markdown',
  render: (ticket) => ({ text: write(outlineOf(ticket), DIALECT) }),
};

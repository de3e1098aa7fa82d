import { write, type Dialect } from '../dialect.ts';
import type { Format } from '../format.ts';
import { outlineOf } from '../outline.ts';

/**
 * Characters that Jira reads as markup, with its documented escape, a backslash. Between two letters or digits a phrase
 * can neither begin nor end, so `no_such_stream` and `X-Request-ID` stay readable; a citation takes two question marks.
 */
const ESCAPED = /[{}[\]|!]|(?<=\?)\?|\?(?=\?)|(?<![\p{L}\p{N}])[*_~^+-]|[*_~^+-](?![\p{L}\p{N}])/gu;
/**
 * What a backslash does not escape: two of them are a line break; entities, smileys and icons are replaced. An entity
 * ends in a semicolon, so that `)` behind one would make a smiley: behind any mark it becomes one too.
 */
const ENTITIES =
  /\\|&(?=#?\w+;)|(?<=:)[()]|(?<=:)[PDp](?![\p{L}\p{N}])|(?<=[^\p{L}\p{N}\s]|:[PDp])\)|\((?=(?:[xyin/]|on|off|flag|flagoff)\))/gu;
/** What only means something at the start of a line: lists, headings, quotations. */
const AT_START = /^(?:#|(?:h[1-6]|bq)(?=\.))/u;

const entity = (character: string) => `&#${character.codePointAt(0)};`;
const entities = (plain: string) => plain.replace(ENTITIES, entity);

function text(plain: string, isFirst: boolean): string {
  const escaped = entities(plain).replace(ESCAPED, '\\$&');
  return isFirst ? escaped.replace(AT_START, (mark) => entity(mark) + mark.slice(1)) : escaped;
}

/** In `{{…}}` other markup is still read. Braces, and spaces at the edge, would end it even behind a backslash. */
const code = (literal: string) =>
  `{{${entities(literal)
    .replace(ESCAPED, '\\$&')
    .replace(/\\([{}])/gu, (_, brace: string) => entity(brace))
    .replace(/^ | $/gu, entity)}}}`;

const DIALECT: Dialect = {
  text,
  code,
  block: (literal) => `{noformat}\n${literal}\n{noformat}`,
  strong: (plain) => `*${text(plain, false)}*`,
  link: (url) => `[${url}]`,
  heading: (line, level) => `h${level + 2}. ${line}`,
  paragraph: (line) => line,
  list: (items, ordered) => items.map((item) => `${ordered ? '#' : '*'} ${item}`).join('\n'),
  gap: '\n\n',
};

/** The wiki markup of Jira and Confluence. */
export const jira: Format = {
  id: 'jira',
  label: 'Jira wiki markup',
  render: (ticket) => ({ text: write(outlineOf(ticket), DIALECT) }),
};

import { write, type Dialect } from '../dialect.ts';
import type { Format } from '../format.ts';
import { outlineOf } from '../outline.ts';

/**
 * Characters that Jira reads as markup, with its documented escape, a backslash. Between two letters or digits a phrase
 * can neither begin nor end, so `no_such_stream` and `X-Request-ID` stay readable; a citation takes two question marks.
 */
const ESCAPED = /([\p{L}\p{N}][*_~^+-](?=[\p{L}\p{N}]))|\?{2,}|[{}[\]|!*_~^+-]/gu;
const escaped = (plain: string) =>
  plain.replace(ESCAPED, (marks, inWord?: string) => inWord ?? marks.replace(/./gu, '\\$&'));
/**
 * What a backslash does not escape: two of them are a line break; entities, smileys and icons are replaced. An entity
 * ends in a semicolon, so that `)` behind one would make a smiley: behind any mark it becomes one too.
 */
const ENTITIES: readonly { mark: RegExp; before: RegExp }[] = [
  { mark: /^(?:\\|&(?=#?\w+;)|\((?=(?:[xyin/]|on|off|flag|flagoff)\)))/u, before: /$/u },
  { mark: /^(?:[()]|[PDp](?![\p{L}\p{N}]))/u, before: /:$/u },
  { mark: /^\)/u, before: /(?:[^\p{L}\p{N}\s]|:[PDp])$/u },
];
/** Characters before and behind a mark that decide whether it is one. */
const NEAR = 12;
/** What only means something at the start of a line: lists, headings, quotations. */
const AT_START = /^(?:#|(?:h[1-6]|bq)(?=\.))/u;

const entity = (character: string) => `&#${character.codePointAt(0)};`;
const entities = (plain: string) =>
  plain.replace(/[\\&()PDp]/gu, (character, at: number) => {
    const behind = plain.slice(at, at + NEAR);
    const text = plain.slice(Math.max(0, at - NEAR), at);
    return ENTITIES.some(({ mark, before }) => mark.test(behind) && before.test(text)) ? entity(character) : character;
  });

function text(plain: string, isFirst: boolean): string {
  const text = escaped(entities(plain));
  return isFirst ? text.replace(AT_START, (mark) => entity(mark) + mark.slice(1)) : text;
}

/** In `{{…}}` other markup is still read. Braces, and spaces at the edge, would end it even behind a backslash. */
const code = (literal: string) =>
  `{{${escaped(entities(literal))
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

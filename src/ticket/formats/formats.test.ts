import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Rendered } from '../format.ts';
import type { Ticket } from '../ticket.ts';
import { html } from './html.ts';
import { jira } from './jira.ts';
import { link } from './link.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { sample } from './sample.ts';
import { slack } from './slack.ts';

/** What markup is made of, with letters and spaces between. */
const characters = fc.constantFrom(...'*_|<>{}[]!~^+?-#&`\\"\'()=:;.,/@$%1aZé 错');
const literal = fc.string({ unit: characters, minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
/** Our own text: backticks only in pairs, and single spaces. */
const sentence = literal.filter((text) => text !== '' && !/`| {2}/u.test(text));
const vendorsLiterals = [
  'invalid_appid!',
  'body schema check fail, ...',
  '{"code":65,"reason":"*no_such_stream*"}',
  '<no> [brackets] | {noformat} {{mono}} !image! ~x~ ^y^ ??z?? --- \\\\ &amp; &#42; h3. # 1. - + =',
];

const ticketWith = (code: string, meaning: string): Ticket => ({
  id: 'acme/recorder/7',
  url: 'https://site.example/acme/recorder/7/',
  entry: {
    id: 'acme/recorder/7',
    url: '/acme/recorder/7/',
    kind: 'code',
    label: '7',
    title: 'Broken',
    subcode: null,
    name: null,
    alsoWritten: [],
    codeIn: null,
    vendor: { name: 'Acme', path: '/acme/' },
    service: { name: 'Recorder', path: '/acme/recorder/' },
    answer: { code: null, codeHeader: null, subcode: null },
    bitMask: false,
    prefix: null,
    coverages: [],
    occurrences: [
      {
        operations: [],
        direction: 'response',
        statuses: [],
        literals: [{ field: 'reason', text: code, printedBy: 'wire', variables: [] }],
        category: null,
        validFrom: null,
        validUntil: null,
        meaning,
        causes: [],
        notes: [],
        actions: [meaning],
        condition: 'none',
        outcome: 'failure',
        fixedBy: 'time',
        effect: 'none',
        basis: { outcome: 'vendor', effect: 'vendor', fixedBy: 'vendor' },
        retry: {
          verdict: 'never',
          basis: 'vendor',
          delaysSeconds: [],
          delaysBasis: 'vendor',
          between: 'repeats',
          backoff: false,
          atMost: 0,
          forSeconds: null,
          finally: 'call-a-person',
          limitBasis: 'inferred',
          refresh: [],
          lookAt: null,
          then: null,
          thenBasis: 'inferred',
        },
        warnings: [],
        guards: [],
        tells: [],
        lostIds: [],
        retired: null,
        section: 'Codes',
        table: 'codes',
        row: 1,
        url: '/acme/recorder/7/#case-1',
      },
    ],
    conditions: {},
    passages: [],
    samples: [],
    elsewhere: [],
    renew: null,
    disagrees: [],
    saysElsewhere: [],
    inheritedBy: [],
    sources: [],
    support: { contact: 'Support.', address: null, send: [], source: null },
  },
  responses: [],
  blanks: ['Time'],
});

/** What a reader of the format sees of the literal, of the paragraph, and of the step. */
interface Seen {
  literal: string | undefined;
  meaning: string | undefined;
  step: string | undefined;
}

/** For any literal and any sentence, the reader of a format sees both to the letter. */
function expectFaithful(
  seenIn: (rendered: Rendered) => Seen,
  render: (ticket: Ticket) => Rendered | null,
  literals = literal,
) {
  const check = (code: string, meaning: string) => {
    const result = render(ticketWith(code, meaning));
    expect(result && seenIn(result)).toEqual({ literal: code, meaning, step: meaning });
  };
  for (const text of vendorsLiterals) check(text, text);
  fc.assert(fc.property(literals, sentence, check), { numRuns: 300 });
}

/** Lines of a ticket by their place: title, link, literal, four verdicts, meaning, "What to do", step. */
const lineOf = (text: string, number: number) => text.split('\n').filter(Boolean)[number] ?? '';

describe('a literal arrives to the letter', () => {
  it('in Markdown, as a parser of CommonMark reads it', () => {
    const textOf = (node: Nodes | undefined): string =>
      !node ? '' : 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
    expectFaithful(({ text }) => {
      const { children } = fromMarkdown(text);
      const [facts, step] = children.filter(({ type }) => type === 'list');
      const [first] = facts && 'children' in facts ? facts.children : [];
      const codes = JSON.stringify(facts).match(/"inlineCode"/gu);
      expect(codes).toHaveLength(1);
      return {
        literal: textOf(first).replace(/^reason: /u, ''),
        meaning: textOf(children[3]),
        step: textOf(step),
      };
    }, markdown.render);
  });

  it('in HTML, as a browser reads it', () => {
    type Node = DefaultTreeAdapterMap['childNode'];
    const textOf = (node: Node): string =>
      'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
    const all = (node: Node, tag: string): Node[] =>
      'childNodes' in node
        ? [...(node.tagName === tag ? [node] : []), ...node.childNodes.flatMap((n) => all(n, tag))]
        : [];
    expectFaithful(({ html: markup = '' }) => {
      const nodes = parseFragment(markup).childNodes;
      const texts = (tag: string) => nodes.flatMap((node) => all(node, tag)).map(textOf);
      return { literal: texts('code')[1], meaning: texts('p')[1], step: texts('ol')[0] };
    }, html.render);
  });

  it('in Slack, where only & < > have an escape and words with marks become code', () => {
    const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    /** Reads a sentence: what is in code, and what must hold no mark outside of it. */
    const read = (text: string) => {
      const pieces = text.split('`');
      pieces.forEach((piece, index) => index % 2 === 0 && expect(piece).not.toMatch(/[*_~]|:[\w+-]+:/u));
      return unescape(pieces.join(''));
    };
    // A backtick at the edge of code, or three in a row, cannot be written in Slack.
    const writable = literal.filter((text) => !/^`|`$|```/u.test(text));
    expectFaithful(
      ({ text }) => {
        // One backtick ends code that one backtick began; only a fence of three holds a backtick.
        const [, fenced, plain = ''] = / reason: (?:```(.*)```|`([^`]*)`)$/u.exec(lineOf(text, 2)) ?? [];
        return {
          literal: unescape(fenced ?? plain),
          meaning: read(lineOf(text, 7)),
          step: read(lineOf(text, 9).replace(/^1\. /u, '')),
        };
      },
      slack.render,
      writable,
    );
  });

  it('in Jira, where nothing that marks a phrase, a macro or a link stands unescaped', () => {
    const decode = (text: string) =>
      text
        .replace(/\\([^\p{L}\p{N}\s])/gu, (_, character: string) => `&#${character.codePointAt(0)};`)
        .replace(/&#(\d+);/gu, (_, digits: string) => String.fromCodePoint(Number(digits)));
    /** Reads a text as Jira does: escapes first; what is left may hold no markup. */
    const read = (text: string) => {
      const unescaped = text.replace(/\\[^\p{L}\p{N}\s\\]/gu, ' ');
      expect(unescaped).not.toMatch(/[{}[\]|!\\]|\?\?|(?<![\p{L}\p{N}])[*_~^+-]|[*_~^+-](?![\p{L}\p{N}])/u);
      expect(unescaped).not.toMatch(
        /^(?:#|h[1-6]\.|bq\.)|:[()]|:[PDp](?![\p{L}\p{N}])|;\)|\((?:[xyin/]|on|off|flag|flagoff)\)/u,
      );
      return decode(text);
    };
    expectFaithful(({ text }) => {
      const [, code = ''] = / reason: \{\{(.*)\}\}$/u.exec(lineOf(text, 2)) ?? [];
      expect(code).not.toMatch(/[{}]/u);
      return {
        literal: read(`at ${code}`).slice(3),
        meaning: read(lineOf(text, 7)),
        step: read(lineOf(text, 9).replace(/^# /u, '')),
      };
    }, jira.render);
  });

  it('in plain text, as it is', () => {
    expectFaithful(
      ({ text }) => ({
        literal: lineOf(text, 2).replace(/^- reason: /u, ''),
        meaning: lineOf(text, 7),
        step: lineOf(text, 9).replace(/^1\. /u, ''),
      }),
      plain.render,
    );
  });
});

describe('a literal of several lines arrives to the letter, below the list', () => {
  const several = ['first\n  second `x`', '<a>\r\n&amp; {"code": 65}', 'a\n```\nb'];
  const textOf = (text: string, format: Rendered | null) => [text, format?.html ?? format?.text ?? ''] as const;

  it.each(several)('%j in Markdown', (literalText) => {
    const { children } = fromMarkdown(markdown.render(ticketWith(literalText, 'y'))?.text ?? '');
    expect(children.flatMap((node) => (node.type === 'code' ? [node.value] : []))).toEqual([literalText]);
  });

  it.each(several)('%j in the other formats', (literalText) => {
    const ticket = ticketWith(literalText, 'y');
    const escaped = literalText.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const pairs = [
      textOf(literalText, plain.render(ticket)),
      textOf(`{noformat}\n${literalText}\n{noformat}`, jira.render(ticket)),
      textOf(`<pre><code>${escaped.replaceAll('"', '&quot;')}</code></pre>`, html.render(ticket)),
      textOf(`\`\`\`\n${escaped}\n\`\`\``, slack.render(ticket)),
    ];
    for (const [expected, copy] of pairs) expect(copy).toContain(expected);
  });
});

describe('the other formats', () => {
  it('a link is the permalink and nothing else', () => {
    expect(link.render(ticketWith('x', 'y'))).toEqual({ text: 'https://site.example/acme/recorder/7/' });
  });

  it('without an answer there is no sample', () => {
    expect(sample.render(ticketWith('x', 'y'))).toBeNull();
  });

  it('a name with marks inside stays readable in Jira', () => {
    expect(jira.render(ticketWith('no_such_stream X-Request-ID', 'y'))?.text).toContain(
      '{{no_such_stream X-Request-ID}}',
    );
  });
});

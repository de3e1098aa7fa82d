import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../src/search/addresses/resolve-address.ts';
import { createSearch, type Clue, type Evidence, type Hit } from '../../src/search/index.ts';
import { readIndex } from '../../src/search/index-file/index-files.ts';
import { readNames } from '../../src/search/index-file/names.ts';
import { packIndex } from '../../src/search/index-file/pack-index.ts';
import { createLookUp } from '../../src/search/lookup.ts';
import { allAtOnce } from '../../src/search/slices.ts';
import { tablesOf } from '../../src/search/tables.ts';
import { buildVocabulary } from '../../src/search/vocabulary.ts';
import { tokensOf } from '../../src/search/phrases.ts';
import { createWordTable } from '../../src/search/words.ts';
import { createLiteralMatcher } from '../../src/search/literals.ts';
import { madeUpIndex } from './search-proof/made-up-index.ts';
import { MADE_UP_ADDRESSES, MADE_UP_TEXTS, type MadeUpText } from './search-proof/made-up-texts.ts';

/** Hits of a text that are shown. */
const MAX_HITS = 4;
const search = createSearch(madeUpIndex());

/** The names of what holds. */
const flags = (one: object) => Object.entries(one).flatMap(([name, value]) => (value === true ? [name] : []));
const joined = (parts: readonly (string | number | null | undefined)[]) =>
  parts.filter((part) => part !== '' && part !== null && part !== undefined).join(' ');
const round = (value: number) => Math.round(value * 100) / 100;

const clueLine = ({
  kind,
  value,
  certainty,
  why,
  start,
  end,
  objects,
  under,
  key,
  word,
  origin,
  line,
  ...rest
}: Clue) =>
  joined([
    `${line}:${start}-${end}`,
    kind,
    value,
    round(certainty),
    `(${why})`,
    objects.length > 0 ? `in ${objects.join('.')}` : '',
    under === undefined ? '' : `under ${under}`,
    key === undefined ? '' : `key ${key}`,
    word === undefined ? '' : `word ${word}`,
    origin,
    ...flags(rest),
  ]);

const evidenceLine = ({ way, certainty, points, why: _, ...rest }: Evidence) =>
  joined([way, round(certainty), Math.round(points), ...flags(rest)]);

const hitLines = ({
  document,
  certainty,
  evidence,
  why,
  occurrence,
  contradiction,
  literal,
  variables,
  ...rest
}: Hit) => [
  `${certainty} ${document.id} ${Math.round(rest.score)} ${rest.strangeness}: ${why}`,
  `  by ${evidence.map(evidenceLine).join(', ')}`,
  occurrence ? `  at ${joined([occurrence.operation ?? 'any', occurrence.httpStatus])}` : '',
  literal ? `  says ${joined([JSON.stringify(literal.text), literal.strength, literal.words, ...flags(literal)])}` : '',
  ...variables.map(({ name, value }) => `  where ${name} is ${value}`),
  contradiction === null ? '' : `  but ${contradiction}`,
];

/** Everything that is understood of a text, and answered to it. */
function answerTo(asked: MadeUpText): string {
  const [text, options] = typeof asked === 'string' ? [asked, {}] : asked;
  const { clues, hits, errors, more, suggestions, unlisted, stranger, isList, documented, askAt, layers } = search(
    text,
    options,
  );
  return [
    JSON.stringify(text),
    ...clues.map((one) => `  ${clueLine(one)}`),
    ...hits.slice(0, MAX_HITS).flatMap((one) => hitLines(one).filter(Boolean)),
    hits.length > MAX_HITS ? `and ${hits.length - MAX_HITS} hits` : '',
    ...errors.map(
      (one) => `line ${one.line} ${JSON.stringify(one.text)}: ${one.hits.map(({ document: { id } }) => id).join(', ')}`,
    ),
    more > 0 ? `and ${more} errors` : '',
    ...suggestions.map((one) => `${one.asked}: perhaps ${one.document.id}`),
    ...unlisted.map(({ kind, value, service, isPartial }) =>
      joined([`no ${kind} ${value}`, service, isPartial ? 'as far as read' : '']),
    ),
    stranger ? `about ${joined([stranger.name ?? 'something', stranger.vendor, stranger.documentation])}` : '',
    isList ? 'a list' : '',
    ...documented.map(({ id, name, isIndexed }) => joined(['a document of', id, name, isIndexed ? 'indexed' : ''])),
    askAt === null ? '' : `asks at ${askAt}`,
    layers.length > 0 ? `without ${layers.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * Vendors, entries and texts are made up, so only the code can change what is understood and answered. Whoever changes it reads the
 * difference before it is taken over with `npx vitest run made-up-texts -u`.
 */
describe('what is understood of made-up texts, and answered to them, is, to the letter', () => {
  const SIZE = 10;
  const groups = Object.entries(MADE_UP_TEXTS).flatMap(([name, texts]) =>
    Array.from({ length: Math.ceil(texts.length / SIZE) }, (_, at) => ({
      name: `${name}-${at + 1}`,
      group: texts.slice(at * SIZE, (at + 1) * SIZE),
    })),
  );

  it.each(groups)('$name', async ({ name, group }) => {
    const answers = group.map((text) => `${answerTo(text)}\n`).join('\n');
    await expect(answers).toMatchFileSnapshot(`__snapshots__/made-up-texts/${name.replaceAll(/[ ,]+/gu, '-')}.txt`);
  });
});

it('an address without a page leads to, to the letter', async () => {
  const index = madeUpIndex();
  const found = MADE_UP_ADDRESSES.map((address) => `${address}: ${JSON.stringify(resolveAddress(address, index))}`);
  await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/made-up-texts/an-address.txt');
});

describe('the files of the made-up index', () => {
  const files = packIndex(madeUpIndex());
  const downloaded = JSON.parse(JSON.stringify(files)) as typeof files;

  it('are, to the letter', async () => {
    await expect(`${JSON.stringify(packIndex(madeUpIndex()), null, 1)}\n`).toMatchFileSnapshot(
      '__snapshots__/made-up-texts/files.txt',
    );
  });

  it('have all of it', () => {
    const index = madeUpIndex();
    const documents = index.documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(readIndex(downloaded)).toEqual({ ...index, documents });
  });

  it('answer a code by itself by their names alone', async () => {
    const lookUp = createLookUp(allAtOnce(tablesOf(allAtOnce(readNames(downloaded.names)).index)));
    const codes = Object.values(MADE_UP_TEXTS)
      .flat()
      .filter((asked) => /^[\p{L}\p{N}._-]+$/u.test(typeof asked === 'string' ? asked : asked[0]));
    const answers = codes.map((asked) => {
      const [text, options] = typeof asked === 'string' ? [asked, {}] : asked;
      return [JSON.stringify(text), ...(lookUp(text, options)?.flatMap(hitLines) ?? ['no answer'])]
        .filter(Boolean)
        .join('\n');
    });
    await expect(`${answers.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/made-up-texts/by-names-alone.txt');
  });
});

it.each(['{"code":null}', '{"code":"None","msg":"true"}', '{"errorCode":undefined}'])(
  '%s has no code, and so none that no table has',
  (text) => {
    expect(search(text).unlisted).toEqual([]);
  },
);

const textOf = (asked: MadeUpText) => (typeof asked === 'string' ? asked : asked[0]);
const expectPrinted = (name: string, text: string) =>
  expect(`${text}\n`).toMatchFileSnapshot(`__snapshots__/made-up-texts/${name}.txt`);

// Made in each test: of what runs while a file is loaded, mutation testing knows no test.
describe('what is made of the made-up index before anything is asked is, to the letter,', () => {
  it('its vocabulary', async () => {
    const index = madeUpIndex();
    const {
      phrases,
      isNearNumber,
      nearNames: _,
      hosts,
      protocolStatuses,
      productCodes,
      ...known
    } = allAtOnce(buildVocabulary(allAtOnce(tablesOf(index))));
    const words = new Set([
      ...index.vendors.flatMap((one) => [
        ...one.words,
        ...one.products.flatMap(({ name, words: own }) => [name, ...own]),
      ]),
      ...index.services.flatMap((one) => [one.name, ...one.words, one.id.replace(/[/-]/gu, ' ')]),
      ...index.services.flatMap(({ operations }) => operations.flatMap(({ id, words: own }) => [id, ...own])),
      ...index.conditions.flatMap(({ synonyms }) => synonyms),
      'Signaling',
      'cloud recorder',
      'webhooks of bolt',
    ]);
    const plain = (value: unknown): unknown =>
      value instanceof Set || value instanceof Map
        ? [...value].map(plain)
        : Array.isArray(value)
          ? value.map(plain)
          : typeof value === 'object' && value !== null && 'occurrences' in value
            ? (value as { id?: string }).id
            : value;
    await expectPrinted(
      'vocabulary',
      [
        ...[...words].map((word) => {
          const found = phrases
            .find(word, tokensOf(word))
            .flatMap(({ meanings, isWhole }) =>
              meanings.map((one) =>
                joined([isWhole ? '' : 'in a word', one.kind, one.id, `as ${one.written}`, ...flags(one)]),
              ),
            );
          return `${word}: ${found.join('; ')}`;
        }),
        ...Object.entries(known)
          .filter(([name]) => name !== 'services' && name !== 'vendors' && name !== 'products')
          .map(([name, value]) => `${name}: ${JSON.stringify(plain(value))}`),
        `near numbers: ${['53', '66', '486', '4003', '53206', '5320', '11020015', '9999999', '532056'].filter(isNearNumber).join(' ')}`,
        `products: ${[...known.products.keys()].join(', ')}`,
        `hosts: ${['api.acme.example', 'boards.acme.example', 'stage.orbit.example', 'a.example'].map((host) => JSON.stringify(hosts.ownerOf(host))).join(' ')}`,
        `codes: ${JSON.stringify([...protocolStatuses('SIP 486'), ...productCodes('BD.1234')])}`,
      ].join('\n'),
    );
  });

  it('its table of words', async () => {
    const table = createWordTable(madeUpIndex());
    const slices = [...table.build()].length;
    const found = Object.values(MADE_UP_TEXTS).flatMap((texts) =>
      texts.slice(0, 4).map((asked) => {
        const hits = [...table.find(textOf(asked))].map(([{ id }, { score, coverage, ...rest }]) =>
          joined([id, round(score), round(coverage), ...flags(rest)]),
        );
        return [textOf(asked), ...hits.slice(0, MAX_HITS)].join('\n  ');
      }),
    );
    await expectPrinted(
      'words',
      [`${slices} slices, built: ${table.isBuilt()}`, table.words().join(' '), ...found].join('\n'),
    );
  });

  it('its literals', async () => {
    const matcher = allAtOnce(createLiteralMatcher(madeUpIndex()));
    const found = Object.values(MADE_UP_TEXTS)
      .flat()
      .map(textOf)
      .flatMap((text) => {
        const whole = { start: 0, end: text.length };
        const literals = matcher.find(text, [], [whole]);
        return literals.length === 0
          ? []
          : [
              JSON.stringify(text),
              ...literals.map((one) =>
                joined([`  ${one.start}-${one.end}`, one.document.id, one.strength, one.words, ...flags(one)]),
              ),
            ];
      });
    await expectPrinted('literals', [matcher.words().join(' '), ...found].join('\n'));
  });
});

describe('of too many things of one kind', () => {
  const countOf = (text: string, kind: Clue['kind']) => search(text).clues.filter((one) => one.kind === kind).length;

  it.each<[what: string, text: string, kind: Clue['kind'], most: number]>([
    ['names of fields', 'recorderSid '.repeat(250), 'service', 200],
    ['words', 'Acme '.repeat(250), 'vendor', 200],
    ['names', 'ROOM_DELETED '.repeat(250), 'name', 200],
    ['statuses', 'HTTP 404, '.repeat(250), 'status', 200],
    ['fields', 'reason=no stream; '.repeat(250), 'message', 200],
    ['statuses of a protocol', 'SIP 486 '.repeat(250), 'code', 200],
    ['numbers', 'x 53205 '.repeat(350), 'number', 300],
  ])('so many %s are kept', (_, text, kind, most) => {
    expect(countOf(text, kind)).toBe(most);
  });

  it('the others are counted', () => {
    const { clues } = search('x 53205 '.repeat(400));
    expect(clues.at(-1)).toMatchObject({ kind: 'ignored' });
  });
});

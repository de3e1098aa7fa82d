import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../src/search/addresses/resolve-address.ts';
import { createSearch, type Clue, type Evidence, type Hit } from '../../src/search/index.ts';
import { readIndex } from '../../src/search/index-file/index-files.ts';
import { readNames } from '../../src/search/index-file/names.ts';
import { packIndex } from '../../src/search/index-file/pack-index.ts';
import { createLookUp } from '../../src/search/lookup.ts';
import { allAtOnce } from '../../src/search/slices.ts';
import { tablesOf } from '../../src/search/tables.ts';
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

import { describe, expect, it } from 'vitest';
import { serviceOf, vendorOf } from '../../src/ids.ts';
import { groupBy } from '../../src/lists.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex, type SearchDocument } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const search = createSearch(index);

const lastOf = ({ place }: SearchDocument) => place?.field?.split('.').at(-1) ?? '';
const wordsOf = (name: string) =>
  name
    .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
    .replaceAll('_', ' ')
    .toLowerCase();
/** The text says the same of each of them. */
const saysTheSame = (one: SearchDocument, other: SearchDocument) =>
  one.code === other.code &&
  one.place?.event === other.place?.event &&
  wordsOf(lastOf(one)) === wordsOf(lastOf(other)) &&
  vendorOf(one.id) === vendorOf(other.id);
const vendorName = ({ id }: SearchDocument) => index.vendors.find((one) => one.id === vendorOf(id))?.words[0] ?? '';

/** Entries inside of an event, each with the entry of that event where there is one. */
const inner = index.documents.flatMap((document) => {
  const { id, place } = document;
  if (place?.event === undefined || place.field === undefined) return [];
  const event = index.documents.find(
    (one) => serviceOf(one.id) === serviceOf(id) && one.code === place.event && one.place?.event === undefined,
  );
  return [{ document, number: place.event, event, name: event?.names[0] }];
});

describe('a code inside of an event comes before the event', () => {
  const FORMS: readonly ((one: (typeof inner)[number]) => string)[] = [
    ({ document, number }) => `${vendorName(document)} event_type=${number} ${lastOf(document)}=${document.code}`,
    ({ document, number }) =>
      `${vendorName(document)} eventType ${number} ${wordsOf(lastOf(document))} ${document.code}`,
    ({ document, number, name }) =>
      `${vendorName(document)} ${name ?? `event ${number}`} {"${lastOf(document)}":${JSON.stringify(document.code)}}`,
  ];

  it.each(FORMS.map((form, at) => [form(inner[0]!), at]))('as in "%s"', (_, at) => {
    expect(inner.length).toBeGreaterThan(200);
    const missed = inner.flatMap((one) => {
      const text = FORMS[at]?.(one) ?? '';
      const { hits } = search(text);
      const event = hits.find(({ document }) => document.id === one.event?.id);
      const isBefore =
        hits[0] &&
        saysTheSame(hits[0].document, one.document) &&
        (event === undefined || event.certainty === 'possible');
      return isBefore ? [] : [`${text}: ${one.document.id}, found ${hits[0]?.certainty} ${hits[0]?.document.id}`];
    });
    expect(missed).toEqual([]);
  });

  it('also as a word right behind the name of the event', () => {
    const named = inner.filter(({ document, name }) => name !== undefined && /\p{L}/u.test(document.code ?? ''));
    expect(named.length).toBeGreaterThan(10);
    const missed = named
      .map(({ document, name }) => ({ id: document.id, text: `${name} ${document.code}` }))
      .filter(({ id, text }) => search(text).hits[0]?.document.id !== id);
    expect(missed).toEqual([]);
  });
});

describe('a value that is added up', () => {
  const fieldOf = (document: SearchDocument) =>
    `${serviceOf(document.id)} ${document.place?.event} ${lastOf(document)}`;
  /** The documents of each field whose values are added up. */
  const masks = [
    ...groupBy(
      index.documents.filter(({ bitMask, place }) => bitMask && place !== null),
      (document) => [fieldOf(document)],
    ).values(),
  ];
  const codesOf = (mask: readonly SearchDocument[]) => [
    ...new Set(mask.map(({ code }) => Number(code)).filter(Boolean)),
  ];
  const FORMS = [
    (field: string, sum: number) => `${field} ${sum}`,
    (field: string, sum: number) => `${wordsOf(field)} ${sum}`,
    (field: string, sum: number) => `{"payload":{"cname":"a","${field}":${sum}}}`,
  ];

  it.each(masks.map((mask) => [fieldOf(mask[0]!), mask] as const))(
    'of %s finds each of its parts, and says so',
    (_, mask) => {
      const codes = codesOf(mask);
      const sums = codes.flatMap((one) => codes.filter((other) => other > one).map((other) => [one, other]));
      expect(sums.length).toBeGreaterThan(0);
      for (const form of FORMS) {
        for (const [one = 0, other = 0] of sums) {
          const text = form(lastOf(mask[0]!), one + other);
          const found = search(text).hits.filter(({ document }) => mask.includes(document));
          expect(
            found.map(({ document }) => Number(document.code)).sort((a, b) => a - b),
            text,
          ).toEqual([one, other]);
          expect(found[0]?.why, text).toContain(`${one + other} is ${one} + ${other}`);
        }
      }
    },
  );

  it('is tried with several values', () => {
    expect(masks.flatMap(codesOf).length).toBeGreaterThan(3);
  });

  it.each(masks.map((mask) => [fieldOf(mask[0]!), mask] as const))(
    'of %s finds none where a part is in no table',
    (_, mask) => {
      const unknown = codesOf(mask).reduce((all, code) => all + code, 0) + 1;
      const { hits } = search(`${lastOf(mask[0]!)} ${unknown}`);
      expect(hits.filter(({ document }) => mask.includes(document))).toEqual([]);
    },
  );
});

describe('a code in another way of writing it', () => {
  const unplaced = index.documents.filter(({ place, subcode }) => place === null && subcode === null);
  const missedOf = (texts: readonly { document: SearchDocument; text: string }[]) =>
    texts
      .filter(({ document, text }) => !search(text).hits.some((hit) => hit.document === document))
      .map(({ document, text }) => `${text}: ${document.id}`);

  it('of a long number with commas between its thousands', () => {
    const texts = unplaced
      .filter(({ code }) => /^\d{7,12}$/u.test(code ?? ''))
      .map((document) => ({
        document,
        text: `${vendorName(document)} code ${Number(document.code).toLocaleString('en-US')}`,
      }));
    expect(texts.length).toBeGreaterThan(100);
    expect(missedOf(texts)).toEqual([]);
  });

  it('of a name that was broken before a dot inside of it', () => {
    const texts = unplaced
      .filter(({ code }) => /^\p{Lu}\p{L}+\.\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u.test(code ?? ''))
      .map((document) => ({ document, text: `Error: ${document.code?.replace('.', '\n.')}` }));
    expect(texts.length).toBeGreaterThan(50);
    expect(missedOf(texts)).toEqual([]);
  });

  it('of a number that is no status, behind the word "status" and beside its vendor', () => {
    const texts = unplaced
      .filter(({ code }) => /^\d{2}$|^\d{4,8}$/u.test(code ?? ''))
      .map((document) => ({ document, text: `${vendorName(document)} status: ${document.code}` }));
    expect(texts.length).toBeGreaterThan(300);
    expect(missedOf(texts)).toEqual([]);
  });

  it('of a constant with capitals instead of its marks', () => {
    const texts = index.documents.flatMap((document) => {
      const name = [document.code, ...document.names].find((one) => /^\p{Lu}+(?:_\p{Lu}+)+$/u.test(one ?? ''));
      const camel = name?.toLowerCase().replace(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
      return camel === undefined ? [] : [{ document, text: `reason: ${camel}` }];
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(missedOf(texts)).toEqual([]);
  });
});

describe('no number and no name is dropped', () => {
  const { documents, vendors } = index;
  const firstOf = (text: string) => search(text, { exactOnly: true }).hits[0]?.document;
  const inThree = (text: string) =>
    search(text, { exactOnly: true })
      .hits.slice(0, 3)
      .map(({ document }) => document);
  const pairs = documents.filter(({ subcode }) => subcode !== null && subcode !== '0');
  const constants = documents.flatMap((document) =>
    [document.code, ...document.names].flatMap((name) =>
      /^\p{Lu}+(?:_\p{Lu}+)+$/u.test(name ?? '') ? [{ document, name: name ?? '' }] : [],
    ),
  );

  it('of a code with its subcode behind a dot, and of a subcode of many digits by itself', () => {
    const isNamed = (document: SearchDocument, text: string) => firstOf(text)?.subcode === document.subcode;
    expect(pairs.length).toBeGreaterThan(40);
    const texts = pairs.flatMap((document) => [
      { document, text: `${document.code}.${document.subcode}` },
      ...((document.subcode?.length ?? 0) > 4 ? [{ document, text: `callEndSubCode=${document.subcode}` }] : []),
      ...((document.subcode?.length ?? 0) > 4 ? [{ document, text: `subcode ${document.subcode}` }] : []),
    ]);
    expect(texts.filter(({ document, text }) => !isNamed(document, text)).map(({ text }) => text)).toEqual([]);
  });

  it('of a number with a comma between its thousands behind the name of its vendor', () => {
    const texts = documents
      .filter(({ place, code }) => place === null && /^[1-9]\d{4,5}$/u.test(code ?? ''))
      .flatMap((document) =>
        ['', ':', ' error:', ' code ='].map((between) => ({
          document,
          text: `${vendorName(document)}${between} ${Number(document.code).toLocaleString('en-US')}.`,
        })),
      );
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ document, text }) => firstOf(text)?.code !== document.code).map(({ text }) => text)).toEqual(
      [],
    );
    expect(
      search('in 2025 the service had 53,205 users, 12,000 more').hits.filter(
        ({ document }) => document.code === '53205',
      ),
    ).toEqual([]);
  });

  it('of a name right beside words of another script', () => {
    expect(constants.length).toBeGreaterThan(100);
    const forms = [
      (name: string) => `错误码${name}`,
      (name: string) => `エラー${name}が出る`,
      (name: string) => `오류${name}`,
    ];
    const missed = constants.flatMap(({ document, name }) =>
      forms
        .map((form) => form(name))
        .filter((text) => !inThree(text).some(({ code, names }) => code === document.code || names.includes(name))),
    );
    expect(missed).toEqual([]);
  });

  it('of a vendor whose name and the word behind it are the name of something else in one word', () => {
    const words = vendors.flatMap(({ id, words: own, everyday }) =>
      own.filter((word) => /^[a-z]+$/iu.test(word) && !everyday.includes(word)).map((word) => ({ id, word })),
    );
    expect(words.length).toBeGreaterThan(15);
    const missed = words.flatMap(({ id, word }) =>
      ['error', 'Error', 'exception', 'sdk error'].flatMap((next) => {
        const text = `${word} ${next} 12345`;
        return search(text, { exactOnly: true }).clues.some(({ kind, value }) => kind === 'vendor' && value === id)
          ? []
          : [text];
      }),
    );
    expect(missed).toEqual([]);
  });

  it('of a constant whose words somebody types beside its vendor', () => {
    const texts = constants.map(({ document, name }) => ({
      name,
      document,
      text: `${vendorName(document)} ${name.toLowerCase().replaceAll('_', ' ')}`,
    }));
    const missed = texts.filter(
      ({ document, name, text }) =>
        !search(text)
          .hits.slice(0, 12)
          .some((hit) => hit.document === document || hit.document.names.includes(name) || hit.document.code === name),
    );
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('and a constant in another spelling is no message that nobody lists', () => {
    const texts = constants.map(
      ({ name }) => `reason: ${name.toLowerCase().replace(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase())}`,
    );
    expect(texts.filter((text) => search(text, { exactOnly: true }).unlisted.length > 0)).toEqual([]);
  });
});

describe('the value of a variable', () => {
  it('has none of the brackets that are around it', () => {
    const bracketed = index.documents.flatMap((document) =>
      document.occurrences.flatMap(({ literals }) =>
        literals.flatMap(({ text }) =>
          /\(\.\.\.\)/u.test(text) && !/\.\.\.\P{L}*\.\.\./u.test(text)
            ? [{ document, text: text.replaceAll('...', '1234') }]
            : [],
        ),
      ),
    );
    expect(bracketed.length).toBeGreaterThan(15);
    const odd = bracketed.flatMap(({ document, text }) =>
      search(text, { exactOnly: true })
        .hits.filter((hit) => hit.document === document)
        .flatMap(({ variables }) =>
          variables.filter(({ value }) => /[()]/u.test(value)).map(({ value }) => `${text}: ${value}`),
        ),
    );
    expect(odd).toEqual([]);
  });
});

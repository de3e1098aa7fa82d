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

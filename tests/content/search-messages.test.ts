import { describe, expect, it } from 'vitest';
import { vendorOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { isStandardStatus } from '../../src/search/read/number-kinds.ts';
import { looseWords } from '../../src/search/text.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const search = createSearch(index);
const found = (text: string) => search(text).hits.map(({ document }) => document.id);
const literals = index.documents.flatMap((document) =>
  document.occurrences.flatMap((one) => one.literals).map(({ text }) => ({ document, text })),
);
const nameOf = (id: string) => index.vendors.find((vendor) => vendor.id === vendorOf(id))?.name ?? '';
/** A message as a list or a preview shows it: its beginning, up to a share of its characters. */
const cutAt = (share: number, text: string) => text.slice(0, Math.ceil(share * text.length));

describe('a message that was cut off', () => {
  it.each([
    ['twilio: Invalid Access Token is…', 'twilio/video/20103'],
    ['TwilioError: Invalid Access Token gr...', 'twilio/video/20106'],
    ['Agora: Streaming key exists in re…', 'agora/media-gateway/streaming-key-exists-in-region'],
    [
      '100ms create room 400: Invalid body param: max_duration_seconds gre…',
      '100ms/server-api/400-invalid-body-param-max-duration-seconds-dd1b',
    ],
  ])('%s', (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it('finds its entry, if nothing else begins so, behind the name of its vendor', () => {
    const cut = literals
      .filter(({ text }) => looseWords(cutAt(0.65, text)).length >= 4 && !cutAt(0.65, text).includes('...'))
      .map(({ document, text }) => ({ document, part: cutAt(0.65, text) }))
      .filter(({ document, part }) =>
        literals.every((other) => other.document === document || !other.text.startsWith(part)),
      );
    expect(cut.length).toBeGreaterThan(150);
    const missed = cut.filter(({ document, part }) => {
      return !found(`${nameOf(document.id)}: ${part}…`)
        .slice(0, 3)
        .includes(document.id);
    });
    expect(missed.map(({ document, part }) => `${document.id}: ${part}`)).toEqual([]);
  });
});

describe('where a message varies', () => {
  /** Literals with words on both sides of what varies. */
  const varying = literals.filter(({ text }) => /[\p{L}\p{N}]['"]?\s+\.{3}\s+['"]?[\p{L}\p{N}]/u.test(text));

  it.each([
    ['nothing', ' '],
    ['a word that says nothing', ' was '],
  ])('%s is not what varies', (_what, gap) => {
    expect(varying.length).toBeGreaterThan(20);
    const claimed = varying.flatMap(({ document, text }) => {
      const said = text.replaceAll(/\s+\.{3}\s+/gu, gap);
      const hit = search(said).hits.find((one) => one.document === document);
      return hit?.literal?.text === text && !hit.literal.isPart ? [said] : [];
    });
    expect(claimed).toEqual([]);
  });

  it.each(['{"code":"NotFound","message":"Meeting not found"}', 'zoom.us error NotFound Meeting not found'])(
    '%s is of anybody',
    (text) => {
      expect(search(text).hits.filter(({ certainty }) => certainty === 'sure')).toEqual([]);
    },
  );

  it('a name is no half of a message', () => {
    const [best] = search('livekit egress not_found').hits;
    expect(best?.certainty).not.toBe('sure');
    expect(best?.literal).toBeNull();
  });
});

describe('a status and a few words', () => {
  const said = literals.filter(
    ({ document, text }) =>
      isStandardStatus(document.code ?? '') &&
      looseWords(text).length < 7 &&
      looseWords(text).every((word) => /^[a-z]+$/u.test(word)),
  );

  it.each(['Palaver', 'Somewhere app', 'my hotel service'])(
    'are of anybody beside the name of somebody else: %s',
    (name) => {
      expect(said.length).toBeGreaterThan(15);
      const claims = said.flatMap(({ document, text }) => {
        const all = search(`${name} ${document.code} ${text}`).hits;
        return all
          .filter(({ certainty, ways }) => (certainty === 'sure' || certainty === 'likely') && ways.includes('code'))
          .map((hit) => `${hit.certainty} ${hit.document.id}: ${text}`);
      });
      expect(claims).toEqual([]);
    },
  );
});

describe('a code that is typed in words', () => {
  const dotted = index.documents.filter(({ code }) => /\p{L}\.\p{Lu}/u.test(code ?? ''));

  it('finds its entry where it is two names with a dot between them', () => {
    expect(dotted.length).toBeGreaterThan(50);
    const missed = dotted.filter(({ code, id }) => {
      const hits = search(`${nameOf(id)} ${code?.toLowerCase().replaceAll('.', ' ')}`).hits;
      return hits[0]?.document.code !== code;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('the name of a state', () => {
  const states = index.documents.filter(({ kind }) => kind === 'state');

  it.each([
    ['a body', (code: string) => `{"status":"${code}"}`],
    ['a body in a response', (code: string) => `{"serverResponse":{"status":"${code}"}}`],
    ['source code', (code: string) => `{ status: '${code}' }`],
  ])('is found in `status`, whatever its own field is: %s', (_form, form) => {
    expect(states.length).toBeGreaterThan(5);
    const missed = states.filter(({ code, id }) => !found(form(code ?? '')).includes(id));
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

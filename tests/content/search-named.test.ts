import { describe, expect, it } from 'vitest';
import { vendorOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { looseWords } from '../../src/search/text.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const search = createSearch(index);
const { conditions, documents, vendors } = index;
const first = (text: string) => search(text).hits[0]?.document.id ?? '';

describe('the vendor that a text names comes first, whatever everyday sentence stands beside its name', () => {
  it.each([
    ['daily room not found', 'daily/rest'],
    ['Daily: Room not found', 'daily/rest'],
    ['daily rate limit exceeded', 'daily/rest'],
    ['100ms rate limit exceeded', '100ms/server-api'],
    ['Janus: Unauthorized access to plugin', 'janus/core'],
    ['janus invalid access token', 'janus'],
    ['Azure Communication Services: Too Many Requests', 'azure/acs-call-automation'],
    ['OpenTok: Internal server error', 'vonage/video-rest'],
    ['agora cloud recording unauthorized', 'agora/cloud-recording'],
    ['chime media pipelines rate limit exceeded', 'aws/chime-sdk-media-pipelines'],
    ['zim user does not exist', 'zegocloud/zim-server'],
  ])('%s: %s', (text, service) => {
    expect(first(text)).toMatch(new RegExp(`^${service}`, 'u'));
  });

  it('and so does each that has an entry for what the sentence says', () => {
    // A word such as "stream" is one of many messages.
    const said = new Set(
      documents.flatMap(({ occurrences }) =>
        occurrences.flatMap(({ literals }) => literals.flatMap(({ text }) => looseWords(text))),
      ),
    );
    const texts = vendors.flatMap(({ id, words: [word = ''], everyday }) => {
      if (everyday.includes(word) && said.has(word.toLowerCase())) return [];
      const own = new Set(
        documents
          .filter((one) => vendorOf(one.id) === id)
          .flatMap(({ occurrences }) => occurrences.map(({ condition }) => condition)),
      );
      return conditions
        .filter((condition) => own.has(condition.id))
        .flatMap(({ synonyms }) =>
          synonyms.filter((synonym) => /^(?!not |does )[a-z]+ [a-z ]+$/u.test(synonym)).slice(0, 2),
        )
        .map((synonym) => ({ id, text: `${word}${everyday.includes(word) ? ':' : ''} ${synonym}` }));
    });
    expect(texts.length).toBeGreaterThan(200);
    const wrong = texts.filter(({ id, text }) => vendorOf(first(text)) !== id);
    expect(wrong.map(({ text }) => `${text}: ${first(text)}`)).toEqual([]);
  });

  it('but a message that somebody else prints is not hidden by a word of everyday language', () => {
    expect(first('create stream key failed: Active key already exists')).toBe(
      '100ms/server-api/400-active-key-already-exists',
    );
  });
});

describe('a number in the name of something', () => {
  it.each(['call failed: abc123', 'call failed: r104'])('is no code: %s', (text) => {
    expect(first(text)).toBe('');
  });

  it('silences no words', () => {
    expect(first('daily room not found r104')).toBe('daily/rest/http-404');
  });
});

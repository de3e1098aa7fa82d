import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/search-index.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const { documents } = index;
const search = createSearch(index);
const ids = (text: string) => search(text).hits.map(({ document }) => document.id);

describe('the right entry comes first', () => {
  it.each([
    ['{"code":65,"reason":"request not completed"}', 'agora/cloud-recording/65'],
    ['110200150', 'zegocloud/stream-mixing/110200150'],
    ['faild to find wroker', 'agora/cloud-recording/404'],
    ['failed to find worker', 'agora/cloud-recording/404'],
    ['appid is invalid', 'agora/cloud-recording/appid-is-invalid'],
    ['invalid_appid!', 'agora/real-time-stt/invalid-appid'],
    ['vendor_over_load', 'agora/cloud-recording/406'],
    ['HTTP 429', 'agora/cloud-transcoding/http-429'],
    ['serviceAbnormal', 'agora/cloud-recording-legacy/serviceAbnormal'],
    ['rate limit', 'agora/cloud-recording/api-rate-limit-exceeded'],
    ['watermark', 'zegocloud/stream-mixing/110200170'],
    ['错误 {"Code":100000004}', 'zegocloud/common/100000004'],
    ['body schema check fail, uid is required', 'agora/real-time-stt/body-schema-check-fail'],
  ])('%j: %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it('every literal finds its own row', () => {
    const missed = documents.flatMap((document) =>
      document.occurrences
        .filter(({ literal }) => literal !== null && !ids(literal).includes(document.id))
        .map(({ literal }) => `${document.id}: ${literal}`),
    );
    expect(missed).toEqual([]);
  });

  it('every code finds all its meanings', () => {
    const missed = documents.filter(({ id, code }) => code !== null && !ids(code).includes(id)).map(({ id }) => id);
    expect(missed).toEqual([]);
  });

  it('an operation in the text leads to its occurrence', () => {
    const [hit] = search('stop 404').hits;
    expect(hit?.occurrence?.anchor).toBe('stop');
  });
});

describe('digits are exact', () => {
  it('65 finds 65 and nothing that holds it', () => {
    expect(search('65').hits.map(({ document }) => document.code)).toEqual(['65', '65']);
  });

  it.each(['11020150', '110200510', '1102001500'])(
    '%s is no hit but a suggestion, and is said to be unlisted',
    (text) => {
      const { hits, suggestions, unlisted } = search(text);
      expect(hits).toEqual([]);
      expect(suggestions.map(({ document }) => document.id)).toContain('zegocloud/stream-mixing/110200150');
      expect(unlisted).toEqual([{ kind: 'code', value: text, service: null }]);
    },
  );

  it('a message that no table lists is said to be unlisted, and the code is found all the same', () => {
    const { hits, unlisted } = search('{"code":2,"reason":"Acquire: frobnication failed"}');
    expect(unlisted).toEqual([{ kind: 'message', value: 'Acquire: frobnication failed', service: null }]);
    expect(hits.map(({ document }) => document.id)).toContain('agora/cloud-recording/2');
  });
});

describe('what is not in the index is not found', () => {
  it.each(['zxqwv', 'hello world', '', '   ', '{}', '<img src=x onerror=alert()>', '999999999'])('%j', (text) => {
    expect(search(text).hits).toEqual([]);
  });
});

describe('the scope narrows', () => {
  it('to a vendor, a service, or both', () => {
    const idsIn = (scope: { vendor?: string; service?: string }) =>
      search('2', scope).hits.map(({ document }) => document.id);
    expect(idsIn({ vendor: 'zegocloud' }).every((id) => id.startsWith('zegocloud/'))).toBe(true);
    expect(idsIn({ service: 'real-time-stt' })).toEqual(['agora/real-time-stt/2']);
    expect(idsIn({ vendor: 'zegocloud', service: 'real-time-stt' })).toEqual([]);
  });
});

describe('any text is answered', () => {
  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string({ maxLength: 400 })), (text) => {
        expect(Array.isArray(search(text).hits)).toBe(true);
      }),
      { numRuns: 150, seed: 20261121 },
    );
  });

  it('also a megabyte', () => {
    expect(search(`${'x '.repeat(500_000)}{"code":65}`).hits.length).toBeGreaterThanOrEqual(0);
  });
});

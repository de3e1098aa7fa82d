import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { MAX_HITS } from '../../src/search/tunables.ts';
import { cases, times } from './against-mutants.ts';
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
    ['cloud transcoding HTTP 429', 'agora/cloud-transcoding/http-429'],
    ['serviceAbnormal', 'agora/cloud-recording-legacy/serviceAbnormal'],
    ['rate limit', 'agora/cloud-recording/api-rate-limit-exceeded'],
    ['watermark', 'zegocloud/stream-mixing/110200170'],
    ['错误 {"Code":100000004}', 'zegocloud/common/100000004'],
    ['body schema check fail, uid is required', 'agora/real-time-stt/body-schema-check-fail'],
  ])('%j: %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it('a status that several vendors answer with finds the entries about it of all of them', () => {
    const about = documents.filter(({ status }) => status === 429).map(({ id }) => id);
    expect(about.length).toBeGreaterThan(1);
    expect(ids('HTTP 429')).toEqual(expect.arrayContaining(about));
  });

  it('every code finds all its meanings', () => {
    const missed = cases(documents, 100)
      .filter(({ id, code }) => code !== null && !ids(code).includes(id))
      .map(({ id }) => id);
    expect(missed).toEqual([]);
  });

  it('an operation in the text leads to its occurrence', () => {
    const [hit] = search('stop 404').hits;
    expect(hit?.occurrence?.operation).toBe('stop');
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
      expect(unlisted).toMatchObject([{ kind: 'code', value: text, service: null }]);
    },
  );

  it('a message that no table lists is reported as unlisted, and the code is still found', () => {
    const { hits, unlisted } = search('{"code":2,"reason":"Acquire: frobnication failed"}');
    expect(unlisted).toMatchObject([{ kind: 'message', value: 'Acquire: frobnication failed', service: null }]);
    expect(hits.map(({ document }) => document.id)).toContain('agora/cloud-recording/2');
  });
});

describe('what is not in the index is not found', () => {
  it.each(['zxqwv', 'hello world', '', '   ', '{}', '<img src=x onerror=alert()>', '999999999'])('%j', (text) => {
    expect(search(text).hits).toEqual([]);
  });
});

describe('who answered decides what is sure', () => {
  const shown = (text: string) =>
    search(text).hits.map(({ document: { id }, certainty }) => `${id}${certainty === 'elsewhere' ? ' elsewhere' : ''}`);

  it('a code of the detected service is a hit, the same number of another one is elsewhere', () => {
    const found = shown('POST https://api.agora.io/v1/apps/a/cloud_recording/acquire {"code":2}');
    expect(found[0]).toBe('agora/cloud-recording/2');
    expect(found).toContain('agora/real-time-stt/2 elsewhere');
    expect(found).toContain('zegocloud/room/2 elsewhere');
  });

  it('a code that the detected service does not document is said to be unlisted there', () => {
    const { unlisted, askAt } = search(
      'GET https://api.agora.io/v1/apps/a/cloud_recording/resourceid/r/sid/s/mode/mix/query {"code":110200150}',
    );
    expect(unlisted).toMatchObject([{ kind: 'code', value: '110200150', service: 'Cloud Recording' }]);
    expect(askAt).toBe('agora/cloud-recording');
  });

  it('the answer of another product on the same gateway is never a sure match', () => {
    const found = shown('POST https://api.agora.io/v1/projects/a/other/product/items {"code":2,"reason":"x y"}');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((hit) => hit.endsWith(' elsewhere'))).toBe(true);
  });

  it('a code that the service of the address does not have is not claimed for another one', () => {
    const { hits } = search(
      'POST https://api.agora.io/v1/projects/a/rtls/ingress/online-streams {"code":2,"reason":"x y"}',
    );
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely')).toEqual([]);
  });
});

describe('a product without a table', () => {
  const products = index.vendors.flatMap(({ products: own }) => own);
  const signs = products.flatMap(({ name, hosts, codes }) => [
    ...hosts.map((host) => [name, `GET https://${host.replace('*', 'customer')}/v1/tasks failed`] as const),
    ...codes.map((code) => [name, `{"error_code":"${code.replaceAll('#', '7')}","error_msg":"No."}`] as const),
  ]);

  it.each(signs)('%s is named: %s', (name, text) => {
    const { stranger, hits } = search(text);
    expect(stranger).toMatchObject({ name });
    expect(hits.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely')).toEqual([]);
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

/** The forms in which people paste a literal, each with a field name where it needs one. */
const FORMS: Record<string, (literal: string) => string> = {
  'by itself': (literal) => literal,
  'JSON body': (literal) => JSON.stringify({ message: literal }),
  'JSON in prose': (literal) => `since today we get ${JSON.stringify({ message: literal })} from it, what is it?`,
  'Chinese prose': (literal) => `请问一下，调用接口返回 ${JSON.stringify({ message: literal })}，是什么原因？`,
  'log line': (literal) =>
    `2026-11-20 02:13:55.123 [nio-8080-exec-3] ERROR c.e.Client:123 - ${JSON.stringify({ message: literal })} uid=527841`,
  'escaped JSON': (literal) => JSON.stringify({ body: JSON.stringify({ message: literal }) }),
  'escaped twice': (literal) => JSON.stringify(JSON.stringify({ body: JSON.stringify({ message: literal }) })),
  'cut off': (literal) => JSON.stringify({ trace: 'x', message: literal }).slice(0, -1),
  'single quotes': (literal) => `{'message': '${literal}'}`,
  'printed map': (literal) => `{message=${literal}, trace=9f3a}`,
  'client prefix': (literal) => `RestClient failed (400): ${JSON.stringify({ message: literal })}`,
  'with a transcript': (literal) =>
    `> POST /v1/x HTTP/1.1\n> Host: x.example\n< HTTP/1.1 400 Bad Request\n${JSON.stringify({ message: literal })}`,
};

/** The entries that have each literal: many rows of a vendor say the same, and one search finds all of them. */
const ROWS_OF_LITERALS = new Map<string, Set<string>>();
for (const { id, occurrences } of documents) {
  for (const { text } of occurrences.flatMap(({ literals }) => literals)) {
    ROWS_OF_LITERALS.set(text, (ROWS_OF_LITERALS.get(text) ?? new Set()).add(id));
  }
}

/** Texts that are slow to read for a careless pattern, over and over up to a megabyte. */
const NASTY = [
  '\\',
  '"',
  '{',
  '{"a":',
  '[',
  'a-',
  'a.',
  '/a',
  'a ',
  'code:',
  '"code":1,',
  'x=',
  ' ',
  '\n',
  '\\"',
  '1',
  '1 ',
  '频',
  '{"code":65}\n',
  'e',
];

describe('any text is answered', () => {
  const forms = Object.entries(FORMS).map(([name, wrap], at) => [name, wrap, at] as const);
  it.each(forms)('the literal of every row is found in every third form: %s', (_name, wrap, at) => {
    const inThisForm = [...ROWS_OF_LITERALS].filter((_, index) => (index + at) % 3 === 0);
    const missed = cases(inThisForm, 25).flatMap(([text, rows]) => {
      const found = ids(wrap(text));
      return [...rows].filter((id) => !found.includes(id)).map((id) => `${id}: ${text}`);
    });
    expect(missed).toEqual([]);
  });

  it('never throws and never yields more than texts, whatever is pasted', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...NASTY,
        '65',
        'HTTP/1.1 500',
        '"reason":"request timeout"',
        'agora',
        '<b>',
        '混流',
        '\u0000',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.json({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { hits, clues } = search(pieces.join(''));
        expect(hits.every(({ document }) => documents.includes(document))).toBe(true);
        expect(clues.every(({ start, end }) => start <= end)).toBe(true);
      }),
      { numRuns: times(400, 20), seed: 20261121 },
    );
  });

  it.each(NASTY)('a megabyte of %j does not hang', (piece) => {
    expect(search(piece.repeat(times(1_000_000, 10_000) / piece.length)).hits.length).toBeLessThanOrEqual(MAX_HITS);
  });

  it('finds the error at the end of a megabyte of log', () => {
    const log = '2026-11-20 02:13:55.123 [nio-8080-exec-3] INFO c.e.Client - frame 640x360 ok\n'.repeat(
      times(12_000, 100),
    );
    expect(ids(`${log}{"code":65,"reason":"request not completed"}`)[0]).toBe('agora/cloud-recording/65');
  });
});

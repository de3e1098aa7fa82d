import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import axios, { type AxiosError } from 'axios';
import { ConstantBackoff, handleAll, handleWhenResult, retry } from 'cockatiel';
import pRetry, { AbortError } from 'p-retry';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adviceOf, createAdvice } from '../../packages/rtc-errors/src/advice.ts';
import type { ResponseLike } from '../../packages/rtc-errors/src/advice-types.ts';
import { retryWords } from '../../src/catalog/say/verdict-words.ts';
import { library } from './library.ts';

const adviceFor = createAdvice(library);

/** Entries whose every occurrence gives one answer, with the literal body of the vendor. */
const bodies = library.entries.flatMap((entry) => {
  const [place] = entry.occurrences;
  const [literal] = place?.literals ?? [];
  const vendor = library.vendors.find(({ id }) => id === entry.vendor);
  if (!place || !literal?.field || entry.code === null || !vendor) return [];
  return [{ entry, status: place.httpStatus ?? 200, body: { code: entry.code, [literal.field]: literal.text } }];
});

/** What the page says of a repeat, as a program is told it. */
const SAID: Record<string, string> = {
  'Retry now': 'retry',
  'Wait, then retry': 'retry',
  'Check state first': 'check-first',
  'Renew, then retry': 'refresh',
  'Start over': 'start-over',
  'Fix, then retry': 'stop',
  "Don't retry": 'stop',
};

const REPEATABLE = new Set(['same-request', 'after-delay']);

describe('advice about a response', () => {
  it('is a retry only if the match is sure and every possible occurrence allows it', () => {
    const advised = bodies.map(({ status, body }) => adviceFor({ status, body }));
    expect(advised.filter(({ verdict }) => verdict !== 'unknown').length).toBeGreaterThan(5);
    for (const advice of advised) {
      if (advice.verdict !== 'retry') continue;
      const places = advice.occurrence ? [advice.occurrence] : advice.entry.occurrences;
      expect(advice.certainty).toBe('sure');
      expect(places.every(({ repeat }) => REPEATABLE.has(repeat.verdict))).toBe(true);
    }
  });

  it('waits at least as long as the response asks', () => {
    const headers = { 'retry-after': '90' };
    const retries = bodies.flatMap(({ status, body }) => {
      const advice = adviceFor({ status, body, headers });
      return advice.verdict === 'retry' ? advice : [];
    });
    expect(retries.length).toBeGreaterThan(0);
    expect(
      retries.filter(({ delaysSeconds }) => delaysSeconds.length === 0 || Math.min(...delaysSeconds) < 90),
    ).toEqual([]);
  });

  it('is a success only where nothing is left to check', () => {
    const advised = bodies.map(({ status, body }) => adviceFor({ status, body }));
    for (const advice of advised) {
      if (advice.verdict !== 'success') continue;
      const places = advice.occurrence ? [advice.occurrence] : advice.entry.occurrences;
      expect(places.filter(({ repeat }) => repeat.verdict === 'check-first')).toEqual([]);
    }
    const url = 'https://api.sd-rtn.com/v1/projects/a/rtsc/cloud-transcoder/tasks/1';
    expect(adviceFor({ status: 202, url, method: 'DELETE' }).verdict).toBe('check-first');
  });

  it('is what the page says, of every occurrence there is', () => {
    const all = library.entries.flatMap((entry) => entry.occurrences.map((occurrence) => ({ entry, occurrence })));
    const wrong = all.flatMap(({ entry, occurrence }) => {
      const { verdict } = adviceOf({ entry, occurrence, url: entry.url, certainty: 'sure' });
      const { short } = retryWords(occurrence.repeat, occurrence.outcome);
      const isDone = occurrence.outcome === 'success' || occurrence.outcome === 'already-done';
      const expected = isDone && occurrence.repeat.verdict !== 'check-first' ? 'success' : SAID[short];
      return verdict === expected ? [] : [`${entry.id}: ${verdict} where the page says "${short}"`];
    });
    expect(all.length).toBeGreaterThan(2_000);
    expect(wrong).toEqual([]);
  });

  it('says how long to go on, and what then, wherever something is to be sent or asked again', () => {
    const limited = bodies
      .map(({ status, body }) => adviceFor({ status, body }))
      .filter((advice) => 'delaysSeconds' in advice);
    expect(limited.length).toBeGreaterThan(0);
    for (const advice of limited) {
      const { occurrence, entry, between, atMost, forSeconds, finally: last } = advice;
      const place = occurrence ?? entry.occurrences[0];
      expect({ between, atMost, forSeconds, finally: last }).toEqual({
        between: place?.repeat.between,
        atMost: place?.repeat.atMost,
        forSeconds: place?.repeat.forSeconds,
        finally: place?.repeat.finally,
      });
    }
  });

  it.each([
    ['a bare status', { status: 503 }],
    ['a code of anybody', { status: 400, body: { code: 2 } }],
    ['the software of somebody else', { status: 503, body: 'upstream connect error', url: 'https://example.org/' }],
    ['a page of HTML', { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' }],
    ['nothing', {}],
    ['no response at all', null as unknown as ResponseLike],
    ['a body that holds itself', { status: 500, body: circular() }],
    ['a body that nobody has read', { status: 500, body: new ReadableStream() }],
    ['a getter that throws', throwing()],
    ['headers that are no headers', { status: 500, headers: ['x', ['y'], 7] as unknown as string[] }],
    ['a header that is no text', { status: 500, headers: { a: 1, b: undefined, c: {} } }],
  ])('is unknown for %s, with the reason', (_what, response) => {
    expect(adviceFor(response)).toMatchObject({ verdict: 'unknown', why: expect.any(String) });
  });
});

describe('a response whose body was not read', () => {
  it.each([
    ['fetch', new Response('{"code":65,"reason":"request not completed"}', { status: 206 })],
    ['axios with responseType stream', { response: { status: 500, data: Readable.from(['x']) } }],
  ])('of %s is unknown, and says what to hand over', (_client, response) => {
    expect(adviceFor(response)).toMatchObject({ verdict: 'unknown', why: expect.stringContaining('response.text()') });
  });
});

/** The body of a hit as different clients hand it over. */
describe('the body may be', () => {
  const text = '{"code":65,"reason":"request not completed"}';
  const url = 'https://api.agora.io/v1/apps/x/cloud_recording/resourceid/y/mode/mix/start';
  it.each([
    ['text', text],
    ['data', JSON.parse(text)],
    ['bytes of Node', Buffer.from(text)],
    ['an array', new TextEncoder().encode(text)],
    ['a buffer', new TextEncoder().encode(text).buffer],
  ])('%s', (_what, body) => {
    expect(adviceFor({ status: 206, url, body })).toMatchObject({ verdict: 'retry', certainty: 'sure' });
  });
});

function throwing(): ResponseLike {
  return Object.defineProperty({}, 'status', {
    get() {
      throw new Error('not now');
    },
  });
}

function circular(): object {
  const body: Record<string, unknown> = {};
  body['self'] = body;
  return body;
}

describe('programs that follow it, against a server with bodies of vendors', () => {
  /** The responses that the server still has; the last one stays. */
  let script: { status: number; body: string }[] = [];
  let requests = 0;
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer((_request, response) => {
      requests += 1;
      const { status, body } = (script.length > 1 ? script.shift() : script[0]) ?? { status: 500, body: '' };
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    requests = 0;
  });

  const withVerdict = (verdict: string) =>
    bodies.find((one) => adviceFor({ status: one.status, body: one.body }).verdict === verdict)!;
  const reply = ({ status, body }: { status: number; body: object }) => ({ status, body: JSON.stringify(body) });
  const DONE = { status: 200, body: '{"ok":true}' };

  it('fetch: asks again after a retry, and not after a stop', async () => {
    const send = async () => {
      for (;;) {
        const response = await fetch(url);
        const body = await response.text();
        const advice = adviceFor({ status: response.status, headers: response.headers, body });
        if (advice.verdict !== 'retry' || requests > advice.atMost) return advice.verdict;
      }
    };
    script = [reply(withVerdict('retry')), DONE];
    await send();
    expect(requests).toBe(2);
    requests = 0;
    script = [reply(withVerdict('stop'))];
    expect(await send()).toBe('stop');
    expect(requests).toBe(1);
  });

  it('axios: takes its error as it is', async () => {
    const { entry, ...response } = withVerdict('stop');
    script = [{ ...reply(response), status: response.status < 300 ? 400 : response.status }];
    const error = await axios.get(url).catch((failed: AxiosError) => failed);
    const advice = adviceFor(error as AxiosError);
    expect(['stop', 'unknown']).toContain(advice.verdict);
    if (advice.verdict === 'stop') expect(advice.entry.id).toBe(entry.id);
  });

  it('p-retry: everything but a retry ends it', async () => {
    const send = () =>
      pRetry(
        async () => {
          const response = await fetch(url);
          const body = await response.text();
          const { verdict } = adviceFor({ status: response.status, body });
          if (verdict === 'retry') throw new Error(body);
          if (verdict === 'stop') throw new AbortError(body);
          return body;
        },
        { retries: 3, minTimeout: 1, maxTimeout: 1 },
      );
    script = [reply(withVerdict('retry')), DONE];
    expect(await send()).toBe(DONE.body);
    expect(requests).toBe(2);
    requests = 0;
    script = [reply(withVerdict('stop'))];
    await expect(send()).rejects.toThrow();
    expect(requests).toBe(1);
  });

  it('cockatiel: a policy that handles a result', async () => {
    const policy = retry(
      handleAll.orWhenResult((result) => adviceFor(result as ResponseLike).verdict === 'retry') as ReturnType<
        typeof handleWhenResult
      >,
      { maxAttempts: 3, backoff: new ConstantBackoff(1) },
    );
    script = [reply(withVerdict('retry')), DONE];
    const result = await policy.execute(async () => {
      const response = await fetch(url);
      return { status: response.status, body: await response.text() };
    });
    expect([result.body, requests]).toEqual([DONE.body, 2]);
  });
});

import { isDone } from '../../../src/catalog/say/verdict-words.ts';
import type { Library } from './library.ts';
import type { Advice, HeadersLike, Known, Repeat, ResponseLike } from './advice-types.ts';
import { headerPairs } from './headers.ts';
import { retryAfter } from './retry-after.ts';
import type { Hit, Stranger } from './types.ts';

/** What each verdict of a row means for a program. */
const VERDICTS = {
  'same-request': 'retry',
  'after-delay': 'retry',
  'check-first': 'check-first',
  'after-refresh': 'refresh',
  'higher-level': 'start-over',
  'after-fix': 'stop',
  never: 'stop',
} as const satisfies Record<Repeat['verdict'], Exclude<Advice['verdict'], 'success' | 'unknown'>>;

/** Headers that say whose response it is, or carry a code. */
const MAX_HEADERS = 40;
const MAX_BODY = 100_000;

/** The response as text, as a person would paste it. */
function textOfResponse(given: ResponseLike): string {
  const { response, config } = given;
  const source = response ?? given;
  const { status, headers } = source;
  const url = source.url ?? joinedUrl(source.config ?? config);
  const method = (source.method ?? source.config?.method ?? config?.method ?? (url ? 'GET' : '')).toUpperCase();
  const body = source.data ?? source.body;
  return [
    url ? `${method} ${url}` : '',
    typeof status === 'number' ? `HTTP/1.1 ${status}` : '',
    ...headersOf(headers),
    '',
    bodyText(body).slice(0, MAX_BODY),
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 2)
    .join('\n');
}

const joinedUrl = (config: ResponseLike['config']) =>
  config?.url === undefined ? '' : `${/^https?:/u.test(config.url) ? '' : (config.baseURL ?? '')}${config.url}`;

const headersOf = (headers: HeadersLike): string[] =>
  headerPairs(headers)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    .slice(0, MAX_HEADERS)
    .map(([name, value]) => `${name}: ${String(value)}`);

/** Streams of the web and of Node. */
const isStream = (body: object): boolean =>
  Symbol.asyncIterator in body || 'getReader' in body || ('pipe' in body && typeof body.pipe === 'function');

/** Whether the body is a stream, as that of a `Response` of `fetch` is: its text has to be read first. */
function isUnread(given: ResponseLike): boolean {
  const { data, body } = given.response ?? given;
  const content = data ?? body;
  return typeof content === 'object' && content !== null && isStream(content);
}
const UNREAD = 'its body was not read: hand it over as text, { status, headers, url, body: await response.text() }';

/** A body as text; an unread stream, or what is neither text, bytes nor data, counts as empty. */
function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null || isStream(body)) return '';
  try {
    if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new TextDecoder().decode(body);
    return JSON.stringify(body) ?? '';
  } catch {
    return '';
  }
}

/**
 * What to do about a response: its status, headers and body, and its address where it is known. Takes a `Response` of
 * `fetch` whose body was read (`{ status: response.status, body: await response.text() }`), an error of axios, or a plain object.
 * Never throws, and advises a retry on nothing but `sure`.
 */
export function createAdvice(library: Library): (response: ResponseLike) => Advice {
  const advise = (response: ResponseLike): Advice => {
    const { hits, stranger } = library.read(textOfResponse(response), { exactOnly: true });
    const [best] = hits;
    const doubt = DOUBTS.find(({ holds }) => holds({ best, stranger, response }));
    if (!best || doubt) return unknown(hits, doubt?.why(best) ?? '');
    // Two sure hits with different advice are no advice.
    const [advice, ...rivals] = hits.filter(({ certainty }) => certainty === 'sure').map(adviceOf);
    return advice && rivals.every(({ verdict }) => verdict === advice.verdict)
      ? withRetryAfter(advice, response)
      : unknown(hits, 'several entries fit, and they differ');
  };
  return (response) => {
    if (typeof response !== 'object' || response === null) return unknown([], 'there is no response');
    try {
      return advise(response);
    } catch (error) {
      // A property that throws is the client's fault, and no reason to end a program that only asks what to do.
      return unknown([], `the response cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

/** A retry waits at least as long as the response itself asks, whatever the source says in general. */
function withRetryAfter(advice: Advice, given: ResponseLike): Advice {
  const seconds = retryAfter((given.response ?? given).headers, Date.now());
  if (advice.verdict !== 'retry' || seconds === null) return advice;
  const delays = advice.delaysSeconds.length > 0 ? advice.delaysSeconds : [seconds];
  return { ...advice, delaysSeconds: delays.map((delay) => Math.max(delay, seconds)) };
}

interface Given {
  best: Hit | undefined;
  stranger: Stranger | null;
  response: ResponseLike;
}

/** Why there is no advice; the first that holds is said. */
const DOUBTS: readonly { holds(given: Given): boolean; why(best: Hit | undefined): string }[] = [
  { holds: ({ stranger }) => stranger !== null, why: () => 'it is of a product without a table' },
  { holds: ({ best, response }) => best?.certainty !== 'sure' && isUnread(response), why: () => UNREAD },
  { holds: ({ best }) => best === undefined, why: () => 'no table has it' },
  { holds: ({ best }) => best?.certainty !== 'sure', why: (best) => `it is ${best?.certainty} only` },
  { holds: ({ best }) => (best?.contradiction ?? null) !== null, why: (best) => best?.contradiction ?? '' },
];

function unknown(hits: readonly Pick<Hit, 'entry' | 'certainty'>[], why: string): Advice {
  return {
    verdict: 'unknown',
    certainty: hits[0]?.certainty ?? null,
    why,
    candidates: hits.slice(0, 5).map(({ entry }) => entry),
  };
}

/** What a program should do about what was found; of an entry alone, only where all of its occurrences say the same. */
export function adviceOf(hit: Pick<Hit, 'entry' | 'occurrence' | 'url' | 'certainty'>): Advice {
  const { entry, occurrence, url } = hit;
  const places = occurrence ? [occurrence] : entry.occurrences;
  const [place] = places;
  // Where the operation is not known, every one of them has to say the same.
  const differs = places.some(
    ({ outcome, repeat }) => outcome !== place?.outcome || decisive(repeat) !== decisive(place.repeat),
  );
  if (!place || differs) return unknown([hit], 'its operations differ, and the response does not name one');
  const { delaysSeconds, between, basis, atMost, forSeconds, finally: last } = place.repeat;
  const effect = places.every((other) => other.effect === place.effect) ? place.effect : 'maybe';
  const warnings = distinct(places.flatMap((one) => one.warnings));
  const known: Known & { certainty: 'sure' } = { entry, occurrence, url, basis, effect, warnings, certainty: 'sure' };
  const verdict = VERDICTS[place.repeat.verdict];
  // What was accepted, or done before, is a success only where nothing is left to check.
  if (isDone(place.outcome) && verdict !== 'check-first') return { verdict: 'success', ...known };
  if (verdict === 'stop') return { verdict, ...known };
  const limits = {
    delaysSeconds,
    between,
    forSeconds,
    finally: last,
    guards: distinct(places.flatMap(({ repeat }) => repeat.guards)),
    tells: distinct(places.flatMap(({ repeat }) => repeat.tells)),
    tellsOf: distinct(places.flatMap(({ repeat }) => repeat.tellsOf)),
    refresh: distinct(places.flatMap(({ repeat }) => repeat.refresh)),
  };
  // Only what is to be asked for can have no limit.
  return verdict === 'retry'
    ? { verdict, ...limits, atMost: atMost ?? 0, ...known }
    : { verdict, ...limits, atMost, ...known };
}

/** Each of these once. */
const distinct = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const decisive = ({ verdict, delaysSeconds, between, atMost, forSeconds, finally: last }: Repeat) =>
  JSON.stringify([verdict, delaysSeconds, between, atMost, forSeconds, last]);

import { describe, expect, it } from 'vitest';
import { readStatuses, withoutPhrases } from './statuses.ts';

const statuses = (text: string, taken: { start: number; end: number }[] = []) =>
  readStatuses(text, taken).map(({ value, start, certainty }) => `${value} at ${start}: ${certainty}`);

describe('an HTTP status', () => {
  it.each([
    ['HTTP/1.1 404', '404 at 9: 1'],
    ['HTTP/2 404', '404 at 7: 1'],
    ['http status: 429', '429 at 13: 1'],
    ['statusCode=503', '503 at 11: 1'],
    ['"status": 503', '503 at 10: 1'],
    ['状态码：503', '503 at 4: 1'],
    ['GET /v1/rooms 404', '404 at 14: 1'],
    ['"GET /v1/rooms HTTP/1.1" 404', '404 at 25: 1'],
    ['GET https://a.example/b net::ERR_ABORTED 404', '404 at 41: 1'],
    ['404 GET /v1', '404 at 0: 1'],
    ['failed: 404 Not Found', '404 at 8: 1'],
    ['-> 404', '404 at 3: 0.8'],
    ['(404)', '404 at 1: 0.7'],
  ])('is named as such in %j', (text, found) => {
    expect(statuses(text)).toEqual([found]);
  });

  it.each(['404', 'code 404', 'HTTP 40400', 'HTTP 604', '-> 4040', '1.404 Not Found', 'room (4040)', '404.5'])(
    'is not read in %j',
    (text) => {
      expect(statuses(text)).toEqual([]);
    },
  );

  it.each(['SIP/2.0 404 Not Found', 'RTSP/1.0 404 Not Found', 'sip 404 Not Found'])('is none in %j', (text) => {
    expect(statuses(text)).toEqual([]);
  });

  it('is not read again where something else was read', () => {
    expect(statuses('HTTP 404', [{ start: 5, end: 8 }])).toEqual([]);
    expect(statuses('HTTP 404', [{ start: 0, end: 5 }])).toEqual(['404 at 5: 1']);
    expect(statuses('HTTP 404', [{ start: 8, end: 9 }])).toEqual(['404 at 5: 1']);
  });

  it('may be a class', () => {
    expect(statuses('5xx and 40X, not 6xx, 5xxx or a5xx')).toEqual(['5xx at 0: 0.8', '40x at 8: 0.8']);
  });

  it('says with its phrase nothing more than by itself', () => {
    expect(withoutPhrases('a 404 Not Found b')).toBe('a 404           b');
    expect(withoutPhrases('Not Found 404')).toBe('Not Found 404');
  });
});

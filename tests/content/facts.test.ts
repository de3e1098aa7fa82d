import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog, entryOf, occurrenceOf, textOf } from './catalog.ts';

const prose = (id: string) => readFileSync(`content/vendors/${id}.mdx`, 'utf8');

describe('literals stand to the letter', () => {
  it.each([
    ['agora/cloud-recording/appid-is-invalid', 'appid is invalid'],
    ['agora/cloud-recording/400', 'invalid_appid'],
    ['agora/cloud-recording-legacy/invalid-appid', 'invalid appid'],
    ['agora/real-time-stt/invalid-appid', 'invalid_appid!'],
    ['agora/cloud-recording/no-route-matched-with-those-values', 'no Route matched with those values'],
    ['agora/cloud-recording/502', 'Failed to allocate worker'],
    ['agora/cloud-recording/406', 'vendor_over_load'],
    [
      'agora/real-time-stt/resourceid-reaches-out-the-limited-time-interval',
      'resourceId reaches out the limited time interval!',
    ],
    ['agora/real-time-stt/the-taskid-does-not-match-with-buildertoken', 'The taskId does not match with builderToken.'],
    ['agora/real-time-stt/body-schema-check-fail', 'body schema check fail, ...'],
  ])('%s is %j', (id, literal) => {
    const [first] = entryOf(id).occurrences;
    expect(first.literals[0]?.text).toBe(literal);
  });

  it('a part that varies has a name', () => {
    const [first] = entryOf(
      'agora/real-time-stt/the-task-has-been-started-current-status-is-started-taskid-is',
    ).occurrences;
    expect(first.literals).toMatchObject([
      { text: 'The task has been started, current status is STARTED, taskId is ...', variables: ['taskId'] },
    ]);
  });
});

describe('a code in the body is not the HTTP status', () => {
  it.each([
    ['504', 500],
    ['401', 400],
    ['405', 400],
    ['406', 400],
    ['400', 400],
    ['501', 500],
  ])('acquire answers code %s with HTTP %i', (code, status) => {
    expect(occurrenceOf(`agora/cloud-recording/${code}`, 'acquire').httpStatus).toBe(status);
  });

  it('one entry has one occurrence for each operation, with the status of each', () => {
    const { occurrences } = entryOf('agora/cloud-recording/62');
    expect(occurrences.map(({ operations, httpStatus }) => [operations[0]?.id, httpStatus])).toEqual([
      ['start', 500],
      ['query', 504],
      ['update', 504],
      ['updateLayout', 504],
      ['stop', 504],
    ]);
  });
});

describe('several meanings of one row are kept apart', () => {
  it('STT 49: start and stop', () => {
    expect(entryOf('agora/real-time-stt/49').occurrences.map(({ operations }) => operations[0]?.id)).toEqual([
      'start',
      'stop',
    ]);
    expect(occurrenceOf('agora/real-time-stt/49', 'start').meaning).not.toBe(
      occurrenceOf('agora/real-time-stt/49', 'stop').meaning,
    );
  });

  it('STT 62: not enabled on acquire, a network issue on start', () => {
    expect(occurrenceOf('agora/real-time-stt/62', 'acquire').condition.id).toBe('service-not-enabled');
    expect(occurrenceOf('agora/real-time-stt/62', 'start').meaning).toMatch(/network/iu);
  });

  it('STT 404: on query and on stop', () => {
    expect(
      entryOf('agora/real-time-stt/404').occurrences.map(({ operations }) => operations.map(({ id }) => id)),
    ).toEqual([['query', 'stop']]);
  });

  it('legacy 206: three', () => {
    expect(
      new Set(entryOf('agora/cloud-recording-legacy/http-206').occurrences.map(({ meaning }) => meaning)).size,
    ).toBe(3);
  });
});

describe('retry schedules are data', () => {
  it.each([
    ['agora/cloud-transcoding/http-404', [5, 10, 15]],
    ['agora/cloud-transcoding/http-500', [5, 10, 15]],
    ['agora/cloud-transcoding/http-503', [5, 10, 15]],
    ['agora/cloud-transcoding/http-504', [5, 10, 15]],
    ['agora/real-time-stt/20', [3, 6]],
    ['agora/cloud-recording-legacy/65', [3, 6]],
  ])('%s waits %j seconds, and the vendor says so', (id, delaysSeconds) => {
    expect(entryOf(id).occurrences[0].retry).toMatchObject({ delaysSeconds, basis: 'vendor' });
  });

  it('Cloud Recording 65 on start begins a new session when the repeat fails', () => {
    const { retry } = occurrenceOf('agora/cloud-recording/65', 'start');
    expect(retry).toMatchObject({ verdict: 'same-request', basis: 'vendor' });
    expect(retry.then).toMatch(/`acquire`.*`start`/u);
    expect(occurrenceOf('agora/cloud-recording/65', 'query').retry.then).toBeNull();
  });
});

describe('not everything in an error table is a failure', () => {
  it.each([
    ['zegocloud/room/0', 'success'],
    ['zegocloud/stream-mixing/0', 'success'],
    ['zegocloud/media-service/0', 'success'],
    ['zegocloud/media-file/0', 'success'],
    ['zegocloud/media-service/41006', 'success'],
    ['agora/cloud-transcoding/http-200', 'success'],
    ['agora/cloud-transcoding/http-202', 'success'],
    ['agora/cloud-transcoding/http-201', 'already-done'],
    ['agora/real-time-stt/http-201', 'already-done'],
    ['agora/cloud-recording/7', 'already-done'],
    ['agora/cloud-recording/49', 'already-done'],
    ['agora/cloud-recording/435', 'partial'],
    ['agora/real-time-stt/http-206', 'partial'],
  ])('%s: %s', (id, outcome) => {
    expect(entryOf(id).occurrences[0].outcome).toBe(outcome);
  });
});

describe('a row without advice says nothing instead of something', () => {
  it.each(['zegocloud/room/2', 'zegocloud/room/8', 'zegocloud/media-service/1', 'agora/cloud-recording/49'])(
    '%s',
    (id) => {
      expect(entryOf(id).occurrences[0].actions).toEqual([]);
    },
  );
});

describe('facts outside the tables are kept', () => {
  it('404 during fail-over: 30 seconds, one minute, and the three operations', () => {
    const entry = entryOf('agora/cloud-recording/404');
    expect(textOf(entry)).toMatch(/30 seconds/u);
    expect(textOf(entry)).toMatch(/one minute/u);
    expect(entry.passages[0]?.operations).toEqual(['query', 'updateLayout', 'stop']);
    expect(textOf(entryOf('agora/cloud-recording-legacy/http-404'))).toMatch(/30 seconds.*one minute/u);
  });

  it('a room is destroyed by itself, and a heartbeat times out after 100 seconds', () => {
    expect(entryOf('zegocloud/room/50001').occurrences[0].notes).toHaveLength(3);
    expect(textOf(entryOf('zegocloud/room/50001'))).toMatch(/100 seconds/u);
  });

  it('support wants X-Request-ID and X-Resource-ID', () => {
    const agora = catalog.vendors.find(({ id }) => id === 'agora');
    expect(JSON.stringify(agora?.support.send)).toMatch(/X-Request-ID.*X-Resource-ID/u);
  });

  it.each(['406', 'api-rate-limit-exceeded'])('for a higher quota, %s names whom to ask', (key) => {
    expect(textOf(entryOf(`agora/cloud-recording/${key}`))).toContain('support@agora.io');
  });

  it('one token has several names', () => {
    expect(textOf(entryOf('agora/real-time-stt/1001'))).toMatch(/`resourceId`.*`tokenName`.*`builderToken`/u);
  });

  it('multi-bitrate streaming is announced and has no table', () => {
    expect(prose('agora/cloud-transcoding')).toMatch(/multi-bitrate streaming/iu);
  });

  it('a channel name is shorter than 64 bytes', () => {
    expect(textOf(entryOf('agora/cloud-recording-legacy/1013'))).toMatch(/64 bytes/u);
  });
});

describe('the same elsewhere is three different lists', () => {
  it('104, 5024 and 50001 are synonyms, and the vendor says so', () => {
    const { synonyms } = entryOf('zegocloud/room/104');
    expect(synonyms.map(({ entry, basis }) => [entry.code, basis])).toEqual([
      ['5024', 'vendor'],
      ['50001', 'vendor'],
    ]);
  });

  it('122 and 5202 are synonyms by our reading', () => {
    expect(entryOf('zegocloud/room/5202').synonyms).toMatchObject([{ entry: { code: '122' }, basis: 'inferred' }]);
  });

  it('codes of one cell are synonyms', () => {
    const codes = (id: string) => entryOf(id).synonyms.map(({ entry }) => entry.code);
    expect(codes('zegocloud/media-service/1010')).toEqual(['5007']);
    expect(codes('zegocloud/media-service/5001')).toEqual(['3001', '5000', '5002', '5006']);
    expect(codes('zegocloud/media-service/40005')).toEqual(['5003']);
    expect(codes('zegocloud/media-service/30001')).toEqual(['5004']);
    expect(codes('zegocloud/moderation/50007')).toEqual(['50006']);
  });

  it.each(['49', '53', '62', '65', '501'])('%s shows what the other edition says', (code) => {
    expect(entryOf(`agora/cloud-recording/${code}`).otherEdition?.id).toBe(`agora/cloud-recording-legacy/${code}`);
    expect(entryOf(`agora/cloud-recording-legacy/${code}`).otherEdition?.id).toBe(`agora/cloud-recording/${code}`);
  });

  it('a number of another service is no synonym and no other edition', () => {
    const { sameNumber, synonyms, otherEdition } = entryOf('agora/cloud-recording/2');
    expect(sameNumber.map(({ id }) => id)).toContain('zegocloud/room/2');
    expect(sameNumber).not.toContain(otherEdition);
    expect(synonyms).toEqual([]);
  });

  it('moderation answers with the codes of the room table too', () => {
    const room = catalog.services.find(({ id }) => id === 'zegocloud/room');
    expect(room?.inheritedBy.map(({ id }) => id)).toEqual(['zegocloud/moderation']);
  });

  it('100000012 does not exist', () => {
    expect(catalog.entries.filter(({ code }) => code === '100000012')).toEqual([]);
  });
});

describe('conditions', () => {
  it('are a flat set of about 20 to 30', () => {
    expect(catalog.conditions.length).toBeGreaterThanOrEqual(20);
    expect(catalog.conditions.length).toBeLessThanOrEqual(30);
  });

  it('each say what it means, what to check and how to retry', () => {
    for (const { id } of catalog.conditions) {
      const text = readFileSync(`content/conditions/${id}.mdx`, 'utf8');
      expect(text, id).toMatch(/^## What it means[\s\S]+^## What to check[\s\S]+^## How to retry/mu);
    }
  });
});

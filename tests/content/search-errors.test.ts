import { describe, expect, it } from 'vitest';
import { vendorOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';
import { expectNotBehind } from './search-proof/expect-goal.ts';
import { FORMS, type Form } from './search-proof/forms.ts';
import { generatedCases, generatedPairs } from './search-proof/generated.ts';
import { GOALS } from './search-proof/goals.ts';
import { subjectsOf, type Subject } from './search-proof/subject.ts';

const search = createSearch(searchIndex(catalog));
const find = (text: string) => search(text, { exactOnly: true });
/** The best entry of each error, in the order of the text. */
const errorsIn = (text: string) => find(text).errors.map(({ hits }) => hits[0]?.document.id);

const subjects = subjectsOf(catalog);

/** Lines of other programs, in which some number or word is a code of somebody here. */
const FOREIGN = [
  'SQLSTATE 53400 configuration_limit_exceeded',
  'ERROR 53300: too_many_connections (postgres)',
  'SQL Server error 15008 user does not exist in current database',
  'MySQL error 1005 cannot create table',
  'WebSocket closed code=1006',
  'SIP/2.0 603 Decline Cisco-SIPGateway/IOS-12.x',
  'HTTP/1.1 486 Busy',
  'Error 2 No such file or directory',
  'rpc error: code = NotFound desc = no such object',
  'http POST /checkout 500 12ms',
  'job 435 finished in 501ms',
  'steam: EResult 53 account not featured',
  'error code 429 from the mail relay',
  'Windows error code 404 at boot',
];
const foreignLines = (count: number) => Array.from({ length: count }, (_, at) => FOREIGN[at % FOREIGN.length] ?? '');

/** One error of each vendor that names it for certain in one line. */
const TWELVE = [...Map.groupBy(subjects, ({ entry }) => entry.service.vendor.id).values()]
  .flatMap((own) => {
    const errors = own.filter(({ name }) => name !== null && /\p{L}|\d{2}/u.test(name) && name !== '200');
    const lines = errors.map(({ service, body, entry }) => ({
      id: entry.id,
      line: `${service} ${JSON.stringify(body)}`,
    }));
    return (
      lines.find(({ id, line }) => {
        const [first] = find(line).hits;
        return first?.document.id === id && first.certainty === 'sure';
      }) ?? []
    );
  })
  .slice(0, 12);

describe('a long log', () => {
  it.each([60, 240])('of twelve errors among %i lines of others, all are found, in their order', (count) => {
    const noise = foreignLines(count);
    const step = Math.floor(count / TWELVE.length);
    const lines = TWELVE.flatMap(({ line }, at) => [...noise.slice(at * step, (at + 1) * step), line]);
    const text = lines.join('\n');
    expect(TWELVE).toHaveLength(12);
    expect(errorsIn(text)).toEqual(TWELVE.map(({ id }) => id));
    expect(find(text).more).toBeGreaterThan(0);
  });

  it('of errors that all have room says that none is left out', () => {
    expect(find(TWELVE.map(({ line }) => line).join('\n')).more).toBe(0);
  });

  it.each([
    ['StreamChat error code 40: WS failed with error: "token expired"', 'stream/api/40'],
    ['ERROR AliRtcEngine join result 33620485', 'alibaba/rtc-server/33620485'],
  ])('with times, counts and addresses of many kinds is no list, and %j is found in it', (line, id) => {
    const others = Array.from(
      { length: 300 },
      (_, at) => `2026-11-27T01:10:0${at % 10}Z INFO ${FOREIGN[4 + (at % 8)]}`,
    );
    const { isList, hits } = find([...others.slice(0, 180), line, ...others.slice(180)].join('\n'));
    expect(isList).toBe(false);
    expect(hits[0]?.document.id).toBe(id);
  });

  it('with one error among numbers that are codes of many is no list', () => {
    const numbers = ['502', '435', '1001', '53000', '486', '104'].map((value) => `worker got error '${value}'`);
    const { isList, hits } = find([...numbers, TWELVE[0]?.line].join('\n'));
    expect(isList).toBe(false);
    expect(hits[0]?.document.id).toBe(TWELVE[0]?.id);
  });
});

describe('of two errors, the less certain one has its place, too', () => {
  it.each([
    [
      'AliRtcEngine join result 33620485\nOpenTok {"code":15008,"message":"Only routed sessions are allowed to initiate archives."}',
      ['alibaba/rtc-server/33620485', 'vonage/video-rest/15008'],
    ],
    [
      'Janus VideoRoom error 426 No such room (12)\nACS PlayFailed subCode 8536',
      ['janus/videoroom/426', 'azure/acs-call-automation/8536'],
    ],
    [
      'ACS PlayFailed subCode 8536\nJanus VideoRoom error 426 No such room (12)',
      ['azure/acs-call-automation/8536', 'janus/videoroom/426'],
    ],
    ['twilio video: 53204, 53106', ['twilio/video/53204', 'twilio/video/53106']],
    [
      '53405 Media connection failed, then 53000 SignalingConnectionError on twilio video',
      ['twilio/video/53405', 'twilio/video/53000'],
    ],
    [
      'janus error 458 session not found\njanus videoroom error 428 No such feed (7)',
      ['janus/core/458', 'janus/videoroom/428'],
    ],
    [
      'LiveKit egress failed: not enough CPU\nOpenTok {"code":15008,"message":"Only routed sessions are allowed to initiate archives."}',
      ['livekit/egress/unavailable-not-enough-cpu', 'vonage/video-rest/15008'],
    ],
  ])('%j', (text, ids) => {
    expect(errorsIn(text)).toEqual(ids);
  });
});

describe('one code with two messages is two errors', () => {
  const rooms = [
    'livekit/server-api/not_found-requested-room-does-not-exist',
    'livekit/server-api/not_found-participant-does-not-exist',
  ];
  it.each([
    [
      'api.100ms.live {"code":404,"message":"Room not found"}\napi.100ms.live {"code":404,"message":"hls not running"}',
      ['100ms/server-api/404-room-not-found', '100ms/server-api/404-hls-not-running'],
    ],
    [
      '{"code":"not_found","msg":"requested room does not exist"}\n{"code":"not_found","msg":"participant does not exist"}',
      rooms,
    ],
    [
      '[{"code":"not_found","msg":"requested room does not exist"},{"code":"not_found","msg":"participant does not exist"}]',
      rooms,
    ],
    [
      '{"errors":[{"code":"not_found","msg":"participant does not exist"},{"code":"not_found","msg":"requested room does not exist"}]}',
      rooms.toReversed(),
    ],
  ])('%j', (text, ids) => {
    expect(errorsIn(text)).toEqual(ids);
  });

  it.each([
    'api.100ms.live {"code":404,"message":"Room not found"}\nretry\napi.100ms.live {"code":404,"message":"Room not found"}',
    'api.100ms.live got 404\napi.100ms.live {"code":404,"message":"Room not found"}\nError: 404 Room not found\n    at get (a.js:404:1)',
    '{"code":404,"message":"Room not found","cause":{"code":404,"message":"hls not running"}}',
  ])('and the same message again, or around the other, is one: %j', (text) => {
    expect(errorsIn(text)).toEqual([]);
  });
});

it('two zeros are a code with its subcode, and one number again somewhere else is not', () => {
  expect(find('acs call ended 0 0').hits[0]?.document.id).toBe('azure/acs-call-end/0-0');
  expect(find('acs call ended 0, 1 participant, 0 errors').hits[0]?.document.id).not.toBe('azure/acs-call-end/0-0');
});

describe('entries at random', () => {
  const COUNT = 150;

  it('one in any form is one error', () => {
    const several = generatedCases(subjects, 2 * COUNT)
      .filter(({ text }) => errorsIn(text).length > 0)
      .map(({ form, subject }) => `${form.name} of ${subject.entry.id}`);
    expectNotBehind(GOALS.formsSeveral, several.length, several);
  });

  it('two of two vendors in two lines are two errors, in the order of the text', () => {
    const printed = FORMS.filter(
      ({ says, name }) => says === 'body' && !/base64|percent|JSON in JSON|ended/u.test(name),
    );
    const inLine = ({ form, subject }: { form: Form; subject: Subject }) => {
      const body = form.render(subject);
      const text = body === null || body.includes('\n') ? null : `${subject.service} ${body}`;
      const [first] = text === null ? [] : find(text).hits;
      return first?.certainty === 'sure' ? { text, id: first.document.id } : null;
    };
    const pairs = generatedPairs(subjects, printed, 3 * COUNT)
      .map((pair) => pair.flatMap((one) => inLine(one) ?? []))
      .filter(([one, other]) => one && other && vendorOf(one.id) !== vendorOf(other.id))
      .map((pair) => ({ ids: pair.map(({ id }) => id), text: pair.map(({ text }) => text).join('\n') }));
    expect(pairs.length).toBeGreaterThan(COUNT / 2);
    const missed = pairs.filter(({ ids, text }) => errorsIn(text).join() !== ids.join()).map(({ text }) => text);
    expectNotBehind(GOALS.formsApart, missed.length, missed);
  });
});

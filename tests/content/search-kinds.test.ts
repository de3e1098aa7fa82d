import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';

const search = createSearch(searchIndex(catalog));
const first = (text: string) => search(text).hits[0]?.document.id;

describe('a misspelt or shortened name or message finds its entry', () => {
  it.each([
    ['InvalidParamter.UrlParamsError', 'tencent/trtc-rest/InvalidParameter.UrlParamsError'],
    ['{"Error":{"Code":"InvalidParamter.UrlParamsError"}}', 'tencent/trtc-rest/InvalidParameter.UrlParamsError'],
    ['code:FailedOperation.Restricted\nConcurrency', 'tencent/trtc-rest/FailedOperation.RestrictedConcurrency'],
    ['JANUS_AUDIOBRIDGE_ERROR_ROOM_EXSITS', 'janus/audiobridge/486'],
    [
      '{"Message":"The specified MediaEncode is malformed."}',
      'alibaba/rtc-server/InvalidMediaEncode.Malformed-the-specifed-mediaencode-is-malformed',
    ],
  ])('%j: %s', (text, id) => {
    expect(first(text)).toBe(id);
  });

  it('and a misspelt code of a body is still said to be in no table', () => {
    const { hits, unlisted } = search('{"Error":{"Code":"InvalidParamter.UrlParamsError"}}');
    expect(hits[0]?.certainty).toBe('possible');
    expect(unlisted.map(({ value }) => value)).toEqual(['InvalidParamter.UrlParamsError']);
  });
});

describe('what stands before a message does not hide it', () => {
  it.each(['failure', 'Failure reason', 'twirp error', 'recorder.go:77 | stop', '[rec] stop -'])('%s', (prefix) => {
    expect(first(`${prefix}: request not completed`)).toBe('agora/cloud-recording/65');
  });
});

describe('a status of SIP is one in any wording', () => {
  it.each([
    'livekit sip 401',
    'livekit SIP call 401 unauthorized',
    'livekit: sip trunk returned 401',
    'twirp error unknown: INVITE failed: sip status: 401: Unauthorized',
  ])('%s', (text) => {
    expect(first(text)).toBe('livekit/sip/sip-401');
  });

  it('an address is none', () => {
    expect(search("Registration from '<sip:301@host>' failed").clues.map(({ value }) => value)).not.toContain(
      'SIP 301',
    );
  });
});

describe('what is no message and no code is not read as one', () => {
  it.each(['onerror=fooBar', 'img.onerror = retryLater', '{"onError":"abort"}', 'isError: yes', '{"lastError":null}'])(
    '%s is no message',
    (text) => {
      expect(search(text).unlisted).toEqual([]);
      expect(search(text).clues.filter(({ kind }) => kind === 'message')).toEqual([]);
    },
  );

  it.each([
    ['cloud recording 65 on 27 Nov 2026', ['27', '2026']],
    ['Nov 27 2026 cloud recording 65', ['27', '2026']],
    ['el 3 de marzo de 2026 cloud recording 65', ['3', '2026']],
    ['2026年11月27日 cloud recording 65', ['2026', '11', '27']],
  ])('%s: the day and the year are not looked up', (text, parts) => {
    const { clues, hits } = search(text);
    expect(clues.filter(({ kind }) => kind === 'ignored').map(({ value }) => value)).toEqual(parts);
    expect(hits[0]?.document.code).toBe('65');
  });

  it('a year that is all there is, or behind the word "code", is looked up', () => {
    expect(search('2026').unlisted).toMatchObject([{ value: '2026' }]);
    expect(search('error code 2026').unlisted).toMatchObject([{ value: '2026' }]);
  });
});

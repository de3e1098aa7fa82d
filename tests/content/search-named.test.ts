import { describe, expect, it } from 'vitest';
import { serviceOf, vendorOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex, type SearchDocument } from '../../src/search/index-file/search-index.ts';
import { looseWords } from '../../src/search/text.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const search = createSearch(index);
const { conditions, documents, services, vendors } = index;
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
    ['chime sdk media pipelines rate limit exceeded', 'aws/chime-sdk-media-pipelines'],
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

describe('more evidence never makes an entry less certain', () => {
  const TIERS = ['sure', 'likely', 'possible', 'elsewhere', undefined];
  const tierOf = (text: string, document: SearchDocument) =>
    TIERS.indexOf(search(text, { exactOnly: true }).hits.find((hit) => hit.document === document)?.certainty);
  const CASES = documents.flatMap((document) => {
    const { id, code, subcode, place } = document;
    if (code === null || place !== null) return [];
    const text = subcode === null ? code : `${code} ${subcode}`;
    const vendor = vendors.find((one) => one.id === vendorOf(id))?.words[0] ?? '';
    return { document, text, vendor, tier: tierOf(text, document) };
  });
  const lowered = (forms: readonly { text: string; tier: number; document: SearchDocument }[]) =>
    forms.filter(({ text, tier, document }) => tierOf(text, document) > tier).map(({ text }) => text);

  it('by the name of its vendor', () => {
    expect(CASES.length).toBeGreaterThan(1_300);
    expect(lowered(CASES.map((one) => ({ ...one, text: `${one.vendor} ${one.text}` })))).toEqual([]);
  });

  it('by an operation of the entry, where code and operation are no words of everyday language', () => {
    const forms = CASES.filter(({ text }) => /\d{6}|[_.]\p{L}|\p{Ll}\p{Lu}/u.test(text)).flatMap((one) => {
      const { operations } = services.find(({ id }) => id === serviceOf(one.document.id)) ?? { operations: [] };
      const own = one.document.occurrences.flatMap(({ operation }) => operation ?? []);
      return (own.length > 0 ? own : operations.map(({ id }) => id))
        .filter((operation) => /^\p{L}+\p{Ll}\p{Lu}\p{L}+$/u.test(operation))
        .slice(0, 2)
        .flatMap((operation) => [
          { ...one, text: `${operation} ${one.text}` },
          { ...one, text: `${one.vendor} ${operation} ${one.text}` },
        ]);
    });
    expect(forms.length).toBeGreaterThan(900);
    expect(lowered(forms)).toEqual([]);
  });

  it.each([
    ['zego StopMix 110209001', 'zegocloud/stream-mixing/110209001', 'sure'],
    ['zego SendAgentInstanceTTS 410001046', 'zegocloud/ai-agent/410001046', 'sure'],
    [
      'An error occurred (ChannelNotBroadcasting) when calling the PutMetadata operation',
      'aws/ivs/ChannelNotBroadcasting',
      'likely',
    ],
  ])('%s: %s is %s', (text, id, tier) => {
    const [hit] = search(text).hits;
    expect([hit?.document.id, hit?.certainty]).toEqual([id, tier]);
  });
});

describe('a number that the named vendor does not have is said to be unlisted', () => {
  it.each([
    ['agora cloud recording 434', '434'],
    ['getstream 104', '104'],
    ['OpenTok render failed 422', '422'],
    ['daily rest api 409', '409'],
    ['livekit sip status 499', '499'],
  ])('%s: %s', (text, value) => {
    const { hits, unlisted } = search(text);
    expect(unlisted.map((one) => one.value)).toContain(value);
    const others = hits.filter(({ evidence }) => evidence[0]?.way !== 'words');
    expect(new Set(others.map(({ certainty }) => certainty))).toEqual(new Set(['elsewhere']));
  });

  it.each(['agora rtc webhook productId 1 eventType 104 reason 55', 'TRTC webhook EventType 302 LeaveCode 55'])(
    'nor is the event around it sure: %s',
    (text) => {
      const { hits, unlisted } = search(text);
      expect(unlisted.map(({ value }) => value)).toEqual(['55']);
      expect(hits[0]?.certainty).toBe('likely');
    },
  );

  it.each(['LiveKit DisconnectReason 42', '{"disconnectReason":42}', 'participant left, disconnect_reason=42 room=x'])(
    'nor is one that no code of its field is: %s',
    (text) => {
      expect(search(text).unlisted).toMatchObject([{ value: '42', service: 'Codes and disconnect reasons' }]);
    },
  );

  it('and one that a field has is not, beside the name of its service', () => {
    const ofFields = documents.filter(({ code, place }) => place?.field && /^\d+$/u.test(code ?? ''));
    expect(ofFields.length).toBeGreaterThan(100);
    const wrong = ofFields.filter(({ code, place, id }) => {
      const service = services.find((one) => one.id === serviceOf(id));
      const vendor = vendors.find((one) => one.id === vendorOf(id));
      const { unlisted } = search(`${vendor?.name} ${service?.name} ${place?.field} ${code}`);
      return unlisted.some(({ value }) => value === code);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('and one that it has is not', () => {
    expect(search('agora rtc webhook productId 1 eventType 104 reason 9').hits[0]?.certainty).toBe('sure');
    expect(search('janus videoroom 434').unlisted).toEqual([]);
    expect(search('daily rest api 404').unlisted).toEqual([]);
  });
});

describe('a name with capitals inside of it that its owner writes without', () => {
  it.each(['VolcEngine RTC error 1001', 'volcengine rtc error 1001', 'VOLCENGINE RTC error 1001'])('%s', (text) => {
    expect(search(text).stranger?.vendor).toBe('volcengine');
  });

  it('is one in an identifier of its own alone', () => {
    expect(search('MyVolcEngine error 1001').stranger).toBeNull();
    expect(search('Volc_Engine error 1001').stranger).toBeNull();
  });
});

describe('the name of a product of a vendor that is called by an everyday word', () => {
  it('names it at the beginning of a question, whatever follows', () => {
    expect(search('stream chat error code 17').hits[0]).toMatchObject({ certainty: 'sure' });
    expect(search('stream chat error code 81').unlisted).toMatchObject([{ value: '81', service: 'Stream' }]);
    expect(search('my live stream chat error code 17').hits[0]?.certainty).toBe('possible');
  });
});

describe('the identifier of a service, with dots', () => {
  it('says who answered as an address does: a code of another service is in no table of this one', () => {
    const { hits, unlisted } = search('[janus.plugin.videoroom] error_code 447: "x"');
    expect(unlisted[0]).toMatchObject({ value: '447', service: 'VideoRoom plugin' });
    expect(new Set(hits.map(({ certainty }) => certainty))).toEqual(new Set(['elsewhere']));
    expect(search('[janus.plugin.videoroom] error_code 426').hits[0]).toMatchObject({ certainty: 'sure' });
  });
});

describe('a code that only others have', () => {
  it('is in no table of the vendor that the text names, and that is said of this vendor alone', () => {
    const { unlisted, hits } = search('agora cloud recording 9999');
    expect(unlisted).toMatchObject([{ value: '9999', service: 'Agora' }]);
    expect(hits.map(({ document, certainty }) => [document.id, certainty])).toEqual([
      ['azure/acs-call-automation/9999', 'elsewhere'],
    ]);
  });

  it('is in no table at all, where nobody has it', () => {
    expect(search('agora cloud recording 987654').unlisted).toMatchObject([{ value: '987654', service: null }]);
  });
});

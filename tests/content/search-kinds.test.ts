import { describe, expect, it } from 'vitest';
import { vendorOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const { documents } = index;
const search = createSearch(index);
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

describe('a dotted code that nobody lists', () => {
  const dotted = catalog.entries.flatMap(({ code }) =>
    code !== null && /^\p{Lu}\w*\.\p{Lu}/u.test(code) ? [code] : [],
  );
  const codes = new Set(catalog.entries.map(({ code }) => code));
  const classes = [...new Set(dotted.map((code) => code.replace(/\..*/u, '')))].filter((name) => codes.has(name));
  const forms = [
    '#',
    '{"Response":{"Error":{"Code":"#","Message":"No."}}}',
    'SomeSdkException: code: #, requestId: 7f-2a',
  ];

  it.each(forms)('%s: is said to be in no table, and its class may be meant', (form) => {
    expect(classes.length).toBeGreaterThan(5);
    for (const name of classes) {
      const { hits, unlisted, askAt } = search(form.replace('#', `${name}.NobodyListsThis`));
      expect(unlisted.map(({ value }) => value)).toContain(`${name}.NobodyListsThis`);
      expect([name, hits[0]?.document.code, hits[0]?.certainty]).toEqual([name, name, 'possible']);
      const vendors = new Set(hits.map(({ document }) => vendorOf(document.id)));
      if (vendors.size === 1) expect(askAt).toBe([...vendors][0]);
    }
  });

  it.each(['console.Log', 'Math.Max', 'InternalError.java:12', 'failedoperation.x'])('%s is none', (text) => {
    expect(search(text).unlisted).toEqual([]);
  });
});

describe('a constant in capitals that nobody lists', () => {
  const constants = documents.flatMap(({ names }) => names).filter((name) => /^[A-Z]+(?:_[A-Z]+){1,4}$/u.test(name));

  it.each(['#', 'error #', 'some product #'])('%s: is said to be in no table', (form) => {
    expect(constants.length).toBeGreaterThan(50);
    for (const name of constants) {
      const asked = `${name}_QXZ`;
      expect(search(form.replace('#', asked)).unlisted.map(({ value }) => value)).toEqual([asked]);
      expect(search(form.replace('#', name)).unlisted).toEqual([]);
    }
  });

  it.each(['ERROR_65', 'ERR_404', 'HTTP_404', 'SIP_486', 'set the QXZ_DEBUG variable'])('%s is none', (text) => {
    expect(search(text).unlisted).toEqual([]);
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

describe('every entry of its kind is found by a part of what was printed', () => {
  const { entries } = catalog;
  const inThree = (text: string) =>
    search(text)
      .hits.slice(0, 3)
      .map(({ document }) => document.id);
  const lastPartOf = (name: string) => /^[\w.]+\.(\w{12,})$/u.exec(name)?.[1];

  it('the last part of a name with dots', () => {
    const parts = Map.groupBy(
      entries.flatMap(({ id, code, name }) =>
        [code, name].flatMap((one) =>
          lastPartOf(one ?? '') === undefined ? [] : [{ id, part: lastPartOf(one ?? '') }],
        ),
      ),
      ({ part }) => part ?? '',
    );
    const names = new Set(entries.flatMap(({ code, name }) => [code, name]));
    const few = [...parts].filter(([part, own]) => own.length === 1 && /\p{Ll}\p{Lu}/u.test(part) && !names.has(part));
    expect(few.length).toBeGreaterThan(40);
    const missed = few.filter(([part, [own]]) => !search(part).hits.some(({ document }) => document.id === own?.id));
    expect(missed.map(([part]) => part)).toEqual([]);
  });

  it('the name of an event with a code of it', () => {
    const nameOf = (service: string, event: string) =>
      entries.find((one) => one.service.id === service && one.code === event && one.codeIn?.event === undefined)?.name;
    const cases = entries.flatMap(({ id, service, code, codeIn }) => {
      const name = codeIn?.event === undefined ? null : nameOf(service.id, codeIn.event);
      const field = codeIn?.field?.split('.').at(-1) ?? '';
      return name && /_/u.test(name) && /code$/iu.test(field) ? [{ id, text: `${name} ${field} ${code}` }] : [];
    });
    expect(cases.length).toBeGreaterThan(15);
    expect(cases.filter(({ id, text }) => first(text) !== id).map(({ text }) => text)).toEqual([]);
  });

  it('a code with its subcode', () => {
    const cases = entries.flatMap(({ id, code, subcode, service }) =>
      subcode === null ? [] : [{ id, text: `${service.vendor.words[0]} ${code} subcode ${subcode}` }],
    );
    expect(cases.length).toBeGreaterThan(30);
    expect(cases.filter(({ id, text }) => !inThree(text).includes(id)).map(({ text }) => text)).toEqual([]);
  });

  it('but digits of a version or an ID are no subcode', () => {
    const pairs = documents.filter(({ subcode }) => subcode !== null);
    expect(pairs.length).toBeGreaterThan(20);
    const taken = pairs.filter(({ id, code, subcode }) => {
      const text = `user-agent: curl/8.${subcode}.1\nx-id: a-${subcode}-b\n\n{"code":${code}}`;
      return search(text).hits.some((hit) => hit.document.id === id && hit.evidence.some((one) => one.isPair));
    });
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  it('a number before its message is its code', () => {
    const cases = entries.flatMap(({ id, code, occurrences: [{ literals }] }) => {
      const [literal] = literals;
      return literal && /^\d{4,}$/u.test(code ?? '') && literal.text.split(' ').length > 2
        ? [{ id, text: `[worker] ${code}: ${literal.text.replaceAll('...', 'x1')}` }]
        : [];
    });
    expect(cases.length).toBeGreaterThan(40);
    expect(cases.filter(({ id, text }) => first(text) !== id).map(({ text }) => text)).toEqual([]);
  });
});

describe('what is said of several entries alike is sure of none', () => {
  it('a code that several entries of a service have', () => {
    const groups = [...Map.groupBy(catalog.entries, ({ service, code }) => `${service.id} ${code}`).values()].filter(
      ([one, other]) => one?.code && other && one.codeIn === null && one.subcode === null && other.subcode === null,
    );
    expect(groups.length).toBeGreaterThan(5);
    const sure = groups.filter(([one]) => {
      const service = one?.service.recognise.words[0] ?? '';
      const { hits } = search(`${service} code ${one?.code}`);
      return hits.filter(({ certainty, document }) => certainty === 'sure' && document.code === one?.code).length > 1;
    });
    expect(sure.map(([one]) => one?.id)).toEqual([]);
  });

  it('a message that several vendors have', () => {
    const vendorsOf = Map.groupBy(
      catalog.entries.flatMap(({ service, occurrences }) =>
        occurrences.flatMap(({ literals }) => literals.map(({ text }) => ({ text, vendor: service.vendor.id }))),
      ),
      ({ text }) => text.toLowerCase().replace(/[.!]$/u, ''),
    );
    const shared = [...vendorsOf].filter(([, uses]) => new Set(uses.map(({ vendor }) => vendor)).size > 1);
    expect(shared.length).toBeGreaterThan(2);
    const claimed = shared.filter(([text]) =>
      search(text).hits.some(({ certainty }) => /sure|likely/u.test(certainty)),
    );
    expect(claimed.map(([text]) => text)).toEqual([]);
  });
});

describe('a name says who is asked, and nothing else', () => {
  it('digits in the name of a vendor or a service are no number', () => {
    const names = catalog.vendors.flatMap(({ words }) => words).filter((word) => /\d/u.test(word));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect(search(`${name} is down`).clues.filter(({ kind }) => kind === 'number')).toEqual([]);
  });

  it('a short path without its host is anybody’s', () => {
    const { hits } = search('10.0.0.8 - - "POST /v1/rooms HTTP/1.1" 404 153 "-" "curl/8.5.0"');
    expect(hits.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely')).toEqual([]);
  });

  it('a number between the brackets of source code is none that is asked for', () => {
    expect(search('}, 1000);').hits.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
  });
});

describe('the words of the name of a service weight it, wherever its vendor stands', () => {
  const { services } = searchIndex(catalog);
  const told = (text: string, service: string) =>
    search(text).clues.some(({ kind, value }) => kind === 'service' && value === service);

  it('as its address has them', () => {
    const keys = services.filter(({ id, legacy }) => !legacy && /-.*$/u.test(id.split('/')[1] ?? ''));
    expect(keys.length).toBeGreaterThan(20);
    const missed = keys.filter(({ id }) => !told(`${id.split('/')[1]?.replaceAll('-', ' ')} 435`, id));
    expect(missed.map(({ id }) => id)).toEqual([]);
    expect(first('signaling rest 435')).toBe('agora/signaling-rest/435');
  });

  it('as they stand behind the name of the vendor', () => {
    const vendors = new Map(catalog.vendors.map(({ id, words }) => [id, words]));
    const names = services.flatMap(({ id, words }) =>
      words.flatMap((word) => {
        const vendor = vendors
          .get(id.split('/')[0] ?? '')
          ?.find((one) => word.toLowerCase().startsWith(`${one.toLowerCase()} `));
        const rest = vendor === undefined ? '' : word.slice(vendor.length + 1);
        return /\s/u.test(rest) ? [{ id, vendor, rest: rest.toLowerCase() }] : [];
      }),
    );
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter(({ id, vendor, rest }) => !told(`${rest} 429 ${vendor}`, id))).toEqual([]);
    expect(first('cloud player 429 agora')).toMatch(/^agora\/media-pull\//u);
  });

  it('without the vendor, such words are anybody’s', () => {
    expect(search('cloud player 429').hits.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
  });
});

describe('an encoding is taken off where it is one', () => {
  const BODY = '{"code":65,"reason":"request not completed"}';
  const base64 = Buffer.from(BODY).toString('base64');

  it.each([
    'payload=',
    'err=',
    'body:',
    'body: ',
    'data:application/json;base64,',
    'x-error: ',
    '"detail":"',
    'event_data_encoded=',
  ])('base64 behind %j', (key) => {
    const { hits, layers } = search(`${key}${base64}`);
    expect(layers).toEqual(['base64']);
    expect(hits[0]).toMatchObject({ document: { id: 'agora/cloud-recording/65' }, certainty: 'sure' });
  });

  it('a mail in quoted-printable', () => {
    const { hits, layers } = search('<td>code=3D65</td><td>reason=3Drequest not comp=\nleted</td>');
    expect(layers).toEqual(['quoted-printable']);
    expect(hits[0]).toMatchObject({ document: { id: 'agora/cloud-recording/65' }, certainty: 'sure' });
  });

  it('a NUL that ends a record loses no number', () => {
    const { clues, layers } = search('stop failed\u000053\u0000agora');
    expect(layers).toEqual([]);
    expect(clues.map(({ value }) => value)).toContain('53');
  });
});

describe('a status beside what HTTP calls it in one word', () => {
  const forms = [
    'HTTP#',
    'HTTP_#',
    'http-#',
    'HTTPError: #',
    'HttpException: #',
    'HttpErrorResponse: #',
    'HTTPStatusError: #',
  ];
  const statuses = [
    ...new Set(documents.flatMap(({ status }) => (status !== null && status >= 400 ? [String(status)] : []))),
  ];

  it.each(forms)('%s finds an entry that is this status', (form) => {
    expect(statuses.length).toBeGreaterThan(10);
    for (const status of statuses) {
      const { hits, unlisted } = search(form.replace('#', status));
      expect([status, hits[0]?.document.status]).toEqual([status, Number(status)]);
      expect(unlisted).toEqual([]);
    }
  });

  it.each(['http_timeout: 404', 'http_request_count=500', 'https://a.example/http2'])('%s is none', (text) => {
    expect(search(text).clues.filter(({ kind, certainty }) => kind === 'status' && certainty > 0)).toEqual([]);
  });
});

describe('a line of HTTP is about its status, and its phrase is no message', () => {
  const PHRASES: Record<number, string> = {
    400: 'Bad Request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    409: 'Conflict',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    503: 'Service Unavailable',
  };

  it.each(Object.entries(PHRASES))('HTTP/1.1 %s %s', (status, phrase) => {
    for (const line of [`HTTP/1.1 ${status} ${phrase}`, `HTTP/2 ${status}`])
      expect(search(line).hits[0]?.document.status).toBe(Number(status));
  });
});

describe('a number that differs from a code by one slip of the finger', () => {
  const codes = [...new Set(catalog.entries.flatMap(({ code }) => (/^\d{5,}$/u.test(code ?? '') ? [code ?? ''] : [])))];
  const slips: Record<string, (code: string) => string> = {
    'a digit left out': (code) => code.slice(0, 2) + code.slice(3),
    'a digit twice': (code) => code.slice(0, 3) + code.slice(2),
    'another digit': (code) => `${code.slice(0, -1)}${(Number(code.at(-1)) + 5) % 10}`,
    'two digits swapped': (code) => code.slice(0, -2) + code.slice(-1) + code.slice(-2, -1),
  };

  it.each(Object.entries(slips))('%s: the code is suggested', (_name, slip) => {
    expect(codes.length).toBeGreaterThan(300);
    const known = new Set(catalog.entries.map(({ code }) => code));
    const wrong = codes
      .map(slip)
      .filter((number) => number.length > 4 && !known.has(number) && !/^[12]\d{3}$/u.test(number));
    expect(wrong.filter((number) => search(`error code ${number}`).suggestions.length === 0)).toEqual([]);
  });

  it('is none of another vendor than the text names', () => {
    expect(search('error code 99998').suggestions).not.toEqual([]);
    expect(search('zego error code 99998').suggestions).toEqual([]);
  });

  it('a text with many of them has some suggestions, and soon', () => {
    const { suggestions } = search(codes.map((code) => `error ${code}9`).join(' '));
    expect(new Set(suggestions.map(({ asked }) => asked)).size).toBeLessThanOrEqual(12);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe('a state in an object that is called after what it answers', () => {
  const states = catalog.entries.filter(
    ({ code, codeIn }) => /^\d{1,2}$/u.test(code ?? '') && /(?:^|\.)status$/u.test(codeIn?.field ?? ''),
  );
  const ids = (text: string) => search(text).hits.map(({ document }) => document.id);

  it('is found by itself, and by the side of its vendor; it is never more than possible', () => {
    expect(states.length).toBeGreaterThan(20);
    const missed = states.filter(({ id, code, service }) => {
      const alone = `{"serverResponse":{"status":${code}}}`;
      const told = `${service.vendor.words[0]} answers the query: {"uid":"7","sid":"x","taskResponse":{"status":${code},"since":0}}`;
      const claims = [alone, told].flatMap((text) => search(text).hits).filter(({ certainty }) => certainty === 'sure');
      return !ids(alone).includes(id) || !ids(told).includes(id) || claims.length > 0;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('is anybody’s in a text of more than that', () => {
    expect(ids('GET /jobs/7 took 12 ms, worker 3: {"jobResponse":{"status":5,"queue":"a","tries":2}}')).toEqual([]);
  });
});

describe('a row of a CSV file has a number in each column', () => {
  const numbersIn = (text: string) =>
    search(text)
      .clues.filter(({ kind }) => kind === 'number' || kind === 'status' || kind === 'code')
      .map(({ value }) => value);

  it.each([
    ['2026-11-27T10:00:00Z,cloud_recording,400,53,"stop failed"', ['400', '53']],
    ['agora,stop,404,49,3', ['404', '49', '3']],
    ['4001,53,agora', ['4001', '53']],
  ])('%s', (row, numbers) => {
    expect(numbersIn(row)).toEqual(numbers);
  });

  it.each(['1,234,567 frames', 'it took 3,53 s', '1,053 errors', 'up to 12,400,053'])('%s is one number', (text) => {
    expect(numbersIn(`agora: ${text}`)).toEqual([]);
  });

  it('every code of a service is found beside its status', () => {
    const rows = catalog.entries.flatMap(({ id, code, codeIn, service, occurrences: [{ httpStatus }] }) =>
      /^\d{2,}$/u.test(code ?? '') && codeIn === null && httpStatus !== null
        ? [{ id, text: `7,${service.recognise.words[0] ?? service.name},${httpStatus},${code},"x"` }]
        : [],
    );
    expect(rows.length).toBeGreaterThan(150);
    const missed = rows.filter(({ id, text }) => !search(text).hits.some(({ document }) => document.id === id));
    expect(missed).toEqual([]);
  });
});

it('an exception of Java is the name of its code, with its package', () => {
  const known = new Set(catalog.entries.map(({ code }) => code));
  const names = [...known].flatMap((code) =>
    /^(?:\p{Lu}\p{Ll}+){3,}$/u.test(code ?? '') && !/Exception$/u.test(code ?? '') && !known.has(`${code}Exception`)
      ? [code]
      : [],
  );
  expect(names.length).toBeGreaterThan(15);
  const hitsOf = (code: string | null) =>
    search(`com.acme.model.${code}Exception: failed`).hits.map(({ document }) => document.code);
  expect(names.filter((code) => !hitsOf(code).includes(code))).toEqual([]);
});

describe('a field or a name that is called otherwise than in the tables', () => {
  it('a number that no entry has in that field is a code of anybody', () => {
    const fields = [...new Set(catalog.entries.flatMap(({ codeIn }) => codeIn?.field?.split('.').at(-1) ?? []))].filter(
      (field) => /reason$|code$/iu.test(field),
    );
    expect(fields.length).toBeGreaterThan(5);
    const missed = fields.filter(
      (field) => !search(`${field}=53106`).hits.some(({ document }) => document.code === '53106'),
    );
    expect(missed).toEqual([]);
  });

  it('a member of an enumeration is read as the name in the spelling of another language', () => {
    const names = catalog.entries.flatMap(({ codeIn, name }) =>
      codeIn !== null && /^\p{Lu}{2,}(?:_\p{Lu}{2,})+$/u.test(name ?? '') ? [name ?? ''] : [],
    );
    expect(names.length).toBeGreaterThan(20);
    const inCamel = (name: string) =>
      name.toLowerCase().replace(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
    const missed = names.filter(
      (name) =>
        !search(`ended: Reason.${inCamel(name)}`).clues.some((one) => one.kind === 'name' && one.value === name),
    );
    expect(missed).toEqual([]);
    expect(first('ended: DisconnectReason.duplicateIdentity')).toBe(
      'livekit/codes-and-disconnect-reasons/disconnectreason-2',
    );
  });
});

describe('a number at the end of a key tells it from others of its kind', () => {
  const codes = [
    ...new Set(
      catalog.entries.flatMap(({ kind, code, codeIn }) => (kind === 'code' && codeIn === null ? (code ?? []) : [])),
    ),
  ].filter((code) => /^\d{2,}$/u.test(code));
  it.each(['code2=#', 'errCode1: #', 'ERR_45=#', '{"error_53":#}', 'error_1: "#"'])('%s is about its value', (form) => {
    const missed = codes.filter((code) => {
      const [best] = search(form.replace('#', code)).hits;
      return (
        best?.document.code !== code &&
        !best?.document.occurrences.some(({ httpStatus }) => String(httpStatus) === code)
      );
    });
    expect(missed).toEqual([]);
  });

  it('of several keys, each value is an error', () => {
    const { errors } = search('code_1: 53 , code_2: 65 agora cloud recording');
    expect(errors.map(({ hits }) => hits[0]?.document.code)).toEqual(['53', '65']);
  });

  it.each(['ERR_53: something failed', 'error53=true', 'code_65_errors'])(
    '%s: in a name without a number of its own, it is the code',
    (text) => {
      expect(search(text).hits[0]?.document.code).toBe(/\d+/u.exec(text)?.[0]);
    },
  );
});

describe('what any program says in a few words is sure only where the text tells whose it is', () => {
  const everyday = catalog.entries.filter(
    ({ id, kind, code }) => kind === 'code' && /^[45]\d\d$/u.test(code ?? '') && id.startsWith('100ms/server-api/'),
  );
  const bodies = everyday.flatMap(({ id, code, occurrences }) =>
    occurrences
      .flatMap(({ literals }) => literals)
      .filter(({ text }) => /^\w+(?: \w+){1,4}$/u.test(text))
      .map(({ text }) => ({ id, body: `{"code":${code},"message":"${text}"}` })),
  );

  it('is never sure behind the name of a stranger', () => {
    expect(bodies.length).toBeGreaterThan(10);
    const sure = bodies.filter(({ body }) => search(`keycloak ${body}`).hits[0]?.certainty === 'sure');
    expect(sure).toEqual([]);
  });

  it('is sure beside the host of its vendor', () => {
    // Of a message that two entries have, neither is sure.
    const own = bodies.filter(({ body }) => bodies.filter((other) => other.body === body).length === 1);
    const missed = own.filter(({ id, body }) => {
      const [best] = search(`https://api.100ms.live/v2/rooms ${body}`).hits;
      return best?.certainty !== 'sure' || best.document.id !== id;
    });
    expect(missed).toEqual([]);
  });
});

describe('the name of a resource', () => {
  it('tells the service that has operations for it, and not the one with the name of the product', () => {
    for (const resource of ['stage', 'composition', 'encoder-configuration', 'ingest-configuration'])
      expect(first(`arn:aws:ivs:eu-west-1:123456789012:${resource}/Ab AccessDeniedException`)).toBe(
        'aws/ivs-realtime/AccessDeniedException',
      );
    expect(first('arn:aws:ivs:eu-west-1:123456789012:channel/Ab AccessDeniedException')).toBe(
      'aws/ivs/AccessDeniedException',
    );
  });
});

describe('who is named is asked for', () => {
  it('by the number behind an exception', () => {
    const codes = [
      ...new Set(
        catalog.entries.flatMap(({ kind, code, codeIn }) => (kind === 'code' && codeIn === null ? (code ?? []) : [])),
      ),
    ].filter((code) => /^\d{2,}$/u.test(code));
    const missed = codes.filter((code) => {
      const [best] = search(`com.acme.rtc.CallException: ${code}`).hits;
      return (
        best?.document.code !== code &&
        !best?.document.occurrences.some(({ httpStatus }) => String(httpStatus) === code)
      );
    });
    expect(missed).toEqual([]);
  });

  it('by a status of another protocol that somebody calls a code', () => {
    const statuses = catalog.entries.filter(({ kind }) => kind === 'status');
    expect(statuses.length).toBeGreaterThan(10);
    for (const { id, occurrences } of statuses) {
      const { name } = catalog.vendors.find((one) => one.id === vendorOf(id)) ?? { name: '' };
      const value = String(occurrences[0]?.status?.value);
      const isCode = catalog.entries.some((one) => vendorOf(one.id) === vendorOf(id) && one.code === value);
      const { hits, unlisted } = search(`${name} call error ${value}`);
      expect(unlisted).toEqual([]);
      if (!isCode) expect(hits.map(({ document }) => document.id)).toContain(id);
    }
  });

  it('by a status with which one of its rows is returned', () => {
    const named = ['twilio video', 'getstream', 'livekit egress', 'chime sdk meetings'];
    const statuses = ['400', '401', '403', '404', '409', '429', '500', '503'];
    const missed = named.flatMap((name) => {
      const service = search(name).clues.find(({ kind }) => kind === 'service')?.value ?? '';
      const printed = new Set(
        catalog.entries
          .filter(({ id }) => id.startsWith(`${service}/`))
          .flatMap(({ occurrences }) => occurrences.map(({ httpStatus }) => String(httpStatus))),
      );
      return statuses
        .filter((status) => printed.has(status))
        .map((status) => `${name} ${status}`)
        .filter((text) => search(text).hits[0]?.document.id.startsWith(service) !== true);
    });
    expect(missed).toEqual([]);
  });
});

describe('the exit status of a program is no code of anybody', () => {
  const statuses = catalog.entries
    .filter(({ code, codeIn }) => codeIn?.field?.split('.').at(-1) === 'status' && /^\d+$/u.test(code ?? ''))
    .map(({ id, code }) => ({ id, code }));

  it.each(['exit status #', 'process exited with code #', 'exited with status #', 'process finished with exit code #'])(
    '%s',
    (form) => {
      expect(statuses.length).toBeGreaterThan(5);
      const claimed = statuses.flatMap(({ id, code }) => {
        const text = `${id.split('/').slice(0, 2).join(' ')} worker failed: ${form.replace('#', code ?? '')}`;
        return search(text)
          .hits.filter(
            ({ document, certainty }) =>
              document.code === code && certainty !== 'possible' && certainty !== 'elsewhere',
          )
          .map((hit) => `${text}: ${hit.document.id}`);
      });
      expect(claimed).toEqual([]);
    },
  );

  it('and hides none beside it', () => {
    expect(search('process exited with code 1 after TwilioError 53205').hits[0]?.document.id).toBe(
      'twilio/video/53205',
    );
  });
});

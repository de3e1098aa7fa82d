import { describe, expect, it } from 'vitest';
import { serviceOf, vendorOf } from '../../src/ids.ts';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { isIdentifier, looseWords } from '../../src/search/text.ts';
import { catalog } from './catalog.ts';

const index = searchIndex(catalog);
const search = createSearch(index);
const { documents, services, vendors } = index;
const claims = (text: string) =>
  search(text, { exactOnly: true }).hits.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely');
/** The texts that claim an entry although they are nobody's, each with the entry. */
const claimed = (texts: readonly string[]) =>
  texts.flatMap((text) => claims(text).map(({ document, certainty }) => `${text}: ${certainty} ${document.id}`));
const vendorNamed = (id: string) => vendors.find((vendor) => vendor.id === vendorOf(id));

const STATUSES = [401, 403, 404, 429, 500];
const SHARED = services
  .filter(({ id }) => !vendorNamed(id)?.selfHosted)
  .flatMap(({ id, paths }) =>
    paths
      .filter((path) => path.startsWith('/') && !path.includes('?'))
      .map((path) => ({ id, path: `${path}/5`.replace('//', '/') })),
  );
const FORMS: readonly ((path: string, status: number) => string)[] = [
  (path, status) => `GET ${path} ${status}`,
  (path, status) => `Host: intranet.local\nPUT ${path} ${status}`,
  (path, status) => `GET http://localhost:8080${path} ${status}`,
  (path, status) => `POST http://10.0.0.7:3000${path} -> ${status}`,
  (path, status) => `GET https://hotel.example.com${path} -> ${status}`,
  (path, status) => `INFO:     127.0.0.1:5000 - "GET ${path} HTTP/1.1" ${status}`,
  (path, status) => `Started GET "${path}" for 127.0.0.1\nCompleted ${status} in 3ms`,
  (path, status) => `{"timestamp":"2026-01-01","status":${status},"path":"${path}"}`,
];

describe('a path that anyone can have', () => {
  it('is known of many services', () => {
    expect(SHARED.length).toBeGreaterThan(25);
  });

  it.each(FORMS.map((form) => [form('/v1/things/5', 404), form] as const))('claims no entry: %j', (_text, form) => {
    expect(claimed(SHARED.flatMap(({ path }) => STATUSES.map((status) => form(path, status))))).toEqual([]);
  });

  it('is not sure where it is long and particular, and nothing where somebody else serves it', () => {
    const path = '/v1/apps/x/cloud_recording/resourceid/y/sid/z/mode/mix/start';
    const certainties = (text: string) => claims(text).map(({ certainty }) => certainty);
    expect(new Set(certainties(`POST ${path} 404`))).toEqual(new Set(['likely']));
    expect(certainties(`Host: intranet.local\nPOST ${path} 404`)).toEqual([]);
    expect(certainties(`POST http://localhost${path} 404`)).toEqual([]);
  });

  it('is sure with the host of its vendor, also in a line of its own', () => {
    const own = SHARED.flatMap(({ id, path }) => {
      const host = [...(services.find((one) => one.id === id)?.hosts ?? []), ...(vendorNamed(id)?.hosts ?? [])].find(
        (one) => !one.includes('*'),
      );
      const statuses = documents
        .filter((one) => one.status !== null && one.id.startsWith(`${id}/`))
        .map(({ status }) => status);
      return host === undefined
        ? []
        : statuses.flatMap((status) => [
            { id, text: `GET https://${host}${path} ${status}` },
            { id, text: `GET ${path} HTTP/1.1\nHost: ${host}\n\nHTTP/1.1 ${status}` },
          ]);
    });
    expect(own.length).toBeGreaterThan(50);
    expect(
      own.filter(({ id, text }) => !claims(text).some(({ document }) => vendorOf(document.id) === vendorOf(id))),
    ).toEqual([]);
  });
});

describe('a word of everyday language', () => {
  const EVERYDAY = vendors.flatMap(({ id, everyday }) =>
    everyday.map((name) => ({ id, name, word: name.toLowerCase() })),
  );
  const codesOfVendor = (vendor: string) =>
    documents.flatMap(({ id, code }) => (vendorOf(id) === vendor && /^\d{1,3}$/u.test(code ?? '') ? [code] : []));

  it('that is the name of a vendor makes no code certain, whatever everybody calls an interface beside it', () => {
    const texts = EVERYDAY.flatMap(({ id, word }) =>
      codesOfVendor(id).flatMap((code) => [
        `my ${word}/api test returned code ${code} in a pipeline`,
        `a ${word} server with a REST API, code ${code}`,
      ]),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(claimed(texts)).toEqual([]);
  });

  it('nor with the one word more that makes it the name of a service, unless it is written as that', () => {
    const names = EVERYDAY.flatMap(({ id, name: vendor }) =>
      services
        .filter((service) => vendorOf(service.id) === id)
        .flatMap(({ words }) => words.filter((one) => new RegExp(`^${vendor} \\p{Lu}\\p{Ll}+$`, 'u').test(one)))
        .map((name) => ({ id, name })),
    );
    expect(names.length).toBeGreaterThan(0);
    const texts = (written: (name: string) => string) =>
      names.flatMap(({ id, name }) => codesOfVendor(id).map((code) => `my live ${written(name)} overlay code ${code}`));
    expect(claimed(texts((name) => name.toLowerCase()))).toEqual([]);
    expect(claimed(texts((name) => name)).length).toBeGreaterThan(0);
  });

  it('and what everybody calls an interface is nobody’s', () => {
    expect(
      claimed(['REST API', 'Server API', 'HTTP API', 'API'].flatMap((name) => STATUSES.map((one) => `${name} ${one}`))),
    ).toEqual([]);
  });
});

describe('a short sentence that everybody says', () => {
  const constant = (text: string) => looseWords(text.replaceAll('...', ' ')).length;
  const SHORT = [
    ...new Set(
      documents.flatMap(({ occurrences }) => occurrences.flatMap(({ literals }) => literals.map(({ text }) => text))),
    ),
  ].filter(
    (text) => /^\p{L}[\p{L}\s.]+$/u.test(text) && constant(text) > 1 && constant(text) <= 4 && !isIdentifier(text),
  );
  const isNamed = (text: string) =>
    search(text).clues.some(
      ({ kind }) => kind === 'vendor' || kind === 'service' || kind === 'name' || kind === 'operation',
    );

  it('claims no entry by itself, nor in the mouth of others', () => {
    const texts = SHORT.filter((text) => !isNamed(text));
    expect(texts.length).toBeGreaterThan(100);
    expect(claimed(texts.flatMap((text) => [text, `${text} in the hotel`, `the caller says "${text}"`]))).toEqual([]);
  });

  it.each([
    'game server error 485: No such room (lobby)',
    'node: Error 458: Session not found in store',
    'jenkins error 460 plugin not found',
    'cups error 435: no recorded data for this printer',
    'Fehler 65: Der Druckauftrag wurde nicht abgeschlossen (request not completed by spooler)',
  ])('beside its own small number, in words of somebody else, is never sure: %s', (text) => {
    expect(search(text).hits.filter(({ certainty }) => certainty === 'sure')).toEqual([]);
  });

  it('that is all the text says beside its number is', () => {
    for (const text of ['error 485: No such room', 'error 65 request not completed']) {
      expect(search(text).hits[0]?.certainty, text).toBe('sure');
    }
  });

  it('that begins with what varies is said by others of their own things', () => {
    for (const text of ['payouts is disabled for this account', 'checkout: card upload failed: timeout']) {
      expect(claimed([text]), text).toEqual([]);
    }
    expect(claims('livekit egress is disabled for this account').length).toBeGreaterThan(0);
  });

  it('and a vendor that is named does not make a long number its code among words of something else', () => {
    expect(claimed(['vonage phone bill overdue 15001'])).toEqual([]);
    expect(claims('vonage 15001').map(({ document }) => document.id)).toEqual(['vonage/video-rest/15001']);
  });
});

describe('the documentation of a vendor', () => {
  const PAGES = vendors.flatMap(({ id, documentation }) =>
    documents
      .filter((one) => vendorOf(one.id) === id && /^\d{5,}$/u.test(one.code ?? ''))
      .map(({ code }) => ({ id, code, text: `https://${documentation}/errors/${code}` })),
  );

  it('has a code at the end of its address, which is the vendor’s', () => {
    expect(PAGES.length).toBeGreaterThan(200);
    expect(
      PAGES.filter(({ id, code, text }) => {
        const [hit] = search(text, { exactOnly: true }).hits;
        return !hit || vendorOf(hit.document.id) !== id || hit.document.code !== code;
      }),
    ).toEqual([]);
  });

  it.each(['https://www.twilio.com/docs/errors/53205', 'https://www.twilio.com/docs/api/errors/53205'])(
    '%s',
    (text) => {
      expect(claims(text).map(({ document }) => document.id)).toEqual(['twilio/video/53205']);
    },
  );

  it('is not at a key with a dot', () => {
    const words = [
      ...new Set(services.flatMap(({ documents: pages }) => pages.map((page) => page.split('/')[1] ?? ''))),
    ];
    const read = words.filter((word) => search(`{"${word}.callStatus":"hangup"}`).documented.length > 0);
    expect(read).toEqual([]);
    expect(claims('{"sip.callStatus":"hangup","sip_status_code":486}').map(({ document }) => document.id)).toEqual([
      'livekit/sip/sip-486',
    ]);
  });
});

describe('a field with the value that one service has there', () => {
  const valued = services.flatMap(({ id, words }) =>
    words.flatMap((word) => {
      const [, key = '', value = ''] = /^(\p{Ll}+\p{Lu}\w*) (\d+)$/u.exec(word) ?? [];
      return key === '' ? [] : [{ id, key, value }];
    }),
  );
  const eventsOf = (id: string) =>
    documents.flatMap(({ id: own, place, code }) =>
      own.startsWith(`${id}/`) && place?.field === 'eventType' && code !== null ? [code] : [],
    );

  it('decides, whatever field of another service of the vendor is in the text', () => {
    const texts = valued.flatMap(({ id, key, value }) =>
      services
        .filter((other) => vendorOf(other.id) === vendorOf(id) && other.id !== id && !other.legacy)
        .flatMap((other) =>
          other.fields.filter((field) => /^\w+$/u.test(field)).map((field) => ({ other: other.id, field })),
        )
        .flatMap(({ other, field }) =>
          [...new Set([...eventsOf(id), ...eventsOf(other)])].slice(0, 12).map((event) => ({
            id,
            isOwn: eventsOf(id).includes(event),
            text: JSON.stringify({ [key]: Number(value), eventType: Number(event), payload: { [field]: 'x' } }),
          })),
        ),
    );
    expect(texts.length).toBeGreaterThan(200);
    const wrong = texts.flatMap(({ id, isOwn, text }) => {
      const found = claims(text);
      const isOthers = found.some(
        ({ document, certainty }) => certainty === 'sure' && !document.id.startsWith(`${id}/`),
      );
      const isMissed = isOwn && found[0]?.document.id.startsWith(`${id}/`) !== true;
      return isOthers || isMissed ? [`${text}: ${found[0]?.document.id}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a code or an event that no table has, in a frame that is known', () => {
  const pairs = documents.filter(({ subcode, id }) => subcode !== null && vendorNamed(id));
  const codes = [...Map.groupBy(pairs, ({ id, code }) => `${serviceOf(id)} ${code}`).values()].flatMap(
    ([one]) => one ?? [],
  );

  it('is the class of its code at most where it is a subcode, and said to be in no table', () => {
    expect(codes.length).toBeGreaterThan(15);
    const wrong = codes.flatMap(({ id, code }) => {
      const service = services.find((one) => one.id === serviceOf(id));
      const text = JSON.stringify({ [service?.fields[0] ?? '']: { code: Number(code), subCode: 77_123 } });
      const { hits, unlisted } = search(text, { exactOnly: true });
      const isSaid = unlisted.some(({ value }) => value === '77123');
      const isSure = hits.some(({ certainty }) => certainty === 'sure');
      const isPair = hits.some(
        ({ document, certainty }) => document.subcode !== null && certainty !== 'possible' && certainty !== 'elsewhere',
      );
      return isSure || isPair || !isSaid ? [text] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('claims no code of another event', () => {
    const inner = documents.filter(({ place, code }) => [place?.event, code].every((one) => /^\d+$/u.test(one ?? '')));
    expect(inner.length).toBeGreaterThan(80);
    const wrong = inner.flatMap(({ id, code, place }) => {
      const service = serviceOf(id);
      const field = services.find((one) => one.id === service)?.fields[0] ?? '';
      const event = documents.find(
        (one) => serviceOf(one.id) === service && one.place?.event === undefined && one.code === place?.event,
      )?.place?.field;
      const last = place?.field?.split('.').at(-1);
      if (event === undefined || last === undefined) return [];
      return claimed([JSON.stringify({ [field]: 'x', [event]: 39_917, [last]: Number(code) })]);
    });
    expect(wrong).toEqual([]);
  });
});

describe('what any gateway says of a request', () => {
  const messages = [
    'no Route matched with those values',
    'Invalid authentication credentials',
    'No API key found in request',
    'API rate limit exceeded',
    'Request rate limit exceeded.',
    'The upstream server is timing out',
    'An invalid response was received from the upstream server',
    'Missing Authentication Token',
    'Resource quota limit exceeded',
    'The request was invalid.',
    'Unauthorized',
  ];
  const forms = [
    (message: string) => message,
    (message: string) => JSON.stringify({ message }),
    (message: string) => JSON.stringify({ error: { message, request_id: 'a1b2' } }),
    (message: string) => `HTTP/1.1 404 Not Found\n\n${JSON.stringify({ message })}`,
  ];

  it('claims no entry, whoever has it in a table', () => {
    expect(claimed(messages.flatMap((message) => forms.map((form) => form(message))))).toEqual([]);
  });

  it('is the message of its service where that is told', () => {
    const texts = documents.flatMap(({ id, occurrences }) =>
      occurrences.flatMap(({ literals }) =>
        literals
          .filter(({ text }) => messages.includes(text) && looseWords(text).length > 1)
          .map(({ text }) => ({ id, service: serviceOf(id), text: JSON.stringify({ message: text }) })),
      ),
    );
    expect(texts.length).toBeGreaterThan(5);
    const missed = texts.filter(({ id, service, text }) => {
      const [hit] = search(text, { service, exactOnly: true }).hits;
      return hit?.document.id !== id || hit.certainty === 'possible';
    });
    expect(missed).toEqual([]);
  });
});

describe('a name of a field', () => {
  const fields = services.flatMap(({ fields: own }) =>
    own.filter((field) => /^\p{Ll}\w{9,}$/u.test(field) && !services.some(({ words }) => words.includes(field))),
  );

  it('says nothing of a number in a text of a program that misses it', () => {
    expect(fields.length).toBeGreaterThan(15);
    expect(
      claimed(
        fields.flatMap((field) => [
          `KeyError: '${field}' while handling the callback of our worker, got 404`,
          `{"status":500,"error":"Cannot read properties of undefined (reading '${field}')"}`,
        ]),
      ),
    ).toEqual([]);
  });
});

describe('a status outside of a body', () => {
  it('is that of anything that its vendor makes', () => {
    const places = documents.filter(
      ({ place, code }) => /\.status$/u.test(place?.field ?? '') && /^\d$/u.test(code ?? ''),
    );
    expect(places.length).toBeGreaterThan(20);
    const texts = places.map(
      ({ id, code }) => `${vendorNamed(id)?.words[0]} helm: UPGRADE of the chart ended, status ${code}`,
    );
    expect(claimed([...new Set(texts)])).toEqual([]);
  });
});

describe('a name that few others would write', () => {
  const named = documents.flatMap(({ id, names }) =>
    names.flatMap((name) =>
      /^\p{Lu}+(?:_\p{Lu}+)+$/u.test(name) && name.toLowerCase().includes(id.split('/')[1] ?? '') ? [{ id, name }] : [],
    ),
  );

  it('is likely by itself, and sure beside its vendor', () => {
    expect(named.length).toBeGreaterThan(6);
    const vendorWords = (id: string) => vendorNamed(id)?.words[0];
    expect(named.filter(({ id, name }) => claims(name)[0]?.document.id !== id)).toEqual([]);
    const isPlain = (id: string) => vendorNamed(id)?.everyday.includes(vendorWords(id) ?? '') === false;
    const plain = named.filter(({ id }) => isPlain(id));
    expect(plain.length).toBeGreaterThan(2);
    expect(plain.filter(({ id, name }) => claims(`${vendorWords(id)} ${name}`)[0]?.certainty !== 'sure')).toEqual([]);
  });

  it('and a number of four digits is likely beside its vendor and nothing else', () => {
    const codes = documents.filter(
      ({ place, subcode, code, id }) =>
        place === null && subcode === null && /^\d{4}$/u.test(code ?? '') && vendorNamed(id),
    );
    expect(codes.length).toBeGreaterThan(100);
    const missed = codes.filter(({ id, code }) => {
      const [hit] = claims(`${vendorNamed(id)?.words[0]} ${code}`);
      return hit?.document.code !== code;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/catalog/files/load.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import type { Entry } from '../../src/catalog/model.ts';
import { jobSchema } from '../../src/schema/job.ts';
import { rowSchema } from '../../src/schema/row.ts';
import { serviceSchema, tableSchema } from '../../src/schema/service.ts';
import { vendorSchema } from '../../src/schema/vendor.ts';
import { pageAnchors, pagePaths } from '../../src/catalog/pages.ts';
import { responseText, composeSample } from '../../src/catalog/say/sample.ts';
import { renderDownloads } from '../../src/exports/index.ts';
import { entryToJson, vendorsFile } from '../../src/exports/json.ts';
import { llmsText } from '../../src/exports/markdown/llms.ts';
import { markdownPages } from '../../src/exports/markdown/pages.ts';
import { catalogRows } from '../../src/offline/docset/rows.ts';
import { FORMATS } from '../../src/ticket/formats/index.ts';
import { ticketOf } from '../../src/ticket/ticket-of.ts';
import { linesOfCsv } from './read-csv.ts';
import { rowsOf, withDatabase } from './read-database.ts';

/** A made-up vendor that uses every field of the schema: each must arrive in each form. */
const content = loadContent('tests/fixtures/content/moved');
const catalog = buildCatalog(content);
const entries = catalog.entries.filter(({ service }) => service.vendor.id === 'zenith');
const entryOf = (key: string): Entry =>
  entries.find((entry) => entry.key === key && entry.service.edition === 'current')!;
/** What a composed response has above its body, and its body as data. */
const sampleOf = (key: string) => {
  const entry = entryOf(key);
  const sample = composeSample(entry, entry.occurrences[0]);
  if (!sample) return null;
  const text = responseText(sample);
  const head = text.slice(0, text.length - sample.body.length).trimEnd();
  return { head, body: sample.body === '' ? null : JSON.parse(sample.body) };
};

const NINE = 'FailedOperation';
const SEAT = 'FailedOperation.SeatTaken';
const LONG = 'not_found-the-seat-that-the-request-names-is-not-acf1';

it('every field of vendors, services, jobs, tables and rows is used', () => {
  const files = content.services.map(({ data }) => data);
  const tables = files.flatMap((data) => data.tables);
  const unused = (schema: { shape: object }, values: readonly object[]) => {
    const used = new Set(values.flatMap((value) => Object.keys(value)));
    return Object.keys(schema.shape).filter((field) => !used.has(field));
  };
  expect(
    unused(
      vendorSchema,
      content.vendors.map(({ data }) => data),
    ),
  ).toEqual([]);
  expect(unused(serviceSchema, files)).toEqual([]);
  expect(
    unused(
      jobSchema,
      content.jobs.map(({ data }) => data),
    ),
  ).toEqual([]);
  expect(unused(tableSchema, tables)).toEqual([]);
  expect(
    unused(
      rowSchema,
      tables.flatMap(({ rows }) => rows),
    ),
  ).toEqual([]);
});

it('keys come from the place of a code, the code, the subcode and the text', () => {
  expect(entries.map(({ key }) => key)).toEqual([
    '-1001',
    '0x01030404',
    '101-errorcode-1',
    '102-errorcode-2',
    '404-8522',
    '5xx',
    NINE,
    SEAT,
    'callstatus-4',
    'declined',
    'internal',
    'leavecode-2',
    'leavecode-4',
    'not_found-room-not-found',
    LONG,
    'ringing',
    'sip-486',
    'subcode-660001',
    'x-zenith-error-E42',
    '17',
    '17',
  ]);
});

it('a dotted code falls back to its prefix', () => {
  expect(entryOf(SEAT).prefix).toBe(entryOf(NINE));
  expect(entryOf(NINE).prefix).toBeNull();
});

it('synonyms reach across places of codes', () => {
  expect(entryOf('-1001').synonyms).toMatchObject([{ entry: { key: 'x-zenith-error-E42' }, basis: 'inferred' }]);
});

it('what comes from elsewhere says so, of a row and of a table', () => {
  const isFromElsewhere = (key: string) => entryToJson(entryOf(key)).occurrences.map((one) => one.fromElsewhere);
  expect(isFromElsewhere('5xx')).toEqual([true]);
  expect(isFromElsewhere('x-zenith-error-E42')).toEqual([true]);
  expect(isFromElsewhere('404-8522')).toEqual([false]);
});

describe('anchors', () => {
  const anchorsOf = (path: string) =>
    pageAnchors(catalog).flatMap((place) => (place.startsWith(`${path}#`) ? [place.slice(path.length + 1)] : []));

  it('are made of operations with odd characters, now and as they were called', () => {
    expect(anchorsOf(entryOf(SEAT).path)).toEqual(['DELETE-v2-calls-call_id', 'POST-v2-calls', 'case-1', 'hangUp']);
  });

  it('are not made for each of more than eight operations', () => {
    expect(anchorsOf(entryOf(NINE).path)).toEqual(['case-1']);
    expect(entryOf(NINE).occurrences[0].operations).toHaveLength(9);
  });

  it('are permalinks that an address can hold', () => {
    for (const place of [...pagePaths(catalog), ...pageAnchors(catalog)]) {
      expect(place).toMatch(/^\/[\p{L}\p{N}\p{M}/#_.-]*$/u);
    }
  });
});

it('statuses of another protocol have pages of their own, apart from HTTP', () => {
  expect(pagePaths(catalog)).toEqual(expect.arrayContaining(['/status/sip/', '/status/sip/486/', '/status/sip/603/']));
  expect(pagePaths(catalog)).not.toContain('/http/486/');
  expect(catalog.protocols).toMatchObject([
    {
      id: 'sip',
      statuses: [
        { status: 486, phrase: 'Busy Here' },
        { status: 603, phrase: 'Decline' },
      ],
    },
  ]);
});

describe('a sample', () => {
  it.each([
    [
      'is nested as the paths say',
      SEAT,
      'HTTP/1.1 400 Bad Request',
      { Response: { Error: { Code: SEAT, Message: 'Seat ... is taken.', Detail: '... of ... seats' } } },
    ],
    [
      'has a list where a path enters one',
      'subcode-660001',
      'HTTP/1.1 200 OK',
      { ErrorList: [{ SubCode: 660001, Reason: 'no such member' }] },
    ],
    ['has the header that carries the code', 'x-zenith-error-E42', 'X-Zenith-Error: E42', null],
    ['has the subcode beside the code', '404-8522', '', { Response: { Error: { Code: 404, SubCode: 8522 } } }],
    ['has the field of an event', '101-errorcode-1', '', { payload: { errorCode: 1 } }],
    ['has a negative number as a number', '-1001', '', { Response: { Error: { Code: -1001 } } }],
    ['has a hexadecimal number as it is printed', '0x01030404', '', { Response: { Error: { Code: '0x01030404' } } }],
    [
      'has the fields and the header of its service, where it has its own',
      '17',
      'X-Zenith-Chat-Error: 17',
      { code: 17, msg: 'muted for ... seconds' },
    ],
  ])('%s', (_, key, head, body) => {
    expect(sampleOf(key)).toEqual({ head, body });
  });

  it.each([
    ['a range of codes', '5xx'],
    ['a status of another protocol', 'sip-486'],
    ['a state', 'ringing'],
    ['a number of a state', 'callstatus-4'],
  ])('is not made of %s', (_, key) => {
    expect(sampleOf(key)).toBeNull();
  });
});

describe('the JSON', () => {
  const json = (key: string) => entryToJson(entryOf(key));

  it('has the texts under the names of the vendor, with who prints them', () => {
    const [occurrence] = json(SEAT).occurrences;
    expect(occurrence?.literals).toEqual([
      { field: 'Response.Error.Message', text: 'Seat ... is taken.', printedBy: 'wire', variables: ['seat'] },
      { field: 'Response.Error.Detail', text: '... of ... seats', printedBy: 'wire', variables: ['taken', 'seats'] },
      { field: null, text: 'SEAT_TAKEN', printedBy: 'sdk', variables: [] },
      { field: null, text: 'The seat is not free.', printedBy: 'docs', variables: [] },
    ]);
    expect(occurrence).toMatchObject({ operations: ['POST /v2/calls', 'DELETE /v2/calls/{call_id}'], httpStatus: 400 });
  });

  it('has the place, the other names and the subcode of a code', () => {
    expect(json('102-errorcode-2')).toMatchObject({
      code: '2',
      codeIn: { event: '102', field: 'payload.errorCode', header: null },
      occurrences: [{ direction: 'event' }],
    });
    expect(json('x-zenith-error-E42').codeIn).toEqual({ event: null, field: null, header: 'X-Zenith-Error' });
    expect(json('callstatus-4')).toMatchObject({ name: 'CALL_FAILED', occurrences: [{ direction: 'state' }] });
    expect(json('0x01030404').alsoWritten).toEqual(['16974852']);
    expect(json('404-8522')).toMatchObject({ code: '404', subcode: '8522' });
    expect(json(SEAT).prefix).toBe(`zenith/calls/${NINE}`);
  });

  it('names a service that inherits a table for the rows of that table only', () => {
    expect(json('x-zenith-error-E42').alsoIn).toEqual(['zenith/chat']);
    expect(json(SEAT).alsoIn).toEqual([]);
  });

  it('has statuses of other protocols apart from HTTP', () => {
    expect(json('sip-486').occurrences).toMatchObject([
      {
        httpStatus: null,
        status: 486,
        statusProtocol: 'sip',
        category: 'ExpectedError',
        direction: 'end-reason',
        retry: { verdict: 'after-delay', delaysSeconds: [3, 6], then: 'Give up.', basis: 'vendor' },
      },
    ]);
  });

  it('has versions, and how far, when and in which language the source was read', () => {
    expect(json(NINE)).toMatchObject({
      occurrences: [{ validFrom: '2.4', validUntil: '3.0' }],
      sources: [{ language: 'zh', published: '2023-05-04', coverage: 'partial' }],
    });
  });

  it('has limits, shapes of responses, request ids and products without a table', () => {
    const vendor = vendorsFile(catalog).vendors.find(({ id }) => id === 'zenith');
    expect(vendor).toMatchObject({
      apiHosts: ['*.zenith.example'],
      selfHosted: true,
      answer: {
        code: 'Response.Error.Code',
        subcode: 'Response.Error.SubCode',
        requestId: [
          { in: 'body', name: 'Response.RequestId' },
          { in: 'header', name: 'X-Zenith-Trace' },
        ],
      },
      otherProducts: [{ name: 'Zenith Whiteboard', documentation: 'https://docs.zenith.example/whiteboard' }],
    });
    const [calls, chat] = vendor?.services ?? [];
    expect(calls?.tables.find(({ id }) => id === 'leaves')).toMatchObject({
      bitMask: true,
      codeIn: { event: null, field: 'leaveCode', header: null },
    });
    expect(chat?.otherEdition).toBe('zenith/chat-legacy');
    expect(calls).toMatchObject({
      hosts: ['calls.zenith.example'],
      rateLimits: [
        { what: 'requests', operations: ['POST /v2/calls'], limit: 20, per: 'second and project' },
        { what: 'concurrent calls', operations: [], limit: 0.5, per: 'seat' },
      ],
    });
    expect(calls?.tables[0]).toMatchObject({ coverage: 'partial', readTo: 'The letter M.', rows: 6 });
    expect(chat).toMatchObject({
      inherits: ['zenith/calls'],
      inheritedTables: [{ service: 'zenith/calls', tables: ['headers'] }],
      tables: [{ coverageNote: 'Codes of plugins are not in it.' }],
      answer: { code: 'code', codeHeader: 'X-Zenith-Chat-Error' },
    });
  });
});

// That CSV and SQLite say the same as the JSON, field by field, is tested where they are read back.
describe('other forms', () => {
  const downloads = renderDownloads(catalog, (address) => address);
  const download = async (file: string) => (await downloads).find((other) => other.file === file)!.content;

  it('CSV: one line for a row of nine operations', async () => {
    const lines = linesOfCsv(new TextDecoder().decode(await download('rtc-errors.csv')));
    const [line, ...others] = lines.filter(({ id }) => id === entryOf(NINE).id);
    expect(others).toEqual([]);
    expect(line?.['operations']?.split(' | ')).toEqual(entryOf(NINE).occurrences[0].operations.map(({ id }) => id));
  });

  it('SQLite: found by SQL over the places of codes', async () => {
    withDatabase(await download('rtc-errors.sqlite'), (database) => {
      expect(
        rowsOf(database, "SELECT code, code_field FROM entry WHERE code_event = '101' OR code_field = 'leaveCode'"),
      ).toEqual([
        { code: '1', code_field: 'payload.errorCode' },
        { code: '2', code_field: 'leaveCode' },
        { code: '4', code_field: 'leaveCode' },
      ]);
    });
  });

  it('docset: found by status, by name and by other spelling', () => {
    const rows = catalogRows(catalog);
    const pathsOf = (start: string) => rows.filter(({ name }) => name.startsWith(start)).map(({ path }) => path);
    expect(pathsOf('SIP 486 Busy Here')).toEqual(['status/sip/486/index.html']);
    expect(pathsOf('CALL_FAILED · Zenith Calls')).toEqual(['zenith/calls/callstatus-4/index.html']);
    expect(pathsOf('16974852 · Zenith Calls')).toEqual(['zenith/calls/0x01030404/index.html']);
    expect(pathsOf('not_found · Zenith Calls')).toEqual([
      'zenith/calls/not_found-room-not-found/index.html',
      `zenith/calls/${LONG}/index.html`,
    ]);
  });

  const urlOf = (path: string) => `https://site.example${path}`;
  const plain = FORMATS.find(({ id }) => id === 'text')!;
  const markdown = markdownPages(catalog, { urlOf, tagline: '', downloads: [], bookmarklet: '' });

  it('llms.txt: names protocols, what is incomplete, and what has no table', () => {
    const text = llmsText(catalog, [], { name: 'x', tagline: 'y', urlOf });
    expect(text).toContain('[SIP statuses](https://site.example/status/sip/index.md)');
    expect(text).toMatch(/Zenith Calls\].*incomplete/u);
    expect(text).toContain('[Zenith Whiteboard](https://docs.zenith.example/whiteboard) of Zenith');
  });

  it('Markdown: a service says which tables hold where', () => {
    const twinOf = (path: string) => markdown.get(path) ?? '';
    expect(twinOf('/zenith/chat/')).toContain('The codes of “Codes of a header” in [Calls]');
    expect(twinOf('/zenith/calls/')).toContain('The codes of “Codes of a header” are also returned by [Chat]');
  });

  it('Markdown: every page has a twin, those of other protocols too', () => {
    expect(pagePaths(catalog).filter((address) => !markdown.has(address))).toEqual([]);
    expect(markdown.get('/status/sip/486/')).toMatch(/^# SIP 486 Busy Here\n/u);
    expect(markdown.get('/status/sip/')).toMatch(/\[603\]\(https:\/\/site\.example\/status\/sip\/603\/\) +\| Decline/u);
  });

  it.each([
    [SEAT, ['FailedOperation.SeatTaken', 'Seat ... is taken.', '... of ... seats', 'POST /v2/calls']],
    ['sip-486', ['SIP 486']],
    ['101-errorcode-1', ['101 errorCode 1']],
    ['404-8522', ['404/8522']],
    ['x-zenith-error-E42', ['X-Zenith-Error E42']],
    ['subcode-660001', ['SubCode 660001', 'ErrorList[].Reason', 'no such member']],
  ])('ticket and Markdown of %s name %j', (key, facts) => {
    const entry = entryOf(key);
    const ticket = plain.render(ticketOf(entry, null, urlOf))?.text ?? '';
    const twin = (markdown.get(entry.path) ?? '').replaceAll('\\', '');
    for (const fact of facts) {
      expect(ticket).toContain(fact);
      expect(twin).toContain(fact);
    }
  });
});

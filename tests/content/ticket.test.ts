import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import type { Entry } from '../../src/catalog/model.ts';
import { FORMATS } from '../../src/ticket/formats/index.ts';
import { signKey, signOf } from '../../src/catalog/say/sign.ts';
import { serviceTitle } from '../../src/catalog/say/service-title.ts';
import { packTicket, unpackTicket } from '../../src/ticket/packed.ts';
import { ticketOf } from '../../src/ticket/ticket-of.ts';
import { ticketAt, type Ticket } from '../../src/ticket/ticket.ts';
import { catalog, entryOf, occurrenceOf } from './catalog.ts';

const urlOf = (path: string) => `https://site.example${path}`;
const whole = (id: string) => ticketOf(entryOf(id), null, urlOf);

/** What a ticket is in each format, as it is pinned. */
const rendered = (ticket: Ticket) =>
  FORMATS.map(({ id, render }) => {
    const result = render(ticket);
    return `=== ${id}\n${result === null ? '(nothing)' : (result.html ?? result.text)}`;
  }).join('\n');

describe('the tickets', () => {
  it.each([
    ['two meanings, by operation', whole('agora/cloud-recording/65')],
    [
      'one operation of several',
      ticketOf(entryOf('agora/cloud-recording/62'), occurrenceOf('agora/cloud-recording/62', 'start'), urlOf),
    ],
    ['no operation, no status, no literal', whole('zegocloud/stream-mixing/110200150')],
    ['a template', whole('agora/real-time-stt/body-schema-check-fail')],
    ['a state', whole('agora/cloud-recording-legacy/serviceIdle')],
    ['waiting times', whole('agora/cloud-transcoding/http-404')],
  ])('%s', (_, ticket) => {
    expect(rendered(ticket)).toMatchSnapshot();
  });

  it('the one about an occurrence is taken from the one about its entry', () => {
    for (const entry of catalog.entries) {
      for (const occurrence of entry.occurrences) {
        const ticket = ticketOf(entry, occurrence, urlOf);
        expect(ticket).toEqual(ticketAt(JSON.parse(JSON.stringify(whole(entry.id))) as Ticket, occurrence.anchor));
        expect(ticket.url).toBe(`https://site.example${entry.path}#${occurrence.anchor}`);
        expect(ticket.entry.occurrences.map(({ url }) => url)).toEqual([`${entry.path}#${occurrence.anchor}`]);
      }
    }
  });

  it('every name and literal of every row is in the plain text, to the letter', () => {
    const plain = FORMATS.find(({ id }) => id === 'text');
    for (const entry of catalog.entries) {
      const text = plain?.render(whole(entry.id))?.text ?? '';
      for (const { literals, operations } of entry.occurrences) {
        const facts = [...literals.map((literal) => literal.text), ...operations.map(({ id }) => id)];
        for (const fact of [entry.label, entry.title.replaceAll('`', ''), ...facts]) {
          expect(text).toContain(fact);
        }
      }
    }
  });

  it('a sample response is offered for everything that a response can hold', () => {
    const sample = FORMATS.find(({ id }) => id === 'sample');
    const isState = ({ kind, occurrences: [{ table }] }: Entry) => kind === 'state' || table.direction === 'state';
    const isRange = ({ code }: Entry) => code !== null && /^\dxx$/u.test(code);
    const isPrintedElsewhere = ({ code, occurrences }: Entry) =>
      code === null &&
      occurrences.every(
        ({ httpStatus, literals }) => httpStatus === null && literals.every(({ printedBy }) => printedBy !== 'wire'),
      );
    const expected = catalog.entries.filter(
      (entry) => !isState(entry) && !isRange(entry) && !isPrintedElsewhere(entry),
    );
    const offered = catalog.entries.filter((entry) => sample?.render(whole(entry.id)));
    expect(offered.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('a printed sample stands with the occurrences it agrees with, and a row that it contradicts has its own', () => {
    const { responses } = whole('agora/cloud-recording/2');
    const printed = responses.filter(({ origin }) => origin === 'as Agora prints it');
    expect(printed).toHaveLength(1);
    expect(printed[0]?.text).toContain('HTTP/1.1 400 Bad Request\n\n{');
    const anchors = responses.flatMap((response) => response.anchors);
    expect(anchors.sort()).toEqual(
      entryOf('agora/cloud-recording/2')
        .occurrences.map(({ anchor }) => anchor)
        .sort(),
    );
  });
});

describe('what support wants to know is left open to be filled in', () => {
  it.each([
    ['agora', ['X-Request-ID', 'X-Resource-ID', 'App ID', 'cname', 'sid', 'UTC']],
    ['zegocloud', ['RequestId', 'AppId', 'RoomId or StreamId', 'Time']],
  ])('%s', (vendor, names) => {
    const entry = catalog.entries.find(({ id }) => id.startsWith(`${vendor}/`));
    const { blanks } = ticketOf(entry ?? entryOf(vendor), null, urlOf);
    for (const name of names) expect(blanks.filter((blank) => blank.includes(name))).toHaveLength(1);
  });
});

describe('the line', () => {
  const lineOf = (ticket: Ticket) => FORMATS[0]?.render(ticket)?.text ?? '';

  it('comes first, and has whose code it is, its title, its verdict and its address, in one line', () => {
    expect(FORMATS[0]?.id).toBe('line');
    for (const entry of catalog.entries) {
      const text = lineOf(whole(entry.id));
      expect(text.startsWith(`${serviceTitle(entry.service)} `.replace(/\s+/gu, ' '))).toBe(true);
      expect(text.endsWith(` · https://site.example${entry.path}`)).toBe(true);
      expect(text).toContain(entry.title.replaceAll('`', ''));
      expect(text).not.toMatch(/[\n\r]/u);
      for (const occurrence of entry.occurrences) expect(text).toContain(signOf(occurrence).words);
    }
  });

  it('of an occurrence has the verdict of that one only', () => {
    const entry = catalog.entries.find(({ occurrences }) => new Set(occurrences.map(signKey)).size > 1);
    const text = entry && lineOf(ticketOf(entry, entry.occurrences[0], urlOf));
    expect(text).toContain(` · ${signOf(entry!.occurrences[0]).words}`);
    expect(text).not.toContain(';');
  });
});

describe('a ticket about what the source no longer has', () => {
  const moved = buildCatalog(loadContent('tests/fixtures/content/moved'));
  const entry = moved.entries.find(({ id }) => id === 'acme/recorder/9')!;

  it('says so in the line', () => {
    expect(FORMATS[0]?.render(ticketOf(entry, null, urlOf))?.text).toContain(' · retired · ');
  });

  it.each(FORMATS.filter(({ id }) => id !== 'link' && id !== 'line'))(
    'says so near its top as $label',
    ({ render }) => {
      const { text = '', html } = render(ticketOf(entry, null, urlOf)) ?? {};
      for (const copy of html === undefined ? [text] : [text, html]) {
        const line = copy.split('\n').findIndex((other) => /Retired\b.* 2026.11.21 /u.test(other.replaceAll('\\', '')));
        expect([line >= 0, line <= 4]).toEqual([true, true]);
        expect(copy.replaceAll('\\', '').split('\n')[line]).toMatch(
          /The table no longer has it|use acme\/recorder\/2/u,
        );
      }
    },
  );

  it('says where, and says nothing about a place that is still there', () => {
    const [first, second, ...rest] = moved.entries.find(({ id }) => id === 'acme/recorder/2')!.occurrences;
    const half = {
      ...entry,
      retired: null,
      occurrences: [first, { ...second!, retired: entry.retired }, ...rest] as typeof entry.occurrences,
    };
    const ticket = ticketOf(half, null, urlOf);
    const plain = (one: Ticket) => FORMATS.find(({ id }) => id === 'text')?.render(one)?.text ?? '';
    expect(plain(ticket)).toContain('In row 1 of “Stop”: retired. Since 2026-11-21 the source no longer has this:');
    expect(plain(ticketAt(ticket, second!.anchor))).toContain('Retired. Since 2026-11-21');
    expect(plain(ticketAt(ticket, first.anchor))).not.toMatch(/retired/iu);
  });
});

it('a page carries the ticket of its entry without the usual values, and unpacking restores them', () => {
  for (const entry of catalog.entries) {
    const ticket = ticketOf(entry, null, urlOf);
    const packed = packTicket(ticket);
    expect(packed.length).toBeLessThan(JSON.stringify(ticket).length);
    expect(unpackTicket(packed)).toEqual(JSON.parse(JSON.stringify(ticket)));
  }
});

import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/ticket/formats/index.ts';
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
        expect(ticket.parts).toHaveLength(1);
        expect(ticket.parts[0]?.places.map(({ anchor }) => anchor)).toEqual([occurrence.anchor]);
      }
    }
  });

  it('every name and literal of every row stands in the plain text, to the letter', () => {
    const plain = FORMATS.find(({ id }) => id === 'text');
    for (const entry of catalog.entries) {
      const text = plain?.render(whole(entry.id))?.text ?? '';
      for (const { message, reason, operation } of entry.occurrences) {
        for (const fact of [entry.label, entry.title.replaceAll('`', ''), message, reason, operation?.id ?? null]) {
          if (fact !== null) expect(text).toContain(fact);
        }
      }
    }
  });

  it('an answer is offered for everything but a state', () => {
    const sample = FORMATS.find(({ id }) => id === 'sample');
    const without = catalog.entries.filter((entry) => !sample?.render(whole(entry.id)));
    expect(new Set(without.map(({ kind }) => kind))).toEqual(new Set(['state']));
  });

  it('a printed sample stands with the occurrences it agrees with, and a row that it contradicts has its own', () => {
    const { answers } = whole('agora/cloud-recording/2');
    const printed = answers.filter(({ origin }) => origin === 'as Agora prints it');
    expect(printed).toHaveLength(1);
    expect(printed[0]?.text).toContain('HTTP/1.1 400 Bad Request\n\n{');
    const anchors = answers.flatMap((answer) => answer.anchors);
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
    const { blanks } = ticketOf(entry ?? entryOf(vendor), null, urlOf).support;
    for (const name of names) expect(blanks.filter((blank) => blank.includes(name))).toHaveLength(1);
  });
});

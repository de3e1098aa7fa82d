import { describe, expect, it } from 'vitest';
import { retryOf } from '../join/build-retry.ts';
import type { RetryVerdict } from '../model.ts';
import { textOf, type Block } from './document.ts';
import type { EntryData, OccurrenceData } from './entry-data.ts';
import { disagreementBlocks, limitWords, repeatBlocks, saysElsewhereBlocks, warningBlocks } from './repeating.ts';

const limit = (verdict: RetryVerdict, more: object = {}) => limitWords({ ...retryOf({ verdict }), ...more });
const linesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((line) => `- ${textOf(line)}`);
    return block.kind === 'paragraph' ? [textOf(block.line)] : [];
  });
const vendor = { name: 'Acme' } as EntryData['vendor'];

describe('how often a request is repeated at most', () => {
  it('is a number of repeats, checks or new starts', () => {
    expect(limit('after-delay')).toBe('At most 3 repeats; then stop, and have someone look at it.');
    expect(limit('after-refresh')).toBe('At most 1 repeat; then stop, and have someone look at it.');
    expect(limit('check-first', { finally: 'start-over' })).toBe(
      'At most 3 checks; then start the whole flow over, once.',
    );
    expect(limit('higher-level', { between: 'queries' })).toBe(
      'At most 1 new start; then stop, and have someone look at it.',
    );
  });

  it('is a time, in minutes where it is whole ones', () => {
    const last = { finally: 'take-as-final' };
    expect([30, 1, 60, 120, 90].map((forSeconds) => limit('check-first', { ...last, forSeconds }))).toEqual(
      ['30 seconds', '1 second', '1 minute', '2 minutes', '90 seconds'].map(
        (time) => `Keep asking for ${time}; then treat the response as final.`,
      ),
    );
    expect(limit('check-first', { forSeconds: 5, finally: 'keep-asking' })).toBe(
      'Keep asking for 5 seconds; then go on asking.',
    );
  });

  it('is no number where nothing is wrong, and nothing is said where nothing is repeated', () => {
    expect(limit('check-first', { atMost: null })).toBe(
      'Query until the state changes: while it lasts, nothing is wrong.',
    );
    expect(limit('never')).toBeNull();
    expect(limit('after-fix')).toBeNull();
  });
});

describe('what to know before a repeat', () => {
  const answer = (label: string, kind = 'code') => ({ path: `/${label}/`, label, kind });
  const blocks = (more: object, renew: EntryData['renew'] = null) =>
    linesOf(
      repeatBlocks({ vendor, renew }, {
        retry: retryOf({ verdict: 'never' }),
        guards: [],
        tells: [],
        lostIds: [],
        direction: 'response',
        effect: 'maybe',
        operations: ['start'],
        ...more,
      } as unknown as OccurrenceData),
    );
  const guard = (operation: string | null, answers: object[] = []) => ({
    operation,
    same: ['token', 'room'],
    answers,
    basis: 'vendor',
  });

  it('is what to keep the same, of which request, and what the response is when the first one worked', () => {
    expect(blocks({ guards: [guard('start', [answer('1'), answer('HTTP 409', 'http-status'), answer('3')])] })).toEqual(
      [
        '- Keep the same token and room when you repeat start. If the first request worked, the response is 1, HTTP 409 or 3. (per Acme docs)',
      ],
    );
    expect(blocks({ guards: [guard('start')], operations: ['start', 'stop'] })).toEqual([
      '- If the request was start, keep the same token and room when you repeat it: then nothing is done twice. (per Acme docs)',
    ]);
    expect(blocks({ guards: [guard('start')], operations: [] })).toEqual([
      '- If the request was start, keep the same token and room when you repeat it: then nothing is done twice. (per Acme docs)',
    ]);
    expect(blocks({ guards: [guard(null)], operations: [] })).toEqual([
      '- Keep the same token and room when you repeat it: then nothing is done twice. (per Acme docs)',
    ]);
  });

  it('is what shows whether it worked: of each request, or of too many to name', () => {
    const tells = (...calls: string[]) => calls.map((call, index) => ({ operation: `do${index}`, call }));
    const operations = ['do0', 'do1', 'do2', 'do3', 'do4'];
    expect(blocks({ tells: tells('ask', 'ask'), operations: ['do0', 'do1'] })).toEqual([
      '- To see whether it worked, call ask.',
    ]);
    expect(blocks({ tells: tells('ask', 'ask'), operations: [] })).toEqual([
      '- If the request was do0 or do1, call ask to see whether it worked.',
    ]);
    expect(blocks({ tells: [{ operation: null, call: 'ask' }], operations: [], effect: 'none' })).toEqual([
      '- To see the current state, call ask.',
    ]);
    expect(blocks({ tells: tells('a', 'b', 'c', 'd'), operations })).toHaveLength(4);
    expect(blocks({ tells: tells('a', 'b', 'c', 'd', 'e'), operations })).toEqual([
      '- Which operation shows whether it worked depends on the request: the page of the service names it for each.',
    ]);
  });

  it('names the ID that a lost response had, once, behind the last call', () => {
    const lostIds = [{ start: 'do0', id: 'taskId' }];
    const tells = [
      { operation: 'do0', call: 'ask' },
      { operation: 'do1', call: 'look' },
    ];
    expect(blocks({ tells, lostIds, operations: ['do0', 'do1'] })).toEqual([
      '- If the request was do0, call ask to see whether it worked.',
      '- If the request was do1, call look to see whether it worked. Not if the response to do0 was lost: this needs the taskId from it.',
    ]);
  });

  it('is what to renew, and the values that every attempt needs new, where one is made', () => {
    const renew = { values: ['Nonce', 'Time'], why: 'Each is accepted once.', basis: 'inferred' } as const;
    const refresh = retryOf({ verdict: 'after-refresh', refresh: ['token'], basis: 'vendor' });
    expect(blocks({ retry: refresh }, renew as unknown as EntryData['renew'])).toEqual([
      '- At most 1 repeat; then stop, and have someone look at it. (our assessment)',
      '- Renew before you repeat it: token. (per Acme docs)',
      '- New in every attempt: Nonce and Time. Each is accepted once. (our assessment)',
    ]);
    expect(blocks({}, renew as unknown as EntryData['renew'])).toEqual([]);
  });

  it('is only what to ask after an event or a state', () => {
    const refresh = retryOf({ verdict: 'after-refresh', refresh: ['token'], basis: 'vendor' });
    const tells = [{ operation: null, call: 'ask' }];
    expect(blocks({ retry: refresh, direction: 'state', tells, guards: [guard('start')] })).toEqual([
      '- To see the current state, call ask.',
    ]);
  });
});

describe('what stands beside an entry', () => {
  it('is a warning with its reason, on one line and without marks', () => {
    const warnings = [{ text: 'Never  `stop`\nit.', why: 'It `ends`.', basis: 'vendor' }];
    expect(linesOf(warningBlocks({ vendor }, { warnings } as unknown as OccurrenceData))).toEqual([
      '- Never stop it. It ends. (per Acme docs)',
    ]);
  });

  it('is a contradiction, each side with its entries by service', () => {
    const entry = (service: string, label: string) => ({ service, label, path: '/', kind: 'code' });
    const sides = [
      { says: 'It is two.', entries: [entry('Acme Tape', '1'), entry('Acme Mail', '2'), entry('Acme Tape', '3')] },
      { says: 'It is three.', entries: [] },
    ];
    const disagrees = [
      { about: 'The `number`', sides, ours: 'It is `two`.' },
      { about: 'All', sides: [], ours: null },
    ];
    expect(linesOf(disagreementBlocks({ disagrees } as unknown as EntryData))).toEqual([
      'The number:',
      '- It is two. – Acme Tape: 1, 3; Acme Mail: 2',
      '- It is three.',
      'Our reading: It is two.',
      'All:',
    ]);
  });

  it('is what another document says, with its day', () => {
    const said = { says: 'It is four.', url: 'https://acme.example/', title: 'New', retrieved: '2026-11-20' };
    const saysElsewhere = [
      { ...said, operations: ['start', 'stop'], published: '2020-01-01' },
      { ...said, operations: [], published: null },
    ];
    expect(linesOf(saysElsewhereBlocks({ saysElsewhere } as unknown as EntryData))).toEqual([
      '- On start, stop: It is four. New, read on 2026-11-20, dated 2020-01-01',
      '- It is four. New, read on 2026-11-20',
    ]);
  });
});

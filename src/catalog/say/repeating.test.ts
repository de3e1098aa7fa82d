import { describe, expect, it } from 'vitest';
import { conditionSchema } from '../../schema/condition.ts';
import { serviceSchema } from '../../schema/service.ts';
import { vendorSchema } from '../../schema/vendor.ts';
import { buildCatalog } from '../join/build.ts';
import type { Entry } from '../model.ts';
import { handlingOf } from './code/index.ts';
import { textOf, type Block } from './document.ts';
import { entryDataOf } from './entry-data-of.ts';
import { repeatBlocks } from './repeating.ts';
import { serviceRepeatBlocks } from './service-repeating.ts';

const source = { url: 'https://docs.example/', title: 'Errors', retrieved: '2026-11-20' };

const row = (code: string, more: object) => ({ code, title: 'Failed', meaning: 'It failed.', actions: [], ...more });

const ownWarning = { text: 'It is still watched.', why: 'Nothing was stopped.', basis: 'inferred' };

/** A service that records and moderates: one task that can be shown, and one that cannot and whose stop needs an id. */
const catalog = buildCatalog({
  vendors: [
    {
      id: 'ant',
      data: vendorSchema.parse({
        name: 'Ant',
        summary: 'One.',
        homepage: 'https://docs.example/',
        documentation: 'https://docs.example/',
        words: ['Ant'],
        apiHosts: [],
        answer: { code: 'code', text: ['message'], description: 'So.', source },
        support: { contact: 'Us.', send: [{ what: 'All.', blanks: ['All'], basis: 'inferred' }], source },
      }),
    },
  ],
  services: [
    {
      id: 'ant/recorder',
      data: serviceSchema.parse({
        name: 'Recorder',
        summary: 'One.',
        sources: { docs: source },
        operations: {
          start: { name: 'Start', kind: 'idempotent-with-handle', guards: [{ same: ['uid'], basis: 'vendor' }] },
          query: { name: 'Query', kind: 'reads' },
          stop: { name: 'Stop', kind: 'idempotent' },
          watch: { name: 'Watch' },
          leave: { name: 'Leave', kind: 'idempotent' },
        },
        tasks: [
          { what: 'recording', id: 'sid', start: 'start', tells: 'query', stop: 'stop' },
          { what: 'watch', id: 'watchId', start: 'watch', stop: 'leave' },
        ],
        lookAt: 'the room',
        tables: [
          {
            id: 'errors',
            section: 'Errors',
            source: 'docs',
            rowCount: 13,
            rows: [
              row('1', { condition: 'failed' }),
              row('2', { condition: 'failed', operations: ['start'] }),
              row('3', { condition: 'failed', operations: ['stop'] }),
              row('4', {
                condition: 'failed',
                operations: ['query'],
                retry: { verdict: 'check-first', basis: 'inferred' },
              }),
              row('5', { condition: 'failed', retry: { verdict: 'after-delay', basis: 'vendor' } }),
              row('6', { condition: 'failed', operations: ['start', 'stop'] }),
              row('7', { condition: 'failed', outcome: 'partial' }),
              row('8', { condition: 'failed', operations: ['leave'], warnings: [ownWarning] }),
              row('9', { condition: 'gone', operations: ['stop'] }),
              row('10', { condition: 'gone' }),
              row('11', { condition: 'gone', operations: ['query'] }),
              row('12', { condition: 'open', operations: ['query'] }),
              row('13', { condition: 'open', operations: ['query', 'stop'] }),
            ],
          },
        ],
      }),
    },
  ],
  conditions: [
    {
      id: 'failed',
      data: conditionSchema.parse({
        title: 'Failed',
        summary: 'It failed.',
        canonicalCode: 'UNKNOWN',
        outcome: 'failure',
        effect: 'maybe',
        fixedBy: 'vendor',
        retry: { verdict: 'same-request', atMost: 6 },
        synonyms: ['broken'],
        checks: ['Look.'],
      }),
    },
    ...(
      [
        ['gone', { canonicalCode: 'NOT_FOUND', effect: 'none', ofTask: true }],
        ['open', { canonicalCode: 'INTERNAL', effect: 'maybe' }],
      ] as const
    ).map(([id, more]) => ({
      id,
      data: conditionSchema.parse({
        title: id,
        summary: 'It failed.',
        outcome: 'failure',
        fixedBy: 'unknown',
        retry: { verdict: 'check-first', then: 'Repeat it if it had no effect.' },
        synonyms: [`${id} again`],
        checks: ['Look.'],
        ...more,
      }),
    })),
  ],
  guides: [],
  protocols: [],
  jobs: [],
  prose: [],
  history: [],
});

const entryOf = (key: string): Entry => catalog.entries.find((entry) => entry.key === key)!;
const linesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(textOf) : []));
const said = (key: string) => {
  const data = entryDataOf(entryOf(key));
  return linesOf(repeatBlocks(data, data.occurrences[0])).join('\n');
};

describe('what makes a repeat safe', () => {
  it('is said of a start only as an if where the response may be that of a stop', () => {
    const maybe = 'If the request was start, keep the same uid when you repeat it: then nothing is done twice.';
    expect(said('1')).toContain(maybe);
    expect(said('6')).toContain(maybe);
    expect(said('2')).toContain('Keep the same uid when you repeat start: then nothing is done twice.');
  });

  it('is said of nothing that has arrived as a success, even one in part', () => {
    expect(said('7')).not.toContain('keep the same');
  });

  it('says nothing of a start where the response is that of a stop', () => {
    expect(said('3')).not.toContain('start');
  });
});

describe('what was to be stopped', () => {
  const warned = (key: string) => entryOf(key).occurrences.flatMap(({ warnings }) => warnings.map(({ text }) => text));

  it('is said to go on wherever a stop can get a failure', () => {
    expect(warned('3')).toEqual(['Assume that the recording is still running until you know that it has ended.']);
    expect(warned('1').join()).toMatch(/^If the request was `stop` or `leave`, assume that/u);
    expect(warned('2')).toEqual([]);
    expect(warned('4')).toEqual([]);
  });

  it('is not said to have ended where it was not found', () => {
    expect(warned('9')).toEqual(['This does not prove that the recording has ended.']);
    expect(warned('10')).toEqual([
      'If the request was `stop` or `leave`, this does not prove that what it was to stop has ended.',
    ]);
    expect(warned('11')).toEqual([]);
  });

  it('is left to the row where that warns of a stop itself, and to nobody after a success', () => {
    expect(warned('8')).toEqual([ownWarning.text]);
    expect(warned('7')).toEqual([]);
  });
});

describe('the operation that shows whether a request worked', () => {
  it('is named for a start and a stop, and not for the query itself', () => {
    expect(said('3')).toContain('call query');
    expect(said('4')).not.toContain('To see whether it worked');
  });

  it('is named only of what it shows: of a stop, where the response may be that of another operation', () => {
    const maybe = 'If the request was stop, call query to see whether it worked.';
    expect(said('1')).toContain(maybe);
    expect(said('1')).toContain('Not if the response to start was lost: this needs the sid from it.');
    expect(said('6')).toContain(maybe);
    expect(said('2')).not.toContain('call query');
  });
});

describe('what to look at where no operation shows whether a request worked', () => {
  it('is said of a request that none shows, and after others only where the response may be that of one', () => {
    expect(said('8')).toContain('No operation shows whether it worked: look at the room.');
    expect(said('1')).toContain('After any other request, look at the room.');
  });

  it('is not said where a query shows it, where the repeat with a guard does, or of a query', () => {
    for (const key of ['2', '3', '6', '12', '13']) expect(said(key)).not.toContain('look at the room');
  });
});

describe('a request that only reads, and may have failed in the middle', () => {
  const retryOf = (key: string) => entryOf(key).occurrences[0].retry;

  it('is sent again after a pause: there is no state to check', () => {
    expect(retryOf('12')).toMatchObject({ verdict: 'after-delay', between: 'repeats', then: null });
  });

  it('is checked first where another operation can get the response too', () => {
    expect(retryOf('13').verdict).toBe('check-first');
  });
});

describe('the life of a task', () => {
  it('names the operations that need its id', () => {
    const lines = linesOf(serviceRepeatBlocks(entryOf('1').service));
    expect(lines[0]).toContain('Both need the sid');
    expect(lines[1]).toContain('leave needs the watchId');
  });
});

describe('waiting times that the row does not have', () => {
  it('are called ours, without a claim about what the vendor says elsewhere', () => {
    for (const key of ['1', '5']) {
      const note = handlingOf(entryOf(key))?.waitsNote ?? '';
      expect(note).toMatch(/\bours\b/u);
      expect(note).not.toContain('Ant');
    }
  });

  it('are as many as there may be repeats; only the first of them comes at once', () => {
    expect(handlingOf(entryOf('1'))?.waits).toEqual([0, 1, 2, 4, 4, 4]);
  });
});

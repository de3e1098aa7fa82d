import { describe, expect, it } from 'vitest';
import {
  entrySummary,
  HEAD_LENGTH,
  phrase,
  plainRetryStatements,
  retryStatements,
  SUMMARY_LENGTH,
} from '../../src/catalog/say/summary.ts';
import { signOf } from '../../src/catalog/say/sign.ts';
import { catalog, entryOf } from './catalog.ts';

describe('the summaries of all entries', () => {
  it('answer the question in one line', () => {
    const summaries = catalog.entries.map((entry) => [entry.id, entrySummary(entry)] as const);
    expect(summaries.filter(([, text]) => text.length > SUMMARY_LENGTH)).toEqual([]);
  });

  it('keep every retry verdict, with its waiting times where there is room for them', () => {
    const lacking = catalog.entries.filter((entry) => {
      const summary = entrySummary(entry);
      const whole = [retryStatements(entry), plainRetryStatements(entry)].some((statements) =>
        summary.includes(`${phrase(statements)}.`),
      );
      const words = retryStatements(entry).map(({ occurrence }) => signOf(occurrence).words.toLowerCase());
      return !whole && !(summary.includes(' depend') && words.every((one) => summary.toLowerCase().includes(one)));
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('say that the request may have worked, unless the places leave no room for it', () => {
    const open = catalog.entries.filter((entry) => entry.occurrences.some((one) => signOf(one).remark !== null));
    const silent = open.filter((entry) => !entrySummary(entry).includes('it may have worked'));
    expect(silent.length).toBeLessThan(open.length / 8);
    expect(silent.filter((entry) => phrase(retryStatements(entry)).length < HEAD_LENGTH / 2)).toEqual([]);
  });

  it('say of one with several meanings how many there are, the first one in full', () => {
    expect(entrySummary(entryOf('agora/real-time-stt/62'))).toBe(
      '62: Error. On acquire: fix, then retry; on start: wait, then retry. First of 2 meanings, on acquire: As a response to acquire, it means that Real-Time STT is not enabled for your App ID.',
    );
    expect(entrySummary(entryOf('agora/cloud-recording-legacy/http-206'))).toContain('First of 3: It may mean that ');
  });
});

import { describe, expect, it } from 'vitest';
import { retiredSentence, retirementsOf, type RetirableOccurrence } from './retired.ts';

const gone = { since: '2026-01-02', why: 'So.', replacedBy: 'acme/a/2' };
const occurrence = (operations: string[], retired: typeof gone | null, row = 1) =>
  ({
    operations,
    retired,
    row,
    section: 'Errors',
    table: 'errors',
    retry: {},
    condition: 'failed',
    meaning: `Row ${row}`,
  }) as unknown as RetirableOccurrence;
const sentences = (...occurrences: RetirableOccurrence[]) => retirementsOf({ occurrences }).map(retiredSentence);

describe('what a source no longer has', () => {
  it('is nothing of most entries', () => {
    expect(sentences(occurrence(['start'], null))).toEqual([]);
  });

  it('is the whole entry', () => {
    expect(sentences(occurrence(['start'], gone), occurrence(['stop'], gone))).toEqual([
      'Retired since 2026-01-02 (the source no longer has it); use acme/a/2.',
    ]);
    expect(sentences(occurrence([], { ...gone, replacedBy: null as never }))).toEqual([
      'Retired since 2026-01-02 (the source no longer has it).',
    ]);
  });

  it('is what some places had, by their operations', () => {
    expect(sentences(occurrence(['start'], gone), occurrence(['stop'], null))).toEqual([
      'On start: retired since 2026-01-02 (the source no longer has it); use acme/a/2.',
    ]);
  });

  it('is by its line where what is left has the same operations', () => {
    const [sentence] = sentences(occurrence(['start'], gone, 1), occurrence(['start'], null, 2));
    expect(sentence).toMatch(/^In row 1 of “Errors”: retired since/u);
  });
});

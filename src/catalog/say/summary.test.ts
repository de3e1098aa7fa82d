import { describe, expect, it } from 'vitest';
import { retryOf } from '../join/build-retry.ts';
import type { Entry, Occurrence, Outcome, Retry } from '../model.ts';
import { entrySummary, outcomeAnswers, outcomeStatements, phrase, retryStatements, SUMMARY_LENGTH } from './summary.ts';

const retry = (verdict: Retry['verdict'], rest: Partial<Retry> = {}): Retry => ({
  ...retryOf({ verdict, basis: 'vendor' }),
  ...rest,
});

/** An entry with just what a summary reads. */
const entryOf = (...occurrences: Partial<Occurrence>[]): Entry =>
  ({
    label: '7',
    occurrences: occurrences.map((occurrence) => ({
      operation: null,
      outcome: 'failure',
      meaning: 'It broke.',
      operations: [],
      causes: [],
      notes: [],
      actions: [],
      fixedBy: 'time',
      condition: { id: 'timeout' },
      retry: retry('never'),
      retired: null,
      ...occurrence,
    })),
  }) as unknown as Entry;

const on = (id: string) => ({ operations: [{ id } as Occurrence['operations'][number]] });

describe('the summary of an entry', () => {
  it('says code, outcome, retry verdict and meaning, in this order', () => {
    expect(entrySummary(entryOf({}))).toBe("7: Error. Don't retry. It broke.");
  });

  it('names the waiting times with the verdict', () => {
    expect(entrySummary(entryOf({ retry: retry('after-delay', { delaysSeconds: [3, 6] }) }))).toBe(
      '7: Error. Wait, then retry (3 s, then 6 s). It broke.',
    );
  });

  it('asks for no retry of what was no error', () => {
    expect(entrySummary(entryOf({ outcome: 'success' }))).toBe('7: No error. Nothing to repeat. It broke.');
  });

  it('says where each verdict holds when they differ', () => {
    const entry = entryOf(
      { ...on('acquire'), retry: retry('after-fix') },
      { ...on('start'), retry: retry('after-delay') },
      { ...on('stop'), retry: retry('after-delay') },
    );
    expect(entrySummary(entry)).toBe(
      '7: Error. On acquire: fix, then retry; on start, stop: wait, then retry. It broke.',
    );
  });

  it('distinguishes waiting times, not only verdicts', () => {
    const entry = entryOf(
      { ...on('start'), retry: retry('after-delay', { delaysSeconds: [3] }) },
      { ...on('stop'), retry: retry('after-delay') },
    );
    expect(phrase(retryStatements(entry))).toBe('On start: wait, then retry (3 s); on stop: wait, then retry');
  });

  it('says that the request may have worked, in one pair of brackets with the waiting times', () => {
    const open = { effect: 'maybe' } as const;
    const entry = entryOf(
      { ...on('start'), ...open, retry: retry('after-delay', { delaysSeconds: [3] }) },
      { ...on('stop'), ...open, retry: retry('check-first') },
    );
    expect(phrase(retryStatements(entry))).toBe(
      'On start: wait, then retry (3 s; it may have worked); on stop: check state first (it may have worked)',
    );
  });

  it('does not say to wait where the request is to be sent again now', () => {
    const entry = entryOf({ retry: retry('same-request', { delaysSeconds: [3, 6] }) });
    expect(phrase(retryStatements(entry))).toBe('Retry now, 3 s, then 6 s apart');
  });

  it('answers whether it is an error, where that is asked', () => {
    const answerOf = (outcome: Outcome) => phrase(outcomeAnswers(entryOf({ outcome })));
    expect((['failure', 'success', 'partial', 'already-done'] as const).map(answerOf)).toEqual([
      'Yes',
      'No',
      'In part',
      'Not really: already done',
    ]);
  });

  it('numbers the meanings where no operation distinguishes them', () => {
    const entry = entryOf({ outcome: 'partial', meaning: 'Half of it.' }, { outcome: 'success', meaning: 'All.' });
    expect(phrase(outcomeStatements(entry))).toBe('Meaning 1: partly done; meaning 2: no error');
    expect(entrySummary(entry)).toContain('Meaning 1: Half of it. Meaning 2: All.');
  });

  it('ends with what to do when repeating does not help, and where', () => {
    const entry = entryOf(
      { ...on('start'), retry: retry('same-request', { then: 'Call `acquire`.' }) },
      { ...on('stop'), retry: retry('same-request') },
    );
    expect(entrySummary(entry)).toBe('7: Error. Retry now. It broke. On start: Call acquire.');
  });

  it('is plain text', () => {
    expect(entrySummary(entryOf({ meaning: '`uid` is wrong.' }))).toContain('. uid is wrong.');
  });

  it('begins with what the source no longer has', () => {
    const retired = { since: '2026-11-21', why: 'Gone.', replacedBy: 'a/b/8' };
    expect(entrySummary(entryOf({ retired }))).toBe(
      "Retired since 2026-11-21 (the source no longer has it); use a/b/8. 7: Error. Don't retry. It broke.",
    );
    const onStop = entryOf(on('start'), { ...on('stop'), retired: { ...retired, replacedBy: null } });
    expect(entrySummary(onStop)).toMatch(/^On stop: retired since 2026-11-21 \(the source no longer has it\)\. 7: /u);
  });

  it('names the line of the source where a retired one shares its place with another', () => {
    const retired = { since: '2026-11-21', why: 'Gone.', replacedBy: null };
    const table = { section: 'Codes' } as Occurrence['table'];
    const entry = entryOf({ ...on('stop'), table, row: 1 }, { ...on('stop'), table, row: 2, retired });
    expect(entrySummary(entry)).toMatch(/^In row 2 of “Codes”: retired since/u);
  });

  const long = (word: string) => `${`${word} `.repeat(14).trim()}.`;

  it('that would be too long keeps the first sentence of the meaning and what to do', () => {
    const meaning = `It broke. ${`The ${long('reason')}`} ${`The ${long('other')}`}`;
    const entry = entryOf({ meaning, retry: retry('same-request', { then: 'Begin again.' }) });
    expect(entrySummary(entry)).toBe(`7: Error. Retry now. It broke. The ${long('reason')} Begin again.`);
  });

  it('that would be too long says how many meanings there are, and gives the first', () => {
    const byPlace = entryOf({ ...on('start'), meaning: `One ${long('half')}` }, { meaning: `Two ${long('halves')}` });
    expect(entrySummary(byPlace)).toBe("7: Error. Don't retry. First of 2 meanings, on start: One " + long('half'));
    const numbered = entryOf(
      { outcome: 'partial', meaning: `One ${long('half')}` },
      { outcome: 'success', meaning: `Two ${long('halves')}` },
    );
    expect(entrySummary(numbered)).toContain(`First of 2: One ${long('half')}`);
  });

  it('ends a sentence that is too long after a whole word', () => {
    const summary = entrySummary(entryOf({ meaning: `It ${'broke '.repeat(60)}.` }));
    expect(summary).toMatch(/ broke…$/u);
    expect(summary.length).toBeLessThanOrEqual(SUMMARY_LENGTH);
  });
});

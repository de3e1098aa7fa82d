import { describe, expect, it } from 'vitest';
import { agreementOf, agreementWords } from './agreement-words.ts';

const service = (label: string, literals: number, agree: number, checked = '2026-11-26') => ({
  label,
  agreement: { literals, agree, checked },
});
const NEVER = { label: 'Chat', agreement: null };

describe('the agreement of services with their sources', () => {
  it('is one share of all literals, with the day of the oldest comparison', () => {
    const all = [service('Rooms', 30, 30), service('Calls', 10, 9, '2026-08-01'), NEVER];
    expect(agreementOf(all)).toEqual({ literals: 40, agree: 39, share: 0.975, checked: '2026-08-01' });
    expect(agreementOf([NEVER])).toBeNull();
  });

  it('is never called whole when a single literal differs', () => {
    expect(agreementOf([service('Rooms', 100_000, 99_999)])?.share).toBeLessThan(1);
    expect(agreementWords([service('Rooms', 100_000, 99_999)])).toBe(
      '99,999 of 100,000 codes, names and texts in the source documents are here verbatim (99.99%), compared on 2026-11-26.',
    );
  });

  it('is a sentence, with what was not compared', () => {
    expect(agreementWords([service('Rooms', 1200, 1200), NEVER])).toBe(
      'All 1,200 codes, names and texts in the source documents are here verbatim, compared on 2026-11-26. Not compared yet: Chat.',
    );
    expect(agreementWords([NEVER])).toBeNull();
  });
});

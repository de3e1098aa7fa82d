import { describe, expect, it } from 'vitest';
import { delaySentence, retryTagWords } from './delay-words.ts';

describe('waiting times', () => {
  it('are before the retry where the verdict is to wait', () => {
    const retry = { verdict: 'after-delay', delaysSeconds: [3, 6] } satisfies Parameters<typeof delaySentence>[0];
    expect(retryTagWords(retry, 'failure')).toBe('Wait, then retry (3 s, then 6 s)');
    expect(delaySentence(retry)).toBe('Wait 3 s, then 6 s.');
  });

  it('are between the tries of who retries now', () => {
    const retry = { verdict: 'same-request', delaysSeconds: [3] } satisfies Parameters<typeof delaySentence>[0];
    expect(retryTagWords(retry, 'failure')).toBe('Retry now, 3 s apart');
    expect(delaySentence(retry)).toBe('Leave 3 s between tries.');
  });

  it('are not mentioned where there are none', () => {
    const retry = { verdict: 'never', delaysSeconds: [] } satisfies Parameters<typeof delaySentence>[0];
    expect(retryTagWords(retry, 'failure')).not.toMatch(/\(| s\b/u);
    expect(delaySentence(retry)).toBe('');
  });
});

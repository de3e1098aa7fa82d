import { describe, expect, it } from 'vitest';
import { skim } from './skim.ts';
import { LONG_TEXT } from '../tunables.ts';

describe('skim', () => {
  it('leaves a short text alone', () => {
    expect(skim('a line').text).toBe('a line');
  });

  it('keeps the telling lines of a long one, the last of them whatever the length', () => {
    const text = `${'nothing here\n'.repeat(20_000)}{"code":65}\n${'nothing there\n'.repeat(20_000)}status 500`;
    expect(skim(text).text).toBe('{"code":65}\nstatus 500');
  });

  it('leads back to the positions of the whole text', () => {
    const text = `${'nothing here\n'.repeat(20_000)}{"code":65}`;
    const { text: part, offsetOf } = skim(text);
    expect(text.slice(offsetOf(part.indexOf('65'))).startsWith('65')).toBe(true);
  });

  it('is bounded, also for a megabyte without a line break', () => {
    expect(skim('code '.repeat(200_000)).text.length).toBeLessThan(LONG_TEXT * 2);
  });
});

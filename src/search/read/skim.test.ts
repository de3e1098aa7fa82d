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

  it('says which lines were read, and how many were not', () => {
    const { lines, leftOut } = skim(`${'nothing here\n'.repeat(20_000)}{"code":65}`);
    expect({ lines, leftOut }).toEqual({ lines: [20_001], leftOut: 20_000 });
  });

  it('reads lines that say who was asked as well, as far as there is room', () => {
    const noise = 'nothing here\n'.repeat(2_000);
    const text = `POST https://api.example/start\n${noise}ERROR {"code":65}`;
    expect(skim(text).text).toBe('POST https://api.example/start\nERROR {"code":65}');
  });

  it('says that a line was not read to its end', () => {
    expect(skim('code '.repeat(10_000)).leftOut).toBe(1);
    expect(skim(`${'nothing here '.repeat(1_000)}\n${'"code":65 '.repeat(500)}`).leftOut).toBe(1);
  });

  it('numbers the lines of more than a megabyte as they are in the whole', () => {
    const { lines, leftOut } = skim(`${'nothing here\n'.repeat(100_000)}{"code":65}`);
    expect({ lines, leftOut }).toEqual({ lines: [100_001], leftOut: 100_000 });
  });

  it('is bounded, also for a megabyte without a line break', () => {
    expect(skim('code '.repeat(200_000)).text.length).toBeLessThan(LONG_TEXT * 2);
  });
});

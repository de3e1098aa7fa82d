import { describe, expect, it } from 'vitest';
import { skim, skimInSlices } from './skim.ts';
import { LONG_TEXT } from '../tunables.ts';

describe('skim', () => {
  it('leaves a short text alone', () => {
    expect(skim('a line').text).toBe('a line');
  });

  it('keeps the telling lines of a long one, the last of them whatever the length', () => {
    const text = `${'nothing here\n'.repeat(20_000)}{"code":65}\n${'nothing there\n'.repeat(20_000)}status 500`;
    expect(skim(text).text).toBe('{"code":65}\nstatus 500');
  });

  it('says which lines were read, and of how many', () => {
    const { lines, part } = skim(`${'nothing here\n'.repeat(20_000)}{"code":65}`);
    expect(lines).toEqual([20_001]);
    expect(part).toEqual({
      firstLine: 20_001,
      lastLine: 20_001,
      ofLines: 20_001,
      characters: 11,
      ofCharacters: 260_011,
    });
  });

  it('reads lines that say who was asked as well, as far as there is room', () => {
    const noise = 'nothing here\n'.repeat(2_000);
    const text = `POST https://api.example/start\n${noise}ERROR {"code":65}`;
    expect(skim(text).text).toBe('POST https://api.example/start\nERROR {"code":65}');
  });

  it('counts the lines before the last million characters, which it does not look at', () => {
    const { lines, part } = skim(`{"code":62}\n${'nothing here\n'.repeat(100_000)}{"code":65}`);
    expect([lines, part?.ofLines]).toEqual([[100_002], 100_002]);
  });

  it('ends for every text, also for one that begins with an empty line', () => {
    for (const beginning of ['\n', '\n\n', '\r\n', '', ' ']) {
      for (const line of ['nothing here\n', '\n', 'code\n', 'x']) {
        const { text, part } = skim(beginning + line.repeat(20_000));
        expect(part?.ofCharacters).toBe(beginning.length + line.length * 20_000);
        expect(text.length).toBeLessThan(LONG_TEXT * 2);
      }
    }
  });

  it('gives the same in slices, and says how far it is', () => {
    const text = `${'nothing here\n'.repeat(20_000)}{"code":65}\n${'nothing there\n'.repeat(20_000)}`;
    const work = skimInSlices(text);
    const shares: number[] = [];
    let step = work.next();
    for (; step.done !== true; step = work.next()) shares.push(step.value);
    expect(step.value).toEqual(skim(text));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('finds the only error of ten megabytes in slices, wherever it is', () => {
    const text = `ERROR {"code":65}\n${'nothing here\n'.repeat(800_000)}`;
    const work = skimInSlices(text);
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect([step.value.text, step.value.lines]).toEqual(['ERROR {"code":65}', [1]]);
  });

  it('is bounded, also for a megabyte without a line break', () => {
    expect(skim('code '.repeat(200_000)).text.length).toBeLessThan(LONG_TEXT * 2);
  });
});

import { describe, expect, it } from 'vitest';
import { readingDays, sourceLine, sourcesReadWhen, sourceWarnings, whereAndWhen } from './source-words.ts';

const source = { title: 'Codes', url: 'https://docs.example/codes', retrieved: '2026-01-02' } as const;

describe('a source', () => {
  it('is named with its headings, its day and its address', () => {
    const of = (...sections: string[]) => ({ ...source, sections }) as unknown as Parameters<typeof whereAndWhen>[0];
    expect(whereAndWhen(of())).toBe(', read on 2026-01-02');
    expect(whereAndWhen(of('Start'))).toBe(', section “Start”, read on 2026-01-02');
    expect(whereAndWhen(of('Start', 'Stop'))).toBe(', sections “Start”, “Stop”, read on 2026-01-02');
    expect(sourceLine(of('Start'))).toEqual([
      'Codes, section “Start”, read on 2026-01-02: ',
      { url: source.url, text: [source.url] },
    ]);
  });

  it('warns of its language where that is not English, and of its age where it is more than a year', () => {
    expect(sourceWarnings(source)).toEqual([]);
    expect(sourceWarnings({ ...source, language: 'zh', published: '2025-01-02' })).toEqual(['in Chinese']);
    expect(sourceWarnings({ ...source, published: '2025-01-01' })).toEqual([
      'dated 2025-01-01, so it may be out of date',
    ]);
  });

  it('was read on a day; all were from the first to the last', () => {
    const days = readingDays([
      { sources: [{ retrieved: '2026-03-01' }, { retrieved: '2026-01-02' }] },
      { sources: [{ retrieved: '2026-02-01' }] },
    ]);
    expect(sourcesReadWhen(days)).toBe('The sources were read from 2026-01-02 to 2026-03-01.');
  });
});

import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { isStandardStatus } from '../../src/search/read/number-kinds.ts';
import { catalog } from './catalog.ts';

const search = createSearch(searchIndex(catalog));

/** Names of fields that programs make up for a code, in every habit of writing them. */
const KEYS = ['err', 'error', 'errno', 'errCode', 'code', 'reason', 'status'].flatMap((word) => {
  const capital = word[0]?.toUpperCase() + word.slice(1);
  const snake = word.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
  return [
    `rec_${snake}`,
    `stop${capital}`,
    `${word}FromServer`,
    `${snake}_api`,
    `X-Rec-${capital}`,
    `REC_${snake.toUpperCase()}`,
  ];
});

describe('a key announces a code in any spelling', () => {
  const codes = catalog.entries.filter(
    ({ code, codeIn }) => /^\d{2,}$/u.test(code ?? '') && codeIn === null && !isStandardStatus(code ?? ''),
  );

  it('every code is found behind one of them', () => {
    expect(codes.length).toBeGreaterThan(500);
    const texts = codes.map(({ id, code }, at) => {
      const key = KEYS[at % KEYS.length] ?? '';
      return { id, text: at % 2 === 0 ? `${key}=${code}` : `{"${key}": ${code}}` };
    });
    const missed = texts.filter(({ id, text }) => !search(text).hits.some(({ document }) => document.id === id));
    expect(missed).toEqual([]);
  });

  it('one code is found behind each of them', () => {
    const first = (text: string) => search(text).hits[0]?.document.id;
    expect(KEYS.filter((key) => first(`${key}: 1028`) !== 'agora/cloud-recording-legacy/1028')).toEqual([]);
  });

  it.each([
    'error_count',
    'errorRate',
    'maxErrors',
    'isError',
    'onError',
    'err_limit',
    'code_line',
    'process_exit_code',
    'statusId',
  ])('%s announces none', (key) => {
    const { clues } = search(`${key}=1028`);
    expect(clues.map(({ kind }) => kind)).not.toContain('code');
    expect(clues.map(({ kind }) => kind)).not.toContain('number');
  });
});

import { describe, expect, it } from 'vitest';
import type { Clue } from './clue.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import { wordsOf } from './question.ts';
import { MAX_PROSE_LINES } from './tunables.ts';
import type { WordTable } from './words.ts';

const document = { id: 'acme/recorder/65' } as SearchDocument;
/** A question finds an entry by as many words as it has exclamation marks; one is not enough, and more than three say nothing. */
const words = {
  find(question: string) {
    const marks = question.split('!').length - 1;
    return new Map(marks > 3 ? [] : [[document, { score: marks, isEnough: marks > 1 }]]);
  },
} as unknown as WordTable;
const clue = { kind: 'condition', word: 'fails' } as Clue;
const scoreOf = (...lines: string[]) => wordsOf(lines.join('\n'), [clue], words, true).get(document)?.score;

describe('of a text whose words say nothing together', () => {
  it('the line that says most decides, if it is about a call or an error', () => {
    expect(scoreOf('it fails !!', 'it fails !!!', 'it works !!!!')).toBe(3);
    expect(scoreOf('it fails !!', 'it works !!!')).toBe(2);
  });

  it('no line does that says too little', () => {
    expect(scoreOf('it fails !', 'it works !!!')).toBeUndefined();
  });

  it('none does in a text of one line, or of more than a few', () => {
    const lines = (count: number) => ['it fails !!', ...Array<string>(count - 1).fill('!')];
    expect(scoreOf('it fails !!!!')).toBeUndefined();
    expect(scoreOf(...lines(MAX_PROSE_LINES))).toBe(2);
    expect(scoreOf(...lines(MAX_PROSE_LINES + 1))).toBeUndefined();
  });
});

it('what the words of a text say together counts before what one of its lines says', () => {
  expect(scoreOf('it fails !', 'it works !')).toBe(2);
});

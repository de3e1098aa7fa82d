import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { catalog } from './catalog.ts';
import { answerOf } from './search-proof/ask.ts';
import { expectNotBehind } from './search-proof/expect-goal.ts';
import { GOALS } from './search-proof/goals.ts';
import { readForeignTexts } from './search-proof/foreign-texts.ts';
import { alarmsOf, type Alarm } from './search-proof/strangers.ts';

const { kinds, lines, pastes } = readForeignTexts();

const search = createSearch(searchIndex(catalog));
const ask = (text: string) => answerOf(search(text));
const shown = (alarms: readonly Alarm[]) =>
  alarms.map(({ text, hit }) => `${hit.id}, ${hit.certainty} by ${hit.evidence}: ${text.slice(0, 120)}`);

describe('texts of other people’s software', () => {
  it('are at least 300 lines of 40 kinds of program, and 100 pastes', () => {
    expect(kinds).toBeGreaterThanOrEqual(40);
    expect(new Set(lines).size).toBeGreaterThanOrEqual(300);
    expect(pastes.length).toBeGreaterThanOrEqual(100);
  });

  it('get no sure and no likely answer, line by line', () => {
    const alarms = alarmsOf(lines, ask);
    expectNotBehind(GOALS.foreignLines, alarms.length, shown(alarms));
  });

  it('get no sure and no likely answer as pastes', () => {
    const alarms = alarmsOf(pastes, ask);
    expectNotBehind(GOALS.foreignPastes, alarms.length, shown(alarms));
  });
});

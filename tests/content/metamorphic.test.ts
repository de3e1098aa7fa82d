import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { times } from './against-mutants.ts';
import { catalog } from './catalog.ts';
import { answerOf } from './search-proof/ask.ts';
import { expectNotBehind } from './search-proof/expect-goal.ts';
import { LAW_BREAKS } from './search-proof/goals.ts';
import { LAWS, pairsOf } from './search-proof/laws.ts';
import { subjectsOf } from './search-proof/subject.ts';

const SEED = 20_261_126;
const PAIRS = times(400, 20);

const search = createSearch(searchIndex(catalog));
const ask = (text: string) => answerOf(search(text));
const subjects = subjectsOf(catalog);

describe('an answer follows its text', () => {
  it('in every law that is counted', () => {
    expect(LAWS.map(({ name }) => name)).toEqual(Object.keys(LAW_BREAKS));
  });

  it.each(LAWS)('$name', (law) => {
    const { name, holds } = law;
    const pairs = pairsOf(law, subjects, PAIRS);
    expect(pairs).toHaveLength(PAIRS);
    const broken = pairs.flatMap((pair) => {
      const before = ask(pair.before);
      const after = ask(pair.after);
      if (holds(before, after, pair)) return [];
      const shown = ({ hits: [first] }: typeof before) => (first ? `${first.id} (${first.certainty})` : 'nothing');
      return [`${pair.before} → ${shown(before)}; ${pair.after.slice(0, 160)} → ${shown(after)}`];
    });
    const today = LAW_BREAKS[name] ?? 0;
    expectNotBehind({ name: `${name}, breaks in ${PAIRS}`, bound: 'at most', today, goal: 0 }, broken.length, broken);
  });
});

/** Texts that nobody would write, to break what reads them. */
const HOSTILE: Record<string, fc.Arbitrary<string>> = {
  'any characters': fc.string({ unit: 'binary', maxLength: 3_000 }),
  'parts of JSON, maps and code': fc
    .array(
      fc.constantFrom(
        ...'{ } [ ] " \\" \\\\ \' : , = => code Code 65 -65 0x41 1e9 null message reason %22 &quot; \\u0022 <a> ` \n \0 HTTP/1.1 404 sid ...'.split(
          ' ',
        ),
      ),
      { maxLength: 400 },
    )
    .map((parts) => parts.join('')),
  'one part, over and over': fc
    .tuple(
      fc.constantFrom(
        '{',
        '[',
        '"',
        '\\',
        '{"a":',
        '%7B',
        '&amp;',
        'eyJhIjo',
        'a\0',
        'code ',
        '65 ',
        '错误',
        '\ud800',
        '(',
        '=',
        '\n',
        'http://',
        '...',
      ),
      fc.integer({ min: 1, max: 20_000 }),
    )
    .map(([part, times]) => part.repeat(times)),
  'layers of encoding': fc
    .tuple(fc.string({ maxLength: 60 }), fc.array(fc.constantFrom('json', 'base64', 'percent'), { maxLength: 6 }))
    .map(([text, layers]) => layers.reduce((inner, layer) => ENCODE[layer](inner), text)),
};
const ENCODE: Record<'json' | 'base64' | 'percent', (text: string) => string> = {
  json: (text) => JSON.stringify({ body: text }),
  base64: (text) => Buffer.from(text, 'utf8').toString('base64'),
  percent: (text) => encodeURIComponent(text.toWellFormed()),
};

describe('any text', () => {
  it.each(Object.entries(HOSTILE))('of %s is answered', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const ids = ask(text).hits.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: SEED, numRuns: times(150, 5) },
    );
  });

  it('has the same answer every time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...subjects), ({ body }) => {
        expect(ask(JSON.stringify(body))).toEqual(ask(JSON.stringify(body)));
      }),
      { seed: SEED, numRuns: times(50, 5) },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Case } from './evidence.ts';
import type { Facts } from './facts.ts';
import { compareHits, hitOf, onlyBestClaims, type Hit } from './hits.ts';
import type { Certainty, Way } from './kinds.ts';

interface Made {
  code?: string | null;
  subcode?: string | null;
  literal?: string;
  /** Literals of the entry besides. */
  others?: string[];
  words?: number;
  score?: number;
  strangeness?: number;
  isPair?: boolean;
}

/** A hit of the entry with this id. */
function hit(id: string, certainty: Certainty, ways: Way[], made: Made = {}): Hit {
  const { code = null, subcode = null, literal, others = [], words = 3, score = 1, strangeness = 0, isPair } = made;
  const texts = [...(literal === undefined ? [] : [literal]), ...others];
  return {
    document: { id, code, subcode, occurrences: [{ literals: texts.map((text) => ({ text })) }] },
    certainty,
    ways,
    evidence: ways.map((way) => ({ way, certainty: 1, points: 1, why: '', isPair })),
    literal: literal === undefined ? null : { text: literal, words },
    score,
    strangeness,
  } as unknown as Hit;
}
const best = (...hits: Hit[]) => onlyBestClaims(hits).map(({ document: { id }, certainty }) => `${id} ${certainty}`);

describe('hits', () => {
  it('are in the order of their certainty, then of how strange they are, then of their points', () => {
    const hits = [
      hit('e', 'elsewhere', ['code'], { score: 9 }),
      hit('d', 'possible', ['code'], { score: 9 }),
      hit('c', 'likely', ['code'], { score: 9, strangeness: 1 }),
      hit('b', 'likely', ['code'], { score: 1 }),
      hit('a', 'likely', ['code'], { score: 2 }),
      hit('s', 'sure', ['code'], { score: 0, strangeness: 3 }),
    ];
    expect(hits.sort(compareHits).map(({ document }) => document.id)).toEqual(['s', 'a', 'b', 'c', 'd', 'e']);
  });
});

describe('of several claims', () => {
  it('a code with its message beats the bare code, and the message alone', () => {
    expect(
      best(
        hit('a/b/1', 'likely', ['code'], { code: '1' }),
        hit('a/b/2', 'likely', ['number', 'message-inside'], { code: '2', literal: 'Two.' }),
        hit('a/b/3', 'likely', ['message'], { literal: 'Three.' }),
      ),
    ).toEqual(['a/b/2 likely', 'a/b/1 possible', 'a/b/3 possible']);
  });

  it('a possible one beats none', () => {
    expect(
      best(
        hit('a/b/1', 'likely', ['code'], { code: '1' }),
        hit('a/b/2', 'possible', ['code', 'message'], { code: '2', literal: 'Two.' }),
      ),
    ).toEqual(['a/b/1 likely', 'a/b/2 possible']);
  });

  it.each(['status', 'answered-with', 'number', 'number-as-status'] as const)(
    'one by %s alone is only possible beside a code or a message',
    (way) => {
      const weak = hit('a/b/1', 'likely', [way], { code: '1' });
      expect(best(weak)).toEqual(['a/b/1 likely']);
      expect(best(weak, hit('a/c/2', 'likely', ['message'], { literal: 'Two.' }))).toEqual([
        'a/c/2 likely',
        'a/b/1 possible',
      ]);
      expect(best(weak, hit('a/c/2', 'likely', ['code'], { code: '2' }))).toEqual(['a/c/2 likely', 'a/b/1 possible']);
      expect(best(weak, hit('a/c/2', 'elsewhere', ['code'], { code: '2' }))).toEqual([
        'a/b/1 likely',
        'a/c/2 elsewhere',
      ]);
    },
  );

  it('a code with its subcode beats either half of it, and no other code', () => {
    expect(
      best(
        hit('a/b/4', 'likely', ['code'], { code: '404' }),
        hit('a/b/8', 'likely', ['code'], { code: '8522' }),
        hit('a/b/48', 'likely', ['code'], { code: '404', subcode: '8522', isPair: true }),
        hit('a/b/5', 'likely', ['code'], { code: '500' }),
      ),
    ).toEqual(['a/b/48 likely', 'a/b/5 likely', 'a/b/4 possible', 'a/b/8 possible']);
  });

  it('the name of one entry is not the message of another', () => {
    expect(
      best(
        hit('a/b/no-auth', 'likely', ['code'], { code: 'NO_AUTH' }),
        hit('a/c/1', 'likely', ['message'], { literal: 'no auth' }),
      ),
    ).toEqual(['a/b/no-auth likely', 'a/c/1 possible']);
  });

  it('who has both texts of a response beats who has the general one', () => {
    const general = hit('a/b/1', 'likely', ['message'], { literal: 'Failed.', words: 1 });
    const both = hit('a/b/2', 'likely', ['message'], { literal: 'The room is gone.', others: ['Failed.'], words: 4 });
    expect(best(general, both)).toEqual(['a/b/2 likely', 'a/b/1 possible']);
    const other = { ...both, document: { ...both.document, id: 'a/c/2' } };
    expect(best(general, other)).toEqual(['a/b/1 likely', 'a/c/2 likely']);
  });

  it('a likely one with far fewer points than a sure one is only possible', () => {
    const sure = hit('a/b/1', 'sure', ['code'], { code: '1', score: 10 });
    expect(best(sure, hit('a/b/2', 'likely', ['code'], { code: '2', score: 8 }))).toEqual([
      'a/b/1 sure',
      'a/b/2 likely',
    ]);
    expect(best(sure, hit('a/b/2', 'likely', ['code'], { code: '2', score: 7 }))).toEqual([
      'a/b/1 sure',
      'a/b/2 possible',
    ]);
  });
});

describe('what says the same of several entries', () => {
  const code = (id: string, certainty: Certainty) => hit(id, certainty, ['code'], { code: '1' });
  const message = (id: string, certainty: Certainty, more: Made = {}) =>
    hit(id, certainty, ['message'], { literal: 'It failed.', ...more });

  it('is sure of none: a code of several entries of one service', () => {
    expect(best(code('a/b/1', 'sure'), code('a/b/1-x', 'sure'))).toEqual(['a/b/1 likely', 'a/b/1-x likely']);
    expect(best(code('a/b/1', 'sure'), code('a/c/1', 'sure'))).toEqual(['a/b/1 sure', 'a/c/1 sure']);
    expect(best(code('a/b/1', 'likely'), code('a/b/1-x', 'likely'))).toEqual(['a/b/1 likely', 'a/b/1-x likely']);
  });

  it('is sure of none: a message that two services have alike, with as many points', () => {
    expect(best(message('a/b/1', 'sure'), message('a/c/1', 'sure'))).toEqual(['a/b/1 likely', 'a/c/1 likely']);
    expect(best(message('a/b/1', 'sure'), message('a/c/1', 'sure', { literal: 'IT failed' }))).toEqual([
      'a/b/1 likely',
      'a/c/1 likely',
    ]);
    expect(best(message('a/b/1', 'sure'), message('a/c/1', 'sure', { score: 0.9 }))).toEqual([
      'a/b/1 sure',
      'a/c/1 sure',
    ]);
    expect(best(message('a/b/1', 'sure'), message('a/c/1', 'sure', { literal: 'Other.' }))).toEqual([
      'a/b/1 sure',
      'a/c/1 sure',
    ]);
  });

  it('is likely of none: a message of two vendors without a code', () => {
    expect(best(message('a/b/1', 'likely'), message('x/c/1', 'likely'))).toEqual(['a/b/1 possible', 'x/c/1 possible']);
    expect(best(message('a/b/1', 'likely'), message('a/c/1', 'likely'))).toEqual(['a/b/1 likely', 'a/c/1 likely']);
  });
});

describe('a hit', () => {
  const none = {} as Case['told'];
  const made = (more: Partial<Case>, facts: Partial<Record<'statuses' | 'codes', string[]>> = {}) =>
    hitOf(
      {
        document: {
          id: 'a/b/1',
          code: '1',
          occurrences: [{ httpStatus: 404 }, { httpStatus: 404 }, { httpStatus: 500 }],
        },
        evidence: [{ way: 'code', why: 'its code' }],
        occurrence: null,
        literal: null,
        score: 1,
        told: none,
        ...more,
      } as unknown as Case,
      {
        statuses: new Map((facts.statuses ?? []).map((status) => [status, []])),
        codes: new Map((facts.codes ?? ['1']).map((code) => [code, []])),
      } as unknown as Facts,
      'likely',
    );

  it('says each reason once, and each way', () => {
    const evidence = [
      { way: 'code', why: 'its code' },
      { way: 'message', why: 'its text' },
      { way: 'code', why: 'its code' },
    ] as Case['evidence'];
    expect(made({ evidence })).toMatchObject({ why: 'its code, its text', ways: ['code', 'message'], variables: [] });
  });

  it('contradicts the text where its code comes with other statuses only', () => {
    expect(made({}, { statuses: ['429'] }).contradiction).toBe(
      'The text says HTTP 429; the table says HTTP 404 or 500.',
    );
    expect(made({}, { statuses: ['4xx', '429'] }).contradiction).toMatch(/^The text says HTTP 429;/u);
    expect(made({}, { statuses: ['429', '500'] }).contradiction).toBeNull();
    expect(made({}, { statuses: ['4xx'] }).contradiction).toBeNull();
    expect(made({}, { statuses: ['429'], codes: ['2'] }).contradiction).toBeNull();
    expect(made({}).contradiction).toBeNull();
    const occurrence = { httpStatus: 404 } as Case['occurrence'];
    expect(made({ occurrence }, { statuses: ['500'] }).contradiction).toBe(
      'The text says HTTP 500; the table says HTTP 404.',
    );
  });

  it('is the stranger, the more the text tells of somebody else', () => {
    const strangeness = (told: Partial<Case['told']>, way: Way = 'code', ...more: Way[]) =>
      made({ told: told as Case['told'], evidence: [way, ...more].map((one) => ({ way: one })) as Case['evidence'] })
        .strangeness;
    expect(strangeness({})).toBe(0);
    expect(strangeness({ isOtherVendor: true })).toBe(1);
    expect(strangeness({ isOtherVendor: true }, 'words')).toBe(0);
    expect(strangeness({ isNamedOtherService: true })).toBe(2);
    expect(strangeness({ isNamedOtherService: true }, 'code', 'message')).toBe(0);
    expect(strangeness({ isNamedOther: true })).toBe(3);
    expect(strangeness({ isNamedOther: true, isOtherVendor: true })).toBe(3);
  });
});

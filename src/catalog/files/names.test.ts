import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameMeant, unknownName } from './names.ts';

const FIELDS = ['code', 'httpStatus', 'message', 'reason', 'operations', 'partOfRowAbove', 'title', 'actions', 'retry'];

describe('the name that was probably meant', () => {
  it.each([
    ['a letter too few', 'mesage', 'message'],
    ['a letter too many', 'titlee', 'title'],
    ['another letter', 'reasom', 'reason'],
    ['two letters swapped', 'ocde', 'code'],
    ['another spelling of the same words', 'part-of-row-above', 'partOfRowAbove'],
    ['an abbreviation', 'msg', 'message'],
    ['a part of it', 'status', 'httpStatus'],
    ['more than it', 'retryAdvice', 'retry'],
    ['something else', 'colour', null],
    ['a short word in which every letter may be wrong', 'to', null],
    ['nothing', '', null],
  ])('%s', (_case, unknown, meant) => {
    expect(nameMeant(unknown, FIELDS)).toBe(meant);
  });

  it.each([
    ['a digit and a dash', 'h-264', ['h264', 'h265'], 'h264'],
    ['another letter and one too few in a long name', 'nesage', ['message'], 'message'],
    ['letters around and between its own, from the first on', 'abcd', ['axbycd'], 'axbycd'],
    ['letters around and between its own, but for the first', 'abcd', ['xabycd'], null],
    ['two other letters in a short name', 'coxy', ['code'], null],
    ['a letter moved to the front, and another one', 'coex', ['code'], null],
    ['a letter moved to the end, and another one', 'coxd', ['code'], null],
    ['two swapped letters, as near as another one', 'ocde', ['code', 'ocdf'], null],
  ])('%s: %s of %j', (_case, unknown, names, meant) => {
    expect(nameMeant(unknown, names)).toBe(meant);
  });

  it('is not guessed where two names are equally near, or where it is a number', () => {
    expect(nameMeant('cat', ['cab', 'car', 'dog'])).toBe(null);
    expect(nameMeant('1002', ['1003', '2000'])).toBe(null);
  });

  it('is found after any slip in a name of six letters or more', () => {
    const names = FIELDS.filter((name) => name.length >= 6);
    const slip = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      letter: fc.constantFrom('q', 'x', ''),
      dropped: fc.nat(1),
    });
    fc.assert(
      fc.property(slip, ({ name, at, letter, dropped }) => {
        const index = at % name.length;
        const wrong = name.slice(0, index) + letter + name.slice(index + dropped);
        expect(nameMeant(wrong, FIELDS)).toBe(name);
      }),
    );
  });
});

describe('a problem about an unknown name', () => {
  it('proposes the one that was meant, and names what else there is to do', () => {
    expect(unknownName('source', 'code', ['codes', 'faq'], 'add it')).toEqual({
      found: 'unknown source `code`',
      fix: 'use `codes` if you meant that, or add it',
      known: ['codes', 'faq'],
    });
  });

  it('does not ask for a known name where there is none', () => {
    expect(unknownName('service', 'x', [])).toEqual({ found: 'unknown service `x`', fix: 'remove it: there is none' });
    expect(unknownName('note', 'x', [], 'define it')).toEqual({ found: 'unknown note `x`', fix: 'define it' });
  });
});

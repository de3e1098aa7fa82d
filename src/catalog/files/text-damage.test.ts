import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddCharacters, oddInFile } from './characters.ts';
import { decode } from './decode.ts';
import { isUnreadable, placeIn, textDamage } from './text-damage.ts';

describe('a text that nobody can understand', () => {
  it.each([
    ['a\n<<<<<<< HEAD\n', true],
    ['a\n=======\nb\n', true],
    ['a\n||||||| base\n', true],
    ['>>>>>>>\n', true],
    ['========\n', false],
    ['======\n', false],
    ['a =======\n', false],
    ['<<<<<<<HEAD\n', false],
    [`${'x'.repeat(5001)}\n`, true],
    [`${'x'.repeat(5000)}\n${'x'.repeat(5000)}\n`, false],
  ])('%# is a merge, or a line without end', (text, isBroken) => {
    expect(isUnreadable(text, 'a.yaml')).toBe(isBroken);
    expect(textDamage(text, 'a.yaml').length > 0).toBe(isBroken);
  });

  it('says how long a line is, and names each kind of damage once', () => {
    const found = (text: string) => textDamage(text, 'a.yaml').map(({ line, found: what }) => `${line} ${what}`);
    expect(found(`a\n${'x'.repeat(5001)}`)).toEqual(['2 a line of 5001 characters']);
    expect(found('a\u200bb\n\u200bc\u200d\n')).toEqual([
      '1 U+200B ZERO WIDTH SPACE (2 times; this is the first)',
      '2 U+200D ZERO WIDTH JOINER',
    ]);
  });
});

it('a place is a line and a column of characters, both from 1', () => {
  const text = 'ab\n😀c\n';
  expect([0, 1, 3, 5, 7].map((index) => placeIn(text, index))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
  ]);
});

describe('odd characters', () => {
  it('are found where they are, whatever is around them', () => {
    const odd = fc.constantFrom(
      '\0',
      '\t',
      '\u007f',
      '\u00ad',
      '\u200b',
      '\u202e',
      '\ud800',
      '\ufeff',
      '\u{e0001}',
      '\ue000',
    );
    const plain = fc.constantFrom('a', 'é', '录', ' ', '\n', '.');
    fc.assert(
      fc.property(fc.array(plain), odd, fc.array(plain), (before, character, behind) => {
        const text = [...before, character, ...behind].join('');
        expect(oddCharacters(text).map(({ index }) => index)).toEqual([before.join('').length]);
      }),
    );
  });

  it('have the name of the one, or of the range they are in', () => {
    const names = [...'\u0001\u0007\u009f\u1160\u2062\uffff'].map((character) => oddCharacters(character)[0]?.name);
    expect(names).toEqual([
      'U+0001 control character',
      'U+0007 BELL',
      'U+009F control character',
      'U+1160 HANGUL FILLER',
      'U+2062 invisible operator',
      'U+FFFF noncharacter',
    ]);
  });

  it('are spaces of another width only in a file: a literal may have one', () => {
    for (const space of '\u00a0\u2003\u202f') {
      expect(oddCharacters(`a${space}b`)).toEqual([]);
      expect(oddInFile(`a${space}b`)).toHaveLength(1);
    }
  });

  it('are none in words of any language', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aZ09 é ß 录制 タスク 작업 ộ “”…·—›€ Жя ελ') });
    fc.assert(fc.property(word, (text) => oddInFile(text).length === 0));
  });
});

describe('bytes', () => {
  it('of any text are that text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '录', '😀', '\n', '\r', '\r\n', '\ufeff', '\0') });
    fc.assert(
      fc.property(text, (value) => {
        const read = decode(new TextEncoder().encode(`x${value}`), 'a');
        expect(read).toEqual({ text: `x${value}`.replaceAll('\r\n', '\n') });
      }),
    );
  });

  it('of one that was damaged are a problem at the first wrong one', () => {
    const above = fc.string({ unit: fc.constantFrom('a', 'é', '录', '😀', '\n') });
    const beside = fc.string({ unit: fc.constantFrom('a', 'é', '录', '😀') });
    fc.assert(
      fc.property(above, beside, above, (before, left, right) => {
        const bytes = [`a${before}\n${left}`, right].map((text) => [...new TextEncoder().encode(text)]);
        expect(decode(new Uint8Array([...bytes[0]!, 0xff, ...bytes[1]!]), 'a')).toMatchObject({
          problem: {
            line: before.split('\n').length + 1,
            column: left.length + 1,
            found: 'the byte 0xFF, which is no UTF-8',
          },
        });
      }),
    );
  });

  it.each([[[0xff, 0xfe]], [[0xfe, 0xff]]])('%j begin a file in UTF-16', (bytes) => {
    expect(decode(new Uint8Array(bytes), 'a')).toMatchObject({
      problem: { found: 'a file in UTF-16', fix: 'save it as UTF-8' },
    });
  });
});

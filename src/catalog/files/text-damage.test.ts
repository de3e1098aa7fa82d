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

describe('damage', () => {
  const NFC = 'a letter and its accent as two characters';
  it.each([
    ['a\n<<<<<<< HEAD\n', '2:1 `<<<<<<<`, left behind by a merge'],
    ['a caf\u00c3\u00a9\n', '1:6 `\u00c3\u00a9`, a character that was read in a wrong encoding'],
    ['a\nit\u00e2\u20ac\u2122s\n', '2:3 `\u00e2\u20ac`, a character that was read in a wrong encoding'],
    ['p\u0430ge\n', '1:1 `p\u0430`, letters of two alphabets in one word'],
    ['\u0430b\n', '1:1 `\u0430b`, letters of two alphabets in one word'],
    ['one\ntwo cafe\u0301\nthre\u0301e\n', `2:8 ${NFC}`],
    ['e\u0301\n', `1:1 ${NFC}`],
    ['\u212b\n', `1:1 ${NFC}`],
  ])('%j is there', (text, damage) => {
    expect(textDamage(text, 'a.yaml').map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual([damage]);
  });

  it('comes with what to do', () => {
    const text = `<<<<<<<\n${'x'.repeat(5001)}\na\u200b\n\u00c3\u00a9\np\u0430\ne\u0301\n`;
    expect(textDamage(text, 'b.yaml').map(({ file, fix }) => `${file}: ${fix}`)).toEqual([
      'b.yaml: keep what belongs there of both sides, and remove the lines of the merge',
      'b.yaml: break it into several',
      'b.yaml: remove it, or restore what was there; indent with spaces',
      'b.yaml: restore what was there, from UTF-8',
      'b.yaml: write both in the same one',
      'b.yaml: write it as one character (Unicode normal form C)',
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

  it.each([
    ['a whole one', [0xff], '1:1 0xFF'],
    ['the first on its line', [0x0a, 0xff, 0x0a], '2:1 0xFF'],
    ['below an empty line', [0x61, 0x0a, 0x0a, 0x61, 0x80], '3:2 0x80'],
    ['a character of two bytes without its end', [0x61, 0xc3], '1:2 0xC3'],
    ['a character of three bytes without its end', [0x61, 0xe5, 0xbd], '1:2 0xE5'],
    ['a character of four bytes without its end', [0x61, 0xf0, 0x9f, 0x98], '1:2 0xF0'],
    ['nothing but such a beginning', [0xf0, 0x9f, 0x98], '1:1 0xF0'],
    ['a beginning with something else behind it', [0x61, 0x62, 0xe5, 0xbd, 0x61], '1:3 0xE5'],
    ['a beginning at the end of a line', [0x61, 0xc3, 0x0a, 0x61], '1:2 0xC3'],
    ['half of a mark of UTF-16', [0xff, 0x61], '1:1 0xFF'],
    ['half of the other mark', [0xfe, 0x61], '1:1 0xFE'],
    ['the second half of a mark', [0x61, 0xfe], '1:2 0xFE'],
    ['the second half of the other mark', [0x61, 0xff], '1:2 0xFF'],
  ])('that belong to no character have their place: %s', (_case, bytes, place) => {
    const [where = '', byte = ''] = place.split(' ');
    const [line, column] = where.split(':').map(Number);
    expect(decode(new Uint8Array(bytes), 'a')).toEqual({
      problem: {
        file: 'a',
        line,
        column,
        found: `the byte ${byte}, which is no UTF-8`,
        fix: 'save the file as UTF-8, and restore what was there',
      },
    });
  });

  it.each([[[0xff, 0xfe]], [[0xfe, 0xff]]])('%j begin a file in UTF-16', (bytes) => {
    expect(decode(new Uint8Array(bytes), 'a')).toMatchObject({
      problem: { found: 'a file in UTF-16', fix: 'save it as UTF-8' },
    });
  });
});

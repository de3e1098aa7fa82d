/**
 * Characters that have no business in the content: a reader does not see them, or sees something else than what is there.
 * An editor, a converter or a bad copy put them in.
 */

/** Names by code point, as the Unicode standard has them; a range has one name for all. */
const NAMES: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x00, 0x00, 'NULL'],
  [0x07, 0x07, 'BELL'],
  [0x08, 0x08, 'BACKSPACE'],
  [0x09, 0x09, 'TAB'],
  [0x0b, 0x0b, 'LINE TABULATION'],
  [0x0c, 0x0c, 'FORM FEED'],
  [0x0d, 0x0d, 'CARRIAGE RETURN'],
  [0x1b, 0x1b, 'ESCAPE'],
  [0x7f, 0x7f, 'DELETE'],
  [0x00, 0x1f, 'control character'],
  [0x80, 0x9f, 'control character'],
  [0xad, 0xad, 'SOFT HYPHEN'],
  [0x34f, 0x34f, 'COMBINING GRAPHEME JOINER'],
  [0x61c, 0x61c, 'ARABIC LETTER MARK'],
  [0x115f, 0x1160, 'HANGUL FILLER'],
  [0x17b4, 0x17b5, 'invisible vowel'],
  [0x180b, 0x180f, 'MONGOLIAN VOWEL SEPARATOR or selector'],
  [0x200b, 0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2028, 0x2028, 'LINE SEPARATOR'],
  [0x2029, 0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 0x2060, 'WORD JOINER'],
  [0x2061, 0x2065, 'invisible operator'],
  [0x2066, 0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x206a, 0x206f, 'deprecated format character'],
  [0x3164, 0x3164, 'HANGUL FILLER'],
  [0xd800, 0xdfff, 'lone surrogate'],
  [0xe000, 0xf8ff, 'private use character'],
  [0xfdd0, 0xfdef, 'noncharacter'],
  [0xfe00, 0xfe0f, 'VARIATION SELECTOR'],
  [0xfeff, 0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 0xffa0, 'HALFWIDTH HANGUL FILLER'],
  [0xfff9, 0xfffb, 'interlinear annotation character'],
  [0xfffd, 0xfffd, 'REPLACEMENT CHARACTER'],
  [0xfffe, 0xffff, 'noncharacter'],
  [0xe0000, 0xe0fff, 'tag character or variation selector'],
  [0xf0000, 0x10ffff, 'private use character'],
];

/** Spaces that look like the ordinary one. A literal that really has one writes it as an escape: `"\u00a0"`. */
const SPACES: readonly (readonly [first: number, last: number, name: string])[] = [
  [0xa0, 0xa0, 'NO-BREAK SPACE'],
  [0x1680, 0x1680, 'OGHAM SPACE MARK'],
  [0x2000, 0x200a, 'space of another width'],
  [0x202f, 0x202f, 'NARROW NO-BREAK SPACE'],
  [0x205f, 0x205f, 'MEDIUM MATHEMATICAL SPACE'],
];

/** One character in a text that should not be there. */
export interface OddCharacter {
  /** Where it is: characters before it, as JavaScript counts them. */
  index: number;
  /** Its code point and its name: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  name: string;
}

/** Everything but line breaks that some row of a table above could name; the tables decide. */
const SUSPECT =
  /[^\n\x20-\x7e\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Default_Ignorable_Code_Point}/gu;

/**
 * The characters of a value that nobody can have meant: controls, marks that turn the direction of the text, invisible
 * ones, halves of surrogate pairs, and what stands for a character that was lost.
 */
export const oddCharacters = (text: string): OddCharacter[] => odd(text, NAMES);

/** The same in the text of a file, where a space of another width is odd as well. */
export const oddInFile = (text: string): OddCharacter[] => odd(text, [...NAMES, ...SPACES]);

function odd(text: string, names: typeof NAMES): OddCharacter[] {
  return [...text.matchAll(SUSPECT)].flatMap(({ 0: character, index }) => {
    const point = character.codePointAt(0) ?? 0;
    const [, , name] = names.find(([first, last]) => first <= point && point <= last) ?? [];
    return name === undefined
      ? []
      : [{ index, name: `U+${point.toString(16).toUpperCase().padStart(4, '0')} ${name}` }];
  });
}

import type { Clue } from './clue.ts';
import type { SearchDocument, SearchLiteral, SearchOccurrence } from './index-file/search-index.ts';

/**
 * How well a literal agrees with a text: a field or the text is the literal to the letter; it is the whole of one but for
 * case, punctuation and spaces; or it is somewhere inside.
 */
export type LiteralStrength = 'letter' | 'whole' | 'inside';

export interface LiteralMatch {
  document: SearchDocument;
  occurrence: SearchOccurrence;
  strength: LiteralStrength;
  /** The literal, as the table has it. */
  text: string;
  /** Words of the literal that do not vary. */
  words: number;
  /** Few others would write it: many words, or an identifier of three and more. */
  isDistinctive: boolean;
  /** Every server writes it, such as "Not Found". */
  isGeneral: boolean;
  /** Every gateway may: it has no words but those of requests. */
  isCommon: boolean;
  /** It is all that a line, or a value in it, says. */
  isSaid: boolean;
  /** It is there to the letter. */
  isLetter: boolean;
  /** The field, or the whole text, is only a part of the literal: the rest was cut off. */
  isPart: boolean;
  /** What is in the variable parts, in order. */
  variables: { name: string; value: string }[];
  start: number;
  end: number;
}

/** Where a field of a text is. */
export type Field = Pick<Clue, 'start' | 'end'>;

/** A literal, taken apart to be looked for. */
export interface Literal extends SearchLiteral {
  document: SearchDocument;
  occurrence: SearchOccurrence;
  /** The words between the variable parts. */
  parts: string[][];
  /** For each part: what varies follows its last word without a space. */
  joined: boolean[];
  words: number;
  isDistinctive: boolean;
  isGeneral: boolean;
  isCommon: boolean;
}

/** A word of a text: lower case, and where it is. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

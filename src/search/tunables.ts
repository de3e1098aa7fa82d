/** Every number that decides what is found and in which order. */

/** Characters of a paste that are read; the rest is ignored, so that an answer never takes long. */
export const MAX_TEXT = 1_000_000;

/** Words that are given to the fuzzy matcher; its time grows with each. */
export const MAX_FUZZY_WORDS = 8;

/** Hits that are returned. */
export const MAX_HITS = 40;

/** Texts up to this length are looked up number by number; in longer ones a number needs a reason to be a code. */
export const SHORT_TEXT = 80;

/** What each agreement of the text with an entry is worth. */
export const POINTS = {
  /** The number stands in a `code` field. */
  bodyCode: 100,
  /** A number by itself is the code. */
  looseCode: 60,
  /** The entry is about the HTTP status that the text names as one. */
  statusEntry: 45,
  /** The entry is about an HTTP status, and the number stands by itself. */
  looseStatus: 40,
  /** The whole text, or a field of it, is the literal to the letter. */
  literalLetter: 100,
  /** The whole text, or a field of it, is the literal but for case, punctuation and spaces. */
  literalWhole: 90,
  /** The literal stands somewhere in the text. */
  literalInside: 70,
  /** The text names nothing but an HTTP status, and an occurrence is answered with it. */
  answeredWith: 41,
  /** An occurrence is answered with the HTTP status of the text. */
  httpStatus: 15,
  /** The text names the operation of an occurrence. */
  operation: 12,
  /** The text names the service, or the vendor. */
  service: 20,
  vendor: 12,
  /** Superseded editions stand behind current ones. */
  legacy: -2,
} as const;

/** Points from which on an entry is a hit without the fuzzy matcher. */
export const EXACT_HIT = 40;

/** Literals shorter than this are matched only as a whole, not inside other text. */
export const MIN_LITERAL_INSIDE = 8;

/** Near misses are offered for numbers of at least this many digits. */
export const MIN_DIGITS_TO_SUGGEST = 4;
export const MAX_SUGGESTIONS = 3;

/** Fuse.js: share of a word that may differ, and the weight of each field. */
export const FUZZY_THRESHOLD = 0.34;
/** Scores above this (0 is perfect) are no hits when only some of the words were found. */
export const FUZZY_MAX_SCORE = 0.75;
export const FUZZY_WEIGHTS = {
  title: 3,
  literal: 3,
  text: 1.5,
  label: 1,
  condition: 1,
  service: 0.8,
  vendor: 0.5,
} as const;

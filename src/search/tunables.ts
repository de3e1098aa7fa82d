/** Every number and list of words that decides what is found and in which order. */

/** Characters of a paste that are looked at, from its end. */
export const MAX_TEXT = 1_000_000;
/** Longer texts are skimmed, down to so many characters of telling lines. */
export const LONG_TEXT = 16_000;
export const SKIMMED = 9_000;
/** Layers of encoding that are taken off, and characters that may come out of it. */
export const MAX_LAYERS = 5;
export const MAX_DECODED = 40_000;

/** Clues of one reader, and numbers of a text, that are kept. */
export const MAX_CLUES = 200;
export const MAX_NUMBERS = 300;
/** Errors of one text that are answered one by one. */
export const MAX_ERRORS = 12;
/** Words of a literal from which on few others would write the same. */
export const MANY_WORDS = 7;
/** ... and from which on a literal is a message that says something by itself. */
export const MIN_MESSAGE = 3;
/** ... and from which on it is hardly what everybody says. */
export const MIN_SENTENCE = 5;
/** Words of a text that stand in one variable part of a literal. */
export const MAX_LITERAL_GAP = 40;

/** Hits that are returned. */
export const MAX_HITS = 100;
/** Of these with nothing but an HTTP status that many entries are answered with. */
export const MAX_STATUS_HITS = 12;
/** Of these by words alone: nobody looks behind them, and each costs time to draw. */
export const MAX_WORD_HITS = 8;

/** From so many digits on, a number that is a code is hardly anything else. */
export const MIN_LONG_CODE = 8;
/** Clues that a code, a name or a literal needs to be known, or to be a good guess. */
export const KNOWN = 0.8;
/** A number below this is no hit, unless something else in the text fits the entry. */
export const LOOSE = 0.4;
export const FAINT = 0.2;
/** From so much certainty on, a vendor or service is named, and not only hinted at. */
export const NAMED = 0.6;
/** How certain a number by itself is, or one with its subcode. */
export const LONE_NUMBER = 0.9;
/** As likely as not. */
export const EVEN = 0.5;
/** What the text says of one service, as a share of it for the other services of its vendor; less where it is the name of a field. */
export const FOR_SIBLINGS = 0.9;
export const FIELD_FOR_SIBLINGS = 0.5;
/** A word for a service is worth at least this share of its points. */
export const LEAST_SERVICE_WORD = 0.6;
/** How certain a whole literal is; and one inside a text: from the least on, and one more for so many words. */
export const WHOLE_LITERAL = 0.9;
export const LEAST_INSIDE = 0.3;
export const MOST_INSIDE = 0.7;
export const WORDS_INSIDE = 10;
/** How certain an entry is by the HTTP status that it is returned with, as a share; and by a code that the text calls a status. */
export const ANSWERED_WITH = 0.6;
export const CODE_AS_STATUS = 0.3;
/** A text that agrees with more codes than this, and is no log, is a list or source code. */
export const MANY_CODES = 5;
/** Words up to which a text is a lookup: a number in it is meant. */
export const FEW_TOKENS = 8;

/** What each agreement of the text with an entry is worth. */
export * as POINTS from './points.ts';

/** Shorter numbers are counts more often than codes. */
export const MIN_DIGITS = 3;

/** Near misses are offered for numbers of at least this many digits. */
export const MIN_DIGITS_TO_SUGGEST = 4;
export const MAX_SUGGESTIONS = 3;

/** Words of a text that are looked up; more would only dilute the answer. */
export const MAX_WORDS = 24;
/** Lines of a text that are looked up by words one by one. */
export const MAX_PROSE_LINES = 12;
/** Characters of a text whose words are looked up. */
export const MAX_WORD_TEXT = 2_000;
/** What a word weighs by where it is in an entry. */
export const FIELD_WEIGHTS = {
  title: 3,
  name: 1,
  literal: 3,
  synonym: 2.2,
  condition: 1.6,
  text: 1.4,
  step: 0.7,
  service: 0.8,
  vendor: 0.6,
} as const;
/** How soon more weight stops helping: a word in all fields is not worth all of them. */
export const SATURATION = 1.6;
/** Words that more than this share of the entries hold are common: they bring up no entry by themselves. */
export const COMMON_SHARE = 0.2;
/**
 * Share of what was asked (by rarity) that an entry has to hold: for a few words, and for a whole sentence; and which share
 * of that share, when the text also says who answered or what was called.
 */
export const MIN_COVERAGE_FEW = 0.57;
export const MIN_COVERAGE_MANY = 0.42;
export const MIN_COVERAGE_TOLD = 0.65;
export const FEW_WORDS = 5;
/** Share from which on words add to what something else identifies. */
export const MIN_BESIDE = 0.34;
/** Share from which words alone count more than a number that nothing supports. */
export const HIGH_COVERAGE = 0.75;
/** A word nobody knows counts this much of the rarest word; more of them make an answer less sure. */
export const UNKNOWN_WORD = 0.45;
export const UNKNOWN_CJK = 0.12;
/** What is added to the weight of words, which is 1: for what is no fault, for who is named or has the table too, for older editions. */
export const WEIGHT_NO_FAULT = -0.3;
export const WEIGHT_SERVICE = 0.3;
export const WEIGHT_VENDOR = 0.15;
export const WEIGHT_SHARED = 0.1;
export const WEIGHT_OTHER_VENDOR = -0.3;
export const WEIGHT_OTHER_SERVICE = -0.12;
export const WEIGHT_LEGACY = -0.04;
/** Hits by words that score less than this share of the best one are left out. */
export const MIN_OF_BEST = 0.45;
/** Entries that are taken up in one go, so that the page stays quick while it reads an index. */
export const SLICE = 10;
/** The same for what takes a few microseconds each. */
export const MANY = 100;
/** Fuse.js: share of a word that may differ; similar words tried for one that nobody knows; shortest word to try. */
export const FUZZY_THRESHOLD = 0.34;
export const FUZZY_CANDIDATES = 3;
export const MIN_FUZZY_WORD = 4;
/** Longer words are runs of several, and no misspelt one. */
export const MAX_FUZZY_WORD = 40;
export const MAX_LENGTH_DIFFERENCE = 2;
/** In words from this length on, more than one slip is allowed. */
export const MIN_LONG_WORD = 8;

/** Every number and list of words that decides what is found and in which order. */

/** Characters of a paste that are looked at. */
export const MAX_TEXT = 1_000_000;
/** Longer texts are skimmed down to this many characters of telling lines. */
export const LONG_TEXT = 16_000;
/** Texts up to this length are a lookup; in longer ones a number or a word needs more of a reason to count. */
export const SHORT_TEXT = 100;

/** Signals that are kept, the last of a text: the error stands at the end. */
export const MAX_SIGNALS = 200;

/** Hits that are returned. */
export const MAX_HITS = 24;
/** Of these by words alone: behind them nobody looks, and each costs time to draw. */
export const MAX_WORD_HITS = 8;

/** What each agreement of the text with an entry is worth. */
export const POINTS = {
  /** The number stands in a `code` field, or behind the word "code". */
  bodyCode: 100,
  /** A number by itself is the code. */
  looseCode: 60,
  /** The entry is about the HTTP status that the text names as one. */
  statusEntry: 45,
  /** The entry is about an HTTP status, and the number stands by itself. */
  looseStatus: 42,
  /** The entry is a message, and the number by itself is the status it comes with. */
  messageStatus: 40,
  /** The text names nothing but an HTTP status, and an occurrence is answered with it. */
  answeredWith: 41,
  /** The whole text, or a field of it, is the literal to the letter. */
  literalLetter: 100,
  /** The whole text, or a field of it, is the literal but for case, punctuation and spaces. */
  literalWhole: 90,
  /** The literal stands somewhere in the text. */
  literalInside: 70,
  /** An occurrence is answered with the HTTP status of the text. */
  httpStatus: 15,
  /** An address or a word names the operation of an occurrence. */
  operation: 12,
  /** A host, a path or a field tells the service, or the vendor. */
  service: 30,
  vendor: 15,
  /** A word does. */
  serviceWord: 14,
  vendorWord: 10,
  /** The text tells another vendor, or another service of the same one. */
  otherVendor: -30,
  otherService: -12,
  /** Superseded editions stand behind current ones. */
  legacy: -4,
} as const;

/** Points from which on an entry is a hit without the words of its texts. */
export const EXACT_HIT = 40;

/** Near misses are offered for numbers of at least this many digits. */
export const MIN_DIGITS_TO_SUGGEST = 4;
export const MAX_SUGGESTIONS = 3;

/** Words of a text that are looked up; more would only dilute the answer. */
export const MAX_WORDS = 24;
/** Characters of a text whose words are looked up. */
export const MAX_WORD_TEXT = 2_000;
/** What a word weighs by where it stands in an entry. */
export const FIELD_WEIGHTS = {
  title: 3,
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
/** Share of what was asked (by rarity) that an entry has to hold: for a few words, and for a whole sentence. */
export const MIN_COVERAGE = { few: 0.58, many: 0.42 } as const;
export const FEW_WORDS = 5;
/** A word nobody knows counts this much of the rarest word; more of them make an answer less sure. */
export const UNKNOWN_WORD = 0.45;
export const UNKNOWN_CHINESE = 0.12;
/** Hits by words that score less than this share of the best one are left out. */
export const MIN_OF_BEST = 0.45;
/** Fuse.js: share of a word that may differ; similar words tried for one that nobody knows; shortest word to try. */
export const FUZZY_THRESHOLD = 0.34;
export const FUZZY_CANDIDATES = 3;
export const MIN_FUZZY_WORD = 4;
export const MAX_LENGTH_DIFFERENCE = 2;
/** In words from this length on, more than one slip is allowed. */
export const MIN_LONG_WORD = 8;

/** Words that say nothing about which error it is. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any api are as at be been but by call called calling can code codes could did do does error errors even ' +
    'every exist exists fail failed failing fails failure for from get gets getting give gives got had has have help ' +
    'hi how http https i if in into is it its just keep keeps me mean means message my no not now of on or our ' +
    'please response return returned returning returns says server should so some still that the their them then there this to today ' +
    'us was we were what when where which while who why will with you your'
  ).split(' '),
);

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
/** Words of a text that stand in one variable part of a literal. */
export const MAX_LITERAL_GAP = 40;

/** Hits that are returned. */
export const MAX_HITS = 100;
/** Of these with nothing but an HTTP status that many entries are answered with. */
export const MAX_STATUS_HITS = 12;
/** Of these by words alone: nobody looks behind them, and each costs time to draw. */
export const MAX_WORD_HITS = 8;

/** From so many digits on, a number that is a code is hardly anything else. */
export const MIN_LONG_CODE = 9;
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
export const POINTS = {
  /** The number or name is in a `code` field, or behind the word "code". */
  code: 100,
  /** Of a number by itself: at least, and for full certainty. */
  number: 25,
  numberCertain: 50,
  /** ... of a code that belongs into a field of another name. */
  misplaced: 15,
  /** The entry is about the HTTP status that the text names as one, or the number by itself. */
  status: 50,
  numberAsStatus: 45,
  looseStatus: 52,
  /** The entry is a message, and the number by itself is the status it comes with. */
  messageStatus: 46,
  /** The text names nothing but an HTTP status, and an occurrence is answered with it. */
  answeredWith: 36,
  /** ... and its code is the same number. */
  isBoth: 20,
  /** The number by itself is an HTTP status, and the entry with that code is answered with another one. */
  otherStatus: -6,
  /** The field is at its very place, and not only called the same. */
  inPlace: 4,
  /** A level, a module or an event, beside a code. */
  detail: -90,
  /** The text has the subcode too, or has none of the entry's. */
  subcode: 30,
  /** What is called a subcode beside a code, as a row of its own: a long one says more than its code. */
  longSubcode: 125,
  shortSubcode: 55,
  noSubcode: -25,
  /** The text names the event in which the code holds, or another one. */
  event: 25,
  /** The text has a wording of the condition of the entry. */
  condition: 8,
  /** The whole text, or a field of it, is the literal to the letter; but for case and punctuation; it is somewhere inside. */
  letter: 100,
  whole: 90,
  inside: 70,
  /** ... and all that its line, or a value in it, says, but not to the letter. */
  insideSaid: 66,
  /** ... of which a word or two say less. */
  insideLeast: 40,
  insideWord: 8,
  /** The whole text, or a field of it, is a message that every server prints. */
  general: 40,
  /** A field of a request of the service, with a word that says what is wrong with it. */
  field: 48,
  /** Words: what all of them give to an entry that something else identifies, and to one that nothing else does. */
  wordsBeside: 24,
  wordsAlone: 60,
  /** All words of a literal were typed beside the code. */
  word: 45,
  /** An occurrence is answered with the HTTP status of the text. */
  httpStatus: 15,
  /** An address or a word names the operation of an occurrence. */
  operation: 14,
  /** A host, a path, a field or a name shows the service, or the vendor; a word of everyday language does. */
  service: 30,
  vendor: 15,
  serviceWord: 14,
  vendorWord: 10,
  /** The text shows another vendor, or another service of the same one. */
  otherVendor: -30,
  otherService: -12,
  otherOperation: -6,
  /** States and events that are no fault come behind faults. */
  noFault: -40,
  /** ... and half of it, when they are what the words ask for. */
  noFaultAsked: -20,
  /** Superseded editions come behind current ones. */
  legacy: -4,
} as const;

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
export const MIN_COVERAGE = { few: 0.57, many: 0.42, told: 0.65 } as const;
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

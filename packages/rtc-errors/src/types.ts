import type { ConditionsFile, EntryJson, VendorsFile } from '../../../src/schema/api.ts';
import type { Certainty, ClueKind, PartRead, Way } from '../../../src/search/kinds.ts';

/** One entry of the index: what a reader looks up, as `/api/v1/entries.json` has it. */
export type Entry = EntryJson;
/** One place where an entry is answered. */
export type Occurrence = Entry['occurrences'][number];
/** Whether and how to repeat the request, and on which basis. */
export type Retry = Occurrence['retry'];
/** A vendor with its services. */
export type Vendor = VendorsFile['vendors'][number];
/** A scope within which a code has one meaning. */
export type Service = Vendor['services'][number];
/** What several vendors report, each in its own way. */
export type Condition = ConditionsFile['conditions'][number];
export type { Certainty, ClueKind, PartRead, Way };

/** One thing that was understood of a text. */
export interface Clue {
  kind: ClueKind;
  value: string;
  /** From 0 to 1: 1 is known (a field named `code`), less is implied (a number in a sentence). */
  certainty: number;
  /** Why it was taken; for an ignored one, why not. */
  why: string;
}

/** One piece of evidence for an entry. */
export interface Evidence {
  way: Way;
  certainty: number;
  why: string;
}

/** One of several errors of a text. */
export interface ErrorReading {
  /** Number of the line where it begins, from 1. */
  line: number;
  text: string;
  hits: Hit[];
}

/** A product that no table is about. */
export interface Stranger {
  /** Its name; null when the address is known and the product is not. */
  name: string | null;
  /** Id of its vendor. */
  vendor: string | null;
  documentation: string | null;
}

/** Narrows a lookup. Throws no error for a name that does not exist: nothing is found there. */
export interface LookupOptions {
  /** Id of a vendor, in any case. */
  vendor?: string;
  /** Id of a service, in any case, with or without its vendor and a slash before it. */
  service?: string;
}

/** One entry that answers a text. */
export interface Hit {
  entry: Entry;
  /** The very occurrence, where the text names it (by operation or HTTP status); else null. */
  occurrence: Occurrence | null;
  /** Permalink on the site, of the occurrence where it is known. */
  url: string;
  /** How certain it is: `elsewhere` is the same code or text of another service than the text names. */
  certainty: Certainty;
  /** The evidence for it, strongest first. */
  evidence: Evidence[];
  /** Every way in which the text means the entry. `words`: only by similar words, so read it as a guess. */
  ways: Way[];
  /** The same in words for a reader. */
  why: string;
  /** The text shows who responded, and this entry is another service's: not a sure match. */
  elsewhere: boolean;
  /** Where text and table disagree, in a sentence; null where they do not. */
  contradiction: string | null;
  /** What was in the variable parts of the literal. */
  variables: { name: string; value: string }[];
}

/** An entry whose code differs by one typing error. It is not the same number. */
export interface Suggestion {
  /** The number that was asked for and that no table lists. */
  asked: string;
  entry: Entry;
  /** Permalink on the site. */
  url: string;
}

/** A code or message that is in the text as such and that no table documents. */
export interface Unlisted {
  kind: 'code' | 'message';
  value: string;
  /** Name of the service that responded, where the text shows it: none of its tables has it. Null: no table at all has it. */
  service: string | null;
  /** The source of that service was not read to its end: it may exist. */
  isPartial: boolean;
}

/** Everything that was understood of a text. */
export interface Reading {
  /** Best first; those elsewhere behind. */
  hits: Hit[];
  suggestions: Suggestion[];
  unlisted: Unlisted[];
  /** The errors of a text that has several, in its order; empty for one. */
  errors: ErrorReading[];
  /** How many more errors the text has, of which less is certain. */
  more: number;
  /** The product without a table that the text is about; null when it is about none. */
  stranger: Stranger | null;
  /** The text agrees with many unrelated entries: it is a list, or source code. */
  isList: boolean;
  /** How much of a long text was read; null when all of it was. */
  part: PartRead | null;
  /** How each part of the text was interpreted, in the order of the text. */
  clues: Clue[];
  /** The same under the names of version 0.1; `strong` where the certainty is 0.8 and more. Gone with the next version. */
  signals: { kind: string; value: string; why: string; strong: boolean }[];
}

/** What a piece of a text says. */
export type ClueKind =
  | 'code'
  | 'name'
  | 'number'
  | 'status'
  | 'message'
  | 'field'
  | 'operation'
  | 'service'
  | 'vendor'
  | 'product'
  | 'host'
  | 'condition'
  | 'ignored';

/**
 * A way in which a text means an entry: its code in a field or behind the word; a number by itself; its literal as the whole
 * of a text or of a field, or somewhere inside; its HTTP status; a number that is its HTTP status; an HTTP status with which
 * it is answered; a field of a request with a complaint; similar words.
 */
export type Way =
  | 'code'
  | 'number'
  | 'message'
  | 'message-inside'
  | 'status'
  | 'number-as-status'
  | 'answered-with'
  | 'field'
  | 'words';

/**
 * How certain a hit is, by the kind of its evidence and never by a sum: `sure`, `likely`, `possible` (a number that may be a
 * code, or words alone), or `elsewhere`: the same of somebody else than the text names.
 */
export type Certainty = 'sure' | 'likely' | 'possible' | 'elsewhere';

/** How much of a long text was read. */
export interface PartRead {
  /** Numbers of the first and the last line of which something was read, from 1; 0 when nothing was. */
  firstLine: number;
  lastLine: number;
  /** Lines of the whole text. */
  ofLines: number;
  characters: number;
  ofCharacters: number;
}

/** One piece of evidence for an entry. */
export interface Evidence {
  way: Way;
  /** How certain the clue behind it is: 0 to 1. */
  certainty: number;
  points: number;
  why: string;
  /** It is in a field that is not called a code, such as a level, a module or a state. */
  isDetail?: boolean;
  /** Nothing is concluded from it, whatever stands beside it. */
  isWeak?: boolean;
  /** The body of an answer has it. */
  isInBody?: boolean;
  /** A code with its subcode; or a code that is called a subcode there. */
  isPair?: boolean;
  isSubcode?: boolean;
  /** The event around it is named: what went well in it is asked for, too. */
  isAsked?: boolean;
}

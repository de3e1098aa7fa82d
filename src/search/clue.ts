import type { ClueKind } from './kinds.ts';
import type { ADDRESS_REASONS } from './read/reasons.ts';

/** One thing that was understood of a text. */
export interface Clue {
  kind: ClueKind;
  value: string;
  /** Where it is in the text as it is read. */
  start: number;
  end: number;
  /** From 0 to 1: 1 is known (a field named `code`), less is implied (a number in a sentence). */
  certainty: number;
  /** Why it was taken, in words for the reader; for an ignored one, why not. Nothing is decided by it. */
  why: string;
  /** Where it was found, as far as that decides something. */
  origin?: Origin;
  /** The key whose value is this code or message, as it is written. */
  key?: string;
  /** The word, or the name of a field, that was read as this vendor, service, operation, field or condition. */
  word?: string;
  /** The innermost object that holds it, with the objects around that one; empty outside of all. */
  objects: readonly number[];
  /** Line of the read text it begins in, from 0. */
  line?: number;
  /** For a number: the key, or the word before it, that says what it is; folded. */
  under?: string;
  /** Its key is where the codes of some tables are, and those of no other: `disconnectReason`. */
  isPlaced?: boolean;
  /** It is the name or the number of an event, in a field that says which one it is. */
  isEvent?: boolean;
  /** It is a name, or what is in the place of a state, and hardly anything else is in the text. */
  isLookup?: boolean;
}

/**
 * The parts of an address, and whose it is; a status of another protocol than HTTP; the name of a field that only one service has; a
 * field with the value that one service has there.
 */
export type Origin = keyof typeof ADDRESS_REASONS | 'protocol-status' | 'field-name' | 'field-value';

/** Names a clue, so that a reader can remove it: position does not matter, kind and value do. */
export const clueKey = ({ kind, value }: Pick<Clue, 'kind' | 'value'>): string => `${kind} ${value}`;

/** Makes a clue of a piece of text that is its own value, outside of any object. */
export const clue = (
  kind: ClueKind,
  value: string,
  start: number,
  certainty: number,
  why: string,
  end = start + value.length,
  objects: readonly number[] = [],
): Clue => ({ kind, value, start, end, certainty, why, objects });

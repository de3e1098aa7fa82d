import { stripVTControlCharacters } from 'node:util';
import type { Hit, Reading } from './types.ts';

/**
 * What is pasted or piped may hold anything, also what a terminal obeys. Nothing of it is printed before it went through here.
 */

/** Control characters, line and paragraph separators, and those that turn the direction of writing. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const ALL_UNSAFE = new RegExp(UNSAFE, 'gu');

/** One line of text without escape sequences; other control characters become spaces. */
export const safeLine = (text: string): string =>
  UNSAFE.test(text) ? stripVTControlCharacters(text).replace(ALL_UNSAFE, ' ') : text;

/** The same for a text of several lines. */
export const safeText = (text: string): string => text.split(/\r?\n/u).map(safeLine).join('\n');

/** A reading whose words of the text can be printed. */
export function safeReading<Kind extends Reading>(reading: Kind): Kind {
  const { hits, suggestions, unlisted, signals, clues, errors } = reading;
  const safeHit = (hit: Hit): Hit => ({
    ...hit,
    variables: hit.variables.map(({ name, value }) => ({ name, value: safeLine(value) })),
  });
  return {
    ...reading,
    hits: hits.map(safeHit),
    errors: errors.map((error) => ({ ...error, text: safeText(error.text), hits: error.hits.map(safeHit) })),
    clues: clues.map((clue) => ({ ...clue, value: safeLine(clue.value), why: safeLine(clue.why) })),
    suggestions: suggestions.map((suggestion) => ({ ...suggestion, asked: safeLine(suggestion.asked) })),
    unlisted: unlisted.map((item) => ({ ...item, value: safeLine(item.value) })),
    signals: signals.map((signal) => ({ ...signal, value: safeLine(signal.value), why: safeLine(signal.why) })),
  };
}

/** JSON that a terminal can be shown: what JSON itself leaves as it is, is escaped too. */
export const safeJson = (value: unknown): string => escapedJson(value, 2);
/** The same on one line. */
export const safeJsonLine = (value: unknown): string => escapedJson(value);

const escapedJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(ALL_UNSAFE, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

import type { Clue } from './clue.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import type { Field } from './literal.ts';
import { GENERAL_WORDS } from './read/keys.ts';
import { withoutPhrases } from './read/statuses.ts';
import { STOP_WORDS } from './stop-words.ts';
import { looseWords } from './text.ts';
import { FEW_TOKENS, KNOWN, LOOSE, MAX_PROSE_LINES } from './tunables.ts';
import type { WordEvidence, WordTable } from './words.ts';

const NUMERIC: ReadonlySet<Clue['kind']> = new Set(['code', 'name', 'number', 'status']);
const CONTEXT: ReadonlySet<Clue['kind']> = new Set(['vendor', 'service', 'operation', 'field']);
/** What shows that a line is about a call to a vendor, or about an error. */
const TELLING: ReadonlySet<Clue['kind']> = new Set(['condition', 'operation', 'field', 'service', 'vendor']);

/** A body says something in words where a value is a sentence: names of fields and single values are none. */
const sentencesOf = (body: string) =>
  [...body.matchAll(/"([^"\\\n]{0,300})"/gu)]
    .flatMap(([, value = '']) => (/\S\s\S+\s\S/u.test(value) ? [value] : []))
    .join(' ');
const IS_BODY = /^\s*[{[]\s*["{[]/u;

/** What is worth a look by words: the message of a body where there is one, else the text without what is understood. */
export function questionOf(text: string, offset: number, clues: readonly Clue[]): string {
  const messages = clues.filter(({ kind }) => kind === 'message').map(({ value }) => value);
  if (messages.length > 0) return messages.join(' ');
  // A body without a message says nothing in words.
  const isCode = ({ kind, certainty, objects, isEvent }: Clue) =>
    isEvent === true ||
    ((kind === 'code' || kind === 'name' || kind === 'status') && certainty === 1 && objects.length > 0);
  if (clues.some(isCode)) return '';
  if (!clues.some(({ kind, certainty }) => NUMERIC.has(kind) && certainty >= LOOSE))
    return IS_BODY.test(text) ? sentencesOf(text) : text;
  let plain = withoutPhrases(text);
  for (const { start: from, end: to, kind, certainty } of clues) {
    const [start, end] = [from - offset, to - offset];
    // What has spoken as a name does not speak again as words.
    if ((CONTEXT.has(kind) || (kind === 'name' && certainty >= KNOWN)) && start >= 0)
      plain = plain.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + plain.slice(end);
  }
  return plain;
}

/** Words of a text; where all of it says nothing together, of the line that says most and is about a call or an error. */
export function wordsOf(
  question: string,
  clues: readonly Clue[],
  words: WordTable,
  isSpelt: boolean,
): Map<SearchDocument, WordEvidence> {
  const whole = words.find(question, isSpelt);
  const lines = question.split('\n');
  if (lines.length < 2 || lines.length > MAX_PROSE_LINES || [...whole.values()].some(({ isEnough }) => isEnough))
    return whole;
  let best: { score: number; found: typeof whole } = { score: 0, found: whole };
  const telling = clues.filter(({ kind }) => TELLING.has(kind)).map(({ word }) => word ?? '');
  for (const line of lines) {
    if (!telling.some((word) => word !== '' && line.includes(word))) continue;
    const found = words.find(line, isSpelt);
    for (const { score, isEnough } of found.values()) {
      if (isEnough && score > best.score) best = { score, found };
    }
  }
  return best.found;
}

/** The words of each literal of an entry; most entries are asked for again. */
const wordsOfLiterals = new WeakMap<SearchDocument, readonly (readonly string[])[]>();

/** How many words a literal has of which all are among those that somebody typed, in whatever order; 0 when none is. */
export function typedWordsOf(typed: ReadonlySet<string>, document: SearchDocument): number {
  if (typed.size === 0) return 0;
  const literals = document.occurrences.flatMap((one) => one.literals);
  const known = wordsOfLiterals.get(document);
  // Literals come with the texts of the index, later than the entries.
  const words = known?.length === literals.length ? known : literals.map(({ text }) => looseWords(text));
  wordsOfLiterals.set(document, words);
  return words.find((own) => own.length > 0 && own.every((word) => typed.has(word)))?.length ?? 0;
}

/** Whether texts have at most so many matches of a pattern. */
function hasFew(texts: readonly string[], pattern: RegExp, most: number): boolean {
  let count = 0;
  for (const text of texts) for (const _ of text.matchAll(pattern)) if (++count > most) return false;
  return true;
}

/** Whether a text has at most so many words and numbers. */
export const hasFewWords = (text: string, most: number): boolean =>
  text.length <= 1_000 && hasFew([text], /[\p{L}\p{N}]+/gu, most);

/** The text before and behind a literal, or a name, in it. */
const beside = (text: string, offset: number, { start, end }: Field) => [
  text.slice(0, start - offset),
  text.slice(end - offset),
];

/** Whether words are beside a literal that not everybody uses of an error. */
export const hasOwnWords = (text: string, offset: number, literal: Field): boolean =>
  beside(text, offset, literal).some((part) => {
    for (const [word] of part.toLowerCase().matchAll(/\p{L}[\p{L}\p{N}]*/gu))
      if (!STOP_WORDS.has(word) && !GENERAL_WORDS.has(word)) return true;
    return false;
  });

/** Whether a text has hardly any words beside a literal, or a name, in it. */
export const hasFewOtherWords = (
  text: string,
  offset: number,
  literal: Field | null,
  most: number = FEW_TOKENS,
): boolean => hasFew(literal ? beside(text, offset, literal) : [text], /\p{L}[\p{L}\p{N}]*/gu, most);

import { clue, type Clue } from '../clue.ts';
import { codesOf, isNumber } from '../codes.ts';
import type { SearchDocument } from '../index-file/search-index.ts';
import { lineCounter } from '../lines.ts';
import { foldName } from '../text.ts';
import { NAMED } from '../tunables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isConstant } from './name-clues.ts';

/** What says before a number that it is that of an event. */
const BEFORE_EVENT = /(?:event|notify|callback)[\s_-]?(?:type|id|code|name)?["'\s:=]{0,3}$/iu;
const NEAR = 60;
/** Characters between an event and a code in it that is not in its object. */
const MAX_BETWEEN = 300;

const isEventIn = (text: string, { kind, certainty, isEvent = false, start }: Clue) =>
  isEvent ||
  (kind === 'name'
    ? certainty >= NAMED
    : kind !== 'message' && BEFORE_EVENT.test(text.slice(Math.max(0, start - NEAR), start)));

const lastOf = ({ place }: SearchDocument) => place?.field?.split('.').at(-1) ?? '';

/** The field, in any spelling of its name, is right before the place: `quit_reason=6`, `leave code 1`. */
function isBehind(text: string, start: number, field: string): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/["'\s:=(]{1,5}$/u, '');
  return before.length < Math.min(NEAR, start) && foldName(before).endsWith(foldName(field));
}

/** The last word of a field, by which people call it: `reason 6`. */
const lastWord = (field: string) => field.split(/_|(?=\p{Lu}\p{Ll})/u).at(-1) ?? field;

/**
 * Codes that hold inside of an event, where a line names that event and, outside of its object, the field with the code, or
 * a code that is a word.
 */
export function innerCodes(clues: readonly Clue[], text: string, { inner }: Pick<Vocabulary, 'inner'>): Clue[] {
  const found = new Map<Clue, Clue>();
  const events = clues.filter((one) => isEventIn(text, one));
  for (const event of [...events, ...namedEvents(text, events, inner)]) {
    const known = inner.get(event.value);
    if (!known) continue;
    for (const one of clues) {
      const between = Math.abs(one.start - event.start);
      const isBeside = one.line === event.line && between > 0 && between < MAX_BETWEEN;
      const [root] = one.objects;
      if (!isBeside || one.kind === 'message' || (root !== undefined && root === event.objects[0])) continue;
      const isWord = event.kind === 'name' && one.kind === 'name';
      const fitting = known.filter((document) => codesOf(document).includes(one.value));
      const named = fitting
        .filter((document) => isBehind(text, one.start, lastOf(document)))
        .sort((a, b) => lastOf(b).length - lastOf(a).length);
      const own =
        named[0] ?? fitting.find((document) => isWord || isBehind(text, one.start, lastWord(lastOf(document))));
      if (!own) continue;
      const field = lastOf(own);
      // It is no error of its own.
      found.set(event, { ...event, isEvent: true, certainty: Math.min(event.certainty, NAMED) });
      found.set(one, {
        ...one,
        kind: one.kind === 'name' ? 'name' : 'code',
        certainty: 1,
        under: foldName(field),
        isPlaced: true,
        why: `\`${field || one.value}\` of the event \`${event.value}\``,
      });
    }
  }
  const added = [...found].filter(([one]) => !clues.includes(one)).map(([, event]) => event);
  return [...clues.map((one) => found.get(one) ?? one), ...added].sort((a, b) => a.start - b.start);
}

/** Events that no table has as a code of its own: by a name in the shape of one, or behind the word "event". */
function namedEvents(text: string, known: readonly Clue[], inner: Vocabulary['inner']): Clue[] {
  return [...inner.keys()].flatMap((name) => {
    const start = isNumber(name) ? -1 : text.indexOf(name);
    if (start < 0) return [];
    const event = { ...clue('ignored', name, start, 0, 'the name of the event'), line: lineCounter(text)(start) };
    const isToken = !/[\p{L}\p{N}_.]/u.test((text[start - 1] ?? '') + (text[event.end] ?? ''));
    const isOne = isToken && !known.some(({ value }) => value === name);
    return isOne && (isConstant(name) || isEventIn(text, event)) ? [event] : [];
  });
}

/** A number in a field whose codes are added up, as the codes that it is the sum of: 6 as 2 and 4. */
export function withSummands(clues: readonly Clue[], text: string, { masks }: Pick<Vocabulary, 'masks'>): Clue[] {
  return clues.flatMap((one) => {
    const sum = isNumber(one.value) ? Number(one.value) : 0;
    for (const [field, documents] of sum > 0 ? masks : []) {
      const codes = new Set(documents.map(({ code }) => Number(code)));
      if (codes.has(sum) || !isBehind(text, one.start, field)) continue;
      const bits = [...codes].sort((a, b) => a - b).filter((code) => code > 0 && Math.floor(sum / code) % 2 === 1);
      if (bits.reduce((all, bit) => all + bit, 0) !== sum) continue;
      const why = `the \`${field}\` ${sum} is ${bits.join(' + ')}`;
      const summand = { ...one, kind: 'code', certainty: 1, under: foldName(field), isPlaced: true, why } as const;
      return bits.map((bit) => ({ ...summand, value: String(bit) }));
    }
    return [one];
  });
}

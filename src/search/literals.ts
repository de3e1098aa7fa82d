import type { SearchDocument, SearchIndex } from './index-file/search-index.ts';
import type { Field, Literal, LiteralMatch, LiteralStrength, Word } from './literal.ts';
import { createPartFinder } from './literal-parts.ts';
import { GENERAL_MESSAGE, GENERAL_WORDS } from './read/keys.ts';
import { BREAK, isFilled, isHalfName, isQuoted, isSaying } from './said.ts';
import { eachInSlices, type Slices } from './slices.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isIdentifier, looseWords } from './text.ts';
import { MANY, MANY_WORDS, MAX_LITERAL_GAP, SLICE } from './tunables.ts';

export type { LiteralMatch } from './literal.ts';

export interface LiteralMatcher {
  /** Every word of a literal, the most frequent last. */
  words(): string[];
  /**
   * All literals in a text; `messages` are the fields of it that hold a text, `asked` is what a short text says beside who
   * answered.
   */
  find(text: string, messages: readonly Field[], asked: readonly Field[]): LiteralMatch[];
}

const ORDER: readonly LiteralStrength[] = ['inside', 'whole', 'letter'];

/** Literals are filed under their rarest constant word, so the time depends on the text, not on how many there are. */
export function* createLiteralMatcher({ documents }: SearchIndex): Slices<LiteralMatcher> {
  const literals: Literal[] = [];
  yield* eachInSlices(documents, SLICE, (document) => literals.push(...literalsOf(document)));
  const frequency = new Map<string, number>();
  yield* eachInSlices(literals, MANY, ({ parts }) => {
    for (const word of new Set(parts.flat())) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  });
  const byRarest = new Map<string, { literal: Literal; part: number; offset: number }[]>();
  yield* eachInSlices(literals, SLICE, (literal) => {
    const places = literal.parts.flatMap((words, part) =>
      words
        .map((word, offset) => ({ word, part, offset }))
        .filter(({ offset }) => !literal.joined[part] || offset < words.length - 1),
    );
    const rarity = ({ word }: { word: string }) => (frequency.get(word) ?? 0) - word.length / 100;
    const [rarest] = places.sort((a, b) => rarity(a) - rarity(b));
    if (!rarest) return;
    const filed = { literal, part: rarest.part, offset: rarest.offset };
    byRarest.set(rarest.word, [...(byRarest.get(rarest.word) ?? []), filed]);
  });

  const findParts = createPartFinder(literals);

  return {
    words: () => [...frequency].sort(([, a], [, b]) => a - b).map(([word]) => word),
    find(text, messages, asked) {
      const found = new Map<SearchDocument, LiteralMatch>();
      const streams = streamsOf(text);
      for (const words of streams) {
        words.forEach((word, at) => {
          for (const { literal, part, offset } of byRarest.get(word.text) ?? []) {
            const range = rangeOf(literal, words, part, at - offset);
            const match = range && matchOf(literal, words, range, text, messages);
            const before = found.get(literal.document);
            if (match && (!before || isBetter(match, before))) found.set(literal.document, match);
          }
        });
      }
      const isWhole = ({ start, end }: Field) =>
        [...found.values()].some((one) => one.strength !== 'inside' && start <= one.start && one.end <= end);
      const cut = [...asked, ...messages].filter((field) => !isWhole(field));
      for (const match of findParts(streams[0] ?? [], cut)) {
        const before = found.get(match.document);
        if (!before || isBetter(match, before)) found.set(match.document, match);
      }
      return [...found.values()].filter((one) => !isCovered(one, [...found.values()]));
    },
  };
}

const isBetter = (one: LiteralMatch, other: LiteralMatch) =>
  (Number(one.words >= 2 * other.words) - Number(other.words >= 2 * one.words) ||
    ORDER.indexOf(one.strength) - ORDER.indexOf(other.strength) ||
    one.words - other.words ||
    one.start - other.start) > 0;

/** A literal inside of a longer one that is there too says nothing more; nor does one whose variable part swallows its words. */
const isCovered = (one: LiteralMatch, all: readonly LiteralMatch[]) =>
  all.some(
    (other) =>
      other.words > one.words &&
      other.start <= one.start &&
      one.end <= other.end &&
      ORDER.indexOf(one.strength) <= ORDER.indexOf(other.strength),
  );

function literalsOf(document: SearchDocument): Literal[] {
  const known = new Map<string, Literal>();
  for (const occurrence of document.occurrences) {
    for (const literal of occurrence.literals) {
      if (known.has(literal.text)) continue;
      const constant = literal.text.split('...');
      const parts = constant.map(looseWords);
      const joined = constant.map((part, at) => at < constant.length - 1 && /[\p{L}\p{N}]$/u.test(part));
      const words = parts.flat().length;
      const own = parts.flat().filter((word) => !GENERAL_WORDS.has(word) && !STOP_WORDS.has(word));
      // What begins with something that varies, others say of their own things: `... is disabled for this account`.
      const isCommon = own.length <= (parts[0]?.length === 0 ? MOST_OF_ANYBODY : 0);
      known.set(literal.text, {
        ...literal,
        document,
        occurrence,
        parts,
        joined,
        words,
        isDistinctive: (words >= MANY_WORDS && !isCommon) || isIdentifier(literal.text),
        isCommon,
        // One word, and anything behind it, is what every program writes.
        isGeneral: GENERAL_MESSAGE.test(parts.flat().join(' ')) || (words < 2 && constant.length > 1),
      });
    }
  }
  return [...known.values()];
}

/** Words that say something, in a sentence that anybody may say of something of his. */
const MOST_OF_ANYBODY = 2;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text; and once more with those joined that a line break cuts in two. */
function streamsOf(text: string): Word[][] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const isCut = (at: number) => {
    const [one, other] = [words[at], words[at + 1]];
    return one !== undefined && other !== undefined && text.slice(one.end, other.start) === '\n';
  };
  if (!words.some((_, at) => isCut(at))) return [words];
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const next = words[at + 1];
    if (next && isCut(at)) {
      joined.push({ text: word.text + next.text, start: word.start, end: next.end });
      at += 1;
    } else joined.push(word);
  }
  return [words, joined];
}

/** Where a literal is, given where one of its parts begins; null when the rest of it is not around. */
function rangeOf(
  { parts, joined }: Literal,
  words: readonly Word[],
  part: number,
  from: number,
): [number, number][] | null {
  const isAt = (index: number, at: number) =>
    (parts[index] ?? []).every((word, offset, { length }) => {
      const other = words[at + offset]?.text;
      return other === word || (joined[index] === true && offset === length - 1 && other?.startsWith(word) === true);
    });
  const own = parts[part] ?? [];
  if (from < 0 || !isAt(part, from)) return null;
  const places: [number, number][] = [[from, from + own.length]];
  for (const [offset, wanted] of parts.slice(part + 1).entries()) {
    const begin = places.at(-1)?.[1] ?? 0;
    const isHere = (place: number) => isAt(part + 1 + offset, place);
    const at = nearest(begin, Math.min(words.length, begin + MAX_LITERAL_GAP), 1, isHere);
    if (at === null) return null;
    places.push([at, at + wanted.length]);
  }
  for (const [offset, wanted] of parts.slice(0, part).reverse().entries()) {
    const end = places[0]?.[0] ?? 0;
    const isHere = (place: number) => isAt(part - 1 - offset, place);
    const at = nearest(end - wanted.length, Math.max(-1, end - MAX_LITERAL_GAP), -1, isHere);
    if (at === null) return null;
    places.unshift([at, at + wanted.length]);
  }
  return places;
}

function nearest(from: number, to: number, step: number, holds: (at: number) => boolean): number | null {
  for (let at = from; step > 0 ? at <= to : at >= Math.max(0, to); at += step) if (at >= 0 && holds(at)) return at;
  return null;
}

function matchOf(
  literal: Literal,
  words: readonly Word[],
  places: readonly [number, number][],
  text: string,
  messages: readonly Field[],
): LiteralMatch | null {
  const lastPlace = places.at(-1) ?? [0, 0];
  const endsOpen = literal.parts.at(-1)?.length === 0;
  const beginsOpen = literal.parts[0]?.length === 0;
  const start = words[places[0]?.[0] ?? 0]?.start ?? 0;
  const end = words[lastPlace[1] - 1]?.end ?? start;
  const fields = [{ start: 0, end: text.length }, ...messages].filter(
    (field) => field.start <= start && end <= field.end,
  );
  const isWholeOf = (field: { start: number; end: number }) =>
    (beginsOpen || !/[\p{L}\p{N}]/u.test(text.slice(field.start, start))) &&
    (endsOpen || !/[\p{L}\p{N}]/u.test(text.slice(end, field.end)));
  const isLetter = fields.some((field) => isExactly(text.slice(field.start, field.end), literal.text));
  const strength = isLetter ? 'letter' : fields.some(isWholeOf) ? 'whole' : 'inside';
  // A constant says more than its words do.
  const isGeneral = literal.isGeneral && !(literal.text.includes('_') && text.slice(start, end) === literal.text);
  // A literal of one word says too little inside other words: "401 Unauthorized" is a status line.
  const isLittle = literal.words < 2 || isGeneral;
  const isSaid = strength !== 'inside' || isSaying(text, start, end) || (!isLittle && isQuoted(text, start, end));
  if (strength === 'inside' && isLittle && !(isGeneral && isSaid)) return null;
  // A few words of two sentences, or of a name and what it says, are no message.
  const isApart = literal.words < MANY_WORDS && !BREAK.test(literal.text) && BREAK.test(text.slice(start, end));
  if (strength === 'inside' && isApart) return null;
  if (isHalfName(literal.text, words, places, text)) return null;
  const isWhole = isFilled(literal, words, places, text);
  const isDistinctive =
    isWhole && literal.isDistinctive && (literal.words >= MANY_WORDS || text.slice(start, end) === literal.text);
  const { document, occurrence, isCommon } = literal;
  const variables = variablesOf(literal, words, places, text);
  return {
    document,
    occurrence,
    strength: isWhole ? strength : 'inside',
    text: literal.text,
    words: literal.words,
    isDistinctive,
    isGeneral,
    // Without what varies in it, anybody may say it.
    isCommon: isCommon || !isWhole,
    isSaid,
    isLetter: isLetter || text.slice(start, end) === literal.text,
    isPart: !isWhole,
    variables,
    start,
    end,
  };
}

/** To the letter, but for quotes and white space around it. */
const isExactly = (field: string, literal: string) =>
  field.length < 2 * literal.length + 20 &&
  field.replace(/^[\s"'`]+|[\s"'`]+$/gu, '').replace(/\s+/gu, ' ') === literal.trim();

/** What is in the variable parts: the text between the constant ones, or up to the end of the line or the string. */
function variablesOf(
  { variables, parts }: Literal,
  words: readonly Word[],
  places: readonly [number, number][],
  text: string,
): LiteralMatch['variables'] {
  return variables.flatMap((name, at) => {
    const [before, behind] = [places[at], places[at + 1]];
    const from = before && (parts[at]?.length ?? 0) > 0 ? (words[before[1] - 1]?.end ?? 0) : null;
    const to = behind && (parts[at + 1]?.length ?? 0) > 0 ? (words[behind[0]]?.start ?? 0) : null;
    const raw =
      from !== null && to !== null
        ? text.slice(from, to)
        : from !== null
          ? (/^[^"\\}\n]{0,200}/u.exec(text.slice(from, from + 200))?.[0] ?? '')
          : to !== null
            ? (/[^"\\{\n]{0,200}$/u.exec(text.slice(Math.max(0, to - 200), to))?.[0] ?? '')
            : '';
    const value = raw
      .replace(/^[\s'"`:,;]+|[\s'"`,;.]+$/gu, '')
      // The brackets around it are the table's, also where only one of them is in this part.
      .replace(/^[<([]*\s*([^<>()[\]]*?)['"`]?\s*[>)\]]*$/u, '$1');
    return value === '' || value.length > 200 ? [] : [{ name, value }];
  });
}

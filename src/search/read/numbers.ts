import { NotAfter } from '../../not-after.ts';
import { clue, type Clue } from '../clue.ts';
import { LONE_NUMBER, MAX_NUMBERS, MIN_LONG_CODE } from '../tunables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { CODE_CUES } from './keys.ts';
import { NOT_CODES, YEAR } from './not-codes.ts';
import { isStandardStatus } from './number-kinds.ts';

/** A number by itself, with a minus that belongs to it; letters and digits around it make it something else. */
const NUMBER = new NotAfter(String.raw`\p{Script=Latin}\p{N}_`, /(-?\d{1,12})(?![\p{Script=Latin}\p{N}_])/gu);
/** What makes it the end of a larger number; in a row of a CSV file, a comma is also before that one. */
const DECIMALS = /\p{N}\.$|(?:^|[^\p{N},])\p{N}{1,3}(?:,\p{N}{3}){0,3},$/u;
const NEAR = 40;

const behind = (words: string) =>
  new RegExp(String.raw`(?:^|\P{Script=Latin})(?:${words})["'\s:：=#是为は\[(]{0,4}$`, 'iu');
const STRONG_CUE = behind(CODE_CUES.strong);
const WEAK_CUE = behind(CODE_CUES.weak);
/** "code" of something else: the status of a program, or of HTTP, which has a reader of its own. */
const OTHER_CUE =
  /\b(?:exit(?:ed|s)?(?: with)?|status|zip|postal|country|area|op|response)[ _-]?(?:exit )?codes?["'\s:=#[(]{0,4}$/iu;

/** How certainly the words before a place announce a code: 0 for not at all. */
export function announcedBy(before: string): number {
  if (OTHER_CUE.test(before)) return 0;
  return STRONG_CUE.test(before)
    ? 1
    : WEAK_CUE.test(before)
      ? 0.5
      : /\bcase\s{1,4}["'`]?$|[=!]==?\s{0,4}["'`]$/u.test(before)
        ? 0.5
        : /["'`]$/u.test(before)
          ? 0.3
          : 0;
}

/** Marks around a number that set it apart as a value: source code, tables, brackets. */
const SHAPES: readonly { why: string; certainty: number; before: RegExp; behind: RegExp }[] = [
  { why: 'a case in source code', certainty: 0.7, before: /\bcase\s{1,4}$/u, behind: /^\s{0,4}(?::|=>|->)/u },
  { why: 'a comparison in source code', certainty: 0.6, before: /[=!]==?\s{0,4}$/u, behind: /^/u },
  {
    why: 'a key in source code',
    certainty: 0.6,
    before: /(?:^|[{,\n])\s{0,20}$/u,
    behind: /^\s{0,4}(?::|=>|=)\s{0,4}\S/u,
  },
  { why: 'a table cell', certainty: 0.6, before: /(?:^|\n)\s{0,8}\|?\s{0,8}$/u, behind: /^\s{0,8}\|/u },
  { why: 'a table cell', certainty: 0.5, before: /<t[dh]>\s{0,4}$/u, behind: /^\s{0,4}<\/t[dh]>/u },
  { why: 'a number in quotes or brackets', certainty: 0.6, before: /[`*"'[(#]$/u, behind: /^[`*"'\]):,.]|^$|^\s/u },
];

interface Cue {
  certainty: number;
  why: string;
  kind: 'code' | 'number';
}

function cueOf(value: string, before: string, after: string): Cue | null {
  if (OTHER_CUE.test(before)) return null;
  if (STRONG_CUE.test(before)) return { kind: 'code', certainty: 1, why: 'the number after a word like “error”' };
  if (WEAK_CUE.test(before)) {
    // "returned 404" can mean either.
    const isEither = isStandardStatus(value);
    return {
      kind: isEither ? 'number' : 'code',
      certainty: isEither ? 0.7 : 0.8,
      why: 'the number after a word like “error”',
    };
  }
  const shape = SHAPES.find((one) => one.before.test(before) && one.behind.test(after));
  return shape ? { kind: 'number', certainty: shape.certainty, why: shape.why } : null;
}

/** Words by which somebody shows that it is about an error. */
export const TROUBLE =
  /error|\berr\b|code|fail|status|return|respon|exception|\bgot\b|erro\b|fehler|falha|fallo|错误|报错|失败|返回|异常|什么意思|怎么|エラー|失敗|오류|실패|에러|lỗi|gagal|kesalahan/iu;

/** What numbers are compared with, each pattern by itself. */
export const NUMBER_PATTERNS: readonly RegExp[] = [
  STRONG_CUE,
  WEAK_CUE,
  OTHER_CUE,
  TROUBLE,
  ...[...SHAPES, ...NOT_CODES].flatMap(({ before, behind: after }) =>
    [before, after].filter((one) => one !== undefined),
  ),
];

/**
 * Every number of a text that no other reader has taken: as a code where a word announces one, else as a number that may be
 * one, and as ignored where its surroundings make it something else. None vanishes from a short text.
 */
export function readNumbers(
  text: string,
  taken: readonly { start: number; end: number }[],
  vocabulary: Vocabulary,
): Clue[] {
  // A bracket or a semicolon beside it makes it source code.
  const isAlone = /^[^\p{L}\p{N};{}]{0,20}-?\d{1,12}(?:[\s,;/|]{1,3}-?\d{1,12})?[^\p{L}\p{N};{}]{0,20}$/u.test(text);
  const isTaken = (start: number, end: number) => taken.some((other) => start < other.end && other.start < end);
  const times = [...text.matchAll(TIMESTAMP)].map(({ 0: time, index }) =>
    clue('ignored', time, index, 0, 'part of a date or time'),
  );
  const clues = [...readPairs(text, vocabulary), ...times].filter(({ start, end }) => !isTaken(start, end));
  const pairs = [...clues];
  for (const match of text.matchAll(NUMBER)) {
    if (clues.length - times.length >= MAX_NUMBERS) break;
    const [, digits = ''] = match;
    const start = match.index;
    const isDecimals = DECIMALS.test(text.slice(Math.max(0, start - NEAR), start));
    if (isDecimals && !digits.startsWith('-')) continue;
    // A dash right behind a word or a number joins; it is no minus.
    const isJoined = digits.startsWith('-') && (isDecimals || /[\p{L}\p{N})\]]$/u.test(text.slice(start - 1, start)));
    const value = isJoined ? digits.slice(1) : digits;
    const from = isJoined ? start + 1 : start;
    const end = start + digits.length;
    if (isTaken(from, end) || pairs.some((pair) => pair.start < end && from < pair.end)) continue;
    clues.push(numberClue(text, value, from, end, isAlone, vocabulary));
  }
  return clues;
}

/** A date and a time, as at the beginning of a line of a log. */
const TIMESTAMP = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?/gu;

const PAIR = new NotAfter(String.raw`\p{L}\p{N}._/-`, /(\d{1,6})\s?[/:.,-]\s?(\d{1,6})(?![\p{L}\p{N}_/-])/gu);

/** A code with its subcode, as in `404/8522`. */
function readPairs(text: string, { pairs }: Vocabulary): Clue[] {
  return [...text.matchAll(PAIR)].flatMap(({ 0: whole, 1: code = '', 2: subcode = '', index }) =>
    pairs.has(`${code} ${subcode}`)
      ? [
          clue('number', code, index, LONE_NUMBER, 'a code with its subcode'),
          clue('number', subcode, index + whole.lastIndexOf(subcode), LONE_NUMBER, 'a code with its subcode'),
        ]
      : [],
  );
}

/** A long code with commas between its thousands: `100,000,005`; one of less digits at the end of its line. */
const GROUPED = new NotAfter(
  String.raw`\p{L}\p{N}.,_`,
  /\d{1,3}(?:(?:,\d{3}){2,3}(?![\p{L}\p{N}_]|[.,]\d)|,\d{3}(?=[^\p{L}\p{N},]{0,9}(?:\n|$)))/gu,
);

/** Such codes, before any field is taken to be their first digits. */
export const readGrouped = (text: string, vocabulary: Vocabulary): Clue[] =>
  [...text.matchAll(GROUPED)].flatMap(({ 0: whole, index }) => {
    const value = whole.replaceAll(',', '');
    if (!vocabulary.numbers.has(value)) return [];
    return [numberClue(text, value, index, index + whole.length, text.trim() === whole, vocabulary)];
  });

const WORD = /[\p{L}\p{N}_]+/gu;
const REST = 'part of an ID or a name';
/** Characters of such a word that are kept. */
const MAX_SHOWN = 60;

/** What holds digits and was not read, so that no number vanishes without a word: parts of ids, of names, of measures. */
export function readRest(text: string, clues: readonly Clue[]): Clue[] {
  const isRead = new Uint8Array(text.length);
  for (const { start, end } of clues) isRead.fill(1, start, end);
  const rest: Clue[] = [];
  let more = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const at = word.search(/\p{N}/u);
    if (at < 0 || isRead[index + at]) continue;
    if (rest.length < MAX_NUMBERS)
      rest.push(clue('ignored', word.slice(0, MAX_SHOWN), index, 0, REST, index + word.length));
    else more += 1;
  }
  if (more > 0) rest.push(clue('ignored', `${more} more`, text.length, 0, 'too many numbers to look at', text.length));
  return rest;
}

function numberClue(
  text: string,
  value: string,
  start: number,
  end: number,
  isAlone: boolean,
  { numbers }: Vocabulary,
): Clue {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const under = /((?:\bsub[ -])?[\p{L}_][\p{L}\p{N}_]*)["'\s:=]{0,3}$/iu
    .exec(before)?.[1]
    ?.toLowerCase()
    .replace(/[_ -]/gu, '');
  const make = (kind: 'code' | 'number' | 'ignored', certainty: number, why: string): Clue => ({
    ...clue(kind, value, start, certainty, why, end),
    ...(under === undefined ? {} : { under }),
  });
  const isPhone = /\+\d{1,3}[\s-]{0,2}[\d\s-]{0,12}$/u.test(before + value);
  if (isPhone) return make('ignored', 0, 'a telephone number');
  if (isAlone && !/[\d-]$/u.test(before)) return make('number', LONE_NUMBER, 'the number');
  const cue = cueOf(value, before, after);
  // What is right before a number cannot speak against a word that announces a code.
  const shapes = cue?.certainty === 1 ? NOT_CODES.filter((shape) => shape.before === undefined) : NOT_CODES;
  const other = shapes.find(
    (shape) =>
      (shape.value?.test(value) ?? true) && (shape.before?.test(before) ?? true) && (shape.behind?.test(after) ?? true),
  );
  // It is in no field either: the 2 of `exit status 2` is no state of anybody's task.
  if (other?.most === 0) return clue('ignored', value, start, 0, other.why, end);
  if (!cue && YEAR.test(value) && !numbers.has(value)) return make('ignored', 0, 'a year');
  if (cue && !(other && other.most < 0.2)) return make(cue.kind, cue.certainty, cue.why);
  if (value.length >= MIN_LONG_CODE && numbers.has(value)) return make('number', other ? 0.4 : 0.6, 'the number');
  if (other) return make('number', other.most, other.why);
  return make('number', 0.4, 'the number');
}

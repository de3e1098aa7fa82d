import { NotAfter } from '../../not-after.ts';
import { clue, type Clue } from '../clue.ts';
import { EVEN, FAINT, FEW_TOKENS, MAX_CLUES, NAMED } from '../tunables.ts';
import { foldName } from '../text.ts';
import { hasFewWords } from '../question.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { classClues, nearNameClues } from '../near-names.ts';
import { isConstant, nameClues } from './name-clues.ts';
import { announcedBy } from './numbers.ts';

/** In texts of other scripts, a name stands right beside their words. */
const NAME = new NotAfter(
  String.raw`\p{Script=Latin}\p{N}_.-`,
  /-?[\p{Script=Latin}\p{N}_][\p{Script=Latin}\p{N}_.-]{1,100}/gu,
);
/** The parts of a name: at its marks, at a capital inside, and between letters and digits. */
const partsOf = (name: string) => name.replace(/\p{Ll}(?=\p{Lu})|\p{L}(?=\d)|\d(?=\p{L})/gu, '$&_').split(/[_.]/u);
const MAX_PARTS = 12;
/** The level of a line of a log. */
const LEVEL = /^(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|critical)$/iu;
/** A name that is asked for has a word or two beside it, such as that of its vendor. */
const MAX_ASKED = 3;
/** A longer text is not a name by itself. */
const MAX_ALONE = 200;

/** Codes that are names (`FailedOperation.X`, `not_found`, `serviceIdle`), and codes inside identifiers (`ERR404`). */
export function readNames(
  text: string,
  taken: readonly { start: number; end: number }[],
  vocabulary: Vocabulary,
): Clue[] {
  const whole = text.length > MAX_ALONE ? null : text.replace(/^[\s"'`([{]+|[\s"'`)\]}.,:;!?]+$/gu, '');
  const isTyped = hasFewWords(text, FEW_TOKENS);
  const isAsked = (whole ?? text).split(/\s+/u).length <= MAX_ASKED;
  const found = isTyped ? spelledOut(text, vocabulary) : [];
  for (const match of text.matchAll(NAME)) {
    if (found.length >= MAX_CLUES) break;
    const name = match[0].replace(/[._-]+$/u, '');
    const { index } = match;
    if (LEVEL.test(name) && name !== whole) continue;
    if (/^-?[\d.]+$/u.test(name) || taken.some((other) => index < other.end && other.start < index + name.length))
      continue;
    // Most words are no code, and what stands before them need not be read.
    const isCode = vocabulary.names.has(foldName(name));
    const cue = isCode ? announcedBy(text.slice(Math.max(0, index - 40), index)) : 0;
    const known = nameClues(name, index, name === whole, vocabulary, cue === 1).map((one) => ({
      ...one,
      certainty: Math.max(one.certainty, cue * (one.value === name ? 1 : 0.6)),
    }));
    const parts =
      known.length > 0 ? [] : [...qualified(name, index, vocabulary), ...partClues(name, index, text, vocabulary)];
    found.push(...known, ...parts);
    // Somebody types it; what a program prints is spelt as the program has it.
    if (!isTyped || known.length > 0) continue;
    if (isConstant(name)) found.push(...nearNameClues(name, index, vocabulary));
    if (parts.length === 0) found.push(...unlisted(name, index, isAsked, vocabulary));
  }
  return found;
}

/** The words of a constant, as somebody types them beside its vendor: `room deleted` for ROOM_DELETED; the parts of a dotted code. */
function spelledOut(text: string, { spelled }: Vocabulary): Clue[] {
  const typed = ` ${text.toLowerCase()} `;
  return [...spelled].flatMap(([code, words]) => {
    const start = typed.indexOf(words);
    const certainty = code.includes('.') ? NAMED : FAINT;
    return start < 0
      ? []
      : { ...clue('name', code, start, certainty, 'the words of the name', start + code.length), isLookup: true };
  });
}

/** A constant in capitals. */
const CAPITALS = /^\p{Lu}[\p{Lu}\d]*(?:_[\p{Lu}\d]+)+$/u;

/** A code that nobody lists: a dotted one of a known class, with its class; a constant with hardly a word around it. */
function unlisted(name: string, start: number, isAsked: boolean, vocabulary: Vocabulary): Clue[] {
  const found = classClues(name, start, vocabulary);
  const isCode = found.length > 0 || (isAsked && CAPITALS.test(name));
  return isCode ? [clue('code', name, start, EVEN, 'the name'), ...found] : [];
}

/** The last part of a name with the packages around it: `com.example.model.RoomNotFoundException`. */
function qualified(name: string, start: number, vocabulary: Vocabulary): Clue[] {
  const at = name.lastIndexOf('.') + 1;
  const last = name.slice(at);
  if (at === 0 || !isConstant(last)) return [];
  return nameClues(last, start + at, false, vocabulary);
}

/** What stands before and behind the name of an error in an identifier. */
const BEFORE_NAME = /^(?:[\p{L}\p{N}]+?[_.])??(?:err(?:or)?|code)[_.]/iu;
const BEHIND_NAME = /[_.](?:err(?:or)?s?|code)$/iu;

/** A number behind a name that makes it a key. */
const VALUE = /^["']?\s{0,3}(?:=\s{0,3}["']?-?\d|:\s{0,3}["']?-?(?:\d{3}|\d{1,2}["']?\s{0,3}(?:$|[,;}\])\n&|])))/u;
const MAX_VALUE = 30;

/** A code that is a part of an identifier: `code_65_errors`, `agora_query_404_session_lost`, `ERR404`. */
function partClues(name: string, start: number, text: string, { names, numbers }: Vocabulary): Clue[] {
  const parts = partsOf(name).filter(Boolean);
  if (parts.length < 2 || parts.length > MAX_PARTS) return [];
  const isAbout = parts.some((part) => /^(?:err|errors?|code|fail(?:ed|ure)?|status|exception|ret)$/iu.test(part));
  const clues: Clue[] = [];
  const isCounted = VALUE.test(text.slice(start + name.length, start + name.length + MAX_VALUE));
  for (const [order, part] of parts.entries()) {
    if (!/^\d{1,12}$/u.test(part) || !numbers.has(part)) continue;
    // A digit or two at the end of a key tell it from others of its kind: what it says is its value.
    if (isCounted && part.length < 3 && order === parts.length - 1) continue;
    const at = start + name.indexOf(part);
    if (!isAbout && part.length < 3) continue;
    // Of an identifier that is about no error, it is hardly a code: somebody else has to speak for it.
    clues.push(clue('number', part, at, isAbout ? 0.7 : 0.3, `a part of \`${name.slice(0, 60)}\``));
  }
  if (!isAbout) return clues;
  const behind = name.replace(BEFORE_NAME, '');
  const cut = new Set([behind, name.replace(BEHIND_NAME, ''), behind.replace(BEHIND_NAME, '')]);
  const found = [...cut].filter((one) => one.length >= 3 && names.has(foldName(one)));
  const inside = found.find((one) => names.get(foldName(one))?.includes(one)) ?? found[0];
  if (inside === undefined) return clues;
  const codes = names.get(foldName(inside)) ?? [];
  const exact = codes.filter((code) => code === inside);
  const at = start + Math.max(0, name.indexOf(inside));
  return [
    ...clues,
    ...(exact.length > 0 ? exact : codes).map((code) =>
      clue('name', code, at, exact.length > 0 ? 0.7 : 0.5, `a part of \`${name.slice(0, 60)}\``, at + inside.length),
    ),
  ];
}

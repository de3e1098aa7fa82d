import { IS_SUBCODE } from '../codes.ts';
import type { Clue } from '../clue.ts';
import { foldName } from '../text.ts';
import { KNOWN } from '../tunables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import * as CONTEXT from './context-certainty.ts';

/** A clue that is not looked up, with the reason. */
export const ignored = (one: Clue, why: string): Clue => ({ ...one, kind: 'ignored', certainty: 0, why });

/** A code or a name that some table has. */
export const isKnown = (one: Clue, { codes }: Vocabulary): boolean =>
  one.kind === 'name' || (one.kind === 'code' && codes.has(one.value));

/** What names who answered, or what was called. */
export const NAMED_AROUND: ReadonlySet<Clue['kind']> = new Set(['vendor', 'service', 'operation']);

/** What the clues of one error say of each other: one answer has one code and one operation. */
export function refineError(clues: readonly Clue[], vocabulary: Vocabulary): Clue[] {
  const hasCode = clues.some(
    (one) =>
      one.certainty >= KNOWN &&
      one.kind !== 'ignored' &&
      // Beside what is called a subcode, a number is its code.
      !IS_SUBCODE.test(one.under ?? '') &&
      isKnown(one, vocabulary),
  );
  const plain = withOwnStatuses(withOneOperation(clues));
  if (!hasCode) return plain;
  return plain.map((one) => (one.kind === 'number' ? ignored(one, 'not looked up: the text names a code') : one));
}

/**
 * Several operations in words: none of them is meant. One of an address counts more than words; then one that is spelt as it is called;
 * then one that is right beside the number, as in `query 404 after start`.
 */
function withOneOperation(clues: readonly Clue[]): Clue[] {
  const all = clues.filter(({ kind }) => kind === 'operation');
  const numbers = clues.filter(({ kind }) => kind === 'code' || kind === 'number' || kind === 'status');
  const isRightBehind = (one: Clue, { start }: Clue) => one.end < start && start - one.end <= 2;
  const isBeside = (one: Clue) => numbers.some((other) => isRightBehind(one, other) || isRightBehind(other, one));
  const best =
    [
      all.filter(({ certainty }) => certainty === 1),
      all.filter(({ certainty }) => certainty === CONTEXT.spelt),
      all.filter(isBeside),
    ].find(({ length }) => length > 0) ?? all;
  const isOne = new Set(best.map(({ value }) => foldName(value))).size === 1;
  return clues.filter((one) => one.kind !== 'operation' || one.certainty === 1 || (isOne && best.includes(one)));
}

/** A status in the line of the request is its own; those in lines about nobody are of other requests. */
function withOwnStatuses(clues: readonly Clue[]): Clue[] {
  const addressed = new Set(
    clues.filter((one) => NAMED_AROUND.has(one.kind) && one.certainty >= CONTEXT.host).map(({ line }) => line),
  );
  const isOthers = ({ kind, line }: Clue) => kind === 'status' && !addressed.has(line);
  const hasOwn = clues.some((one) => one.kind === 'status' && !isOthers(one));
  return clues.map((one) => (hasOwn && isOthers(one) ? ignored(one, 'the status of another request') : one));
}

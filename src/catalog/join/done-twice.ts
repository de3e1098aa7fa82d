import { oneOf } from '../../lists.ts';
import type { Warning } from '../model.ts';
import {
  asSentence,
  isFailure,
  MOST_CASES,
  namesOf,
  saidBy,
  type Answered,
  type Said,
  type SaidOfSome,
} from './running-on.ts';

const SOME_START: SaidOfSome = {
  names: ['to create, to start or to send something'],
  clause: 'it is done twice',
  of: /\bto start\b/iu,
};

/**
 * The warning of every response that leaves open whether a request worked which does its work again each time: what a repeat
 * then does. Nothing where the row itself warns of the operation, which it then does in more detail.
 */
export function doneTwice(answered: Answered): Warning[] {
  if (!isFailure(answered) || answered.effect !== 'maybe') return [];
  const said = saidBy(answered, ({ ifTwice }) => ifTwice, SOME_START);
  if (said.length === 0 || warnsOfRepeat(answered)) return [];
  const why = 'The response does not say whether it took effect.';
  return [{ text: asSentence(wordsOf(said)), why, basis: 'inferred' }];
}

/** Whether the row warns of a repeat itself, whatever the request was. */
export const warnsOfRepeat = ({ row, all }: Pick<Answered, 'row'> & { all: readonly { id: string }[] }): boolean =>
  row.warnings?.some(({ text }) => REPEAT.test(text) && !all.some(({ id }) => text.includes(`\`${id}\``))) ?? false;

const REPEAT = /\b(?:again|duplicates?|once more|repeat|second|twice)\b/iu;

function wordsOf(said: readonly Said[]): string {
  if (said.length > MOST_CASES)
    return `if the request was ${oneOf(namesOf(said))} and it worked, a repeat does it once more.`;
  if (said.length > 1) {
    const cases = said.map(({ names, clause }) => `with ${oneOf(names ?? [])}, ${clause}`);
    return `if the first request worked, a repeat does it once more: ${cases.join('; ')}.`;
  }
  return said
    .map(
      ({ names, clause }) =>
        `if ${names ? `the request was ${oneOf(names)} and it worked` : 'it worked'}, a repeat means that ${clause}.`,
    )
    .join('');
}

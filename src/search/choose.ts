import type { Case } from './evidence.ts';
import { withFewStatuses } from './few-statuses.ts';
import {
  FAINT,
  HIGH_COVERAGE,
  KNOWN,
  LOOSE,
  MAX_WORD_HITS,
  MIN_COVERAGE_FEW,
  MIN_DIGITS,
  MIN_MESSAGE,
  MIN_OF_BEST,
} from './tunables.ts';
import { weightOf, wordScore } from './word-weight.ts';

/** Words alone count where nothing exact does, or where they are many and the number is weak; never beside an unknown code. */
export function chooseCases(cases: readonly Case[], hasUnknown: boolean): Case[] {
  const isByWords = ({ evidence: [first] }: Case) => first?.way === 'words';
  const exact = cases.filter((one) => !isByWords(one));
  // What anybody may say, a scrap of a message, a word or a number, silences no words of the one whom the text names or hints at.
  const isOthers = ({ told, evidence, literal }: Case) =>
    (told.isOtherVendor || (told.isNamedOtherService && evidence.every(({ way }) => way !== 'number'))) &&
    evidence.every(({ way, certainty, isInBody }) =>
      way.startsWith('message')
        ? (told.isOtherVendor && certainty < KNOWN) || (literal?.words ?? 0) < MIN_MESSAGE
        : certainty < KNOWN && !(isInBody && way === 'code'),
    );
  const own = exact.filter((one) => !isOthers(one));
  const strongest = Math.max(0, ...own.flatMap(({ evidence }) => evidence.map(({ certainty }) => certainty)));
  const byWords = cases.filter(isByWords).sort((a, b) => b.score * weightOf(b) - a.score * weightOf(a));
  if (hasUnknown && own.length === 0) return exact;
  const isSupported = own.some(({ words }) => (words?.coverage ?? 0) >= MIN_COVERAGE_FEW);
  // Somebody who types a code beside its vendor asks for it.
  const isAsked = own.some(
    ({ told, document, evidence, words }) =>
      told.vendor > 0 &&
      (document.code?.length ?? 0) >= MIN_DIGITS &&
      evidence.some(
        ({ way, certainty }) => way === 'number' && (certainty >= LOOSE || (words?.coverage ?? 0) >= FAINT),
      ),
  );
  const isWanted = own.length === 0 || (strongest <= LOOSE && !isSupported && !isAsked);
  const enough = byWords.filter(({ told, words }) =>
    own.length > 0 ? (words?.coverage ?? 0) >= HIGH_COVERAGE : exact.length === 0 || !told.isOtherVendor,
  );
  const best = (enough[0]?.words?.score ?? 0) * MIN_OF_BEST;
  const added = isWanted ? enough.filter(({ words }) => (words?.score ?? 0) >= best).slice(0, MAX_WORD_HITS) : [];
  return [...withFewStatuses(exact), ...added.map((one) => ({ ...one, score: wordScore(one, added) }))];
}

import { paragraph, prose, type Line, type Piece, type Section } from './document.ts';
import type { Basis } from '../model.ts';
import type { EntryData, OccurrenceData } from './entry-data.ts';
import { casesOf, placeWords } from './guidance.ts';
import { QUESTION_WORDS } from './section-words.ts';
import { basisWords, fixedByWords, OUR_ASSESSMENT, outcomeSentence } from './verdict-sentences.ts';
import { BACKOFF_WORDS, delaySentence } from './delay-words.ts';
import { EFFECT_WORDS, mayHaveWorked, OUTCOME_WORDS, retryWords } from './verdict-words.ts';

/** Whether to retry, how long to wait, and what then: each part with who says so, once for parts of the same voice. */
function retryPieces(
  retry: OccurrenceData['retry'],
  outcome: OccurrenceData['outcome'],
  actions: readonly string[],
  vendor: EntryData['vendor'],
): Piece[] {
  const { delaysSeconds, delaysBasis, backoff, then, thenBasis, basis } = retry;
  const parts: [text: string, basis: Basis][] = [
    [retryWords(retry, outcome).long, basis],
    ...(backoff ? [[BACKOFF_WORDS, basis] as [string, Basis]] : []),
    ...(delaysSeconds.length > 0 ? [[delaySentence(retry), delaysBasis] as [string, Basis]] : []),
    // Often it is a step as well, and then it is among those.
    ...(then === null || actions.includes(then) ? [] : [[then, thenBasis] as [string, Basis]]),
  ];
  return parts.flatMap(([text, own], index) => [
    ...(index > 0 ? [' '] : []),
    ...prose(text),
    ...(parts[index + 1]?.[1] === own ? [] : whoSays(own, vendor)),
  ]);
}

/** A question of a tired reader, with the answer that one occurrence gives; an empty answer is left out. */
interface Question {
  question: string;
  answer(occurrence: OccurrenceData, entry: EntryData): Piece[];
  /** The answer as a sign, for where there is room for the few that decide; null where it decides nothing. */
  sign?(occurrence: OccurrenceData): string | null;
}

/** The end of an answer: two pieces. */
const whoSays = (basis: Basis, vendor: EntryData['vendor']): [Piece, Piece] => [
  ' ',
  { aside: basisWords(basis, vendor) },
];

/** In the order in which they are asked. A new verdict is a line here. */
const QUESTIONS: readonly Question[] = [
  {
    question: QUESTION_WORDS.outcome,
    answer: ({ outcome, direction, basis }, { vendor }) => [
      ...prose(outcomeSentence(outcome, direction)),
      ...whoSays(basis.outcome, vendor),
    ],
    // Most entries are errors: only what is none needs a sign.
    sign: ({ outcome }) => (outcome === 'failure' ? null : OUTCOME_WORDS[outcome].short),
  },
  {
    question: QUESTION_WORDS.effect,
    // Events and states answer no request.
    answer: ({ effect, direction, basis }, { vendor }) =>
      direction === 'response' ? [EFFECT_WORDS[effect].long, ...whoSays(basis.effect, vendor)] : [],
    sign: (occurrence) => (mayHaveWorked(occurrence) ? EFFECT_WORDS.maybe.short : null),
  },
  {
    question: QUESTION_WORDS.retry,
    answer: ({ retry, outcome, actions }, { vendor }) => [...retryPieces(retry, outcome, actions, vendor)],
    sign: ({ retry, outcome }) => retryWords(retry, outcome).short,
  },
  {
    question: QUESTION_WORDS.fixedBy,
    answer: ({ fixedBy, outcome, basis }, { vendor }) => [
      ...prose(fixedByWords(fixedBy, outcome, vendor).long),
      ...whoSays(basis.fixedBy, vendor),
    ],
  },
  {
    question: QUESTION_WORDS.condition,
    answer: ({ condition: id }, { conditions }) => {
      const condition = conditions[id];
      return condition ? [{ url: condition.path, text: [condition.title] }] : [];
    },
  },
];

/** The answers to a question: one, or several where the answer depends on the place, each behind it. */
function answerLines({ answer }: Question, entry: EntryData, occurrences: readonly OccurrenceData[]): Line[] {
  const cases = casesOf({ occurrences }, (occurrence) => JSON.stringify(answer(occurrence, entry)));
  const isEverywhere = cases.length === 1 && occurrences.length === entry.occurrences.length;
  return cases.flatMap(({ occurrence, occurrences: own }) => {
    const line = answer(occurrence, entry);
    if (line.length === 0) return [];
    return [isEverywhere ? line : [{ strong: `${placeWords(entry, own)}:` }, ' ', ...line]];
  });
}

/** Each question with its answers. */
export const verdictSections = (entry: EntryData): Section[] =>
  QUESTIONS.map((question) => ({
    title: question.question,
    blocks: answerLines(question, entry, entry.occurrences).map((line) => paragraph(...line)),
  })).filter(({ blocks }) => blocks.length > 0);

/** Most is our assessment: where there is little room, only what the vendor says is marked. */
function withoutOurs(line: Line): Line {
  const last = line.at(-1);
  const isOurs = typeof last === 'object' && 'aside' in last && last.aside === OUR_ASSESSMENT;
  return isOurs ? line.slice(0, -2) : line;
}

/** Whether to retry decides more than what may have happened. */
const isLast = ({ question }: Question): boolean => question === QUESTION_WORDS.effect;

/** The signs of an entry, each with what it means: usually one, several where they depend on the place. */
export const signSections = (entry: EntryData): Section[] =>
  [...QUESTIONS]
    .sort((a, b) => Number(isLast(a)) - Number(isLast(b)))
    .flatMap((question) =>
      casesOf(entry, (occurrence) => question.sign?.(occurrence) ?? '').flatMap(({ occurrence, occurrences }) => {
        const title = question.sign?.(occurrence) ?? null;
        const lines = answerLines(question, entry, occurrences);
        return title === null ? [] : [{ title, blocks: lines.map((line) => paragraph(...withoutOurs(line))) }];
      }),
    );

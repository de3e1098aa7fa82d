import { allOf } from '../../lists.ts';
import type { Condition, Service, Vendor } from '../model.ts';
import { limitWords } from './repeating.ts';
import { QUESTION_WORDS } from './section-words.ts';
import { fixedByWords } from './verdict-sentences.ts';
import { delaySentence } from './delay-words.ts';
import { EFFECT_WORDS, OUTCOME_WORDS } from './verdict-words.ts';

/** What the page of a cause says: the answers it gives unless an entry says otherwise, and who reports it. */

/** Every question with its answer: text with `code spans`. */
export function conditionAnswers({
  effect,
  retry,
  outcome,
  fixedBy,
}: Condition): { question: string; answer: string }[] {
  // The sign says whether to retry, and the steps end with what follows: this is what neither says.
  const howOften = [delaySentence(retry), limitWords(retry)].filter(Boolean).join(' ');
  return [
    { question: QUESTION_WORDS.outcome, answer: OUTCOME_WORDS[outcome].long },
    { question: QUESTION_WORDS.effect, answer: EFFECT_WORDS[effect].long },
    ...(howOften === '' ? [] : [{ question: QUESTION_WORDS.retry, answer: howOften }]),
    { question: QUESTION_WORDS.fixedBy, answer: fixedByWords(fixedBy, outcome, { name: 'The vendor' }).long },
    { question: 'Whose assessment?', answer: 'Ours. A code whose vendor says otherwise shows that.' },
  ];
}

/** What to do: the checks, and the last step. */
export const conditionSteps = ({ checks, retry }: Condition): string[] => [
  ...checks,
  ...(retry.then === null ? [] : [retry.then]),
];

/** The head of the entries that report a cause. */
export const reportsTitle = ({ reports }: Condition): string =>
  reports.length === 1 ? 'The code that reports it' : `The ${reports.length} codes that report it`;

/** The reports of a cause by service, in the order of the services; services without any are left out. */
export const reportsByService = (
  { reports }: Condition,
  services: readonly Service[],
): { service: Service; reports: Condition['reports'] }[] =>
  services
    .map((service) => ({ service, reports: reports.filter(({ entry }) => entry.service === service) }))
    .filter((group) => group.reports.length > 0);

/** That these vendors report it with no code. */
export const noReportWords = (silent: readonly Pick<Vendor, 'name'>[]): string =>
  `No ${allOf(silent.map(({ name }) => name))} code we list means this.`;

import type { Condition, Entry, Service, Vendor } from '../model.ts';

/**
 * The headings and the questions of an entry, in one place: the page, its Markdown, tickets and the command have the same.
 */
export const SECTION_WORDS = {
  meaning: 'What happened',
  warnings: 'Watch out',
  steps: 'What to do',
  safely: 'Before you repeat it',
  checks: 'Check before you escalate',
  places: 'Where it occurs',
  sample: 'Sample response',
  source: 'Source',
  history: 'History',
  synonyms: 'Same error, other codes',
  disagrees: 'Where the docs disagree',
  repeating: 'Repeating requests',
  limits: 'Rate limits',
  saysElsewhere: 'What other docs say',
  code: 'Handle it in code',
} as const;

/** The questions that every occurrence answers. */
export const QUESTION_WORDS = {
  outcome: 'Is it an error?',
  effect: 'Did it take effect?',
  retry: 'Can I retry?',
  fixedBy: 'Who fixes it?',
  condition: 'Cause',
} as const;

/** What the printed name of an entry is, by its kind: `code 65`, `state serviceIdle`, `status 404`. */
const NAME_WORDS: Record<Entry['kind'], string> = {
  code: 'code',
  state: 'state',
  message: 'message',
  'http-status': 'status',
  status: 'status',
};

type Named = Pick<Vendor, 'name'>;

/** Where there is no room for a name. */
export const CONTACT = 'Contact';
export const supportTitle = ({ name }: Named): string => `${CONTACT} ${name}`;

/** Before the list of what support needs. */
export const INCLUDE = 'Include:';

/** Before the list of reasons. */
export const causesIntro = ({ name }: Named): string => `Possible reasons, per ${name} docs:`;

/** What is said instead of steps where nothing is left to do. */
export const NOTHING_TO_DO = 'Nothing: this is not an error.';

/** What is said instead of steps where the vendor names none: the first check for the cause, if there is something to check. */
export function noAdvice({ name }: Named, firstCheck?: string): string {
  const fact = `${name} gives no advice.`;
  return firstCheck === undefined ? fact : `${fact} We suggest: ${firstCheck}`;
}

/** Above the steps, where the warnings are below them. */
export const warningsBelow = (count: number): string =>
  count === 1 ? 'Read the warning below first' : `Read the ${count} warnings below first`;

/** Below several meanings whose texts differ. The heading of the places is put at the end, as a link. */
export const WHICH_MEANING = 'The text in the response shows which one you have: ';

/** Behind the checks: whose advice they are. The title of the condition is put between, as a link where there are links. */
export const CHECKS_NOTE = ['Our advice for any “', '” error.'] as const;

export const otherEditionTitle = ({ edition }: Pick<Service, 'edition'>): string =>
  edition === 'legacy' ? 'In the legacy docs' : 'In the current docs';

export const sameConditionTitle = ({ title }: Pick<Condition, 'title'>): string => `Other “${title}” codes`;

export const allOfCondition = ({ title }: Pick<Condition, 'title'>, count: number): string =>
  `All ${count} “${title}” codes`;

/** Entries elsewhere with the same number or name and another cause. */
export const otherMeaningsTitle = (kind: Entry['kind'], name: string): string =>
  `Other meanings of ${NAME_WORDS[kind]} ${name}`;

/** Entries elsewhere with the same number or name and the same cause. */
export const sameMeaningTitle = (kind: Entry['kind'], name: string): string =>
  `Other services where ${NAME_WORDS[kind]} ${name} means the same`;

export const allMeanings = (name: string): string => `All meanings of ${name}`;

/** Where a sample comes from. */
export const SAMPLE_ORIGIN = {
  printed: ({ name }: Named): string => `as ${name} prints it`,
  composed: ({ name }: Named): string => `built from the table row; ${name} prints none`,
} as const;

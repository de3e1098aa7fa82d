import { element } from '../element.ts';

/** What an empty field in the header offers; the home page has its own. */
const EXAMPLES = ['65', '110200150', 'request timeout'];

const chip = (text: string) => element('button', { type: 'button', class: 'chip', 'data-lookup': text }, text);
const label = (text: string) => element('span', { class: 'muted' }, text);

/** The lookups that are offered again below an empty field; nothing when there are none. */
export const drawRecent = (lookups: readonly string[]): HTMLElement[] =>
  lookups.length === 0
    ? []
    : [
        label('Recent '),
        ...lookups.map(chip),
        element('button', { type: 'button', class: 'plain', 'data-forget': '' }, 'Clear'),
      ];

export const drawExamples = (): HTMLElement[] => [label('Try '), ...EXAMPLES.map(chip)];

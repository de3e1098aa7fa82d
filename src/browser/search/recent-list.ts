import { element } from '../element.ts';
import { onDemandStyles } from '../on-demand-styles.ts';
import { recentLookups } from './recent.ts';

/** What an empty field in the header offers; the home page has its own. */
const EXAMPLES = ['65', '110200150', 'request timeout'];

const chip = (text: string) => element('button', { type: 'button', class: 'chip', 'data-lookup': text }, text);
const label = (text: string) => element('span', { class: 'muted' }, text);

/** The lookups that are offered again; nothing when there are none. */
const drawRecent = (lookups: readonly string[]): HTMLElement[] =>
  lookups.length === 0
    ? []
    : [
        label('Recent '),
        ...lookups.map(chip),
        element('button', { type: 'button', class: 'plain', 'data-forget': '' }, 'Clear'),
      ];

const drawExamples = (): HTMLElement[] => [label('Try '), ...EXAMPLES.map(chip)];

/** Shows what is offered below an empty field, as soon as its styles are there, if it is still wanted then. */
export function showRecent(list: HTMLElement, withExamples: boolean, isWanted: () => boolean): void {
  const shown = [...drawRecent(recentLookups()), ...(withExamples ? drawExamples() : [])];
  list.replaceChildren(...shown);
  list.hidden = true;
  if (shown.length > 0 && isWanted()) void onDemandStyles().then(() => (list.hidden = !isWanted()));
}

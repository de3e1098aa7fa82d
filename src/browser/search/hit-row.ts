import { serviceOf, vendorOf } from '../../ids.ts';
import { OUTCOME_WORDS, signOf, type Verdict, withoutBackticks } from '../../search/verdicts.ts';
import type { Hit } from '../../search/hits.ts';
import type { SearchDocument } from '../../search/index-file/search-index.ts';
import { element } from '../element.ts';
import { drawSign } from '../sign.ts';
import { pageAddress } from '../site-access.ts';
import type { Drawing } from './drawing.ts';
import { letWrap } from './wrapping.ts';

/** Characters of the meaning that a hit shows. */
const MAX_MEANING = 160;

type Shown = SearchDocument['occurrences'][number];

/** Vendor and service of an entry. */
export function sourceOf({ id }: Pick<SearchDocument, 'id'>, { services, vendorNames }: Drawing): string {
  const service = serviceOf(id);
  const vendor = vendorOf(id);
  return `${vendorNames.get(vendor) ?? vendor} · ${services.find((other) => other.id === service)?.name ?? service}`;
}

/** Where the text does not name an occurrence, a hit shows the first one of its entry. */
export const shownOf = ({ document, occurrence }: Hit): Shown | undefined => occurrence ?? document.occurrences[0];

export const drawVerdict = (shown: Shown): HTMLElement => drawSign(signed(shown));

/**
 * Whether the first hit is an answer: then it is large, and says what to do. Where several are only possible and a single
 * thing speaks for it, it is one guess among others.
 */
export const isAnswer = ({ certainty, why }: Hit, count: number): boolean =>
  certainty === 'possible' ? count === 1 || why.includes(', ') : certainty !== 'elsewhere';

/** One hit as a row of the grid. Its name is short (code, title, verdict); everything else describes it. */
export function drawHit(hit: Hit, index: number, isBest: boolean, drawing: Drawing): HTMLElement {
  const { document: entry, certainty, occurrence } = hit;
  const shown = shownOf(hit);
  const id = `search-hit-${index}`;
  const warns = occurrence ? occurrence.warns : entry.occurrences.some((one) => one.warns);
  const remarks = [
    ...(entry.retired ? ['Retired'] : []),
    ...(shown && shown.outcome !== 'failure' ? [OUTCOME_WORDS[shown.outcome].short] : []),
  ];
  const link = element(
    'a',
    {
      class: 'name row-title',
      href: pageAddress(drawing.root, entry.id, anchorOf(hit, drawing)),
      tabindex: '-1',
      'aria-labelledby': `${id}-code ${id}-title ${id}-verdict`,
      'aria-describedby': `${id}-warning ${id}-text`,
    },
    element('span', { id: `${id}-title` }, drawing.mark(entry.title)),
  );
  return element(
    'div',
    {
      role: 'row',
      id,
      'data-entry': entry.id,
      'data-certainty': certainty === 'elsewhere' ? 'possible' : certainty,
      'aria-selected': 'false',
    },
    element(
      'div',
      { role: 'gridcell', class: `hit row${isBest ? ' best' : ''}` },
      element(
        'span',
        { class: 'row-signs' },
        element('span', { id: `${id}-verdict` }, shown ? drawVerdict(shown) : null),
        element('strong', { id: `${id}-warning`, class: 'sign-remark' }, warns ? 'Read the warning first' : null),
      ),
      entry.kind === 'message'
        ? element('span', { id: `${id}-code`, class: 'row-kind' }, 'message')
        : letWrap(element('span', { id: `${id}-code`, class: 'row-code' }, drawing.mark(entry.label))),
      element(
        'span',
        { class: 'row-main' },
        link,
        ...remarks.flatMap((remark) => [' ', element('span', { class: 'outcome' }, remark)]),
        drawDescription(hit, `${id}-text`, isBest, drawing),
      ),
    ),
  );
}

/** What describes a hit: literal and meaning, the first step of the best one, facts, and where it was found and by what. */
function drawDescription(hit: Hit, id: string, isBest: boolean, drawing: Drawing): HTMLElement {
  const { document: entry, why, variables, contradiction, occurrence } = hit;
  const { mark } = drawing;
  const shown = shownOf(hit);
  // The label of a message is its text.
  const isNew = (text: string) => entry.kind === 'message' || text !== entry.label;
  const texts = shown?.literals.map(({ text }) => text).filter(isNew) ?? [];
  const meaning = shown?.text ?? '';
  const place = [
    sourceOf(entry, drawing),
    ...(occurrence?.operation ? [`on ${occurrence.operation}`] : []),
    ...(shown?.httpStatus ? [`HTTP ${shown.httpStatus}`] : []),
    `found by: ${withoutBackticks(why)}`,
  ];
  const facts = [
    ...variables.map(({ name, value }) => `${name}: ${value}`),
    ...(contradiction === null ? [] : [contradiction]),
  ];
  return element(
    'span',
    { class: 'rest', id },
    element(
      'span',
      { class: 'row-text' },
      ...texts.slice(0, 1).map((text) => element('span', { class: 'literal' }, mark(text))),
      texts.length > 0 && meaning !== '' ? ' · ' : null,
      mark(meaning.length > MAX_MEANING ? `${meaning.slice(0, MAX_MEANING)}…` : meaning),
    ),
    isBest && shown ? drawFirstStep(shown) : null,
    ...facts.map((fact) => element('span', { class: 'fact' }, fact)),
    element('span', { class: 'row-where' }, place.join(' · ')),
  );
}

/** The fragment of the occurrence that the text is about; empty for none. */
function anchorOf({ document: { id }, occurrence }: Hit, { services }: Drawing): string {
  const operations = services.find((service) => service.id === serviceOf(id))?.operations ?? [];
  return operations.find((operation) => operation.id === occurrence?.operation)?.anchor ?? '';
}

export const signed = ({ outcome, effect, retry }: Shown): Verdict => ({ outcome, effect, retry: { verdict: retry } });

/** The best hit says at once what to do first; without a step, what its sign says. */
function drawFirstStep(shown: Shown): HTMLElement {
  const [step] = shown.steps;
  if (step === undefined) return element('span', { class: 'answer' }, signOf(signed(shown)).long);
  return element('span', { class: 'answer' }, element('strong', {}, 'First:'), ` ${step}`);
}

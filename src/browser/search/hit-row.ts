import { serviceOf, vendorOf } from '../../ids.ts';
import {
  EFFECT_WORDS,
  mayHaveWorked,
  OUTCOME_WORDS,
  retryWords,
  type Hit,
  type SearchDocument,
} from '../../search/core.ts';
import { element } from '../element.ts';
import { pageAddress } from '../site-access.ts';
import type { Drawing } from './result-list.ts';

/** Characters of the meaning that a hit shows. */
const MAX_MEANING = 160;

type Shown = SearchDocument['occurrences'][number];

/** Vendor and service of an entry. */
export function sourceOf({ id }: Pick<SearchDocument, 'id'>, { services, vendorNames }: Drawing): string {
  const service = serviceOf(id);
  const vendor = vendorOf(id);
  return `${vendorNames.get(vendor) ?? vendor} · ${services.find((other) => other.id === service)?.name ?? service}`;
}

/** The occurrence that a hit shows. */
export const shownOf = ({ document, occurrence }: Hit): Shown | undefined => occurrence ?? document.occurrences[0];

/** Whether it is an error, that it may have worked all the same, and whether to retry, in a few words. */
export const verdictOf = ({ outcome, effect, retry }: Shown, retired = false): string =>
  [
    ...(retired ? ['Retired'] : []),
    OUTCOME_WORDS[outcome].short,
    ...(mayHaveWorked({ outcome, effect }) ? [EFFECT_WORDS.maybe.short] : []),
    retryWords({ verdict: retry }, outcome).short,
  ].join(' · ');

/** One hit as a row of the grid. Its name is short (code, title, verdict); everything else describes it. */
export function drawHit(hit: Hit, index: number, isFirst: boolean, drawing: Drawing): HTMLElement {
  const { document: entry, certainty, why, variables, contradiction } = hit;
  const { mark, root } = drawing;
  const shown = shownOf(hit);
  const id = `search-hit-${index}`;
  const texts = shown?.literals.map(({ text }) => text).filter((text) => text !== entry.label) ?? [];
  const meaning = shown?.text ?? '';
  const place = [
    sourceOf(entry, drawing),
    ...(hit.occurrence?.operation ? [`on ${hit.occurrence.operation}`] : []),
    ...(shown?.httpStatus ? [`HTTP ${shown.httpStatus}`] : []),
    `found by: ${why.replaceAll('`', '')}`,
  ];
  const facts = [
    ...variables.map(({ name, value }) => `${name}: ${value}`),
    ...(contradiction === null ? [] : [contradiction]),
  ];
  const link = element(
    'a',
    {
      class: 'hit',
      href: pageAddress(root, entry.id, anchorOf(hit, drawing)),
      tabindex: '-1',
      'aria-labelledby': `${id}-name ${id}-verdict`,
      'aria-describedby': `${id}-text`,
    },
    element(
      'span',
      { class: 'name', id: `${id}-name` },
      element('span', { class: 'literal' }, mark(entry.label)),
      ' ',
      mark(entry.title),
    ),
    ' ',
    shown ? element('span', { class: 'verdict', id: `${id}-verdict` }, verdictOf(shown, entry.retired)) : null,
    ' ',
    element(
      'span',
      { class: 'rest', id: `${id}-text` },
      element(
        'span',
        { class: 'text' },
        ...texts.slice(0, 1).flatMap((text) => [element('span', { class: 'literal' }, mark(text)), ' · ']),
        mark(meaning.length > MAX_MEANING ? `${meaning.slice(0, MAX_MEANING)}…` : meaning),
      ),
      isFirst && shown && certainty !== 'elsewhere' ? drawAnswer(shown) : null,
      ...facts.map((fact) => element('span', { class: 'fact' }, fact)),
      element('span', { class: 'place' }, place.join(' · ')),
    ),
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
    element('div', { role: 'gridcell' }, link),
  );
}

/** The fragment of the occurrence that the text is about; empty for none. */
function anchorOf({ document: { id }, occurrence }: Hit, { services }: Drawing): string {
  const operations = services.find((service) => service.id === serviceOf(id))?.operations ?? [];
  return operations.find((operation) => operation.id === occurrence?.operation)?.anchor ?? '';
}

/** The best hit answers at once: is it an error, may I retry, what first. */
function drawAnswer({ outcome, retry, steps: [step = ''] }: Shown): HTMLElement {
  const line = (name: string, text: string) => element('span', {}, element('strong', {}, name), ` ${text}`);
  return element(
    'span',
    { class: 'answer' },
    line('Is it an error?', OUTCOME_WORDS[outcome].long),
    line('Retry?', retryWords({ verdict: retry }, outcome).long),
    line('First step:', step === '' ? 'the source gives no advice.' : step),
  );
}

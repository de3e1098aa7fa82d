import { vendorOf } from '../../ids.ts';
import { groupBy } from '../../lists.ts';
import { clueKey, type Clue } from '../../search/clue.ts';
import type { ClueKind } from '../../search/kinds.ts';
import type { SearchResult } from '../../search/search.ts';
import { element } from '../element.ts';
import type { Names } from './drawing.ts';

/** Longest value that a chip shows whole. */
const MAX_VALUE = 40;

/** What a clue is called on its chip. */
const KIND_NAMES: Record<Exclude<ClueKind, 'ignored'>, string> = {
  code: 'code',
  name: 'code',
  number: 'number',
  status: 'HTTP status',
  message: 'message',
  field: 'field',
  operation: 'operation',
  service: 'service',
  vendor: 'vendor',
  product: 'product',
  host: 'other host',
  condition: 'cause',
};

/** What the reader has in mind when a clue is drawn: the name of what it stands for. */
function nameOf({ kind, value, word }: Clue, { services, vendorNames, conditionNames }: Names): string {
  const name =
    kind === 'field'
      ? (word ?? value)
      : kind === 'product'
        ? value.slice(value.indexOf(' ') + 1)
        : (services.find(({ id }) => id === value)?.name ??
          vendorNames.get(value) ??
          conditionNames.get(value) ??
          value);
  return name.length > MAX_VALUE ? `${name.slice(0, MAX_VALUE)}…` : name;
}

/**
 * The clues of the text as buttons that remove and restore them, then those not used, with the reason.
 * Nothing for a text that is nothing but the one thing that was understood of it.
 */
export function drawClues(
  { clues, layers }: SearchResult,
  without: ReadonlySet<string>,
  names: Names,
  isPlain: boolean,
): HTMLElement | null {
  const distinct = [...new Map(clues.map((one) => [clueKey(one), one])).values()];
  if (isPlain || (distinct.length === 0 && layers.length === 0)) return null;
  const chips = distinct.flatMap((one) => {
    if (one.kind === 'ignored') return [];
    const isUsed = !without.has(clueKey(one));
    const attributes = {
      type: 'button',
      class: 'chip',
      'aria-pressed': String(isUsed),
      'data-clue': clueKey(one),
      title: isUsed ? `Used because of ${one.why}. Click to leave it out.` : 'Left out. Click to use it again.',
    };
    // Services of two vendors can have the same name.
    const whose = one.kind === 'service' ? ` (${names.vendorNames.get(vendorOf(one.value))})` : '';
    const label = `${KIND_NAMES[one.kind]} ${nameOf(one, names)}${whose}`;
    return [element('button', attributes, label, element('span', { 'aria-hidden': 'true' }, isUsed ? ' ×' : ' +'))];
  });
  // Unused clues come last, grouped by reason: a date has three numbers.
  const unused = groupBy(
    distinct.filter(({ kind }) => kind === 'ignored'),
    ({ why }) => [why],
  );
  const ignored = [...unused].map(([why, own]) =>
    element('span', { class: 'chip ignored' }, `ignored ${own.map((one) => nameOf(one, names)).join(', ')} (${why})`),
  );
  const decoded = layers.map((layer) =>
    element('span', { class: 'chip ignored', 'data-layer': layer }, `decoded: ${layer}`),
  );
  return element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'What was understood' },
    ...chips,
    ...decoded,
    ...ignored,
  );
}

import { serviceOf, vendorOf } from '../../ids.ts';
import {
  signalKey,
  type SearchResult,
  type SearchScope,
  type SearchService,
  type SignalKind,
} from '../../search/index.ts';
import { element } from '../element.ts';

/** Longest value that a chip shows whole. */
const MAX_VALUE = 40;

/** What a signal is called on its chip. */
const KIND_NAMES: Record<SignalKind, string> = {
  'body-code': 'code',
  number: 'number',
  'http-status': 'HTTP status',
  text: 'message',
  operation: 'operation',
  service: 'service',
  vendor: 'vendor',
  ignored: 'not looked up',
};

/**
 * What was understood of the text, as buttons that take it back and put it in again. Nothing for a text that is nothing but
 * the one thing that was understood of it.
 */
export function drawSignals(
  { signals }: SearchResult,
  without: ReadonlySet<string>,
  services: readonly SearchService[],
  vendorNames: ReadonlyMap<string, string>,
  isPlain: boolean,
): HTMLElement | null {
  const distinct = [...new Map(signals.map((signal) => [signalKey(signal), signal])).values()];
  if (isPlain || distinct.length === 0) return null;
  const chips = distinct.map((signal) => {
    const name = services.find(({ id }) => id === signal.value)?.name ?? vendorNames.get(signal.value) ?? signal.value;
    const label = `${KIND_NAMES[signal.kind]} ${name.length > MAX_VALUE ? `${name.slice(0, MAX_VALUE)}…` : name}`;
    if (signal.kind === 'ignored')
      return element('span', { class: 'chip ignored', title: signal.why }, `${label} (${signal.why})`);
    const isUsed = !without.has(signalKey(signal));
    return element(
      'button',
      {
        type: 'button',
        class: 'chip',
        'aria-pressed': String(isUsed),
        'data-signal': signalKey(signal),
        title: isUsed ? `Taken because of ${signal.why}. Click to leave it out.` : 'Left out. Click to use it again.',
      },
      label,
      element('span', { 'aria-hidden': 'true' }, isUsed ? ' ×' : ' +'),
    );
  });
  return element('div', { class: 'chips', role: 'group', 'aria-label': 'What was understood' }, ...chips);
}

/** Vendors and services of the hits as buttons that narrow to them; nothing when there is no choice. */
export function drawScopes(
  { hits }: SearchResult,
  scope: SearchScope,
  services: readonly SearchService[],
  vendorNames: ReadonlyMap<string, string>,
): HTMLElement | null {
  const ids = [...new Set(hits.map(({ document: { id } }) => serviceOf(id)))];
  if (ids.length < 2 && !scope.vendor && !scope.service) return null;
  const vendors = [...new Set(ids.map(vendorOf))];
  const chip = (label: string, vendor: string, service: string) =>
    element(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-vendor': vendor,
        'data-service': service,
        'aria-pressed': String((scope.vendor ?? '') === vendor && (scope.service ?? '') === service),
      },
      label,
    );
  return element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'Narrow to' },
    chip('All', '', ''),
    ...(vendors.length > 1 ? vendors.map((vendor) => chip(vendorNames.get(vendor) ?? vendor, vendor, '')) : []),
    ...ids.map((id) => {
      const [vendor = '', service = ''] = id.split('/');
      return chip(services.find((other) => other.id === id)?.name ?? id, vendor, service);
    }),
  );
}

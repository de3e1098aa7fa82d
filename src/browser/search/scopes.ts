import { serviceOf, vendorOf } from '../../ids.ts';
import type { Hit } from '../../search/hits.ts';
import type { SearchScope } from '../../search/scope.ts';
import { element } from '../element.ts';
import type { Names } from './drawing.ts';

/** Vendors and services of the hits as buttons that narrow to them; nothing when there is no choice. */
export function drawScopes(
  hits: readonly Hit[],
  scope: SearchScope,
  { services, vendorNames }: Names,
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

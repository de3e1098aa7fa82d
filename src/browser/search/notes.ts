import { vendorOf } from '../../ids.ts';
import type { SearchResult } from '../../search/search.ts';
import type { Unlisted } from '../../search/unlisted.ts';
import { element } from '../element.ts';
import { pageAddress } from '../site-access.ts';
import type { Drawing } from './drawing.ts';

/** The text is about a product without a table: said first, with its documentation and the page of its vendor. */
export function drawStranger({ stranger, hits }: SearchResult, { root, vendorNames }: Drawing): HTMLElement[] {
  if (!stranger) return [];
  const { name, vendor, documentation } = stranger;
  const vendorName = vendor === null ? undefined : vendorNames.get(vendor);
  return [
    element(
      'p',
      { class: 'note', 'data-stranger': name ?? '' },
      element(
        'strong',
        {},
        `This is about ${name ?? 'another product of this vendor'}, which is not in these tables. `,
      ),
      documentation === null
        ? null
        : element('a', { href: documentation, rel: 'external' }, `Documentation of ${name}`),
      vendorName === undefined
        ? null
        : element('span', {}, ' · ', element('a', { href: pageAddress(root, vendor ?? '') }, `About ${vendorName}`)),
      hits.length > 0 ? ' What follows may be something else.' : null,
    ),
  ];
}

/** The text agrees with many unrelated entries. */
export function drawList({ isList }: SearchResult): HTMLElement[] {
  if (!isList) return [];
  const words = 'This looks like a list of codes or source code: it matches many entries.';
  return [element('p', { class: 'note', 'data-list': '' }, words)];
}

/** What no table documents is no dead end: whom to ask, what to send, and how to have it added. */
export function drawUnlisted(
  { unlisted, stranger, askAt }: SearchResult,
  drawing: Drawing,
  isFound: boolean,
): HTMLElement[] {
  const codes = unlisted.filter(({ kind }) => kind === 'code');
  const notes = unlisted.map((one) => drawSilence(one, stranger !== null, isFound));
  if (codes.length === 0 && isFound) return notes;
  if (unlisted.length === 0) return [];
  return [...notes, drawNextSteps(askAt, unlisted, drawing)];
}

function drawSilence(
  { kind, value, service, isPartial }: Unlisted,
  isStranger: boolean,
  isFound: boolean,
): HTMLElement {
  const who = isStranger
    ? 'No table here is about that product, so none'
    : service === null
      ? 'No table'
      : `No table of ${service}`;
  return element(
    'p',
    { class: isFound ? 'note muted' : 'note', 'data-unlisted': kind },
    element(
      isFound ? 'span' : 'strong',
      {},
      `${who} documents the ${kind} `,
      element('span', { class: 'literal' }, value),
      '.',
    ),
    isPartial ? ' That table is incomplete, so it may exist.' : null,
  );
}

/** Who can answer, with a request that only has to be copied. */
function drawNextSteps(
  askAt: string | null,
  unlisted: readonly Unlisted[],
  { root, vendorNames, text }: Drawing,
): HTMLElement {
  const vendors = askAt === null ? [...vendorNames.keys()] : [vendorOf(askAt)];
  const support = vendors.flatMap((vendor, index) => [
    index > 0 ? ', ' : 'Contact ',
    element('a', { href: pageAddress(root, vendor, 'support') }, vendorNames.get(vendor) ?? vendor),
  ]);
  const values = unlisted.map(({ kind, value }) => `${kind} ${value}`).join(', ');
  const request = `Our request returned ${values}, which the documentation does not list. What does it mean, and can we retry?\n\n${text.trim().slice(0, 2_000)}`;
  return element(
    'div',
    { class: 'note', 'data-next-steps': '' },
    element('p', {}, ...support),
    element('button', { type: 'button', class: 'plain', 'data-copy-text': request }, 'Copy a question for the vendor'),
    ' ',
    element('a', { href: pageAddress(root, 'codes') }, 'All codes'),
    element('p', { class: 'small muted' }, 'Documented somewhere? Tell the maintainers of this site where.'),
  );
}

/** The address of a document goes to the tables that were made from it, or to what there is of its vendor. */
export function drawDocumented({ documented, hits }: SearchResult, { root, vendorNames }: Drawing): HTMLElement[] {
  const [first] = documented;
  if (!first || hits.length > 0) return [];
  const links = documented.flatMap(({ id, name, isIndexed }, index) => [
    index > 0 ? ', ' : '',
    element('a', { href: pageAddress(root, id) }, isIndexed ? `${vendorNames.get(vendorOf(id))} ${name}` : name),
  ]);
  const words = first.isIndexed ? 'That document is indexed here: ' : 'That document is not indexed here. What is: ';
  return [element('p', { class: 'note', 'data-documented': '' }, element('strong', {}, words), ...links)];
}

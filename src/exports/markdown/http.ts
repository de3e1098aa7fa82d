import { allOf, groupBy } from '../../lists.ts';
import type { RootContent } from 'mdast';
import { codePath } from '../../catalog/address.ts';
import { withTables } from '../../catalog/indexed.ts';
import type { Catalog, Entry, HttpStatus } from '../../catalog/model.ts';
import { heading, link, paragraph, table, type UrlOf } from './nodes.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { entryList } from './parts.ts';

/** The page of an HTTP status: everything that is answered with it, service by service. */
export function httpPage({ status, phrase, entries }: HttpStatus, urlOf: UrlOf): RootContent[] {
  return [
    heading(1, `HTTP ${status} ${phrase}`),
    paragraph([
      `${entries.length === 1 ? 'One entry is' : `${entries.length} entries are`} answered with this status. `,
      'The code or the text in the body tells which one you have. ',
      link(urlOf(codePath(String(status))), `Every meaning of the number ${status}`),
    ]),
    ...entriesByService(entries, urlOf),
  ];
}

/** Entries under the names of their services. */
export const entriesByService = (entries: readonly Entry[], urlOf: UrlOf): RootContent[] =>
  [...groupBy(entries, ({ service }) => [service])].flatMap(([service, own]) => [
    heading(2, link(urlOf(service.path), serviceTitle(service))),
    ...entryList(own, urlOf),
  ]);

/** The page of all HTTP statuses. */
export function httpIndexPage({ httpStatuses, vendors }: Catalog, urlOf: UrlOf): RootContent[] {
  const speaking = new Set(httpStatuses.flatMap(({ entries }) => entries.map(({ service }) => service.vendor)));
  const silent = withTables(vendors).filter((vendor) => !speaking.has(vendor));
  return [
    heading(1, 'HTTP statuses'),
    paragraph(
      'The status line and the code in the body are two different things: one status carries many codes, and a code of the same number may come with another status. A status of the 200s is not always good news either.',
    ),
    table([
      ['Status', 'Phrase', 'Entries', 'Services'],
      ...httpStatuses.map(({ status, phrase, path, entries }) => [
        link(urlOf(path), String(status)),
        phrase,
        String(entries.length),
        [...new Set(entries.map(({ service }) => service.name))].join(', '),
      ]),
    ]),
    ...(silent.length > 0
      ? [
          paragraph(
            `The sources of ${allOf(silent.map(({ name }) => name))} name no HTTP statuses, so those codes are not listed here.`,
          ),
        ]
      : []),
  ];
}

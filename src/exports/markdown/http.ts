import type { RootContent } from 'mdast';
import { codePath } from '../../catalog/address.ts';
import { withTables } from '../../catalog/indexed.ts';
import { allMeanings } from '../../catalog/say/section-words.ts';
import { counted } from '../../catalog/say/sizes.ts';
import {
  outcomeCount,
  outcomesWith,
  silentVendors,
  silentWords,
  statusClasses,
  STATUSES_INTRO,
  statusIntro,
  trapOf,
} from '../../catalog/say/status-map.ts';
import type { Catalog, HttpStatus } from '../../catalog/model.ts';
import { groupBy } from '../../lists.ts';
import { heading, item, link, list, paragraph, type UrlOf } from './nodes.ts';
import { rowsByService } from './rows.ts';

/** The page of an HTTP status: everything that is answered with it, service by service. */
export function httpPage(httpStatus: HttpStatus, urlOf: UrlOf): RootContent[] {
  const { status, phrase, entries } = httpStatus;
  const trap = trapOf(httpStatus);
  const number = String(status);
  return [
    heading(1, `HTTP ${number} ${phrase}`.trimEnd()),
    ...(trap === null ? [] : [paragraph(trap)]),
    paragraph([`${statusIntro(httpStatus)} `, link(urlOf(codePath(number)), allMeanings(number))]),
    ...rowsByService(entries, urlOf),
  ];
}

/** The page of all HTTP statuses: how many codes of each vendor come with each, and which of them are no errors. */
export function httpIndexPage({ httpStatuses, protocols, vendors }: Catalog, urlOf: UrlOf): RootContent[] {
  const silent = silentVendors(httpStatuses, withTables(vendors));
  return [
    heading(1, 'HTTP statuses'),
    paragraph(STATUSES_INTRO),
    ...list(
      httpStatuses.flatMap((status) => {
        const trap = trapOf(status);
        return trap === null ? [] : [item([link(urlOf(status.path), `HTTP ${status.status}`), `: ${trap}`])];
      }),
    ),
    ...[...statusClasses(httpStatuses)].flatMap(([name, statuses]) => [
      heading(2, name),
      ...list(statuses.map((status) => statusItem(status, urlOf))),
    ]),
    ...(silent.length > 0 ? [paragraph(silentWords(silent))] : []),
    ...protocols.map(({ name, path }) => paragraph(link(urlOf(path), `${name} statuses`))),
  ];
}

const statusItem = ({ status, phrase, path, entries }: HttpStatus, urlOf: UrlOf) =>
  item([
    link(urlOf(path), `${status} ${phrase}`.trimEnd()),
    `, ${counted(entries.length, 'code')}: `,
    [...groupBy(entries, ({ service }) => [service.vendor.name])]
      .map(([vendor, own]) => `${vendor} ${outcomesWith(status, own).map(outcomeCount).join(', ')}`)
      .join('; '),
  ]);

import type { RootContent } from 'mdast';
import type { Catalog, Protocol } from '../../catalog/model.ts';
import { countSigns, countWords, verdictOf } from '../../catalog/say/counts.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { heading, link, paragraph, table, type UrlOf } from './nodes.ts';
import { inlineProse, sourceNote } from './parts.ts';
import { rowsByService } from './rows.ts';

/** The pages of protocols other than HTTP, and of their statuses, by address. */
export const protocolPages = ({ protocols }: Pick<Catalog, 'protocols'>, urlOf: UrlOf): [string, RootContent[]][] =>
  protocols.flatMap((protocol): [string, RootContent[]][] => [
    [protocol.path, protocolPage(protocol, urlOf)],
    ...protocol.statuses.map((item): [string, RootContent[]] => [item.path, statusPage(protocol, item, urlOf)]),
  ]);

/** The page of a protocol: every status that some entry has. */
function protocolPage({ name, summary, statuses, source }: Protocol, urlOf: UrlOf): RootContent[] {
  return [
    heading(1, `${name} statuses`),
    paragraph(inlineProse(summary)),
    table([
      ['Status', 'Phrase', 'Codes', 'Services'],
      ...statuses.map(({ status, phrase, path, entries }) => [
        link(urlOf(path), String(status)),
        phrase,
        `${entries.length}: ${countWords(countSigns(entries.map(verdictOf)))}`,
        [...new Set(entries.map(({ service }) => serviceTitle({ vendor: service.vendor, label: service.name })))].join(
          ', ',
        ),
      ]),
    ]),
    paragraph(sourceNote(source)),
  ];
}

/** The page of one status: everything that has it, service by service. */
function statusPage(
  { name, summary }: Protocol,
  { status, phrase, entries }: Protocol['statuses'][number],
  urlOf: UrlOf,
): RootContent[] {
  return [
    heading(1, `${name} ${status} ${phrase}`.trimEnd()),
    paragraph(inlineProse(summary)),
    ...rowsByService(entries, urlOf),
  ];
}

import type { RootContent } from 'mdast';
import { withoutBackticks } from '../../catalog/say/backticks.ts';
import type { Line } from '../../catalog/say/document.ts';
import { refOf } from '../../catalog/say/entry-data-of.ts';
import { refName, retiredTag, tagWords } from '../../catalog/say/entry-document.ts';
import { namedLiteral } from '../../catalog/say/literal-name.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import type { Entry, Occurrence, Service } from '../../catalog/model.ts';
import { groupBy } from '../../lists.ts';
import { itemNode } from './document.ts';
import { heading, link, list, type UrlOf } from './nodes.ts';

/** An entry in a list, and of which of its occurrences the list is. */
interface Row {
  entry: Entry;
  occurrence: Occurrence;
  /** Where in the entry, `on start, stop`; empty for all of it. */
  place: string;
}

/** Entries as lines: label and title, the literal by which a reader tells them apart, where, and the two verdicts. */
export const entryRows = (entries: readonly Entry[], urlOf: UrlOf, withService = true) =>
  rows(
    entries.map((entry) => ({ entry, occurrence: entry.occurrences[0], place: '' })),
    urlOf,
    withService,
  );

/** The same for parts of entries. */
export const rows = (all: readonly Row[], urlOf: UrlOf, withService: boolean) =>
  list(all.map((row) => itemNode(rowLine(row, withService), urlOf)));

function rowLine({ entry, occurrence, place }: Row, withService: boolean): Line {
  const [literal] = occurrence.literals;
  const text = literal && namedLiteral(literal);
  const isShown = text !== undefined && text !== entry.label && text !== withoutBackticks(entry.title);
  const where = [place, withService ? serviceTitle(entry.service) : '', tagWords(entry.occurrences[0])];
  return [
    refName(refOf(entry)),
    ...(isShown ? [' ', { code: text }] : []),
    ` · ${where.filter(Boolean).join(' · ')}`,
    ...retiredTag(entry),
  ];
}

/** Entries under the names of their services. */
export const rowsByService = (entries: readonly Entry[], urlOf: UrlOf): RootContent[] =>
  [...groupBy(entries, ({ service }) => [service])].flatMap(([service, own]) => [
    serviceHeading(service, urlOf),
    ...entryRows(own, urlOf, false),
  ]);

/** A service as the head of what is listed of it. */
export const serviceHeading = (service: Service, urlOf: UrlOf) =>
  heading(2, link(urlOf(service.path), serviceTitle(service)));

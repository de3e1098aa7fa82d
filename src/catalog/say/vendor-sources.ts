import { groupBy } from '../../lists.ts';
import type { Source } from '../../schema/source.ts';
import type { Service, Table, Vendor } from '../model.ts';
import { coverageWords } from './facts.ts';

/** What the page of a vendor says about what was read, and what was not. */

/** The heads of what is said of a vendor as a whole. */
export const ANSWER_HEAD = 'Where the code is';
export const HOSTS_HEAD = 'API hosts';
export const NOT_LISTED_HEAD = 'Not listed here';

/** Before the products of a vendor that have no table here. */
export const otherProductsWords = ({ name }: Pick<Vendor, 'name'>): string =>
  `These products of ${name} have error codes of their own, which are not in this index:`;

/** Tables that were not read to their end, or of which something has to be known. */
export const coverageNotes = ({
  services,
}: Pick<Vendor, 'services'>): { service: Service; table: Table; note: string }[] =>
  services.flatMap((service) =>
    service.tables.flatMap((table) => {
      const note = coverageWords(table, 'Incomplete.');
      return note === null ? [] : [{ service, table, note }];
    }),
  );

/** The documents that the tables of a vendor are from, each once, in the order of the services. */
export function documentsOf({ services }: Pick<Vendor, 'services'>): Source[] {
  const sources = services.flatMap(({ tables }) => tables.map(({ source }) => source));
  return [...new Map(sources.map((source) => [source.url, source])).values()];
}

/** Hosts with the document that names them: many are from one. */
export const hostsBySource = (apiHosts: Vendor['apiHosts']): { hosts: string[]; source: Source }[] =>
  [...groupBy(apiHosts, ({ source }) => [source.url]).values()].flatMap((own) =>
    own.slice(0, 1).map(({ source }) => ({ hosts: own.map(({ host }) => host), source })),
  );

/** What a vendor lets others do with what was read, where it names no open license. */
export const NO_LICENCE = 'no open license is named, so facts alone were taken';

/** Before the documents: how many, and when they were read. */
export function documentsWords(documents: readonly Source[]): string {
  const days = documents.map(({ retrieved }) => retrieved).sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? first;
  const when = first === last ? `on ${first}` : `between ${first} and ${last}`;
  return `${documents.length === 1 ? 'One document, read' : `${documents.length} documents, read`} ${when}.`;
}

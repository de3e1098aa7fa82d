import type { Catalog, Entry, Service } from '../../catalog/model.ts';

/** One line of the index of a docset: what is typed, its kind among those that Dash and Zeal know, and where it leads. */
export interface IndexRow {
  name: string;
  type: string;
  /** Path of a file, with the id of a place in it after `#`. */
  path: string;
}

/**
 * Both readers match a part of the name and show shorter names first; names that are equal cannot be told apart in their
 * list. So the bare number is its page with every meaning, and what follows names the service: `65`, then
 * `65 · Agora Cloud Recording`, then `65 · Agora Cloud Recording · start`.
 */
export function catalogRows(catalog: Catalog): IndexRow[] {
  const { vendors, services, entries, conditions, codes, httpStatuses } = catalog;
  return [
    ...codes.map(({ code, path }) => row(code, 'Value', path)),
    ...httpStatuses.map(({ status, phrase, path }) => row(`HTTP ${status} ${phrase}`, 'Protocol', path)),
    ...entries.flatMap(entryRows),
    ...conditions.flatMap(({ title, synonyms, path }) => [
      row(title, 'Category', path),
      ...synonyms.map((synonym) => row(synonym, 'Keyword', path)),
    ]),
    ...vendors.map(({ name, path }) => row(name, 'Provider', path)),
    ...services.flatMap(serviceRows),
  ];
}

/** A service, and its tables where it has several. */
function serviceRows(service: Service): IndexRow[] {
  const name = nameOf(service);
  const tables = service.tables.map((table) => row(`${name} · ${table.name}`, 'Section', service.path, table.id));
  return [row(name, 'Service', service.path), ...(tables.length > 1 ? tables : [])];
}

const ENTRY_TYPES: Record<Entry['kind'], string> = {
  code: 'Error',
  message: 'Literal',
  'http-status': 'Protocol',
  status: 'Protocol',
  state: 'Constant',
};

/** An entry under what it is printed as, its title and its literals, and its places where it has several. */
function entryRows(entry: Entry): IndexRow[] {
  const { kind, label, title, path, service, occurrences } = entry;
  const name = `${label} · ${nameOf(service)}`;
  const whose = kind === 'message' ? nameOf(service) : `${nameOf(service)} ${label}`;
  const places = occurrences.map(({ anchor }) => row(`${name} · ${anchor}`, 'Method', path, anchor));
  return [
    row(name, ENTRY_TYPES[kind], path),
    row(`${title} · ${whose}`, 'Entry', path),
    ...literalsOf(entry).map((literal) => row(`${literal} · ${whose}`, 'Literal', path)),
    ...(places.length > 1 ? places : []),
  ];
}

/** The literal texts of an entry, each once, without the one that it is called by. */
const literalsOf = ({ label, occurrences }: Entry) =>
  [...new Set(occurrences.flatMap(({ literals }) => literals.map(({ text }) => text)))].filter(
    (literal) => literal !== label,
  );

const nameOf = ({ vendor, label }: Service) => `${vendor.name} ${label}`;

const row = (name: string, type: string, address: string, id?: string): IndexRow => ({
  name,
  type,
  path: id === undefined ? fileOf(address) : `${fileOf(address)}#${id}`,
});

/** The file of an address of the site. */
const fileOf = (address: string) => `${address.slice(1)}index.html`;

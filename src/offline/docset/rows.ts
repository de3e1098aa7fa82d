import type { Catalog, Entry, Service } from '../../catalog/model.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { groupBy } from '../../lists.ts';

/** One line of the index of a docset: what is typed, its kind among those that Dash and Zeal know, and where it leads. */
export interface IndexRow {
  name: string;
  type: string;
  /** Path of a file, with the id of a place in it after `#`. */
  path: string;
}

/**
 * Both readers match a part of the name and show shorter names first; equal names cannot be distinguished in their
 * list. So the bare number is its page with every meaning, and what follows names the service: `65`, then
 * `65 · Agora Cloud Recording`, then `65 · Agora Cloud Recording · start`. Where a code is a class of many entries, the
 * title follows as well.
 */
export function catalogRows(catalog: Catalog): IndexRow[] {
  const { vendors, services, entries, conditions, codes, httpStatuses, protocols, jobs } = catalog;
  return [
    ...codes.map(({ code, path }) => row(code, 'Value', path)),
    ...httpStatuses.map(({ status, phrase, path }) => row(`HTTP ${status} ${phrase}`.trimEnd(), 'Protocol', path)),
    ...protocols.flatMap(({ name, path, statuses }) => [
      row(`${name} statuses`, 'Protocol', path),
      ...statuses.map(({ status, phrase, path: own }) => row(`${name} ${status} ${phrase}`.trim(), 'Protocol', own)),
    ]),
    ...distinct(entries.flatMap(entryRows)),
    ...conditions.flatMap(({ title, synonyms, path }) => [
      row(title, 'Category', path),
      ...synonyms.map((synonym) => row(synonym, 'Keyword', path)),
    ]),
    ...jobs.map(({ title, path }) => row(title, 'Category', path)),
    ...vendors.map(({ name, path }) => row(name, 'Provider', path)),
    ...services.flatMap(serviceRows),
  ];
}

/** A service, and its tables where it has several. */
function serviceRows(service: Service): IndexRow[] {
  const name = serviceTitle(service);
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

/** A row with what can follow its name, one after the other, until the name is like no other. */
interface EntryRow extends IndexRow {
  more: readonly string[];
}

/** An entry under what it is printed as, its title, its other names and its literals, and its places where it has several. */
function entryRows(entry: Entry): EntryRow[] {
  const { kind, key, label, title, path, service, occurrences } = entry;
  const name = `${label} · ${serviceTitle(service)}`;
  const whose = kind === 'message' ? serviceTitle(service) : `${serviceTitle(service)} ${label}`;
  const places = occurrences.map(({ anchor }) => row(`${name} · ${anchor}`, 'Method', path, anchor));
  const byLabel = [row(name, ENTRY_TYPES[kind], path), ...(places.length > 1 ? places : [])];
  const byTitle = [row(`${title} · ${whose}`, 'Entry', path)];
  const byText = [
    ...namesOf(entry).map((other) => row(`${other} · ${whose}`, 'Constant', path)),
    ...literalsOf(entry).map((literal) => row(`${literal} · ${whose}`, 'Literal', path)),
  ];
  return [
    ...byLabel.map((found) => ({ ...found, more: [title, key] })),
    ...byTitle.map((found) => ({ ...found, more: [key] })),
    ...byText.map((found) => ({ ...found, more: [title, key] })),
  ];
}

/** Rows of one kind whose names are equal, each with more behind its name, until no two are. */
function distinct(rows: readonly EntryRow[]): IndexRow[] {
  const alike = groupBy(rows, ({ type, name }) => [`${type} ${name}`]);
  const longer = rows.map((found) => {
    const { name, type, more } = found;
    const [next, ...rest] = more;
    const isAlone = alike.get(`${type} ${name}`)?.length === 1;
    return isAlone || next === undefined ? found : { ...found, name: `${name} · ${next}`, more: rest };
  });
  const isDone = longer.every((found, index) => found === rows[index]);
  return isDone ? rows.map(({ name, type, path }) => ({ name, type, path })) : distinct(longer);
}

/** The vendor's name for a number, and other spellings of a code. */
const namesOf = ({ name, alsoWritten }: Entry) => [...(name === null ? [] : [name]), ...alsoWritten];

/** The literal texts of an entry, each once, without the one that it is called by. */
const literalsOf = ({ label, occurrences }: Entry) =>
  [...new Set(occurrences.flatMap(({ literals }) => literals.map(({ text }) => text)))].filter(
    (literal) => literal !== label,
  );

const row = (name: string, type: string, address: string, id?: string): IndexRow => ({
  name,
  type,
  path: id === undefined ? fileOf(address) : `${fileOf(address)}#${id}`,
});

/** The file of an address of the site. */
const fileOf = (address: string) => `${address.slice(1)}index.html`;

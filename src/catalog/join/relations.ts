import { groupBy } from '../../lists.ts';
import type { ServiceFile } from '../../schema/service.ts';
import type { Entry, Service } from '../model.ts';

/**
 * The three ways in which an entry is found elsewhere, and the other edition. They are different lists and never mixed:
 * synonyms mean the same, one condition is reported in many ways, and one number means many things.
 */

/** The number or name that an entry is printed as, across layers: the code, else the HTTP status it is about. */
export function printedName(entry: Entry): string | null {
  if (entry.kind === 'http-status') return String(entry.occurrences[0].httpStatus);
  return entry.code;
}

/** Entries shown of a longer list of the same condition; the page of the condition has them all. */
export const SHOWN_OF_SAME_CONDITION = 6;
/** Entries shown of a longer list of the same number or name, which may be a class of many errors; its own page has all. */
export const SHOWN_OF_SAME_NUMBER = 12;

/** Links each entry with its synonyms: declared groups, and codes that share one cell of the vendor's table. */
export function linkSynonyms(service: Service, data: ServiceFile): void {
  const shared = data.tables.flatMap(({ rows }) =>
    rows.flatMap(({ codes }) =>
      codes ? [{ codes, why: 'The source prints these codes in one row.', basis: 'vendor' as const }] : [],
    ),
  );
  for (const { codes, why, basis } of [...shared, ...(data.synonyms ?? [])]) {
    const group = service.entries.filter(({ code }) => code !== null && codes.includes(code));
    for (const entry of group) {
      for (const other of group) if (other !== entry) entry.synonyms.push({ entry: other, why, basis });
    }
  }
}

/** Fills in the lists that reach across services. */
export function linkAcrossServices(entries: Entry[]): void {
  const byName = groupBy(entries, (entry) => [printedName(entry)]);
  const byCondition = groupBy(entries, ({ occurrences }) => [occurrences[0].condition.id]);
  for (const entry of entries) {
    const other = entry.service.otherEdition;
    entry.otherEdition = other?.entries.find(({ key }) => key === entry.key) ?? null;

    const known = new Set([entry, entry.otherEdition, ...entry.synonyms.map((synonym) => synonym.entry)]);
    const name = printedName(entry);
    entry.sameNumber =
      name === null
        ? []
        : (byName.get(name) ?? []).filter((same) => !known.has(same) && same.service !== entry.service);
    entry.prefix = prefixOf(entry);
    entry.sameCondition = (byCondition.get(entry.occurrences[0].condition.id) ?? [])
      .filter(({ service }) => service !== entry.service)
      .sort((a, b) => Number(sameVendor(a, entry)) - Number(sameVendor(b, entry)));
  }
}

/** For a dotted code such as `FailedOperation.X`: the entry of the longest prefix that its service lists as a code. */
function prefixOf({ code, service }: Entry): Entry | null {
  for (let end = code?.lastIndexOf('.') ?? -1; code !== null && end > 0; end = code.lastIndexOf('.', end - 1)) {
    const entry = service.entries.find((other) => other.code === code.slice(0, end));
    if (entry) return entry;
  }
  return null;
}

const sameVendor = (a: Entry, b: Entry) => a.service.vendor === b.service.vendor;

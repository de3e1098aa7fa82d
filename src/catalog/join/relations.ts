import { groupBy } from '../../lists.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { identitiesOf } from '../entry-key.ts';
import type { Entry, Service, Target } from '../model.ts';

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
export const SHOWN_OF_SAME_CONDITION = 4;
/** Entries shown of a longer list of the same number or name, which may be a class of many errors; its own page has all. */
export const SHOWN_OF_SAME_NUMBER = 12;

/** Whether two entries report the same condition, in one of their occurrences each: one number, and one meaning. */
export const meansTheSame = (a: Entry, b: Entry): boolean =>
  a.occurrences.some(({ condition }) => b.occurrences.some((other) => other.condition === condition));

/** Links each entry with its synonyms: declared groups, and codes that share one cell of the vendor's table. */
export function linkSynonyms(service: Service, data: ServiceFile): void {
  const shared = data.tables.flatMap((table) =>
    table.rows.map((row) => ({
      entries: identitiesOf(row, table).map(({ key }) => key),
      why: 'The source prints these codes in one row.',
      basis: 'vendor' as const,
    })),
  );
  for (const { entries, why, basis } of [...shared, ...(data.synonyms ?? [])]) {
    const group = entries.flatMap((name) => targetsOf(service, name));
    for (const { entry, operation } of group) {
      for (const other of group) {
        // Codes that share a cell may be in a declared group too: one reason is enough.
        const isLinked = entry.synonyms.some(
          (synonym) =>
            synonym.entry === other.entry && synonym.operation === operation && synonym.ofOperation === other.operation,
        );
        if (other.entry === entry || isLinked) continue;
        entry.synonyms.push({ entry: other.entry, operation, ofOperation: other.operation, why, basis });
      }
    }
  }
}

/**
 * What `key`, `key#operation` or a code names in a service; nothing when it names nothing. A key names its own entry alone,
 * although the same code can stand in the keys of others, with a subcode or a text.
 */
export function targetsOf(service: Service, name: string): Target[] {
  const [key = '', operationId] = name.split('#');
  const operation = service.operations.find(({ id }) => id === operationId) ?? null;
  const named = service.entries.filter((entry) => entry.key === key);
  const meant = named.length > 0 ? named : service.entries.filter((entry) => entry.code === key);
  return meant.map((entry) => ({ entry, operation }));
}

/** Fills in the lists that reach across services. */
export function linkAcrossServices(entries: Entry[], files: ReadonlyMap<string, ServiceFile>): void {
  const byName = groupBy(entries, (entry) => [printedName(entry)]);
  const byCondition = groupBy(entries, conditionIds);
  linkEditions(entries, files);
  for (const entry of entries) {
    const known = new Set(entry.counterparts);
    const sameName = byName.get(printedName(entry) ?? '') ?? [];
    entry.sameNumber = sameName.filter((same) => !known.has(same) && same.service !== entry.service);
    entry.alsoReturnedBy = entry.service.inheritedBy.filter((child) => inheritsOf(child, entry));
    entry.prefix = prefixOf(entry);
    entry.sameCondition = [...new Set(conditionIds(entry).flatMap((id) => byCondition.get(id) ?? []))]
      .filter(({ service }) => service !== entry.service)
      .sort((a, b) => Number(sameVendor(a, entry)) - Number(sameVendor(b, entry)));
  }
}

const conditionIds = ({ occurrences }: Entry) => [...new Set(occurrences.map(({ condition }) => condition.id))];

/** Links the entries of two editions: those of one key, and those that the older edition declares. */
function linkEditions(entries: Entry[], files: ReadonlyMap<string, ServiceFile>): void {
  for (const entry of entries) {
    entry.otherEdition = entry.service.otherEdition?.entries.find(({ key }) => key === entry.key) ?? null;
    if (entry.otherEdition) entry.counterparts.push(entry.otherEdition);
  }
  for (const [id, { counterparts = [] }] of files) {
    const here = entries.filter(({ service }) => service.id === id);
    for (const { entries: keys, there } of counterparts) {
      for (const entry of here.filter(({ key }) => keys.includes(key))) {
        const others = entry.service.otherEdition?.entries.filter(({ key }) => there.includes(key)) ?? [];
        for (const other of others) {
          if (!entry.counterparts.includes(other)) entry.counterparts.push(other);
          if (!other.counterparts.includes(entry)) other.counterparts.push(entry);
        }
      }
    }
  }
}

/** Whether the table of one of the rows of an entry holds for another service as well. */
const inheritsOf = (child: Service, { occurrences }: Entry): boolean =>
  child.inherits.some(({ tables }) => occurrences.some(({ table }) => tables.includes(table)));

/** For a dotted code such as `FailedOperation.X`: the entry of the longest prefix that its service lists as a code. */
function prefixOf({ code, service }: Entry): Entry | null {
  for (let end = code?.lastIndexOf('.') ?? -1; code !== null && end > 0; end = code.lastIndexOf('.', end - 1)) {
    const entry = service.entries.find((other) => other.code === code.slice(0, end));
    if (entry) return entry;
  }
  return null;
}

const sameVendor = (a: Entry, b: Entry) => a.service.vendor === b.service.vendor;

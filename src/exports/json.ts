import type { Catalog, Condition, Entry, Occurrence, Retry, Vendor } from '../catalog/model.ts';
import type { ConditionsFile, EntriesFile, EntryFile, EntryJson, VendorsFile } from '../schema/api.ts';

/** The catalog as the JSON of `/api/v1/`. Every other export of data starts from here. */

export function entriesFile({ entries }: Catalog): EntriesFile {
  return { schemaVersion: 1, entries: entries.map(entryToJson) };
}

export function entryFile(entry: Entry): EntryFile {
  return { schemaVersion: 1, ...entryToJson(entry) };
}

export function vendorsFile({ vendors }: Catalog): VendorsFile {
  return { schemaVersion: 1, vendors: vendors.map(vendorToJson) };
}

export function conditionsFile({ conditions }: Catalog): ConditionsFile {
  return { schemaVersion: 1, conditions: conditions.map(conditionToJson) };
}

export function entryToJson(entry: Entry): EntryJson {
  const { id, path, formerIds, kind, code, title, service, retired, occurrences } = entry;
  const [first] = occurrences;
  const tables = [...new Set(occurrences.map(({ table }) => table))];
  return {
    id,
    url: path,
    aliases: formerIds,
    vendor: service.vendor.id,
    service: service.slug,
    edition: service.edition,
    kind,
    code,
    title,
    condition: first.condition.id,
    outcome: first.outcome,
    fixedBy: first.fixedBy,
    retired,
    occurrences: occurrences.map((occurrence) => occurrenceToJson(occurrence, path)),
    passages: entry.passages.map(({ passage: { title: name, text, points }, operations }) => ({
      title: name,
      text,
      points,
      operations,
    })),
    synonyms: entry.synonyms.map((synonym) => synonym.entry.id),
    otherEdition: entry.otherEdition?.id ?? null,
    alsoIn: service.inheritedBy.map((child) => child.id),
    sources: tables.map(({ source: { url, title: name, retrieved }, section }) => ({
      url,
      title: name,
      section,
      retrieved,
    })),
    history: historyToJson(entry),
  };
}

function historyToJson({ history: { since, changes } }: Entry): EntryJson['history'] {
  return {
    since: since && { release: since.version, date: since.date },
    changes: changes.map(({ release, kind, from, fields }) => ({
      release: release.version,
      date: release.date,
      kind,
      from,
      fields,
    })),
  };
}

function occurrenceToJson(occurrence: Occurrence, path: string): EntryJson['occurrences'][number] {
  const { operation, condition, retry, retired, table, anchor, row } = occurrence;
  const { httpStatus, message, reason, variables, meaning, causes, notes, actions, outcome, fixedBy, basis } =
    occurrence;
  return {
    operation: operation?.id ?? null,
    httpStatus,
    message,
    reason,
    variables,
    meaning,
    causes,
    notes,
    actions,
    condition: condition.id,
    outcome,
    fixedBy,
    basis,
    retry: retryToJson(retry),
    retired,
    section: table.section,
    table: table.id,
    row,
    url: `${path}#${anchor}`,
  };
}

const retryToJson = ({ verdict, delaysSeconds, then, basis }: Retry) => ({ verdict, delaysSeconds, then, basis });

function vendorToJson(vendor: Vendor): VendorsFile['vendors'][number] {
  const { id, path, name, summary, homepage, documentation, apiHosts, answer, support } = vendor;
  return {
    id,
    url: path,
    name,
    summary,
    homepage,
    documentation,
    apiHosts: apiHosts.map(({ host }) => host),
    answer: { code: answer.code, text: answer.text },
    support: {
      contact: support.contact,
      address: support.address ?? null,
      send: support.send.map(({ what }) => what),
      sendBasis: support.send.map((item) => item.basis),
    },
    services: vendor.services.map((service) => ({
      id: service.id,
      url: service.path,
      name: service.name,
      summary: service.summary,
      edition: service.edition,
      otherEdition: service.otherEdition?.id ?? null,
      inherits: service.inherits.map((parent) => parent.service.id),
      operations: service.operations.map((operation) => operation.id),
      entries: service.entries.length,
      rows: rowCount(service),
    })),
  };
}

/** Lines in the tables of a service as the vendor has them: the parts of one line count once. */
export function rowCount({ tables }: { tables: { rows: { number: number }[] }[] }): number {
  return tables.reduce((sum, { rows }) => sum + (rows.at(-1)?.number ?? 0), 0);
}

function conditionToJson(condition: Condition): ConditionsFile['conditions'][number] {
  const { id, path, title, summary, canonicalCode, outcome, fixedBy, retry, checks, reports } = condition;
  return {
    id,
    url: path,
    title,
    summary,
    canonicalCode,
    outcome,
    fixedBy,
    retry: retryToJson(retry),
    checks,
    entries: reports.map(({ entry }) => entry.id),
  };
}

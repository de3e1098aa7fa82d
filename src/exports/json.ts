import type { AnswerShape } from '../schema/answer.ts';
import type { CodePlace } from '../schema/row.ts';
import type { Catalog, Condition, Entry, Job, LiteralText, Occurrence, Service, Vendor } from '../catalog/model.ts';
import { rowCount } from '../catalog/say/sizes.ts';
import { agreementOf } from '../catalog/say/agreement-words.ts';
import { occurrenceData } from '../catalog/say/entry-data-of.ts';
import { elsewhereToData } from '../catalog/say/statement-data.ts';
import type { ConditionsFile, EntriesFile, EntryFile, EntryJson, VendorsFile } from '../schema/api.ts';
import {
  disagreementToJson,
  fixedByToJson,
  overallToJson,
  repeatingToJson,
  repeatToJson,
  retryToJson,
  sameAsToJson,
} from './json-verdicts.ts';

/** The catalog as the JSON of `/api/v1/`. Every other export of data starts from here. */

export function entriesFile({ entries }: Catalog): EntriesFile {
  return { schemaVersion: 1, entries: entries.map(entryToJson) };
}

export function entryFile(entry: Entry): EntryFile {
  return { schemaVersion: 1, ...entryToJson(entry) };
}

export function vendorsFile({ vendors, jobs }: Catalog): VendorsFile {
  return { schemaVersion: 1, vendors: vendors.map(vendorToJson), jobs: jobs.map(jobToJson) };
}

export function conditionsFile({ conditions }: Catalog): ConditionsFile {
  return { schemaVersion: 1, conditions: conditions.map(conditionToJson) };
}

export function entryToJson(entry: Entry): EntryJson {
  const { id, path, formerIds, kind, code, subcode, name, alsoWritten, codeIn } = entry;
  const { title, service, retired, occurrences } = entry;
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
    subcode,
    name,
    alsoWritten,
    codeIn: placeToJson(codeIn),
    label: entry.label,
    title,
    condition: first.condition.id,
    outcome: first.outcome,
    fixedBy: fixedByToJson(first.fixedBy),
    overall: overallToJson(entry),
    retired,
    occurrences: occurrences.map((occurrence) => occurrenceToJson(occurrence, entry)),
    passages: entry.passages.map(({ passage: { title: passage, text, points }, operations }) => ({
      title: passage,
      text,
      points,
      operations,
    })),
    prefix: entry.prefix?.id ?? null,
    synonyms: entry.synonyms.map((synonym) => synonym.entry.id),
    sameAs: sameAsToJson(entry),
    otherEdition: entry.otherEdition?.id ?? null,
    counterparts: entry.counterparts.map((counterpart) => counterpart.id),
    disagrees: entry.disagrees.map(disagreementToJson),
    saysElsewhere: entry.saysElsewhere.map((statement) => elsewhereToData(statement, entry)),
    alsoIn: entry.alsoReturnedBy.map((child) => child.id),
    sources: tables.map(({ source, section, coverage }) => ({
      url: source.url,
      title: source.title,
      section,
      retrieved: source.retrieved,
      published: source.published ?? null,
      language: source.language ?? 'en',
      coverage: coverage.extent,
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

/** An occurrence, with the fields that were there before `literals`, `operations` and `status`. */
function occurrenceToJson(occurrence: Occurrence, entry: Entry): EntryJson['occurrences'][number] {
  const { statuses: _, guards: __, tells: ___, lostIds: ____, ...data } = occurrenceData(occurrence, entry);
  const { literals } = data;
  const { fromElsewhere, httpStatus, status, fixedBy, retry } = occurrence;
  const isReason = ({ field }: LiteralText) => field?.toLowerCase() === 'reason';
  return {
    operation: data.operations[0] ?? null,
    fromElsewhere,
    httpStatus,
    status: status?.value ?? httpStatus,
    statusProtocol: status?.protocol.id ?? (httpStatus === null ? null : 'http'),
    message: literals.find((literal) => !isReason(literal))?.text ?? null,
    reason: literals.find(isReason)?.text ?? null,
    variables: literals.flatMap(({ variables }) => variables),
    ...data,
    fixedBy: fixedByToJson(fixedBy),
    fixer: fixedBy,
    retry: retryToJson(retry),
    repeat: repeatToJson(retry),
  };
}

function vendorToJson(vendor: Vendor): VendorsFile['vendors'][number] {
  const { id, path, name, summary, homepage, documentation, apiHosts, answer, support, selfHosted } = vendor;
  return {
    id,
    url: path,
    name,
    indexed: vendor.services.length > 0,
    summary,
    homepage,
    documentation,
    apiHosts: apiHosts.map(({ host }) => host),
    selfHosted: selfHosted ?? false,
    agreement: agreementOf(vendor.services),
    answer: answerToJson(answer),
    support: {
      contact: support.contact,
      address: support.address ?? null,
      send: support.send.map(({ what }) => what),
      sendBasis: support.send.map((item) => item.basis),
    },
    licences: (vendor.licences ?? []).map(({ of, url, licence = null }) => ({ of, url, licence })),
    services: vendor.services.map(serviceToJson),
    otherProducts: vendor.otherProducts.map((product) => ({
      name: product.name,
      documentation: product.documentation,
    })),
  };
}

type ServiceJson = VendorsFile['vendors'][number]['services'][number];

const serviceToJson = (service: Service): ServiceJson => ({
  id: service.id,
  url: service.path,
  name: service.name,
  summary: service.summary,
  jobs: service.jobs.map((job) => job.id),
  edition: service.edition,
  otherEdition: service.otherEdition?.id ?? null,
  inherits: service.inherits.map((parent) => parent.service.id),
  inheritedTables: service.inherits.map((parent) => ({
    service: parent.service.id,
    tables: parent.tables.map(({ id: table }) => table),
  })),
  operations: service.operations.map((operation) => operation.id),
  ...repeatingToJson(service),
  entries: service.entries.length,
  rows: rowCount(service),
  agreement: agreementOf([service]),
  answer: answerToJson(service.answer),
  hosts: service.recognise.hosts,
  tables: service.tables.map(tableToJson),
  rateLimits: service.rateLimits.map(({ what, operations, limit, per, source }) => ({
    what,
    operations: operations.map((operation) => operation.id),
    limit,
    per,
    source: source.url,
  })),
});

const tableToJson = ({
  id,
  section,
  direction,
  coverage,
  codeIn,
  bitMask,
  rows,
}: Service['tables'][number]): ServiceJson['tables'][number] => ({
  id,
  section,
  direction,
  coverage: coverage.extent,
  readTo: coverage.readTo ?? null,
  coverageNote: coverage.note ?? null,
  codeIn: placeToJson(codeIn),
  bitMask,
  rows: rows.at(-1)?.number ?? 0,
});

const jobToJson = ({ id, path, title, summary, services }: Job): VendorsFile['jobs'][number] => ({
  id,
  url: path,
  title,
  summary,
  services: services.map((service) => service.id),
});

const placeToJson = (place: CodePlace | null) =>
  place && { event: place.event ?? null, field: place.field ?? null, header: place.header ?? null };

const answerToJson = ({ code, codeHeader, subcode, text, requestId }: AnswerShape) => ({
  code: code ?? null,
  codeHeader: codeHeader ?? null,
  subcode: subcode ?? null,
  text,
  requestId,
});

function conditionToJson(condition: Condition): ConditionsFile['conditions'][number] {
  const { id, path, title, summary, canonicalCode, outcome, effect, fixedBy, retry, checks, reports } = condition;
  return {
    id,
    url: path,
    title,
    summary,
    canonicalCode,
    outcome,
    effect,
    fixedBy: fixedByToJson(fixedBy),
    fixer: fixedBy,
    retry: retryToJson(retry),
    repeat: repeatToJson(retry),
    checks,
    entries: reports.map(({ entry }) => entry.id),
  };
}

import type { ConditionsFile, EntriesFile, VendorsFile } from '../../schema/api.ts';
import { agreementColumns, repeatColumns, writeRepeat, writeRepeating, writeStatements } from './fill-verdicts.ts';
import type { Writer } from './writer.ts';

type Vendor = VendorsFile['vendors'][number];
type Service = Vendor['services'][number];
type Condition = ConditionsFile['conditions'][number];
type Entry = EntriesFile['entries'][number];
type Occurrence = Entry['occurrences'][number];
type Passage = Entry['passages'][number];

/** A vendor without its services. */
export function writeVendor(write: Writer, vendor: Vendor): void {
  const { id, name, summary, url, homepage, documentation, answer, support, apiHosts } = vendor;
  write.row('vendor', {
    id,
    name,
    indexed: Number(vendor.indexed),
    summary,
    url,
    homepage,
    documentation,
    self_hosted: Number(vendor.selfHosted),
    ...answerColumns(answer),
    support_contact: support.contact,
    support_address: support.address,
    ...agreementColumns(vendor),
  });
  write.list('vendor_host', { vendor: id }, 'host', apiHosts);
  write.list('vendor_answer_text', { vendor: id }, 'field', answer.text);
  writeRequestIds(write, 'vendor', id, answer);
  write.rows('other_product', { vendor: id }, vendor.otherProducts);
  const licences = vendor.licences.map(({ of, ...licence }) => ({ about: of, ...licence }));
  write.rows('vendor_licence', { vendor: id }, licences);
  for (const [index, text] of support.send.entries()) {
    write.row('support', { vendor: id, position: index + 1, text, basis: support.sendBasis[index] ?? null });
  }
}

const answerColumns = ({ code, codeHeader, subcode }: Vendor['answer']) => ({
  answer_code: code,
  answer_code_header: codeHeader,
  answer_subcode: subcode,
});

function writeRequestIds(
  write: Writer,
  owner: 'vendor' | 'service',
  id: string,
  { requestId }: Vendor['answer'],
): void {
  for (const [index, { in: place, name }] of requestId.entries()) {
    write.row(`${owner}_request_id`, { [owner]: id, position: index + 1, place, name });
  }
}

/** A service; `position` is its place among all services. */
export function writeService(write: Writer, vendor: string, service: Service, position: number): void {
  const { id, name, summary, edition, url, otherEdition, rows, inherits, renew } = service;
  write.row('service', {
    id,
    vendor,
    position,
    name,
    summary,
    edition,
    other_edition: otherEdition,
    url,
    table_rows: rows,
    ...answerColumns(service.answer),
    unnamed_operations: service.unnamedOperations,
    renew_why: renew?.why ?? null,
    renew_basis: renew?.basis ?? null,
    ...agreementColumns(service),
  });
  write.list('service_answer_text', { service: id }, 'field', service.answer.text);
  writeRequestIds(write, 'service', id, service.answer);
  write.list('service_job', { service: id }, 'job', service.jobs);
  write.list('service_host', { service: id }, 'host', service.hosts);
  for (const [index, table] of service.tables.entries()) {
    const { id: tableId, section, direction, coverage, readTo, coverageNote, codeIn, bitMask, rows: lines } = table;
    write.row('published_table', {
      service: id,
      position: index + 1,
      id: tableId,
      section,
      direction,
      coverage,
      read_to: readTo,
      coverage_note: coverageNote,
      code_event: codeIn?.event ?? null,
      code_field: codeIn?.field ?? null,
      code_header: codeIn?.header ?? null,
      bit_mask: Number(bitMask),
      table_rows: lines,
    });
  }
  for (const [index, { what, limit, per, source, operations: limited }] of service.rateLimits.entries()) {
    const columns = { what, amount: limit, per, source };
    const limitId = write.row('rate_limit', { service: id, position: index + 1, ...columns });
    write.list('rate_limit_operation', { rate_limit: limitId }, 'operation', limited);
  }
  write.list('service_parent', { service: id }, 'parent', inherits);
  for (const { service: parent, tables } of service.inheritedTables) {
    write.list('inherited_table', { service: id, parent }, 'table_id', tables);
  }
  writeRepeating(write, service);
}

export function writeCondition(write: Writer, condition: Condition): void {
  const { id, title, summary, canonicalCode, outcome, fixedBy, retry, url, checks } = condition;
  write.row('condition', {
    id,
    title,
    summary,
    canonical_code: canonicalCode,
    outcome,
    fixed_by: fixedBy,
    retry: retry.verdict,
    retry_then: retry.then,
    retry_basis: retry.basis,
    ...repeatColumns(condition),
    url,
  });
  write.list('condition_refresh', { condition: id }, 'name', condition.repeat.refresh);
  write.list('condition_check', { condition: id }, 'text', checks);
  write.list('condition_retry_delay', { condition: id }, 'seconds', retry.delaysSeconds);
}

/** An entry with everything that belongs to it. */
export function writeEntry(write: Writer, entry: Entry): void {
  const { id, url, kind, code, title, otherEdition, aliases, synonyms, occurrences, passages, history } = entry;
  const { subcode, name, codeIn, label, prefix, alsoWritten } = entry;
  const { since, changes } = history;
  const service = `${entry.vendor}/${entry.service}`;
  write.row('entry', {
    id,
    service,
    kind,
    code,
    subcode,
    name,
    code_event: codeIn?.event ?? null,
    code_field: codeIn?.field ?? null,
    code_header: codeIn?.header ?? null,
    prefix,
    label,
    title,
    other_edition: otherEdition,
    since_release: since?.release ?? null,
    since_date: since?.date ?? null,
    url,
  });
  write.list('alias', { entry: id }, 'alias', aliases);
  write.list('also_written', { entry: id }, 'code', alsoWritten);
  write.list('synonym', { entry: id }, 'synonym', synonyms);
  writeStatements(write, entry);
  for (const [index, occurrence] of occurrences.entries()) {
    const occurrenceId = writeOccurrence(write, { entry: id, position: index + 1, service }, occurrence);
    writeWords(write, occurrenceId, entry, occurrence);
  }
  for (const [index, passage] of passages.entries()) writePassage(write, id, index + 1, passage);
  for (const [index, { release, date, kind: change, from, fields }] of changes.entries()) {
    const what = { release, date, kind: change, former_id: from, fields: JSON.stringify(fields) };
    write.row('entry_change', { entry: id, position: index + 1, ...what });
  }
}

function writeOccurrence(
  write: Writer,
  place: { entry: string; position: number; service: string },
  found: Occurrence,
): number {
  const { operation, message, reason, meaning, condition, outcome, fixedBy, section, url, ...rest } = found;
  const { retry, retired, basis } = rest;
  const occurrence = write.row('occurrence', {
    ...place,
    operation,
    from_elsewhere: Number(rest.fromElsewhere),
    direction: rest.direction,
    http_status: rest.httpStatus,
    status: rest.status,
    status_protocol: rest.statusProtocol,
    message,
    reason,
    category: rest.category,
    valid_from: rest.validFrom,
    valid_until: rest.validUntil,
    meaning,
    condition,
    outcome,
    outcome_basis: basis.outcome,
    effect_basis: basis.effect,
    fixed_by: fixedBy,
    fixed_by_basis: basis.fixedBy,
    retry: retry.verdict,
    retry_then: retry.then,
    retry_basis: retry.basis,
    ...repeatColumns(found),
    retired_since: retired?.since ?? null,
    retired_why: retired?.why ?? null,
    retired_replaced_by: retired?.replacedBy ?? null,
    section,
    table_id: rest.table,
    table_row: rest.row,
    url,
  });
  write.list('occurrence_operation', { occurrence, service: place.service }, 'operation', rest.operations);
  for (const [index, { field, text, printedBy, variables }] of rest.literals.entries()) {
    const columns = { field, text, printed_by: printedBy };
    const literal = write.row('literal', { occurrence, position: index + 1, ...columns });
    write.list('literal_variable', { literal }, 'text', variables);
  }
  write.list('variable', { occurrence }, 'text', rest.variables);
  write.list('cause', { occurrence }, 'text', rest.causes);
  write.list('note', { occurrence }, 'text', rest.notes);
  write.list('action', { occurrence }, 'text', rest.actions);
  write.list('retry_delay', { occurrence }, 'seconds', retry.delaysSeconds);
  writeRepeat(write, occurrence, place.service, found);
  return occurrence;
}

/** What the full text is searched in. */
function writeWords(write: Writer, rowid: number, { code, title }: Entry, occurrence: Occurrence): void {
  const { literals, reason, meaning, causes, notes, actions, retry } = occurrence;
  const message = literals.flatMap(({ text }) => (text === reason ? [] : text)).join('\n') || null;
  const advice = [...causes, ...notes, ...actions, retry.then ?? ''].join('\n').trim();
  write.row('search', { rowid, code, message, reason, title, meaning, advice });
}

function writePassage(write: Writer, entry: string, position: number, { title, ...parts }: Passage): void {
  const passage = write.row('passage', { entry, position, title });
  write.list('passage_part', { passage, kind: 'text' }, 'text', parts.text);
  write.list('passage_part', { passage, kind: 'point' }, 'text', parts.points);
  write.list('passage_part', { passage, kind: 'operation' }, 'text', parts.operations);
}

/** The sources of all entries: each document and heading once. */
export function writeSources(write: Writer, entries: readonly Entry[]): void {
  const ids = new Map<string, number>();
  for (const { id: entry, sources } of entries) {
    const known = sources.map((source) => {
      const key = JSON.stringify(source);
      const id = ids.get(key) ?? write.row('source', source);
      ids.set(key, id);
      return id;
    });
    write.list('entry_source', { entry }, 'source', known);
  }
}

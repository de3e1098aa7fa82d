import { parse } from 'yaml';
import { loadContent } from '../../../src/catalog/files/load.ts';
import type { Content, ContentFile } from '../../../src/catalog/files/read.ts';
import { vendorOf } from '../../../src/ids.ts';
import { sourceRecordSchema, type SourceRecord } from '../../../src/schema/source-record.ts';
import { checkSources, type CheckResult } from '../../../src/sources/check.ts';
import { recordedRows } from '../../../src/sources/record.ts';
import type { SourceRow } from '../../../src/sources/source-row.ts';
import { documentLines, entriesOf, jsonCopy, type Entry } from './render.ts';

/** The day of every check here. */
export const TODAY = '2026-11-26';
export const content = loadContent('content');

/** Some services with copies of their sources that agree with what is recorded. */
export interface Trial {
  ids: string[];
  /** Name of the copy. */
  copy: string;
  rows: SourceRow[];
  content: Content;
}

/** What is recorded of services, as if a check had recorded the text of this copy. */
function recordedAs(ids: readonly string[], copy: string, text: string): Content {
  const services = content.services.filter(({ id }) => ids.includes(id) || isParent(id, ids));
  const empty = content.sources
    .filter(({ id }) => ids.includes(id))
    .map((record) => ({ ...record, data: { ...record.data, copy, tables: [] } }));
  const { records } = checkSources({ ...content, services, sources: empty }, [{ file: copy, text }], TODAY);
  const sources = empty.map((record): ContentFile<SourceRecord> => ({
    ...record,
    data: sourceRecordSchema.parse(parse(records.get(record.file) ?? '')),
  }));
  return { ...content, services, sources };
}

const isParent = (id: string, children: readonly string[]): boolean =>
  content.services.some(
    (child) =>
      children.includes(child.id) &&
      vendorOf(child.id) === vendorOf(id) &&
      child.data.inherits?.some(({ service }) => id.endsWith(`/${service}`)),
  );

/** The ids of all services whose source is stored in one form. */
export const storedAs = (form: 'json' | 'document'): string[] =>
  content.sources.filter(({ data }) => data.copy.endsWith('.json') === (form === 'json')).map(({ id }) => id);

const rowsOf = (ids: readonly string[]): SourceRow[] =>
  content.sources.filter(({ id }) => ids.includes(id)).flatMap(({ data }) => recordedRows(data));

/** A service with a copy in JSON. */
export function jsonTrial(id: string): Trial & { entries: Entry[] } {
  const copy = `${id.replace('/', '--')}.json`;
  const rows = rowsOf([id]);
  const entries = entriesOf(rows);
  return { ids: [id], copy, rows, entries, content: recordedAs([id], copy, jsonCopy(entries)) };
}

/** All services of one page, with the text of that page. */
export function documentTrial(id: string): Trial & { lines: string[] } {
  const { copy } = content.sources.find((record) => record.id === id)!.data;
  const ids = content.sources.filter(({ data }) => data.copy === copy).map((record) => record.id);
  const rows = rowsOf(ids);
  const lines = documentLines(rows);
  return { ids, copy, rows, lines, content: recordedAs(ids, copy, lines.join('\n')) };
}

/** Checks the services of a trial against a copy: what was found about them. */
export function check({ ids, content: recorded, copy }: Trial, text: string): CheckResult {
  const result = checkSources(recorded, [{ file: copy, text }], TODAY);
  return { ...result, findings: result.findings.filter(({ service }) => service !== null && ids.includes(service)) };
}

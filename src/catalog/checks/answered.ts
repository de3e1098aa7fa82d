import { keyOf, vendorOf } from '../../ids.ts';
import type { ServiceFile } from '../../schema/service.ts';
import type { Content, ContentFile } from '../files/read.ts';
import type { PlacedRow } from './rows.ts';

/** So many operations are named in a problem. */
const MOST_NAMES = 3;

type Service = ContentFile<ServiceFile>;

/** An operation, with the service it belongs to; `id` is null for a service whose source names no operations. */
export interface AnsweredOperation {
  service: Service;
  id: string | null;
  /** What a second request does; null where the source names no operations, so that it may be anything. */
  kind: ServiceFile['operations'][string]['kind'] | null;
}

/**
 * The operations that a row may be the response to: those it names, or when it names none, all of its service and of the
 * services that inherit its table.
 */
export function answeredBy(row: PlacedRow, content: Content): AnsweredOperation[] {
  const { file, operations } = row;
  const of = (service: Service, ids: readonly string[]): AnsweredOperation[] =>
    ids.map((id) => ({ service, id, kind: service.data.operations[id]?.kind ?? null }));
  if (operations.length > 0) return of(file, operations);
  return [file, ...heirsOf(row, content)].flatMap((service) => {
    const ids = Object.keys(service.data.operations);
    return ids.length > 0 ? of(service, ids) : [{ service, id: null, kind: null }];
  });
}

/** Services in which the table of a row holds, too. */
const heirsOf = ({ file, table }: PlacedRow, content: Content): Service[] =>
  content.services.filter(
    ({ id, data }) =>
      vendorOf(id) === vendorOf(file.id) &&
      (data.inherits ?? []).some(
        ({ service, tables }) => service === keyOf(file.id) && (tables?.includes(table.id) ?? true),
      ),
  );

/** Operations by name, for a problem of a row: the first few of those that the row does not name itself. Empty for none. */
export function namesOf(operations: readonly AnsweredOperation[], { file }: PlacedRow): string {
  const names = operations.map(({ service, id }) => {
    const name = id ?? 'a request that may be of any kind';
    return service === file ? name : `${name} of ${service.id}`;
  });
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more` : names.join(', ');
}

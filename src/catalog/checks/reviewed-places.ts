import type { ServiceFile } from '../../schema/service.ts';
import { REVIEWED, type Reviewed, type ReviewedKind } from '../../schema/reviewed.ts';
import type { ContentFile } from '../files/read.ts';
import { rowsOf } from './rows.ts';

type Service = ContentFile<ServiceFile>;

/** What a service says in one way, by where it says so: rows and operations by their names. */
type Places = Record<ReviewedKind, Map<string, string[]>>;

/** Where a service says what nobody can tell from its rows alone, such as that a retry is the vendor's advice. */
export function reviewedPlaces(file: Service): Places {
  const places = Object.fromEntries(REVIEWED.map((kind) => [kind, new Map()])) as Places;
  const add = (kind: ReviewedKind, name: string, place: string) =>
    places[kind].set(name, [...(places[kind].get(name) ?? []), place]);
  for (const { row, identities, operations } of rowsOf(file)) {
    const place = [identities.map(({ key }) => key).join(', '), ...operations.slice(0, 1)].join('#');
    add('conditions', row.condition, place);
    for (const part of row.stated ?? []) add('vendorSays', part, place);
    if (row.retry?.basis === 'vendor') add('vendorSays', 'retry', place);
  }
  for (const [id, { kind, guards = [] }] of Object.entries(file.data.operations)) {
    add('operations', kind, id);
    for (const { same } of guards) add('keeps', same.join(', '), id);
  }
  for (const { id, start } of file.data.tasks ?? []) if (id !== undefined) add('keeps', `${id} of the task`, start);
  return places;
}

/** The numbers of what a service says, as they are written down once somebody has compared them with the source. */
export function reviewedOf(file: Service): Reviewed {
  const places = reviewedPlaces(file);
  const count = (kind: ReviewedKind) =>
    Object.fromEntries([...places[kind]].map(([name, where]) => [name, where.length]).sort());
  return Object.fromEntries(REVIEWED.map((kind) => [kind, count(kind)])) as Reviewed;
}

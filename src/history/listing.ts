import { keyOf, serviceOf } from '../ids.ts';
import { groupBy } from '../lists.ts';
import { fieldWords } from '../catalog/say/change-words.ts';
import type { Change, Entry } from '../catalog/model.ts';

/** Changes as people read them, whatever they are written in: grouped by kind and service, in words. */

const HEADINGS: Record<Change['kind'], string> = {
  added: 'Added',
  moved: 'Moved',
  reworded: 'Reworded',
  retired: 'Retired',
  removed: 'Removed',
};
const KINDS = Object.keys(HEADINGS) as Change['kind'][];

/** What a list says of an entry, beside its id. */
export type Known = Pick<Entry, 'kind' | 'label' | 'title' | 'path'>;

export interface ListedChange {
  id: string;
  /** The label of the entry; the last part of the id of one that is gone. */
  name: string;
  /** Whether the name is a literal; the label of an HTTP status is words. */
  isLiteral: boolean;
  /** Null when the entry is gone. */
  entry: Known | null;
  details: string[];
}

export interface ListedKind {
  kind: Change['kind'];
  heading: string;
  count: number;
  services: { service: string; changes: ListedChange[] }[];
}

/**
 * The changes by kind and, within a kind, by service; kinds without changes are left out.
 * @param lookup What is known of an entry under an id that it has or had; null when it is gone.
 */
export function listChanges(changes: readonly Change[], lookup: (id: string) => Known | null): ListedKind[] {
  return KINDS.flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind);
    const services = groupBy(some, ({ id }) => [serviceOf(id)]);
    const listed = [...services].map(([service, own]) => ({
      service,
      changes: own.map((change): ListedChange => {
        const entry = lookup(change.id);
        return {
          id: change.id,
          name: entry?.label ?? keyOf(change.id),
          isLiteral: entry?.kind !== 'http-status',
          entry,
          details: detailsOf(change),
        };
      }),
    }));
    return some.length > 0 ? [{ kind, heading: HEADINGS[kind], count: some.length, services: listed }] : [];
  });
}

/** How many of each kind: `2 added, 1 reworded`. */
export function countWords(changes: readonly Change[]): string {
  const counts = KINDS.map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }));
  const words = counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`);
  return words.join(', ') || 'nothing changed';
}

const detailsOf = ({ from, fields }: Change) => [...(from ? [`formerly ${from}`] : []), ...fields.map(fieldWords)];

import type { Change } from '../catalog/model.ts';
import type { ChangedField } from '../schema/history.ts';

/** Changes as people read them, whatever they are written in: grouped by kind and service, in words. */

const HEADINGS: Record<Change['kind'], string> = {
  added: 'Added',
  moved: 'Moved',
  reworded: 'Reworded',
  retired: 'Retired',
  removed: 'Removed, which must not happen',
};
const KINDS = Object.keys(HEADINGS) as Change['kind'][];

/** What a list says of an entry, beside its id. */
export interface Known {
  title: string;
  /** Address from the root of the site. */
  path: string;
}

export interface ListedChange {
  id: string;
  /** The last part of the id. */
  key: string;
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
    const services = [...new Set(some.map(({ id }) => splitId(id).service))];
    const listed = services.map((service) => ({
      service,
      changes: some
        .filter(({ id }) => splitId(id).service === service)
        .map((change) => ({
          id: change.id,
          key: splitId(change.id).key,
          entry: lookup(change.id),
          details: detailsOf(change),
        })),
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

/** A changed field in one line: `retry on stop: Retry later → Do not retry`; a text is only named. */
export function fieldWords({ what, before, after }: ChangedField): string {
  if (before === undefined && after === undefined) return what;
  return `${what}: ${before ?? 'none'} → ${after ?? 'none'}`;
}

const detailsOf = ({ from, fields }: Change) => [...(from ? [`formerly ${from}`] : []), ...fields.map(fieldWords)];

function splitId(id: string): { service: string; key: string } {
  const end = id.lastIndexOf('/');
  return { service: id.slice(0, end), key: id.slice(end + 1) };
}

import type { Change } from '../catalog/model.ts';
import type { ReleaseFile } from '../schema/history.ts';

/**
 * The changes as one release of `content/history.yaml`: one list a kind, no empty ones.
 * @param entries How many entries there are since then.
 */
export function releaseOf(release: string, date: string, entries: number, changes: readonly Change[]): ReleaseFile {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  const ids = (kind: Change['kind']) => of(kind).map(({ id }) => id);
  const lists: Partial<ReleaseFile> = {
    added: ids('added'),
    moved: of('moved').map(({ id, from }) => ({ id, from: from ?? id })),
    reworded: of('reworded').map(({ id, fields }) => ({ id, fields })),
    retired: ids('retired'),
    removed: ids('removed'),
  };
  const filled = Object.entries(lists).filter(([, list]) => (list as unknown[]).length > 0);
  return { release, date, entries, ...(Object.fromEntries(filled) as Partial<ReleaseFile>) };
}

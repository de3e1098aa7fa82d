import { byCodeUnits } from '../lists.ts';
import type { Change } from '../catalog/model.ts';
import { changedFields } from './fields.ts';
import type { VersionedEntry } from './versions.ts';

/**
 * What changed from one version of the entries to the next, sorted by id. An entry that moved is found through its
 * former ids; one that moved and says something else has a change of each kind. `removed` means that an id is gone and
 * leads nowhere, which must not happen to a published one.
 */
export function diffEntries(before: readonly VersionedEntry[], after: readonly VersionedEntry[]): Change[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const heirs = new Map(after.flatMap((entry) => entry.aliases.map((alias) => [alias, entry] as const)));
  const gone = before.filter(({ id }) => !now.has(id));
  const moves = gone.flatMap(({ id: from }) => {
    const heir = heirs.get(from);
    return heir ? [{ from, to: heir.id }] : [];
  });
  const present = new Map(moves.map(({ from, to }) => [from, to]));

  const changes = [
    ...moves.map(({ from, to }) => change('moved', to, { from })),
    ...gone.filter(({ id }) => !heirs.has(id)).map(({ id }) => change('removed', id)),
    ...after.flatMap((entry): Change[] => {
      const { id } = entry;
      const former = old.get(id) ?? old.get(moves.find(({ to }) => to === id)?.from ?? '');
      if (!former) return [change('added', id)];
      // Its synonyms may have moved, too; that is reported for them.
      const synonyms = former.synonyms.map((synonym) => present.get(synonym) ?? synonym);
      const fields = changedFields({ ...former, synonyms }, entry);
      if (former.retired && !entry.retired) fields.unshift({ what: 'documented again' });
      return [
        ...(fields.length > 0 ? [change('reworded', id, { fields })] : []),
        ...(entry.retired && !former.retired ? [change('retired', id)] : []),
      ];
    }),
  ];
  return changes.sort((a, b) => byCodeUnits(a.id, b.id) || byCodeUnits(a.kind, b.kind));
}

const change = (kind: Change['kind'], id: string, more: Partial<Change> = {}): Change => ({
  kind,
  id,
  from: null,
  fields: [],
  ...more,
});

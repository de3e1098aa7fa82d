import type { HistoryFile, ReleaseFile } from '../../schema/history.ts';
import type { Change, Entry, Release } from '../model.ts';

/** The releases as written, newest first. */
export function buildReleases(files: readonly HistoryFile[]): Release[] {
  return files
    .flatMap(({ releases }) => releases)
    .map((file) => ({
      version: file.release,
      date: file.date,
      note: file.note ?? null,
      changes: changesOf(file),
    }));
}

/** Every change of one release in one list, one kind after the other. */
function changesOf({ added, moved, reworded, retired, removed }: ReleaseFile): Change[] {
  const plain = (kind: Change['kind'], ids: readonly string[] = []): Change[] =>
    ids.map((id) => ({ kind, id, from: null, fields: [] }));
  return [
    ...plain('added', added),
    ...(moved ?? []).map(({ id, from }): Change => ({ kind: 'moved', id, from, fields: [] })),
    ...(reworded ?? []).map(({ id, fields }): Change => ({ kind: 'reworded', id, from: null, fields })),
    ...plain('retired', retired),
    ...plain('removed', removed),
  ];
}

/** Gives each entry the release that added it and what changed, under every id that it has or had. */
export function linkHistory(entries: readonly Entry[], releases: readonly Release[]): void {
  const byId = new Map(entries.flatMap((entry) => [entry.id, ...entry.formerIds].map((id) => [id, entry] as const)));
  for (const release of releases) {
    for (const change of release.changes) {
      const history = byId.get(change.id)?.history;
      if (!history) continue;
      const { kind } = change;
      // The releases come newest first, so that the oldest one that added it is the last word.
      if (kind === 'added') history.since = release;
      else history.changes.push({ ...change, kind, release });
    }
  }
}

import type { ChangedField } from '../schema/history.ts';

/** What happened to one entry from one version of the data to the next. */
export interface Change {
  /** `removed`: the id is gone and leads nowhere, which must not happen to a published one. */
  kind: 'added' | 'moved' | 'reworded' | 'retired' | 'removed';
  /** Id of the entry after the change; before it where it was removed. */
  id: string;
  /** The former id of an entry that moved; null for other changes. */
  from: string | null;
  /** What reads differently; empty unless reworded. */
  fields: ChangedField[];
}

/** What happened to an entry after it was added. */
export interface EntryChange extends Change {
  kind: Exclude<Change['kind'], 'added'>;
  release: Release;
}

/** One published state of the data. */
export interface Release {
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  note: string | null;
  /** What changed since the release before it, one kind after the other. */
  changes: Change[];
}

/** What happened to a row that the vendor has taken out of its table. */
export interface Retired {
  /** `YYYY-MM-DD`. */
  since: string;
  why: string;
  /** Id of the entry that took its place; null when none did. */
  replacedBy: string | null;
}

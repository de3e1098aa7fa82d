import type { ChangedField } from '../../schema/history.ts';
import type { EntryChange } from '../model.ts';

/** What happened to an entry, in words; of one that moved, its former id follows. */
export const CHANGE_WORDS: Record<EntryChange['kind'], string> = {
  moved: 'moved from',
  reworded: 'changed',
  retired: 'retired',
  removed: 'removed',
};

/** A changed field in one line: `retry on stop: Retry later → Do not retry`; a text is only named. */
export function fieldWords({ what, before, after }: ChangedField): string {
  if (before === undefined && after === undefined) return what;
  return `${what}: ${before ?? 'none'} → ${after ?? 'none'}`;
}

import type { EntryJson } from '../../schema/api.ts';
import type { Elsewhere, Entry, Telling } from '../model.ts';

/** A statement of another document as plain data; of one entry, with the operations of that entry it is about. */
export const elsewhereToData = (
  { says, targets, source }: Elsewhere,
  about?: Entry,
): EntryJson['saysElsewhere'][number] => ({
  says,
  operations: targets.flatMap(({ entry, operation }) => (entry === about && operation ? [operation.id] : [])),
  url: source.url,
  title: source.title,
  retrieved: source.retrieved,
  published: source.published ?? null,
});

/** What shows an operation, by names. */
export const tellingToJson = ({
  operation,
  call,
}: Telling): EntryJson['occurrences'][number]['repeat']['tellsOf'][number] => ({
  operation: operation?.id ?? null,
  call: call.id,
});

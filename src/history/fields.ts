import type { ChangedField } from '../schema/history.ts';
import { delayWords } from '../catalog/say/delay-words.ts';
import { OUTCOME_WORDS, RETRY_WORDS } from '../catalog/say/verdict-words.ts';
import type { VersionedEntry, VersionedOccurrence } from './versions.ts';

/** A part of an entry or of an occurrence that is compared, and what it is called. */
interface Field<Item> {
  name: string;
  /** A short fact in words, null for nothing: shown before and after. Undefined in a version that did not have the field yet. */
  fact?(item: Item): string | null | undefined;
  /** A text: it is only said that it changed. */
  text?(item: Item): unknown;
}

const FIXED_BY = {
  caller: 'You',
  account: 'Your account',
  time: 'Time',
  vendor: 'The vendor',
  nobody: 'Nobody',
  unknown: 'Unknown',
} as const;
const BASIS = { vendor: 'The vendor', inferred: 'Our reading' } as const;
const listed = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : null);
/** A list that versions before did not have. */
const listedIfKnown = (values: readonly string[] | undefined) => values && listed(values);
/** Where a code is: `event 101, field errorCode`. */
const placeWords = (place: VersionedEntry['codeIn']) =>
  place &&
  listed(
    (['event', 'field', 'header'] as const).flatMap((part) => (place[part] === null ? [] : [`${part} ${place[part]}`])),
  );

/** What is compared of an occurrence. Its place in the table is not: rows may be put in another order. */
const OCCURRENCE_FIELDS: readonly Field<VersionedOccurrence>[] = [
  { name: 'HTTP status', fact: ({ httpStatus }) => (httpStatus === null ? null : String(httpStatus)) },
  {
    name: 'status of another protocol',
    fact: ({ status, statusProtocol }) =>
      statusProtocol === undefined
        ? undefined
        : statusProtocol === null || statusProtocol === 'http'
          ? null
          : `${statusProtocol} ${status}`,
  },
  { name: 'operations', fact: ({ operations }) => listedIfKnown(operations) },
  { name: 'direction', fact: ({ direction }) => direction },
  { name: 'literal message', fact: ({ message }) => message },
  { name: 'literal reason', fact: ({ reason }) => reason },
  {
    name: 'further literals',
    fact: ({ literals, message, reason }) =>
      listedIfKnown(literals?.map(({ text }) => text).filter((text) => text !== message && text !== reason)),
  },
  {
    name: 'fields of the literals',
    fact: ({ literals }) => listedIfKnown(literals?.map(({ field }) => field ?? 'none')),
  },
  { name: 'names of the parts that vary', fact: ({ variables }) => listed(variables) },
  { name: 'category', fact: ({ category }) => category },
  { name: 'version since when it holds', fact: ({ validFrom }) => validFrom },
  { name: 'version up to which it holds', fact: ({ validUntil }) => validUntil },
  { name: 'condition', fact: ({ condition }) => condition },
  { name: 'outcome', fact: ({ outcome }) => OUTCOME_WORDS[outcome].short },
  { name: 'whether the request took effect', fact: ({ effect }) => effect },
  { name: 'who says the outcome', fact: ({ basis }) => BASIS[basis.outcome] },
  { name: 'who can fix it', fact: ({ fixedBy }) => FIXED_BY[fixedBy] },
  { name: 'who says who can fix it', fact: ({ basis }) => BASIS[basis.fixedBy] },
  { name: 'retry', fact: ({ retry }) => RETRY_WORDS[retry.verdict].short },
  { name: 'delays of the retry', fact: ({ retry }) => delayWords(retry.delaysSeconds) || null },
  { name: 'what follows the retry', text: ({ retry }) => retry.then },
  { name: 'who says the retry', fact: ({ retry }) => BASIS[retry.basis] },
  { name: 'heading in the source', fact: ({ section }) => section },
  { name: 'meaning', text: ({ meaning }) => meaning },
  { name: 'causes', text: ({ causes }) => causes },
  { name: 'notes', text: ({ notes }) => notes },
  { name: 'advice', text: ({ actions }) => actions },
  { name: 'documented until', fact: ({ retired }) => retired?.since ?? null },
];

/** What is compared of the entry itself. Verdicts of the whole entry are those of its first occurrence, so they are not. */
const ENTRY_FIELDS: readonly Field<VersionedEntry>[] = [
  { name: 'title', fact: ({ title }) => title },
  { name: 'kind', fact: ({ kind }) => kind },
  { name: 'code', fact: ({ code }) => code },
  { name: 'subcode', fact: ({ subcode }) => subcode },
  { name: 'name of the number', fact: ({ name }) => name },
  { name: 'other spellings', fact: ({ alsoWritten }) => listedIfKnown(alsoWritten) },
  { name: 'place of the code', fact: ({ codeIn }) => placeWords(codeIn) },
  { name: 'class', fact: ({ prefix }) => prefix },
  { name: 'edition', fact: ({ edition }) => edition },
  { name: 'passages', text: ({ passages }) => passages },
  { name: 'synonyms', fact: ({ synonyms }) => listed([...synonyms].sort()) },
  { name: 'services that answer with it too', fact: ({ alsoIn }) => listed([...alsoIn].sort()) },
  // The day on which a document was read again is no change of what it says.
  { name: 'source', fact: ({ sources }) => listed([...new Set(sources.map(({ url }) => url))].sort()) },
  {
    name: 'title of the source',
    fact: ({ sources }) => listed([...new Set(sources.map(({ title }) => title))].sort()),
  },
  {
    name: 'how far the source was read',
    fact: ({ sources }) =>
      sources.some(({ coverage }) => coverage === undefined)
        ? undefined
        : listed([...new Set(sources.map(({ coverage }) => coverage ?? ''))].sort()),
  },
  { name: 'why it is retired', text: ({ retired }) => retired?.why ?? null },
];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields of a table that differ, with what follows their names: ` on stop`. */
function changedIn<Item>(fields: readonly Field<Item>[], before: Item, after: Item, where: string): ChangedField[] {
  return fields.flatMap(({ name, fact, text }): ChangedField[] => {
    const what = `${name}${where}`;
    if (fact) {
      const [old, now] = [fact(before), fact(after)];
      return old === undefined || now === undefined || old === now ? [] : [{ what, before: old, after: now }];
    }
    return same(text?.(before), text?.(after)) ? [] : [{ what }];
  });
}

/** Everything that reads differently in two versions of one entry, the order of its occurrences aside. */
export function changedFields(before: VersionedEntry, after: VersionedEntry): ChangedField[] {
  // That an entry is retired, or documented again, is a change of its own.
  const reported =
    (before.retired === null) !== (after.retired === null) ? ['why it is retired', 'documented until'] : [];
  const entryFields = ENTRY_FIELDS.filter(({ name }) => !reported.includes(name));
  const occurrenceFields = OCCURRENCE_FIELDS.filter(({ name }) => !reported.includes(name));
  const operations = new Set([...after.occurrences, ...before.occurrences].map(({ operation }) => operation));
  return [
    ...changedIn(entryFields, before, after, ''),
    ...[...operations].flatMap((operation) => {
      const on = operation === null ? '' : ` on ${operation}`;
      const [olds, news] = [before, after].map(({ occurrences }) =>
        occurrences.filter((occurrence) => occurrence.operation === operation),
      ) as [VersionedOccurrence[], VersionedOccurrence[]];
      const isOneOfMany = olds.length > 1 || news.length > 1;
      return pairs(olds, news).flatMap(([old, now]): ChangedField[] => {
        const number = now ? news.indexOf(now) : old ? olds.indexOf(old) : 0;
        const where = isOneOfMany ? `${on}, case ${number + 1}` : on;
        if (!old) return [{ what: `occurrence${where} added` }];
        if (!now) return [{ what: `occurrence${where} removed` }];
        return changedIn(occurrenceFields, old, now, where);
      });
    }),
  ];
}

/** By what two occurrences on one operation are taken for the same one, the surest first; in the end, by their order. */
const LIKENESSES: readonly ((occurrence: VersionedOccurrence) => unknown)[] = [
  (occurrence) => OCCURRENCE_FIELDS.map(({ fact, text }) => fact?.(occurrence) ?? text?.(occurrence)),
  ({ httpStatus, message, reason }) => [httpStatus, message, reason],
  ({ meaning }) => meaning,
  () => 'any',
];

/** Pairs the occurrences of one operation, as they are now; those without a partner stand alone. */
function pairs(before: VersionedOccurrence[], after: VersionedOccurrence[]) {
  const partners = new Map<VersionedOccurrence, VersionedOccurrence>();
  const taken = new Set<VersionedOccurrence>();
  for (const likeness of LIKENESSES) {
    for (const now of after.filter((occurrence) => !partners.has(occurrence))) {
      const partner = before.find((old) => !taken.has(old) && same(likeness(old), likeness(now)));
      if (partner) {
        partners.set(now, partner);
        taken.add(partner);
      }
    }
  }
  return [
    ...after.map((now): [VersionedOccurrence | undefined, VersionedOccurrence | undefined] => [partners.get(now), now]),
    ...before
      .filter((old) => !taken.has(old))
      .map((old): [VersionedOccurrence | undefined, VersionedOccurrence | undefined] => [old, undefined]),
  ];
}

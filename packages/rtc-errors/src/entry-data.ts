import { httpPath, statusPath } from '../../../src/catalog/address.ts';
import { groupBy } from '../../../src/lists.ts';
import { otherEditionTitle, SECTION_WORDS } from '../../../src/catalog/say/section-words.ts';
import type { ElsewhereList } from '../../../src/catalog/say/elsewhere.ts';
import { lostIdsOf } from '../../../src/catalog/say/entry-data.ts';
import type { EntryData, EntryName, EntryRef, OccurrenceData } from '../../../src/catalog/say/entry-data.ts';
import type { Verdict } from '../../../src/catalog/say/sign.ts';
import type { SourceData } from '../../../src/catalog/say/source-words.ts';
import type { Library } from './library.ts';
import type { Entry, Occurrence, Vendor } from './types.ts';

/** An entry, and one occurrence of it where that is asked for. */
export interface Place {
  entry: Entry;
  occurrence: Occurrence | null;
}

/** An entry of the package as what a text about it is written from; of one occurrence only that. */
export function entryDataOf({ entry, occurrence }: Place, library: Library): EntryData {
  const serviceId = `${entry.vendor}/${entry.service}`;
  const vendor = library.vendors.find(({ id }) => id === entry.vendor);
  const service = vendor?.services.find(({ id }) => id === serviceId);
  if (!vendor || !service) throw new Error(`no service ${serviceId}`);
  const occurrences = occurrence ? [occurrence] : entry.occurrences;
  const reported = new Set(occurrences.map(({ condition }) => condition));
  return {
    ...entry,
    vendor: { name: vendor.name, path: vendor.url },
    service: { name: library.serviceName(serviceId), path: service.url },
    answer: service.answer,
    bitMask: false,
    prefix: entry.prefix === null ? null : prefixOf(entry.prefix, library),
    coverages: service.tables
      .filter(({ id }) => occurrences.some(({ table }) => table === id))
      .map(({ coverage, readTo }) => ({ extent: coverage, readTo: readTo ?? undefined })),
    occurrences: occurrences.map((one) => occurrenceData(one, service.tasks, library)) as EntryData['occurrences'],
    conditions: Object.fromEntries(
      library.conditions
        .filter(({ id }) => reported.has(id))
        .map(({ id, title, url, checks }) => [id, { title, path: url, checks }]),
    ),
    passages: entry.passages.map((passage) => ({ ...passage, source: null })),
    samples: [],
    elsewhere: elsewhereOf(entry, library),
    renew: service.renew,
    disagrees: entry.disagrees.map(({ about, sides, ours }) => ({
      about,
      sides: sides.map(({ says, entries }) => ({
        says,
        entries: namesOf([...new Set(entries.map((target) => target.entry))], library),
      })),
      ours,
    })),
    inheritedBy: entry.alsoIn.map((id) => ({ name: library.serviceName(id), path: `/${id}/` })),
    sources: sourcesOf(entry, occurrences),
    support: supportOf(vendor),
  };
}

/** What the sign of an occurrence is made from. Its field `retry` has the verdicts of version 1 only, without the later ones. */
export const verdictOf = ({ outcome, effect, repeat }: Occurrence): Verdict => ({ outcome, effect, retry: repeat });

/** The phrase of a status is only on the site. */
const occurrenceData = (
  occurrence: Occurrence,
  tasks: Vendor['services'][number]['tasks'],
  library: Library,
): OccurrenceData => ({
  ...occurrence,
  fixedBy: occurrence.fixer,
  retry: occurrence.repeat,
  guards: occurrence.repeat.guards.map((guard) => ({ ...guard, answers: namesOf(guard.answers, library) })),
  tells: occurrence.repeat.tellsOf,
  lostIds: lostIdsOf(tasks, { ...occurrence, tells: occurrence.repeat.tellsOf }),
  statuses: [
    ...(occurrence.httpStatus === null
      ? []
      : [{ text: `HTTP ${occurrence.httpStatus}`, path: httpPath(occurrence.httpStatus) }]),
    ...(occurrence.status === null || occurrence.statusProtocol === null || occurrence.statusProtocol === 'http'
      ? []
      : [
          {
            text: `${occurrence.statusProtocol.toUpperCase()} ${occurrence.status}`,
            path: statusPath(occurrence.statusProtocol, occurrence.status),
          },
        ]),
  ],
});

function elsewhereOf({ otherEdition, synonyms }: Entry, library: Library): ElsewhereList<EntryRef>[] {
  const known = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (library.entry(id) ?? [])));
  const other = known([otherEdition]);
  const lists: [string, string, Entry[]][] = [
    ['other-edition', other[0] ? otherEditionTitle(other[0]) : '', other],
    ['synonyms', SECTION_WORDS.synonyms, known(synonyms)],
  ];
  return lists
    .filter(([, , entries]) => entries.length > 0)
    .map(([id, title, entries]) => ({
      id,
      title,
      entries: entries.map((entry) => refOf(entry, library)),
      notes: [],
      more: null,
    }));
}

/** Entries by their names; those of a service that the package does not have are left out. */
const namesOf = (ids: readonly string[], library: Library): EntryName[] =>
  ids.flatMap((id) => {
    const entry = library.entry(id);
    if (!entry) return [];
    const { path, kind, label, service } = refOf(entry, library);
    return [{ path, kind, label, service }];
  });

function prefixOf(id: string, library: Library): EntryRef | null {
  const entry = library.entry(id);
  return entry ? refOf(entry, library) : null;
}

function refOf(entry: Entry, library: Library): EntryRef {
  const { url, kind, label, title, vendor, service, outcome, occurrences, retired } = entry;
  const retry = occurrences[0]?.repeat ?? { verdict: 'never', delaysSeconds: [] };
  return {
    path: url,
    kind,
    label,
    title,
    service: library.serviceTitle(`${vendor}/${service}`),
    outcome,
    effect: occurrences[0]?.effect ?? 'none',
    retry,
    retired,
  };
}

/** Documents with the headings that the shown occurrences are under. */
function sourcesOf({ sources }: Entry, occurrences: readonly Occurrence[]): SourceData[] {
  const shown = new Set(occurrences.map(({ section }) => section));
  const named = sources.filter(({ section }) => shown.has(section));
  return [...groupBy(named, ({ url }) => [url]).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...first,
            published: first.published ?? undefined,
            language: first.language === 'en' ? undefined : first.language,
            sections: [...new Set([first, ...others].map(({ section }) => section))],
          },
        ]
      : [],
  );
}

/** Whom to contact; the package does not have the source of it. */
export const supportOf = ({ support }: Vendor): EntryData['support'] => ({
  contact: support.contact,
  address: support.address,
  send: support.send.map((what, at) => ({ what, basis: support.sendBasis[at] ?? 'inferred' })),
  source: null,
});

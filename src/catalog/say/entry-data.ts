import type { EntryJson } from '../../schema/api.ts';
import type { Basis, Coverage, Effect, FixedBy, Outcome, Renew, Retired, Retry } from '../model.ts';
import type { ElsewhereList } from './elsewhere.ts';
import type { SourceData } from './source-words.ts';

/**
 * What a text about an entry is written from: plain data, which the catalog (`entry-data-of.ts`) and the npm package make alike,
 * and which a page can carry for its tickets. Addresses are paths from the root of the site.
 */
export interface EntryData extends Pick<
  EntryJson,
  'id' | 'url' | 'kind' | 'label' | 'title' | 'subcode' | 'name' | 'alsoWritten' | 'codeIn'
> {
  vendor: { name: string; path: string };
  service: { name: string; path: string };
  /** Where a response of the service carries its code. */
  answer: { code: string | null; codeHeader: string | null; subcode: string | null };
  /** The codes of its table are added up. */
  bitMask: boolean;
  /** For a dotted code: the entry of its class; null when there is none. */
  prefix: EntryRef | null;
  /** How far the source of each of its tables was read. */
  coverages: Coverage[];
  occurrences: [OccurrenceData, ...OccurrenceData[]];
  /** The conditions that its occurrences report, by id. */
  conditions: Record<string, ConditionData>;
  passages: PassageData[];
  samples: SampleData[];
  elsewhere: ElsewhereList<EntryRef>[];
  /** What each attempt needs new; null when the service names nothing. */
  renew: Renew | null;
  /** Contradictions between documents of the vendor. */
  disagrees: { about: string; sides: { says: string; entries: EntryName[] }[]; ours: string | null }[];
  /** What other public documents say otherwise. */
  saysElsewhere: EntryJson['saysElsewhere'];
  /** Services that return the codes of its tables too. */
  inheritedBy: { name: string; path: string }[];
  sources: SourceData[];
  support: SupportData;
}

/** One occurrence, as the JSON has it. */
export type OccurrenceData = Pick<
  EntryJson['occurrences'][number],
  | 'operations'
  | 'direction'
  | 'literals'
  | 'category'
  | 'validFrom'
  | 'validUntil'
  | 'meaning'
  | 'causes'
  | 'notes'
  | 'actions'
  | 'condition'
  | 'outcome'
  | 'effect'
  | 'basis'
  | 'warnings'
  | 'retired'
  | 'section'
  | 'table'
  | 'row'
  | 'url'
> & {
  fixedBy: FixedBy;
  /** How to repeat, without what follows from the operation. */
  retry: Omit<Retry, 'guards' | 'tells'>;
  /** What makes a repeat safe, with the operation it holds for; null for every one of the occurrence. */
  guards: { operation: string | null; same: readonly string[]; answers: EntryName[]; basis: Basis }[];
  /** Operations to call to see whether the request took effect, each with the one it shows; null for whichever got the response. */
  tells: readonly { operation: string | null; call: string }[];
  /** Starts that it may be the response to, each with the value without which what tells cannot be called. */
  lostIds: readonly LostId[];
  /** With protocol and, where it is known, standard phrase: `HTTP 206 Partial Content`. */
  statuses: { text: string; path: string }[];
};

/** A start, and the value that is gone when its response is lost. */
export interface LostId {
  start: string;
  id: string;
}

interface TaskWithId {
  id: string | null;
  start: string;
  tells: string | null;
}

/** For an occurrence that may be the response to a start: the values that are gone if that response was the only one. */
export const lostIdsOf = (
  tasks: readonly TaskWithId[],
  { operations, fromElsewhere, tells }: Pick<OccurrenceData, 'operations' | 'tells'> & { fromElsewhere: boolean },
): LostId[] =>
  tasks.flatMap(({ id, start, tells: shows }) => {
    const mayBeStart = operations.length === 0 ? !fromElsewhere : operations.includes(start);
    const isShown = tells.some(({ operation }) => operation === start);
    const isAsked = tells.some(({ call }) => call === shows);
    return id !== null && mayBeStart && isAsked && !isShown ? [{ start, id }] : [];
  });

export interface ConditionData {
  title: string;
  path: string;
  checks: readonly string[];
}

/** Another entry by its name. */
export type EntryName = Pick<EntryRef, 'path' | 'kind' | 'label' | 'service'>;

/** Another entry in one line. */
export interface EntryRef {
  path: string;
  kind: EntryJson['kind'];
  label: string;
  title: string;
  /** Vendor and service. */
  service: string;
  outcome: Outcome;
  effect: Effect;
  retry: Pick<Retry, 'verdict' | 'delaysSeconds'>;
  retired: Retired | null;
}

export interface PassageData {
  title: string;
  text: readonly string[];
  points: readonly string[];
  /** Operations it is about; empty for all. */
  operations: readonly string[];
  source: SourceData | null;
}

export interface SampleData {
  title: string;
  origin: string;
  /** Status line and body, as `curl -i` prints them. */
  text: string;
  language: 'http' | 'json';
}

export interface SupportData {
  contact: string;
  /** Mail or web address; null where no source names one. */
  address: string | null;
  send: readonly { what: string; basis: 'vendor' | 'inferred' }[];
  source: SourceData | null;
}

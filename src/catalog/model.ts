import type { ConditionFile } from '../schema/condition.ts';
import type { GuideFile } from '../schema/guide.ts';
import type { z } from 'astro/zod';
import type { AnswerShape } from '../schema/answer.ts';
import type { ProtocolFile } from '../schema/protocol.ts';
import type { CodePlace, literalText } from '../schema/row.ts';
import type { ServiceFile } from '../schema/service.ts';
import type { Source } from '../schema/source.ts';
import type { AgreementFile } from '../schema/source-record.ts';
import type { VendorFile } from '../schema/vendor.ts';
import type { EntryKind } from './entry-key.ts';
import type { Job, ServicePair } from './job-model.ts';
import type { EntryChange, Release, Retired } from './release-model.ts';
import type { Table } from './table-model.ts';
import type {
  Basis,
  Disagreement,
  Effect,
  Elsewhere,
  FixedBy,
  Guard,
  OperationKind,
  Outcome,
  Renew,
  Retry,
  Task,
  Warning,
} from './verdict-model.ts';

export type * from './job-model.ts';
export type * from './release-model.ts';
export type * from './table-model.ts';
export type * from './verdict-model.ts';

/** One literal text, to the letter, with `...` for each part that varies. */
export interface LiteralText {
  /** The vendor's own name, or path, of the field; null when no field carries it. */
  field: string | null;
  text: string;
  printedBy: z.infer<typeof literalText>['printedBy'];
  /** Names for the `...`, in order. */
  variables: string[];
}

/** A number that a vendor documents as a limit. */
export interface RateLimit {
  what: string;
  /** Operations it is about; empty for all of the service. */
  operations: Operation[];
  limit: number;
  per: string;
  source: Source;
}

/** Everything the site knows, joined and sorted. Built once, read by all pages, exports and the search. */
export interface Catalog {
  /** Sorted by name. */
  vendors: Vendor[];
  /** In the order of their vendors, current editions first, then by name. */
  services: Service[];
  /** Sorted by id, as the API has them. */
  entries: Entry[];
  /** Sorted by title. */
  conditions: Condition[];
  /** Every code, state name and HTTP status: numbers first, by value. */
  codes: CodeMeanings[];
  /** Every HTTP status, by value. */
  httpStatuses: HttpStatus[];
  /** Protocols other than HTTP whose statuses some tables print, sorted by name. */
  protocols: Protocol[];
  /** Sorted by title. */
  jobs: Job[];
  /** Services of two vendors that are compared, sorted by path. */
  comparisons: ServicePair[];
  /** Every address that moved, sorted. */
  redirects: Redirect[];
  /** Sorted by title. */
  guides: Guide[];
  /** The releases of the data, newest first. */
  releases: Release[];
}

/** An address that moved, and the page that replaces it now. That page is never a redirect itself. */
export interface Redirect {
  from: string;
  to: string;
}

export interface Vendor extends Pick<
  VendorFile,
  | 'name'
  | 'summary'
  | 'homepage'
  | 'documentation'
  | 'words'
  | 'apiHosts'
  | 'answer'
  | 'support'
  | 'selfHosted'
  | 'renew'
  | 'licences'
> {
  id: string;
  path: string;
  /** Former ids. */
  aliases: string[];
  services: Service[];
  /** Those of its words that are also words of everyday language. */
  everydayWords: string[];
  /** Products that have no table here. */
  otherProducts: NonNullable<VendorFile['otherProducts']>;
}

/** A scope within which a code has one meaning: one API, or one category of it. */
export interface Service {
  /** `vendor/service`. */
  id: string;
  path: string;
  slug: string;
  /** `vendor/service` as it was before; under every former id of the vendor too. */
  formerIds: string[];
  vendor: Vendor;
  /** The name as the vendor writes it; two editions share it. */
  name: string;
  /** The name, with a mark on an older edition. */
  label: string;
  summary: string;
  /** What it is used for, the main one first; empty where it serves all jobs alike. */
  jobs: Job[];
  edition: 'current' | 'legacy';
  /** The edition that supersedes this one, or the older one that this one supersedes; null when there is one edition. */
  otherEdition: Service | null;
  sources: Source[];
  /** How a response carries its code: of the service, else of its vendor. */
  answer: AnswerShape;
  rateLimits: RateLimit[];
  operations: Operation[];
  /** Why `operations` has none that changes something; null where it has. */
  unnamedOperations: string | null;
  /** What it runs until it is stopped. */
  tasks: Task[];
  /** Values that every attempt needs new: of the service, else of its vendor; null when none are known. */
  renew: Renew | null;
  /** Statements of other documents of the vendor about the whole service. */
  saysElsewhere: Elsewhere[];
  tables: Table[];
  /** In the order in which they first appear. */
  entries: Entry[];
  samples: SampleAnswer[];
  notes: Passage[];
  /** Tables of other services that hold here too, with what the source says about it. */
  inherits: { service: Service; tables: Table[]; note: string; source: Source }[];
  /** Services that inherit the table of this one. */
  inheritedBy: Service[];
  /** How much of what its source prints is here, to the letter; null until it was compared. */
  agreement: AgreementFile | null;
  /** What shows in a pasted text that this service returned it. */
  recognise: ServiceFile['recognise'];
  /** The MDX file beside its tables, as written; null when nobody has written one. */
  prose: string | null;
}

export interface Operation {
  id: string;
  /** Fragment of its occurrences on the page of an entry. */
  anchor: string;
  name: string;
  summary: string | null;
  /** What a second request does. */
  kind: OperationKind;
  /** What makes a repeat of it safe, the surest first. */
  guards: Guard[];
  /** The operation that shows whether it took effect; null when none does, or only one that needs what its response had. */
  tells: Operation | null;
  /** What a second one does, behind "a repeat means that"; null where it does nothing, or nothing is known. */
  ifTwice: string | null;
  /** What goes on when it did not work, as a clause; null where that does no harm, or a task says it. */
  ifFailed: string | null;
  /** Former ids. */
  aliases: string[];
  /** Last parts of an address that stand for it, beside its id. */
  paths: string[];
  /** Other words for it. */
  words: string[];
  /** Names of fields of its request. */
  fields: string[];
}

/** One entry in one row of a table: its operations, status, literals and meaning. */
export interface Occurrence {
  /** Id of the occurrence on the page of its entry: its first operation where it has one. */
  anchor: string;
  /** Further ids: its other operations, names that it had before, and `case-1` for the first one of its entry. */
  otherAnchors: string[];
  /** Operations that return it, in the order of the table; empty when the source names none. */
  operations: Operation[];
  /** None of the operations of the service returns it: an SDK, a worker, a call or a request that is not named does. */
  fromElsewhere: boolean;
  httpStatus: number | null;
  /** The status of a protocol other than HTTP. */
  status: { protocol: Protocol; value: number } | null;
  /** In the vendor's order. */
  literals: LiteralText[];
  /** The vendor's own category of the result. */
  category: string | null;
  /** Versions since when, and up to which, the meaning holds. */
  validFrom: string | null;
  validUntil: string | null;
  meaning: string;
  causes: string[];
  notes: string[];
  actions: string[];
  condition: Condition;
  outcome: Outcome;
  /** Whether the request that got this response took effect. */
  effect: Effect;
  fixedBy: FixedBy;
  /** Who says what the outcome and the effect are and who can fix it. */
  basis: { outcome: Basis; effect: Basis; fixedBy: Basis };
  retry: Retry;
  /** What to watch out for, the gravest first; ours. */
  warnings: Warning[];
  /** Set when the vendor no longer documents it. */
  retired: Retired | null;
  table: Table;
  /** Number of the vendor's line in the table. */
  row: number;
}

/** What a reader looks up: all rows of one service with one key. */
export interface Entry {
  /** `vendor/service/key`. */
  id: string;
  path: string;
  key: string;
  kind: EntryKind;
  /** The code or the name of a state; null for a message or a status. */
  code: string | null;
  /** The subcode beside the code. */
  subcode: string | null;
  /** The vendor's name for the number. */
  name: string | null;
  /** Other spellings of the code. */
  alsoWritten: string[];
  /** Where the code is; null in the code field of the response. */
  codeIn: CodePlace | null;
  /** What is shown in large type: the code with its place and subcode, the state, the literal, `HTTP 404` or `SIP 486`. */
  label: string;
  title: string;
  service: Service;
  /** `vendor/service/key` as it was before; under every former id of vendor and service too. */
  formerIds: string[];
  /** Set when the vendor documents none of its rows any more. */
  retired: Retired | null;
  occurrences: [Occurrence, ...Occurrence[]];
  /** Passages of the service that are about this entry, with the operations they are about; none: all. */
  passages: { passage: Passage; operations: string[] }[];
  samples: SampleAnswer[];
  /** Codes, messages and statuses of the same service that mean the same: all of the entry, or on one operation. */
  synonyms: { entry: Entry; operation: Operation | null; ofOperation: Operation | null; why: string; basis: Basis }[];
  /** Other services of the vendor that return it too, because the table of one of its rows holds there. */
  alsoReturnedBy: Service[];
  /** For a dotted code, the entry of the longest prefix that is a code itself; null when there is none. */
  prefix: Entry | null;
  /** What the other edition of the service says under the same key. */
  otherEdition: Entry | null;
  /** Every entry of the other edition that is about the same, under whatever key; that of the same key first. */
  counterparts: Entry[];
  /** Contradictions between documents that this entry is a part of. */
  disagrees: Disagreement[];
  /** What other public documents of the vendor say otherwise about it. */
  saysElsewhere: Elsewhere[];
  /** Entries of other services that report the same condition, other vendors first. */
  sameCondition: Entry[];
  /** Entries of other services with the same number or name; whether they mean the same is for `meansTheSame` to say. */
  sameNumber: Entry[];
  history: {
    /** The release that added it, under this id or a former one; null as long as none has. */
    since: Release | null;
    /** What changed since then, newest first. */
    changes: EntryChange[];
  };
}

export interface SampleAnswer {
  id: string;
  title: string;
  httpStatus: number | null;
  body: string;
  source: Source;
}

/** A passage of prose about some entries. */
export interface Passage {
  id: string;
  title: string;
  text: string[];
  points: string[];
  section: string;
  source: Source;
}

export interface Condition extends Omit<ConditionFile, 'retry'> {
  id: string;
  path: string;
  retry: Retry;
  /** The body of its MDX file, as written; null when it is empty. */
  prose: string | null;
  /** Occurrences that report it, in the order of the services. */
  reports: { entry: Entry; occurrences: Occurrence[] }[];
}

/** Every meaning of one number or name. */
export interface CodeMeanings {
  code: string;
  path: string;
  /** Entries whose code or state it is, one vendor and service after the other. */
  entries: Entry[];
  /** Entries about the HTTP status of that number itself. */
  statusEntries: Entry[];
  /** The page of the HTTP status of that number; null when there is none. */
  httpStatus: HttpStatus | null;
}

export interface HttpStatus {
  status: number;
  path: string;
  /** Its standard phrase, such as `Partial Content`. */
  phrase: string;
  /** Entries that are answered with it, in the order of the services. */
  entries: Entry[];
}

/** A protocol other than HTTP, with the statuses that entries have. */
export interface Protocol extends Omit<ProtocolFile, 'phrases'> {
  id: string;
  path: string;
  /** By value. */
  statuses: { status: number; path: string; phrase: string; entries: Entry[] }[];
}

/** A page about a task. Its text is compiled by Astro; this is what is known about it. */
export interface Guide extends GuideFile {
  id: string;
  path: string;
  /** Its text as written, in MDX. */
  prose: string | null;
}

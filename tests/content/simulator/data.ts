import type { ConditionsFile, EntriesFile, VendorsFile } from '../../../src/schema/api.ts';

/** What a client can read: the JSON of the API, and nothing else. */

export type ConditionData = ConditionsFile['conditions'][number];
export type EntryData = EntriesFile['entries'][number];
export type OccurrenceData = EntryData['occurrences'][number];
export type ServiceData = VendorsFile['vendors'][number]['services'][number];
export type OperationData = ServiceData['repeating'][number];
export type TaskData = ServiceData['tasks'][number];
export type GuardData = OperationData['guards'][number];

/** One documented response: an occurrence with the entry it belongs to. */
export interface Answer {
  entry: string;
  /** Name of the occurrence, for reports, which no other one has: `agora/cloud-recording/65#start`. */
  name: string;
  occurrence: OccurrenceData;
  /** The class of its condition: what such a response can be true of. */
  canonicalCode: ConditionData['canonicalCode'];
  /** What its condition says of the effect, whatever the row says. */
  effectOfCondition: ConditionData['effect'];
  /** The source names the operation, so the verdict was made for it; an inherited one holds for operations of that name. */
  namesOperation: boolean;
}

/** The responses documented for an operation. */
export interface Answers {
  all: readonly Answer[];
  byCondition: ReadonlyMap<string, readonly Answer[]>;
  byClass: ReadonlyMap<string, readonly Answer[]>;
}

/** A service as the data describes it, ready to be asked. */
export interface Subject {
  service: ServiceData;
  operations: ReadonlyMap<string, OperationData>;
  tasks: readonly TaskData[];
  /** By the id of the operation. */
  answers: ReadonlyMap<string, Answers>;
  /** Occurrences by name that the client reads otherwise than they are: what a mistake in the data would tell it. */
  misread?: ReadonlyMap<string, OccurrenceData>;
  /** Every response by the id of its entry. */
  byEntry: ReadonlyMap<string, readonly Answer[]>;
}

/** Where the data names no operations, a request may be of any kind. */
const UNNAMED: readonly OperationData[] = (
  [
    ['reads', 'reads'],
    ['idempotent', 'sets a state'],
    ['creates', 'creates'],
  ] as const
).map(([kind, words]) => ({
  id: `(a request that ${words})`,
  kind,
  guards: [],
  tells: null,
  ifTwice: null,
  ifFailed: null,
}));

/** An entry with the operation, and with a number where a row before it has the same name. */
function nameOf({ id, occurrences }: EntryData, occurrence: OccurrenceData): string {
  const alike = occurrences.filter(({ operation }) => operation === occurrence.operation);
  const number = alike.indexOf(occurrence) + 1;
  const operation = occurrence.operation === null ? '' : `#${occurrence.operation}`;
  return `${id}${operation}${number > 1 ? `, meaning ${number}` : ''}`;
}

export const answersOf = (all: readonly Answer[]): Answers => ({
  all,
  byCondition: Map.groupBy(all, ({ occurrence }) => occurrence.condition),
  byClass: Map.groupBy(all, ({ canonicalCode }) => canonicalCode),
});

/** One service with the responses that its tables, and those it inherits, document. */
export function subjectOf(
  service: ServiceData,
  { entries, conditions }: { entries: readonly EntryData[]; conditions: readonly ConditionData[] },
): Subject {
  const byId = new Map(conditions.map((condition) => [condition.id, condition]));
  const inherited = new Map(service.inheritedTables.map(({ service: id, tables }) => [id, new Set(tables)]));
  const isReturned = (entry: EntryData, { table, direction, retired }: OccurrenceData) => {
    const id = `${entry.vendor}/${entry.service}`;
    return (
      direction === 'response' && retired === null && (id === service.id || inherited.get(id)?.has(table) === true)
    );
  };
  const answers = entries.flatMap((entry) =>
    entry.occurrences
      .filter((occurrence) => isReturned(entry, occurrence))
      .map((occurrence): Answer => {
        const condition = byId.get(occurrence.condition);
        if (!condition) throw new Error(`no condition ${occurrence.condition}`);
        return {
          entry: entry.id,
          name: nameOf(entry, occurrence),
          occurrence,
          canonicalCode: condition.canonicalCode,
          effectOfCondition: condition.effect,
          namesOperation: occurrence.operations.length > 0,
        };
      }),
  );
  const operations = service.repeating.length > 0 ? service.repeating : UNNAMED;
  return {
    service,
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    tasks: service.tasks,
    answers: new Map(
      operations.map(({ id }) => [
        id,
        answersOf(
          answers.filter(({ namesOperation, occurrence }) => !namesOperation || occurrence.operations.includes(id)),
        ),
      ]),
    ),
    byEntry: Map.groupBy(answers, ({ entry }) => entry),
  };
}

/** The operations that show a task: the one of the task, and the one that finds it after a start whose response was lost. */
export function showing(subject: Subject, { start, tells }: TaskData): ReadonlySet<string> {
  return new Set([tells, operationOf(subject, start).tells].filter((id) => id !== null));
}

/** An operation of a subject. */
export function operationOf({ operations }: Pick<Subject, 'operations'>, id: string): OperationData {
  const operation = operations.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}

/** Why a client does what it does, and what a task was answered with: told in words only when it did harm. */
export interface Reason {
  answer: Answer | null;
  words: string;
}

/** A verdict by its name, with what it says. */
export function wordsOf({ answer, words }: Reason): string {
  if (answer === null) return words;
  const { outcome, effect, repeat } = answer.occurrence;
  return [`${answer.name} (${outcome}, effect ${effect}, ${repeat.verdict})`, words].filter(Boolean).join(', ');
}

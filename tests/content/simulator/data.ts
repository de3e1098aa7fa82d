import type { ConditionsFile, EntriesFile, VendorsFile } from '../../../src/schema/api.ts';

/** What a client can read: the JSON of the API, and nothing else. */

export type ConditionData = ConditionsFile['conditions'][number];
export type EntryData = EntriesFile['entries'][number];
export type OccurrenceData = EntryData['occurrences'][number];
export type ServiceData = VendorsFile['vendors'][number]['services'][number];
export type OperationData = ServiceData['repeating'][number];
export type TaskData = ServiceData['tasks'][number];
export type GuardData = OperationData['guards'][number];

/** One documented answer: an occurrence with the entry it belongs to. */
export interface Answer {
  entry: string;
  /** Name of the occurrence, for reports: `agora/cloud-recording/65#start`. */
  name: string;
  occurrence: OccurrenceData;
  /** The class of its condition: what such an answer can be true of. */
  canonicalCode: ConditionData['canonicalCode'];
  /** The source names the operation, so the verdict was made for it. */
  namesOperation: boolean;
}

/** A service as the data describes it, ready to be asked. */
export interface Subject {
  id: string;
  operations: readonly OperationData[];
  tasks: readonly TaskData[];
  /** Every answer documented for an operation, by its id. */
  answers: ReadonlyMap<string, readonly Answer[]>;
  /** Every answer by the id of its entry. */
  byEntry: ReadonlyMap<string, readonly Answer[]>;
}

/** Where a source names no operations, a request may be of any kind. */
const UNNAMED: readonly OperationData[] = (['reads', 'idempotent', 'creates'] as const).map((kind) => ({
  id: `(an operation that ${{ reads: 'reads', idempotent: 'is idempotent', creates: 'creates' }[kind]})`,
  kind,
  guards: [],
}));

/** One service with the answers that its tables, and those it inherits, document. */
export function subjectOf(
  service: ServiceData,
  { entries, conditions }: { entries: readonly EntryData[]; conditions: readonly ConditionData[] },
): Subject {
  const classes = new Map(conditions.map(({ id, canonicalCode }) => [id, canonicalCode]));
  const scope = new Set([service.id, ...service.inherits]);
  const answers = entries
    .filter((entry) => scope.has(`${entry.vendor}/${entry.service}`))
    .flatMap((entry) =>
      entry.occurrences
        .filter(({ direction, retired }) => direction === 'response' && retired === null)
        .map((occurrence): Answer => ({
          entry: entry.id,
          name: `${entry.id}${occurrence.operation === null ? '' : `#${occurrence.operation}`}`,
          occurrence,
          canonicalCode: classes.get(occurrence.condition) ?? 'UNKNOWN',
          namesOperation: occurrence.operations.length > 0,
        })),
    );
  const operations = service.repeating.length > 0 ? service.repeating : UNNAMED;
  return {
    id: service.id,
    operations,
    tasks: service.tasks,
    answers: new Map(
      operations.map(({ id }) => [
        id,
        answers.filter(
          ({ entry, namesOperation, occurrence }) =>
            (!namesOperation || occurrence.operations.includes(id)) &&
            (entry.startsWith(`${service.id}/`) || !namesOperation),
        ),
      ]),
    ),
    byEntry: Map.groupBy(answers, ({ entry }) => entry),
  };
}

/** An operation of a subject. */
export function operationOf({ operations }: Pick<Subject, 'operations'>, id: string): OperationData {
  const operation = operations.find((other) => other.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}

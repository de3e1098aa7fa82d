import type {
  Disagreement,
  Entry,
  FixedBy,
  Guard,
  Occurrence,
  Operation,
  Retry,
  Service,
  Target,
  Task,
} from '../catalog/model.ts';
import { elsewhereToData, tellingToJson } from '../catalog/say/statement-data.ts';
import type { EntryJson, VendorsFile } from '../schema/api.ts';

/** The parts of the JSON about repeating a request safely. */

type OccurrenceJson = EntryJson['occurrences'][number];
type ServiceJson = VendorsFile['vendors'][number]['services'][number];

/** The retry as version 1 began with. */
export const retryToJson = ({ verdict, delaysSeconds, then, basis }: Retry): OccurrenceJson['retry'] => ({
  verdict: verdict === 'after-refresh' ? 'after-fix' : verdict,
  delaysSeconds,
  then,
  basis,
});

/** Who can fix it, as version 1 began with. */
export const fixedByToJson = (fixedBy: FixedBy): OccurrenceJson['fixedBy'] =>
  fixedBy === 'nobody' ? 'caller' : fixedBy === 'unknown' ? 'vendor' : fixedBy;

export const repeatToJson = ({ guards, tells, ...retry }: Retry): OccurrenceJson['repeat'] => ({
  ...retry,
  guards: guards.map(({ operation, guard }) => ({ ...guardToJson(guard), operation: operation?.id ?? null })),
  tells: [...new Set(tells.map(({ call }) => call.id))],
  tellsOf: tells.map(tellingToJson),
});

const guardToJson = ({ same, answers, basis }: Guard) => ({ same, answers: answers.map(({ id }) => id), basis });

/** What all occurrences say alike; null where they differ. */
export function overallToJson({ occurrences }: Entry): EntryJson['overall'] {
  const alike = <Value>(valueOf: (occurrence: Occurrence) => Value): Value | null => {
    const [value, ...others] = new Set(occurrences.map(valueOf));
    return value === undefined || others.length > 0 ? null : value;
  };
  return {
    condition: alike(({ condition }) => condition.id),
    outcome: alike(({ outcome }) => outcome),
    effect: alike(({ effect }) => effect),
    fixer: alike(({ fixedBy }) => fixedBy),
    verdict: alike(({ retry }) => retry.verdict),
  };
}

export const sameAsToJson = ({ synonyms }: Entry): EntryJson['sameAs'] =>
  synonyms.map(({ entry, operation, ofOperation, why, basis }) => ({
    entry: entry.id,
    operation: operation?.id ?? null,
    ofOperation: ofOperation?.id ?? null,
    why,
    basis,
  }));

export const disagreementToJson = ({ about, sides, ours }: Disagreement): EntryJson['disagrees'][number] => ({
  about,
  sides: sides.map(({ says, targets }) => ({ says, entries: targets.map(targetToJson) })),
  ours,
});

const targetToJson = ({ entry, operation }: Target) => ({ entry: entry.id, operation: operation?.id ?? null });

const operationToJson = ({
  id,
  kind,
  guards,
  tells,
  ifTwice,
  ifFailed,
}: Operation): ServiceJson['repeating'][number] => ({
  id,
  kind,
  guards: guards.map(guardToJson),
  tells: tells?.id ?? null,
  ifTwice,
  ifFailed,
});

const taskToJson = ({ what, handle, id, start, tells, stop, ends }: Task): ServiceJson['tasks'][number] => ({
  what,
  handle: handle && { name: handle.name, from: handle.from.id, secondsValid: handle.secondsValid },
  id,
  start: start.id,
  tells: tells?.id ?? null,
  stop: stop?.id ?? null,
  ends,
});

/** What a client needs to know of a service to repeat its requests. */
export const repeatingToJson = (
  service: Service,
): Pick<ServiceJson, 'repeating' | 'unnamedOperations' | 'tasks' | 'renew' | 'saysElsewhere'> => ({
  repeating: service.operations.map(operationToJson),
  unnamedOperations: service.unnamedOperations,
  tasks: service.tasks.map(taskToJson),
  renew: service.renew,
  saysElsewhere: service.saysElsewhere.map((statement) => elsewhereToData(statement)),
});

import type { SQLInputValue } from 'node:sqlite';
import type { ConditionsFile, EntriesFile, VendorsFile } from '../../schema/api.ts';
import type { Writer } from './writer.ts';

type Service = VendorsFile['vendors'][number]['services'][number];
type Condition = ConditionsFile['conditions'][number];
type Entry = EntriesFile['entries'][number];
type Occurrence = Entry['occurrences'][number];

/** The columns that say how to repeat a request. */
export const repeatColumns = ({
  effect,
  fixer,
  repeat,
}: Pick<Occurrence | Condition, 'effect' | 'fixer' | 'repeat'>): Record<string, SQLInputValue> => ({
  effect,
  fixer,
  repeat: repeat.verdict,
  repeat_delays_basis: repeat.delaysBasis,
  repeat_between: repeat.between,
  repeat_backoff: Number(repeat.backoff),
  repeat_at_most: repeat.atMost,
  repeat_for_seconds: repeat.forSeconds,
  repeat_finally: repeat.finally,
  repeat_limit_basis: repeat.limitBasis,
  repeat_then_basis: repeat.thenBasis,
  repeat_look_at: repeat.lookAt,
});

/** What a service runs, and what repeats of its operations need. Its operations come with it. */
export function writeRepeating(write: Writer, { id: service, repeating, tasks, renew, saysElsewhere }: Service): void {
  for (const [index, { id: name, kind, guards, tells, ifTwice, ifFailed }] of repeating.entries()) {
    const harm = { if_twice: ifTwice, if_failed: ifFailed };
    write.row('operation', { service, name, position: index + 1, kind, tells, ...harm });
    for (const [order, guard] of guards.entries()) {
      writeGuard(write, { occurrence: null, service, position: order + 1 }, { ...guard, operation: name });
    }
  }
  for (const [index, { handle, ...task }] of tasks.entries()) {
    write.row('task', {
      service,
      position: index + 1,
      ...task,
      handle: handle?.name ?? null,
      handle_from: handle?.from ?? null,
      handle_seconds_valid: handle?.secondsValid ?? null,
    });
  }
  write.list('renewed_value', { service }, 'name', renew?.values ?? []);
  for (const [index, { operations: _, ...statement }] of saysElsewhere.entries()) {
    write.row('service_statement', { service, position: index + 1, ...statement });
  }
}

function writeGuard(
  write: Writer,
  place: Record<string, SQLInputValue>,
  { operation, same, answers, basis }: Occurrence['repeat']['guards'][number],
): void {
  const guard = write.row('guard', { ...place, operation, basis });
  write.list('guard_value', { guard }, 'name', same);
  write.list('guard_answer', { guard }, 'entry', answers);
}

/** What belongs to an occurrence beside its columns. */
export function writeRepeat(
  write: Writer,
  occurrence: number,
  service: string,
  { repeat, warnings }: Occurrence,
): void {
  write.list('repeat_refresh', { occurrence }, 'name', repeat.refresh);
  for (const [index, { operation: shows, call: operation }] of repeat.tellsOf.entries()) {
    write.row('repeat_tells', { occurrence, position: index + 1, operation, shows });
  }
  for (const [index, guard] of repeat.guards.entries()) {
    writeGuard(write, { occurrence, service, position: index + 1 }, guard);
  }
  for (const [index, warning] of warnings.entries()) {
    write.row('warning', { occurrence, position: index + 1, ...warning });
  }
}

/** The tables about an entry beside those of its rows. */
export function writeStatements(write: Writer, entry: Entry): void {
  const place = (index: number) => ({ entry: entry.id, position: index + 1 });
  for (const [index, { entry: synonym, ofOperation, ...rest }] of entry.sameAs.entries()) {
    write.row('same_as', { ...place(index), synonym, of_operation: ofOperation, ...rest });
  }
  write.list('counterpart', { entry: entry.id }, 'counterpart', entry.counterparts);
  for (const [index, { about, sides, ours }] of entry.disagrees.entries()) {
    write.row('disagreement', { ...place(index), about, sides: JSON.stringify(sides), ours });
  }
  for (const [index, { operations, ...statement }] of entry.saysElsewhere.entries()) {
    write.row('entry_statement', { ...place(index), ...statement, operations: JSON.stringify(operations) });
  }
}

/** How far the literals of a vendor or a service agree with their sources; all null when they were never compared. */
export const agreementColumns = ({ agreement }: Pick<Service, 'agreement'>) => ({
  agreement_checked: agreement?.checked ?? null,
  agreement_literals: agreement?.literals ?? null,
  agreement_agree: agreement?.agree ?? null,
  agreement_share: agreement?.share ?? null,
});

import type { TaskFile } from '../../schema/operation.ts';
import type { GuardFile } from '../../schema/retry.ts';
import type { Row } from '../../schema/row.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { REVIEWED, type Reviewed, type ReviewedKind } from '../../schema/reviewed.ts';
import type { ContentFile } from '../files/read.ts';
import { rowsOf } from './rows.ts';

type Service = ContentFile<ServiceFile>;

/** What a service says in one way, by where it says so: rows and operations by their names. */
type Places = Record<ReviewedKind, Map<string, string[]>>;

type Value = string | number | readonly number[] | undefined;

/** What is said, with its value: `effect: none`. */
const withValue = (field: string, value: Value) => `${field}: ${[value].flat().join(', ')}`;
const withValues = (values: Record<string, Value>) =>
  Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : withValue(field, value)));

/** What a row says of its verdict itself, and does not leave to its condition. */
const saysIn = ({ outcome, effect, retry }: Row): string[] =>
  withValues({ outcome, effect, retry: retry?.verdict, forSeconds: retry?.forSeconds, finally: retry?.finally });

/** A row that no operation returns has no warnings of any: as easily said by mistake as a verdict. */
const FROM_ELSEWHERE = 'fromElsewhere';

/** What the vendor is said to say in a row; without a value where it is that of the condition. */
function vendorSaysIn({ stated = [], retry, ...row }: Row): string[] {
  const said = stated.map((field) => (row[field] === undefined ? field : withValue(field, row[field])));
  if (!retry) return said;
  const { basis, delaysBasis = basis, limitBasis, verdict, delaysSeconds, atMost, forSeconds, finally: last } = retry;
  return [
    ...said,
    ...withValues({
      ...(basis === 'vendor' ? { retry: verdict } : {}),
      ...(delaysBasis === 'vendor' ? { delaysSeconds } : {}),
      ...(limitBasis === 'vendor' ? { atMost, forSeconds, finally: last } : {}),
    }),
  ];
}

/** Where a service says what nobody can tell from its rows alone, such as that a retry is the vendor's advice. */
export function reviewedPlaces(file: Service): Places {
  const places = Object.fromEntries(REVIEWED.map((kind) => [kind, new Map()])) as Places;
  const add = (kind: ReviewedKind, name: string, place: string) =>
    places[kind].set(name, [...(places[kind].get(name) ?? []), place]);
  for (const { row, identities, operations, fromElsewhere } of rowsOf(file)) {
    const place = [identities.map(({ key }) => key).join(', '), ...operations.slice(0, 1)].join('#');
    add('conditions', row.condition, place);
    for (const said of saysIn(row)) add('says', said, place);
    if (fromElsewhere) add('says', FROM_ELSEWHERE, place);
    for (const said of vendorSaysIn(row)) add('vendorSays', said, place);
    if (row.retry?.tells) add('tells', row.retry.tells, place);
    for (const guard of row.retry?.guards ?? []) add('keeps', keptBy(guard), place);
  }
  for (const [id, { kind, guards = [], tells }] of Object.entries(file.data.operations)) {
    add('operations', kind, id);
    for (const guard of guards) add('keeps', keptBy(guard), id);
    if (tells) add('tells', tells, id);
  }
  for (const { tells, id } of file.data.tables) if (tells) add('tells', tells, id);
  for (const task of file.data.tasks ?? []) {
    add('tasks', flowOf(task), task.start);
    if (task.id !== undefined) add('keeps', `${task.id} of the task`, task.start);
  }
  return places;
}

/** The values that a guard keeps, and what answers a repeat with them. */
const keptBy = ({ same, answers }: GuardFile) => [same.join(', '), ...answers].join(' > ');

const handleIn = ({ name, from, secondsValid }: NonNullable<TaskFile['handle']>) =>
  `${from} (${[name, ...(secondsValid === undefined ? [] : [`${secondsValid} s`])].join(', ')})`;

/** The operations of a task in their order. */
const flowOf = ({ handle, start, tells, stop }: TaskFile) =>
  [...(handle ? [handleIn(handle)] : []), start, tells ?? 'nothing tells', stop ?? 'nothing stops'].join(' > ');

/** The numbers of what a service says, as they are written down once somebody has compared them with the source. */
export function reviewedOf(file: Service): Reviewed {
  const places = reviewedPlaces(file);
  const count = (kind: ReviewedKind) =>
    Object.fromEntries([...places[kind]].map(([name, where]) => [name, where.length]).sort());
  return Object.fromEntries(REVIEWED.map((kind) => [kind, count(kind)])) as Reviewed;
}

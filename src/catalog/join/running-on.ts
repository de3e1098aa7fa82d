import { groupBy, oneOf } from '../../lists.ts';
import type { Row } from '../../schema/row.ts';
import type { Condition, Effect, Operation, Outcome, Table, Task, Warning } from '../model.ts';

/**
 * What can happen to any request, a stop as well, whatever it asks for. Other refusals, such as one of a parameter or of a
 * task that exists already, are about what the request asks for: where a stop can get them, the row names it.
 */
const OF_ANY_REQUEST: ReadonlySet<Condition['canonicalCode']> = new Set([
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'UNIMPLEMENTED',
  'RESOURCE_EXHAUSTED',
  'DEADLINE_EXCEEDED',
  'INTERNAL',
  'UNAVAILABLE',
  'UNKNOWN',
]);

/** No such response says that what was to be stopped runs, or that it has ended. */
const SAYS_NOTHING: ReadonlySet<Condition['canonicalCode']> = new Set(['ALREADY_EXISTS', 'OK']);

export interface Answered {
  row: Row;
  table: Table;
  /** Operations of the row; empty when it names none. */
  operations: readonly Operation[];
  /** Operations of the service. */
  all: readonly Operation[];
  /** Whether none of these returns it. */
  fromElsewhere: boolean;
  condition: Condition;
  outcome: Outcome;
  effect: Effect;
  tasks: readonly Task[];
}

/** Whether one of the operations may not have done what it was to do. */
export const isFailure = ({ row, table, fromElsewhere, outcome, effect }: Answered): boolean =>
  table.direction === 'response' && !fromElsewhere && !row.retired && outcome === 'failure' && effect !== 'done';

/**
 * The warnings of every response that a stop can get and that stops nothing, or may have stopped nothing: what was to be
 * stopped goes on. So does what another operation was to end, such as the stay of a participant. What is not found may have
 * ended, but nobody knows. Nothing where the row itself warns of such an operation, which it then does in more detail.
 */
export function runningOn(answered: Answered): Warning[] {
  const { operations, condition, effect, tasks, all } = answered;
  if (!isFailure(answered)) return [];
  const { canonicalCode, ofTask, ofAnyRequest } = condition;
  if (SAYS_NOTHING.has(canonicalCode) || condition.outcome === 'already-done') return [];
  const isOfAny =
    operations.length > 0 || all.length === 0 || ofAnyRequest === true || OF_ANY_REQUEST.has(canonicalCode);
  const known = canonicalCode === 'NOT_FOUND' ? 'unknown' : effect;
  return [
    ...(isOfAny || ofTask ? tasksRunningOn(answered, tasks, known) : []),
    ...(isOfAny ? restRunningOn(answered, known) : []),
  ];
}

/** What a response says of the effect of a request; `unknown` where what it was about was not found. */
type Known = Effect | 'unknown';

function tasksRunningOn({ row, operations }: Answered, tasks: readonly Task[], known: Known): Warning[] {
  const concerned = tasks.filter(({ stop }) => stop && (operations.length === 0 || operations.includes(stop)));
  const stops = [...new Set(concerned.map(({ stop }) => `\`${stop?.id}\``))];
  if (stops.length === 0 || warnsOfAny(stops, row, operations)) return [];
  const whats = [...new Set(concerned.map(({ what }) => what))];
  const what = whats.length === 1 ? `the ${whats[0]}` : 'what it was to stop';
  const when = operations.length === 1 ? '' : `If the request was ${oneOf(stops)}, `;
  const { text, why } = wordsOf(what, known);
  return [{ text: asSentence(`${when}${text}`), why, basis: 'inferred' }];
}

/** What goes on of what belongs to no task, as its operations say: the stay of a user, a key that somebody has. */
function restRunningOn(answered: Answered, known: Known): Warning[] {
  const said = saidBy(answered, ({ ifFailed }) => ifFailed, SOME_STOP);
  if (said.length === 0) return [];
  const { text, why } = REST_WORDS[known === 'none' || known === 'unknown' ? known : 'maybe'](
    said.length > MOST_CASES ? [{ names: namesOf(said), clause: 'everything stays as it was' }] : said,
  );
  return [{ text: asSentence(text), why, basis: 'inferred' }];
}

/** What some requests say in the same words. */
export interface Said {
  /** What to call them behind "if the request was"; null where the row is about a single operation. */
  names: readonly string[] | null;
  clause: string;
}

/** Of more cases than these, only the operations are named: the page of the service says what each does. */
export const MOST_CASES = 4;

export const namesOf = (said: readonly Said[]): string[] => said.flatMap(({ names }) => names ?? []);

/** What is said of a request where the service names none; `of` finds it in the warnings of a row. */
export interface SaidOfSome extends Said {
  of: RegExp;
}

const SOME_STOP: SaidOfSome = { names: ['to stop or to remove something'], clause: 'it goes on', of: /\bstops?\b/iu };

/** What the operations say that a response may be to, but for those which its row warns of itself. */
export function saidBy(
  { row, operations, all }: Answered,
  clauseOf: (operation: Operation) => string | null,
  ofSome: SaidOfSome,
): readonly Said[] {
  if (all.length === 0) return row.warnings?.some(({ text }) => ofSome.of.test(text)) ? [] : [ofSome];
  const answered = operations.length > 0 ? operations : all;
  const silent = answered.filter(({ id }) => !warnsOfAny([`\`${id}\``], row, operations));
  return [...groupBy(silent, (operation) => [clauseOf(operation)])].map(([clause, own]) => ({
    names: operations.length === 1 ? null : own.map(({ id }) => `\`${id}\``),
    clause,
  }));
}

/** `if the request was A or B, …; if it was C, …`; without a name, what is so of the only operation. */
const casesOf = (said: readonly Said[]): string =>
  said
    .map(({ names, clause }, index) =>
      names ? `if ${index === 0 ? 'the request' : 'it'} was ${oneOf(names)}, ${clause}` : clause,
    )
    .join('; ');

const REST_WORDS: Record<'none' | 'maybe' | 'unknown', (said: readonly Said[]) => Pick<Warning, 'text' | 'why'>> = {
  none: (said) => ({
    text:
      said.length === 1
        ? `${casesOf(said)} until a corrected or repeated request succeeds.`
        : `until a corrected or repeated request succeeds: ${casesOf(said)}.`,
    why: 'This one changed nothing.',
  }),
  maybe: (said) => ({
    text:
      said.length === 1
        ? `${casesOf(said.map(({ names, clause }) => ({ names, clause: `assume that ${clause}` })))} until you know that it worked.`
        : `until you know that it worked, assume the opposite: ${casesOf(said)}.`,
    why: 'The response does not say that it worked.',
  }),
  unknown: (said) => ({
    text: `this does not prove that nothing is left to do. With a wrong identifier, ${casesOf(said)}.`,
    why: 'A request with a wrong identifier is answered like this too.',
  }),
};

export const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What may go on, and why that is so: the response stopped nothing, may have stopped it, or does not know it. */
function wordsOf(what: string, effect: Known): Pick<Warning, 'text' | 'why'> {
  if (effect === 'unknown')
    return {
      text: `this does not prove that ${what} has ended.`,
      why: 'A stop with a wrong identifier is answered like this too, and what it was to stop then goes on.',
    };
  return effect === 'none'
    ? { text: `${what} goes on until a corrected or repeated request succeeds.`, why: 'This one stopped nothing.' }
    : {
        text: `assume that ${what} is still running until you know that it has ended.`,
        why: 'The response does not say that anything was stopped.',
      };
}

/** Warnings of a row that only these operations can get are about them; of any other row, those that name one. */
export function warnsOfAny(
  stops: readonly string[],
  { warnings = [] }: Row,
  operations: readonly Operation[],
): boolean {
  if (operations.length > 0 && operations.every(({ id }) => stops.includes(`\`${id}\``))) return warnings.length > 0;
  return warnings.some(({ text }) => stops.some((stop) => text.toLowerCase().includes(stop.toLowerCase())));
}

import { oneOf } from '../../lists.ts';
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

interface Answered {
  row: Row;
  table: Table;
  /** Operations of the row; empty when it names none. */
  operations: readonly Operation[];
  condition: Condition;
  outcome: Outcome;
  effect: Effect;
  tasks: readonly Task[];
}

/**
 * The warning of every response that a stop can get and that stops nothing, or may have stopped nothing: what was to be
 * stopped goes on. What is not found may have ended, but nobody knows. Nothing where the row itself warns of a stop, which it
 * then does in more detail.
 */
export function runningOn({ row, table, operations, condition, outcome, effect, tasks }: Answered): Warning[] {
  if (table.direction !== 'response' || row.retired || outcome !== 'failure' || effect === 'done') return [];
  const { canonicalCode, ofTask = false } = condition;
  if (SAYS_NOTHING.has(canonicalCode) || condition.outcome === 'already-done') return [];
  if (operations.length === 0 && !OF_ANY_REQUEST.has(canonicalCode) && !ofTask) return [];
  const concerned = tasks.filter(({ stop }) => stop && (operations.length === 0 || operations.includes(stop)));
  const stops = [...new Set(concerned.map(({ stop }) => `\`${stop?.id}\``))];
  if (stops.length === 0 || warnsOfAny(stops, row, operations)) return [];
  const whats = [...new Set(concerned.map(({ what }) => what))];
  const what = whats.length === 1 ? `the ${whats[0]}` : 'what it was to stop';
  const when = operations.length === 1 ? '' : `If the request was ${oneOf(stops)}, `;
  const { text, why } = wordsOf(what, canonicalCode === 'NOT_FOUND' ? 'unknown' : effect);
  const sentence = `${when}${text}`;
  return [{ text: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`, why, basis: 'inferred' }];
}

/** What may go on, and why that is so: the response stopped nothing, may have stopped it, or does not know it. */
function wordsOf(what: string, effect: Effect | 'unknown'): Pick<Warning, 'text' | 'why'> {
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

/** Warnings of a row that only stops can get are about them; of any other row, those that name one. */
function warnsOfAny(stops: readonly string[], { warnings = [] }: Row, operations: readonly Operation[]): boolean {
  if (operations.length > 0 && operations.every(({ id }) => stops.includes(`\`${id}\``))) return warnings.length > 0;
  return warnings.some(({ text }) => stops.some((stop) => text.toLowerCase().includes(stop.toLowerCase())));
}

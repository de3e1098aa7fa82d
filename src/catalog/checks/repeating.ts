import type { Content } from '../files/read.ts';
import { answeredBy, namesOf, type AnsweredOperation } from './answered.ts';
import { isResponse, rowProblem, rowRule, verdictOf } from './row-rule.ts';
import type { PlacedRow } from './rows.ts';
import type { Rule } from './rule.ts';

/** What may be done after a response by which a request was no failure: of one in part, a person may send the rest again. */
const AFTER_SUCCESS = new Set(['never', 'check-first']);
const AFTER_A_PART = new Set([...AFTER_SUCCESS, 'after-fix']);
/** Verdicts by which a program sends nothing again. */
const SENDS_NOTHING = new Set(['never', 'after-fix']);

/** Whether a response says that what a request names is not there. */
const saysGone = ({ row }: PlacedRow, { conditions }: Content): boolean =>
  conditions.find(({ id }) => id === row.condition)?.data.canonicalCode === 'NOT_FOUND';

/** Of a service with tasks, an operation about one that has been started. One that stops it has a rule of its own. */
const isAboutTask = ({ service, id }: AnsweredOperation): boolean => {
  const { tasks = [] } = service.data;
  return tasks.length > 0 && !tasks.some(({ handle, start, stop }) => [handle?.from, start, stop].includes(id ?? ''));
};

/** Rules about whether a verdict says of a repeat what its own parts, and the outcome, leave to be said. */
export const repeatingRules: Rule[] = [
  rowRule(
    'done-is-not-repeated',
    'What is done is not sent again; what may be done is looked at.',
    (row, _file, content) => {
      const { outcome, effect, verdict = '' } = verdictOf(row, content) ?? {};
      if (outcome === undefined || outcome === 'failure' || !isResponse(row)) return [];
      const field = row.row.retry ? 'retry' : 'condition';
      if (!(outcome === 'partial' ? AFTER_A_PART : AFTER_SUCCESS).has(verdict))
        return [
          rowProblem(
            row,
            field,
            `\`${verdict}\` after the outcome \`${outcome}\``,
            'set `never`, or `check-first` where something is left to look at; or `outcome: failure`',
          ),
        ];
      if (effect === 'maybe' && verdict !== 'check-first')
        return [
          rowProblem(
            row,
            field,
            `\`${verdict}\` after the outcome \`${outcome}\` that may not have taken effect`,
            'set `check-first`, or `effect: done`',
          ),
        ];
      return [];
    },
  ),
  rowRule(
    'success-fits-condition',
    'What a condition calls a failure is no success, and what it calls unfinished is looked at.',
    (row, _file, content) => {
      const condition = content.conditions.find(({ id }) => id === row.row.condition)?.data;
      const { outcome, verdict } = verdictOf(row, content) ?? {};
      if (!condition || !isResponse(row)) return [];
      if (outcome === 'success' && condition.outcome === 'failure')
        return [
          rowProblem(
            row,
            'outcome',
            `\`success\`, where \`${row.row.condition}\` is a failure`,
            'set another condition, or remove `outcome`',
          ),
        ];
      const isLeft = outcome === 'success' || outcome === 'partial';
      return isLeft && condition.retry.verdict === 'check-first' && verdict !== 'check-first'
        ? [
            rowProblem(
              row,
              'retry',
              `\`${verdict}\`, where \`${row.row.condition}\` leaves something to look at`,
              'set `check-first`, or another condition',
            ),
          ]
        : [];
    },
  ),
  rowRule('already-done-does-nothing', 'What was done before is not done by this request.', (row, _file, content) => {
    const { outcome, effect } = verdictOf(row, content) ?? {};
    if (outcome !== 'already-done' || effect === 'none') return [];
    const field = row.row.effect === undefined ? 'condition' : 'effect';
    return [rowProblem(row, field, `the effect \`${effect}\` of an \`already-done\``, 'set `effect: none`')];
  }),
  rowRule(
    'start-over-what-is-gone',
    'Whoever asks about a task, or changes it, starts over only when it is not there.',
    (row, _file, content) => {
      const { verdict, last } = verdictOf(row, content) ?? {};
      if (verdict !== 'higher-level' && last !== 'start-over') return [];
      if (!isResponse(row) || saysGone(row, content)) return [];
      const names = namesOf(answeredBy(row, content).filter(isAboutTask), row);
      const found = verdict === 'higher-level' ? `\`${verdict}\`` : '`finally: start-over`';
      return names === ''
        ? []
        : [
            rowProblem(
              row,
              row.row.retry ? 'retry' : 'condition',
              `${found} in response to ${names}, about a task that may be running`,
              'set another verdict, or give the operation a row of its own; a second task would run beside the first one',
            ),
          ];
    },
  ),
  rowRule('final-is-not-open', 'What is taken as final says how things stand.', (row, _file, content) => {
    const { outcome, last } = verdictOf(row, content) ?? {};
    if (last !== 'take-as-final' || outcome !== 'failure' || !isResponse(row)) return [];
    return saysGone(row, content)
      ? []
      : [
          rowProblem(
            row,
            row.row.retry ? 'retry' : 'condition',
            `\`finally: take-as-final\` of \`${row.row.condition}\`, which does not say how things stand`,
            'set another `finally`',
          ),
        ];
  }),
  rowRule('limit-of-a-repeat', 'Only a verdict by which something is sent has waits and a limit.', (row) => {
    const { verdict = '', ...retry } = (row.row.retry ?? {}) as Record<string, unknown> & { verdict?: string };
    const stray = ['delaysSeconds', 'atMost', 'forSeconds', 'finally', 'guards'].filter((field) => field in retry);
    if (!SENDS_NOTHING.has(verdict) || stray.length === 0) return [];
    const found = `${stray.map((field) => `\`${field}\``).join(', ')} with \`${verdict}\`, by which nothing is sent again`;
    return [rowProblem(row, 'retry', found, 'remove it, or set another `verdict`')];
  }),
];

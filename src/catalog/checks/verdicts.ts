import type { ServiceFile } from '../../schema/service.ts';
import { cut, type Problem } from '../files/problem.ts';
import type { ContentFile } from '../files/read.ts';
import type { Path } from '../files/yaml.ts';
import { answeredBy, namesOf, type AnsweredOperation } from './answered.ts';
import { rowsOf, type PlacedRow } from './rows.ts';
import { isResponse, rowProblem, rowRule, verdictOf } from './row-rule.ts';
import { problem, serviceRule } from './service-rule.ts';
import { readingProblems, unknownOperation } from './telling.ts';
import type { Rule } from './rule.ts';

/** Verdicts by which the request itself, or the flow it begins, is sent once more. */
const REPEATS = new Set(['same-request', 'after-delay', 'after-refresh', 'higher-level']);

/** How a step says that it is for what does not pass. */
const IF_IT_LASTS = /\b(?:keeps failing|persists?|fails too)\b/u;

/** Whether a row is the response to nothing but operations that read. */
const onlyReads = ({ operations }: PlacedRow, { data }: ContentFile<ServiceFile>): boolean =>
  operations.length > 0 && operations.every((id) => data.operations[id]?.kind === 'reads');

/** Rules about verdicts: what they may be together, and on which operations. */
export const verdictRules: Rule[] = [
  rowRule('effect-fits-outcome', 'What was done took effect, and what failed was not done.', (row, file, content) => {
    const { outcome, effect } = verdictOf(row, content) ?? {};
    const field = row.row.effect === undefined ? 'condition' : 'effect';
    if (outcome === 'failure' && effect === 'done')
      return [
        rowProblem(row, field, 'the effect `done` of a failure', 'set `effect: maybe` or `none`, or another outcome'),
      ];
    if ((outcome === 'success' || outcome === 'partial') && effect === 'none' && !onlyReads(row, file))
      return [
        rowProblem(row, field, `the effect \`none\` of a \`${outcome}\``, 'set `effect: done`, or another outcome'),
      ];
    return [];
  }),
  rowRule(
    'effect-none-stated',
    'Where the condition leaves open whether the request took effect, a row says `none` only with its source.',
    (placedRow, file, { conditions }) => {
      const { row } = placedRow;
      const condition = conditions.find(({ id }) => id === row.condition)?.data;
      if (condition?.effect !== 'maybe' || row.effect !== 'none' || !isResponse(placedRow)) return [];
      if (row.stated?.includes('effect') || onlyReads(placedRow, file)) return [];
      return [
        rowProblem(
          placedRow,
          'effect',
          `the effect \`none\`, which \`${row.condition}\` leaves open and the source is not said to state`,
          'remove it: the effect is then `maybe`; or put `effect` into `stated` if the source says that nothing was done',
        ),
      ];
    },
  ),
  rowRule(
    'safe-repeat',
    'What may have worked is not sent again to an operation that would do it twice.',
    (row, _file, content) => {
      const { outcome, effect, verdict = '' } = verdictOf(row, content) ?? {};
      const { guards } = row.row.retry ?? {};
      const isRefused = outcome === 'failure' && isResponse(row);
      if (!isRefused || effect !== 'maybe' || !REPEATS.has(verdict) || (guards && guards.length > 0)) return [];
      const isTwice = ({ kind }: AnsweredOperation) =>
        kind === null || kind === 'creates' || (guards !== undefined && kind === 'idempotent-with-handle');
      const twice = namesOf(answeredBy(row, content).filter(isTwice), row);
      return twice === ''
        ? []
        : [
            rowProblem(
              row,
              row.row.retry ? 'retry' : 'condition',
              `\`${verdict}\` where the request may have worked, on ${twice}, which does it again each time`,
              'set `check-first`, or `effect: none` where the source states it; or say what makes the repeat safe in `guards`, or the `kind` of the operation',
            ),
          ];
    },
  ),
  rowRule('open-effect-is-looked-at', 'What may have worked is never left alone.', (row, _file, content) => {
    const { outcome, effect, verdict } = verdictOf(row, content) ?? {};
    if (outcome !== 'failure' || effect !== 'maybe' || verdict !== 'never') return [];
    if (!isResponse(row)) return [];
    return [
      rowProblem(
        row,
        row.row.retry ? 'retry' : 'condition',
        '`never` where the request may have worked: a task that nobody looks for goes on',
        'set `check-first`, or `effect: none` where the source states it',
      ),
    ];
  }),
  rowRule(
    'start-over-after-no-stop',
    'Whoever wanted to stop something is never told to start it again.',
    (row, _file, content) => {
      const { verdict, last } = verdictOf(row, content) ?? {};
      const field = verdict === 'higher-level' ? `\`${verdict}\`` : '`finally: start-over`';
      if (verdict !== 'higher-level' && last !== 'start-over') return [];
      if (!isResponse(row)) return [];
      const isStop = ({ service, id }: AnsweredOperation) =>
        (service.data.tasks ?? []).some(({ stop }) => stop !== undefined && stop === id);
      const stops = namesOf(answeredBy(row, content).filter(isStop), row);
      return stops === ''
        ? []
        : [
            rowProblem(
              row,
              row.row.retry ? 'retry' : 'condition',
              `${field} in response to ${stops}, which stops a task`,
              'give the stop a row of its own, with `operations` and `partOfRowAbove`, that says whether the task has ended; or name in `operations` what else gets this response',
            ),
          ];
    },
  ),
  serviceRule(
    'same-text-same-class',
    'One code with one text is one kind of failure, whichever operation returns it.',
    (file, { conditions }) => {
      const classOf = new Map(conditions.map(({ id, data }) => [id, data.canonicalCode]));
      const rows = rowsOf(file).filter(({ row }) => !row.partOfRowAbove && (row.literals ?? []).length > 0);
      const alike = Map.groupBy(rows, ({ row, identities }) =>
        JSON.stringify([identities.map(({ key }) => key), row.literals?.map(({ text }) => text)]),
      );
      return [...alike.values()].flatMap((group) => {
        const byClass = Map.groupBy(group, ({ row }) => classOf.get(row.condition));
        if (byClass.size < 2) return [];
        const [usual, ...others] = [...byClass.values()].sort((a, b) => b.length - a.length);
        return others
          .flat()
          .map((row) =>
            rowProblem(
              row,
              'condition',
              `\`${row.row.condition}\`, where rows with the same code and text have \`${usual![0]!.row.condition}\``,
              'give them one condition, or conditions of one class; or mark a further meaning of the row with `partOfRowAbove`',
            ),
          );
      });
    },
  ),
  rowRule(
    'somebody-to-contact',
    'Where all that is left is to contact somebody, it does not pass by itself.',
    (row, _file, content) => {
      const { outcome, fixedBy } = verdictOf(row, content) ?? {};
      const { actions } = row.row;
      const isAllContact = actions.length > 0 && actions.every((action) => action.startsWith('Contact '));
      if (outcome !== 'failure' || !isAllContact || (fixedBy !== 'time' && fixedBy !== 'nobody')) return [];
      return [
        rowProblem(
          row,
          row.row.fixedBy === undefined ? 'condition' : 'fixedBy',
          `fixed by \`${fixedBy}\`, where the only step is \`${actions[0]}\``,
          'set `fixedBy: vendor`, or `account` where a limit of the account can be raised',
        ),
      ];
    },
  ),
  rowRule(
    'refresh-names-what',
    '`after-refresh` names what to renew, and no other verdict does.',
    (row, _file, content) => {
      const { verdict = '' } = verdictOf(row, content) ?? {};
      const { refresh } = row.row.retry ?? {};
      if ((verdict === 'after-refresh') === (refresh !== undefined)) return [];
      return [
        refresh
          ? rowProblem(row, 'retry', `\`refresh\` with \`${verdict}\``, 'remove it, or set `verdict: after-refresh`')
          : rowProblem(
              row,
              row.row.retry ? 'retry' : 'condition',
              '`after-refresh` that renews nothing',
              'name in `refresh` what has to be renewed',
            ),
      ];
    },
  ),
  rowRule('keep-asking-has-no-limit', 'Who keeps asking has no limit, and only asks.', (row, _file, content) => {
    const { finally: last, verdict, atMost, forSeconds } = row.row.retry ?? {};
    if (last !== 'keep-asking') return [];
    if (verdict === 'check-first' && atMost === undefined && forSeconds === undefined)
      return verdictOf(row, content)?.outcome === 'failure'
        ? [
            rowProblem(
              row,
              'retry',
              '`keep-asking` after a failure, of which nobody hears then',
              'set another `finally`, or an outcome by which nothing is wrong while it lasts',
            ),
          ]
        : [];
    const found = verdict === 'check-first' ? '`keep-asking` with a limit' : `\`keep-asking\` with \`${verdict}\``;
    return [rowProblem(row, 'retry', found, 'remove the limit, or set another `finally`; only `check-first` asks')];
  }),
  rowRule('basis-of-something', 'A basis in `retry` speaks for a field that is there.', (row) => {
    const { retry = {} } = row.row as { retry?: Record<string, unknown> };
    const stray = (
      [
        ['between', ['delaysSeconds']],
        ['delaysBasis', ['delaysSeconds']],
        ['thenBasis', ['then']],
        ['limitBasis', ['atMost', 'forSeconds', 'finally']],
      ] as const
    ).filter(([field, owners]) => field in retry && !owners.some((owner) => owner in retry));
    return stray.map(([field, owners]) =>
      rowProblem(
        row,
        'retry',
        `\`${field}\` without ${owners.map((owner) => `\`${owner}\``).join(', ')}`,
        'remove it, or give what it speaks for',
      ),
    );
  }),
  rowRule(
    'vendor-says-when',
    "A limit after which somebody is contacted is the vendor's only where a step has it.",
    (row) => {
      const { then = '', thenBasis } = row.row.retry ?? {};
      if (thenBasis !== 'vendor' || !IF_IT_LASTS.test(then) || row.row.actions.some((step) => IF_IT_LASTS.test(step)))
        return [];
      return [
        rowProblem(
          row,
          'retry',
          `\`thenBasis: vendor\` of a condition that no step has: ${cut(then)}`,
          'remove `thenBasis`: the condition is ours; or add to `actions` what the source says of it',
        ),
      ];
    },
  ),
  serviceRule('known-task-operations', 'Operations of tasks exist, and do what the task needs.', (file) => {
    const { operations, tasks = [] } = file.data;
    return tasks.flatMap(({ handle, start, tells, stop }, index): Problem[] => {
      const path = (...rest: Path): Path => ['tasks', index, ...rest];
      const changing = { start, stop, ...(handle ? { 'handle.from': handle.from } : {}) };
      return [
        ...Object.entries(changing).flatMap(([field, operation]): Problem[] => {
          if (operation === undefined) return [];
          const place = path(...field.split('.'));
          if (!(operation in operations)) return [unknownOperation(file, operation, place)];
          return operations[operation]?.kind === 'reads'
            ? [problem(file, place, `\`${operation}\`, which reads`, 'name the operation that changes something')]
            : [];
        }),
        ...(tells === undefined ? [] : readingProblems(file, tells, path('tells'))),
      ];
    });
  }),
];

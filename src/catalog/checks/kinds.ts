import { isResponse, rowProblem, rowRule, verdictOf } from './row-rule.ts';
import { problem, serviceRule } from './service-rule.ts';
import type { Rule } from './rule.ts';

/** Names of operations of which a second one usually makes something of its own. */
const MAKES_SOMETHING = /^(?:add|create|dial|import|invite|play|post|register|send|start)(?![a-z])/iu;
/** An id such as `CreateRoom` is read as two words; one with an HTTP method says nothing by it. */
const isNamedSo = (name: string) =>
  !/^[A-Z]+ \//u.test(name) && MAKES_SOMETHING.test(name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' '));

/** Rules about what a second request of an operation does. */
export const kindRules: Rule[] = [
  serviceRule('guards-fit-kind', 'An operation that is safe only with a handle says with which values.', (file) =>
    Object.entries(file.data.operations).flatMap(([id, { kind, guards }]) => {
      const needs = kind === 'idempotent-with-handle';
      if (needs === (guards !== undefined) || kind === 'idempotent') return [];
      return [
        problem(
          file,
          ['operations', id, needs ? 'kind' : 'guards'],
          needs ? `\`${kind}\` without \`guards\`` : `\`guards\` on an operation that is \`${kind}\``,
          needs
            ? 'name in `guards` the values that make a repeat safe, or set another kind'
            : 'set `kind: idempotent-with-handle`, or remove them',
        ),
      ];
    }),
  ),
  serviceRule('name-fits-kind', 'An operation that starts, creates or sends and does nothing twice says why.', (file) =>
    Object.entries(file.data.operations).flatMap(([id, { name, kind, guards, once }]) => {
      const isHarmless = kind === 'idempotent' || kind === 'reads';
      const needs = isHarmless && guards === undefined && (isNamedSo(id) || isNamedSo(name));
      if (needs === (once !== undefined)) return [];
      return [
        problem(
          file,
          ['operations', id, needs ? 'kind' : 'once'],
          needs ? `\`${id}\` is \`${kind}\`, and nothing says why` : '`once` of an operation that needs no explanation',
          needs
            ? 'say in `once` why a second request does nothing more, name `guards`, or set another kind'
            : 'remove it: it is for an operation whose name says that it starts, creates or sends',
        ),
      ];
    }),
  ),
  serviceRule(
    'operations-are-said',
    'A service whose tables are about responses says which of its requests change something, or why not.',
    (file) => {
      const { operations, unnamedOperations, tables } = file.data;
      const answers = tables.some(({ direction }) => direction === 'response');
      const needs = answers && Object.values(operations).every(({ kind }) => kind === 'reads');
      if (needs === (unnamedOperations !== undefined)) return [];
      return [
        problem(
          file,
          [needs ? 'operations' : 'unnamedOperations'],
          needs
            ? 'no operation that changes something: nothing says what a repeat does twice, and what goes on when a stop fails'
            : '`unnamedOperations` of a service that needs none',
          needs
            ? 'name the main ones, each with what a second one does (`kind`, `ifTwice`) and what goes on when it fails (`ifFailed`, `tasks`); or say in `unnamedOperations` why none is named'
            : 'remove it: `operations` has one that changes something, or no table is about responses',
        ),
      ];
    },
  ),
  serviceRule(
    'harm-fits-kind',
    'What an operation does twice, and what goes on when it fails, is said where it can be so, and once.',
    (file) => {
      const { operations, tasks = [] } = file.data;
      const stops = new Set(tasks.flatMap(({ stop }) => stop ?? []));
      return Object.entries(operations).flatMap(([id, { kind, ifTwice, ifFailed }]) => [
        ...(ifTwice !== undefined && kind !== 'creates'
          ? [
              problem(
                file,
                ['operations', id, 'ifTwice'],
                `\`ifTwice\` of \`${id}\`, which is \`${kind}\``,
                'remove it, or leave `kind` out: what a second request does not do needs no warning',
              ),
            ]
          : []),
        ...(ifFailed !== undefined && (kind === 'reads' || stops.has(id))
          ? [
              problem(
                file,
                ['operations', id, 'ifFailed'],
                `\`ifFailed\` of \`${id}\`, which ${kind === 'reads' ? 'reads' : 'stops a task'}`,
                kind === 'reads'
                  ? 'remove it: nothing goes on because a question failed'
                  : 'remove it: that the task goes on is said anyway',
              ),
            ]
          : []),
      ]);
    },
  ),
  rowRule(
    'second-time-is-warned-of',
    'Where a request may have worked that does its work again each time, a warning says what a repeat does.',
    (row, file, content) => {
      const { outcome, effect } = verdictOf(row, content) ?? {};
      const isOpen = outcome === 'failure' && effect === 'maybe' && isResponse(row);
      if (!isOpen || row.fromElsewhere || row.row.retired || (row.row.warnings ?? []).length > 0) return [];
      const { operations } = file.data;
      const answered = row.operations.length > 0 ? row.operations : Object.keys(operations);
      const silent = answered.filter(
        (id) => operations[id]?.kind === 'creates' && operations[id].ifTwice === undefined,
      );
      return silent.length === 0
        ? []
        : [
            rowProblem(
              row,
              row.row.effect === undefined ? 'condition' : 'effect',
              `an open effect, and no warning of what a second ${silent[0]} does`,
              'say it in `ifTwice` of the operation, for all its responses, or in `warnings` of the row',
            ),
          ];
    },
  ),
];

import { roleOfName } from '../join/operation-role.ts';
import { cut } from '../files/problem.ts';
import { isResponse, rowProblem, rowRule, verdictOf } from './row-rule.ts';
import { rowsOf } from './rows.ts';
import { problem, serviceRule } from './service-rule.ts';
import type { Rule } from './rule.ts';

/** Verdicts by which a program sends the request, or the flow it begins, once more. */
const REPEATS = new Set(['same-request', 'after-delay', 'after-refresh', 'higher-level']);

/** Classes of conditions in which somebody, or a limit, wanted the end or the refusal. */
const INTENDED = new Set(['CANCELLED', 'OUT_OF_RANGE']);

/** Rules about what is easily said of one response and not of its like: what is left alone, what is warned of. */
export const leftAloneRules: Rule[] = [
  rowRule(
    'intended-is-not-repeated',
    'What somebody ended, and what reached a limit, is not started again by a program.',
    (row, _file, content) => {
      const { verdict = '', last } = verdictOf(row, content) ?? {};
      const canonicalCode = content.conditions.find(({ id }) => id === row.row.condition)?.data.canonicalCode ?? '';
      if (!INTENDED.has(canonicalCode) || (!REPEATS.has(verdict) && last !== 'start-over')) return [];
      return [
        rowProblem(
          row,
          row.row.retry ? 'retry' : 'condition',
          `\`${REPEATS.has(verdict) ? verdict : `finally: ${last}`}\` after an end or a limit that somebody wanted`,
          'set `never`, or `after-fix` where a limit can be raised, and say in `then` what a person can do',
        ),
      ];
    },
  ),
  rowRule(
    'absent-may-be-wanted',
    'Where what was to be removed is not found, the row says that nothing is left to do.',
    (row, file, content) => {
      const { outcome, verdict } = verdictOf(row, content) ?? {};
      const condition = content.conditions.find(({ id }) => id === row.row.condition)?.data;
      const isRefused = outcome === 'failure' && isResponse(row);
      if (!isRefused || condition?.canonicalCode !== 'NOT_FOUND' || verdict !== 'after-fix') return [];
      if (row.row.retry?.then !== undefined || row.row.warnings !== undefined) return [];
      const removing = row.operations.filter((id) => roleOfName(file.data.operations[id]?.name ?? '') === 'stop');
      if (removing.length === 0) return [];
      return [
        rowProblem(
          row,
          row.row.retry ? 'retry' : 'condition',
          `\`after-fix\` in response to ${removing.join(', ')}, and nothing about what is gone already`,
          'say in `then` of the row that nothing is left to do if it was to be removed; or give the removal a row of its own, with `operations` and `partOfRowAbove`',
        ),
      ];
    },
  ),
  serviceRule(
    'one-kind-warns-alike',
    'What several responses of one kind warn of, each of them warns of: what may have worked, and may answer any request.',
    (file, content) => {
      const open = rowsOf(file).filter((row) => {
        const { outcome, effect, verdict } = verdictOf(row, content) ?? {};
        return (
          isResponse(row) &&
          row.operations.length === 0 &&
          !row.fromElsewhere &&
          row.row.retired === undefined &&
          outcome === 'failure' &&
          effect === 'maybe' &&
          verdict === 'check-first'
        );
      });
      const texts = Map.groupBy(
        open.flatMap(({ row }) => row.warnings ?? []),
        ({ text }) => text,
      );
      const [shared] = [...texts].filter(([, { length }]) => length > 1).sort(([, a], [, b]) => b.length - a.length);
      if (!shared) return [];
      const [text, { length }] = shared;
      return open
        .filter(({ row }) => row.warnings === undefined)
        .map((row) =>
          rowProblem(
            row,
            'condition',
            `no warning, where ${length} responses of the same kind have one: ${cut(text)}`,
            'warn here as well, or name in `operations` what gets this response',
          ),
        );
    },
  ),
  serviceRule('synonyms-agree', 'Entries that mean the same have the same verdicts.', (file, content) =>
    (file.data.synonyms ?? []).flatMap(({ entries }, index) => {
      const named = rowsOf(file).filter(
        (row) => row.identities.some(({ key }) => entries.includes(key)) && verdictOf(row, content),
      );
      // Rows about different operations differ for a reason: one who asks is not one who starts.
      const alike = Map.groupBy(named, ({ operations }) => JSON.stringify(operations));
      return [...alike.values()].flatMap((rows) => {
        const verdicts = Map.groupBy(rows, (row) => {
          const { outcome, effect, verdict } = verdictOf(row, content) ?? {};
          return `${outcome}, effect ${effect}, ${verdict}`;
        });
        const keys = rows.flatMap(({ identities }) => identities.map(({ key }) => key));
        // An entry with several rows about the same operations differs in itself.
        const isOneEach = new Set(keys).size === keys.length;
        if (verdicts.size < 2 || !isOneEach) return [];
        return [
          problem(
            file,
            ['synonyms', index],
            `synonyms with different verdicts: ${[...verdicts].map(([verdict, [row]]) => `${row?.at}: ${verdict}`).join('; ')}`,
            'give them the same verdicts, or name in `operations` what gets each',
          ),
        ];
      });
    }),
  ),
];

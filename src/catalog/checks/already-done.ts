import { isResponse, rowProblem, rowRule, verdictOf } from './row-rule.ts';
import type { Rule } from './rule.ts';

/** Rules about responses that count as a success because somebody asked for the same before. */
export const alreadyDoneRules: Rule[] = [
  rowRule(
    'already-done-starts-or-stops',
    'Only the response to a start or a stop, or one that a guard names, is `already-done`.',
    (row, file, content) => {
      if (verdictOf(row, content)?.outcome !== 'already-done') return [];
      const field = row.row.outcome === undefined ? 'condition' : 'outcome';
      if (!isResponse(row))
        return [
          rowProblem(
            row,
            field,
            `\`already-done\` in a table of the direction \`${row.table.direction}\``,
            'set `outcome: failure` or `success`: nobody asked for anything here',
          ),
        ];
      if (row.operations.length === 0)
        return [
          rowProblem(
            row,
            field,
            '`already-done` of a row that names no operation',
            'name in `operations` what asks for it, or set `outcome: failure`: somebody who asked for something else gets no success',
          ),
        ];
      const { operations, tasks = [] } = file.data;
      const ends = tasks.flatMap(({ start, stop }) => [start, stop]);
      const keys = row.identities.map(({ key }) => key);
      const isGuarded = (operation: string) =>
        operations[operation]?.guards?.some(({ answers }) => keys.some((key) => answers.includes(key))) ?? false;
      const wrong = row.operations.filter((operation) => !ends.includes(operation) && !isGuarded(operation));
      return wrong.length === 0
        ? []
        : [
            rowProblem(
              row,
              field,
              `\`already-done\` on ${wrong.join(', ')}, which starts and stops no task, and has no guard with this response`,
              'set `outcome: failure`: somebody who only asked gets no success; or name the operation in `tasks`, or the response in `guards` of the operation',
            ),
          ];
    },
  ),
];

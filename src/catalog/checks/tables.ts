import type { Path } from '../files/yaml.ts';
import type { Rule } from './rule.ts';
import { rowsOf, unknownRow } from './rows.ts';
import { placed, problem, serviceRule } from './service-rule.ts';

/** Rules about what is true of a table and of the facts in it. */
export const tableRules: Rule[] = [
  {
    name: 'row-count',
    description: 'A table has as many rows as its `rowCount` says, after splitting combined cells.',
    check: (content) =>
      content.services.flatMap((file) =>
        file.data.tables.flatMap(({ id, rows, rowCount }, index) => {
          const found = rows.reduce(
            (sum, { partOfRowAbove, codes }) => sum + (partOfRowAbove ? 0 : (codes?.length ?? 1)),
            0,
          );
          return found === rowCount
            ? []
            : [
                {
                  file: file.file,
                  line: file.lineOf(['tables', index, 'rowCount']),
                  at: `table ${id}`,
                  found: `${found} rows where \`rowCount\` says ${rowCount}`,
                  fix: "compare with the vendor's table; add the rows that are missing, or correct the number",
                },
              ];
        }),
      ),
  },
  serviceRule('coverage-says-how-far', 'A table whose source was read in part says how far.', (file) =>
    file.data.tables.flatMap(({ coverage }, index) =>
      (coverage?.extent === 'partial') === (coverage?.readTo !== undefined)
        ? []
        : [
            problem(
              file,
              ['tables', index, 'coverage'],
              coverage?.readTo === undefined ? '`partial` without `readTo`' : '`whole` with `readTo`',
              'say in `readTo` how far the source was read, for `partial` only',
            ),
          ],
    ),
  ),
  serviceRule(
    'known-fact',
    'Facts and lines are about rows that exist, and the texts of the row say the fact.',
    (file) => {
      const rows = rowsOf(file);
      const rowsAt = (target: string) => {
        const [key, operation] = target.split('#');
        return rows.filter(
          ({ identities, operations }) =>
            identities.some((identity) => identity.key === key) &&
            (operation === undefined || operations.includes(operation)),
        );
      };
      const unknown = (target: string, path: Path) =>
        rowsAt(target).length > 0 ? [] : [{ ...placed(file, path), ...unknownRow(target, rows) }];
      return [
        ...(file.data.lines ?? []).flatMap(({ finds }, index) => unknown(finds, ['lines', index, 'finds'])),
        ...(file.data.facts ?? []).flatMap(({ entry, says }, index) => {
          const texts = rowsAt(entry).flatMap(({ row }) => [
            row.meaning,
            ...(row.causes ?? []),
            ...(row.notes ?? []),
            ...row.actions,
            row.retry?.then ?? '',
          ]);
          const isSaid = texts.some((text) => text.includes(says));
          if (texts.length === 0) return unknown(entry, ['facts', index, 'entry']);
          return isSaid
            ? []
            : [
                problem(
                  file,
                  ['facts', index, 'says'],
                  `no text of \`${entry}\` says "${says}"`,
                  'a fact of the source was lost: put it back, or correct `says` when only the wording changed',
                ),
              ];
        }),
      ];
    },
  ),
];

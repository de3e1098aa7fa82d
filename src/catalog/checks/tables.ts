import type { Rule } from './rule.ts';
import { problem, serviceRule } from './service-rule.ts';

/** Rules about what is true of a table as a whole. */
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
];

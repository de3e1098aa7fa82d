import type { Table } from '../../schema/service.ts';
import type { Problem } from '../files/problem.ts';
import type { Path } from '../files/yaml.ts';
import type { Rule } from './rule.ts';
import { problem, serviceRule } from './service-rule.ts';

/** Whether a number is 0, which says that nothing is set, or a power of two. */
const isBit = (value: number): boolean => value === 0 || Number.isInteger(Math.log2(value));

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
  serviceRule(
    'elsewhere-or-operations',
    'Where `fromElsewhere` stands, rows are about responses and name no operation.',
    (file) => {
      const wrong = ({ direction, operations }: Pick<Table, 'direction' | 'operations'>, path: Path): Problem[] => {
        if (direction === 'response' && operations === undefined) return [];
        const found = operations ? 'beside `operations`' : `in a table of the direction \`${direction}\``;
        return [
          problem(
            file,
            [...path, 'fromElsewhere'],
            `\`fromElsewhere\` ${found}`,
            'remove it: it is for responses that no operation of the service returns',
          ),
        ];
      };
      return file.data.tables.flatMap(({ direction, fromElsewhere, operations, rows }, index) => [
        ...(fromElsewhere ? wrong({ direction, operations }, ['tables', index]) : []),
        ...rows.flatMap((row, number) =>
          row.fromElsewhere ? wrong({ direction, operations: row.operations }, ['tables', index, 'rows', number]) : [],
        ),
      ]);
    },
  ),
  serviceRule('mask-of-single-bits', 'Codes that are added up are 0 or a power of two.', (file) =>
    file.data.tables.flatMap(({ bitMask, rows }, index) =>
      rows.flatMap(({ code, codes = [] }, number) =>
        [code ?? [], codes]
          .flat()
          .filter((value) => bitMask && !isBit(Number(value)))
          .map((value) =>
            problem(
              file,
              ['tables', index, 'rows', number, code === undefined ? 'codes' : 'code'],
              `the code \`${value}\`, which is no single bit, in a table with \`bitMask\``,
              'give each bit its row, and none to a sum; leave `bitMask` out where codes are not added up',
            ),
          ),
      ),
    ),
  ),
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

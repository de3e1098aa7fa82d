import type { ServiceFile } from '../../schema/service.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import type { Rule } from './rule.ts';
import { rowsOf, type PlacedRow } from './rows.ts';
import { serviceRule } from './service-rule.ts';

/** A problem of one field of a row, with the name of the row. */
export const rowProblem = ({ file, path, at }: PlacedRow, field: string, found: string, fix: string): Problem => ({
  file: file.file,
  line: file.lineOf([...path, field]),
  at,
  found,
  fix,
});

/** A rule about single rows. */
export const rowRule = (
  name: string,
  description: string,
  check: (row: PlacedRow, file: ContentFile<ServiceFile>, content: Content) => Problem[],
): Rule => serviceRule(name, description, (file, content) => rowsOf(file).flatMap((row) => check(row, file, content)));

/** Whether a row is about the response to a request. */
export const isResponse = ({ table }: Pick<PlacedRow, 'table'>): boolean => table.direction === 'response';

/** What a row comes to with the defaults of its condition; undefined for a condition that has no file. */
export function verdictOf({ row }: PlacedRow, { conditions }: Content) {
  const condition = conditions.find(({ id }) => id === row.condition)?.data;
  return (
    condition && {
      outcome: row.outcome ?? condition.outcome,
      effect: row.effect ?? condition.effect,
      verdict: (row.retry ?? condition.retry).verdict,
      fixedBy: row.fixedBy ?? condition.fixedBy,
      last: (row.retry ?? condition.retry).finally,
    }
  );
}

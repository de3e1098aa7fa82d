import { NOTHING_TELLS } from '../../schema/retry.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { unknownName } from '../files/names.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import type { Path } from '../files/yaml.ts';
import { isUnshown, tellsOfOperation } from '../telling.ts';
import { isResponse, rowProblem, rowRule, verdictOf } from './row-rule.ts';
import type { Rule } from './rule.ts';
import type { PlacedRow } from './rows.ts';
import { placed, problem, serviceRule } from './service-rule.ts';

type ServiceContent = ContentFile<ServiceFile>;

/** Rules about what shows whether a request worked: it is named where it is so, and nowhere else. */
export const tellingRules: Rule[] = [
  rowRule('known-tells', 'The operation that shows the state is one that reads.', (row, file) => {
    const { tells } = row.row.retry ?? {};
    if (tells === undefined || tells === NOTHING_TELLS) return [];
    return readingProblems(file, tells, [...row.path, 'retry', 'tells']);
  }),
  serviceRule(
    'known-tells-of-operations',
    'What shows an operation, or the state of a table, is one that reads.',
    (file) => [
      ...Object.entries(file.data.operations).flatMap(([id, { tells, kind }]): Problem[] => {
        if (tells === undefined) return [];
        const path: Path = ['operations', id, 'tells'];
        return kind === 'reads'
          ? [
              problem(
                file,
                path,
                `\`tells\` of \`${id}\`, which reads`,
                'remove it: such a request is itself the question',
              ),
            ]
          : readingProblems(file, tells, path);
      }),
      ...file.data.tables.flatMap(({ tells, direction }, index): Problem[] => {
        if (tells === undefined) return [];
        const path: Path = ['tables', index, 'tells'];
        if (direction === 'response' && tells === NOTHING_TELLS) return [];
        return direction === 'response'
          ? [problem(file, path, '`tells` of a table of responses', 'name it on the operations that get them')]
          : readingProblems(file, tells, path);
      }),
    ],
  ),
  rowRule(
    'tells-in-context',
    'A row names what tells only where its operations do not, and only of what it is known to be about.',
    (row, file, content) => {
      const { tells } = row.row.retry ?? {};
      if (tells === undefined) return [];
      const offered = offeredTo(row, file.data, verdictOf(row, content));
      const [only, ...more] = file.data.tasks ?? [];
      if (tells === NOTHING_TELLS)
        return (offered.length > 0 && row.table.tells === undefined) ||
          (!isResponse(row) && row.table.tells !== undefined)
          ? []
          : [rowProblem(row, 'retry', '`tells: none` where nothing would be named', 'remove it')];
      if (row.operations.length > 0 && offered.length === row.operations.length && offered.every((id) => id === tells))
        return [rowProblem(row, 'retry', `\`tells: ${tells}\`, which its operations have anyway`, 'remove it')];
      const isOfOnlyTask = only?.tells === tells && more.length === 0;
      return !isResponse(row) || row.operations.length > 0 || isOfOnlyTask
        ? []
        : [
            rowProblem(
              row,
              'retry',
              `\`tells: ${tells}\` of a row that names no operation`,
              'remove it, or name in `operations` what gets this response: of another one it may show nothing',
            ),
          ];
    },
  ),
  rowRule(
    'check-first-is-told-where',
    'Who is told to check first is told what shows it: an operation, or what to look at.',
    (row, file, content) => {
      if (row.row.retired || file.data.lookAt !== undefined || !leavesOpen(row, file.data, content)) return [];
      return [
        rowProblem(
          row,
          row.row.retry ? 'retry' : 'condition',
          '`check-first` where no operation is known to show the state',
          'name in `operations` what `tells` whether each took effect, or say in `lookAt` of the service what to look at instead',
        ),
      ];
    },
  ),
];

/** Whether a response that asks to check first may be that of an operation which none shows. */
function leavesOpen(row: PlacedRow, service: ServiceFile, content: Content): boolean {
  if (!isResponse(row) || verdictOf(row, content)?.verdict !== 'check-first') return false;
  const tells = row.row.retry?.tells ?? row.table.tells;
  if (tells !== undefined) return tells === NOTHING_TELLS;
  const answered = row.operations.length > 0 ? row.operations : Object.keys(service.operations);
  const handedOut = service.tasks?.map(({ handle }) => handle?.from) ?? [];
  return (
    answered.length === 0 ||
    answered.some((id) => {
      const { kind = 'creates', guards } = service.operations[id] ?? {};
      const tellsOf = tellsOfOperation(id, service);
      return isUnshown({ kind, isGuarded: guards !== undefined, tells: tellsOf }, handedOut.includes(id));
    })
  );
}

/** What shows the operations that a row may be the response to, for those of which anything does. */
function offeredTo(row: PlacedRow, service: ServiceFile, said: ReturnType<typeof verdictOf>): string[] {
  if (said === undefined || !isResponse(row)) return [];
  const { verdict, effect } = said;
  const isAsked = verdict === 'check-first' || (effect === 'maybe' && verdict !== 'never' && verdict !== 'after-fix');
  const answered = row.operations.length > 0 ? row.operations : Object.keys(service.operations);
  if (!isAsked) return [];
  return answered.flatMap((id) =>
    service.operations[id]?.kind === 'reads' ? [] : (tellsOfOperation(id, service) ?? []),
  );
}

export const unknownOperation = (file: ServiceContent, operation: string, path: Path): Problem => ({
  ...placed(file, path),
  ...unknownName('operation', operation, Object.keys(file.data.operations), 'add it to `operations`'),
});

/** Problems of an operation that is said to show a state. */
export function readingProblems(file: ServiceContent, operation: string, path: Path): Problem[] {
  const kind = file.data.operations[operation]?.kind;
  if (kind === undefined) return [unknownOperation(file, operation, path)];
  return kind === 'reads'
    ? []
    : [problem(file, path, `\`${operation}\`, which is \`${kind}\``, 'name one that reads, or set `kind: reads`')];
}

import { groupBy } from '../../lists.ts';
import type { Entry, Occurrence, Operation, Service } from '../model.ts';
import { casesOf } from './guidance.ts';
import { signKey } from './sign.ts';

/** Which call returns what. */
export interface OperationMatrix {
  /** Operations that return the same share a column. */
  columns: [Operation, ...Operation[]][];
  rows: { entry: Entry; cells: Occurrence[][] }[];
}

/** A matrix of fewer columns says no more than the tables. */
const MIN_COLUMNS = 3;
/** More do not fit a page. */
const MAX_OPERATIONS = 12;

/** Codes by operations, each cell with one occurrence of each sign that holds there; null where the tables say it as well. */
export function operationMatrix({
  entries,
  operations,
}: Pick<Service, 'entries' | 'operations'>): OperationMatrix | null {
  const named = entries.filter(({ occurrences }) => occurrences.some((one) => one.operations.length > 0));
  const returning = operations.filter((operation) =>
    named.some(({ occurrences }) => occurrences.some((one) => one.operations.includes(operation))),
  );
  if (returning.length > MAX_OPERATIONS) return null;
  const columns = [
    ...groupBy(returning, (operation) => [
      JSON.stringify(named.map((entry) => cellOf(entry, operation).map(signKey))),
    ]).values(),
  ] as OperationMatrix['columns'];
  if (columns.length < MIN_COLUMNS) return null;
  return {
    columns,
    rows: named.map((entry) => ({ entry, cells: columns.map(([operation]) => cellOf(entry, operation)) })),
  };
}

const cellOf = ({ occurrences }: Entry, operation: Operation): Occurrence[] =>
  casesOf({ occurrences: occurrences.filter((one) => one.operations.includes(operation)) }, signKey).map(
    ({ occurrence }) => occurrence,
  );

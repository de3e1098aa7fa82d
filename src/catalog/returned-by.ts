import type { Row } from '../schema/row.ts';
import type { Table } from '../schema/service.ts';

/** Which operations of its service return a row. */
export interface ReturnedBy {
  /** Ids: those of the row, else those of its table; empty when neither names one. */
  operations: string[];
  /** None of the operations of the service returns it: an SDK, a worker, a call or a request that is not named does. */
  fromElsewhere: boolean;
}

type OfRow = Pick<Row, 'operations' | 'fromElsewhere'>;
type OfTable = Pick<Table, 'operations' | 'fromElsewhere'>;

export const returnedBy = (row: OfRow, table: OfTable): ReturnedBy => ({
  operations: row.operations ?? table.operations ?? [],
  fromElsewhere: row.fromElsewhere ?? (row.operations === undefined && table.fromElsewhere === true),
});

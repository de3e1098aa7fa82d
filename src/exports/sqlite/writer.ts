import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

/** Writes rows into the tables of the schema. */
export interface Writer {
  /** Adds one row, given by its columns. Returns its rowid. */
  row(table: string, columns: Record<string, SQLInputValue>): number;
  /** Adds the items of a list, one row each, with their positions from 1. */
  list(table: string, owner: Record<string, SQLInputValue>, column: string, items: readonly SQLInputValue[]): void;
  /** The same for items of several columns. */
  rows(table: string, owner: Record<string, SQLInputValue>, items: readonly Record<string, SQLInputValue>[]): void;
}

export function writerTo(database: DatabaseSync): Writer {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const row: Writer['row'] = (table, columns) => {
    const names = Object.keys(columns);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return Number(statement.run(...Object.values(columns)).lastInsertRowid);
  };
  const rows: Writer['rows'] = (table, owner, items) => {
    for (const [index, item] of items.entries()) row(table, { ...owner, position: index + 1, ...item });
  };
  return {
    row,
    rows,
    list: (table, owner, column, items) =>
      rows(
        table,
        owner,
        items.map((item) => ({ [column]: item })),
      ),
  };
}

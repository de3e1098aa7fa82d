import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The bytes of an SQLite database that `fill` has written. The same statements give the same bytes: nothing of a journal
 * or of a rewritten page is left in the file.
 */
export function databaseBytes(fill: (database: DatabaseSync) => void): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
  try {
    const file = path.join(folder, 'database.sqlite');
    const database = new DatabaseSync(file);
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    fill(database);
    database.exec('COMMIT; VACUUM');
    database.close();
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import type { Row } from '../../schema/row.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { identitiesOf, type Identity } from '../entry-key.ts';
import { unknownName } from '../files/names.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import { onceFor } from '../files/remembered.ts';
import type { Path } from '../files/yaml.ts';
import { returnedBy, type ReturnedBy } from '../returned-by.ts';

/** One row of a service with everything a rule needs to name it. */
export interface PlacedRow extends ReturnedBy {
  file: ContentFile<ServiceFile>;
  row: Row;
  table: ServiceFile['tables'][number];
  identities: Identity[];
  /** Path of the row in its file. */
  path: Path;
  /** Where it stands, in words. */
  at: string;
}

/** All rows of all services, in file order. */
export function placedRows(content: Content): PlacedRow[] {
  return content.services.flatMap(rowsOf);
}

/** All rows of one service, in its order. */
export const rowsOf = onceFor((file: ContentFile<ServiceFile>): PlacedRow[] =>
  file.data.tables.flatMap((table, tableIndex) =>
    table.rows.map((row, rowIndex) => {
      const identities = identitiesOf(row, table);
      const name = identities.map(({ key }) => key).join(', ') || `row ${rowIndex + 1}`;
      return {
        file,
        row,
        table,
        identities,
        ...returnedBy(row, table),
        path: ['tables', tableIndex, 'rows', rowIndex],
        at: `table ${table.id}, ${name}`,
      };
    }),
  ),
);

/** The entry keys of one service. */
export const keysOf = (file: ContentFile<ServiceFile>): Set<string> => namesOf(rowsOf(file)).keys;

/** By what the rows of a service can be named: the key of an entry, or `key#operation` for one of its operations. */
export function namesOf(rows: readonly PlacedRow[]): { keys: Set<string>; occurrences: Set<string> } {
  const named = rows.flatMap(({ identities, operations }) => identities.map(({ key }) => ({ key, operations })));
  return {
    keys: new Set(named.map(({ key }) => key)),
    occurrences: new Set(named.flatMap(({ key, operations }) => operations.map((operation) => `${key}#${operation}`))),
  };
}

/** What a problem says about a row that does not exist. */
export function unknownRow(name: string, rows: readonly PlacedRow[]): Pick<Problem, 'found' | 'fix' | 'known'> {
  const { keys, occurrences } = namesOf(rows);
  return {
    ...unknownName('row, as key or key#operation', name, [...keys, ...occurrences]),
    found: `\`${name}\`, a row that does not exist`,
    known: [...keys],
  };
}

/** A condition that a column holds one of the values of a schema. */
export const oneOf = (column: string, { options }: { options: readonly string[] }): string =>
  `${column} IN (${options.map((option) => `'${option}'`).join(', ')})`;

/** A table of the items of a list, in their order. */
export const listTable = (name: string, owner: string, comment: string, item = 'text TEXT NOT NULL'): string => `
CREATE TABLE ${name} ( -- ${comment}
  ${owner} ${owner === 'occurrence' ? 'INTEGER' : 'TEXT'} NOT NULL REFERENCES ${owner}(id),
  position INTEGER NOT NULL, -- from 1
  ${item},
  PRIMARY KEY (${owner}, position)
) STRICT, WITHOUT ROWID;`;

/** Columns for how far the literals agree with the sources; all NULL when they were never compared. */
export const AGREEMENT_COLUMNS = `
  agreement_checked TEXT, -- day on which the literals were compared with stored copies of the sources; NULL: never
  agreement_literals INTEGER, -- codes, names and texts that the sources print
  agreement_agree INTEGER, -- how many of them are here, to the letter
  agreement_share REAL -- from 0 to 1`;

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

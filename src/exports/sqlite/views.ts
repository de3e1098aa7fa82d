/** A list of an occurrence in one cell. SQLite before 3.44 knows no ORDER BY inside of group_concat. */
const joined = (column: string, table: string, separator: string) =>
  `(SELECT group_concat(${column}, ${separator})
    FROM (SELECT ${column} FROM ${table} WHERE ${table}.occurrence = occurrence.id ORDER BY position))`;

/** What people read: the view over all tables, and the table of the full text. */
export const VIEWS = `
CREATE VIEW lookup AS -- what people want to read: one line for each occurrence
SELECT
  occurrence.id AS occurrence, vendor.name AS vendor, service.name AS service, service.edition, entry.code,
  occurrence.operation, occurrence.http_status, occurrence.message, occurrence.reason, entry.title, occurrence.meaning,
  occurrence.outcome, occurrence.fixed_by, occurrence.retry,
  ${joined('seconds', 'retry_delay', "', '")} AS retry_delays_seconds,
  occurrence.retry_then, occurrence.retry_basis,
  ${joined('text', 'action', 'char(10)')} AS actions,
  condition.title AS condition, occurrence.retired_since, entry.id AS entry, occurrence.url,
  occurrence.effect, occurrence.repeat, ${joined('text', 'warning', 'char(10)')} AS warnings
FROM occurrence
JOIN entry ON entry.id = occurrence.entry
JOIN service ON service.id = entry.service
JOIN vendor ON vendor.id = service.vendor
JOIN condition ON condition.id = occurrence.condition;

-- Full text, one row for each occurrence under its id. Words are matched by their stems; a code only as it is.
CREATE VIRTUAL TABLE search USING fts5(
  code, message, reason, title, meaning, advice, tokenize = 'porter unicode61'
);
`;

import { canonicalCode } from '../../schema/condition.ts';
import { basis, fixedBy, outcome, retryVerdict } from '../../schema/verdicts.ts';

/** The version in the header of the file (`PRAGMA user_version`): that of the JSON. Within it tables and columns are only added. */
export const SCHEMA_VERSION = 1;

/** `rtce` in ASCII: tells `file` and others whose database it is (`PRAGMA application_id`). */
const APPLICATION_ID = 0x72746365;

/** A row that may refer to one that comes after it. */
const later = (table: string, type = 'TEXT') => `${type} REFERENCES ${table}(id) DEFERRABLE INITIALLY DEFERRED`;

const oneOf = (column: string, { options }: { options: readonly string[] }) =>
  `${column} IN (${options.map((option) => `'${option}'`).join(', ')})`;

/** A table of the items of a list, in their order. */
const listTable = (name: string, owner: string, comment: string, item = 'text TEXT NOT NULL') => `
CREATE TABLE ${name} ( -- ${comment}
  ${owner} ${owner === 'occurrence' ? 'INTEGER' : 'TEXT'} NOT NULL REFERENCES ${owner}(id),
  position INTEGER NOT NULL, -- from 1
  ${item},
  PRIMARY KEY (${owner}, position)
) STRICT, WITHOUT ROWID;`;

/** A list of an occurrence in one cell. SQLite before 3.44 knows no ORDER BY inside of group_concat. */
const joined = (column: string, table: string, separator: string) =>
  `(SELECT group_concat(${column}, ${separator})
    FROM (SELECT ${column} FROM ${table} WHERE ${table}.occurrence = occurrence.id ORDER BY position))`;

/** The database. The comments stay in it: `.schema` of the sqlite3 shell prints them. */
export const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};

CREATE TABLE vendor (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL, -- as the vendor writes it
  summary TEXT NOT NULL,
  url TEXT NOT NULL, -- address on the site, from its root; so in every table
  homepage TEXT NOT NULL,
  documentation TEXT NOT NULL,
  answer_code TEXT NOT NULL, -- name of the body field that carries the code
  support_contact TEXT NOT NULL, -- who to turn to
  support_address TEXT -- mail or web address; NULL when no source names one
) STRICT;

${listTable('vendor_host', 'vendor', 'hosts that answer with these codes', 'host TEXT NOT NULL UNIQUE')}
${listTable('vendor_answer_text', 'vendor', 'names of the body fields that carry the literal text', 'field TEXT NOT NULL')}
${listTable('support', 'vendor', 'what to have ready before writing to a vendor', 'text TEXT NOT NULL, basis TEXT NOT NULL')}

CREATE TABLE service ( -- the scope in which a code has one meaning
  id TEXT NOT NULL PRIMARY KEY, -- vendor/service
  vendor TEXT NOT NULL REFERENCES vendor(id),
  position INTEGER NOT NULL UNIQUE, -- in the order of the site
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (edition IN ('current', 'legacy')),
  other_edition ${later('service')},
  url TEXT NOT NULL,
  table_rows INTEGER NOT NULL -- lines in the vendor's tables, after splitting combined cells
) STRICT;

${listTable('service_parent', 'service', 'services whose tables hold here too', `parent ${later('service', 'TEXT NOT NULL')}`)}

CREATE TABLE operation (
  service TEXT NOT NULL REFERENCES service(id),
  name TEXT NOT NULL, -- as in the address of the API
  position INTEGER NOT NULL,
  PRIMARY KEY (service, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE condition ( -- what several vendors report in their own ways; ours, not a vendor's
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  canonical_code TEXT NOT NULL CHECK (${oneOf('canonical_code', canonicalCode)}), -- google.rpc.Code
  outcome TEXT NOT NULL CHECK (${oneOf('outcome', outcome)}),
  fixed_by TEXT NOT NULL CHECK (${oneOf('fixed_by', fixedBy)}),
  retry TEXT NOT NULL CHECK (${oneOf('retry', retryVerdict)}),
  retry_then TEXT,
  retry_basis TEXT NOT NULL CHECK (${oneOf('retry_basis', basis)}),
  url TEXT NOT NULL
) STRICT;
${listTable('condition_check', 'condition', 'what to check, in the order in which to check it')}
${listTable('condition_retry_delay', 'condition', 'waiting times before each repeat', 'seconds INTEGER NOT NULL')}

CREATE TABLE entry ( -- what a reader looks up: all rows of a service with one code, message, status or state
  id TEXT NOT NULL PRIMARY KEY, -- vendor/service/key
  service TEXT NOT NULL REFERENCES service(id),
  kind TEXT NOT NULL CHECK (kind IN ('code', 'message', 'http-status', 'state')),
  code TEXT, -- the code or the name of a state; NULL for a message or an HTTP status
  title TEXT NOT NULL,
  other_edition ${later('entry')},
  since_release TEXT, -- the release of the index that added it; NULL when it is in none yet
  since_date TEXT, -- the day of that release, YYYY-MM-DD
  url TEXT NOT NULL,
  UNIQUE (id, service)
) STRICT;
CREATE INDEX entry_by_code ON entry(code, service);
CREATE INDEX entry_by_service ON entry(service);
${listTable('alias', 'entry', 'former ids; their addresses lead to the entry for ever', 'alias TEXT NOT NULL UNIQUE')}

CREATE TABLE entry_change ( -- what later releases of the index changed, newest first
  entry TEXT NOT NULL REFERENCES entry(id),
  position INTEGER NOT NULL, -- from 1
  release TEXT NOT NULL,
  date TEXT NOT NULL, -- YYYY-MM-DD
  kind TEXT NOT NULL CHECK (kind IN ('moved', 'reworded', 'retired', 'removed')),
  former_id TEXT, -- of an entry that moved
  fields TEXT NOT NULL CHECK (json_valid(fields)), -- a list of { what, before, after }, as in the JSON
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
${listTable('synonym', 'entry', 'entries of the same service that mean the same', `synonym ${later('entry', 'TEXT NOT NULL')}`)}

CREATE TABLE occurrence ( -- one place where an entry is answered
  id INTEGER NOT NULL PRIMARY KEY,
  entry TEXT NOT NULL,
  position INTEGER NOT NULL, -- from 1; the first one speaks for the entry
  service TEXT NOT NULL, -- that of the entry
  operation TEXT, -- NULL when the source names none
  http_status INTEGER CHECK (http_status BETWEEN 100 AND 599), -- NULL when the source gives none
  message TEXT, -- to the letter; ... stands for a part that varies
  reason TEXT, -- to the letter; ... stands for a part that varies
  meaning TEXT NOT NULL, -- in our words; code spans stand between backticks
  condition TEXT NOT NULL REFERENCES condition(id),
  outcome TEXT NOT NULL CHECK (${oneOf('outcome', outcome)}),
  outcome_basis TEXT NOT NULL CHECK (${oneOf('outcome_basis', basis)}),
  fixed_by TEXT NOT NULL CHECK (${oneOf('fixed_by', fixedBy)}),
  fixed_by_basis TEXT NOT NULL CHECK (${oneOf('fixed_by_basis', basis)}),
  retry TEXT NOT NULL CHECK (${oneOf('retry', retryVerdict)}),
  retry_then TEXT, -- what to do when repeating does not help, or beside it
  retry_basis TEXT NOT NULL CHECK (${oneOf('retry_basis', basis)}),
  retired_since TEXT, -- YYYY-MM-DD; NULL while the vendor documents it
  retired_why TEXT,
  retired_replaced_by ${later('entry')},
  section TEXT NOT NULL, -- the vendor's heading above the table
  table_id TEXT NOT NULL, -- id of the table on the page of the service
  table_row INTEGER NOT NULL, -- number of the line in the vendor's table
  url TEXT NOT NULL,
  UNIQUE (entry, position),
  FOREIGN KEY (entry, service) REFERENCES entry(id, service),
  FOREIGN KEY (service, operation) REFERENCES operation(service, name)
) STRICT;
CREATE INDEX occurrence_by_condition ON occurrence(condition);
CREATE INDEX occurrence_by_http_status ON occurrence(http_status);
CREATE INDEX occurrence_by_retry ON occurrence(retry);
${listTable('variable', 'occurrence', 'names of the parts that vary in message or reason')}
${listTable('cause', 'occurrence', 'possible reasons that the source lists')}
${listTable('note', 'occurrence', 'further facts of the source')}
${listTable('action', 'occurrence', 'what the source advises')}
${listTable('retry_delay', 'occurrence', 'waiting times before each repeat', 'seconds INTEGER NOT NULL')}

CREATE TABLE passage ( -- a passage of the source about an entry
  id INTEGER NOT NULL PRIMARY KEY,
  entry TEXT NOT NULL REFERENCES entry(id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  UNIQUE (entry, position)
) STRICT;

CREATE TABLE passage_part (
  passage INTEGER NOT NULL REFERENCES passage(id),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'point', 'operation')), -- operations it is about: none means all
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (passage, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source ( -- the public documents that facts were taken from, by heading
  id INTEGER NOT NULL PRIMARY KEY,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  section TEXT NOT NULL, -- the vendor's heading
  retrieved TEXT NOT NULL, -- the day on which it was read, YYYY-MM-DD
  UNIQUE (url, title, section, retrieved)
) STRICT;
${listTable('entry_source', 'entry', 'where the facts of an entry were taken from', 'source INTEGER NOT NULL REFERENCES source(id)')}

CREATE VIEW lookup AS -- what people want to read: one line for each occurrence
SELECT
  occurrence.id AS occurrence, vendor.name AS vendor, service.name AS service, service.edition, entry.code,
  occurrence.operation, occurrence.http_status, occurrence.message, occurrence.reason, entry.title, occurrence.meaning,
  occurrence.outcome, occurrence.fixed_by, occurrence.retry,
  ${joined('seconds', 'retry_delay', "', '")} AS retry_delays_seconds,
  occurrence.retry_then, occurrence.retry_basis,
  ${joined('text', 'action', 'char(10)')} AS actions,
  condition.title AS condition, occurrence.retired_since, entry.id AS entry, occurrence.url
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

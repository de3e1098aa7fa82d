import { operationKind } from '../../schema/operation.ts';
import { between, lastResort } from '../../schema/retry.ts';
import { basis, effect, fixedBy, retryVerdict } from '../../schema/verdicts.ts';
import { listTable, oneOf } from './parts.ts';

/** Columns of an occurrence or a condition that say how to repeat a request; `retry_delay` and `retry_then` belong to them. */
export const REPEAT_COLUMNS = `
  effect TEXT NOT NULL CHECK (${oneOf('effect', effect)}), -- whether the request took effect
  fixer TEXT NOT NULL CHECK (${oneOf('fixer', fixedBy)}), -- fixed_by, more exactly
  repeat TEXT NOT NULL CHECK (${oneOf('repeat', retryVerdict)}), -- retry, more exactly; retry_basis speaks for it
  repeat_delays_basis TEXT NOT NULL CHECK (${oneOf('repeat_delays_basis', basis)}), -- who says the waiting times
  repeat_between TEXT NOT NULL CHECK (${oneOf('repeat_between', between)}), -- what the waiting times come before
  repeat_backoff INTEGER NOT NULL CHECK (repeat_backoff IN (0, 1)), -- 1: the source asks to wait longer each time
  repeat_at_most INTEGER, -- repeats or queries; 0: a program may repeat nothing; NULL: no limit
  repeat_for_seconds INTEGER, -- how long the answer has to last before it is believed
  repeat_finally TEXT NOT NULL CHECK (${oneOf('repeat_finally', lastResort)}), -- what follows when the limit is reached
  repeat_limit_basis TEXT NOT NULL CHECK (${oneOf('repeat_limit_basis', basis)}), -- who says the three columns before
  repeat_then_basis TEXT NOT NULL CHECK (${oneOf('repeat_then_basis', basis)}), -- who says retry_then
  repeat_look_at TEXT, -- what to look at for what no operation shows`;

/** Columns of an operation. */
export const OPERATION_COLUMNS = `
  kind TEXT NOT NULL CHECK (${oneOf('kind', operationKind)}), -- what a second request does
  tells TEXT, -- the operation of the service that shows whether it took effect; NULL: none does
  if_twice TEXT, -- what it does when it takes effect twice, as a clause
  if_failed TEXT, -- what goes on when it did not work, as a clause; what a task runs goes on until its stop has worked`;

/** Tables about services: their limits, what they run, and what repeats of their operations need. */
export const SERVICE_TABLES = `
CREATE TABLE rate_limit ( -- limits that vendors document
  id INTEGER NOT NULL PRIMARY KEY,
  service TEXT NOT NULL REFERENCES service(id),
  position INTEGER NOT NULL, -- from 1
  what TEXT NOT NULL,
  amount REAL NOT NULL,
  per TEXT NOT NULL,
  source TEXT NOT NULL, -- address of the document
  UNIQUE (service, position)
) STRICT;

CREATE TABLE rate_limit_operation ( -- operations a limit is about; none means all
  rate_limit INTEGER NOT NULL REFERENCES rate_limit(id),
  position INTEGER NOT NULL, -- from 1
  operation TEXT NOT NULL,
  PRIMARY KEY (rate_limit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE task ( -- what a service runs until it is stopped
  service TEXT NOT NULL REFERENCES service(id),
  position INTEGER NOT NULL, -- from 1
  what TEXT NOT NULL, -- a noun
  handle TEXT, -- what a start needs and an earlier operation hands out
  handle_from TEXT,
  handle_seconds_valid INTEGER,
  id TEXT, -- the value that the response to the start returns, and that tells and stop need
  start TEXT NOT NULL,
  tells TEXT, -- the operation that shows whether it runs
  stop TEXT,
  ends TEXT, -- what ends it when nobody stops it
  PRIMARY KEY (service, position),
  FOREIGN KEY (service, handle_from) REFERENCES operation(service, name),
  FOREIGN KEY (service, start) REFERENCES operation(service, name),
  FOREIGN KEY (service, tells) REFERENCES operation(service, name),
  FOREIGN KEY (service, stop) REFERENCES operation(service, name)
) STRICT, WITHOUT ROWID;
${listTable('renewed_value', 'service', 'values that every attempt needs new; why is in the service', 'name TEXT NOT NULL')}

CREATE TABLE service_statement ( -- what other documents of the vendor say otherwise about a whole service
  service TEXT NOT NULL REFERENCES service(id),
  position INTEGER NOT NULL, -- from 1
  says TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  retrieved TEXT NOT NULL, -- the day on which it was read, YYYY-MM-DD
  published TEXT, -- the day of the document itself, where it is old
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;`;

/** Tables about entries and their occurrences. */
export const ENTRY_TABLES = `
${listTable('repeat_refresh', 'occurrence', 'handles or parts of the credential to renew before the repeat', 'name TEXT NOT NULL')}
${listTable('repeat_tells', 'occurrence', 'operations that show whether the request took effect, or how things stand', 'operation TEXT NOT NULL,\n  shows TEXT')}
${listTable('condition_refresh', 'condition', 'handles or parts of the credential to renew before the repeat', 'name TEXT NOT NULL')}

CREATE TABLE guard ( -- what makes a repeat safe: after an occurrence or, where that is NULL, of an operation at any time
  id INTEGER NOT NULL PRIMARY KEY,
  occurrence INTEGER REFERENCES occurrence(id),
  service TEXT NOT NULL,
  operation TEXT, -- NULL: every operation of the occurrence
  position INTEGER NOT NULL, -- from 1
  basis TEXT NOT NULL CHECK (${oneOf('basis', basis)}),
  FOREIGN KEY (service, operation) REFERENCES operation(service, name),
  UNIQUE (occurrence, service, operation, position)
) STRICT;
${guardList('guard_value', 'values that stay the same', 'name TEXT NOT NULL')}
${guardList('guard_answer', 'what answers the repeat when the first request took effect', 'entry TEXT NOT NULL REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED')}

CREATE TABLE warning ( -- what to watch out for, in our words; basis says whether the vendor warns of it
  occurrence INTEGER NOT NULL REFERENCES occurrence(id),
  position INTEGER NOT NULL, -- from 1, the gravest first
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (${oneOf('basis', basis)}),
  PRIMARY KEY (occurrence, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE same_as ( -- synonyms, with where they hold and who says so
  entry TEXT NOT NULL REFERENCES entry(id),
  position INTEGER NOT NULL, -- from 1
  synonym TEXT NOT NULL REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
  operation TEXT, -- of this entry; NULL: all
  of_operation TEXT, -- of the synonym; NULL: all
  why TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (${oneOf('basis', basis)}),
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
${listTable('counterpart', 'entry', 'entries of the other edition that are about the same', 'counterpart TEXT NOT NULL REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED')}

CREATE TABLE disagreement ( -- contradictions between documents of a vendor, on each entry that is a part of them
  entry TEXT NOT NULL REFERENCES entry(id),
  position INTEGER NOT NULL, -- from 1
  about TEXT NOT NULL,
  sides TEXT NOT NULL CHECK (json_valid(sides)), -- a list of { says, entries }, as in the JSON
  ours TEXT, -- which side the verdicts follow, and why
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_statement ( -- what other documents of the vendor say otherwise
  entry TEXT NOT NULL REFERENCES entry(id),
  position INTEGER NOT NULL, -- from 1
  says TEXT NOT NULL,
  operations TEXT NOT NULL CHECK (json_valid(operations)), -- a list; empty for all
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  retrieved TEXT NOT NULL, -- the day on which it was read, YYYY-MM-DD
  published TEXT, -- the day of the document itself, where it is old
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;`;

/** A list of a guard. */
function guardList(name: string, comment: string, item: string): string {
  return `
CREATE TABLE ${name} ( -- ${comment}
  guard INTEGER NOT NULL REFERENCES guard(id),
  position INTEGER NOT NULL, -- from 1
  ${item},
  PRIMARY KEY (guard, position)
) STRICT, WITHOUT ROWID;`;
}

import { canonicalCode } from '../../schema/condition.ts';
import { literalText } from '../../schema/row.ts';
import { coverage, direction } from '../../schema/service.ts';
import { basis, fixedByV1, outcome, retryVerdictV1 } from '../../schema/verdicts.ts';
import { AGREEMENT_COLUMNS, listTable, oneOf } from './parts.ts';
import { ENTRY_TABLES, OPERATION_COLUMNS, REPEAT_COLUMNS, SERVICE_TABLES } from './schema-verdicts.ts';
import { VIEWS } from './views.ts';

/** The version in the header of the file (`PRAGMA user_version`): that of the JSON. Within it tables and columns are only added. */
const SCHEMA_VERSION = 1;

/** `rtce` in ASCII: shows `file` and others whose database it is (`PRAGMA application_id`). */
const APPLICATION_ID = 0x72746365;

const printedBy = literalText.shape.printedBy.unwrap();

/** A row that may refer to one that comes after it. */
const later = (table: string, type = 'TEXT') => `${type} REFERENCES ${table}(id) DEFERRABLE INITIALLY DEFERRED`;

/** The database. The comments stay in it: `.schema` of the sqlite3 shell prints them. */
export const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};

CREATE TABLE vendor (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL, -- as the vendor writes it
  indexed INTEGER NOT NULL, -- 1: tables of it are here; 0: it is only recognized in a text
  summary TEXT NOT NULL,
  url TEXT NOT NULL, -- address on the site, from its root; so in every table
  homepage TEXT NOT NULL,
  documentation TEXT NOT NULL,
  self_hosted INTEGER NOT NULL, -- 1: customers run the servers themselves, under hosts of any name
  answer_code TEXT, -- path of the body field that carries the code
  answer_code_header TEXT, -- response header that carries the code
  answer_subcode TEXT, -- path of the body field that carries the subcode
  support_contact TEXT NOT NULL, -- who to turn to
  support_address TEXT, -- mail or web address; NULL when no source names one${AGREEMENT_COLUMNS}
) STRICT;

${listTable('vendor_host', 'vendor', 'hosts that answer with these codes', 'host TEXT NOT NULL')}
${listTable('vendor_answer_text', 'vendor', 'names of the body fields that carry the literal text', 'field TEXT NOT NULL')}
${listTable('vendor_request_id', 'vendor', 'where the id of a request is', "place TEXT NOT NULL CHECK (place IN ('body', 'header')), name TEXT NOT NULL")}
${listTable('other_product', 'vendor', 'products that have no table here', 'name TEXT NOT NULL, documentation TEXT NOT NULL')}
${listTable('vendor_licence', 'vendor', 'licenses of what was read; `licence` is NULL where no open one is named', 'about TEXT NOT NULL, url TEXT NOT NULL, licence TEXT')}
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
  table_rows INTEGER NOT NULL, -- lines in the vendor's tables, after splitting combined cells
  answer_code TEXT, -- path of the body field that carries the code
  answer_code_header TEXT, -- response header that carries the code
  answer_subcode TEXT, -- path of the body field that carries the subcode
  unnamed_operations TEXT, -- why no operation that changes something is named; NULL where one is
  renew_why TEXT, -- why every attempt needs the values of renewed_value new; NULL when none are known
  renew_basis TEXT CHECK (${oneOf('renew_basis', basis)}),${AGREEMENT_COLUMNS}
) STRICT;

${listTable('service_answer_text', 'service', 'paths of the body fields that carry the literal text', 'field TEXT NOT NULL')}
${listTable('service_request_id', 'service', 'where the id of a request is', "place TEXT NOT NULL CHECK (place IN ('body', 'header')), name TEXT NOT NULL")}
CREATE TABLE job ( -- what services are used for, whoever their vendor is; ours, not a vendor's
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  url TEXT NOT NULL
) STRICT;
${listTable('service_job', 'service', 'what a service is used for, the main job first', `job ${later('job', 'TEXT NOT NULL')}`)}
${listTable('service_host', 'service', 'hosts that only this service has', 'host TEXT NOT NULL')}

CREATE TABLE published_table ( -- the vendor's tables
  service TEXT NOT NULL REFERENCES service(id),
  position INTEGER NOT NULL, -- from 1
  id TEXT NOT NULL,
  section TEXT NOT NULL, -- the vendor's heading
  direction TEXT NOT NULL CHECK (${oneOf('direction', direction)}),
  coverage TEXT NOT NULL CHECK (${oneOf('coverage', coverage.shape.extent)}),
  read_to TEXT, -- how far the source was read, where not to its end
  coverage_note TEXT, -- what "whole" does not mean here
  code_event TEXT, -- where its codes are, unless a row says otherwise; all NULL: in the code field of the response
  code_field TEXT,
  code_header TEXT,
  bit_mask INTEGER NOT NULL, -- 1: its codes are added up, 6 is 2 and 4
  table_rows INTEGER NOT NULL,
  PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE inherited_table ( -- tables of other services that hold for a service too
  service TEXT NOT NULL REFERENCES service(id),
  parent ${later('service', 'TEXT NOT NULL')},
  position INTEGER NOT NULL, -- from 1
  table_id TEXT NOT NULL,
  PRIMARY KEY (service, parent, position)
) STRICT, WITHOUT ROWID;

${listTable('service_parent', 'service', 'services whose tables hold here too', `parent ${later('service', 'TEXT NOT NULL')}`)}

CREATE TABLE operation (
  service TEXT NOT NULL REFERENCES service(id),
  name TEXT NOT NULL, -- as in the address of the API
  position INTEGER NOT NULL,${OPERATION_COLUMNS}
  PRIMARY KEY (service, name)
) STRICT, WITHOUT ROWID;
${SERVICE_TABLES}

CREATE TABLE condition ( -- what several vendors report in their own ways; ours, not a vendor's
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  canonical_code TEXT NOT NULL CHECK (${oneOf('canonical_code', canonicalCode)}), -- google.rpc.Code
  outcome TEXT NOT NULL CHECK (${oneOf('outcome', outcome)}),
  fixed_by TEXT NOT NULL CHECK (${oneOf('fixed_by', fixedByV1)}),
  retry TEXT NOT NULL CHECK (${oneOf('retry', retryVerdictV1)}),
  retry_then TEXT,
  retry_basis TEXT NOT NULL CHECK (${oneOf('retry_basis', basis)}),${REPEAT_COLUMNS}
  url TEXT NOT NULL
) STRICT;
${listTable('condition_check', 'condition', 'what to check, in the order in which to check it')}
${listTable('condition_retry_delay', 'condition', 'waiting times before each repeat', 'seconds INTEGER NOT NULL')}

CREATE TABLE entry ( -- what a reader looks up: all rows of a service with one code, message, status or state
  id TEXT NOT NULL PRIMARY KEY, -- vendor/service/key
  service TEXT NOT NULL REFERENCES service(id),
  kind TEXT NOT NULL CHECK (kind IN ('code', 'message', 'http-status', 'status', 'state')),
  code TEXT, -- the code or the name of a state; NULL for a message or a status
  subcode TEXT, -- beside the code
  name TEXT, -- the vendor's name for the number
  code_event TEXT, -- event inside which the code holds
  code_field TEXT, -- field that carries the code; NULL for the code field of the response
  code_header TEXT, -- header that carries the code
  prefix ${later('entry')}, -- for a dotted code: the entry of its class
  label TEXT NOT NULL, -- what the page shows in large type
  title TEXT NOT NULL,
  other_edition ${later('entry')},
  since_release TEXT, -- the release of the index that added it; NULL when it is in none yet
  since_date TEXT, -- the day of that release, YYYY-MM-DD
  url TEXT NOT NULL,
  UNIQUE (id, service)
) STRICT;
${listTable('also_written', 'entry', 'other spellings of the code', 'code TEXT NOT NULL')}
CREATE INDEX entry_by_code ON entry(code, service);
CREATE INDEX entry_by_service ON entry(service);
${listTable('alias', 'entry', 'former ids; their addresses redirect to the entry permanently', 'alias TEXT NOT NULL UNIQUE')}

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
  position INTEGER NOT NULL, -- from 1, in the order of the tables
  service TEXT NOT NULL, -- that of the entry
  operation TEXT, -- the first one; NULL when the source names none
  from_elsewhere INTEGER NOT NULL CHECK (from_elsewhere IN (0, 1)), -- 1: no operation of the service returns it
  direction TEXT NOT NULL CHECK (${oneOf('direction', direction)}),
  http_status INTEGER CHECK (http_status BETWEEN 100 AND 599), -- NULL when the source gives none
  status INTEGER, -- of whatever protocol status_protocol names; NULL when the source gives none
  status_protocol TEXT, -- http, or another one such as sip
  message TEXT, -- to the letter; ... stands for a part that varies
  reason TEXT, -- to the letter; ... stands for a part that varies
  category TEXT, -- the vendor's own category of the result
  valid_from TEXT, -- version since when the meaning holds
  valid_until TEXT, -- last version for which the meaning holds
  meaning TEXT NOT NULL, -- in our words; code spans stand between backticks
  condition TEXT NOT NULL REFERENCES condition(id),
  outcome TEXT NOT NULL CHECK (${oneOf('outcome', outcome)}),
  effect_basis TEXT NOT NULL CHECK (${oneOf('effect_basis', basis)}),
  outcome_basis TEXT NOT NULL CHECK (${oneOf('outcome_basis', basis)}),
  fixed_by TEXT NOT NULL CHECK (${oneOf('fixed_by', fixedByV1)}),
  fixed_by_basis TEXT NOT NULL CHECK (${oneOf('fixed_by_basis', basis)}),
  retry TEXT NOT NULL CHECK (${oneOf('retry', retryVerdictV1)}),
  retry_then TEXT, -- what to do when repeating does not help, or beside it
  retry_basis TEXT NOT NULL CHECK (${oneOf('retry_basis', basis)}),${REPEAT_COLUMNS}
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

CREATE TABLE occurrence_operation ( -- every operation that returns it
  occurrence INTEGER NOT NULL REFERENCES occurrence(id),
  position INTEGER NOT NULL, -- from 1
  service TEXT NOT NULL,
  operation TEXT NOT NULL,
  PRIMARY KEY (occurrence, position),
  FOREIGN KEY (service, operation) REFERENCES operation(service, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE literal ( -- what the vendor prints, under its own field names
  id INTEGER NOT NULL PRIMARY KEY,
  occurrence INTEGER NOT NULL REFERENCES occurrence(id),
  position INTEGER NOT NULL, -- from 1
  field TEXT, -- name or path; NULL when no field carries it
  text TEXT NOT NULL, -- to the letter; ... stands for a part that varies
  printed_by TEXT NOT NULL CHECK (${oneOf('printed_by', printedBy)}),
  UNIQUE (occurrence, position)
) STRICT;

CREATE TABLE literal_variable ( -- names of the parts that vary in a literal
  literal INTEGER NOT NULL REFERENCES literal(id),
  position INTEGER NOT NULL, -- from 1
  text TEXT NOT NULL,
  PRIMARY KEY (literal, position)
) STRICT, WITHOUT ROWID;
${listTable('variable', 'occurrence', 'names of the parts that vary in message or reason')}
${listTable('cause', 'occurrence', 'possible reasons that the source lists')}
${listTable('note', 'occurrence', 'further facts of the source')}
${listTable('action', 'occurrence', 'what the source advises')}
${listTable('retry_delay', 'occurrence', 'waiting times before each repeat or query', 'seconds INTEGER NOT NULL')}
${ENTRY_TABLES}

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
  published TEXT, -- the day of the document itself, where it is old
  language TEXT NOT NULL,
  coverage TEXT NOT NULL CHECK (${oneOf('coverage', coverage.shape.extent)}),
  UNIQUE (url, title, section, retrieved, coverage)
) STRICT;
${listTable('entry_source', 'entry', 'where the facts of an entry were taken from', 'source INTEGER NOT NULL REFERENCES source(id)')}
${VIEWS}`;

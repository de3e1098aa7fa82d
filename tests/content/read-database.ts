import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { codeInOf, summaryOf } from './read-csv.ts';

/** Reads the database as a stranger would, with SQL only, and rebuilds what the JSON says. */

type Row = Record<string, SQLOutputValue>;

/** Runs `read` over the bytes of a database. */
export function withDatabase<Result>(bytes: Uint8Array, read: (database: DatabaseSync) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
  const file = path.join(folder, 'read.sqlite');
  writeFileSync(file, bytes);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** The rows of a query as plain objects. */
export const rowsOf = (database: DatabaseSync, sql: string, ...values: (string | number)[]): Row[] =>
  database
    .prepare(sql)
    .all(...values)
    .map((row) => ({ ...row }));

/** The first column of a query. */
const columnOf = (database: DatabaseSync, sql: string, ...values: (string | number)[]) =>
  rowsOf(database, sql, ...values).map((row) => Object.values(row)[0]);

export function entriesOfDatabase(database: DatabaseSync): unknown[] {
  const entries = rowsOf(
    database,
    `SELECT entry.id, entry.url, vendor, substr(service, length(vendor) + 2) AS service, edition, kind, code, label, title,
            subcode, entry.name, code_event, code_field, code_header, prefix,
            entry.other_edition AS otherEdition, since_release, since_date
     FROM entry JOIN service ON service.id = entry.service ORDER BY entry.id`,
  );
  return entries.map(({ since_release: release, since_date: date, code_event, code_field, code_header, ...entry }) => {
    const id = String(entry['id']);
    const column = (sql: string) => columnOf(database, sql, id);
    const occurrences = rowsOf(database, 'SELECT * FROM occurrence WHERE entry = ? ORDER BY position', id).map((row) =>
      occurrenceOfRow(database, row),
    );
    return {
      ...entry,
      codeIn: codeInOf([code_event, code_field, code_header]),
      alsoWritten: column('SELECT code FROM also_written WHERE entry = ? ORDER BY position'),
      ...summaryOf(occurrences),
      occurrences,
      history: {
        since: release === null ? null : { release, date },
        changes: rowsOf(database, 'SELECT * FROM entry_change WHERE entry = ? ORDER BY position', id).map(
          ({ release: version, date: day, kind, former_id: from, fields }) => ({
            release: version,
            date: day,
            kind,
            from,
            fields: JSON.parse(String(fields)),
          }),
        ),
      },
      aliases: column('SELECT alias FROM alias WHERE entry = ? ORDER BY position'),
      passages: rowsOf(database, 'SELECT id, title FROM passage WHERE entry = ? ORDER BY position', id).map((row) =>
        passageOfRow(database, row),
      ),
      synonyms: column('SELECT synonym FROM synonym WHERE entry = ? ORDER BY position'),
      sameAs: rowsOf(
        database,
        `SELECT synonym AS entry, operation, of_operation AS ofOperation, why, basis
         FROM same_as WHERE entry = ? ORDER BY position`,
        id,
      ),
      counterparts: column('SELECT counterpart FROM counterpart WHERE entry = ? ORDER BY position'),
      disagrees: rowsOf(database, 'SELECT * FROM disagreement WHERE entry = ? ORDER BY position', id).map((row) =>
        statementOf(row, 'sides'),
      ),
      saysElsewhere: rowsOf(database, 'SELECT * FROM entry_statement WHERE entry = ? ORDER BY position', id).map(
        (row) => statementOf(row, 'operations'),
      ),
      alsoIn: column(
        `SELECT child.id FROM entry JOIN occurrence ON occurrence.entry = entry.id
         JOIN inherited_table ON parent = entry.service AND inherited_table.table_id = occurrence.table_id
         JOIN service AS child ON child.id = inherited_table.service
         WHERE entry.id = ? GROUP BY child.id ORDER BY child.position`,
      ),
      sources: rowsOf(
        database,
        `SELECT url, title, section, retrieved, published, language, coverage FROM entry_source JOIN source ON source.id = source
         WHERE entry = ? ORDER BY position`,
        id,
      ),
    };
  });
}

function occurrenceOfRow(database: DatabaseSync, row: Row) {
  const list = (table: string, column = 'text') =>
    columnOf(database, `SELECT ${column} FROM ${table} WHERE occurrence = ? ORDER BY position`, Number(row['id']));
  return {
    operation: row['operation'],
    operations: list('occurrence_operation', 'operation'),
    fromElsewhere: row['from_elsewhere'] === 1,
    direction: row['direction'],
    httpStatus: row['http_status'],
    status: row['status'],
    statusProtocol: row['status_protocol'],
    message: row['message'],
    reason: row['reason'],
    variables: list('variable'),
    literals: rowsOf(database, 'SELECT * FROM literal WHERE occurrence = ? ORDER BY position', Number(row['id'])).map(
      ({ id, field, text, printed_by: printedBy }) => ({
        field,
        text,
        printedBy,
        variables: columnOf(
          database,
          'SELECT text FROM literal_variable WHERE literal = ? ORDER BY position',
          Number(id),
        ),
      }),
    ),
    category: row['category'],
    validFrom: row['valid_from'],
    validUntil: row['valid_until'],
    meaning: row['meaning'],
    causes: list('cause'),
    notes: list('note'),
    actions: list('action'),
    condition: row['condition'],
    outcome: row['outcome'],
    effect: row['effect'],
    fixedBy: row['fixed_by'],
    fixer: row['fixer'],
    basis: { outcome: row['outcome_basis'], effect: row['effect_basis'], fixedBy: row['fixed_by_basis'] },
    repeat: {
      ...repeatOf(row, list('retry_delay', 'seconds')),
      refresh: list('repeat_refresh', 'name'),
      guards: guardsOf(database, 'occurrence = ?', Number(row['id'])),
      tells: [...new Set(list('repeat_tells', 'operation'))],
      tellsOf: rowsOf(
        database,
        'SELECT shows AS operation, operation AS call FROM repeat_tells WHERE occurrence = ? ORDER BY position',
        Number(row['id']),
      ),
    },
    warnings: rowsOf(
      database,
      'SELECT text, why, basis FROM warning WHERE occurrence = ? ORDER BY position',
      Number(row['id']),
    ),
    retry: {
      verdict: row['retry'],
      delaysSeconds: list('retry_delay', 'seconds'),
      then: row['retry_then'],
      basis: row['retry_basis'],
    },
    retired: row['retired_since'] && {
      since: row['retired_since'],
      why: row['retired_why'],
      replacedBy: row['retired_replaced_by'],
    },
    section: row['section'],
    table: row['table_id'],
    row: row['table_row'],
    url: row['url'],
  };
}

/** What the columns of an occurrence or a condition say about repeating. */
const repeatOf = (row: Row, delaysSeconds: unknown[]) => ({
  verdict: row['repeat'],
  basis: row['retry_basis'],
  delaysSeconds,
  delaysBasis: row['repeat_delays_basis'],
  between: row['repeat_between'],
  backoff: row['repeat_backoff'] === 1,
  atMost: row['repeat_at_most'],
  forSeconds: row['repeat_for_seconds'],
  finally: row['repeat_finally'],
  limitBasis: row['repeat_limit_basis'],
  then: row['retry_then'],
  thenBasis: row['repeat_then_basis'],
  lookAt: row['repeat_look_at'],
});

const guardsOf = (database: DatabaseSync, where: string, ...values: (string | number)[]) =>
  rowsOf(database, `SELECT * FROM guard WHERE ${where} ORDER BY id`, ...values).map(({ id, operation, basis }) => {
    const list = (table: string, column: string) =>
      columnOf(database, `SELECT ${column} FROM ${table} WHERE guard = ? ORDER BY position`, Number(id));
    return { operation, same: list('guard_value', 'name'), answers: list('guard_answer', 'entry'), basis };
  });

/** A row without its place, its lists of JSON as lists. */
const statementOf = ({ entry: _, service: __, position: ___, ...row }: Row, ...lists: string[]) => ({
  ...row,
  ...Object.fromEntries(lists.map((name) => [name, JSON.parse(String(row[name] ?? '[]'))])),
});

function passageOfRow(database: DatabaseSync, { id, title }: Row) {
  const parts = (kind: string) =>
    columnOf(
      database,
      'SELECT text FROM passage_part WHERE passage = ? AND kind = ? ORDER BY position',
      Number(id),
      kind,
    );
  return { title, text: parts('text'), points: parts('point'), operations: parts('operation') };
}

export function vendorsOfDatabase(database: DatabaseSync): unknown[] {
  return rowsOf(database, 'SELECT * FROM vendor ORDER BY rowid').map((row) => {
    const id = String(row['id']);
    const list = (table: string, column: string) =>
      columnOf(database, `SELECT ${column} FROM ${table} WHERE vendor = ? ORDER BY position`, id);
    return {
      id,
      url: row['url'],
      name: row['name'],
      summary: row['summary'],
      homepage: row['homepage'],
      documentation: row['documentation'],
      apiHosts: list('vendor_host', 'host'),
      indexed: row['indexed'] === 1,
      selfHosted: row['self_hosted'] === 1,
      agreement: agreementOf(row),
      answer: answerOf(database, 'vendor', row),
      otherProducts: rowsOf(
        database,
        'SELECT name, documentation FROM other_product WHERE vendor = ? ORDER BY position',
        id,
      ),
      licences: rowsOf(
        database,
        'SELECT about AS "of", url, licence FROM vendor_licence WHERE vendor = ? ORDER BY position',
        id,
      ),
      support: {
        contact: row['support_contact'],
        address: row['support_address'],
        send: list('support', 'text'),
        sendBasis: list('support', 'basis'),
      },
      services: rowsOf(
        database,
        `SELECT id, url, name, summary, edition, other_edition AS otherEdition, answer_code, answer_code_header, answer_subcode,
                  unnamed_operations AS unnamedOperations, renew_why, renew_basis,
                  agreement_checked, agreement_literals, agreement_agree, agreement_share,
                  (SELECT count(*) FROM entry WHERE service = service.id) AS entries, table_rows AS rows
           FROM service WHERE vendor = ? ORDER BY position`,
        id,
      ).map(({ answer_code, answer_code_header, answer_subcode, renew_why: why, renew_basis: basis, ...service }) => ({
        ...withoutAgreement(service),
        agreement: agreementOf(service),
        renew: why && {
          values: columnOf(
            database,
            'SELECT name FROM renewed_value WHERE service = ? ORDER BY position',
            String(service['id']),
          ),
          why,
          basis,
        },
        answer: answerOf(database, 'service', {
          id: service['id'] ?? '',
          answer_code,
          answer_code_header,
          answer_subcode,
        } as Row),
        ...namesOfService(database, String(service['id'])),
      })),
    };
  });
}

/** How far the literals of a vendor or a service agree with their sources. */
const agreementOf = (row: Row) =>
  row['agreement_checked'] && {
    checked: row['agreement_checked'],
    literals: row['agreement_literals'],
    agree: row['agreement_agree'],
    share: row['agreement_share'],
  };

const withoutAgreement = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('agreement_')));

function answerOf(database: DatabaseSync, owner: 'vendor' | 'service', row: Row) {
  const id = String(row['id']);
  return {
    code: row['answer_code'],
    codeHeader: row['answer_code_header'],
    subcode: row['answer_subcode'],
    text: columnOf(database, `SELECT field FROM ${owner}_answer_text WHERE ${owner} = ? ORDER BY position`, id),
    requestId: rowsOf(
      database,
      `SELECT place AS "in", name FROM ${owner}_request_id WHERE ${owner} = ? ORDER BY position`,
      id,
    ),
  };
}

const namesOfService = (database: DatabaseSync, id: string) => ({
  jobs: columnOf(database, 'SELECT job FROM service_job WHERE service = ? ORDER BY position', id),
  hosts: columnOf(database, 'SELECT host FROM service_host WHERE service = ? ORDER BY position', id),
  tables: rowsOf(
    database,
    `SELECT id, section, direction, coverage, read_to AS readTo, coverage_note AS coverageNote, table_rows AS rows,
            code_event, code_field, code_header, bit_mask
     FROM published_table WHERE service = ? ORDER BY position`,
    id,
  ).map(({ code_event, code_field, code_header, bit_mask, ...table }) => ({
    ...table,
    codeIn: codeInOf([code_event, code_field, code_header]),
    bitMask: bit_mask === 1,
  })),
  inheritedTables: columnOf(database, 'SELECT parent FROM service_parent WHERE service = ? ORDER BY position', id).map(
    (parent) => ({
      service: parent,
      tables: columnOf(
        database,
        'SELECT table_id FROM inherited_table WHERE service = ? AND parent = ? ORDER BY position',
        id,
        String(parent),
      ),
    }),
  ),
  rateLimits: rowsOf(database, 'SELECT * FROM rate_limit WHERE service = ? ORDER BY position', id).map((limit) => ({
    what: limit['what'],
    operations: columnOf(
      database,
      'SELECT operation FROM rate_limit_operation WHERE rate_limit = ? ORDER BY position',
      Number(limit['id']),
    ),
    limit: limit['amount'],
    per: limit['per'],
    source: limit['source'],
  })),
  inherits: columnOf(database, 'SELECT parent FROM service_parent WHERE service = ? ORDER BY position', id),
  operations: columnOf(database, 'SELECT name FROM operation WHERE service = ? ORDER BY position', id),
  repeating: rowsOf(database, 'SELECT * FROM operation WHERE service = ? ORDER BY position', id).map(
    ({ name, kind, tells, if_twice, if_failed }) => ({
      id: name,
      kind,
      tells,
      ifTwice: if_twice,
      ifFailed: if_failed,
      guards: guardsOf(database, 'occurrence IS NULL AND service = ? AND operation = ?', id, String(name)).map(
        ({ operation: _, ...guard }) => guard,
      ),
    }),
  ),
  tasks: rowsOf(database, 'SELECT * FROM task WHERE service = ? ORDER BY position', id).map((task) => ({
    what: task['what'],
    handle: task['handle'] && {
      name: task['handle'],
      from: task['handle_from'],
      secondsValid: task['handle_seconds_valid'],
    },
    id: task['id'],
    start: task['start'],
    tells: task['tells'],
    stop: task['stop'],
    ends: task['ends'],
  })),
  saysElsewhere: rowsOf(database, 'SELECT * FROM service_statement WHERE service = ? ORDER BY position', id).map(
    (row) => statementOf(row, 'operations'),
  ),
});

export function conditionsOfDatabase(database: DatabaseSync): unknown[] {
  return rowsOf(database, 'SELECT * FROM condition ORDER BY id').map((row) => {
    const id = String(row['id']);
    const column = (sql: string) => columnOf(database, sql, id);
    return {
      id,
      url: row['url'],
      title: row['title'],
      summary: row['summary'],
      canonicalCode: row['canonical_code'],
      outcome: row['outcome'],
      effect: row['effect'],
      fixedBy: row['fixed_by'],
      fixer: row['fixer'],
      repeat: {
        ...repeatOf(row, column('SELECT seconds FROM condition_retry_delay WHERE condition = ? ORDER BY position')),
        refresh: column('SELECT name FROM condition_refresh WHERE condition = ? ORDER BY position'),
        guards: [],
        tells: [],
        tellsOf: [],
      },
      retry: {
        verdict: row['retry'],
        delaysSeconds: column('SELECT seconds FROM condition_retry_delay WHERE condition = ? ORDER BY position'),
        then: row['retry_then'],
        basis: row['retry_basis'],
      },
      checks: column('SELECT text FROM condition_check WHERE condition = ? ORDER BY position'),
      entries: column('SELECT DISTINCT entry FROM occurrence WHERE condition = ? ORDER BY entry'),
    };
  });
}

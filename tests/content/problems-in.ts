import type { Rule } from '../../src/catalog/checks/rule.ts';
import type { Problem } from '../../src/catalog/files/problem.ts';
import type { Content } from '../../src/catalog/files/read.ts';
import type { Path } from '../../src/catalog/files/yaml.ts';

export type Fields = Record<string, unknown>;

/** A content as far as a rule looks at it; what every file has to have is added. Services and vendors by their ids. */
export interface MadeUp {
  services?: Record<string, Service>;
  vendors?: Record<string, Fields>;
  /** Beside those of `CONDITIONS`. */
  conditions?: Record<string, Fields>;
  guides?: Record<string, Fields>;
  protocols?: Record<string, Fields>;
  jobs?: Record<string, Fields>;
  sources?: Record<string, Fields>;
  history?: Fields;
  /** Texts by their files. */
  prose?: Record<string, string>;
  /** Files and folders of vendors that are there, beside those of the rest, because they could not be read. */
  files?: string[];
  vendorFolders?: string[];
}

/** A service; `rows` are those of a table of its own. */
export interface Service extends Fields {
  operations?: Record<string, Fields>;
  tables?: Fields[];
  rows?: Fields[];
}

/** A few conditions by what is left to do: `open` has to be looked at. */
const CONDITIONS: Record<string, Fields> = {
  open: { canonicalCode: 'UNAVAILABLE', outcome: 'failure', effect: 'maybe', verdict: 'check-first' },
  invalid: { canonicalCode: 'INVALID_ARGUMENT', outcome: 'failure', effect: 'none', verdict: 'after-fix' },
  busy: { canonicalCode: 'RESOURCE_EXHAUSTED', outcome: 'failure', effect: 'none', verdict: 'after-delay' },
  gone: { canonicalCode: 'NOT_FOUND', outcome: 'failure', effect: 'none', verdict: 'after-fix' },
  fine: { canonicalCode: 'OK', outcome: 'success', effect: 'done', verdict: 'never' },
};

/** One operation for each way in which a repeat can do its work twice, or not. */
export const OPERATIONS: Record<string, Fields> = {
  start: {},
  stop: { kind: 'idempotent' },
  query: { kind: 'reads' },
  safe: { kind: 'idempotent-with-handle', guards: [] },
};

const NAMES = ['code', 'codes', 'state', 'status', 'literals', 'httpStatus'];

const rowOf = (row: Fields, index: number): Fields => ({
  ...(NAMES.some((name) => name in row) ? {} : { code: String(index + 1) }),
  title: 'It',
  meaning: 'It is so.',
  actions: [],
  condition: 'open',
  ...row,
});

const tableOf = ({ rows = [], ...table }: Fields): Fields => ({
  id: 't',
  direction: 'response',
  identifiedBy: 'code',
  source: 'doc',
  ...table,
  rows: (rows as Fields[]).map(rowOf),
});

const serviceOf = (id: string, { operations = {}, tables = [], rows, ...service }: Service): Fields => ({
  name: id,
  summary: 'It does it.',
  edition: 'current',
  sources: { doc: {} },
  ...service,
  operations: mapped(operations, (name, operation) => ({ name, kind: 'creates', ...operation })),
  tables: [...(rows ? [{ rows }] : []), ...tables].map(tableOf),
});

const conditionOf = (id: string, { verdict, ...condition }: Fields): Fields => ({
  title: id,
  retry: { verdict },
  fixedBy: 'caller',
  ...condition,
});

const mapped = (values: Record<string, Fields>, work: (id: string, value: Fields) => Fields) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, work(id, value)]));

/** The place of a value is what it is called, not on which line it would stand. */
const lineOf = (path: Path) => path.join('.') as unknown as number;

/** A content that is only what is said of it. */
export function madeUp({
  vendors = {},
  services = {},
  conditions = {},
  prose = {},
  history,
  ...rest
}: MadeUp): Content {
  const filesIn = (values: Record<string, Fields> = {}, fileOf: (id: string) => string) =>
    Object.entries(values).map(([id, data]) => ({ id, file: fileOf(id), data, lineOf }));
  const read = {
    vendors: filesIn(
      mapped(vendors, (name, vendor) => ({ name, words: [], ...vendor })),
      (id) => `vendors/${id}/vendor.yaml`,
    ),
    services: filesIn(mapped(services, serviceOf), (id) => `vendors/${id}.yaml`),
    conditions: filesIn(mapped({ ...CONDITIONS, ...conditions }, conditionOf), (id) => `conditions/${id}.mdx`),
    guides: filesIn(
      mapped(rest.guides ?? {}, (title, guide) => ({ title, recipes: [], ...guide })),
      (id) => `guides/${id}.mdx`,
    ),
    protocols: filesIn(rest.protocols, (id) => `protocols/${id}.yaml`),
    jobs: filesIn(rest.jobs, (id) => `jobs/${id}.yaml`),
    sources: filesIn(rest.sources, (id) => `sources/${id}.yaml`),
    history: history ? filesIn({ history }, () => 'history.yaml') : [],
  };
  const texts = Object.entries(prose).map(([file, body]) => {
    const id = file.replace(/^vendors\//u, '').replace(/\.mdx$/u, '');
    return { id, file, firstLine: 1, body };
  });
  const { history: releases, ...others } = read;
  const content = {
    ...others,
    history: releases,
    prose: texts,
    vendorFolders: [...Object.keys(vendors), ...(rest.vendorFolders ?? [])],
    files: [...Object.values(others).flat(), ...texts].map(({ file }) => file).concat(rest.files ?? []),
  };
  return content as unknown as Content;
}

/** The problems that a rule has with a content. That each says what is there, and what to do about it, goes without saying. */
export function problemsOf(rules: readonly Rule[], name: string, content: MadeUp): Problem[] {
  const rule = rules.find((one) => one.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  const problems = rule.check(madeUp(content));
  const silent = problems.find(({ found, fix }) => !found || !fix);
  if (silent) throw new Error(`${name} says not what is there, or what to do: ${silent.found}; ${silent.fix}`);
  return problems;
}

/** What a rule says of a content: `file place: what is there`, without the file for the service `v/s`. */
export const findingsOf =
  (rules: readonly Rule[]) =>
  (name: string, content: MadeUp): string[] =>
    problemsOf(rules, name, content).map(({ file, line, found }) => {
      const place = [file === 'vendors/v/s.yaml' ? undefined : file, line].filter((part) => part !== undefined);
      return [place.join(' '), found].filter(Boolean).join(': ');
    });

/** What a rule says of one service, `v/s`, in a content with the rest. */
export const findingsIn =
  (rules: readonly Rule[]) =>
  (name: string, service: Service, { services, ...rest }: MadeUp = {}): string[] =>
    findingsOf(rules)(name, { ...rest, services: { 'v/s': service, ...services } });

/** What a rule says of a single row of such a service, by the field of the row. */
export const findingsInRow =
  (rules: readonly Rule[]) =>
  (name: string, service: Service = {}, rest: MadeUp = {}) =>
  (row: Fields, table: Fields = {}): string[] =>
    findingsIn(rules)(name, { ...service, tables: [{ ...table, rows: [row] }] }, rest).map((found) =>
      found.replace('tables.0.rows.0.', ''),
    );

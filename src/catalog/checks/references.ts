import { keyOf, operationAnchor, vendorOf } from '../../ids.ts';
import type { Row } from '../../schema/row.ts';
import { unknownName } from '../files/names.ts';
import type { Problem } from '../files/problem.ts';
import type { Content } from '../files/read.ts';
import type { Path } from '../files/yaml.ts';
import type { Rule } from './rule.ts';
import { protocolIds } from './reserved-names.ts';
import { namesOf, placedRows, rowsOf, unknownRow } from './rows.ts';
import { placed, problem, serviceRule } from './service-rule.ts';

/** Every file that should hold a service, readable or not, without its extension. */
export function serviceFiles({ files }: Content): string[] {
  return files
    .filter((file) => /^vendors\/.+\.ya?ml$/u.test(file) && !/\/vendor\.ya?ml$/u.test(file))
    .map((file) => file.replace(/\.ya?ml$/u, ''));
}

/** Whether a service has a file that cannot be read as yet: nobody knows then what is in it, and its own problems are listed. */
export const isUnreadable = (id: string, content: Content): boolean =>
  serviceFiles(content).includes(`vendors/${id}`) && content.services.every((service) => service.id !== id);

/** Files that no row names. */
function unusedFiles(
  content: Content,
  files: readonly { id: string; file: string }[],
  found: string,
  nameIn: (row: Row) => string | undefined,
): Problem[] {
  // As long as a service cannot be read, nobody knows what its rows name.
  if (content.services.length < serviceFiles(content).length) return [];
  const used = new Set(placedRows(content).map(({ row }) => nameIn(row)));
  return files
    .filter(({ id }) => !used.has(id))
    .map(({ file }) => ({ file, found, fix: 'name it in a row, or remove the file' }));
}

/** Rules about names that point somewhere. */
export const referenceRules: Rule[] = [
  {
    name: 'known-condition',
    description: 'The condition of each row has a file.',
    check: (content) => {
      const known = new Set(content.files.flatMap((file) => /^conditions\/(.+)\.mdx$/u.exec(file)?.[1] ?? []));
      return placedRows(content)
        .filter(({ row }) => !known.has(row.condition))
        .map(({ file, row, path, at }) => ({
          file: file.file,
          line: file.lineOf([...path, 'condition']),
          at,
          ...unknownName('condition', row.condition, known, `add conditions/${row.condition}.mdx`),
        }));
    },
  },
  {
    name: 'used-condition',
    description: 'At least one row reports each condition.',
    check: (content) =>
      unusedFiles(content, content.conditions, 'a condition that no row reports', ({ condition }) => condition),
  },
  {
    name: 'used-protocol',
    description: 'At least one row has a status of each protocol.',
    check: (content) =>
      unusedFiles(
        content,
        content.protocols,
        'a protocol that no row has a status of',
        ({ status }) => status?.protocol,
      ),
  },
  {
    name: 'used-job',
    description: 'At least one service does each job.',
    check: (content) => {
      // As long as a service cannot be read, nobody knows what it does.
      if (content.services.length < serviceFiles(content).length) return [];
      const used = new Set(content.services.flatMap(({ data }) => data.jobs ?? []));
      return content.jobs
        .filter(({ id }) => !used.has(id))
        .map(({ file }) => ({
          file,
          found: 'a job that no service does',
          fix: 'name it in `jobs` of a service, or remove the file',
        }));
    },
  },
  serviceRule('known-job', 'The jobs of a service have files.', (file, content) => {
    const known = new Set(content.files.flatMap((path) => /^jobs\/(.+)\.ya?ml$/u.exec(path)?.[1] ?? []));
    return (file.data.jobs ?? []).flatMap((job, index) =>
      known.has(job)
        ? []
        : [{ ...placed(file, ['jobs', index]), ...unknownName('job', job, known, `add jobs/${job}.yaml`) }],
    );
  }),
  serviceRule('known-operation', 'Operations of tables, rows and notes are listed in `operations`.', (file) => {
    const known = new Set(Object.keys(file.data.operations));
    const unknown = (operations: string[], path: Path) =>
      operations
        .filter((operation) => !known.has(operation))
        .map((operation) => ({
          ...placed(file, path),
          ...unknownName('operation', operation, known, 'add it to `operations`'),
        }));
    return [
      ...file.data.tables.flatMap((table, index) => unknown(table.operations ?? [], ['tables', index, 'operations'])),
      ...rowsOf(file).flatMap(({ row, path }) => unknown(row.operations ?? [], [...path, 'operations'])),
      ...(file.data.rateLimits ?? []).flatMap(({ operations = [] }, index) =>
        unknown(operations, ['rateLimits', index, 'operations']),
      ),
    ];
  }),
  serviceRule('known-source', 'Tables, samples, notes and inherited tables name a document of `sources`.', (file) => {
    const known = new Set(Object.keys(file.data.sources));
    return (['tables', 'samples', 'notes', 'inherits', 'rateLimits'] as const).flatMap((field) =>
      (file.data[field] ?? []).flatMap(({ source }, index) =>
        known.has(source)
          ? []
          : [
              {
                ...placed(file, [field, index, 'source']),
                ...unknownName('source', source, known, 'add the document to `sources`'),
              },
            ],
      ),
    );
  }),
  serviceRule('known-entry', 'Samples and notes are about rows that exist.', (file) => {
    const rows = rowsOf(file);
    const { keys, occurrences } = namesOf(rows);
    return (['samples', 'notes'] as const).flatMap((field) =>
      (file.data[field] ?? []).flatMap((passage, index) =>
        passage.for
          .filter((target) => !keys.has(target) && !occurrences.has(target))
          .map((target) => ({
            ...placed(file, [field, index, 'for']),
            ...unknownRow(target, rows),
            found: `prose for \`${target}\`, a row that does not exist`,
          })),
      ),
    );
  }),
  serviceRule('known-protocol', 'The protocol of a status has a file.', (file, content) => {
    const known = new Set(protocolIds(content));
    return rowsOf(file).flatMap(({ row, path }) =>
      row.status && !known.has(row.status.protocol)
        ? [
            {
              ...placed(file, [...path, 'status', 'protocol']),
              ...unknownName(
                'protocol',
                row.status.protocol,
                known,
                `add protocols/${row.status.protocol}.yaml; an HTTP status goes in \`httpStatus\``,
              ),
            },
          ]
        : [],
    );
  }),
  serviceRule('unique-operation-anchors', 'No two operations share a fragment.', (file) => {
    const ids = Object.keys(file.data.operations);
    return ids.flatMap((id, index) => {
      const first = ids.findIndex(
        (other) => operationAnchor(other).toLowerCase() === operationAnchor(id).toLowerCase(),
      );
      return first === index
        ? []
        : [
            problem(
              file,
              ['operations', id],
              `operations \`${ids[first]}\` and \`${id}\`, whose links would both end in #${operationAnchor(id)}`,
              'spell them so that letters and digits differ in more than case',
            ),
          ];
    });
  }),
  serviceRule(
    'known-service',
    'An inherited table and a superseding edition are services of the vendor.',
    (file, content) => {
      const vendor = vendorOf(file.id);
      const exists = (id: string) => serviceFiles(content).some((other) => other === `vendors/${vendor}/${id}`);
      const isLegacy = (id: string) =>
        content.services.some((other) => other.id === `${vendor}/${id}` && other.data.edition === 'legacy');
      const { edition, supersededBy, inherits = [] } = file.data;
      const others = serviceFiles(content)
        .map((other) => other.replace(/^vendors\//u, ''))
        .filter((other) => other !== file.id && vendorOf(other) === vendor)
        .map(keyOf);
      const problems: Problem[] = inherits
        .map(({ service: id }, index) => ({ id, path: ['inherits', index, 'service'] }))
        .filter(({ id }) => !exists(id))
        .map(({ id, path }) => ({ ...placed(file, path), ...unknownName('service', id, others) }));
      inherits.forEach(({ service, tables = [] }, index) => {
        const parent = content.services.find(({ id }) => id === `${vendor}/${service}`);
        const known = parent?.data.tables.map(({ id }) => id) ?? tables;
        for (const table of tables.filter((id) => !known.includes(id))) {
          problems.push({
            ...placed(file, ['inherits', index, 'tables']),
            ...unknownName('table', table, known),
          });
        }
      });
      const hasCurrent = supersededBy !== undefined && exists(supersededBy) && !isLegacy(supersededBy);
      if (edition === 'legacy' && !hasCurrent) {
        problems.push(
          problem(
            file,
            ['edition'],
            supersededBy === undefined
              ? 'a legacy edition that names no current one'
              : `a legacy edition superseded by \`${supersededBy}\`, which is no current service of ${vendor}`,
            'give `supersededBy` the id of the current service',
          ),
        );
      }
      if (edition === 'current' && supersededBy !== undefined) {
        problems.push(
          problem(
            file,
            ['supersededBy'],
            'a current edition that is superseded',
            'set `edition: legacy`, or remove it',
          ),
        );
      }
      return problems;
    },
  ),
  serviceRule('unique-ids', 'Tables, samples and notes have ids of their own.', (file) =>
    (['tables', 'samples', 'notes'] as const).flatMap((field) => {
      const items = file.data[field] ?? [];
      return items.flatMap(({ id }, index) =>
        items.findIndex((other) => other.id === id) === index
          ? []
          : [problem(file, [field, index, 'id'], `a second \`${id}\` in ${field}`, 'give it an id of its own')],
      );
    }),
  ),
];

import { keyOf, vendorOf } from '../../ids.ts';
import type { ServiceFile } from '../../schema/service.ts';
import { unknownName } from '../files/names.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import type { Path } from '../files/yaml.ts';
import { splitTarget } from '../join/link-statements.ts';
import { isUnreadable } from './references.ts';
import { keysOf, namesOf, rowsOf, unknownRow } from './rows.ts';
import type { Rule } from './rule.ts';
import { placed, problem, serviceRule } from './service-rule.ts';

type ServiceContent = ContentFile<ServiceFile>;

/** Rules about what says something about entries: which it names, and that they exist. */
export const statementRules: Rule[] = [
  serviceRule('known-synonym', 'Synonyms are entries of the service.', (file, content) =>
    (file.data.synonyms ?? []).flatMap(({ entries }, index) =>
      unknownTargets(file, entries, ['synonyms', index, 'entries'], [file], content),
    ),
  ),
  serviceRule('known-answer', 'What answers a repeat is an entry of the service.', (file) => {
    const keys = keysOf(file);
    const unknown = (guards: { answers: string[] }[] | undefined, path: Path) =>
      (guards ?? []).flatMap(({ answers }, index) =>
        answers
          .filter((key) => !keys.has(key))
          .map((key) => ({ ...placed(file, [...path, index, 'answers']), ...unknownName('entry', key, keys) })),
      );
    return [
      ...Object.entries(file.data.operations).flatMap(([id, { guards }]) =>
        unknown(guards, ['operations', id, 'guards']),
      ),
      ...rowsOf(file).flatMap(({ row, path }) => unknown(row.retry?.guards, [...path, 'retry', 'guards'])),
    ];
  }),
  serviceRule(
    'known-statement',
    'Contradictions and statements of other documents are about entries of the vendor.',
    (file, content) => {
      const services = content.services.filter(({ id }) => vendorOf(id) === vendorOf(file.id));
      return [
        ...(file.data.disagrees ?? []).flatMap(({ sides }, index) => [
          ...sides.flatMap(({ entries }, side) =>
            unknownTargets(file, entries, ['disagrees', index, 'sides', side, 'entries'], services, content),
          ),
          ...(sides.every(({ entries }) => entries.length === 0)
            ? [
                problem(
                  file,
                  ['disagrees', index],
                  'a contradiction that no entry is a part of',
                  'name the entries of at least one side; write anything else in the prose of the service',
                ),
              ]
            : []),
        ]),
        ...(file.data.saysElsewhere ?? []).flatMap(({ for: targets }, index) =>
          unknownTargets(file, targets, ['saysElsewhere', index, 'for'], services, content),
        ),
      ];
    },
  ),
  serviceRule('known-counterpart', 'Counterparts join a legacy edition with the current one.', (file, content) => {
    const { counterparts, supersededBy } = file.data;
    if (!counterparts) return [];
    const current = content.services.find(({ id }) => id === `${vendorOf(file.id)}/${supersededBy}`);
    if (!current) {
      if (supersededBy !== undefined && isUnreadable(`${vendorOf(file.id)}/${supersededBy}`, content)) return [];
      return [
        problem(
          file,
          ['counterparts'],
          'counterparts in a service that no other supersedes',
          'write them in the legacy edition',
        ),
      ];
    }
    return counterparts.flatMap(({ entries, there }, index) => [
      ...unknownKeys(file, entries, ['counterparts', index, 'entries'], keysOf(file)),
      ...unknownKeys(file, there, ['counterparts', index, 'there'], keysOf(current)),
    ]);
  }),
];

const unknownKeys = (file: ServiceContent, keys: readonly string[], path: Path, known: Set<string>): Problem[] =>
  keys.filter((key) => !known.has(key)).map((key) => ({ ...placed(file, path), ...unknownName('entry', key, known) }));

/** Problems of names such as `key`, `key#operation` or `service/key#operation`. */
function unknownTargets(
  file: ServiceContent,
  targets: readonly string[],
  path: Path,
  services: Content['services'],
  content: Content,
): Problem[] {
  return targets.flatMap((target): Problem[] => {
    const [slug, name] = splitTarget(target);
    const owner = slug === null ? file : services.find(({ id }) => keyOf(id) === slug);
    if (!owner) {
      if (isUnreadable(`${vendorOf(file.id)}/${slug}`, content)) return [];
      const known = services.map(({ id }) => keyOf(id));
      return [{ ...placed(file, path), ...unknownName('service', slug ?? '', known) }];
    }
    const rows = rowsOf(owner);
    const { keys, occurrences } = namesOf(rows);
    return keys.has(name) || occurrences.has(name) ? [] : [{ ...placed(file, path), ...unknownRow(name, rows) }];
  });
}

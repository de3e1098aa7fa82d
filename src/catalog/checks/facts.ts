import { vendorOf } from '../../ids.ts';
import type { Row } from '../../schema/row.ts';
import type { Fact, ServiceFile } from '../../schema/service.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import { rowsOf, unknownRow } from './rows.ts';
import { placed, problem, serviceRule } from './service-rule.ts';
import type { Rule } from './rule.ts';

type Service = ContentFile<ServiceFile>;

/** What a fact is compared with: the rows it is about, and every text about them. */
interface Subject {
  rows: Row[];
  texts: string[];
  content: Content;
}

/** How each field of a fact is compared. */
const HOLDS: {
  [Field in keyof Omit<Fact, 'entry'>]-?: (expected: NonNullable<Fact[Field]>, subject: Subject) => boolean;
} = {
  says: (words, { texts }) => texts.some((text) => text.replace(/\s+/gu, ' ').includes(words)),
  prints: (text, { rows }) => rows.some(({ literals = [] }) => literals.some((literal) => literal.text === text)),
  httpStatus: (status, { rows }) => rows.some(({ httpStatus }) => httpStatus === status),
  condition: (id, { rows }) => rows.some(({ condition }) => condition === id),
  outcome: (outcome, { rows, content }) =>
    rows.some(
      (row) => (row.outcome ?? content.conditions.find(({ id }) => id === row.condition)?.data.outcome) === outcome,
    ),
  retry: (expected, { rows }) =>
    rows.some(({ retry }) =>
      Object.entries(expected).every(
        ([field, value]) => JSON.stringify(retry?.[field as keyof typeof retry]) === JSON.stringify(value),
      ),
    ),
  advice: (_none, { rows }) => rows.every(({ actions }) => actions.length === 0),
};

/** Rules about what is said a second time beside the tables: facts, and lines that must find an entry. */
export const factRules: Rule[] = [
  serviceRule('known-fact', 'The rows, or the prose of the service, say every fact.', (file, content) =>
    (file.data.facts ?? []).flatMap(({ entry, ...fact }, index) => {
      const rows = entry === undefined ? [] : rowsAt(file, entry);
      if (entry !== undefined && rows.length === 0)
        return [{ ...placed(file, ['facts', index, 'entry']), ...unknownRow(entry, rowsOf(file)) }];
      const texts = entry === undefined ? textsOfService(file, content) : textsOfRows(file, entry, rows);
      return Object.entries(fact).flatMap(([field, expected]): Problem[] => {
        const holds = HOLDS[field as keyof typeof HOLDS] as (expected: unknown, subject: Subject) => boolean;
        if (holds(expected, { rows, texts, content })) return [];
        const lost = `${field}: ${typeof expected === 'string' ? expected : JSON.stringify(expected)}`;
        return [
          problem(
            file,
            ['facts', index, field],
            `no longer true of ${entry === undefined ? 'the service' : `\`${entry}\``}: \`${lost}\``,
            'put the fact back where it was lost; or correct it here, when the source or only the wording changed',
          ),
        ];
      });
    }),
  ),
  serviceRule('known-line', 'A sample line finds an entry that exists.', (file) =>
    (file.data.lines ?? []).flatMap(({ finds }, index) =>
      rowsAt(file, finds).length > 0
        ? []
        : [{ ...placed(file, ['lines', index, 'finds']), ...unknownRow(finds, rowsOf(file)) }],
    ),
  ),
];

/** The rows of an entry, or of one of its operations: `key` or `key#operation`. */
function rowsAt(file: Service, target: string): Row[] {
  const [key, operation] = target.split('#');
  return rowsOf(file)
    .filter(
      ({ identities, operations }) =>
        identities.some((identity) => identity.key === key) &&
        (operation === undefined || operations.includes(operation)),
    )
    .map(({ row }) => row);
}

/** Every text about some rows: their own, and the passages about their entry. */
function textsOfRows({ data }: Service, target: string, rows: readonly Row[]): string[] {
  const [key] = target.split('#');
  const passages = (data.notes ?? []).filter((note) =>
    note.for.some((about) => about === key || about.startsWith(`${key}#`)),
  );
  return [
    ...rows.flatMap(({ meaning, causes = [], notes = [], actions, retry }) => [
      meaning,
      ...causes,
      ...notes,
      ...actions,
      retry?.then ?? '',
    ]),
    ...passages.flatMap(({ text, points = [] }) => [...text, ...points]),
  ];
}

/** Every text about a service as a whole: its summary, its passages, its prose, and what support of the vendor asks for. */
function textsOfService({ id, data }: Service, content: Content): string[] {
  const { support } = content.vendors.find((vendor) => vendor.id === vendorOf(id))?.data ?? {};
  return [
    data.summary,
    ...(data.notes ?? []).flatMap(({ text, points = [] }) => [...text, ...points]),
    ...content.prose.filter((prose) => prose.id === id).map(({ body }) => body),
    ...(support ? [support.contact, ...support.send.map(({ what }) => what)] : []),
  ];
}

import type { ServiceFile } from '../../schema/service.ts';
import { vendorOf } from '../../ids.ts';
import { cut, type Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import { onceFor } from '../files/remembered.ts';
import { placeOf, type Path } from '../files/yaml.ts';
import type { Rule } from './rule.ts';

/** Fields that are sentences: a text that ends in the middle of one was cut. */
const SENTENCES = new Set([
  'summary',
  'meaning',
  'causes',
  'notes',
  'actions',
  'text',
  'checks',
  'why',
  'says',
  'then',
  'intro',
]);
/** Below these, `text` is a literal or a name, and `says` only a part of a text. */
const NO_SENTENCES = new Set(['answer', 'literals', 'lines', 'facts', 'samples']);
const END_OF_SENTENCE = /[.!?:。！？)`"”]$/u;

/** Rules about what a careless copy, cut or paste leaves behind. */
export const repetitionRules: Rule[] = [
  {
    name: 'nothing-twice-in-a-list',
    description: 'A list holds nothing twice.',
    check: (content) => filesOf(content).flatMap(repeatedIn),
  },
  {
    name: 'sentences-end',
    description: 'What is a sentence ends as one.',
    check: (content) => [...content.services, ...content.conditions].flatMap(unendedIn),
  },
  {
    name: 'own-vendor-words',
    description: 'No two vendors have one name, or one word by which people call them.',
    check: ({ vendors }) =>
      vendors.flatMap((file, index) =>
        [['name'], ...file.data.words.map((_, at) => ['words', at])].flatMap((path): Problem[] => {
          const word = String(path[0] === 'name' ? file.data.name : file.data.words[Number(path[1])]);
          const other = vendors
            .slice(0, index)
            .find(({ data }) => [data.name, ...data.words].some((one) => one.toLowerCase() === word.toLowerCase()));
          return other
            ? [problem(file, path, `the word "${cut(word)}", which ${other.file} has`, 'give each vendor its own')]
            : [];
        }),
      ),
  },
  {
    name: 'no-copied-service',
    description: 'No service is a copy of another: its name and its tables are its own.',
    check: ({ services }) =>
      services.flatMap((file, index) =>
        services.slice(0, index).flatMap((other): Problem[] => {
          const sameName = vendorOf(file.id) === vendorOf(other.id) && file.data.name === other.data.name;
          const sameTables = fingerprint(file.data) === fingerprint(other.data);
          if (!sameTables && !(sameName && file.data.edition === other.data.edition)) return [];
          return [
            problem(
              file,
              sameTables ? ['tables'] : ['name'],
              sameTables ? `the same tables as ${other.file}` : `the same name as ${other.file}`,
              sameTables
                ? 'remove the copy; for the same tables elsewhere there is `inherits`'
                : 'give each its own name',
            ),
          ];
        }),
      ),
  },
  {
    name: 'no-copied-prose',
    description: 'No text is a copy of another.',
    check: ({ prose }) =>
      prose.flatMap(({ file, body, firstLine }, index): Problem[] => {
        const first = prose.slice(0, index).find((other) => other.body.trim() === body.trim() && body.trim() !== '');
        return first
          ? [
              {
                file,
                line: firstLine,
                found: `the same text as ${first.file}`,
                fix: 'write its own, or remove the copy',
              },
            ]
          : [];
      }),
  },
];

type AnyFile = ContentFile<unknown>;

/** Items of the lists of a file that are there twice. */
const repeatedIn = onceFor((file: AnyFile): Problem[] =>
  valuesIn(file.data).flatMap(({ value, path }): Problem[] => {
    if (!Array.isArray(value)) return [];
    const seen = new Set<string>();
    return value.flatMap((item: unknown, index): Problem[] => {
      const text = JSON.stringify(item);
      const isRepeated = seen.has(text);
      seen.add(text);
      return isRepeated
        ? [problem(file, [...path, index], `the same a second time: ${cut(text)}`, 'keep one of the two')]
        : [];
    });
  }),
);

/** Sentences of a file that do not end as one. */
const unendedIn = onceFor((file: AnyFile): Problem[] =>
  valuesIn(file.data).flatMap(({ value, path }): Problem[] => {
    if (typeof value !== 'string' || path.some((step) => NO_SENTENCES.has(String(step)))) return [];
    const field = path.findLast((step) => typeof step === 'string');
    return field !== undefined && SENTENCES.has(String(field)) && !END_OF_SENTENCE.test(value)
      ? [
          problem(
            file,
            path,
            `a sentence without an end: ${cut(value.length > 60 ? `…${value.slice(-60)}` : value)}`,
            'end it with a full stop; if it was cut, restore the rest',
          ),
        ]
      : [];
  }),
);

const filesOf = ({ vendors, services, conditions, guides, protocols, jobs }: Content): AnyFile[] => [
  ...vendors,
  ...services,
  ...conditions,
  ...guides,
  ...protocols,
  ...jobs,
];

const fingerprint = onceFor((data: ServiceFile) => JSON.stringify(data.tables));

const problem = (file: AnyFile, path: Path, found: string, fix: string): Problem => ({
  file: file.file,
  line: file.lineOf(path),
  at: placeOf(file.data, path),
  found,
  fix,
});

/** A value of a file and where it is. */
interface Placed {
  value: unknown;
  path: Path;
}

/** Every value of a file, with everything below it. */
function valuesIn(value: unknown, path: Path = []): Placed[] {
  const below =
    typeof value !== 'object' || value === null
      ? []
      : Array.isArray(value)
        ? value.flatMap((item, index) => valuesIn(item, [...path, index]))
        : Object.entries(value).flatMap(([key, item]) => valuesIn(item, [...path, key]));
  return [{ value, path }, ...below];
}

import { COMPARE } from '../address.ts';
import { cut } from '../files/problem.ts';
import type { Content } from '../files/read.ts';
import type { Rule } from './rule.ts';
import { placedRows, rowsOf, type PlacedRow } from './rows.ts';

const problemAt = ({ file, path, at }: PlacedRow, found: string, fix: string) => ({
  file: file.file,
  line: file.lineOf(path),
  at,
  found,
  fix,
});

/** Rules about what a row is and what address its entry gets. */
export const identityRules: Rule[] = [
  {
    name: 'row-has-identity',
    description: 'A row has a code, codes, a state, a literal or a status, and only one of the first three.',
    check: (content) =>
      placedRows(content).flatMap((placed) => {
        const { code, codes, state } = placed.row;
        const names = [code, codes, state].filter((value) => value !== undefined);
        if (placed.identities.length === 0) {
          return [
            problemAt(
              placed,
              'a row that names nothing',
              'give it a code, a state, a literal, a status or an httpStatus',
            ),
          ];
        }
        if (names.length > 1) {
          return [problemAt(placed, 'more than one of code, codes and state', 'keep the one that the table prints')];
        }
        return [];
      }),
  },
  {
    name: 'unique-key',
    description: 'Within a service, a key means one kind of thing, and one row for each operation.',
    check: (content) => content.services.flatMap((file) => duplicateKeys(rowsOf(file))),
  },
  {
    name: 'key-not-reserved',
    description: 'No key is the name of a page that the site has below a service.',
    check: (content) =>
      placedRows(content).flatMap((placed) =>
        placed.identities.some(({ key }) => key === COMPARE)
          ? [problemAt(placed, `the key "${COMPARE}", which is a page of the site`, 'give the row another `key`')]
          : [],
      ),
  },
  {
    name: 'entry-has-title',
    description: 'The first row of an entry has a title; the other rows have none or the same one.',
    check: (content) => content.services.flatMap((file) => titleProblems(rowsOf(file))),
  },
  {
    name: 'title-is-a-name',
    description: 'A title is a few words without the code, which stands before it everywhere, and no sentence.',
    check: (content) =>
      placedRows(content).flatMap((placed) => {
        const { title, code } = placed.row;
        if (title === undefined) return [];
        const hasCode = code !== undefined && /\d\d/u.test(code) && title.split(/[\s,:]+/u).includes(code);
        if (!hasCode && !/[.!?:]$/u.test(title)) return [];
        const fix = hasCode ? 'leave the code out: it stands before the title everywhere' : 'end it without a mark';
        return [problemAt({ ...placed, path: [...placed.path, 'title'] }, `the title "${cut(title)}"`, fix)];
      }),
  },
  {
    name: 'part-of-row-above',
    description: 'A further meaning is below a row with the same identity.',
    check: (content) =>
      content.services.flatMap((file) => {
        const rows = rowsOf(file);
        return rows.flatMap((placed, index) => {
          const above = rows[index - 1];
          const fits =
            above?.table === placed.table && above.identities.map(keyOf).join() === placed.identities.map(keyOf).join();
          return placed.row.partOfRowAbove && !fits
            ? [problemAt(placed, 'partOfRowAbove below another row', 'put it right below the row it is a part of')]
            : [];
        });
      }),
  },
  {
    name: 'variables-named',
    description: 'A literal has as many `...` as it names variables.',
    check: (content) =>
      literalsOf(content).flatMap(({ placed, literal: { text, variables = [] } }) => {
        const gaps = text.split('...').length - 1;
        return gaps === variables.length
          ? []
          : [
              problemAt(
                placed,
                `${gaps} variable parts (...) in the literal and ${variables.length} names in variables`,
                'name each `...` of the literal, in order',
              ),
            ];
      }),
  },
  {
    name: 'placeholders-as-dots',
    description: 'A part that varies is written `...`, whatever placeholder the vendor prints for it.',
    check: (content) =>
      literalsOf(content).flatMap(({ placed, literal: { text } }) => {
        const [placeholder] = PLACEHOLDER.exec(text) ?? [];
        return placeholder === undefined
          ? []
          : [
              problemAt(
                placed,
                `the placeholder \`${placeholder}\` in the literal "${text}"`,
                'write `...` for it, and name it in `variables`',
              ),
            ];
      }),
  },
  {
    name: 'literal-without-quotes',
    description: 'No literal is as a whole in the quotation marks of a word processor.',
    check: (content) =>
      literalsOf(content).flatMap(({ placed, literal: { text } }) =>
        IN_QUOTES.test(text)
          ? [
              problemAt(
                placed,
                `the literal ${text}, quotation marks included`,
                'write \' or " around it, which YAML takes away',
              ),
            ]
          : [],
      ),
  },
  {
    name: 'literal-has-field',
    description: 'A text of a response names the field that carries it.',
    check: (content) =>
      literalsOf(content).flatMap(({ placed, literal: { text, field, printedBy } }) =>
        printedBy === 'wire' && field === undefined
          ? [
              problemAt(
                placed,
                `the literal "${text}" of no field`,
                'name its `field`; or say `printedBy: sdk` or `docs` when no response carries it',
              ),
            ]
          : [],
      ),
  },
  {
    name: 'subcode-has-code',
    description: 'A subcode, a name or another spelling belongs to a code.',
    check: (content) =>
      placedRows(content).flatMap((placed) => {
        const { code, subcode, alsoWritten } = placed.row;
        const stray = subcode !== undefined ? 'subcode' : alsoWritten ? 'alsoWritten' : undefined;
        return code === undefined && stray
          ? [problemAt(placed, `\`${stray}\` without a code`, 'give the row its `code`')]
          : [];
      }),
  },
];

/** `%s`, `%d`, `{0}`, `{name}`, `<id>`, `${name}`, `xxx`, `…`: what vendors and their sources print for a part that varies. */
const PLACEHOLDER = /%[svdqxuf]\b|%[+#]?v|\$?\{\w*\}|<\w[\w -]*>|\b[xX]{3,}\b|…/u;

/** A text in the quotation marks of a word processor, which YAML takes for a part of it. */
const IN_QUOTES = /^[“‘„].*[”’“]$/su;

/** Every literal of every row, at its own place. */
const literalsOf = (content: Content) =>
  placedRows(content).flatMap((placed) =>
    (placed.row.literals ?? []).map((literal, index) => ({
      placed: { ...placed, path: [...placed.path, 'literals', index] },
      literal,
    })),
  );

const keyOf = ({ key }: { key: string }) => key;

function duplicateKeys(rows: PlacedRow[]) {
  const seen = new Map<string, { placed: PlacedRow; kind: string; key: string }>();
  const places = new Set<string>();
  return rows.flatMap((placed) =>
    placed.identities.flatMap(({ key, kind }) => {
      // Addresses that differ only in case are one file on many disks.
      const address = key.toLowerCase();
      const first = seen.get(address);
      seen.set(address, first ?? { placed, kind, key });
      if (first && (first.kind !== kind || first.key !== key)) {
        return [
          problemAt(
            placed,
            `the key \`${key}\` of a ${kind}, which line ${first.placed.file.lineOf(first.placed.path)} uses for a ${first.kind}`,
            'give one of the two an explicit `key`',
          ),
        ];
      }
      const operations = placed.operations.length > 0 ? placed.operations : ['no operation'];
      const taken = operations.filter((operation) => places.has(`${address} ${operation}`));
      operations.forEach((operation) => places.add(`${address} ${operation}`));
      return taken.length > 0 && !placed.row.partOfRowAbove
        ? [
            problemAt(
              placed,
              `a second row \`${key}\` for ${taken.join(', ')}`,
              'remove one, name its operations, mark it with partOfRowAbove when the vendor holds both in one row, or set `identifiedBy: literal` on the table when its codes are classes and the text distinguishes the rows',
            ),
          ]
        : [];
    }),
  );
}

function titleProblems(rows: PlacedRow[]) {
  const titles = new Map<string, string>();
  return rows.flatMap((placed) =>
    placed.identities.flatMap(({ key }) => {
      const title = titles.get(key);
      if (title === undefined && placed.row.title === undefined) {
        titles.set(key, '');
        return [problemAt(placed, 'an entry without a title', 'give its first row a `title`')];
      }
      if (title === undefined) titles.set(key, placed.row.title ?? '');
      else if (placed.row.title !== undefined && placed.row.title !== title) {
        return [
          problemAt(
            placed,
            `a second title, "${placed.row.title}", for an entry that is called "${title}"`,
            'keep the one on the first row',
          ),
        ];
      }
      return [];
    }),
  );
}

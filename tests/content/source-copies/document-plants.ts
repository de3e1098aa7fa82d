import type { Chance } from '../search-proof/random.ts';
import type { Plant } from './plants.ts';

type Lines = string[];

/** A line that begins with something printed: a status, a code, a quoted text, a list of codes. */
const SIGN = /^(?: {2}• (?:"[^"]+"|[\d、]+): |\| "|\d)/u;
const rowsIn = (lines: Lines): number[] => lines.flatMap((line, at) => (SIGN.test(line) ? [at] : []));
const joined = (lines: Lines): string => lines.join('\n');
/** The headings: lines between blank ones. */
const headingsIn = (lines: Lines): number[] =>
  lines.flatMap((line, at) => (line !== '' && lines[at - 1] === '' && lines[at + 1] === '' ? [at] : []));
const endOf = (lines: Lines, heading: number): number =>
  headingsIn(lines).find((at) => at > heading) ?? lines.length + 1;
const sizeOf = (lines: Lines, heading: number): number =>
  rowsIn(lines).filter((at) => at > heading && at < endOf(lines, heading)).length;

function line(
  name: string,
  kinds: Plant<Lines>['kinds'],
  isFit: (line: string, lines: Lines) => boolean,
  become: (line: string, lines: Lines) => string[],
): Plant<Lines> {
  return {
    name,
    kinds,
    plant(lines, chance: Chance) {
      const fit = rowsIn(lines).filter((at) => isFit(lines[at]!, lines));
      if (fit.length === 0) return null;
      const chosen = chance.oneOf(fit);
      return joined(lines.flatMap((one, at) => (at === chosen ? become(one, lines) : [one])));
    },
  };
}

const quotedIn = (text: string): string => /"([^"]+ [^"]+ [^"]+)"/u.exec(text)?.[1] ?? '';
/** A line whose code stands on no other line. */
const isOwnCode = (text: string, lines: Lines): boolean => {
  const code = /^\d{4,}(?=[A-Z])/u.exec(text)?.[0];
  return (
    code !== undefined && lines.filter((other) => new RegExp(`(?:^|、)${code}(?!\\d)`, 'u').test(other)).length === 1
  );
};

export const DOCUMENT_PLANTS: readonly Plant<Lines>[] = [
  line(
    'a text is reworded',
    ['literal-reworded'],
    (text) => quotedIn(text) !== '',
    (text) => [text.replace(quotedIn(text), quotedIn(text).replace(/ \S+ /u, ' zebra '))],
  ),
  line(
    'a text has another case',
    ['literal-typography'],
    (text) => quotedIn(text) !== '',
    (text) => [text.replace(quotedIn(text), quotedIn(text).toUpperCase())],
  ),
  line(
    'a text lost its end',
    ['literal-truncated'],
    (text) => quotedIn(text) !== '',
    (text) => [text.replace(quotedIn(text), quotedIn(text).replace(/ \S+$/u, ''))],
  ),
  line(
    'a row is new',
    ['row-added'],
    (text) => /^\d{4,}[A-Z]/u.test(text),
    (text) => [text, '987654An entirely unheard of row.'],
  ),
  line('a row is gone', ['row-gone'], isOwnCode, () => []),
  line('a code has another number', ['code-renumbered'], isOwnCode, (text) => [text.replace(/^\d+/u, '$&77')]),
  line(
    'the sentences about a row are others',
    ['sentence-reworded'],
    (text) => /^\d{4,}[A-Z]/u.test(text),
    (text) => [text.replace(/(?<=^\d+)\D.*/u, 'Something else happened here.')],
  ),
  line(
    'a status is another one',
    ['status-changed'],
    (text) => /^[45]\d\d .*"/u.test(text),
    (text) => [text.replace(/^\d+/u, '418')],
  ),
  line(
    'codes of one cell have rows of their own',
    ['row-split', 'row-split'],
    (text) => /^\d+、\d+[A-Z]/u.test(text),
    (text) => {
      const [, one = '', other = '', rest = ''] = /^(\d+)、(\d+)([A-Z].*)/u.exec(text) ?? [];
      return [one + rest, other + rest];
    },
  ),
  {
    name: 'two rows share a cell',
    kinds: ['rows-merged', 'rows-merged'],
    plant(lines, chance) {
      const fit = rowsIn(lines).filter((at) => isOwnCode(lines[at]!, lines) && isOwnCode(lines[at + 1] ?? '', lines));
      if (fit.length === 0) return null;
      const at = chance.oneOf(fit);
      const code = /^\d+/u.exec(lines[at + 1]!)![0];
      return joined(
        lines.flatMap((text, index) =>
          index === at ? [text.replace(/^\d+/u, `$&、${code}`)] : index === at + 1 ? [] : [text],
        ),
      );
    },
  },
  {
    name: 'a row is under another heading',
    kinds: ['row-moved'],
    plant(lines, chance) {
      const fit = rowsIn(lines).filter((at) => isOwnCode(lines[at]!, lines));
      const targets = headingsIn(lines).filter((at) => /^Return code/u.test(lines[at + 2] ?? ''));
      if (fit.length === 0 || targets.length < 2) return null;
      const chosen = chance.oneOf(fit);
      const from = targets.findLast((at) => at < chosen)!;
      const to = chance.oneOf(targets.filter((at) => at !== from));
      return joined(
        lines.flatMap((text, at) => (at === chosen ? [] : at === to + 2 ? [text, lines[chosen]!] : [text])),
      );
    },
  },
  {
    name: 'a heading is another one',
    kinds: ['section-renamed'],
    plant(lines, chance) {
      const fit = headingsIn(lines).filter((at) => sizeOf(lines, at) > 3);
      if (fit.length === 0) return null;
      const chosen = chance.oneOf(fit);
      return joined(lines.map((text, at) => (at === chosen ? `New ${text.toLowerCase().replace(/\//gu, ' ')}` : text)));
    },
  },
  {
    name: 'a table is gone',
    kinds: ['section-gone'],
    plant(lines, chance) {
      const all = rowsIn(lines).length;
      const fit = headingsIn(lines)
        .slice(0, -1)
        .filter((at) => sizeOf(lines, at) > 3 && sizeOf(lines, at) * 3 < all);
      if (fit.length === 0) return null;
      const chosen = chance.oneOf(fit);
      const end = endOf(lines, chosen);
      return joined(lines.filter((_, at) => at < chosen || at >= end - 1));
    },
  },
  {
    name: 'the columns of a table are in another order',
    kinds: ['columns-swapped'],
    plant(lines) {
      if (!lines.includes('| State | Description |')) return null;
      return joined(lines.map((text) => text.replace(/^\| (.*) \| (.*) \|$/u, '| $2 | $1 |')));
    },
  },
  {
    name: 'it ends early',
    kinds: ['cut-short'],
    plant(lines) {
      const rows = rowsIn(lines);
      const last = headingsIn(lines).at(-1)!;
      const inLast = rows.filter((at) => at > last);
      return inLast.length < 8 ? null : joined(lines.slice(0, inLast[2]! + 1));
    },
  },
  {
    name: 'the table has other headings',
    kinds: ['layout-changed'],
    plant: (lines) =>
      headingsIn(lines).length > 1
        ? null
        : joined([
            ...lines.map((text) => text.replace(/^Status code.*$/u, 'Status in words, in numbers, and why')),
            '',
            'Error codes',
            '',
            '  • 1: Nothing of this.',
          ]),
  },
  {
    name: 'it is an error page',
    kinds: ['source-error-page'],
    plant: () => 'Page not found\n\nThe page has moved. Go to the home page.',
  },
  { name: 'it is empty', kinds: ['source-empty'], plant: () => '' },
  {
    name: 'it is a page without a table',
    kinds: ['source-unknown-layout'],
    plant: () => 'Overview\n\nThis product records rooms.\n',
  },
];

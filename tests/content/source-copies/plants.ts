import type { FindingKind } from '../../../src/sources/finding.ts';
import type { Chance } from '../search-proof/random.ts';
import { jsonCopy, sentence, type Entry } from './render.ts';

/** A change of a stored copy, and what it must be called. */
export interface Plant<Copy> {
  /** What is done to the copy. */
  name: string;
  /** The findings it must give, one each. */
  kinds: FindingKind[];
  /** The changed text; null where this copy has nothing to change in this way. */
  plant(copy: Copy, chance: Chance): string | null;
}

/** The entries whose code no other has. */
const alone = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ code }) => entries.filter((other) => other.code === code).length === 1);

const texts = ({ message, alsoPrinted }: Entry): string[] => [
  ...(message === null ? [] : [message]),
  ...(alsoPrinted ?? []),
];

/** Copies in which one entry of a certain kind is another one, or several, or none. */
function changing(
  name: string,
  kinds: FindingKind[],
  isFit: (entry: Entry, entries: readonly Entry[]) => boolean,
  become: (entry: Entry, entries: readonly Entry[], chance: Chance) => Entry[],
): Plant<Entry[]> {
  return {
    name,
    kinds,
    plant(entries, chance) {
      const fit = entries.filter((entry) => isFit(entry, entries));
      if (fit.length === 0) return null;
      const chosen = chance.oneOf(fit);
      return jsonCopy(entries.flatMap((entry) => (entry === chosen ? become(entry, entries, chance) : [entry])));
    },
  };
}

const isLong = ({ message }: Entry): boolean => message !== null && message.split(' ').length > 3;
const isCertain = (entry: Entry, entries: readonly Entry[]): boolean => alone(entries).includes(entry);
const isNumber = ({ code }: Entry): boolean => /^\d{3,}$/u.test(code);
/** The first text appears in one entry only. */
const isOwnText = ({ message }: Entry, entries: readonly Entry[]): boolean =>
  message !== null && entries.filter((other) => texts(other).includes(message)).length === 1;
const isAnyone = (): boolean => true;
const NEW: Entry = {
  code: '987654',
  httpStatus: null,
  name: null,
  message: 'an entirely unheard of text',
  meaning: sentence(9001),
  action: null,
};

/** A whole copy is another text. */
const replaced = <Copy>(name: string, kind: FindingKind, plant: (copy: Copy) => string | null): Plant<Copy> => ({
  name,
  kinds: [kind],
  plant: (copy) => plant(copy),
});

export const JSON_PLANTS: readonly Plant<Entry[]>[] = [
  changing('a word of a text is another one', ['literal-reworded'], isLong, (entry) => {
    const words = entry.message!.split(' ');
    return [{ ...entry, message: [...words.slice(0, 1), 'zebra', ...words.slice(2)].join(' ') }];
  }),
  changing('a text has another case', ['literal-typography'], isLong, (entry) => [
    { ...entry, message: entry.message!.toUpperCase() },
  ]),
  changing(
    'the quotes of a text are curly',
    ['literal-typography'],
    ({ message }) => /['"]/u.test(message ?? ''),
    (entry) => [{ ...entry, message: entry.message!.replace(/'/gu, '’').replace(/"/gu, '“') }],
  ),
  changing('a text lost its end', ['literal-truncated'], isLong, (entry) => [
    { ...entry, message: entry.message!.split(' ').slice(0, -1).join(' ') },
  ]),
  changing('a text was cut with an ellipsis', ['literal-truncated'], isLong, (entry) => [
    { ...entry, message: `${entry.message!.slice(0, -5).trimEnd()}…` },
  ]),
  changing(
    'a row has a further text',
    ['literal-added'],
    ({ message }) => message !== null,
    (entry) => [{ ...entry, alsoPrinted: [...(entry.alsoPrinted ?? []), 'entirely unheard of'] }],
  ),
  changing(
    'a text is gone',
    ['literal-gone'],
    (entry) => texts(entry).length > 1,
    (entry) => [{ ...entry, alsoPrinted: entry.alsoPrinted!.slice(1) }],
  ),
  changing('a row is new', ['row-added'], isAnyone, (entry) => [entry, { ...NEW, section: entry.section }]),
  changing(
    'a row with a known code is new',
    ['row-added'],
    (entry) => entry.message !== null,
    (entry) => [entry, { ...NEW, code: entry.code, httpStatus: entry.httpStatus, section: entry.section }],
  ),
  changing('a row is gone', ['row-gone'], isCertain, () => []),
  changing(
    'one of several rows of a code is gone',
    ['row-gone'],
    (entry, entries) => !isCertain(entry, entries) && isOwnText(entry, entries),
    () => [],
  ),
  changing(
    'a row is under another heading',
    ['row-moved'],
    ({ section }, entries) => section !== undefined && entries.filter((other) => other.section === section).length > 3,
    (entry, entries) => [
      { ...entry, section: entries.find(({ section }) => section !== entry.section)?.section ?? 'Elsewhere' },
    ],
  ),
  changing(
    'two texts of a row have a row each',
    ['row-split'],
    (entry, entries) => texts(entry).length === 2 && isOwnText(entry, entries),
    (entry) => [
      { ...entry, alsoPrinted: undefined },
      { ...entry, message: entry.alsoPrinted![0]!, alsoPrinted: undefined, meaning: sentence(9002) },
    ],
  ),
  changing(
    'a row is two rows with a meaning each',
    ['row-split'],
    (entry, entries) => texts(entry).length === 0 && isCertain(entry, entries) && entry.name === null,
    (entry) => [
      { ...entry, meaning: sentence(9003) },
      { ...entry, meaning: sentence(9004) },
    ],
  ),
  {
    name: 'two rows with texts are one row',
    kinds: ['rows-merged'],
    plant(entries, chance) {
      const fit = entries.flatMap((entry, at) => {
        const next = entries[at + 1];
        const isSame =
          next && next.code === entry.code && next.section === entry.section && next.httpStatus === entry.httpStatus;
        return isSame &&
          texts(entry).length === 1 &&
          texts(next).length === 1 &&
          isOwnText(next, entries) &&
          isOwnText(entry, entries)
          ? [{ entry, next }]
          : [];
      });
      if (fit.length === 0) return null;
      const { entry, next } = chance.oneOf(fit);
      return jsonCopy(
        entries
          .filter((one) => one !== next)
          .map((one) => (one === entry ? { ...one, alsoPrinted: [next.message!] } : one)),
      );
    },
  },
  changing(
    'a code has another number',
    ['code-renumbered'],
    (entry, entries) => isNumber(entry) && isCertain(entry, entries),
    (entry) => [{ ...entry, code: `${entry.code}77` }],
  ),
  changing(
    'a status is another one',
    ['status-changed'],
    ({ httpStatus, code }) => httpStatus !== null && String(httpStatus) !== code,
    (entry) => [{ ...entry, httpStatus: entry.httpStatus === 418 ? 420 : 418 }],
  ),
  changing(
    'a name is another one',
    ['name-changed'],
    ({ name, code, message }) => name !== null && name !== code && name !== message,
    (entry) => [{ ...entry, name: `${entry.name}_RENAMED` }],
  ),
  changing(
    'an operation is new',
    ['operations-changed'],
    ({ apis }) => (apis?.length ?? 0) > 1,
    (entry) => [{ ...entry, apis: [...entry.apis!, 'InventThings'] }],
  ),
  changing(
    'an operation is gone',
    ['operations-changed'],
    ({ apis }) => (apis?.length ?? 0) > 1,
    (entry) => [{ ...entry, apis: entry.apis!.slice(1) }],
  ),
  changing(
    'a second spelling of a code is another one',
    ['fact-changed'],
    ({ hex }) => typeof hex === 'string',
    (entry) => [{ ...entry, hex: '0xdead' }],
  ),
  changing('the sentences about a row are others', ['sentence-reworded'], isAnyone, (entry) => [
    { ...entry, meaning: sentence(9005) },
  ]),
  changing(
    'the advice about a row is another one',
    ['advice-reworded'],
    ({ action }) => action !== null,
    (entry) => [{ ...entry, action: 'Wait for 5, 10 and 15 seconds.' }],
  ),
  replaced('texts and sentences have changed places', 'columns-swapped', (entries) =>
    entries.filter(({ message }) => message !== null).length < 6
      ? null
      : jsonCopy(
          entries.map((entry) =>
            entry.message === null ? entry : { ...entry, message: entry.meaning, meaning: entry.message },
          ),
        ),
  ),
  replaced('codes and sentences have changed places', 'columns-swapped', (entries) =>
    jsonCopy(entries.map((entry) => ({ ...entry, code: entry.meaning, meaning: entry.code }))),
  ),
  replaced('it is another page', 'layout-changed', (entries) =>
    jsonCopy(
      entries.map((entry, at) => ({
        ...NEW,
        code: `x${at}`,
        message: `text ${at} of another product`,
        meaning: sentence(500 + at),
        section: entry.section,
      })),
    ),
  ),
  replaced('it ends early', 'cut-short', (entries) =>
    entries.length < 12 ? null : jsonCopy(entries.slice(0, -Math.ceil(entries.length / 4))),
  ),
  replaced('the fields have other names', 'source-unknown-layout', (entries) =>
    jsonCopy(entries).replaceAll('"code"', '"errorCode"'),
  ),
  replaced('the list has another name', 'source-unknown-layout', (entries) =>
    jsonCopy(entries).replace('"entries"', '"items"'),
  ),
  replaced('the JSON is cut off', 'source-cut-off', (entries) => jsonCopy(entries).slice(0, -200)),
  replaced('the file is empty', 'source-empty', () => ' \n'),
  replaced('the list is empty', 'source-empty', () => jsonCopy([])),
  replaced(
    'it is an error page',
    'source-error-page',
    () => '<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>nginx</body></html>',
  ),
];

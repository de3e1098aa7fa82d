import type { Entry, Occurrence } from '../../model.ts';
import { allOf } from '../../../lists.ts';
import { shortPlace } from '../merged.ts';
import { limitWords } from '../repeating.ts';
import { printedFields } from '../sample.ts';
import { signOf, type SignId } from '../sign.ts';

/** What a program needs to know to handle one error: how it recognises it, and what it does then. */
export interface Handling {
  /** `65 Request not completed (on start): Retry now`, without line breaks. */
  title: string;
  sign: SignId;
  /** Names of the objects around a field and of the field itself, and the value that shows the error. */
  field: { path: readonly string[]; value: string; match: 'code' | 'text' | 'part' } | null;
  /** The field of the subcode with its value, where one belongs to the code: the code alone is shared by several errors. */
  subfield: { path: readonly string[]; value: string } | null;
  /** The status that shows the error where no field does; null where one does. */
  status: number | null;
  /** Seconds before each repeat; empty where nothing is repeated. */
  waits: readonly number[];
  /** Who chose the waiting times, as a remark for the reader. */
  waitsNote: string;
  /** Plain text, without line breaks: the first step, or the verdict in a sentence. */
  step: string;
  /** Plain texts, without line breaks: what to keep or to look at before a repeat, and how long to go on. */
  cautions: readonly string[];
}

/** Waiting times where the row has none: ours, longer each time. Whether another document names some, nobody has asked. */
const OUR_WAITS = [1, 2, 4];
/** The same where a repeat needs no pause: only the first one is sent at once. */
const OUR_WAITS_AT_ONCE = [0, ...OUR_WAITS];
const LONGEST_WAIT = 4;
/** Repeats where nobody says how many. */
const REPEATS = 3;
const NAME = /^[A-Za-z_]\w*$/u;

/** How to handle an entry, by its first occurrence. Null for what no program gets as a response with a field or a status. */
export function handlingOf(entry: Entry): Handling | null {
  const [occurrence] = entry.occurrences;
  const field = fieldOf(entry, occurrence);
  if (entry.kind === 'state' || occurrence.table.direction !== 'response') return null;
  const status = field === null && entry.kind === 'http-status' ? occurrence.httpStatus : null;
  if (field === null && status === null) return null;
  const { id, words, long } = signOf(occurrence);
  const isEverywhere = entry.occurrences.every((other) => signOf(other).words === words);
  const same = entry.occurrences.filter((other) => signOf(other).words === words);
  const place = isEverywhere ? '' : ` (${shortPlace(entry, same).toLowerCase()})`;
  const [step = long] = occurrence.actions;
  return {
    title: `${plain(entry.label)} ${plain(entry.title)}${place}: ${words}`,
    sign: id,
    field,
    subfield: field === null ? null : subfieldOf(entry),
    status,
    ...waitsOf(entry, occurrence, id),
    step: plain(step),
    cautions: cautionsOf(occurrence, id).map(plain),
  };
}

/** The first field of the body that a row prints, when a program can reach it by names alone. */
function fieldOf(entry: Entry, occurrence: Occurrence): Handling['field'] {
  const [printed] = printedFields(entry, occurrence);
  if (!printed) return null;
  const path = printed[0].split('.');
  if (!path.every((name) => NAME.test(name)) || /["'\\\n`$]/u.test(printed[1])) return null;
  if (entry.kind === 'code') return { path, value: printed[1], match: 'code' };
  const parts = printed[1].split('...').sort((a, b) => b.length - a.length);
  const [value = ''] = parts;
  if (value.trim() === '') return null;
  return { path, value, match: parts.length > 1 ? 'part' : 'text' };
}

function subfieldOf({ subcode, service }: Entry): Handling['subfield'] {
  const path = service.answer.subcode?.split('.') ?? [];
  return subcode === null || path.length === 0 || !path.every((name) => NAME.test(name))
    ? null
    : { path, value: subcode };
}

/** What the code itself does not do for a request that may have worked, or whose answer has to last. */
function cautionsOf({ retry, effect }: Occurrence, sign: SignId): string[] {
  const kept = [...new Set(retry.guards.flatMap(({ guard }) => guard.same))];
  const repeats = sign === 'go' || sign === 'wait' || sign === 'renew' || sign === 'restart';
  const limit = sign === 'look' ? limitWords(retry) : null;
  return [
    ...(repeats && effect === 'maybe'
      ? [
          kept.length > 0
            ? `It may have worked: keep the same ${allOf(kept)} in every request.`
            : 'It may have worked: repeat only a request that does nothing twice.',
        ]
      : []),
    ...(limit === null ? [] : [limit]),
  ];
}

function waitsOf(entry: Entry, { retry }: Occurrence, sign: SignId): Pick<Handling, 'waits' | 'waitsNote'> {
  const { name } = entry.service.vendor;
  if (sign !== 'go' && sign !== 'wait') return { waits: [], waitsNote: '' };
  if (retry.delaysSeconds.length > 0) {
    const who = retry.delaysBasis === 'vendor' ? `as ${name} says` : `our reading of the ${name} docs`;
    return { waits: retry.delaysSeconds, waitsNote: `seconds, ${who}` };
  }
  if (sign === 'go') {
    const waits = Array.from(
      { length: retry.atMost || REPEATS },
      (_, index) => OUR_WAITS_AT_ONCE[index] ?? LONGEST_WAIT,
    );
    return { waits, waitsNote: 'seconds: at once, then after pauses of ours' };
  }
  return { waits: OUR_WAITS, waitsNote: 'seconds; the table names no times, so these are ours' };
}

/** A text of ours as a comment or a message in any language: without marks, quotes and line breaks. */
const plain = (text: string): string => text.replace(/["'`\\$]/gu, '').replace(/\s+/gu, ' ');

import { withTables } from '../catalog/indexed.ts';
import type { Catalog, Entry } from '../catalog/model.ts';
import { retirementsOf } from '../catalog/say/retired.ts';
import { QUESTION_WORDS } from '../catalog/say/section-words.ts';
import { signOf, type SignId } from '../catalog/say/sign.ts';
import { outcomeAnswers, retryStatements, type Statement } from '../catalog/say/summary.ts';
import { MAY_HAVE_WORKED } from '../catalog/say/verdict-words.ts';
import { allOf } from '../lists.ts';
import { withoutEnd } from '../patterns.ts';
import { SITE_NAME, SITE_TAGLINE } from '../site.ts';

/** What is on the picture of a page that link previews show. */
export interface Card {
  /** Small line above everything. */
  scope: string;
  /** What is in large type: the code, the state, the literal message. */
  label: string;
  title: string;
  /** Two, side by side below. */
  questions: CardQuestion[];
}

export interface CardQuestion {
  question: string;
  answers: CardAnswer[];
  /** What has to be known before the answers are followed; null for nothing. */
  remark: string | null;
}

export interface CardAnswer {
  /** Where it holds; null when everywhere. */
  place: string | null;
  text: string;
  /** Gives the answer its shape and colours; null for plain text. */
  sign: SignId | null;
}

/** The card of one entry. */
export function entryCard(entry: Entry): Card {
  const { label, title, service } = entry;
  const retries = retryStatements(entry);
  return {
    // In front: a long line loses its end.
    scope: [...retiredWord(entry), service.vendor.name, service.label].join(' · '),
    label,
    title,
    questions: [
      {
        question: QUESTION_WORDS.retry,
        answers: retries.map(({ place, text, occurrence }) => ({
          place,
          text,
          sign: signOf(occurrence).id,
        })),
        remark: remarkOn(retries),
      },
      {
        question: QUESTION_WORDS.outcome,
        answers: outcomeAnswers(entry).map(({ place, text }) => ({ place, text, sign: null })),
        remark: null,
      },
    ],
  };
}

/** One remark below all answers: a card has no room for one below each. */
function remarkOn(retries: readonly Statement[]): string | null {
  const remarks = new Set(retries.map(({ remark }) => remark));
  if (remarks.size <= 1) return [...remarks][0] ?? null;
  return `${withoutEnd(MAY_HAVE_WORKED, /\./u)}, depending on the place.`;
}

/** In a word, that the source no longer has it, or not all of it. */
const retiredWord = (entry: Entry): string[] =>
  entry.retired ? ['Retired'] : retirementsOf(entry).length > 0 ? ['Retired in part'] : [];

/** The card of every page that is not about one entry. */
export function siteCard({ vendors, entries }: Pick<Catalog, 'vendors' | 'entries'>): Card {
  const only = (text: string): CardAnswer[] => [{ place: null, text, sign: null }];
  return {
    scope: 'What does this error mean – and should I retry?',
    label: SITE_NAME,
    title: SITE_TAGLINE,
    questions: [
      { question: 'Vendors', answers: only(shortList(withTables(vendors).map(({ name }) => name))), remark: null },
      {
        question: 'Entries',
        answers: only(`${entries.length.toLocaleString('en')}, each with its source`),
        remark: null,
      },
    ],
  };
}

/** Characters of a list that fit in one box of a card. */
const LIST_ROOM = 56;

/** The names as a list, as many as fit, and the number of the others: `Agora, LiveKit and 9 more`. */
function shortList(names: readonly string[]): string {
  const whole = allOf(names);
  if (whole.length <= LIST_ROOM) return whole;
  const shortened = names.map((_, index) => {
    const shown = names.slice(0, index + 1);
    return `${shown.join(', ')} and ${names.length - shown.length} more`;
  });
  return shortened.findLast(({ length }) => length <= LIST_ROOM) ?? `${names.length} vendors`;
}

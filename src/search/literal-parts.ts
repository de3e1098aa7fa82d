import { groupBy } from '../lists.ts';
import type { Field, Literal, LiteralMatch, Word } from './literal.ts';
import { isOneSlipAway } from './one-slip.ts';
import { stem } from './word-forms.ts';
import { MIN_FUZZY_WORD, MIN_LONG_WORD } from './tunables.ts';

/** Words of a literal that have to be there; two are enough around what varies. Fields with more words are no cut message. */
const MIN_WORDS = 3;
const MIN_AROUND = 2;
const MIN_ASKED = 3;
const MAX_ASKED = 40;
/** Different messages of one text that are compared; more than errors are answered. */
const MAX_FIELDS = 24;
/** Literals that are compared with one field: those that hold its rarest words. */
const RAREST = 3;

/** What varies in a literal. */
const GAP = null;
type Template = readonly (string | typeof GAP)[];

/**
 * Finds the literals of which a field, or the whole of a text, is only a part: a message that was cut off, or half of one that
 * somebody typed. The first and the last word may be cut, too, and a word may have a slip of the finger.
 */
export function createPartFinder(
  literals: readonly Literal[],
): (words: readonly Word[], fields: readonly Field[]) => LiteralMatch[] {
  // Most texts are no part of a literal: the table is made for the first one that may be.
  let table: ReadonlyMap<string, Literal[]> | undefined;
  const tableOf = () => (table ??= groupBy(literals, ({ parts }) => [...new Set(parts.flat())]));

  const templates = new Map<Literal, Template>();
  const templateFor = (literal: Literal) => {
    const template = templates.get(literal) ?? templateOf(literal);
    templates.set(literal, template);
    return template;
  };

  const partsOf = (asked: readonly Word[]): LiteralMatch[] => {
    const rarest = [...new Set(asked.map(({ text }) => text))]
      .map((word) => tableOf().get(word) ?? [])
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST);
    const unknown = new Set(
      asked
        .map(({ text }) => text)
        // Some vendors misspell a word themselves, so that a long one is known in both spellings.
        .filter((word) => canBeMisspelt(word) && (word.length >= MIN_LONG_WORD || !tableOf().has(word))),
    );
    return [...new Set(rarest.flat())].flatMap((literal) => {
      const template = templateFor(literal);
      const isAround = [asked[0], asked.at(-1)].every((word) => word !== undefined && template.includes(word.text));
      const words = wordsInside(template, asked, unknown);
      const isEnough = words >= (isAround ? MIN_AROUND : MIN_WORDS) && words * 2 > asked.length;
      return isEnough ? [matchOf(literal, asked, words)] : [];
    });
  };

  return (words, fields) => {
    // A log repeats itself: each message is compared once, where it is last.
    const compared = new Set<string>();
    return [...fields].reverse().flatMap(({ start, end }) => {
      const asked: Word[] = [];
      for (const word of words) {
        if (word.start < start || word.end > end) continue;
        if (asked.length === MAX_ASKED) return [];
        asked.push(word);
      }
      const said = asked.map(({ text }) => text).join(' ');
      if (asked.length < MIN_ASKED || compared.has(said) || compared.size === MAX_FIELDS) return [];
      compared.add(said);
      return partsOf(asked);
    });
  };
}

const templateOf = ({ parts }: Literal): Template => parts.flatMap((words, at) => (at === 0 ? words : [GAP, ...words]));

/** How many words of a template the asked ones are, one behind the other; 0 when they are no part of it. */
function wordsInside(template: Template, asked: readonly Word[], unknown: ReadonlySet<string>): number {
  const last = asked.length - 1;
  const isSame = (wanted: string, word: string, at: number) =>
    wanted === word ||
    (at === last && wanted.startsWith(word)) ||
    (at === 0 && wanted.endsWith(word)) ||
    (unknown.has(word) && isMisspelt(wanted, word));
  // From the last word to the first: what is reached from each place of the template on.
  let behind = [...template, GAP].map(() => 0);
  for (let at = last; at >= 0; at -= 1) {
    const word = asked[at]?.text ?? '';
    const reached = behind.map(() => -Infinity);
    for (let place = template.length - 1; place >= 0; place -= 1) {
      const wanted = template[place] ?? GAP;
      reached[place] =
        wanted === GAP
          ? Math.max(reached[place + 1] ?? -Infinity, behind[place] ?? -Infinity)
          : isSame(wanted, word, at)
            ? 1 + (behind[place + 1] ?? -Infinity)
            : -Infinity;
    }
    behind = reached;
  }
  return Math.max(0, ...behind);
}

/** Of words only, never of numbers. */
const canBeMisspelt = (word: string) => word.length >= MIN_FUZZY_WORD && !/\P{L}/u.test(word);
/** No other form of the same word; people get the first letter right. */
const isMisspelt = (wanted: string, word: string) =>
  wanted[0] === word[0] && isOneSlipAway(wanted, word) && stem(wanted) !== stem(word);

function matchOf(literal: Literal, asked: readonly Word[], words: number): LiteralMatch {
  const { document, occurrence, text } = literal;
  return {
    document,
    occurrence,
    strength: 'inside',
    text,
    words,
    // Others may go on in another way.
    isDistinctive: false,
    isGeneral: false,
    isCommon: false,
    isSaid: false,
    isLetter: false,
    isPart: true,
    variables: [],
    start: asked[0]?.start ?? 0,
    end: asked.at(-1)?.end ?? 0,
  };
}

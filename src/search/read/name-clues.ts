import { clue, type Clue } from '../clue.ts';
import { foldName } from '../text.ts';
import { FAINT, KNOWN, LOOSE, NAMED } from '../tunables.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Words with dashes between them, as some vendors write their codes. */
const isDashed = (name: string) => /^\p{Ll}+(?:-\p{Ll}+)+$/u.test(name);

/** A constant: an underscore, a dot, a digit or a capital inside. */
export const isConstant = (name: string) => /[\p{L}\p{N}][_.]\p{L}|\p{Ll}\p{Lu}|\p{L}\d|^\p{Lu}{4,}$/u.test(name);

/** What is spelt just as a name is, with its marks, is the message of another entry by its words alone. */
export const isNameOf = ({ kind, value, certainty, start, end }: Clue, literal: { start: number; end: number }) =>
  kind === 'name' &&
  certainty >= NAMED &&
  /[_.-]/u.test(value) &&
  literal.start <= start &&
  end <= literal.end &&
  (end - start) * 2 > literal.end - literal.start;

/** The words of a constant in another habit of joining them: `roomDeleted` for ROOM_DELETED. `ApiError` is a class of anybody. */
const isOtherHabit = (name: string, code: string) => /^\p{Ll}+\p{Lu}/u.test(name) && /_/u.test(code);

/** What a whole name says: exact spelling in the shape of a constant is certain, another spelling is half. */
export function nameClues(
  name: string,
  start: number,
  isAlone: boolean,
  { names }: Pick<Vocabulary, 'names'>,
  inField = false,
): Clue[] {
  const codes = names.get(foldName(name)) ?? [];
  // A word of everyday language is one, unless something else speaks for the code.
  const exact = inField ? 1 : isConstant(name) ? 0.9 : isDashed(name) ? KNOWN : isAlone ? 0.7 : FAINT;
  const isShaped = isConstant(name) || /[_-]/u.test(name);
  const other = inField ? 0.6 : isAlone || isShaped ? 0.5 : name.length >= 12 ? LOOSE : 0;
  // All of a fold; by itself, or as a code, a name is the one that is spelt so.
  const isOne = (inField || isAlone) && codes.includes(name);
  return (isOne ? [name] : codes)
    .map((code) =>
      code === name
        ? clue('name', code, start, exact, 'the name')
        : clue(
            'name',
            code,
            start,
            isOtherHabit(name, code) ? NAMED : other,
            'the name, in another spelling',
            start + name.length,
          ),
    )
    .filter(({ certainty }) => certainty > 0)
    .sort((a, b) => b.certainty - a.certainty);
}

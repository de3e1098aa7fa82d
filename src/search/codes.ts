import type { Clue } from './clue.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import type { Evidence } from './kinds.ts';
import { eachInSlices, type Slices } from './slices.ts';
import { foldName } from './text.ts';
import { MANY, POINTS } from './tunables.ts';

/** Every name of an entry that may be printed where its code is. */
export const codesOf = ({ kind, code, names, status, label }: SearchDocument): string[] => [
  ...(code === null ? [] : [code]),
  ...names,
  ...(status === null ? [] : [String(status)]),
  ...(kind === 'status' ? [label] : []),
];

/** The place of a code beside another one, which it tells apart. */
export const IS_SUBCODE = /sub(?:status|error)?code$/u;

export const isNumber = (code: string): boolean => /^-?\d+$/u.test(code);

/** Codes and names that are no numbers, by `foldName`; all of a fold. */
export function* namesOf(codes: ReadonlySet<string>): Slices<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  yield* eachInSlices(codes, MANY, (name) => {
    if (isNumber(name)) return;
    const key = foldName(name);
    names.set(key, [...(names.get(key) ?? []), name]);
  });
  return names;
}

/** The same number is there twice, right behind itself. */
export const isRepeated = (given: readonly { start: number; end: number }[]): boolean =>
  given.some(({ end }, at) => given[at + 1]?.start === end + 1);

/** What a code in a text says of the entry that has it. */
export const codeEvidence = ({ certainty, why, objects }: Pick<Clue, 'certainty' | 'why' | 'objects'>): Evidence => ({
  way: 'code',
  certainty,
  points: POINTS.code * certainty,
  why,
  isInBody: objects.length > 0,
});

/** The words of each constant and of each dotted code (`FailedOperation.X`), in small letters and between spaces. */
export const wordsOfCodes = (codes: ReadonlySet<string>): Map<string, string> =>
  new Map(
    [...codes]
      .filter((code) => /^\p{Lu}+_|\p{L}\.\p{Lu}/u.test(code))
      .map((code) => [code, ` ${code.toLowerCase().replace(/[_.]/gu, ' ')} `]),
  );
